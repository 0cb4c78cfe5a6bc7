// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clock.h"
#include "gui/listpaper.h"
#include "gui/ordersheet.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtGui/QTextDocument>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

namespace {

class PaperClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return 1'795'000'000'000; }
    [[nodiscard]] qint64 monotonicMs() const override { return 0; }
};

/// Pages of a PDF, as its tree of pages counts them.
int pagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray bytes = file.readAll();
    if (!bytes.startsWith("%PDF-"))
        return -2;
    static const QRegularExpression count(u"/Count (\\d+)"_s);
    return count.match(QString::fromLatin1(bytes)).captured(1).toInt();
}

OrderSheetFacts factsOf(const Clock &clock)
{
    OrderSheetFacts facts{.view = {},
                          .ties = {},
                          .extras = {},
                          .form = nullptr,
                          .printedBy = u"李敏"_s,
                          .clock = clock};
    WorkOrder &order = facts.view.order;
    order.id.value = QUuid::createUuid();
    order.number = u"YJ26-0000017"_s;
    order.family = Family::Fault;
    order.state = OrderState::Taken;
    order.title = u"整栋停电 <b>urgent</b>"_s;
    order.text = u"第一行\n第二行"_s;
    order.place = u"湖滨路 3 号"_s;
    order.resolution = u"更换熔断器"_s;
    order.acceptedAt.ms = clock.nowMs() - 3'600'000;
    order.answers = {u"insured=yes"_s};
    facts.view.row = toRow(order);
    facts.view.customerName = u"欧阳文静"_s;
    OrderEvent event;
    event.kind = EventKind::Created;
    event.at = order.acceptedAt;
    facts.view.events = {event};
    Note note;
    note.text = u"客户说孩子怕黑"_s;
    note.at.ms = clock.nowMs();
    facts.view.notes = {note};
    return facts;
}

ListPaperHead headOf(const QStringList &about)
{
    return {.title = u"今日到期"_s,
            .about = about,
            .foot = u"Printed by X"_s,
            .pageText = u"Page %1 · %2-%3"_s,
            .widths = {120, 300, 80},
            .font = QApplication::font()};
}

}  // namespace

/// Orders and lists on paper.
class TestPrint final : public QObject {
    Q_OBJECT
private slots:
    void anOrderHasAllThatIsKnown()
    {
        const PaperClock clock;
        const OrderSheet sheet = orderSheet(factsOf(clock));
        const auto document = sheetDocument(sheet, QApplication::font());
        const QString text = document->toPlainText();
        for (const QString &part : {u"YJ26-0000017"_s, u"整栋停电 <b>urgent</b>"_s, u"第二行"_s,
                                    u"湖滨路 3 号"_s, u"更换熔断器"_s, u"客户说孩子怕黑"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
        // Masked as on the screen.
        QVERIFY(!text.contains(u"欧阳文静"_s));
        QVERIFY(sheet.about.contains(u"欧阳"_s));
        QVERIFY(sheet.foot.contains(u"李敏"_s));
        QVERIFY(sheet.foot.contains(u"2026-11-18"_s));
        // What is empty takes no room.
        QVERIFY(!text.contains(u"—"_s));
        // The oldest step first.
        QVERIFY(sheet.groups.last().pairs.last().second.contains(u"怕黑"_s));
    }

    void aLongOrderTakesSeveralPages()
    {
        const PaperClock clock;
        OrderSheetFacts facts = factsOf(clock);
        for (int i = 0; i < 200; ++i) {
            Note note;
            note.text = u"第 %1 条备注，写得长一些，好让它换行。"_s.arg(i).repeated(4);
            note.at.ms = clock.nowMs() + i;
            facts.view.notes += note;
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"order.pdf"_s);
        const auto pages = saveSheet(orderSheet(facts), QApplication::font(), path);
        QVERIFY(pages);
        QVERIFY(*pages > 3);
        QCOMPARE(pagesOf(path), *pages);
        QVERIFY(!saveSheet(orderSheet(facts), QApplication::font(),
                           folder.filePath(u"no/such/place.pdf"_s)));
    }

    void aListOfAnyLength_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("some pages") << 200;
        QTest::newRow("as many as a hall has") << 5'000;
    }
    void aListOfAnyLength()
    {
        QFETCH(int, rows);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"list.pdf"_s);
        ListPaper paper(headOf({u"Conditions: all"_s, u"Sorted by due"_s}));
        QVERIFY(paper.open(path, {}, {u"Number"_s, u"Title"_s, u"Due"_s}));
        for (int i = 0; i < rows; ++i)
            QVERIFY(paper.add(
                {u"YJ26-%1"_s.arg(i),
                 u"整栋停电，住户反映晚上八点起没有电，要求尽快恢复"_s.repeated(i % 3 + 1),
                 u"14:40"_s}));
        QVERIFY(paper.commit());
        QCOMPARE(pagesOf(path), paper.pages());
        QVERIFY(paper.pages() >= 1 + rows / 60);
    }

    void whatIsStoppedLeavesNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"list.pdf"_s);
        {
            ListPaper paper(headOf({}));
            QVERIFY(paper.open(path, {}, {u"Number"_s}));
            QVERIFY(paper.add({u"1"_s}));
        }
        QVERIFY(!QFile::exists(path));
        ListPaper nowhere(headOf({}));
        const Done opened = nowhere.open(folder.filePath(u"no/such/list.pdf"_s), {}, {u"Number"_s});
        QVERIFY(!opened);
        QCOMPARE(opened.error().field, u"file"_s);
    }
};

QTEST_MAIN(TestPrint)
#include "tst_print.moc"
