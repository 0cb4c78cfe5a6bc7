// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/ledger.h"

#include "domain/planted.h"
#include "domain/records/customer.h"
#include "domain/records/workorder.h"
#include "protocol/limits.h"
#include "server/ledger/attachments.h"
#include "server/ledger/load.h"
#include "server/ledger/presence.h"
#include "server/ledger/reveal.h"
#include "server/ledger/search.h"
#include "server/ledger/searchwords.h"
#include "server/ledger/tables.h"

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

QString deviceScope(const QUuid &instance)
{
    return u"device:"_s + instance.toString(QUuid::WithoutBraces);
}

/// The reader as this desk: with its pins, if the desk is hers.
Reader readerOf(storage::Database &db, const Principal &who, const QUuid &instance)
{
    Reader reader = who.reader;
    const auto known = instance.isNull() ? std::nullopt : findInstance(db, instance, false);
    if (known && known->account == reader.account) {
        reader.instance = instance;
        reader.scopes += deviceScope(instance);
        reader.scopes.sort();
    }
    return reader;
}

bool holds(storage::Database &db, const Reader &reader, const QUuid &root)
{
    Query query(db, "SELECT scope FROM scope_member WHERE root = ?");
    query.bind(root);
    while (query.next()) {
        if (reader.scopes.contains(query.text(0)))
            return true;
    }
    return false;
}

const Error tooManyWrong{ErrorKind::Busy, u"too many wrong passwords; wait a minute"_s,
                         u"password"_s};
const Error unknownRoot{ErrorKind::NotFound, u"no such record, or none that you may open"_s,
                        u"root"_s};

}  // namespace

bool holdsOnAnyDevice(storage::Database &db, const Reader &reader, const QUuid &root)
{
    if (holds(db, reader, root))
        return true;
    Query query(db, "SELECT id FROM instance WHERE account = ?");
    query.bind(reader.account);
    Reader devices;
    while (query.next())
        devices.scopes += deviceScope(query.uuid(0));
    return holds(db, devices, root);
}

Result<std::unique_ptr<Ledger>> Ledger::open(const LedgerConfig &config, const Keys &keys,
                                             Clock &clock)
{
    if (sodium_init() < 0)
        return Error{ErrorKind::Storage, u"the crypto library did not start"_s};
    std::unique_ptr<Ledger> ledger(new Ledger(keys, clock, config));
    ledger->m_passwords.setMaxThreadCount(2);
    storage::OpenOptions options;
    options.engine = config.engine;
    options.place = config.place;
    options.cipher = storage::Cipher::none();
    options.cacheKiB = 32'768;
    {
        auto first = storage::Database::open(options);
        if (!first)
            return first.error();
        if (const auto prepared = prepareTables(**first); !prepared)
            return prepared.error();
        if (const auto common = (*first)->guard([&] { openFeed(**first, u"common"_s); }); !common)
            return common.error();
        if (const auto words = (*first)->guard([&] { ensureWords(**first); }); !words)
            return words.error();
    }
    Bell *bell = &ledger->m_bell;
    auto workers = Workers::open(
        options, config.connections, [bell](const Touched &touched) { bell->ring(touched); },
        config.executor);
    if (!workers)
        return workers.error();
    ledger->m_workers = *std::move(workers);
    if (!config.files.isEmpty())
        ledger->startFiles();
    return ledger;
}

Ledger::~Ledger()
{
    // A sign-in goes from thread to thread; none may find half a ledger.
    std::unique_lock lock(m_signInsMutex);
    m_signInsDone.wait(lock, [this] { return m_signIns == 0; });
}

Origin Ledger::originOf(const Principal &who, const QUuid &instance) const
{
    Origin origin;
    origin.actor = who.actor;
    origin.hall = who.hall;
    origin.scopes = who.reader.scopes;
    origin.instance = instance;
    origin.nowMs = m_clock.nowMs();
    return origin;
}

