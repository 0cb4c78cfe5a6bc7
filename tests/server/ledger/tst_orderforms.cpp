// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/ordertype.h"
#include "domain/records/workorder.h"
#include "server/ledger/orderforms.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

const QString document =
    u"{\"names\":{\"zh\":\"理赔\",\"en\":\"Claim\"},\"fields\":["
    "{\"key\":\"what\",\"kind\":\"choice\",\"names\":{\"zh\":\"电器\",\"en\":\"What\"},"
    "\"required\":true,"
    "\"options\":[{\"value\":\"tv\",\"names\":{\"zh\":\"电视\",\"en\":\"TV\"}},"
    "{\"value\":\"lamp\",\"names\":{\"zh\":\"灯\",\"en\":\"Lamp\"}}]},"
    "{\"key\":\"price\",\"kind\":\"money\",\"names\":{\"zh\":\"价格\",\"en\":\"Price\"},\"min\":0}]"
    ","
    "\"checklist\":[{\"key\":\"seen\",\"names\":{\"zh\":\"看过\",\"en\":\"Seen\"},\"from\":\"dispatched\"}]}"_s;

QString said(const Outcome &outcome)
{
    return outcome.status == OutcomeStatus::Refused
               ? u"%1 %2 %3"_s.arg(outcome.reason, outcome.field, outcome.detail).trimmed()
               : QString::fromLatin1(word(outcome.status));
}

QStringList set(const QString &words) { return words.split(u' ', Qt::SkipEmptyParts); }

/// What replaces a set: as it was, and as it is to be.
QVariantList answers(const QString &was, const QString &is) { return {set(was), set(is)}; }

ledger::Origin jobOf(Rig &rig)
{
    ledger::Origin job;
    job.nowMs = rig.clock.nowMs();
    job.deviceMs = job.nowMs;
    return job;
}

bool keepTypes(Rig &rig)
{
    const auto kept =
        rig->workers()
            .write([&](storage::Database &db, ledger::Touched &touched) {
                return ledger::keepOrderTypes(db, rig.keys, rig->ids(), jobOf(rig), false, touched);
            })
            .result();
    return kept && *kept;
}

Outcome makeType(Rig &rig, Desk &desk, const QString &code, const QString &text, QUuid *made = {})
{
    const QUuid id = rig.newId();
    if (made)
        *made = id;
    return desk.create(
        typeOf<OrderType>(), id, id,
        {{u"code"_s, code}, {u"family"_s, u"fault"_s}, {u"active"_s, true}, {u"document"_s, text}});
}

}  // namespace

