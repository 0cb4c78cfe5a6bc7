// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/message.h"
#include "protocol/reasons.h"
#include "server/channels/demosms.h"
#include "server/channels/dispatcher.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using channels::Dispatcher;
using testsupport::TestDatabases;

namespace {

/// An adapter that does as it is told, and notes what it was given.
class Scripted final : public channels::Adapter {
public:
    struct Log {
        std::mutex mutex;
        QList<ledger::Outgoing> sent;
        QList<Result<ledger::Delivery>> answers;  ///< used up from the front; then "sent"
        [[nodiscard]] qsizetype count()
        {
            const std::lock_guard lock(mutex);
            return sent.size();
        }
    };
    explicit Scripted(std::shared_ptr<Log> log) : m_log(std::move(log)) {}
    [[nodiscard]] Channel channel() const override { return Channel::Sms; }
    [[nodiscard]] Future<Result<ledger::Delivery>> send(const ledger::Outgoing &message) override
    {
        const std::lock_guard lock(m_log->mutex);
        m_log->sent += message;
        if (m_log->answers.isEmpty())
            return readyFuture(Result<ledger::Delivery>(ledger::Delivery{u"sent"_s, 0}));
        return readyFuture(m_log->answers.takeFirst());
    }

private:
    std::shared_ptr<Log> m_log;
};

/// A rig with a desk, a customer, and a dispatcher that writes down its lines.
struct Post {
    explicit Post(storage::Engine engine)
        : rig(engine), desk(rig, u"anna"_s), customer(desk.customer())
    {
        desk.bootstrap();
    }
    QUuid contact(const QString &channel)
    {
        const QUuid id = rig.newId();
        const Outcome outcome =
            desk.create(typeOf<Interaction>(), id, customer,
                        {{u"channel"_s, channel}, {u"direction"_s, u"outbound"_s}});
        return outcome.status == OutcomeStatus::Applied ? id : QUuid();
    }
    Outcome message(const QUuid &contact, const QUuid &id, const QString &direction = u"outbound"_s)
    {
        return desk.create(typeOf<Message>(), id, customer,
                           {{u"interaction"_s, contact},
                            {u"direction"_s, direction},
                            {u"body"_s, u"secret words"_s}});
    }
    QUuid sms()
    {
        const QUuid id = rig.newId();
        return message(contact(u"sms"_s), id).status == OutcomeStatus::Applied ? id : QUuid();
    }
    std::unique_ptr<Dispatcher> dispatcher(std::unique_ptr<channels::Adapter> adapter)
    {
        std::vector<std::unique_ptr<channels::Adapter>> adapters;
        adapters.push_back(std::move(adapter));
        return std::make_unique<Dispatcher>(*rig, std::move(adapters), [this](const QString &line) {
            const std::lock_guard lock(mutex);
            lines += line;
        });
    }
    std::unique_ptr<Dispatcher> scripted() { return dispatcher(std::make_unique<Scripted>(log)); }
    QStringList said()
    {
        const std::lock_guard lock(mutex);
        return lines;
    }
    /// As this desk's own replica has it.
    QString delivery(const QUuid &id)
    {
        return desk.pull() ? desk.get<Message>(id).delivery : u"the replica differs"_s;
    }
    Rig rig;
    Desk desk;
    QUuid customer;
    std::shared_ptr<Scripted::Log> log = std::make_shared<Scripted::Log>();
    std::mutex mutex;
    QStringList lines;
};

}  // namespace

/// What leaves the server: once, under one key, and seen by the desks.
class TestDispatcher final : public QObject {
    Q_OBJECT
private slots:
    void aDemoMessageIsMarkedAndLogged_data() { TestDatabases::addEngineRows(); }
    void aDemoMessageIsMarkedAndLogged()
    {
        QFETCH(storage::Engine, engine);
        Post post(engine);
        const auto dispatcher = post.dispatcher(std::make_unique<channels::DemoSms>());
        dispatcher->start();
        const QUuid id = post.sms();
        QVERIFY(!id.isNull());
        QTRY_COMPARE(post.said().size(), 1);
        QCOMPARE(post.delivery(id), u"demo"_s);
        QCOMPARE(post.said().first(),
                 u"outgoing sms %1: demo"_s.arg(id.toString(QUuid::WithoutBraces)));
        QCOMPARE(post.desk.get<Message>(id).version, 2);
        for (const ledger::ChainReport &report : post.rig.audit())
            QCOMPARE(report.problem, QString());
    }

    void untilThenItIsQueued_data() { TestDatabases::addEngineRows(); }
    void untilThenItIsQueued()
    {
        QFETCH(storage::Engine, engine);
        Post post(engine);
        QCOMPARE(post.delivery(post.sms()), u"queued"_s);
    }

    void whatTheLastRunLeftIsSent_data() { TestDatabases::addEngineRows(); }
    void whatTheLastRunLeftIsSent()
    {
        QFETCH(storage::Engine, engine);
        Post post(engine);
        QList<QUuid> ids;
        for (int i = 0; i < 40; ++i)
            ids += post.sms();
        const auto dispatcher = post.scripted();
        dispatcher->start();
        QTRY_COMPARE(post.log->count(), 40);
        QTRY_COMPARE(post.said().size(), 40);
        QSet<QUuid> keys;
        for (const ledger::Outgoing &one : std::as_const(post.log->sent))
            keys.insert(one.key);
        QCOMPARE(keys, QSet<QUuid>(ids.cbegin(), ids.cend()));
        QCOMPARE(post.delivery(ids.last()), u"sent"_s);
    }