Future<Result<protocol::SessionReply>> Ledger::signIn(const QString &login, const QString &password)
{
    using R = Result<protocol::SessionReply>;
    auto promise = std::make_shared<Promise<R>>();
    {
        const std::lock_guard lock(m_signInsMutex);
        ++m_signIns;
    }
    const auto finish = [this, promise](R result) {
        promise->deliver(std::move(result));
        const std::lock_guard lock(m_signInsMutex);
        --m_signIns;
        m_signInsDone.notify_all();
    };
    const Error refused{ErrorKind::Unauthorized, u"login or password is wrong"_s};
    auto looked =
        m_workers->read([login](storage::Database &db) { return findAccount(db, login); });
    looked.then([this, finish, refused, login,
                 password](const Result<std::optional<Account>> &found) {
        if (!found)
            return finish(found.error());
        const std::optional<Account> account = *found;
        if (account && account->lockedUntil > m_clock.nowMs())
            return finish(tooManyWrong);
        m_passwords.start([this, finish, refused, login, password, account] {
            const bool fits =
                passwordFits(account ? account->hash : nobodysHash(), password) && account;
            const QString token = newToken();
            auto written = m_workers->write(
                [this, fits, account, login, token](storage::Database &db,
                                                    Touched &) -> Result<std::optional<Principal>> {
                    // Many tries at once have all passed the first look at the lock.
                    if (const auto now = findAccount(db, login);
                        fits && now && now->lockedUntil > m_clock.nowMs())
                        return tooManyWrong;
                    if (fits)
                        startSession(db, account->id, token, m_clock.nowMs());
                    else if (account)
                        countFailure(db, account->id, m_clock.nowMs());
                    return fits ? principalOf(db, tokenHash(token), m_clock.nowMs()) : std::nullopt;
                });
            written.then([finish, refused, token](const Result<std::optional<Principal>> &who) {
                if (!who)
                    return finish(who.error());
                if (!*who)
                    return finish(refused);
                const Principal &p = **who;
                finish(protocol::SessionReply{token, p.actor.user, p.login, p.actor.name,
                                              codeOf(p.actor.role), p.actor.team, p.actor.region});
            });
        });
    });
    return promise->future();
}

Future<Done> Ledger::signOut(const QString &token)
{
    return m_workers->write([token](storage::Database &db, Touched &) { endSession(db, token); });
}

Future<Result<Principal>> Ledger::authenticate(const QString &token)
{
    return m_workers->read([hash = tokenHash(token),
                            now = m_clock.nowMs()](storage::Database &db) -> Result<Principal> {
        const auto who = principalOf(db, hash, now);
        if (!who)
            return Error{ErrorKind::Unauthorized, u"the token is not, or no longer, good"_s};
        return *who;
    });
}

Future<Result<protocol::HelloReply>> Ledger::hello(const Principal &who,
                                                   const protocol::HelloRequest &request)
{
    return m_workers->write([this, who, request, now = m_clock.nowMs()](
                                storage::Database &db, Touched &) -> Result<protocol::HelloReply> {
        auto known = findInstance(db, request.instance, true);
        if (known && known->account != who.reader.account)
            return Error{ErrorKind::Conflict, u"this instance belongs to another user"_s,
                         u"instance"_s};
        if (!known) {
            const auto parent =
                request.parent.isNull() ? std::nullopt : findInstance(db, request.parent, false);
            const bool own = parent && parent->account == who.reader.account;
            const QUuid chain = own ? parent->chain : request.instance;
            Query put(
                db,
                "INSERT INTO instance (id, account, device, parent, chain, highest, created, seen) "
                "VALUES (?, ?, ?, ?, ?, 0, ?, ?) ON CONFLICT DO NOTHING");
            put.bind(request.instance)
                .bind(who.reader.account)
                .bind(request.device)
                .bind(own ? request.parent : QUuid())
                .bind(chain)
                .bind(now)
                .bind(now)
                .run();
            known = Instance{request.instance, who.reader.account, chain, 0};
        }
        const Reader reader = readerOf(db, who, request.instance);
        protocol::HelloReply reply;
        reply.protocol = protocol::limits::ProtocolVersion;
        const protocol::Cursor cursor = headCursor(db, reader);
        reply.epoch = cursor.epoch;
        reply.grants = cursor.grants;
        reply.schema = cursor.schema;
        reply.serverMs = now;
        reply.highestN = known->highest;
        reply.scopes = reader.scopes;
        reply.feeds = reader.feeds;
        reply.lookupKey = m_keys.lookup;
        reply.digestKey = m_keys.digest;
        reply.cursor = protocol::sealCursor(cursor, m_keys.cursor);
        return reply;
    });
}

