// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/push.h"

#include "domain/planted.h"
#include "protocol/reasons.h"
#include "server/ledger/triggers.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {

using protocol::Mutation;
using protocol::Outcome;
using protocol::OutcomeStatus;

namespace {

/// Where a feed stands: for an outcome that changed nothing because everything was so already.
qint64 seqOf(storage::Database &db, const QString &feed)
{
    Query query(db, "SELECT seq FROM head WHERE feed = ?");
    query.bind(feed);
    return query.next() ? query.integer(0) : 0;
}

qint64 epochOf(storage::Database &db)
{
    Query query(db, "SELECT value FROM meta WHERE name = 'epoch'");
    return query.next() ? query.integer(0) : 0;
}

std::optional<Pushed> remembered(storage::Database &db, const Instance &instance,
                                 const protocol::Envelope &envelope)
{
    if (envelope.n > instance.highest)
        return std::nullopt;
    Query query(db, "SELECT hash, outcome FROM outcome WHERE instance = ? AND n = ?");
    query.bind(instance.id).bind(envelope.n);
    // Outcomes are kept for 180 days; a number that is older than that can only come from a copy.
    if (!query.next() || query.bytes(0) != envelope.hash)
        return Pushed{PushProblem{u"forked_client"_s, 0}, {}};
    const auto tree = protocol::parseTree(query.bytes(1), protocol::Format::Cbor);
    const auto outcome = tree ? protocol::outcomeFrom(*tree) : Result<Outcome>(tree.error());
    if (!outcome)
        throw storage::Failure({ErrorKind::Storage, u"damaged outcome"_s});
    return Pushed{*outcome, {}};
}

void remember(storage::Database &db, const QUuid &instance, const protocol::Envelope &envelope,
              const Outcome &outcome, qint64 nowMs)
{
    if (planted(Plant::NoIdempotency))
        Query(db, "DELETE FROM outcome WHERE instance = ? AND n = ?")
            .bind(instance)
            .bind(envelope.n)
            .run();
    Query keep(db, "INSERT INTO outcome (instance, n, hash, outcome, at) VALUES (?, ?, ?, ?, ?)");
    keep.bind(instance)
        .bind(envelope.n)
        .bind(envelope.hash)
        .bind(protocol::printTree(protocol::outcomeTree(outcome), protocol::Format::Cbor))
        .bind(nowMs)
        .run();
    Query raise(db, "UPDATE instance SET highest = ?, seen = ? WHERE id = ?");
    raise.bind(envelope.n).bind(nowMs).bind(instance).run();
}

std::variant<Applied, Refused> applyBody(Work &work, const protocol::Envelope &envelope,
                                         std::optional<Mutation> &mutation)
{
    if (envelope.hash != protocol::mutationHash(envelope.body))
        return Refused{reasons::unreadable, u"hash"_s, u"does not match the body"_s};
    auto decoded = protocol::decodeMutation(envelope.body);
    if (!decoded) {
        return Refused{decoded.error().kind == ErrorKind::TooLarge ? reasons::tooLarge
                                                                   : reasons::unreadable,
                       decoded.error().field, decoded.error().detail};
    }
    mutation = *std::move(decoded);
    auto applied = applyMutation(work, *mutation);
    if (std::holds_alternative<Applied>(applied))
        runTriggers(work);
    return applied;
}

}  // namespace

std::optional<Instance> findInstance(storage::Database &db, const QUuid &id, bool lock)
{
    QString sql = u"SELECT account, chain, highest FROM instance WHERE id = ?"_s;
    if (lock && db.engine() == storage::Engine::Postgres)
        sql += u" FOR UPDATE"_s;
    Query query(db, sql);
    query.bind(id);
    if (!query.next())
        return std::nullopt;
    return Instance{id, query.uuid(0), query.uuid(1), query.integer(2)};
}

Pushed pushOne(storage::Database &db, const Keys &keys, IdSource &ids, Origin origin,
               const protocol::Envelope &envelope)
{
    const auto instance = findInstance(db, origin.instance, true);
    if (!instance || instance->account != origin.actor.user)
        return {PushProblem{u"unknown_instance"_s, 0}, {}};
    if (auto known = remembered(db, *instance, envelope); known && !planted(Plant::NoIdempotency))
        return *std::move(known);
    if (envelope.n != instance->highest + 1 && !planted(Plant::NoIdempotency))
        return {PushProblem{u"gap"_s, instance->highest + 1}, {}};

    origin.chain = instance->chain;
    origin.n = envelope.n;
    std::optional<Mutation> mutation;
    if (const auto early = protocol::decodeMutation(envelope.body))
        origin.deviceMs = early->deviceMs;
    Work work(db, keys, ids, origin);
    const auto applied = applyBody(work, envelope, mutation);

    Outcome outcome;
    outcome.n = envelope.n;
    outcome.epoch = epochOf(db);
    outcome.feed = mutation && !mutation->feed.isEmpty() ? mutation->feed : origin.actor.region;
    if (const auto *refused = std::get_if<Refused>(&applied)) {
        outcome.status = OutcomeStatus::Refused;
        outcome.reason = refused->reason;
        outcome.field = refused->field;
        outcome.detail = refused->detail.left(1'000);
        outcome.feed = origin.actor.region;
        recordRefusal(work, envelope, mutation, *refused);
    } else if (mutation->verb == protocol::Verb::Void) {
        outcome.status = OutcomeStatus::Void;
    } else {
        outcome.conflicts = std::get<Applied>(applied).conflicts;
        outcome.number = std::get<Applied>(applied).number;
        outcome.status = outcome.conflicts > 0 ? OutcomeStatus::Merged : OutcomeStatus::Applied;
    }
    outcome.versions = work.versions();
    const auto last = work.finish();
    if (outcome.status != OutcomeStatus::Void)
        outcome.seq = last.contains(outcome.feed) ? last[outcome.feed] : seqOf(db, outcome.feed);
    remember(db, origin.instance, envelope, outcome, origin.nowMs);
    return {outcome, work.touchedScopes()};
}

}  // namespace touchline::ledger