    void aTakerThatDiedIsReplaced_data() { TestDatabases::addEngineRows(); }
    void aTakerThatDiedIsReplaced()
    {
        QFETCH(storage::Engine, engine);
        Post post(engine);
        const QUuid id = post.sms();
        ledger::OutgoingQueue dead(*post.rig);
        const auto taken = dead.take(Channel::Sms, 10).result();
        QVERIFY(taken && taken->size() == 1);
        QCOMPARE(taken->first().key, id);
        QCOMPARE(taken->first().body, u"secret words"_s);

        const auto early = dead.take(Channel::Sms, 10).result();
        QVERIFY(early && early->isEmpty());
        // Where no other node can have it, a start need not wait for the lease.
        if (engine == storage::Engine::Postgres)
            post.rig.clock.advance(ledger::OutgoingQueue::LeaseMs);
        const auto dispatcher = post.scripted();
        dispatcher->start();
        QTRY_COMPARE(post.said().size(), 1);
        QCOMPARE(post.log->sent.first().key, id);
        QCOMPARE(post.log->sent.first().tries, 2);
        // The first taker was only slow: it learns that it is too late.
        const auto late = dead.settle(id, {u"late"_s, 0}).result();
        QVERIFY(late && !*late);
        QCOMPARE(post.delivery(id), u"sent"_s);
    }

    void aFailureIsTriedAgain_data() { TestDatabases::addEngineRows(); }
    void aFailureIsTriedAgain()
    {
        QFETCH(storage::Engine, engine);
        Post post(engine);
        post.log->answers = {Error{ErrorKind::Offline, u"no line"_s}, ledger::Delivery{{}, 5'000}};
        const auto dispatcher = post.scripted();
        dispatcher->start();
        const QUuid id = post.sms();
        QTRY_COMPARE(post.said().size(), 1);
        dispatcher->look();
        QCOMPARE(post.delivery(id), u"queued"_s);
        for (int round = 2; round <= 3; ++round) {
            post.rig.clock.advance(600'000);
            QTRY_VERIFY((dispatcher->look(), post.said().size() == round));
        }
        QCOMPARE(post.log->count(), 3);
        QCOMPARE(post.log->sent.last().tries, 3);
        QCOMPARE(post.delivery(id), u"sent"_s);
        QVERIFY(post.said().first().endsWith(u"later, no line"_s));
    }

    void theSamePushAgainQueuesNothing_data() { TestDatabases::addEngineRows(); }
    void theSamePushAgainQueuesNothing()
    {
        QFETCH(storage::Engine, engine);
        Post post(engine);
        const QUuid contact = post.contact(u"sms"_s);
        const QUuid id = post.rig.newId();
        const auto envelope =
            post.desk.next({Verb::Create,
                            u"message"_s,
                            id,
                            post.customer,
                            u"YJ"_s,
                            0,
                            {change(u"interaction"_s, contact),
                             change(u"direction"_s, u"outbound"_s), change(u"body"_s, u"once"_s)},
                            {},
                            {},
                            0,
                            post.rig.clock.nowMs()});
        const auto dispatcher = post.scripted();
        dispatcher->start();
        QVERIFY(post.desk.send({envelope}));
        QTRY_COMPARE(post.said().size(), 1);
        QVERIFY(post.desk.send({envelope}));
        dispatcher->look();
        QCOMPARE(post.rig.column(u"SELECT state FROM outgoing"_s), QVariantList{u"done"_s});
        QCOMPARE(post.log->count(), 1);
    }

    void notEverythingLeaves_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QString>("direction");
        QTest::newRow("what came in") << u"sms"_s << u"inbound"_s;
        QTest::newRow("a channel that is not carried by the server") << u"phone"_s << u"outbound"_s;
    }
    void notEverythingLeaves()
    {
        QFETCH(QString, channel);
        QFETCH(QString, direction);
        Post post(storage::Engine::Sqlite);
        const QUuid id = post.rig.newId();
        QCOMPARE(word(post.message(post.contact(channel), id, direction).status), "applied");
        QCOMPARE(post.rig.column(u"SELECT state FROM outgoing"_s).size(), 0);
        QCOMPARE(post.delivery(id), QString());
    }

    void aMessageNeedsAContactOfItsCustomer()
    {
        Post post(storage::Engine::Sqlite);
        const QUuid contact = post.contact(u"sms"_s);
        post.customer = post.desk.customer();
        const Outcome outcome = post.message(contact, post.rig.newId());
        QCOMPARE(word(outcome.status), "refused");
        QCOMPARE(outcome.reason, QString(protocol::reasons::notFound));
        QCOMPARE(outcome.field, u"interaction"_s);
        QCOMPARE(post.rig.column(u"SELECT state FROM outgoing"_s).size(), 0);
    }

    void aRestoredBackupSendsNothingTwice_data() { TestDatabases::addEngineRows(); }
    void aRestoredBackupSendsNothingTwice()
    {
        QFETCH(storage::Engine, engine);
        Post post(engine);
        const QUuid old = post.sms();
        post.rig.run(u"UPDATE meta SET value = value + 1 WHERE name = 'epoch'"_s);
        const QUuid fresh = post.sms();
        const auto dispatcher = post.scripted();
        dispatcher->start();
        QTRY_COMPARE(post.said().size(), 1);
        QCOMPARE(post.log->sent.first().key, fresh);
        QVERIFY(old != fresh);
    }
};

QTEST_GUILESS_MAIN(TestDispatcher)

#include "tst_dispatcher.moc"
