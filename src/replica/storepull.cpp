// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Store that takes what the server sends.

#include "domain/planted.h"
#include "protocol/limits.h"
#include "replica/cacheschema.h"
#include "replica/store.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using protocol::BootstrapReply;
using protocol::HelloReply;
using protocol::Mutation;
using protocol::PullReply;
using storage::Query;

namespace {

/// A scope that differs again so soon after it was loaded anew would only be loaded in a circle.
constexpr qint64 healPauseMs = 600'000;
constexpr int witnessesKept = 20;

QByteArray packed(const QStringList &texts) { return texts.join(u'\n').toUtf8(); }

QStringList unpacked(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QStringList() : QString::fromUtf8(bytes).split(u'\n');
}

}  // namespace

protocol::HelloRequest Store::helloRequest(const QString &program, const QString &device) const
{
    return {protocol::limits::ProtocolVersion, program, m_journal.identity().instance,
            m_journal.identity().parent,       device,  m_clock.nowMs()};
}

Greeting Store::applyHello(const HelloReply &reply)
{
    if (reply.wipe) {
        CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
        page.clear();
        page.setState("cursor"_L1, {});
        finish(page);
        return {Greeting::Kind::Wipe};
    }
    // The ledger knows more of this client than the client itself: this is an old copy of a profile. What
    // waits in it may have been answered already; under its old number the ledger says so and does it no
    // second time. What the ledger knows otherwise it calls forked, and then that becomes another client's.
    if (reply.highestN > m_journal.highest() && m_overlays.waiting() == 0) {
        fork();
        return {Greeting::Kind::Forked};
    }
    CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
    adoptEpoch(page, reply);
    offerForgotten(reply);
    page.setState("lookupKey"_L1, reply.lookupKey);
    if (reply.digestKey != m_book.digestKey) {
        // Sums under another key say nothing: load again, which counts afresh.
        if (!page.state("digestKey"_L1).isEmpty()) {
            page.clear();
            page.setState("cursor"_L1, {});
        }
        m_book.digestKey = reply.digestKey;
        page.setState("digestKey"_L1, reply.digestKey);
    }
    QStringList scopes = reply.scopes;
    scopes.removeDuplicates();
    const QStringList before = unpacked(page.state("scopes"_L1));
    const bool stale = page.state("cursor"_L1).isEmpty() ||
                       page.state("grants"_L1).toLongLong() != reply.grants || before != scopes;
    if (stale) {
        for (const QString &scope : before) {
            if (!scopes.contains(scope))
                page.leaveAll(scope);
        }
        page.setState("scopes"_L1, packed(scopes));
        page.setState("grants"_L1, QByteArray::number(reply.grants));
        // The cursor is older than every page that follows: whatever changes meanwhile comes again.
        page.setState("cursor"_L1, reply.cursor);
        Query(m_cache, "DELETE FROM bootstrap").run();
        beginBootstrap(page, scopes);
    }
    rederive(page, [](const Mutation &) { return true; });
    finish(page);
    return {};
}

void Store::adoptEpoch(CachePage &page, const HelloReply &reply)
{
    const qint64 before = page.state("epoch"_L1).toLongLong();
    page.setState("epoch"_L1, QByteArray::number(reply.epoch));
    if (before == 0 || before == reply.epoch || planted(Plant::EpochIgnored))
        return;
    // Versions of another epoch cannot be compared with these.
    page.clear();
    page.setState("cursor"_L1, {});
}

/// A ledger that was put back may have forgotten what it answered, also where nobody has noticed yet that
/// its epoch is over.
void Store::offerForgotten(const HelloReply &reply)
{
    const QList<qint64> answered = m_journal.acknowledged();
    if (answered.isEmpty() || answered.last() <= reply.highestN)
        return;
    // Bodies older than the journal's memory are not here any more, and then the gap that the ledger
    // reports makes this desk another client.
    if (m_journal.offerAgain(reply.highestN + 1, m_clock.nowMs())) {
        m_overlays.clear();
        const QList<JournalItem> items = m_journal.open();
        for (const JournalItem &item : items)
            m_overlays.add(item);
    }
}

