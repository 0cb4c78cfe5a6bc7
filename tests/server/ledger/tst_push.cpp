// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/customer.h"
#include "domain/records/note.h"
#include "domain/records/refusal.h"
#include "domain/records/workorder.h"
#include "protocol/limits.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using ledger::PushProblem;
using protocol::Envelope;
using protocol::PushReply;
using testsupport::TestDatabases;

namespace {

Mutation note(Rig &rig, const QUuid &customer, const QString &text)
{
    return {Verb::Create,
            u"note"_s,
            rig.newId(),
            customer,
            u"YJ"_s,
            0,
            {change(u"customer"_s, customer), change(u"text"_s, text)},
            {},
            {},
            0,
            rig.clock.nowMs()};
}

QByteArray bytesOf(const Outcome &outcome)
{
    return protocol::printTree(protocol::outcomeTree(outcome), protocol::Format::Cbor);
}

qsizetype notes(Rig &rig) { return rig.column(u"SELECT text FROM note"_s).size(); }

}  // namespace

/// Numbers, hashes and outcomes: every mutation counts exactly once and is answered for ever.
class TestPush final : public QObject {
    Q_OBJECT
private slots:
    void sameNumberAndHashGetTheSameOutcome_data() { TestDatabases::addEngineRows(); }
    void sameNumberAndHashGetTheSameOutcome()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk desk(rig, u"anna"_s);
        const QUuid customer = desk.customer();
        const Envelope sent = desk.next(note(rig, customer, u"once"_s));
        const auto first = desk.send({sent});
        rig.clock.advance(86'400'000);
        const auto second = desk.send({sent});
        QVERIFY(first && second);
        QCOMPARE(bytesOf(std::get<PushReply>(*second).outcomes.first()),
                 bytesOf(std::get<PushReply>(*first).outcomes.first()));
        QCOMPARE(notes(rig), 1);
    }

    void aBatchThatWasCutIsSentAgain_data() { TestDatabases::addEngineRows(); }
    void aBatchThatWasCutIsSentAgain()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk desk(rig, u"anna"_s);
        const QUuid customer = desk.customer();
        QList<Envelope> batch;
        for (int i = 0; i < 100; ++i)
            batch += desk.next(note(rig, customer, u"note %1"_s.arg(i)));
        QVERIFY(desk.send(batch.first(37)));
        const auto again = desk.send(batch);
        QVERIFY(again);
        QCOMPARE(std::get<PushReply>(*again).outcomes.size(), 100);
        QCOMPARE(notes(rig), 100);
    }

    void numbersThatDoNotFitStopTheDesk_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("error");
        QTest::addColumn<qint64>("expected");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *rule, const QString &what, const QString &error,
                                 qint64 expected = 0) {
                QTest::addRow("%s: %s", name, rule) << engine << what << error << expected;
            };
            row("same n, other hash", u"other"_s, u"forked_client"_s);
            row("a number left out", u"gap"_s, u"gap"_s, 2);
            row("a number long forgotten", u"forgotten"_s, u"forked_client"_s);
            row("an instance that never said hello", u"unknown"_s, u"unknown_instance"_s);
            row("another user's instance", u"foreign"_s, u"unknown_instance"_s);
        }
    }
    void numbersThatDoNotFitStopTheDesk()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, what);
        Rig rig(engine);
        Desk desk(rig, u"anna"_s);
        Desk other(rig, u"ben"_s);
        const QUuid customer = desk.customer();  // n = 1
        const Mutation mutation = note(rig, customer, u"text"_s);
        QUuid instance = desk.instance();
        Envelope sent = desk.envelope(mutation, 2);
        if (what == u"other")
            sent = desk.envelope(mutation, 1);
        else if (what == u"gap")
            sent = desk.envelope(mutation, 3);
        else if (what == u"unknown")
            instance = rig.newId();
        else if (what == u"foreign")
            instance = other.instance();
        else if (what == u"forgotten")
            rig.run(u"DELETE FROM outcome"_s), sent = desk.envelope(mutation, 1);
        const auto answer = rig->push(desk.who(), {instance, {sent}}).result();
        QVERIFY(answer);
        const auto *problem = std::get_if<PushProblem>(&*answer);
        QVERIFY(problem);
        QTEST(problem->error, "error");
        QTEST(problem->expected, "expected");
        QCOMPARE(notes(rig), 0);
    }

    void aGapInsideABatchAnswersThePrefix_data() { TestDatabases::addEngineRows(); }
    void aGapInsideABatchAnswersThePrefix()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk desk(rig, u"anna"_s);
        const QUuid customer = desk.customer();
        const auto answer = desk.send({desk.envelope(note(rig, customer, u"a"_s), 2),
                                       desk.envelope(note(rig, customer, u"b"_s), 4)});
        QVERIFY(answer);
        const auto &reply = std::get<PushReply>(*answer);
        QCOMPARE(reply.outcomes.size(), 1);
        QCOMPARE(reply.stopped, u"gap"_s);
        QCOMPARE(notes(rig), 1);
    }

    void helloOfAnotherUsersInstanceIsRefused_data() { TestDatabases::addEngineRows(); }
    void helloOfAnotherUsersInstanceIsRefused()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk desk(rig, u"anna"_s);
        protocol::HelloRequest request;
        request.protocol = 1;
        request.instance = desk.instance();
        const auto reply = rig->hello(rig.who(u"ben"_s), request).result();
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Conflict);
        const auto own = rig->hello(desk.who(), request).result();
        QVERIFY(own);
        QCOMPARE(own->highestN, 0);
        (void)desk.customer();
        QCOMPARE(rig->hello(desk.who(), request).result()->highestN, 1);
    }

    void whatCannotBeReadIsRefusedAndDoesNotBlock_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("rightHash");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("field");
        const QByteArray good =
            protocol::encodeMutation({Verb::Void, {}, {}, {}, {}, 0, {}, {}, {}, 0, 5});
        const auto cbor = [](const QCborMap &map) { return QCborValue(map).toCbor(); };
        const QByteArray id(16, 'x');
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *rule, const QByteArray &body, const QString &reason,
                                 const QString &field, bool rightHash = true) {
                QTest::addRow("%s: %s", name, rule)
                    << engine << body << rightHash << reason << field;
            };
            row("no CBOR", "\xff\xff garbage", u"unreadable"_s, u"body"_s);
            row("nothing", "", u"unreadable"_s, u"body"_s);
            row("wrong hash", good, u"unreadable"_s, u"hash"_s, false);
            row("trailing bytes", good + "x", u"unreadable"_s, u"body"_s);
            row("more than 256 KiB", QByteArray(protocol::limits::MutationBytes + 1, 'x'),
                u"too_large"_s, u"body"_s);
            row("unknown verb", cbor({{"v"_L1, "explode"_L1}, {"at"_L1, 1}}), u"unreadable"_s,
                u"v"_s);
            row("id of 15 bytes",
                cbor({{"v"_L1, "edit"_L1},
                      {"at"_L1, 1},
                      {"type"_L1, "note"_L1},
                      {"id"_L1, id.first(15)}}),
                u"unreadable"_s, u"id"_s);
            row("unknown type",
                cbor({{"v"_L1, "edit"_L1},
                      {"at"_L1, 1},
                      {"type"_L1, "dragon"_L1},
                      {"id"_L1, id},
                      {"root"_L1, id},
                      {"feed"_L1, "YJ"_L1},
                      {"base"_L1, 0}}),
                u"unknown_type"_s, u"type"_s);
            row("feed of nowhere",
                cbor({{"v"_L1, "edit"_L1},
                      {"at"_L1, 1},
                      {"type"_L1, "note"_L1},
                      {"id"_L1, id},
                      {"root"_L1, id},
                      {"feed"_L1, "XX"_L1},
                      {"base"_L1, 0}}),
                u"not_found"_s, u"id"_s);
            row("text with NUL",
                cbor({{"v"_L1, "move"_L1},
                      {"at"_L1, 1},
                      {"type"_L1, "work_order"_L1},
                      {"id"_L1, id},
                      {"root"_L1, id},
                      {"feed"_L1, "YJ"_L1},
                      {"base"_L1, 0},
                      {"to"_L1, "triage"_L1},
                      {"why"_L1, QString(QChar::Null)}}),
                u"unreadable"_s, u"why"_s);
            row("server-only type",
                cbor({{"v"_L1, "edit"_L1},
                      {"at"_L1, 1},
                      {"type"_L1, "scope_member"_L1},
                      {"id"_L1, id},
                      {"root"_L1, id},
                      {"feed"_L1, "YJ"_L1},
                      {"base"_L1, 0}}),
                u"not_allowed"_s, u""_s);
        }
    }
    void whatCannotBeReadIsRefusedAndDoesNotBlock()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QByteArray, body);
        QFETCH(bool, rightHash);
        Rig rig(engine);
        Desk desk(rig, u"anna"_s);
        const QUuid customer = desk.customer();
        desk.skip();
        const Envelope bad{desk.lastN(),
                           rightHash ? protocol::mutationHash(body) : QByteArray(32, 'h'), body};
        const auto answer = desk.send({bad, desk.next(note(rig, customer, u"after it"_s))});
        QVERIFY(answer);
        const auto *reply = std::get_if<PushReply>(&*answer);
        QVERIFY(reply);
        QCOMPARE(reply->stopped, QString());
        QCOMPARE(reply->outcomes.size(), 2);
        QCOMPARE(word(reply->outcomes[0].status), "refused");
        QTEST(reply->outcomes[0].reason, "reason");
        QTEST(reply->outcomes[0].field, "field");
        QCOMPARE(word(reply->outcomes[1].status), "applied");
        desk.bootstrap();
        const auto refusals = desk.all(typeOf<Refusal>());
        QCOMPARE(refusals.size(), 1);
        QCOMPARE(refusals.first().integer(u"n"), bad.n);
        // The same answer again.
        const auto again = desk.send({bad});
        QVERIFY(again);
        QCOMPARE(bytesOf(std::get<PushReply>(*again).outcomes.first()),
                 bytesOf(reply->outcomes[0]));
    }

    void voidConsumesItsNumberOnly_data() { TestDatabases::addEngineRows(); }
    void voidConsumesItsNumberOnly()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk desk(rig, u"anna"_s);
        const auto before = rig.column(u"SELECT seq FROM head ORDER BY feed"_s);
        const Outcome outcome = desk.push({Verb::Void, {}, {}, {}, {}, 0, {}, {}, {}, 0, 5});
        QCOMPARE(word(outcome.status), "void");
        QCOMPARE(outcome.n, 1);
        QCOMPARE(rig.column(u"SELECT seq FROM head ORDER BY feed"_s), before);
        (void)desk.customer();  // n = 2 follows
    }

    void outcomeTellsWhereItIs_data() { TestDatabases::addEngineRows(); }
    void outcomeTellsWhereItIs()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk desk(rig, u"anna"_s);
        const QUuid id = rig.newId();
        const Outcome made = desk.create(typeOf<WorkOrder>(), id, id,
                                         {{u"family"_s, u"fault"_s}, {u"title"_s, u"Dark"_s}});
        QCOMPARE(word(made.status), "applied");
        QCOMPARE(made.feed, u"YJ"_s);
        QCOMPARE(made.epoch, 1);
        const protocol::VersionOf wanted{u"work_order"_s, id, 1};
        QVERIFY(made.versions.contains(wanted));
        QCOMPARE(rig.column(u"SELECT seq FROM head WHERE feed = 'YJ'"_s).first().toLongLong(),
                 made.seq);
        QCOMPARE(made.number, u"YJ26-0000001"_s);
        const Outcome edited = desk.edit(typeOf<WorkOrder>(), id, 1,
                                         {{u"title"_s, QVariantList{u"Dark"_s, u"Very dark"_s}}});
        QCOMPARE(edited.versions, (QList<protocol::VersionOf>{{u"work_order"_s, id, 2}}));
        QVERIFY(edited.seq > made.seq);
        QCOMPARE(edited.number, QString());
        // An edit that changes nothing still says which version it found.
        const Outcome same = desk.edit(typeOf<WorkOrder>(), id, 2,
                                       {{u"title"_s, QVariantList{u"Dark"_s, u"Very dark"_s}}});
        QCOMPARE(word(same.status), "applied");
        QCOMPARE(same.versions, (QList<protocol::VersionOf>{{u"work_order"_s, id, 2}}));
        QCOMPARE(same.seq, edited.seq);
    }

    void orderNumbersAreGivenOnce_data() { TestDatabases::addEngineRows(); }
    void orderNumbersAreGivenOnce()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        Desk ben(rig, u"ben"_s);
        Desk farah(rig, u"farah"_s);
        const QUuid first = anna.order({{u"alias"_s, u"L-7-1"_s}});
        const Outcome refused = ben.create(typeOf<WorkOrder>(), first, first,
                                           {{u"family"_s, u"fault"_s}, {u"title"_s, u"x"_s}});
        QCOMPARE(refused.reason, u"already_exists"_s);
        (void)ben.order();
        (void)farah.order();
        QCOMPARE(rig.column(u"SELECT number FROM work_order ORDER BY number"_s),
                 (QVariantList{u"HZ26-0000001"_s, u"YJ26-0000001"_s, u"YJ26-0000002"_s}));
        QCOMPARE(rig.column(u"SELECT alias FROM work_order WHERE number = 'YJ26-0000001'"_s),
                 (QVariantList{u"L-7-1"_s}));
    }

    void aUserWithoutAFeedIsToldAndNothingBreaks_data() { TestDatabases::addEngineRows(); }
    void aUserWithoutAFeedIsToldAndNothingBreaks()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        rig.run(u"UPDATE user_account SET \"regionCode\" = 'ZZ' WHERE login = 'ben'"_s);
        Desk desk(rig, u"ben"_s);
        desk.bootstrap();
        const QUuid id = rig.newId();
        const auto answer = desk.send({desk.next({Verb::Create,
                                                  u"customer"_s,
                                                  id,
                                                  id,
                                                  u"ZZ"_s,
                                                  0,
                                                  {change(u"name"_s, u"x"_s)},
                                                  {},
                                                  {},
                                                  0,
                                                  5})});
        QVERIFY(answer);
    }
};

QTEST_GUILESS_MAIN(TestPush)
#include "tst_push.moc"
