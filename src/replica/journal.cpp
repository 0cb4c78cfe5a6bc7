// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/journal.h"

#include "domain/planted.h"
#include "protocol/limits.h"
#include "storage/backup.h"
#include "storage/migrate.h"

#include <QtCore/QCborMap>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

namespace {

using protocol::Envelope;
using protocol::Mutation;
using protocol::Outcome;
using protocol::OutcomeStatus;
using storage::Query;
using storage::Transaction;

constexpr qint64 memoryMs = 7 * 86'400'000LL;

QList<storage::Migration> journalMigrations()
{
    return {
        {1,
         u"CREATE TABLE identity(key TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;"
         "CREATE TABLE outbox(instance BLOB NOT NULL, n INTEGER NOT NULL, hash BLOB NOT NULL,"
         " body BLOB NOT NULL, state INTEGER NOT NULL, outcome BLOB NOT NULL, at INTEGER NOT NULL,"
         " PRIMARY KEY(instance, n));"
         "CREATE INDEX outbox_open ON outbox(instance, n) WHERE state < 3;"
         "CREATE TABLE draft(key TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL, at INTEGER NOT "
         "NULL)"
         " WITHOUT ROWID"_s},
        {2,
         u"CREATE TABLE memory(key TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) WITHOUT ROWID"_s},
        {3,
         u"CREATE TABLE upload(attachment BLOB PRIMARY KEY NOT NULL, state INTEGER NOT NULL,"
         " tries INTEGER NOT NULL, due INTEGER NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID"_s}};
}

ItemState stateAfter(const Outcome &outcome)
{
    switch (outcome.status) {
    case OutcomeStatus::Applied:
    case OutcomeStatus::Merged: return ItemState::Acknowledged;
    case OutcomeStatus::Refused: return ItemState::Refused;
    case OutcomeStatus::Void: return ItemState::Void;
    }
    Q_UNREACHABLE();
}

JournalItem readItem(const Query &query)
{
    JournalItem item;
    item.n = query.integer(0);
    // A body that an older program wrote is sent as it is; what cannot be read here shows as void.
    if (auto mutation = protocol::decodeMutation(query.bytes(1)))
        item.mutation = *std::move(mutation);
    item.state = ItemState(query.integer(2));
    if (const QByteArray outcome = query.bytes(3); !outcome.isEmpty()) {
        if (auto read = protocol::outcomeFrom(QCborValue::fromCbor(outcome).toMap()))
            item.outcome = *std::move(read);
    }
    item.atMs = query.integer(4);
    return item;
}

QByteArray actorBytes(const Actor &actor, const QString &login)
{
    return QCborMap{{u"user"_s, actor.user.toRfc4122()},
                    {u"role"_s, QString(codeOf(actor.role))},
                    {u"team"_s, actor.team.toRfc4122()},
                    {u"region"_s, actor.region},
                    {u"name"_s, actor.name},
                    {u"login"_s, login}}
        .toCborValue()
        .toCbor();
}

/// None where one is open already.
class OwnTransaction final {
public:
    explicit OwnTransaction(storage::Database &db)
    {
        if (!db.inTransaction())
            m_transaction.emplace(db, Transaction::Mode::Write);
    }
    void commit()
    {
        if (m_transaction)
            m_transaction->commit();
    }

private:
    std::optional<Transaction> m_transaction;
};

}  // namespace

QLatin1StringView stateCode(ItemState state)
{
    constexpr std::array codes{"waiting"_L1, "sent"_L1,    "acknowledged"_L1, "applied"_L1,
                               "merged"_L1,  "refused"_L1, "void"_L1};
    return codes[size_t(state)];
}

Done Journal::prepare(const QUuid &fresh)
{
    const auto steps = journalMigrations();
    if (const auto migrated = storage::migrate(m_db, {steps.constData(), size_t(steps.size())});
        !migrated)
        return migrated.error();
    if (auto whole = storage::integrityCheck(m_db); !whole)
        return whole;
    if (stored("instance"_L1).isEmpty())
        store("instance"_L1, fresh.toRfc4122());
    load();
    return done();
}