void Store::beginBootstrap(CachePage &page, const QStringList &scopes)
{
    ++m_book.generation;
    if (page.state("generation"_L1).isEmpty())
        m_book.generation = 1;
    page.setState("generation"_L1, QByteArray::number(m_book.generation));
    int place = 0;
    for (const QString &scope : scopes) {
        Query(m_cache,
              "INSERT INTO bootstrap(scope, place, gen, after, done, covered, total)"
              " VALUES(?, ?, ?, x'', 0, 0, 0) ON CONFLICT(scope) DO UPDATE SET gen=excluded.gen,"
              " after=x'', done=0, covered=0, total=0, place=excluded.place")
            .bind(scope)
            .bind(place++)
            .bind(m_book.generation)
            .run();
    }
}

PullStep Store::nextStep()
{
    PullStep step;
    step.serial = m_overlays.serial();
    {
        Query query(m_cache, "SELECT value FROM state WHERE key='cursor'");
        if (query.next())
            step.cursor = query.bytes(0);
    }
    if (step.cursor.isEmpty())
        return step;
    {
        Query query(m_cache,
                    "SELECT scope, after, done, covered, total FROM bootstrap ORDER BY place");
        double fraction = 0;
        int count = 0;
        bool open = false;
        while (query.next()) {
            ++count;
            const qint64 total = qMax(query.integer(4), qint64(1));
            fraction += query.flag(2) ? 1.0 : qMin(1.0, double(query.integer(3)) / double(total));
            if (!query.flag(2) && !open) {
                open = true;
                step.what = PullStep::What::Scope;
                step.scope = query.text(0);
                step.after = query.bytes(1);
            }
        }
        if (open) {
            step.percent = qMin(99, int(100 * fraction / count));
            return step;
        }
    }
    {
        Query query(m_cache, "SELECT root, after FROM todo LIMIT 1");
        if (query.next()) {
            step.what = PullStep::What::Root;
            step.root = query.uuid(0);
            step.after = query.bytes(1);
            return step;
        }
    }
    step.what = PullStep::What::Pull;
    step.hurry = m_overlays.acknowledged() > 0;
    return step;
}

void Store::applyScopePage(const QString &scope, const BootstrapReply &reply)
{
    CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
    if (scope != "common"_L1) {
        for (const QUuid &root : reply.roots)
            page.enter(scope, root);
    }
    for (const Row &row : reply.rows)
        page.apply(row);
    Query(m_cache, "UPDATE bootstrap SET after=?, done=?, covered=covered+?, total=? WHERE scope=?")
        .bind(reply.after)
        .bind(reply.after.isEmpty())
        .bind(reply.roots.size())
        .bind(reply.total)
        .bind(scope)
        .run();
    if (reply.after.isEmpty()) {
        page.sweep(scope);
        rederive(page, [](const Mutation &) { return true; });
    }
    const QList<qint64> ended = endOverlays(page);
    finish(page);
    m_journal.settle(ended, m_clock.nowMs());
}

void Store::applyRootPage(const QUuid &root, const BootstrapReply &reply, const QString &pin)
{
    CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
    if (!pin.isEmpty()) {
        page.enter(pin, root);
        // Only the first page has come; the rest is fetched as for a root that entered.
        if (!reply.after.isEmpty()) {
            Query(m_cache,
                  "INSERT INTO todo(root, after) VALUES(?, ?) ON CONFLICT(root) DO NOTHING")
                .bind(root)
                .bind(reply.after)
                .run();
        }
    } else {
        Query todo(m_cache, "SELECT 1 FROM todo WHERE root=?");
        todo.bind(root);
        // It has left while this was on its way.
        if (!todo.next())
            return;
    }
    for (const Row &row : reply.rows)
        page.apply(row);
    if (pin.isEmpty()) {
        if (reply.after.isEmpty())
            Query(m_cache, "DELETE FROM todo WHERE root=?").bind(root).run();
        else
            Query(m_cache, "UPDATE todo SET after=? WHERE root=?")
                .bind(reply.after)
                .bind(root)
                .run();
    }
    rederive(page, [&root](const Mutation &mutation) { return mutation.root == root; });
    const QList<qint64> ended = endOverlays(page);
    finish(page);
    m_journal.settle(ended, m_clock.nowMs());
}

