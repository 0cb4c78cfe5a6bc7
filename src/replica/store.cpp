// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/store.h"

#include "domain/planted.h"
#include "replica/cacheschema.h"
#include "replica/searchindex.h"
#include "storage/backup.h"
#include "storage/schema.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborMap>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using protocol::Mutation;
using protocol::Outcome;
using protocol::OutcomeStatus;
using protocol::Verb;
using storage::Query;

namespace {

/// Says that it is saved whatever became of it (planted).
Result<qint64> appendUnseen(Journal &journal, const Mutation &mutation, qint64 nowMs)
{
    const auto n = storage::guarded([&] { return journal.append(mutation, nowMs); });
    return n ? n : Result<qint64>(journal.highest() + 1);
}

}  // namespace

Store::Store(storage::Database &journal, storage::Database &cache, const Clock &clock,
             IdSource &ids)
    : m_cache(cache), m_clock(clock), m_ids(ids), m_journal(journal)
{}

Done Store::prepare()
{
    if (auto ready = m_journal.prepare(m_ids.next(m_clock.nowMs())); !ready)
        return ready;
    m_journal.prune(m_clock.nowMs());
    rederiveAll();
    return done();
}

void Store::rederiveAll()
{
    m_overlays.clear();
    m_caughtUpSerial = -1;
    const QList<JournalItem> items = m_journal.open();
    for (const JournalItem &item : items)
        m_overlays.add(item);
    m_book.digests.load(m_cache);

    CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
    if (const QByteArray key = page.state("digestKey"_L1); key.size() == 16)
        m_book.digestKey = key;
    m_book.generation = qMax(qint64(1), page.state("generation"_L1).toLongLong());
    // Overlays are made anew: a crash may have come between the two files.
    QList<std::pair<QString, QUuid>> shadows;
    {
        Query query(m_cache, "SELECT type, id FROM shadow");
        while (query.next())
            shadows += {query.text(0), query.uuid(1)};
    }
    for (const auto &[type, id] : std::as_const(shadows))
        page.recompute(*findType(type), id);
    rederive(page, [](const Mutation &) { return true; });
    const QList<qint64> ended = endOverlays(page);
    finish(page);
    m_journal.settle(ended, m_clock.nowMs());
}

bool Store::catchUp()
{
    if (!m_behind)
        return true;
    const auto caught = storage::guarded([this] { rederiveAll(); });
    m_behind = !caught;
    return !m_behind;
}

void Store::setSession(const Actor &actor, const QString &login, const QByteArray &token)
{
    m_journal.setSession(actor, login, token);
}

void Store::finish(CachePage &page)
{
    m_changed += page.changed();
    for (const auto &[owner, ids] : page.touched().asKeyValueRange())
        m_touched[owner] += ids;
    m_types += page.types();
    page.commit();
    m_purgeAgain |= page.removedFrom().contains(m_purging);
}

QSet<QUuid> Store::takeChanged() { return std::exchange(m_changed, {}); }

TouchedEntries Store::takeTouched() { return std::exchange(m_touched, {}); }

QSet<const RecordType *> Store::takeTypes() { return std::exchange(m_types, {}); }

void Store::rederive(CachePage &page, const std::function<bool(const Mutation &)> &which)
{
    QSet<QUuid> seen;
    for (const auto &entry : m_overlays.entries()) {
        const Mutation &mutation = entry.intent.mutation;
        const RecordType *type = findType(mutation.type);
        if (!type || type->audience != Audience::Holders || seen.contains(mutation.target) ||
            !which(mutation))
            continue;
        seen.insert(mutation.target);
        page.recompute(*type, mutation.target);
    }
}

Result<SavedEdit> Store::save(const EditRequest &request)
{
    if (m_journal.identity().actor.user.isNull())
        return Error{ErrorKind::Unauthorized, u"nobody is signed in"_s};
    Result<Mutation> mutation = [&] {
        CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
        return mutationFor(request, page);
    }();
    if (!mutation)
        return mutation.error();
    if (mutation->verb == Verb::Edit && mutation->changes.isEmpty() && mutation->reason.isEmpty())
        return SavedEdit{0, request.id};
    const auto n = planted(Plant::SavedBeforeCommit)
                       ? appendUnseen(m_journal, *mutation, m_clock.nowMs())
                       : m_journal.append(*mutation, m_clock.nowMs());
    if (!n)
        return n.error();
    if (request.hold != Hold::Join)
        m_heldFrom = request.hold == Hold::Begin ? *n : 0;
    // From here on the edit is saved; the overlay is only how it looks.
    m_overlays.add({*n, *mutation, ItemState::Waiting, {}, 0});
    const RecordType *type = findType(mutation->type);
    if (type && type->audience == Audience::Holders) {
        const auto shown = m_cache.guard([&] {
            CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
            page.recompute(*type, mutation->target);
            finish(page);
        });
        if (!shown) {
            m_behind = true;
            qWarning("replica: edit %lld is saved, but cannot be shown yet: %s", *n,
                     qPrintable(shown.error().detail));
        }
    }
    return SavedEdit{*n, mutation->target};
}