PushAnswer Ledger::pushAll(storage::Database &db, Touched &touched, const Origin &origin,
                           const protocol::PushRequest &request, bool alone)
{
    protocol::PushReply reply;
    for (const protocol::Envelope &envelope : request.mutations) {
        Pushed pushed;
        // Ends the loop by exception only through storage::Failure: what was done before it stays.
        try {
            for (int attempt = 0;; ++attempt) {
                try {
                    if (alone) {
                        storage::Transaction transaction(db, storage::Transaction::Mode::Write);
                        pushed = pushOne(db, m_keys, m_ids, origin, envelope);
                        transaction.commit();
                    } else {
                        storage::Savepoint part(db, 1);
                        pushed = pushOne(db, m_keys, m_ids, origin, envelope);
                        part.release();
                    }
                    break;
                } catch (const storage::Failure &failure) {
                    if (!alone || !failure.retryable() || attempt == 3)
                        throw;
                }
            }
        } catch (const storage::Failure &failure) {
            qWarning("push of n=%lld failed: %s", envelope.n, qPrintable(failure.error.detail));
            reply.stopped = u"busy"_s;
            return reply;
        }
        if (const auto *problem = std::get_if<PushProblem>(&pushed.result)) {
            if (reply.outcomes.isEmpty())
                return *problem;
            reply.stopped = problem->error;
            return reply;
        }
        if (planted(Plant::PoisonBlocks) &&
            std::get<protocol::Outcome>(pushed.result).status == protocol::OutcomeStatus::Refused) {
            reply.stopped = u"busy"_s;
            return reply;
        }
        reply.outcomes += std::get<protocol::Outcome>(pushed.result);
        touched += pushed.touched;
    }
    return reply;
}

Future<Result<PushAnswer>> Ledger::push(const Principal &who, const protocol::PushRequest &request)
{
    Origin origin = originOf(who, request.instance);
    origin.scopes += deviceScope(request.instance);
    if (m_workers->engine() == storage::Engine::Sqlite) {
        return m_workers->write([this, origin, request](storage::Database &db, Touched &touched) {
            return pushAll(db, touched, origin, request, false);
        });
    }
    return m_workers->alone([this, origin, request](storage::Database &db, Touched &touched) {
        return pushAll(db, touched, origin, request, true);
    });
}

Future<Result<Pulled>> Ledger::pull(const Principal &who, const protocol::Cursor &cursor, int limit)
{
    return m_workers->read(
        [this, who, cursor, limit, now = m_clock.nowMs()](storage::Database &db) {
            Pulled pulled = pullPage(db, m_keys, readerOf(db, who, cursor.instance), cursor, limit);
            if (auto *reply = std::get_if<protocol::PullReply>(&pulled))
                reply->serverMs = now;
            else if (std::get<QString>(pulled) == u"lost_history")
                beginEpochAfter(cursor.epoch), pulled = u"new_epoch"_s;
            return pulled;
        });
}

void Ledger::beginEpochAfter(qint64 epoch)
{
    // Whoever notices first raises it; the others ask for the epoch that is gone already. Numbers of the
    // lost part may be on paper.
    (void)m_workers->write([epoch](storage::Database &db, Touched &) { beginEpoch(db, epoch); });
}

Future<Result<bool>> Ledger::nothingNew(const protocol::Cursor &cursor)
{
    return m_workers->read([cursor](storage::Database &db) { return atHead(db, cursor); });
}

