// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/countercatalogue.h"
#include "gui/slippainter.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QFontMetricsF>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

namespace {

constexpr qint64 visitStart = 1'795'000'000'000;

SlipFacts factsOf(QList<Fen> amounts)
{
    SlipFacts facts;
    facts.company = u"云江供电"_s;
    facts.hall = u"城西供电营业厅"_s;
    facts.region = u"YJ"_s;
    facts.ticket = u"A012"_s;
    facts.business = u"payment"_s;
    facts.agentNumber = u"1004"_s;
    facts.nowMs = visitStart;
    Interaction &contact = facts.visit.interaction;
    contact.id.value = QUuid::createUuid();
    contact.startedAt.ms = visitStart;
    contact.relation = Relation::Authorised;
    contact.contactName = u"王小明"_s;
    contact.disposition = u"已办结"_s;
    contact.summary = u"缴清上月电费，<b>开电子发票</b>"_s;
    facts.visit.customer.name = u"欧阳文静"_s;
    facts.visit.customer.phone = u"128****5678"_s;
    for (const Fen amount : amounts) {
        Payment payment;
        payment.id.value = QUuid::createUuid();
        payment.interaction = contact.id;
        payment.amount = amount;
        payment.reference = u"R-%1"_s.arg(amount.value);
        if (amount.value < 0)
            payment.voids = facts.visit.payments.first().id;
        facts.visit.payments.prepend(payment);
    }
    return facts;
}

QString textOf(const QList<SlipLine> &lines)
{
    QStringList all;
    for (const SlipLine &line : lines)
        all << line.left << line.right;
    return all.join(u'\n');
}

}  // namespace

/// What a customer carries home.
class tst_Slip final : public QObject {
    Q_OBJECT
private slots:
    void saysWhatWasDone_data();
    void saysWhatWasDone();
    void namesAreMasked();
    void whatWasTakenBackIsNotOnIt();
    void ordersOfTheVisitOnly();
    void longTextsStayWithinThePaper_data();
    void longTextsStayWithinThePaper();
    void amountsStandAtTheRightEnd();
    void paper();
    void files();
    void listsOfTheCounter_data();
    void listsOfTheCounter();
};

void tst_Slip::saysWhatWasDone_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("Chinese") << true << QStringList{u"城西供电营业厅"_s, u"A012"_s,
                                                    u"电费缴纳"_s,       u"已办结"_s,
                                                    u"¥ 86.20"_s,        u"R-8620"_s,
                                                    u"1004"_s,           u"服务热线"_s,
                                                    u"120 0000 9558"_s,  u"现金"_s};
    QTest::newRow("English") << false << QStringList{u"城西供电营业厅"_s, u"A012"_s,
                                                     u"Bill payment"_s,   u"Done"_s,
                                                     u"¥ 86.20"_s,        u"R-8620"_s,
                                                     u"1004"_s,           u"Hotline"_s,
                                                     u"120 0000 9558"_s,  u"Cash"_s};
}