Done Store::discard(qint64 n)
{
    const auto voided = m_journal.makeVoid(n, m_clock.nowMs());
    if (!voided)
        return voided;
    // What was held with it has been discarded before it.
    if (n == m_heldFrom)
        m_heldFrom = 0;
    const auto entry = m_overlays.entries().constFind(n);
    if (entry == m_overlays.entries().constEnd())
        return voided;
    const Mutation before = entry->intent.mutation;
    m_overlays.remove(n);
    JournalItem nothing;
    nothing.n = n;
    m_overlays.add(nothing);
    if (const RecordType *type = findType(before.type)) {
        CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
        page.recompute(*type, before.target);
        finish(page);
    }
    return voided;
}

// --- push

QList<protocol::Envelope> Store::takeForPush(int most, qint64 bytes)
{
    return m_journal.takeForPush(most, bytes, m_clock.nowMs(), m_heldFrom);
}

void Store::applyOutcomes(const QList<Outcome> &outcomes)
{
    m_journal.setOutcomes(outcomes, m_clock.nowMs());
    CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
    for (const Outcome &outcome : outcomes) {
        const auto entry = m_overlays.entries().constFind(outcome.n);
        if (entry == m_overlays.entries().constEnd())
            continue;
        const Mutation mutation = entry->intent.mutation;
        if (outcome.status == OutcomeStatus::Refused || outcome.status == OutcomeStatus::Void ||
            planted(Plant::OverlayDropped))
            m_overlays.remove(outcome.n);
        else
            m_overlays.acknowledge(outcome);
        const RecordType *type = findType(mutation.type);
        if (type && type->audience == Audience::Holders)
            page.recompute(*type, mutation.target);
    }
    const QList<qint64> ended = endOverlays(page);
    finish(page);
    m_journal.settle(ended, m_clock.nowMs());
}

bool Store::offerAgain(qint64 expected)
{
    if (m_journal.offerAgain(expected, m_clock.nowMs())) {
        m_overlays.clear();
        const QList<JournalItem> items = m_journal.open();
        for (const JournalItem &item : items)
            m_overlays.add(item);
        CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
        rederive(page, [](const Mutation &) { return true; });
        finish(page);
        return true;
    }
    fork();
    return false;
}

void Store::fork()
{
    m_journal.fork(m_ids.next(m_clock.nowMs()), m_clock.nowMs());
    m_heldFrom = 0;
    QList<std::pair<QString, QUuid>> targets;
    for (const auto &entry : m_overlays.entries())
        targets += {entry.intent.mutation.type, entry.intent.mutation.target};
    m_overlays.clear();
    const QList<JournalItem> items = m_journal.open();
    for (const JournalItem &item : items)
        m_overlays.add(item);
    CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
    for (const auto &[name, target] : std::as_const(targets)) {
        if (const RecordType *type = findType(name))
            page.recompute(*type, target);
    }
    finish(page);
}

bool Store::hasEnded(CachePage &page, const Overlays::Entry &entry)
{
    if (!entry.acknowledged)
        return false;
    const Outcome &outcome = entry.outcome;
    const bool seen = !outcome.versions.isEmpty() &&
                      std::all_of(outcome.versions.begin(), outcome.versions.end(),
                                  [&](const protocol::VersionOf &v) {
                                      const RecordType *type = findType(v.type);
                                      return !type || type->audience != Audience::Holders ||
                                             page.serverVersion(*type, v.id) >= v.version;
                                  });
    if (seen)
        return true;
    if (entry.serial > m_caughtUpSerial)
        return false;
    // A page that was asked for later has reached the head; only the rest of an aggregate may be missing.
    Query todo(m_cache, "SELECT 1 FROM todo WHERE root=?");
    todo.bind(entry.intent.mutation.root);
    return !todo.next();
}