void Journal::load()
{
    m_identity.instance = QUuid::fromRfc4122(stored("instance"_L1));
    if (const QByteArray parent = stored("parent"_L1); !parent.isEmpty())
        m_identity.parent = QUuid::fromRfc4122(parent);
    if (const QByteArray actor = stored("actor"_L1); !actor.isEmpty()) {
        const QCborMap map = QCborValue::fromCbor(actor).toMap();
        m_identity.actor = {QUuid::fromRfc4122(map[u"user"_s].toByteArray()),
                            fromCode<Role>(map[u"role"_s].toString()),
                            QUuid::fromRfc4122(map[u"team"_s].toByteArray()),
                            map[u"region"_s].toString(), map[u"name"_s].toString()};
        m_identity.login = map[u"login"_s].toString();
    }
    m_identity.token = stored("token"_L1);
}

void Journal::store(QLatin1StringView key, const QByteArray &value)
{
    Query(m_db, "INSERT INTO identity(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET "
                "value=excluded.value")
        .bind(key)
        .bind(value)
        .run();
}

QByteArray Journal::stored(QLatin1StringView key)
{
    Query query(m_db, "SELECT value FROM identity WHERE key=?");
    query.bind(key);
    return query.next() ? query.bytes(0) : QByteArray();
}

void Journal::setSession(const Actor &actor, const QString &login, const QByteArray &token)
{
    Transaction transaction(m_db, Transaction::Mode::Write);
    store("actor"_L1, actorBytes(actor, login));
    store("token"_L1, token);
    transaction.commit();
    m_identity.actor = actor;
    m_identity.login = login;
    m_identity.token = token;
}

void Journal::together(const std::function<bool()> &work)
{
    Transaction transaction(m_db, Transaction::Mode::Write);
    if (work())
        transaction.commit();
}

Result<qint64> Journal::append(const Mutation &mutation, qint64 nowMs)
{
    const QByteArray body = protocol::encodeMutation(mutation);
    if (body.size() > protocol::limits::MutationBytes)
        return Error{ErrorKind::TooLarge,
                     u"is %1 bytes, at most %2 are allowed"_s.arg(body.size())
                         .arg(protocol::limits::MutationBytes),
                     u"body"_s};
    OwnTransaction transaction(m_db);
    const qint64 n = highest() + 1;
    Query(m_db, "INSERT INTO outbox(instance, n, hash, body, state, outcome, at) VALUES(?, ?, ?, "
                "?, 0, x'', ?)")
        .bind(m_identity.instance)
        .bind(n)
        .bind(protocol::mutationHash(body))
        .bind(body)
        .bind(nowMs)
        .run();
    noteAttached(mutation);
    transaction.commit();
    return n;
}

Done Journal::makeVoid(qint64 n, qint64 nowMs)
{
    OwnTransaction transaction(m_db);
    {
        Query query(m_db, "SELECT state FROM outbox WHERE instance=? AND n=?");
        query.bind(m_identity.instance).bind(n);
        if (!query.next())
            return Error{ErrorKind::NotFound, u"no such number"_s, u"n"_s};
        if (ItemState(query.integer(0)) != ItemState::Waiting)
            return Error{ErrorKind::Conflict, u"was sent already; its outcome has to be awaited"_s,
                         u"n"_s};
    }
    noteOutcome(n, nullptr);
    Mutation nothing;
    nothing.deviceMs = nowMs;
    const QByteArray body = protocol::encodeMutation(nothing);
    Query(m_db, "UPDATE outbox SET hash=?, body=?, at=? WHERE instance=? AND n=?")
        .bind(protocol::mutationHash(body))
        .bind(body)
        .bind(nowMs)
        .bind(m_identity.instance)
        .bind(n)
        .run();
    transaction.commit();
    return done();
}