void tst_Slip::saysWhatWasDone()
{
    QFETCH(bool, chinese);
    QFETCH(QStringList, words);
    const QString text = textOf(slipLines(factsOf({{8'620}}), chinese));
    for (const QString &word : words)
        QVERIFY2(text.contains(word), qPrintable(word));
    QVERIFY(text.contains(u"<b>"));  // paper knows no markup
}

void tst_Slip::namesAreMasked()
{
    const QString text = textOf(slipLines(factsOf({}), true));
    QVERIFY(!text.contains(u"欧阳文静") && text.contains(u"欧阳*"));
    QVERIFY(!text.contains(u"王小明") && text.contains(u"王*明"));
}

void tst_Slip::whatWasTakenBackIsNotOnIt()
{
    const QString text = textOf(slipLines(factsOf({{86'200}, {-86'200}, {8'620}}), false));
    QVERIFY(!text.contains(u"862.00"));
    QVERIFY(text.contains(u"Total paid\n¥ 86.20"));
}

void tst_Slip::ordersOfTheVisitOnly()
{
    SlipFacts facts = factsOf({});
    for (const auto &[number, at] :
         {std::pair{u"YJ260001"_s, visitStart - 1}, std::pair{u"YJ260002"_s, visitStart + 1}}) {
        WorkOrder order;
        order.number = number;
        order.acceptedAt.ms = at;
        facts.visit.orders += order;
    }
    const QString text = textOf(slipLines(facts, true));
    QVERIFY(text.contains(u"YJ260002") && !text.contains(u"YJ260001"));
}

void tst_Slip::longTextsStayWithinThePaper_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wordsStayWhole");
    QTest::newRow("English")
        << u"The customer settled the bill of last month and wants an invoice"_s << true;
    QTest::newRow("Chinese") << u"缴清上月电费，客户要求将电子发票发送到登记的邮箱地址"_s << false;
    QTest::newRow("both") << u"缴清 2026-10 电费 invoice 已发送至 customer.service"_s << true;
    QTest::newRow("a word longer than a line") << u"R-"_s + QString(60, u'8') << false;
    QTest::newRow("nothing") << QString() << true;
}

void tst_Slip::longTextsStayWithinThePaper()
{
    QFETCH(const QString, text);
    QFETCH(const bool, wordsStayWhole);
    QFont font = QApplication::font();
    font.setPixelSize(32);
    constexpr qreal width = 300;
    const QStringList lines = slipWrapped(text, font, width);
    for (const QString &line : lines)
        QVERIFY2(QFontMetricsF(font).horizontalAdvance(line) <= width, qPrintable(line));
    // Nothing is lost on the way.
    QCOMPARE(lines.join(QString()).remove(u' '), QString(text).remove(u' '));
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (wordsStayWhole && word.front() < u'\u3000')
            QVERIFY2(lines.filter(word).size() > 0, qPrintable(word));
    }
}

void tst_Slip::amountsStandAtTheRightEnd()
{
    // The lines are the same but for what stands before the amount.
    const auto edge = [](const QString &name) {
        const QImage image =
            slipImage({{SlipLine::Kind::Pair, name, u"¥ 12,345.67"_s, true}}, SlipPaper::Roll80, 4);
        for (int x = image.width() - 1; x >= 0; --x) {
            for (int y = 0; y < image.height(); ++y) {
                if (qGray(image.pixel(x, y)) < 128)
                    return x;
            }
        }
        return -1;
    };
    const int right = edge(u"Cash"_s);
    QVERIFY2(right > 290 && right <= 300, qPrintable(QString::number(right)));
    QCOMPARE(edge(u"Bank transfer"_s), right);
    QCOMPARE(edge(u"Total paid by transfer to the account of the company"_s), right);
}

void tst_Slip::paper()
{
    const auto few = slipLines(factsOf({}), true);
    const auto many = slipLines(factsOf({{1}, {2}, {3}}), true);
    const QSizeF roll = slipPage(few, SlipPaper::Roll80).size(QPageSize::Millimeter);
    QCOMPARE(qRound(roll.width()), 80);
    QVERIFY(slipHeightMm(many, SlipPaper::Roll80) > slipHeightMm(few, SlipPaper::Roll80));
    QVERIFY2(roll.height() > 50 && roll.height() < 160, qPrintable(QString::number(roll.height())));
    QCOMPARE(slipPage(few, SlipPaper::A5).id(), QPageSize::A5);
    QVERIFY(slipHeightMm(many, SlipPaper::A5) < 210);
    const QImage image = slipImage(many, SlipPaper::Roll80, 4);
    QCOMPARE(image.width(), 320);
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 128;
        QVERIFY(qGray(image.pixel(image.width() - 1, y)) > 200);  // nothing is cut off
    }
    QVERIFY(dark > 500);
}

void tst_Slip::files()
{
    const QTemporaryDir folder;
    const auto lines = slipLines(factsOf({{8'620}}), true);
    for (const SlipPaper paper : {SlipPaper::Roll80, SlipPaper::A5}) {
        const QString name = folder.filePath(u"slip.pdf"_s);
        QVERIFY(saveSlip(name, lines, paper));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
    }
    const Done failed = saveSlip(folder.filePath(u"missing/slip.pdf"_s), lines, SlipPaper::A5);
    QVERIFY(!failed && failed.error().field == u"file"_s);
}

void tst_Slip::listsOfTheCounter_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("letters");
    QTest::newRow("power") << u"YJ"_s << u"ABCDE"_s;
    QTest::newRow("telecom") << u"YQ"_s << u"ABCDE"_s;
    QTest::newRow("a region without a list") << u"HZ"_s << u"A"_s;
}

void tst_Slip::listsOfTheCounter()
{
    QFETCH(QString, region);
    QString letters;
    for (const Business &business : businesses(region)) {
        letters += business.letter;
        QVERIFY(!business.code.isEmpty() && !business.name.value.isEmpty());
    }
    QTEST(letters, "letters");
    for (const auto list :
         {ChoiceList::Outcome, ChoiceList::Unrated, ChoiceList::Authority, ChoiceList::Break})
        QVERIFY(choices(list).size() >= 4);
    QCOMPARE(businessOf(region, u"strange"_s).name.shown, u"strange"_s);
}

QTEST_MAIN(tst_Slip)
#include "tst_slip.moc"
