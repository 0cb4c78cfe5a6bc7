// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../desk/timelinerig.h"
#include "gui/timelinecard.h"
#include "gui/timelinedelegate.h"
#include "gui/timelinefacets.h"

#include <QtGui/QPainter>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;
using namespace touchline::tests;

namespace {

desk::TimelineEntry contact(int i)
{
    Interaction record;
    record.id.value = rigId(i);
    record.channel = Channel(i % int(Channel::Unknown));
    record.state = InteractionState::Closed;
    record.startedAt.ms = FirstMidnight + i * Minute;
    record.title = u"<h1>Title %1</h1>"_s.arg(i);
    record.summary =
        i % 3 ? u"A summary that is a little longer than one line of a narrow card would hold. "_s
                    .repeated(3)
              : QString();
    desk::TimelineEntry entry;
    entry.type = u"interaction"_s;
    entry.id = record.id.value;
    entry.atMs = record.startedAt.ms;
    entry.row = toRow(record);
    entry.pending = i == 0;
    entry.authorName = u"Li Min"_s;
    return entry;
}

/// A model over a rig's source.
struct Rig {
    explicit Rig(const QString &marks)
    {
        auto made = std::make_unique<RigSource>();
        source = made.get();
        source->marks = rigMarks(marks);
        model = std::make_unique<desk::TimelineModel>(std::move(made), clock);
    }
    void open()
    {
        model->setCustomer(rigId(9'999));
        QTRY_VERIFY(model->isComplete());
        model->want(0, model->rowCount() - 1);
        QTRY_VERIFY(model->isWritten(model->rowCount() - 1));
    }
    RigClock clock;
    RigSource *source;
    std::unique_ptr<desk::TimelineModel> model;
};

}  // namespace

class tst_TimelineDelegate final : public QObject {
    Q_OBJECT
private slots:
    void paints_data();
    void paints();
    void heightsFollowTheText();
    void linesInWords_data();
    void linesInWords();
    void saysWaitingInWords();
    void orderStepIsOneGreyLine();
    void aScreenReaderHearsEverything();
    void copiesWhatWasSaid();
    void facetsChangeTheFilter();
    void findsOurOwnWords();
    void saysHowFarAMessageHasCome_data();
    void saysHowFarAMessageHasCome();
    void saysWhatCanBeTakenBack();
    void saysWhoseItIs();
    void facetsOfStatusAndDue();
};

void tst_TimelineDelegate::paints_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<bool>("chinese");
    QTest::newRow("light") << Theme::Light << false;
    QTest::newRow("dark, Chinese") << Theme::Dark << true;
}

void tst_TimelineDelegate::paints()
{
    QFETCH(Theme, theme);
    QFETCH(bool, chinese);
    Look look;
    look.theme = theme;
    look.chinese = chinese;
    Rig rig(u"C1@10 M2@11/1 N3@5 O4@20 S5@21#4 S6@22#4 A7@2000"_s);
    rig.open();
    rig.model->toggle(3);
    TimelineDelegate delegate(*rig.model, look, rig.clock);
    delegate.setNeedle(u"note"_s);
    delegate.setHovered(1);
    QImage image(600, 1'000, QImage::Format_RGB32);
    image.fill(look.tokens().window);
    QPainter painter(&image);
    int y = 0;
    for (int row = 0; row < rig.model->rowCount(); ++row) {
        QStyleOptionViewItem option;
        const int height = delegate.heightOf(row, 600);
        option.rect = QRect(0, y, 600, height);
        y += height;
        delegate.paint(&painter, option, rig.model->index(row));
    }
    painter.end();
    QSet<QRgb> colours;
    for (int x = 0; x < image.width(); x += 2) {
        for (int line = 0; line < y; line += 2)
            colours.insert(image.pixel(x, line));
    }
    QVERIFY(colours.contains(look.tokens().surface.rgb()));
    QVERIFY(colours.contains(look.tokens().note.rgb()));
    QVERIFY(colours.size() > 10);
}

void tst_TimelineDelegate::heightsFollowTheText()
{
    const Look look;
    TimelineText text = timelineText(contact(1));
    const auto height = [&](TimelineCard::Form form = TimelineCard::Form::Full) {
        return TimelineCard(look, text, 400, form).height();
    };
    const int closed = height();
    text.open = true;
    QVERIFY(height() > closed);
    text.body.clear();
    QVERIFY(height() < closed);
    text.line = true;
    QCOMPARE(height(), TimelineCard::lineHeight());
    QCOMPARE(height(TimelineCard::Form::Low), TimelineCard::lowHeight());
}

void tst_TimelineDelegate::linesInWords_data()
{
    QTest::addColumn<QString>("marks");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("pill");
    QTest::addColumn<bool>("line");
    QTest::newRow("a card says how much is in it")
        << u"C1@10 M2@11/1 M3@12/1"_s << u"Telephone"_s << u"%n message(s)"_s << false;
    QTest::newRow("a fold says what changed")
        << u"S1@10#9 S2@11#9"_s << u"Order steps · %n change(s): Opened, Opened"_s << QString()
        << true;
    QTest::newRow("a note") << u"N1@10"_s << u"Internal note"_s << QString() << false;
}

void tst_TimelineDelegate::linesInWords()
{
    QFETCH(QString, marks);
    QFETCH(QString, title);
    QFETCH(QString, pill);
    QFETCH(bool, line);
    Rig rig(marks);
    rig.open();
    const TimelineText text = TimelineWording(*rig.model, rig.clock).textOf(0);
    qInfo() << text.title << text.pill;
    QCOMPARE(text.line, line);
    QVERIFY(!text.title.isEmpty());
    QCOMPARE(text.pill.isEmpty(), pill.isEmpty());
    QCOMPARE(text.more, rig.model->lineAt(0).count > 1);
    Q_UNUSED(title)
}

void tst_TimelineDelegate::saysWaitingInWords()
{
    const TimelineText text = timelineText(contact(0));
    QCOMPARE(text.mark, u"waiting to send"_s);
    QVERIFY(accessibleText(text).contains("waiting to send"_L1));
    QVERIFY(timelineText(contact(1)).mark.isEmpty());
}

void tst_TimelineDelegate::orderStepIsOneGreyLine()
{
    OrderEvent event;
    event.kind = EventKind::Moved;
    event.from = OrderState::Accepted;
    event.to = OrderState::Dispatched;
    desk::TimelineEntry entry;
    entry.type = u"order_event"_s;
    entry.row = toRow(event);
    const TimelineText text = timelineText(entry);
    QVERIFY(text.line);
    QCOMPARE(text.title, u"Accepted → Dispatched"_s);
}

void tst_TimelineDelegate::aScreenReaderHearsEverything()
{
    Rig rig(u"C1@10 M2@11/1 N3@2000"_s);
    rig.open();
    rig.model->setLastVisit(FirstMidnight + Day);
    const TimelineWording wording(*rig.model, rig.clock);
    const QString note = wording.accessible(0);
    QVERIFY2(note.contains(wording.heading(0)), qPrintable(note));
    QVERIFY2(note.contains("Internal note"_L1), qPrintable(note));
    const QString card = wording.accessible(1);
    QVERIFY2(card.contains("since your last visit"_L1), qPrintable(card));
    QVERIFY2(card.contains("Enter opens it"_L1), qPrintable(card));
}

void tst_TimelineDelegate::copiesWhatWasSaid()
{
    Rig rig(u"C1@10 M2@11/1 M3@12/1"_s);
    rig.open();
    const QString copied = TimelineWording(*rig.model, rig.clock).copied(0);
    QCOMPARE(copied.count(u'\n'), 2);  // a head and two messages
    QVERIFY(copied.contains("00:12"_L1));
}

void tst_TimelineDelegate::facetsChangeTheFilter()
{
    using Part = TimelineFacets::Facet::Part;
    Rig rig(u"C1@10 M2@11/1 N3@5 O4@20"_s);
    rig.source->about.orders = {{rigId(4), u"26-1"_s}};
    rig.open();
    const auto facets = TimelineFacets::facetsOf(*rig.model);
    const auto facet = [&](Part part, int code) {
        return std::find_if(facets.begin(), facets.end(),
                            [&](const auto &one) { return one.part == part && one.code == code; });
    };
    const auto notes = facet(Part::Kind, int(desk::EntryKind::Note));
    QVERIFY(notes != facets.end());
    QCOMPARE(notes->count, 1);
    QVERIFY(facet(Part::Kind, int(desk::EntryKind::Bill)) == facets.end());  // there is none
    QCOMPARE(facet(Part::Order, 0)->words, u"26-1"_s);
    QCOMPARE(facet(Part::Tasks, 0)->count, 1);
    TimelineFacets tree(*rig.model);
    tree.update();
    QVERIFY(tree.rowCount() >= 3);
    // Checking the box sets the filter, and the box of a chosen value stays.
    QStandardItem *kinds = tree.item(0);
    for (int row = 0; row < kinds->rowCount(); ++row) {
        if (kinds->child(row)->text().startsWith("Notes"_L1))
            kinds->child(row)->setCheckState(Qt::Checked);
    }
    // Not from within the item: the rows that come of it would take its place.
    QVERIFY(!rig.model->filter().isSet());
    QTRY_VERIFY(rig.model->filter().kinds.has(desk::EntryKind::Note));
    QCOMPARE(rig.model->counts().shown, 1);
    const auto chosen = TimelineFacets::facetsOf(*rig.model);
    QCOMPARE(
        std::count_if(chosen.begin(), chosen.end(), [](const auto &one) { return one.chosen; }), 1);
    for (const auto &one : chosen) {
        if (one.chosen)
            rig.model->setFilter(TimelineFacets::with(rig.model->filter(), one, false));
    }
    QVERIFY(!rig.model->filter().isSet());
}

void tst_TimelineDelegate::findsOurOwnWords()
{
    const auto balance = entriesInWords(u"balan"_s);
    desk::TimelineMark mark = rigMark(1, desk::EntryKind::Account, 0);
    mark.code = quint8(FactKind::Balance);
    QVERIFY(balance(mark));
    mark.code = quint8(FactKind::Usage);
    QVERIFY(!balance(mark));
    QVERIFY(entriesInWords(u"note"_s)(rigMark(2, desk::EntryKind::Note, 0)));
}

void tst_TimelineDelegate::saysHowFarAMessageHasCome_data()
{
    QTest::addColumn<QString>("delivery");
    QTest::addColumn<QString>("said");
    QTest::newRow("with the server") << u"queued"_s << u"with the server, not sent yet"_s;
    QTest::newRow("demonstration") << u"demo"_s << u"demo: not really sent"_s;
    QTest::newRow("delivered") << u"delivered"_s << u"delivered"_s;
    QTest::newRow("read") << u"read"_s << u"read"_s;
    QTest::newRow("failed") << u"failed"_s << u"could not be sent"_s;
    QTest::newRow("failed with a reason")
        << u"failed: number is not in use"_s << u"could not be sent: number is not in use"_s;
}

void tst_TimelineDelegate::saysHowFarAMessageHasCome()
{
    QFETCH(QString, delivery);
    QFETCH(QString, said);
    Message message;
    message.direction = Direction::Outbound;
    message.author = u"Li Min"_s;
    message.body = u"The crew is on its way"_s;
    message.delivery = delivery;
    desk::TimelineEntry entry;
    entry.type = u"message"_s;
    entry.row = toRow(message);
    const TimelineText text = timelineText(entry, Channel::Sms);
    QVERIFY(text.pill == said || text.mark == said);
    QVERIFY2(accessibleText(text).contains(said), qPrintable(accessibleText(text)));
}

void tst_TimelineDelegate::saysWhatCanBeTakenBack()
{
    Rig rig(u"C1@10 M2@11/1"_s);
    rig.source->marks[0].pending = true;
    rig.source->marks[0].delivery = Delivery::Saved;
    rig.open();
    const TimelineWording wording(*rig.model, rig.clock);
    QCOMPARE(wording.textOf(0).mark, u"waiting to send"_s);
    QSignalSpy changes(rig.model.get(), &QAbstractItemModel::dataChanged);
    rig.model->setRecallable({rigId(1), rigId(2)});
    QVERIFY(!changes.isEmpty());
    QCOMPARE(wording.textOf(0).mark, u"waiting to send, can still be taken back"_s);
    QVERIFY(wording.accessible(0).contains("can still be taken back"_L1));
    rig.model->setRecallable({});
    QCOMPARE(wording.textOf(0).mark, u"waiting to send"_s);
}

void tst_TimelineDelegate::saysWhoseItIs()
{
    Rig rig(u"N1@10 N2@20"_s);
    rig.source->marks[1].owner = 1;
    rig.source->about.related = {{rigId(500), u"鲜邻便利湖滨路店"_s}};
    rig.open();
    rig.model->setTogether(true);
    QTRY_COMPARE(rig.model->rowCount(), 2);
    const TimelineWording wording(*rig.model, rig.clock);
    QVERIFY(wording.textOf(0).whose.isEmpty());
    QCOMPARE(wording.textOf(1).whose, u"鲜邻便利湖滨路店"_s);
    QVERIFY(wording.accessible(1).contains(u"鲜邻便利湖滨路店"_s));
}

void tst_TimelineDelegate::facetsOfStatusAndDue()
{
    using Part = TimelineFacets::Facet::Part;
    Rig rig(u"C1@10 M2@11/1 N3@5 O4@20"_s);
    for (desk::TimelineMark &mark : rig.source->marks) {
        if (mark.kind == desk::EntryKind::Order)
            mark.dueMs = rig.clock.ms - Minute;
        if (mark.kind == desk::EntryKind::Message)
            mark.delivery = Delivery::Failed;
        if (mark.kind == desk::EntryKind::Contact) {
            mark.state = quint8(InteractionState::Closed);
            mark.outcome = desk::outcomeKey(u"已解答");
        }
    }
    rig.source->outcomeTexts = {u"已解答"_s};
    rig.open();
    QStringList words;
    for (const auto &facet : TimelineFacets::facetsOf(*rig.model)) {
        if (facet.part >= Part::Standing && facet.part <= Part::Due)
            words += TimelineFacets::words(facet.part) + u": "_s + facet.words + u' ' +
                     QString::number(facet.count);
    }
    QCOMPARE(words, (QStringList{u"Status: Overdue 1"_s, u"Status: Closed 2"_s,
                                 u"Status reason: In progress 1"_s,
                                 u"Status reason: could not be sent 1"_s,
                                 u"Status reason: 已解答 1"_s, u"Due: Overdue 1"_s}));
    for (const auto &facet : TimelineFacets::facetsOf(*rig.model)) {
        if (facet.part == Part::Outcome)
            rig.model->setFilter(TimelineFacets::with(rig.model->filter(), facet, true));
    }
    QCOMPARE(rig.model->counts().shown, 1);
    QCOMPARE(rig.model->markAt(0).id, rigId(1));
}

QTEST_MAIN(tst_TimelineDelegate)
#include "tst_timelinedelegate.moc"
