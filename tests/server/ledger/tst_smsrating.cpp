// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/automation.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/records/orderevent.h"
#include "domain/records/workorder.h"
#include "domain/smsrating.h"
#include "storage/database.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

QUuid sms(Rig &rig, tests::Desk &desk, const QUuid &customer, const char *direction,
          const QString &text, const QUuid &order = {})
{
    const QUuid contact = rig.newId();
    (void)desk.create(typeOf<Interaction>(), contact, customer,
                      {{u"channel"_s, u"sms"_s},
                       {u"direction"_s, QString::fromLatin1(direction)},
                       {u"state"_s, u"closed"_s},
                       {u"startedAt"_s, rig.clock.nowMs()},
                       {u"order"_s, order}});
    const QUuid message = rig.newId();
    (void)desk.create(typeOf<Message>(), message, customer,
                      {{u"interaction"_s, contact},
                       {u"direction"_s, QString::fromLatin1(direction)},
                       {u"kind"_s, u"text"_s},
                       {u"body"_s, text}});
    return message;
}

}  // namespace

/// A customer answers with a digit.
class TestSmsRating final : public QObject {
    Q_OBJECT
private slots:
    void digits_data();
    void digits();
    void theAnswerIsTheRating_data() { TestDatabases::addEngineRows(); }
    void theAnswerIsTheRating();
};

void TestSmsRating::digits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rating");
    for (const auto &[text, rating] : {std::pair{u"5"_s, 5},
                                       {u" 4 "_s, 4},
                                       {u"３"_s, 3},
                                       {u"2。"_s, 2},
                                       {u"1."_s, 1},
                                       {u"0"_s, 0},
                                       {u"6"_s, 0},
                                       {u"55"_s, 0},
                                       {u"5 分"_s, 0},
                                       {u"满意"_s, 0},
                                       {u""_s, 0}})
        QTest::newRow(qPrintable(u"\""_s + text + u'"')) << text << rating;
}

void TestSmsRating::digits()
{
    QFETCH(QString, text);
    QFETCH(int, rating);
    QCOMPARE(ratingIn(text), rating);
}

void TestSmsRating::theAnswerIsTheRating()
{
    QFETCH(storage::Engine, engine);
    Rig rig(engine);
    Desk anna(rig, u"anna"_s);
    anna.bootstrap();
    const QUuid shen = anna.customer();
    const QUuid order = anna.order({{u"customer"_s, shen}, {u"family"_s, u"enquiry"_s}});
    const auto move = [&](const char *to) {
        (void)anna.pull();
        return anna.move(order, anna.find(typeOf<WorkOrder>(), order)->version,
                         QString::fromLatin1(to));
    };
    const auto held = [&] {
        (void)anna.pull();
        return anna.get<WorkOrder>(order);
    };
    QCOMPARE(move("resolvedAtFirst").status, OutcomeStatus::Applied);
    // Not before it waits for a rating.
    sms(rig, anna, shen, "outbound", u"1–5?"_s, order);
    sms(rig, anna, shen, "inbound", u"5"_s);
    QCOMPARE(held().rating, 0);
    QCOMPARE(move("rated").status, OutcomeStatus::Applied);
    // Words are words.
    sms(rig, anna, shen, "inbound", u"还没来电"_s);
    QCOMPARE(held().rating, 0);
    // Somebody else's digit says nothing about it.
    sms(rig, anna, anna.customer(), "inbound", u"1"_s);
    QCOMPARE(held().rating, 0);
    sms(rig, anna, shen, "inbound", u"４"_s);
    QCOMPARE(held().rating, 4);
    // The first answer counts.
    sms(rig, anna, shen, "inbound", u"1"_s);
    QCOMPARE(held().rating, 4);
    int told = 0;
    for (const Row &row : anna.all(typeOf<OrderEvent>())) {
        const auto event = fromRow<OrderEvent>(row);
        if (event.reason == RatedBySms) {
            QCOMPARE(event.text, u"4"_s);
            QVERIFY(event.by.isNull());
            ++told;
        }
    }
    QCOMPARE(told, 1);
    // It closes without another word.
    QCOMPARE(move("archived").status, OutcomeStatus::Applied);
    for (const auto &report : rig.audit())
        QCOMPARE(report.problem, QString());
}

QTEST_GUILESS_MAIN(TestSmsRating)
#include "tst_smsrating.moc"
