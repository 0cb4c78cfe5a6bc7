// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/benches.h"
#include "bench/hall.h"

#include "domain/records/note.h"
#include "storage/schema.h"

namespace touchline::bench {
namespace {

struct Pusher {
    QUuid instance;
    qint64 n = 0;
};

protocol::PushRequest notePush(Hall &hall, Pusher &desk, const QUuid &customer)
{
    protocol::Mutation mutation;
    mutation.verb = protocol::Verb::Create;
    mutation.type = "note";
    mutation.target = hall.opened.ledger->ids().next(hall.opened.clock.nowMs());
    mutation.root = customer;
    mutation.feed = hall.agent.actor.region;
    mutation.deviceMs = hall.opened.clock.nowMs();
    mutation.changes = {{"customer", QCborValue(), QCborValue(customer.toRfc4122())},
                        {"text", QCborValue(), QCborValue("bench")}};
    const QByteArray body = protocol::encodeMutation(mutation);
    return {desk.instance, {{++desk.n, protocol::mutationHash(body), body}}};
}

QUuid anyCustomer(Hall &hall)
{
    return *hall.opened.ledger->workers()
                .read([&](storage::Database &db) {
                    storage::Query query(db, "SELECT c.id FROM customer c JOIN scope_member m ON "
                                             "m.root = c.id WHERE m.scope = ? LIMIT 1");
                    query.bind(hall.agent.hall);
                    return query.next() ? query.uuid(0) : QUuid();
                })
                .result();
}

/// The limit: a durable commit of one small row each.
double commitsPerSecond(const QString &file)
{
    storage::OpenOptions options;
    options.place = file;
    options.cipher = storage::Cipher::none();
    auto db = storage::Database::open(options);
    (*db)->run("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)");
    constexpr int count = 1'000;
    const double ms = milliseconds([&] {
        for (int i = 0; i < count; ++i) {
            storage::Transaction transaction(**db, storage::Transaction::Mode::Write);
            storage::Query insert(**db, "INSERT INTO t (b) VALUES (?)");
            insert.bind("bench").run();
            transaction.commit();
        }
    });
    return count / ms * 1'000;
}

}  // namespace

void benchMutations(Figures &figures)
{
    const auto hall = makeHall(intake::DemoSize::Desk);
    const QUuid customer = anyCustomer(*hall);
    const double limit = commitsPerSecond(hall->folder.filePath("limit.db"));
    figures.add("SQLite: durable commits of one row, one after another", {limit}, "commits/s", 0,
                1'000);
    for (const int desks : {1, 8, 64}) {
        std::vector<Pusher> pushers(static_cast<size_t>(desks));
        for (Pusher &pusher : pushers) {
            protocol::HelloRequest request;
            pusher.instance = request.instance =
                hall->opened.ledger->ids().next(hall->opened.clock.nowMs());
            (void)hall->opened.ledger->hello(hall->agent, request).result();
        }
        constexpr int rounds = 60;
        std::vector<double> latencies;
        const double ms = milliseconds([&] {
            for (int round = 0; round < rounds; ++round) {
                QElapsedTimer timer;
                timer.start();
                QList<Future<Result<ledger::PushAnswer>>> under;
                for (Pusher &pusher : pushers)
                    under +=
                        hall->opened.ledger->push(hall->agent, notePush(*hall, pusher, customer));
                for (auto &one : under) {
                    const auto answer = one.result();
                    if (!answer || std::holds_alternative<ledger::PushProblem>(*answer))
                        qFatal("a push failed");
                }
                latencies.push_back(double(timer.nsecsElapsed()) / 1e6);
            }
        });
        const double rate = rounds * desks / ms * 1'000;
        figures.add(
            QString("SQLite: mutations of %1 desks at once, ratio against commits").arg(desks),
            {rate}, "mutations/s", rate / limit, qint64(rounds) * desks);
        figures.add(QString("SQLite: round of %1 desks until all are acknowledged").arg(desks),
                    latencies, "ms");
    }
}

}  // namespace touchline::bench
