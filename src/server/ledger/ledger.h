// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/id.h"
#include "protocol/presence.h"
#include "protocol/reveal.h"
#include "server/ledger/accounts.h"
#include "server/ledger/bell.h"
#include "server/ledger/blobstore.h"
#include "server/ledger/push.h"
#include "server/ledger/workers.h"

#include <QtCore/QThreadPool>

#include <condition_variable>

namespace touchline::ledger {

struct GuardedBlob;

struct LedgerConfig {
    storage::Engine engine = storage::Engine::Sqlite;
    QString place;  ///< file, or conninfo
    int connections = 8;
    QString files = {};  ///< folder of the bytes of attached files; empty: there can be none
    // For simulations, which own the order of everything and every identifier.
    storage::DbThread::Executor executor = storage::DbThread::Executor::Threaded;
    IdSource *ids = nullptr;  ///< null: the system's; must outlive the ledger
};

/// What a push came to: outcomes for a prefix, or a problem with the numbers.
using PushAnswer = std::variant<protocol::PushReply, PushProblem>;

/// The records of all desks, in order. Every call returns at once; the future is finished on one of the
/// ledger's threads. Errors: Busy, Storage, and those named at each call.
class Ledger final {
public:
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> open(const LedgerConfig &config,
                                                              const Keys &keys, Clock &clock);
    ~Ledger();

    /// Errors: Unauthorized (the same for unknown logins and wrong passwords), Busy (locked for a while).
    [[nodiscard]] Future<Result<protocol::SessionReply>> signIn(const QString &login,
                                                                const QString &password);
    [[nodiscard]] Future<Done> signOut(const QString &token);
    /// Errors: Unauthorized.
    [[nodiscard]] Future<Result<Principal>> authenticate(const QString &token);

    /// Registers the desk's instance. Errors: Conflict (the instance is another user's).
    [[nodiscard]] Future<Result<protocol::HelloReply>> hello(const Principal &who,
                                                             const protocol::HelloRequest &request);
    [[nodiscard]] Future<Result<PushAnswer>> push(const Principal &who,
                                                  const protocol::PushRequest &request);
    [[nodiscard]] Future<Result<Pulled>> pull(const Principal &who, const protocol::Cursor &cursor,
                                              int limit);
    [[nodiscard]] Future<Result<bool>> nothingNew(const protocol::Cursor &cursor);
    /// Errors: NotFound for a scope or root that the reader does not hold.
    [[nodiscard]] Future<Result<protocol::BootstrapReply>> bootstrap(const Principal &who,
                                                                     const QString &scope,
                                                                     const QByteArray &after,
                                                                     int limit);
    [[nodiscard]] Future<Result<protocol::BootstrapReply>> bootstrapOf(const Principal &who,
                                                                       const QUuid &root,
                                                                       const QByteArray &after,
                                                                       int limit);
    [[nodiscard]] Future<Result<protocol::SearchReply>> search(const Principal &who,
                                                               const QString &text, int limit);
    /// Pins an aggregate to the desk. Errors: NotFound.
    [[nodiscard]] Future<Result<protocol::BootstrapReply>> pin(const Principal &who,
                                                               const QUuid &root,
                                                               const QUuid &instance);

    /// A masked value in full; the view is written down first. Errors: NotFound, Forbidden, Invalid.
    [[nodiscard]] Future<Result<protocol::RevealReply>> reveal(
        const Principal &who, const protocol::RevealRequest &request);

    /// Where this desk's agent is, and who else is where. Errors: NotFound (field "order", "instance").
    [[nodiscard]] Future<Result<protocol::PresenceReply>> presence(
        const Principal &who, const protocol::PresenceRequest &request);

    // The bytes of attached files, for whoever holds the root. Errors: NotFound, the same whether there is
    // no such file or none for her; Storage.
    [[nodiscard]] Future<Result<protocol::BlobStatus>> blobStatus(const Principal &who,
                                                                  const QUuid &id);
    /// `digest`: the header. The last piece makes the record complete. Errors: Invalid (field
    /// "content-digest", "piece", "body", "sha256"), Forbidden (somebody else attached it).
    [[nodiscard]] Future<Result<protocol::BlobStatus>> putPiece(const Principal &who,
                                                                const QUuid &id, int piece,
                                                                const QByteArray &bytes,
                                                                const QByteArray &digest);
    /// Errors: Invalid (field "piece").
    [[nodiscard]] Future<Result<protocol::BlobPiece>> blobPiece(const Principal &who,
                                                                const QUuid &id, int piece);

    [[nodiscard]] const Keys &keys() const { return m_keys; }
    [[nodiscard]] Workers &workers() { return *m_workers; }
    [[nodiscard]] Bell &bell() { return m_bell; }
    [[nodiscard]] Clock &clock() { return m_clock; }
    [[nodiscard]] IdSource &ids() { return m_ids; }

private:
    Ledger(const Keys &keys, Clock &clock, const LedgerConfig &config)
        : m_keys(keys),
          m_clock(clock),
          m_ids(config.ids ? *config.ids : m_systemIds),
          m_blobs(config.files)
    {}
    void startFiles();
    template <typename R> [[nodiscard]] Future<R> counted(Future<R> work);
    [[nodiscard]] Future<Result<GuardedBlob>> guarded(const Principal &who, const QUuid &id);
    [[nodiscard]] Future<Result<protocol::BlobStatus>> arrived(const GuardedBlob &file,
                                                               const protocol::BlobStatus &status);
    [[nodiscard]] Origin originOf(const Principal &who, const QUuid &instance) const;
    [[nodiscard]] PushAnswer pushAll(storage::Database &db, Touched &touched, const Origin &origin,
                                     const protocol::PushRequest &request, bool alone);

    void beginEpochAfter(qint64 epoch);

    Keys m_keys;
    QUuid m_views = QUuid::createUuid();  // chain of this start's views
    Clock &m_clock;
    LockedIds m_systemIds;
    IdSource &m_ids;
    Bell m_bell;
    std::mutex m_signInsMutex;
    std::condition_variable m_signInsDone;
    int m_signIns = 0;        // and whatever else goes from thread to thread
    QThreadPool m_passwords;  // two at a time: hashing is expensive on purpose
    BlobStore m_blobs;
    std::unique_ptr<Workers> m_workers;
    QThreadPool m_files;  // ends first: its work goes on to the workers
};

}  // namespace touchline::ledger
