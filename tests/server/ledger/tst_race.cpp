// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/customer.h"
#include "domain/records/note.h"
#include "domain/records/notice.h"
#include "domain/records/workorder.h"
#include "protocol/cursor.h"
#include "server/ledger/work.h"

#include <QtTest/QTest>

#include <random>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;

namespace {

constexpr int writers = 8;
constexpr int rounds = 200;

}  // namespace

/// Many connections at once on PostgreSQL: the order of seq is the order of commit.
class TestRace final : public QObject {
    Q_OBJECT
private slots:
    void nothingIsMissedDoubledOrLeftOut()
    {
        Rig rig(storage::Engine::Postgres);
        std::atomic<int> committed = 0, running = writers;
        std::mutex failures;
        QStringList problems;
        const auto problem = [&](const QString &text) {
            const std::lock_guard lock(failures);
            problems += text;
        };
        const auto write = [&](int seed) {
            std::mt19937 random{unsigned(seed)};
            auto db = storage::Database::open(rig.place());
            if (!db)
                return problem(db.error().detail);
            for (int i = 0; i < rounds; ++i) {
                const auto done = (*db)->guard([&] {
                    for (int attempt = 0;; ++attempt) {
                        try {
                            storage::Transaction transaction(**db,
                                                             storage::Transaction::Mode::Write);
                            ledger::Origin job;
                            job.nowMs = job.deviceMs = rig.clock.nowMs();
                            ledger::Work work(**db, rig.keys, rig->ids(), job);
                            const bool both = random() % 3 == 0;
                            if (both || random() % 2) {
                                Notice notice;
                                notice.title = u"n"_s;
                                notice.id.value = work.newId();
                                notice.root = notice.id.value;
                                notice.feed = u"common"_s;
                                work.put(ledger::Work::fresh(toRow(notice)), u"create"_s);
                            }
                            if (both || work.versions().isEmpty()) {
                                Customer customer;
                                customer.name = u"c"_s;
                                customer.id.value = work.newId();
                                customer.root = customer.id.value;
                                customer.feed = u"YJ"_s;
                                work.put(ledger::Work::fresh(toRow(customer)), u"create"_s);
                                work.setScopes(customer.root, u"YJ"_s, {scopeOf("hall", rig.hall)});
                            }
                            (void)work.finish();
                            for (unsigned spin = random() % 5; spin > 0; --spin)
                                std::this_thread::yield();
                            if (random() % 5 == 0)
                                return;  // 20 % are rolled back
                            transaction.commit();
                            ++committed;
                            return;
                        } catch (const storage::Failure &failure) {
                            if (!failure.retryable() || attempt == 3)
                                throw;
                        }
                    }
                });
                if (!done)
                    problem(done.error().detail);
            }
        };
        struct Seen {
            QMap<QString, qint64> last;
            QSet<std::pair<QString, QUuid>> ids;
            int pages = 0;
        };
        const auto poll = [&](Desk &desk, Seen &seen) {
            for (bool last = false;;) {
                last = running == 0;
                const auto opened = protocol::openCursor(desk.cursor, rig.keys.cursor);
                const auto pulled = rig->pull(desk.who(), *opened, 50).result();
                const auto *page = pulled ? std::get_if<protocol::PullReply>(&*pulled) : nullptr;
                if (!page)
                    return problem(u"pull: "_s +
                                   (pulled ? std::get<QString>(*pulled) : pulled.error().detail));
                ++seen.pages;
                for (const Row &row : page->rows) {
                    if (seen.ids.contains({QString(row.type->name), row.id}))
                        problem(u"doubled"_s);
                    seen.ids.insert({QString(row.type->name), row.id});
                }
                const auto next = protocol::openCursor(page->cursor, rig.keys.cursor);
                for (const auto &[feed, place] : next->feeds.asKeyValueRange()) {
                    if (place.seq < seen.last.value(feed))
                        problem(u"a cursor went back"_s);
                    seen.last[feed] = place.seq;
                }
                desk.cursor = page->cursor;
                if (last && page->caughtUp)
                    return;
            }
        };
        Seen first, second;
        {
            // Their cursors are of before the first write.
            Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
            std::thread one(poll, std::ref(anna), std::ref(first)),
                two(poll, std::ref(ben), std::ref(second));
            std::vector<std::thread> threads;
            for (int i = 0; i < writers; ++i)
                threads.emplace_back([&, i] { write(i), --running; });
            for (auto &thread : threads)
                thread.join();
            one.join();
            two.join();
        }
        QCOMPARE(problems.join(u", "_s), QString());
        QVERIFY(committed > writers * rounds / 2);
        for (const QString &feed : {u"common"_s, u"YJ"_s}) {
            const auto seqs = rig.column(
                u"SELECT seq FROM change_row WHERE feed = '%1' ORDER BY seq"_s.arg(feed));
            for (qsizetype i = 0; i < seqs.size(); ++i)
                QCOMPARE(seqs[i].toLongLong(), i + 1);
            QCOMPARE(rig.column(u"SELECT seq FROM head WHERE feed = '%1'"_s.arg(feed))
                         .first()
                         .toLongLong(),
                     seqs.size());
        }
        const auto rows =
            rig.column(u"SELECT name FROM customer UNION ALL SELECT title FROM notice"_s).size();
        QCOMPARE(first.ids.size(), rows);
        QCOMPARE(second.ids, first.ids);
        for (const auto &report : rig.audit())
            QCOMPARE(report.problem, QString());
        qInfo("%d transactions, %lld rows, %d and %d pages", committed.load(), qlonglong(rows),
              first.pages, second.pages);
    }

