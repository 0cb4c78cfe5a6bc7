// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpointrig.h"

#include "domain/records/customer.h"
#include "domain/records/workorder.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;
namespace paths = protocol::paths;

namespace {

/// A pull that has been sent and waits.
class Waiting final {
public:
    Waiting(Server &server, const QString &login, const QByteArray &cursor, int wait)
        : m_client(server.edge())
    {
        m_client.send(
            get(pathOf(paths::pull, "wait=" + QByteArray::number(wait) + "&cursor=" + cursor),
                server.fields(login, Format::Cbor)));
    }
    [[nodiscard]] Answer answer() { return m_client.receive(1) ? m_client.answer() : Answer(); }
    [[nodiscard]] bool isAnswered() { return !m_client.answers().isEmpty(); }
    RawClient &client() { return m_client; }

private:
    RawClient m_client;
};

}  // namespace

/// The wait that makes it live.
class TestLongPoll final : public QObject {
    Q_OBJECT
private slots:
    void anothersCommitWakes_data() { TestDatabases::addEngineRows(); }
    void anothersCommitWakes()
    {
        QFETCH(storage::Engine, engine);
        Server s(engine);
        Desk ben(s.rig, u"ben"_s), anna(s.rig, u"anna"_s), farah(s.rig, u"farah"_s);
        Waiting waiting(s, u"ben"_s, ben.cursor, 30), far(s, u"farah"_s, farah.cursor, 30);
        QTRY_COMPARE(s.rig->bell().waiting(), 2);
        const QUuid order = anna.order();
        const Answer answer = waiting.answer();
        QCOMPARE(answer.status, 200);
        const auto page = protocol::PullReply::decode(answer.body, Format::Cbor);
        QVERIFY(page);
        QVERIFY(page->caughtUp);
        QCOMPARE(page->rows.size(), 2);
        QCOMPARE(page->enters.size(), 1);
        QCOMPARE(page->enters.first().root, order);
        // Of another region: was not woken.
        QCOMPARE(s.rig->bell().waiting(), 1);
        QVERIFY(!far.isAnswered());
    }

    void manyWaitersAreAllWoken_data() { TestDatabases::addEngineRows(); }
    void manyWaitersAreAllWoken()
    {
        QFETCH(storage::Engine, engine);
        Server s(engine);
        Desk ben(s.rig, u"ben"_s), anna(s.rig, u"anna"_s);
        std::vector<std::unique_ptr<Waiting>> all;
        for (int i = 0; i < 40; ++i)
            all.push_back(std::make_unique<Waiting>(s, u"ben"_s, ben.cursor, 30));
        QTRY_COMPARE(s.rig->bell().waiting(), 40);
        for (int i = 0; i < 5; ++i)
            (void)anna.order();
        for (auto &one : all) {
            const auto page = protocol::PullReply::decode(one->answer().body, Format::Cbor);
            QVERIFY(page);
            QVERIFY(!page->rows.isEmpty());
        }
        QCOMPARE(s.rig->bell().waiting(), 0);
    }

    void whatIsThereAlreadyIsAnsweredAtOnce_data() { TestDatabases::addEngineRows(); }
    void whatIsThereAlreadyIsAnsweredAtOnce()
    {
        QFETCH(storage::Engine, engine);
        Server s(engine);
        Desk ben(s.rig, u"ben"_s), anna(s.rig, u"anna"_s);
        (void)anna.order();
        Waiting waiting(s, u"ben"_s, ben.cursor, 30);
        QCOMPARE(waiting.answer().status, 200);
        QCOMPARE(s.rig->bell().waiting(), 0);
    }