/// Types of orders in the real ledger: who writes them, and what they ask of orders.
class TestOrderForms final : public QObject {
    Q_OBJECT
private slots:
    void typesAreALeads_data() { TestDatabases::addEngineRows(); }
    void typesAreALeads()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk lena(rig, u"lena"_s), anna(rig, u"anna"_s);
        QCOMPARE(said(makeType(rig, anna, u"claim"_s, document)), u"not_allowed"_s);
        QUuid id;
        QCOMPARE(said(makeType(rig, lena, u"claim"_s, document, &id)), u"applied"_s);
        QCOMPARE(said(makeType(rig, lena, u"claim"_s, document)), u"already_exists code"_s);
        const Outcome bad =
            makeType(rig, lena, u"other"_s, QString(document).replace(u"money"_s, u"colour"_s));
        QCOMPARE(said(bad), u"bad_value document.fields[1].kind \"colour\" is not known"_s);
        anna.bootstrap();
        QCOMPARE(anna.get<OrderType>(id).code, u"claim"_s);
        QCOMPARE(said(lena.edit(typeOf<OrderType>(), id, 1,
                                {{u"document"_s, QVariantList{document, u"{}"_s}}})),
                 u"bad_value document.names is missing"_s);
        QCOMPARE(said(lena.edit(typeOf<OrderType>(), id, 1, {{u"code"_s, u"x"_s}})),
                 u"read_only_field code"_s);
        QCOMPARE(
            said(lena.edit(typeOf<OrderType>(), id, 1, {{u"active"_s, QVariantList{true, false}}})),
            u"applied"_s);
    }

    void shippedTypesComeOnce_data() { TestDatabases::addEngineRows(); }
    void shippedTypesComeOnce()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QVERIFY(keepTypes(rig));
        QVERIFY(!keepTypes(rig));
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        QCOMPARE(anna.all(typeOf<OrderType>()).size(), qsizetype(shippedOrderTypes().size()));
    }

    void answersMustStand_data() { TestDatabases::addEngineRows(); }
    void answersMustStand()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk lena(rig, u"lena"_s), anna(rig, u"anna"_s);
        QCOMPARE(said(makeType(rig, lena, u"claim"_s, document)), u"applied"_s);
        anna.bootstrap();
        const QUuid order = anna.order({{u"orderType"_s, u"claim"_s}});
        const auto answer = [&](qint64 base, const QString &was, const QString &is) {
            return said(
                anna.edit(typeOf<WorkOrder>(), order, base, {{u"answers"_s, answers(was, is)}}));
        };
        QCOMPARE(answer(1, {}, u"what=car"_s), u"bad_value answers.what answer_bad_choice"_s);
        QCOMPARE(answer(1, {}, u"price=-5"_s), u"bad_value answers.price answer_out_of_range"_s);
        QCOMPARE(answer(1, {}, u"seen=no"_s), u"bad_value answers.seen answer_bad_tick"_s);
        QCOMPARE(answer(1, {}, u"words"_s), u"bad_value answers bad_answer"_s);
        // What a newer type asks for is kept.
        QCOMPARE(answer(1, {}, u"colour=red what=tv"_s), u"applied"_s);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order).answers, set(u"colour=red what=tv"_s));
        // The same when it is created.
        const QUuid asked = rig.newId();
        QCOMPARE(said(anna.create(typeOf<WorkOrder>(), asked, asked,
                                  {{u"family"_s, u"fault"_s},
                                   {u"title"_s, u"t"_s},
                                   {u"orderType"_s, u"claim"_s},
                                   {u"answers"_s, set(u"what=car"_s)}})),
                 u"bad_value answers.what answer_bad_choice"_s);
        // An order without a form keeps what is said of it.
        const QUuid other = anna.order({{u"orderType"_s, u"free words"_s}});
        QCOMPARE(said(anna.edit(typeOf<WorkOrder>(), other, 1,
                                {{u"answers"_s, answers({}, u"what=car"_s)}})),
                 u"applied"_s);
    }

    void movesAskForAnswers_data() { TestDatabases::addEngineRows(); }
    void movesAskForAnswers()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk lena(rig, u"lena"_s), anna(rig, u"anna"_s);
        QCOMPARE(said(makeType(rig, lena, u"claim"_s, document)), u"applied"_s);
        anna.bootstrap();
        const QUuid order = anna.order({{u"orderType"_s, u"claim"_s}});
        const QVariantMap team{{u"ownerTeam"_s, rig.repair}};
        QCOMPARE(said(anna.move(order, 1, u"dispatched"_s, team)),
                 u"needs_answer answers.what accepted to dispatched"_s);
        QVariantMap fields = team;
        fields.insert(u"answers"_s, answers({}, u"what=tv"_s));
        QCOMPARE(said(anna.move(order, 1, u"dispatched"_s, fields)),
                 u"needs_check answers.seen accepted to dispatched"_s);
        // Nothing of what was refused has stayed; it goes with the move.
        fields.insert(u"answers"_s, answers({}, u"seen=yes what=tv"_s));
        QCOMPARE(said(anna.move(order, 1, u"dispatched"_s, fields)), u"applied"_s);
        // Whoever gives an order up is asked for nothing.
        const QUuid wrong = anna.order({{u"orderType"_s, u"claim"_s}});
        QCOMPARE(said(anna.move(wrong, 1, u"rejected"_s, {}, u"no customer of ours"_s)),
                 u"applied"_s);
        // A type that is changed is asked from then on, by every transaction.
        const QUuid late = anna.order({{u"orderType"_s, u"late"_s}});
        QCOMPARE(said(makeType(rig, lena, u"late"_s, document)), u"applied"_s);
        QCOMPARE(said(anna.move(late, 1, u"dispatched"_s, team)),
                 u"needs_answer answers.what accepted to dispatched"_s);
    }

    void twoDesksAnswer_data() { TestDatabases::addEngineRows(); }
    void twoDesksAnswer()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk lena(rig, u"lena"_s), anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        QCOMPARE(said(makeType(rig, lena, u"claim"_s, document)), u"applied"_s);
        anna.bootstrap();
        const QUuid order = anna.order({{u"orderType"_s, u"claim"_s}});
        const auto answer = [&](Desk &desk, qint64 base, const QString &was, const QString &is) {
            return said(
                desk.edit(typeOf<WorkOrder>(), order, base, {{u"answers"_s, answers(was, is)}}));
        };
        // Neither has seen the other's: different fields, and the same check.
        QCOMPARE(answer(anna, 1, {}, u"seen=yes what=tv"_s), u"applied"_s);
        QCOMPARE(answer(ben, 1, {}, u"price=1250 seen=yes"_s), u"applied"_s);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order).answers, set(u"price=1250 seen=yes what=tv"_s));
        // The same field: both stay, and the order does not go on before one is kept.
        QCOMPARE(answer(ben, 1, {}, u"what=lamp"_s), u"applied"_s);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order).answers,
                 set(u"price=1250 seen=yes what=lamp what=tv"_s));
        QCOMPARE(said(anna.move(order, 4, u"dispatched"_s, {{u"ownerTeam"_s, rig.repair}})),
                 u"answer_twice answers.what accepted to dispatched"_s);
        QCOMPARE(answer(anna, 4, u"price=1250 seen=yes what=lamp what=tv"_s,
                        u"price=1250 seen=yes what=tv"_s),
                 u"applied"_s);
        QCOMPARE(said(anna.move(order, 5, u"dispatched"_s, {{u"ownerTeam"_s, rig.repair}})),
                 u"applied"_s);
    }
};

QTEST_GUILESS_MAIN(TestOrderForms)
#include "tst_orderforms.moc"