QList<JournalItem> Journal::open()
{
    QList<JournalItem> items;
    Query query(
        m_db,
        "SELECT n, body, state, outcome, at FROM outbox WHERE instance=? AND state < 3 ORDER BY n");
    query.bind(m_identity.instance);
    while (query.next())
        items += readItem(query);
    return items;
}

QList<JournalItem> Journal::recent(int limit)
{
    QList<JournalItem> items;
    Query query(
        m_db,
        "SELECT n, body, state, outcome, at FROM outbox WHERE instance=? ORDER BY n DESC LIMIT ?");
    query.bind(m_identity.instance).bind(limit);
    while (query.next())
        items += readItem(query);
    return items;
}

QList<Envelope> Journal::takeForPush(int most, qint64 bytes, qint64 nowMs, qint64 below)
{
    if (planted(Plant::RetryRenumbers))
        Query(m_db,
              "UPDATE outbox SET n = n + (SELECT count(*) FROM outbox WHERE state = 1), state = "
              "0 WHERE instance=? AND state = 1")
            .bind(m_identity.instance)
            .run();
    QList<Envelope> envelopes;
    qint64 fresh = 0;
    {
        Query query(m_db, "SELECT n, hash, body, state FROM outbox WHERE instance=? AND state < 2 "
                          "AND (?=0 OR n < ?) ORDER BY n LIMIT ?");
        query.bind(m_identity.instance).bind(below).bind(below).bind(most);
        qint64 size = 0;
        while (query.next()) {
            Envelope envelope{query.integer(0), query.bytes(1), query.bytes(2)};
            size += envelope.body.size() + 64;
            // One always goes, whatever its size; the ledger answers for it.
            if (!envelopes.isEmpty() && size > bytes)
                break;
            fresh += query.integer(3) == 0 ? 1 : 0;
            envelopes += std::move(envelope);
        }
    }
    if (fresh > 0) {
        Query(m_db, "UPDATE outbox SET state=1, at=? WHERE instance=? AND state=0 AND n <= ?")
            .bind(nowMs)
            .bind(m_identity.instance)
            .bind(envelopes.last().n)
            .run();
    }
    return envelopes;
}

void Journal::setOutcomes(const QList<Outcome> &outcomes, qint64 nowMs)
{
    Transaction transaction(m_db, Transaction::Mode::Write);
    for (const Outcome &outcome : outcomes) {
        Query(m_db,
              "UPDATE outbox SET state=?, outcome=?, at=? WHERE instance=? AND n=? AND state < 2")
            .bind(int(stateAfter(outcome)))
            .bind(protocol::outcomeTree(outcome).toCborValue().toCbor())
            .bind(nowMs)
            .bind(m_identity.instance)
            .bind(outcome.n)
            .run();
        noteOutcome(outcome.n, &outcome);
    }
    transaction.commit();
}

void Journal::settle(const QList<qint64> &numbers, qint64 nowMs)
{
    if (numbers.isEmpty())
        return;
    Transaction transaction(m_db, Transaction::Mode::Write);
    for (const JournalItem &item : open()) {
        if (item.state != ItemState::Acknowledged || !numbers.contains(item.n))
            continue;
        const bool merged = item.outcome.status == OutcomeStatus::Merged;
        Query(m_db, "UPDATE outbox SET state=?, at=? WHERE instance=? AND n=?")
            .bind(int(merged ? ItemState::Merged : ItemState::Applied))
            .bind(nowMs)
            .bind(m_identity.instance)
            .bind(item.n)
            .run();
    }
    transaction.commit();
}

Done Journal::offerAgain(qint64 first, qint64 nowMs)
{
    Transaction transaction(m_db, Transaction::Mode::Write);
    {
        Query query(m_db, "SELECT count(*) FROM outbox WHERE instance=? AND n >= ?");
        query.bind(m_identity.instance).bind(first);
        const qint64 held = query.next() ? query.integer(0) : 0;
        if (held != highest() - first + 1)
            return Error{ErrorKind::NotFound, u"the bodies from %1 on are forgotten"_s.arg(first),
                         u"n"_s};
    }
    Query(m_db,
          "UPDATE outbox SET state=1, outcome=x'', at=? WHERE instance=? AND n >= ? AND state >= 2")
        .bind(nowMs)
        .bind(m_identity.instance)
        .bind(first)
        .run();
    transaction.commit();
    return done();
}