    void endsAtItsTime_data() { TestDatabases::addEngineRows(); }
    void endsAtItsTime()
    {
        QFETCH(storage::Engine, engine);
        Server s(engine);
        Desk ben(s.rig, u"ben"_s);
        Waiting waiting(s, u"ben"_s, ben.cursor, 1);
        QTRY_COMPARE(s.rig->bell().waiting(), 1);
        s.rig.clock.advance(1'000);
        const Answer answer = waiting.answer();
        QCOMPARE(answer.status, 200);
        const auto page = protocol::PullReply::decode(answer.body, Format::Cbor);
        QVERIFY(page);
        QVERIFY(page->caughtUp);
        QVERIFY(page->rows.isEmpty());
        QVERIFY(!page->witnesses.isEmpty());
        QCOMPARE(s.rig->bell().waiting(), 0);
    }

    void rightsAreAskedAgainBeforeTheAnswer_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("status");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            QTest::addRow("%s: signed out", name) << engine << u"out"_s << 401;
            QTest::addRow("%s: new grants", name)
                << engine << u"grants"_s << 401;  // sessions end with them
            QTest::addRow("%s: not active", name) << engine << u"inactive"_s << 401;
            QTest::addRow("%s: a new epoch", name) << engine << u"epoch"_s << 409;
        }
    }
    void rightsAreAskedAgainBeforeTheAnswer()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, what);
        Server s(engine);
        Desk ben(s.rig, u"ben"_s), anna(s.rig, u"anna"_s);
        Waiting waiting(s, u"ben"_s, ben.cursor, 30);
        QTRY_COMPARE(s.rig->bell().waiting(), 1);
        if (what == u"out")
            QVERIFY(s.rig->signOut(s.token(u"ben"_s)).result());
        else if (what == u"grants")
            s.rig.putAccount(u"ben"_s, {});
        else if (what == u"inactive")
            s.rig.run(u"UPDATE user_account SET active = 0 WHERE login = 'ben'"_s);
        else
            s.rig.run(u"UPDATE meta SET value = value + 1 WHERE name = 'epoch'"_s);
        (void)anna.order();
        QTEST(waiting.answer().status, "status");
    }

    void aPinWakesItsDesk_data() { TestDatabases::addEngineRows(); }
    void aPinWakesItsDesk()
    {
        QFETCH(storage::Engine, engine);
        Server s(engine);
        Desk otto(s.rig, u"otto"_s), anna(s.rig, u"anna"_s);
        const QUuid customer = anna.customer();
        Waiting waiting(s, u"otto"_s, otto.hello().cursor, 30);
        QTRY_COMPARE(s.rig->bell().waiting(), 1);
        QVERIFY(s.rig->pin(otto.who(), customer, otto.instance()).result());
        const auto page = protocol::PullReply::decode(waiting.answer().body, Format::Cbor);
        QVERIFY(page);
        QCOMPARE(page->enters.size(), 1);
        QCOMPARE(page->enters.first().scope, scopeOf("device", otto.instance()));
    }

    void aClosingServerLetsThemGo_data() { TestDatabases::addEngineRows(); }
    void aClosingServerLetsThemGo()
    {
        QFETCH(storage::Engine, engine);
        Server s(engine);
        Desk ben(s.rig, u"ben"_s);
        Waiting waiting(s, u"ben"_s, ben.cursor, 30);
        QTRY_COMPARE(s.rig->bell().waiting(), 1);
        s.rig->bell().close();
        QCOMPARE(waiting.answer().status, 200);
    }

    void aServerCanEndWhileTheyWait_data() { TestDatabases::addEngineRows(); }
    void aServerCanEndWhileTheyWait()
    {
        QFETCH(storage::Engine, engine);
        auto s = std::make_unique<Server>(engine);
        Desk ben(s->rig, u"ben"_s), anna(s->rig, u"anna"_s);
        std::vector<std::unique_ptr<Waiting>> all;
        for (int i = 0; i < 8; ++i)
            all.push_back(std::make_unique<Waiting>(*s, u"ben"_s, ben.cursor, 30));
        QTRY_COMPARE(s->rig->bell().waiting(), 8);
        // Rung, and gone before they can look.
        s->rig->bell().ring({u"common"_s});
        s.reset();
        for (auto &one : all)
            QVERIFY(one->client().waitForClose());
    }
};

QTEST_GUILESS_MAIN(TestLongPoll)
#include "tst_longpoll.moc"