QList<qint64> Store::endOverlays(CachePage &page)
{
    QList<qint64> ended;
    for (const auto &entry : m_overlays.entries()) {
        if (hasEnded(page, entry))
            ended += entry.intent.n;
    }
    for (const qint64 n : std::as_const(ended)) {
        const Mutation mutation = m_overlays.entries()[n].intent.mutation;
        m_overlays.remove(n);
        const RecordType *type = findType(mutation.type);
        if (type && type->audience == Audience::Holders)
            page.recompute(*type, mutation.target);
    }
    return ended;
}

// --- counts

Counts Store::counts()
{
    Counts counts;
    counts.waiting = m_overlays.waiting();
    counts.discarded = m_overlays.discarded();
    counts.acknowledged = m_overlays.acknowledged();
    Query conflicts(m_cache, "SELECT count(*) FROM conflict WHERE state='open' AND deleted=0");
    if (conflicts.next())
        counts.conflicts = int(conflicts.integer(0));
    Query refusals(m_cache, "SELECT count(*) FROM refusal WHERE state='open' AND deleted=0");
    if (refusals.next())
        counts.refusals = int(refusals.integer(0));
    return counts;
}

QByteArray Store::lookupKey()
{
    Query query(m_cache, "SELECT value FROM state WHERE key='lookupKey'");
    return query.next() ? query.bytes(0) : QByteArray();
}

QSet<QUuid> Store::wantedFiles()
{
    QSet<QUuid> wanted;
    for (const Upload &upload : m_journal.uploads())
        wanted.insert(upload.id);
    for (const QByteArray &list : m_journal.rememberedLike(QString(draftFilesPrefix))) {
        for (const QCborValue &file : QCborValue::fromCbor(list).toArray())
            wanted.insert(QUuid::fromRfc4122(file.toMap().value("id"_L1).toByteArray()));
    }
    Query held(m_cache, "SELECT id FROM attachment WHERE deleted=0");
    while (held.next())
        wanted.insert(held.uuid(0));
    return wanted;
}

bool Store::purgeSome()
{
    // The index of a whole hall is rewritten at most this often, however often something leaves.
    constexpr qint64 pauseMs = 600'000;
    constexpr int stepsAtOnce = 4;
    if (m_purging.isEmpty() && m_purgedAt >= 0 && m_clock.monotonicMs() - m_purgedAt < pauseMs)
        return false;
    QStringList tables;
    {
        Query query(m_cache, "SELECT value FROM state WHERE key='purge'");
        if (query.next())
            tables = QString::fromUtf8(query.bytes(0)).split(u' ', Qt::SkipEmptyParts);
    }
    if (tables.isEmpty())
        return false;
    storage::Transaction transaction(m_cache, storage::Transaction::Mode::Write);
    for (int step = 0; step < stepsAtOnce && !tables.isEmpty(); ++step) {
        const bool begin = m_purging != tables.first();
        m_purging = tables.first();
        if (!purgeStep(m_cache, m_purging, begin)) {
            // What was removed meanwhile is in none of the segments that were rewritten.
            if (std::exchange(m_purgeAgain, false))
                tables.append(m_purging);
            tables.removeFirst();
            m_purging.clear();
            m_purgedAt = m_clock.monotonicMs();
        }
    }
    Query(m_cache, "UPDATE state SET value=? WHERE key='purge'")
        .bind(tables.join(u' ').toUtf8())
        .run();
    // The pages that it gave back are in the log.
    Query(m_cache, "INSERT INTO state(key, value) VALUES('truncate', '1') ON CONFLICT(key) DO "
                   "UPDATE SET value='1'")
        .run();
    transaction.commit();
    if (!tables.isEmpty())
        m_purgedAt = -1;
    return !tables.isEmpty();
}

bool Store::tidy()
{
    if (purgeSome())
        return true;
    {
        Query query(m_cache, "SELECT value FROM state WHERE key='truncate'");
        if (!query.next() || query.bytes(0).isEmpty())
            return false;
    }
    // Otherwise a reader was in the way: the next call tries again, also after a start.
    if (storage::emptyLog(m_cache))
        Query(m_cache, "DELETE FROM state WHERE key='truncate'").run();
    return false;
}

}  // namespace touchline::replica
