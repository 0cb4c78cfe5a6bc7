// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/ledger.h"
#include "server/ledger/load.h"
#include "server/ledger/verify.h"
#include "support/testdatabases.h"

#include <QtCore/QTemporaryDir>

#include <atomic>

namespace touchline::tests {

using protocol::Mutation;
using protocol::Outcome;
using protocol::OutcomeStatus;
using protocol::Verb;

/// Time as the test sets it.
class TestClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_now; }
    void advance(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now = 1'770'000'000'000;
};

/// The databases of a test program.
testsupport::TestDatabases &databases();
/// A password that every account of the rig has, and its hash (made once: that is slow on purpose).
inline const QString rigPassword = QStringLiteral("correct horse battery");

/// A ledger with two regions (YJ, HZ), three teams and users, in an empty database.
///
/// login  role      region team    holds
/// anna   agent     YJ     service hall, team
/// ben    agent     YJ     service hall, team
/// hugo   handler   YJ     repair  team
/// lena   lead      YJ     service hall, team
/// ada    auditor   YJ     service hall, team
/// ines   inspector YJ     service hall, team
/// otto   agent     YJ     other   team, another hall
/// farah  agent     HZ     far     hall, team
/// gone   agent     YJ     service hall, team; not active
/// root   admin     YJ     -
class Rig final {
public:
    explicit Rig(storage::Engine engine, int connections = 4);

    [[nodiscard]] ledger::Ledger &operator*() { return *m_ledger; }
    [[nodiscard]] ledger::Ledger *operator->() { return m_ledger.get(); }
    [[nodiscard]] ledger::Principal who(const QString &login);
    [[nodiscard]] QUuid user(const QString &login) const { return m_users.value(login); }
    [[nodiscard]] const storage::OpenOptions &place() const { return m_place; }
    /// Where the bytes of attached files lie.
    [[nodiscard]] QString files() const { return m_files.path(); }
    /// Rows that a statement changes or answers, on the ledger's own connection.
    void run(const QString &sql);
    [[nodiscard]] QVariantList column(const QString &sql);
    [[nodiscard]] QList<ledger::ChainReport> audit();
    /// Of the rig's ten users and the rest, as a job loads it.
    Done load(const QList<ledger::LoadRow> &rows, bool bulk = false);
    void putAccount(const QString &login, const QStringList &scopes);
    void close() { m_ledger.reset(); }
    /// As the next start of the server finds it.
    void reopen();
    [[nodiscard]] QUuid newId() { return m_ledger->ids().next(clock.nowMs()); }

    TestClock clock;
    ledger::Keys keys = ledger::makeKeys();
    QUuid hall, otherHall, service, repair, other, far;

private:
    storage::OpenOptions m_place;
    QTemporaryDir m_files;
    std::unique_ptr<ledger::Ledger> m_ledger;
    QHash<QString, QUuid> m_users;
};

[[nodiscard]] QString scopeOf(const char *kind, const QUuid &id);

/// One desk of a user: numbers its mutations, and mirrors what the ledger sends it.
class Desk final {
public:
    Desk(Rig &rig, const QString &login, const QUuid &parent = {});

    [[nodiscard]] const QUuid &instance() const { return m_instance; }
    [[nodiscard]] QUuid user() const { return m_who.actor.user; }
    [[nodiscard]] const ledger::Principal &who() const { return m_who; }
    [[nodiscard]] const protocol::HelloReply &hello() const { return m_hello; }

    /// Numbered and sent at once. Fails the test, and answers an empty outcome, if there is none.
    Outcome push(const Mutation &mutation);
    [[nodiscard]] protocol::Envelope envelope(const Mutation &mutation, qint64 n) const;
    [[nodiscard]] protocol::Envelope next(const Mutation &mutation)
    {
        return envelope(mutation, ++m_n);
    }
    [[nodiscard]] Result<ledger::PushAnswer> send(const QList<protocol::Envelope> &envelopes);
    void skip(qint64 count = 1) { m_n += count; }
    [[nodiscard]] qint64 lastN() const { return m_n; }

    Outcome create(const RecordType &type, const QUuid &id, const QUuid &root,
                   const QVariantMap &fields);
    /// `fields`: name -> {old, new}, or name -> new where old is the default.
    Outcome edit(const RecordType &type, const QUuid &id, qint64 base, const QVariantMap &fields);
    Outcome move(const QUuid &order, qint64 base, const QString &to, const QVariantMap &fields = {},
                 const QString &reason = {}, qint64 until = 0);
    Outcome resolve(const QUuid &conflict, qint64 base, const QString &to);
    /// Records with what they need.
    QUuid customer(const QVariantMap &fields = {});
    QUuid order(const QVariantMap &fields = {});

    /// Throws away what it holds and loads all scopes, in pages of this size, then pulls.
    void bootstrap(int limit = 1'000);
    /// Pulls to the head; entered roots are loaded, digests compared. False and a warning if they differ.
    [[nodiscard]] bool pull(int limit = 1'000);
    /// The record as the mirror has it.
    [[nodiscard]] std::optional<Row> find(const RecordType &type, const QUuid &id) const;
    template <typename T> [[nodiscard]] T get(const QUuid &id) const
    {
        const auto row = find(typeOf<T>(), id);
        return row ? fromRow<T>(*row) : T{};
    }
    [[nodiscard]] QList<Row> all(const RecordType &type) const;
    [[nodiscard]] QStringList scopesOfRoot(const QUuid &root) const;
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

    QByteArray cursor;
    QList<protocol::PullReply> pages;  ///< all pulled so far

private:
    void apply(const Row &row);
    void drop(const QString &scope, const QUuid &root);
    void loadScope(const QString &scope, int limit);
    void loadRoot(const QUuid &root, const QString &scope);
    [[nodiscard]] bool digestsFit(const QList<protocol::ScopeDigest> &digests) const;

    Rig &m_rig;
    ledger::Principal m_who;
    QUuid m_instance;
    protocol::HelloReply m_hello;
    qint64 m_n = 0;
    QMap<std::pair<QString, QUuid>, Row> m_rows;
    QMap<QUuid, QSet<QString>> m_roots;
};

/// A change as a mutation names it.
[[nodiscard]] protocol::NamedChange change(const QString &field, const QVariant &mine,
                                           const QVariant &base = {});
[[nodiscard]] const char *word(OutcomeStatus status);

}  // namespace touchline::tests

Q_DECLARE_METATYPE(touchline::storage::Engine)