    void digestsHoldWhileRootsMove()
    {
        // Orders change hands while others write under them: whoever comes second must count with the
        // scopes that the first has left.
        Rig rig(storage::Engine::Postgres, 8);
        Desk maker(rig, u"anna"_s);
        QList<QUuid> orders;
        for (int i = 0; i < 4; ++i)
            orders += maker.order({{u"ownerTeam"_s, rig.repair}});
        std::atomic<int> refused = 0;
        const auto move = [&](const QString &login) {
            Desk desk(rig, login);
            for (int i = 0; i < 60; ++i) {
                const QUuid order = orders[i % orders.size()];
                const QUuid team = i / 4 % 2 ? rig.repair : rig.other;
                refused +=
                    desk.edit(typeOf<WorkOrder>(), order, 1'000, {{u"ownerTeam"_s, team}}).status ==
                    OutcomeStatus::Refused;
            }
        };
        const auto write = [&](const QString &login) {
            Desk desk(rig, login);
            for (int i = 0; i < 60; ++i) {
                const QUuid order = orders[i % orders.size()];
                const QUuid note = rig.newId();
                refused += desk.create(typeOf<Note>(), note, order,
                                       {{u"order"_s, order}, {u"text"_s, u"t"_s}})
                               .status == OutcomeStatus::Refused;
                refused += desk.edit(typeOf<Note>(), note, 1, {{u"pinned"_s, true}}).status ==
                           OutcomeStatus::Refused;
                (void)rig->pin(desk.who(), order, desk.instance()).result();
            }
        };
        std::vector<std::thread> threads;
        threads.emplace_back(move, u"anna"_s);
        threads.emplace_back(move, u"lena"_s);
        threads.emplace_back(write, u"ben"_s);
        threads.emplace_back(write, u"anna"_s);
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(refused.load(), 0);
        for (const QString &login : {u"anna"_s, u"hugo"_s, u"otto"_s}) {
            Desk desk(rig, login);
            desk.bootstrap();  // compares the digests
        }
        for (const auto &report : rig.audit())
            QCOMPARE(report.problem, QString());
    }

    void oneInstanceFromTwoConnectionsCountsOnce()
    {
        Rig rig(storage::Engine::Postgres, 8);
        Desk anna(rig, u"anna"_s);
        const QUuid customer = anna.customer();
        QList<protocol::Envelope> batch;
        for (int i = 0; i < 40; ++i)
            batch += anna.next({Verb::Create,
                                u"note"_s,
                                rig.newId(),
                                customer,
                                u"YJ"_s,
                                0,
                                {change(u"text"_s, u"t"_s)},
                                {},
                                {},
                                0,
                                1});
        QList<Future<Result<ledger::PushAnswer>>> all;
        for (int i = 0; i < 6; ++i)
            all += rig->push(anna.who(), {anna.instance(), batch});
        QList<Outcome> first;
        for (auto &one : all) {
            const auto answer = one.result();
            QVERIFY(answer);
            const auto outcomes = std::get<protocol::PushReply>(*answer).outcomes;
            QCOMPARE(outcomes.size(), 40);
            first = first.isEmpty() ? outcomes : first;
            QCOMPARE(outcomes, first);
        }
        QCOMPARE(rig.column(u"SELECT text FROM note"_s).size(), 40);
    }
};

QTEST_GUILESS_MAIN(TestRace)
#include "tst_race.moc"