void Journal::fork(const QUuid &fresh, qint64 nowMs)
{
    Transaction transaction(m_db, Transaction::Mode::Write);
    Query(m_db, "INSERT INTO outbox(instance, n, hash, body, state, outcome, at)"
                " SELECT ?, row_number() OVER (ORDER BY n), hash, body, 0, x'', ?"
                " FROM outbox WHERE instance=? AND state < 2")
        .bind(fresh)
        .bind(nowMs)
        .bind(m_identity.instance)
        .run();
    Query(m_db, "DELETE FROM outbox WHERE instance=? AND state < 2")
        .bind(m_identity.instance)
        .run();
    // Answered under the old name; the feed brings them like anybody's.
    Query(m_db, "UPDATE outbox SET state=3 WHERE instance=? AND state=2")
        .bind(m_identity.instance)
        .run();
    store("parent"_L1, m_identity.instance.toRfc4122());
    store("instance"_L1, fresh.toRfc4122());
    transaction.commit();
    m_identity.parent = m_identity.instance;
    m_identity.instance = fresh;
}

QList<qint64> Journal::acknowledged()
{
    QList<qint64> numbers;
    Query query(m_db, "SELECT n FROM outbox WHERE instance=? AND state >= 2 ORDER BY n");
    query.bind(m_identity.instance);
    while (query.next())
        numbers += query.integer(0);
    return numbers;
}

qint64 Journal::highest()
{
    Query query(m_db, "SELECT coalesce(max(n), 0) FROM outbox WHERE instance=?");
    query.bind(m_identity.instance);
    return query.next() ? query.integer(0) : 0;
}

void Journal::prune(qint64 nowMs)
{
    Query(m_db, "DELETE FROM outbox WHERE state >= 3 AND at < ? AND NOT (instance=? AND n=?)")
        .bind(nowMs - memoryMs)
        .bind(m_identity.instance)
        .bind(highest())
        .run();
}

void Journal::setDraft(const QString &key, const QString &text, qint64 nowMs)
{
    if (text.isEmpty()) {
        Query(m_db, "DELETE FROM draft WHERE key=?").bind(key).run();
        return;
    }
    Query(m_db, "INSERT INTO draft(key, text, at) VALUES(?, ?, ?)"
                " ON CONFLICT(key) DO UPDATE SET text=excluded.text, at=excluded.at")
        .bind(key)
        .bind(text)
        .bind(nowMs)
        .run();
}

void Journal::addToDraft(const QString &key, const QString &text, qint64 nowMs)
{
    const QString before = draft(key);
    setDraft(key, before.isEmpty() ? text : before + '\n'_L1 + text, nowMs);
}

QString Journal::draft(const QString &key)
{
    Query query(m_db, "SELECT text FROM draft WHERE key=?");
    query.bind(key);
    return query.next() ? query.text(0) : QString();
}

QList<StoredDraft> Journal::drafts()
{
    QList<StoredDraft> drafts;
    Query query(m_db, "SELECT key, text, at FROM draft ORDER BY at DESC");
    while (query.next())
        drafts += {query.text(0), query.text(1), query.integer(2)};
    return drafts;
}

void Journal::remember(const QString &key, const QByteArray &value)
{
    if (value.isEmpty()) {
        Query(m_db, "DELETE FROM memory WHERE key=?").bind(key).run();
        return;
    }
    Query(m_db, "INSERT INTO memory(key, value) VALUES(?, ?)"
                " ON CONFLICT(key) DO UPDATE SET value=excluded.value")
        .bind(key)
        .bind(value)
        .run();
}

QByteArray Journal::remembered(const QString &key)
{
    Query query(m_db, "SELECT value FROM memory WHERE key=?");
    query.bind(key);
    return query.next() ? query.bytes(0) : QByteArray();
}

}  // namespace touchline::replica