Future<Result<protocol::BootstrapReply>> Ledger::bootstrap(const Principal &who,
                                                           const QString &scope,
                                                           const QByteArray &after, int limit)
{
    return m_workers->read([this, who, scope, after,
                            limit](storage::Database &db) -> Result<protocol::BootstrapReply> {
        const QUuid device =
            scope.startsWith("device:"_L1) ? QUuid::fromString(scope.mid(7)) : QUuid();
        if (!readerOf(db, who, device).scopes.contains(scope))
            return Error{ErrorKind::NotFound, u"no such scope, or none that you hold"_s,
                         u"scope"_s};
        return bootstrapScope(db, m_keys, scope, after, limit);
    });
}

Future<Result<protocol::BootstrapReply>> Ledger::bootstrapOf(const Principal &who,
                                                             const QUuid &root,
                                                             const QByteArray &after, int limit)
{
    return m_workers->read(
        [this, who, root, after, limit](storage::Database &db) -> Result<protocol::BootstrapReply> {
            if (!holdsOnAnyDevice(db, who.reader, root))
                return unknownRoot;
            return bootstrapRoot(db, m_keys, root, after, limit);
        });
}

Future<Result<protocol::SearchReply>> Ledger::search(const Principal &who, const QString &text,
                                                     int limit)
{
    return m_workers->read(
        [this, who, text, limit](storage::Database &db) -> Result<protocol::SearchReply> {
            if (!authorized(who.actor.role, Action::Search, Nearness::Region))
                return Error{ErrorKind::Forbidden, u"your role may not search"_s};
            return searchRegion(db, m_keys, who, text, limit);
        });
}

Future<Result<protocol::BootstrapReply>> Ledger::pin(const Principal &who, const QUuid &root,
                                                     const QUuid &instance)
{
    Origin origin = originOf(who, instance);
    return m_workers->write(
        [this, who, root, instance, origin](storage::Database &db,
                                            Touched &touched) -> Result<protocol::BootstrapReply> {
            const Reader reader = readerOf(db, who, instance);
            if (reader.instance.isNull())
                return Error{ErrorKind::NotFound, u"no such desk"_s, u"instance"_s};
            Work work(db, m_keys, m_ids, origin);
            auto stored = work.find(typeOf<Customer>(), root);
            if (!stored)
                stored = work.find(typeOf<WorkOrder>(), root);
            if (!stored || stored->row.deleted ||
                !authorized(who.actor.role, Action::Open, nearnessOf(work, root, stored->row.feed)))
                return unknownRoot;
            work.changeScopes(root, stored->row.feed, {deviceScope(instance)});
            (void)work.finish();
            touched = work.touchedScopes();
            return bootstrapRoot(db, m_keys, root, {}, protocol::limits::RowsPerPage);
        });
}

Future<Result<protocol::PresenceReply>> Ledger::presence(const Principal &who,
                                                         const protocol::PresenceRequest &request)
{
    const Origin origin = originOf(who, request.instance);
    return m_workers->write(
        [this, who, request, origin](storage::Database &db,
                                     Touched &) -> Result<protocol::PresenceReply> {
            const Reader reader = readerOf(db, who, request.instance);
            if (reader.instance.isNull())
                return Error{ErrorKind::NotFound, u"no such desk"_s, u"instance"_s};
            Origin asking = origin;
            asking.scopes = reader.scopes;
            Work work(db, m_keys, m_ids, asking);
            return tellPresence(work, reader, request);
        });
}

Future<Result<protocol::RevealReply>> Ledger::reveal(const Principal &who,
                                                     const protocol::RevealRequest &request)
{
    const Origin origin = originOf(who, request.instance);
    return m_workers->write([this, who, request, origin](
                                storage::Database &db, Touched &) -> Result<protocol::RevealReply> {
        Origin asking = origin;
        asking.scopes = readerOf(db, who, request.instance).scopes;
        Work work(db, m_keys, m_ids, asking);
        const auto customer = work.find(typeOf<Customer>(), request.customer);
        const Nearness near =
            customer ? nearnessOf(work, request.customer, customer->row.feed) : Nearness::Foreign;
        return revealField(db, m_keys, m_views, who.actor, near, request, origin.nowMs);
    });
}

}  // namespace touchline::ledger
