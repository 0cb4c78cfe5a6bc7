// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/benches.h"
#include "bench/hall.h"

#include "domain/phone.h"
#include "replica/cacheschema.h"
#include "replica/profile.h"
#include "replica/reader.h"
#include "replica/replica.h"
#include "storage/schema.h"

namespace touchline::bench {
namespace {

struct Page {
    QString scope;
    protocol::BootstrapReply reply;
};

/// The pages that the desk would get, through encoder and decoder.
std::vector<Page> fetchPages(Hall &hall, const protocol::HelloReply &hello)
{
    std::vector<Page> pages;
    for (const QString &scope : hello.scopes) {
        QByteArray after;
        do {
            const auto page =
                hall.opened.ledger->bootstrap(hall.agent, scope, after, 1'000).result();
            if (!page)
                qFatal("%s: %s", qPrintable(scope), qPrintable(page.error().detail));
            after = page->after;
            pages.push_back(
                {scope, *protocol::BootstrapReply::decode(page->encode(protocol::Format::Cbor),
                                                          protocol::Format::Cbor)});
        } while (!after.isEmpty());
    }
    return pages;
}

/// The limit: the same rows by prepared statements into the same tables, indexes and VFS.
double plainRowsPerSecond(const std::vector<Page> &pages, const QString &file,
                          const storage::Cipher &cipher)
{
    storage::OpenOptions options;
    options.place = file;
    options.durability = storage::Durability::Normal;
    options.cipher = cipher;
    auto db = storage::Database::open(options);
    replica::createCache(**db);
    QHash<const RecordType *, QString> statements;
    for (const RecordType *type : replica::heldTypes())
        statements[type] = storage::insertNewSql(*type, replica::cacheColumns());
    const qsizetype more = replica::cacheColumns().size();
    qint64 rows = 0;
    const double ms = milliseconds([&] {
        for (const Page &page : pages) {
            storage::Transaction transaction(**db, storage::Transaction::Mode::Write);
            for (const Row &row : page.reply.rows) {
                storage::Query insert(**db, statements[row.type]);
                storage::bindRow(insert, row);
                for (qsizetype i = 0; i < more; ++i)
                    insert.bind(0);
                insert.run();
                ++rows;
            }
            transaction.commit();
        }
    });
    return double(rows) / ms * 1'000;
}

void openCustomers(replica::Replica &replica, const QString &label, Figures &figures)
{
    // The customers nearest to 10, 1,000 and 10,000 entries.
    const QList<Row> customers = *replica.reader().all("customer").result();
    std::vector<std::pair<qint64, QUuid>> sizes;
    for (const Row &customer : customers)
        sizes.emplace_back(replica.reader().timelines().page(customer.id, {}, 1).result()->total,
                           customer.id);
    for (const qint64 wanted : {10, 1'000, 10'000}) {
        const auto nearest = std::min_element(sizes.begin(), sizes.end(), [&](auto &a, auto &b) {
            return std::llabs(a.first - wanted) < std::llabs(b.first - wanted);
        });
        std::vector<double> samples;
        for (int i = 0; i < 50; ++i) {
            samples.push_back(milliseconds([&] {
                (void)replica.reader().children({"customer", "service"}, nearest->second).result();
                (void)replica.reader().latestFacts(nearest->second, 6).result();
                (void)replica.reader().timelines().page(nearest->second, {}, 100).result();
            }));
        }
        figures.add(QString("%1: open a customer with %2 entries of %3 customers")
                        .arg(label)
                        .arg(nearest->first)
                        .arg(customers.size()),
                    samples, "ms");
    }
}

}  // namespace

void benchFirstSync(intake::DemoSize size, Figures &figures)
{
    const auto hall = makeHall(size);
    protocol::HelloRequest request;
    request.instance = hall->opened.ledger->ids().next(hall->opened.clock.nowMs());
    const protocol::HelloReply hello = *hall->opened.ledger->hello(hall->agent, request).result();
    std::vector<Page> pages;
    const double fetched = milliseconds([&] { pages = fetchPages(*hall, hello); });
    qint64 rows = 0;
    for (const Page &page : pages)
        rows += page.reply.rows.size();
    figures.add(QString("ledger of %1 records: read, encode, decode all pages").arg(hall->records),
                {double(rows) / fetched * 1'000}, "rows/s", 0, rows);

    for (const bool null : {true, false}) {
        const QString label = null ? "null cipher" : "sealed";
        QTemporaryDir folder;
        const auto cipher =
            null ? storage::Cipher::none() : storage::Cipher::aes256(QByteArray(32, 'k'));
        const double limit = plainRowsPerSecond(pages, folder.filePath("plain.db"), cipher);
        figures.add(label + ": the same rows by prepared statements", {limit}, "rows/s", 0, rows);
        const auto profile = replica::Profile::open(folder.filePath("desk"), null);
        SystemIds ids;
        auto replica =
            replica::Replica::open(**profile, hall->agent.actor.user, hall->opened.clock, ids);
        (void)(*replica)->applyHello(hello).result();
        const double ms = milliseconds([&] {
            for (const Page &page : pages)
                (void)(*replica)->applyScopePage(page.scope, page.reply).result();
        });
        const double rate = double(rows) / ms * 1'000;
        figures.add(label + ": first sync, ratio against those", {rate}, "rows/s", rate / limit,
                    rows);
        openCustomers(**replica, label, figures);
    }
}

}  // namespace touchline::bench
