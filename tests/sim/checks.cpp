// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is checked at a desk while the world runs, and all that is checked at its end.

#include "world.h"

#include "replica/reader.h"
#include "server/ledger/accounts.h"
#include "storage/schema.h"

#include <QtCore/QDirIterator>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::sim {

namespace {

/// A full look at a desk costs more than what it does otherwise; every so many polls must do.
constexpr int lookEvery = 6;
/// By then the job that clears up after what has left is done (Store::purgeSome).
constexpr qint64 clearedUpMs = 12 * 60'000;
constexpr qint64 mostWal = 64 << 20;

bool knowsPlace(storage::Database &db, const QString &feed, const protocol::FeedPosition &place)
{
    if (place.seq == 0)
        return true;
    Query query(db, "SELECT mac FROM audit WHERE feed = ? AND seq = ?");
    query.bind(feed).bind(place.seq);
    return query.next() && query.bytes(0).first(16) == place.chain;
}

/// What somebody who reads these scopes must have seen before she may stand at this place: the versions of
/// records that live in roots whose belonging has not changed since.
QHash<QUuid, qint64> passedBy(storage::Database &db, const QString &feed, qint64 seq,
                              const QStringList &scopes)
{
    QHash<QUuid, qint64> passed;
    Query rows(
        db,
        u"SELECT c.type, c.id, max(c.version) FROM change_row c WHERE c.feed = ? AND c.seq "
        "<= ? AND c.type <> 'scope' AND (c.feed = 'common' OR EXISTS (SELECT 1 FROM "
        "scope_member m WHERE m.root = c.root AND m.scope IN (%1))) AND NOT EXISTS (SELECT "
        "1 FROM change_row s WHERE s.feed = c.feed AND s.root = c.root AND s.type = 'scope' "
        "AND s.seq > ?) GROUP BY c.type, c.id"_s.arg(storage::placeholders(int(scopes.size()))));
    rows.bind(feed).bind(seq);
    for (const QString &scope : scopes)
        rows.bind(scope);
    rows.bind(seq);
    while (rows.next()) {
        const RecordType *type = findType(rows.text(0));
        if (!type || type->audience != Audience::Holders)
            continue;
        Query now(db, u"SELECT 1 FROM %1 WHERE id = ? AND deleted = 0"_s.arg(type->name));
        now.bind(rows.uuid(1));
        if (now.next())
            passed[rows.uuid(1)] = rows.integer(2);
    }
    return passed;
}

}  // namespace

/// (6) Whoever asks what came after a place holds what came before it.
void World::checkPlace(const Parcel &parcel, const protocol::Cursor &cursor)
{
    Desk &desk = *m_desks[size_t(parcel.desk)];
    // What was spoilt on purpose is known to be wrong until it is noticed.
    if (m_polls[{parcel.desk, desk.life()}]++ % lookEvery != 0 || !m_server->isUp() ||
        m_spoilt[parcel.desk] > 0)
        return;
    QHash<QUuid, qint64> passed;
    m_server->look([&](storage::Database &db) {
        const auto who =
            ledger::principalOfLogin(db, QString::fromLatin1(people[size_t(desk.person())].login));
        Query epoch(db, "SELECT value FROM meta WHERE name = 'epoch'");
        // Otherwise the answer will be that she has to begin anew.
        if (!epoch.next() || epoch.integer(0) != cursor.epoch ||
            who->reader.grants != cursor.grants)
            return;
        for (const auto &[feed, place] : cursor.feeds.asKeyValueRange()) {
            if (!knowsPlace(db, feed, place))
                return passed.clear();
            passed.insert(passedBy(db, feed, place.seq, who->reader.scopes));
        }
    });
    if (passed.isEmpty())
        return;
    m_trace.count("places looked at");
    const auto held = desk.replica().reader().dump().takeResult();
    if (!held)
        return;
    for (const Row &row : *held) {
        if (row.version >= passed.value(row.id, -1))
            passed.remove(row.id);
    }
    for (const auto &[id, version] : passed.asKeyValueRange())
        fail(6, u"desk %1 asks for what came after v%2 of %3, which it does not hold"_s
                    .arg(parcel.desk)
                    .arg(version)
                    .arg(id.toString(QUuid::WithoutBraces)));
}

/// (26) What was saved and not answered is in the outbox.
void World::checkOutbox(Desk &desk)
{
    const auto &unsettled = m_unsettled[desk.number()];
    if (unsettled.isEmpty() || !desk.isUp())
        return;
    const auto items = desk.replica().recent(10'000).takeResult();
    if (!items)
        return;  // its disk is broken at this moment
    QSet<QByteArray> waiting;
    for (const auto &item : *items)
        waiting.insert(protocol::mutationHash(protocol::encodeMutation(item.mutation)));
    for (const auto &[hash, what] : unsettled.asKeyValueRange()) {
        if (!waiting.contains(hash))
            fail(26, what + u" left the outbox without an outcome"_s);
    }
}

/// (8)(21) The sums differ at a snapshot's head: never, unless we spoilt them, and then once.
void World::onDiffering(Desk &desk)
{
    int &spoilt = m_spoilt[desk.number()];
    if (spoilt-- > 0)
        return m_trace.count("sums healed");
    fail(m_wasSpoilt.contains(desk.number()) ? 21 : 8,
         u"desk %1 differs from the ledger at the head"_s.arg(desk.number()));
}

/// Runs on while nothing happens but what the machines do by themselves.
void World::runOn(qint64 ms)
{
    const qint64 until = m_loop.now() + ms;
    while (m_failures.isEmpty() && m_loop.nextAt() >= 0 && m_loop.nextAt() <= until)
        m_loop.step();
}

/// (24) Logs do not grow for ever.
void World::checkSizes()
{
    QDirIterator files(m_folder, {u"*-wal"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (files.fileInfo().size() > mostWal)
            fail(24, u"%1 has %2 bytes"_s.arg(files.fileName()).arg(files.fileInfo().size()));
    }
}

void World::check()
{
    const auto take = [this](const Differences &found) {
        for (const auto &[invariant, what] : found)
            fail(invariant, what);
    };
    take(compareWithModel(*m_server, m_initial, m_rights, m_bodies, m_trace));
    take(checkPromises(*m_server, m_promises));
    take(checkFeeds(*m_server));
    for (const auto &desk : m_desks) {
        take(compareDesk(*m_server, *desk));
        take(compareNumbers(*m_server, *desk, m_putBack.contains(desk->number())));
        checkOutbox(*desk);
    }
    for (size_t one = 0; one < m_desks.size(); ++one) {
        for (size_t other = one + 1; other < m_desks.size(); ++other)
            take(compareDesks(*m_server, *m_desks[one], *m_desks[other]));
    }
    for (const auto &desk : m_desks) {
        Dice dice(m_plan.seed, "again", quint64(desk->number()));
        take(applyAgain(*m_server, *desk, m_pages[desk->number()], dice));
    }
    checkSizes();
    if (!m_somethingLeft || !m_failures.isEmpty())
        return;
    runOn(clearedUpMs);
    m_trace.count("cleared up");
    for (const auto &desk : m_desks)
        take(findTraces(*m_server, *desk));
}

}  // namespace touchline::sim
