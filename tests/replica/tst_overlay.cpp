// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/records/conflict.h"
#include "domain/records/note.h"
#include "domain/records/workorder.h"
#include "protocol/valuecodec.h"
#include "replica/overlay.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::replica;
using protocol::Mutation;
using protocol::Verb;

Q_DECLARE_METATYPE(QList<touchline::replica::Intent>)

/// What an agent sees: the server's row with her own intents on top.
class tst_Overlay : public QObject {
    Q_OBJECT
private slots:
    void rules_data();
    void rules();
    void createsAreFilledAsTheLedgerWill();
    void nothingWithoutAGround();
};

namespace {

const QUuid me = QUuid::fromString(u"018f0000-0000-7000-8000-00000000000a");
const QUuid other = QUuid::fromString(u"018f0000-0000-7000-8000-00000000000b");
const QUuid team = QUuid::fromString(u"018f0000-0000-7000-8000-00000000000c");
const QUuid orderId = QUuid::fromString(u"018f0000-0000-7000-8000-00000000000d");
const Actor actor{me, Role::Lead, team, u"YJ"_s, u"Me"_s};
constexpr qint64 then = 1'700'000'000'000;

WorkOrder someOrder()
{
    WorkOrder order;
    order.id.value = orderId;
    order.root = orderId;
    order.feed = u"YJ"_s;
    order.version = 5;
    order.title = u"Lamp out"_s;
    order.text = u"one\ntwo\nthree"_s;
    order.category = u"a"_s;
    order.ownerTeam.value = team;
    order.tags = {u"x"_s};
    order.nudges.value = 3;
    order.acceptedAt.ms = then;
    return order;
}

Intent edit(const QString &field, const Value &base, const Value &mine)
{
    Mutation mutation;
    mutation.verb = Verb::Edit;
    mutation.type = u"work_order"_s;
    mutation.target = mutation.root = orderId;
    mutation.deviceMs = then;
    mutation.changes = {{field, protocol::toCbor(base), protocol::toCbor(mine)}};
    return {1, mutation, {}};
}

Intent move(const QString &to, const QString &reason = {})
{
    Intent intent = edit(u"title"_s, u""_s, u""_s);
    intent.mutation.verb = Verb::Move;
    intent.mutation.changes.clear();
    intent.mutation.to = to;
    intent.mutation.reason = reason;
    return intent;
}

Intent removal()
{
    Intent intent = move({});
    intent.mutation.verb = Verb::Delete;
    return intent;
}

}  // namespace

void tst_Overlay::rules_data()
{
    QTest::addColumn<QList<Intent>>("intents");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("shown");

    const auto row = [](const char *rule, const QList<Intent> &intents, const QString &field,
                        const QString &shown) { QTest::newRow(rule) << intents << field << shown; };
    row("without intents the server's value", {}, u"title"_s, u"\"Lamp out\""_s);
    row("one's own value is shown", {edit(u"title"_s, u"Lamp out"_s, u"Dark"_s)}, u"title"_s,
        u"\"Dark\""_s);
    row("also when somebody else was first", {edit(u"title"_s, u"Lamp"_s, u"Dark"_s)}, u"title"_s,
        u"\"Dark\""_s);
    row("later edits lie on earlier ones",
        {edit(u"title"_s, u"Lamp out"_s, u"Dark"_s), edit(u"title"_s, u"Dark"_s, u"Darker"_s)},
        u"title"_s, u"\"Darker\""_s);
    row("sets are joined", {edit(u"tags"_s, QStringList(), QStringList{u"y"_s})}, u"tags"_s,
        u"[\"x\",\"y\"]"_s);
    row("counters are added", {edit(u"nudges"_s, qint64(0), qint64(2))}, u"nudges"_s, u"5"_s);
    row("text is joined by lines", {edit(u"text"_s, u"one\ntwo"_s, u"zero\none\ntwo"_s)}, u"text"_s,
        u"\"zero\\none\\ntwo\\nthree\""_s);
    row("what the ledger writes is not shown before it does", {edit(u"number"_s, u""_s, u"YJ1"_s)},
        u"number"_s, u"\"\""_s);
    row("an unknown field is left out", {edit(u"colour"_s, u""_s, u"red"_s)}, u"title"_s,
        u"\"Lamp out\""_s);
    row("a value of another kind is left out", {edit(u"title"_s, u""_s, qint64(4))}, u"title"_s,
        u"\"Lamp out\""_s);
    row("a move shows its state", {move(u"triage"_s)}, u"state"_s, u"\"triage\""_s);
    row("a move that no longer fits is left to the ledger", {move(u"archived"_s)}, u"state"_s,
        u"\"accepted\""_s);
    row("moves follow one another", {move(u"triage"_s), move(u"withdrawn"_s, u"twice"_s)},
        u"state"_s, u"\"withdrawn\""_s);
    row("what follows a deletion is left out",
        {removal(), edit(u"title"_s, u"Lamp out"_s, u"Dark"_s)}, u"title"_s, u"\"Lamp out\""_s);
}

void tst_Overlay::rules()
{
    QFETCH(QList<Intent>, intents);
    QFETCH(QString, field);
    QFETCH(QString, shown);
    const Row shadow = toRow(someOrder());
    const auto row = effectiveRow(shadow, intents, actor);
    QVERIFY(row);
    QCOMPARE(protocol::toJsonText(row->at(field)), shown);
    QCOMPARE(row->version, shadow.version);
}

void tst_Overlay::createsAreFilledAsTheLedgerWill()
{
    Intent create = edit(u"title"_s, u""_s, u"New"_s);
    create.mutation.verb = Verb::Create;
    create.mutation.feed = u"YJ"_s;
    const auto order = effectiveRow(std::nullopt, {create}, actor);
    QVERIFY(order);
    QCOMPARE(order->text(u"state"), u"accepted"_s);
    QCOMPARE(order->integer(u"acceptedAt"), then);
    QCOMPARE(order->reference(u"acceptedBy"), me);
    QCOMPARE(order->reference(u"acceptingTeam"), team);
    QCOMPARE(order->version, 0);

    create.number = u"YJ26000001"_s;
    QCOMPARE(effectiveRow(std::nullopt, {create}, actor)->text(u"number"), u"YJ26000001"_s);

    create.mutation.type = u"note"_s;
    create.mutation.changes = {{u"text"_s, QCborValue(), u"hello"_s}};
    const auto note = effectiveRow(std::nullopt, {create}, actor);
    QCOMPARE(note->reference(u"author"), me);
    QCOMPARE(note->integer(u"at"), then);
}

void tst_Overlay::nothingWithoutAGround()
{
    QVERIFY(!effectiveRow(std::nullopt,
                          {edit(u"title"_s, u""_s, u"x"_s), move(u"triage"_s), removal()}, actor));
    Intent decision = edit(u"state"_s, u""_s, u""_s);
    decision.mutation.verb = Verb::Resolve;
    decision.mutation.type = u"conflict"_s;
    decision.mutation.to = u"keep"_s;
    decision.mutation.changes.clear();
    const auto decided = effectiveRow(toRow(Conflict{}), {decision}, actor);
    QCOMPARE(decided->text(u"state"), u"keep"_s);
    QCOMPARE(decided->reference(u"resolvedBy"), me);
}

QTEST_APPLESS_MAIN(tst_Overlay)
#include "tst_overlay.moc"