void Store::rootIsGone(const QUuid &root)
{
    CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
    Query(m_cache, "DELETE FROM todo WHERE root=?").bind(root).run();
    const QList<qint64> ended = endOverlays(page);
    finish(page);
    m_journal.settle(ended, m_clock.nowMs());
}

PullApplied Store::applyPull(const PullReply &reply, qint64 serial)
{
    PullApplied applied;
    if (planted(Plant::CursorBeforeRows)) {
        CachePage early(m_cache, m_book, m_overlays, m_journal.identity().actor);
        early.setState("cursor"_L1, reply.cursor);
        finish(early);
    }
    CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
    // What left and came back has changed unseen meanwhile, and begins with nothing.
    QList<protocol::ScopeChange> leaves = reply.leaves;
    for (const protocol::ScopeChange &enter : reply.enters) {
        if (leaves.removeOne(enter))
            page.leave(enter.scope, enter.root);
    }
    // First what enters, so that a root that moves between two scopes of ours is never dropped.
    for (const auto &[scope, root] : reply.enters) {
        page.enter(scope, root);
        Query(m_cache, "INSERT INTO todo(root, after) VALUES(?, x'') ON CONFLICT(root) DO UPDATE "
                       "SET after=x''")
            .bind(root)
            .run();
    }
    for (const auto &[scope, root] : std::as_const(leaves))
        page.leave(scope, root);
    for (const Row &row : reply.rows)
        page.apply(row);
    page.setState("cursor"_L1, reply.cursor);
    if (reply.caughtUp) {
        m_caughtUpSerial = qMax(m_caughtUpSerial, serial);
        page.dropOrphans();
        applied.healed = compareDigests(page, reply);
        applied.caughtUp = reply.enters.isEmpty() && applied.healed.isEmpty();
        for (const auto &witness : reply.witnesses) {
            Query(m_cache, "INSERT INTO witness(feed, count, mac) VALUES(?, ?, ?)")
                .bind(witness.feed)
                .bind(witness.count)
                .bind(witness.mac)
                .run();
        }
        Query(m_cache, "DELETE FROM witness WHERE place <= (SELECT max(place) FROM witness) - ?")
            .bind(witnessesKept * qMax(qsizetype(1), reply.witnesses.size()))
            .run();
    }
    if (!reply.enters.isEmpty())
        rederive(page, [](const Mutation &) { return true; });
    const QList<qint64> ended = endOverlays(page);
    finish(page);
    m_journal.settle(ended, m_clock.nowMs());
    return applied;
}

QStringList Store::compareDigests(CachePage &page, const PullReply &reply)
{
    {
        Query todo(m_cache, "SELECT 1 FROM todo LIMIT 1");
        if (todo.next())
            return {};
    }
    QSet<QString> differing;
    for (const auto &theirs : reply.digests) {
        const RecordType *type = findType(theirs.type);
        if (!type || type->audience != Audience::Holders)
            continue;
        if (m_book.digests.of(theirs.scope, theirs.type) != theirs.digest) {
            differing.insert(theirs.scope);
            qWarning("replica: %s in %s differs from the ledger: %lld here, %lld there",
                     qPrintable(theirs.type), qPrintable(theirs.scope),
                     m_book.digests.of(theirs.scope, theirs.type).count, theirs.digest.count);
        }
    }
    QStringList heal;
    const QStringList known = unpacked(page.state("scopes"_L1));
    for (const QString &scope : std::as_const(differing)) {
        const qint64 now = m_clock.monotonicMs();
        if (!known.contains(scope) ||
            (m_healedAt.contains(scope) && now - m_healedAt[scope] < healPauseMs))
            continue;
        m_healedAt[scope] = now;
        heal += scope;
    }
    if (!heal.isEmpty()) {
        const qint64 count = page.state("digestDifferences"_L1).toLongLong() + heal.size();
        page.setState("digestDifferences"_L1, QByteArray::number(count));
        beginBootstrap(page, heal);
    }
    return heal;
}

void Store::startOver()
{
    CachePage page(m_cache, m_book, m_overlays, m_journal.identity().actor);
    page.setState("cursor"_L1, {});
    finish(page);
}

}  // namespace touchline::replica
