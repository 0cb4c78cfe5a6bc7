// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/elsewhere.h"
#include "async/future.h"
#include "desk/desk.h"
#include "desk/files.h"
#include "replica/profile.h"
#include "replica/reader.h"
#include "replica/replica.h"
#include "sync/service.h"

#include <QtCore/QTimer>

namespace touchline::desk {

/// Somebody who waits until all is in step.
struct SyncWaiter {
    std::shared_ptr<Promise<Result<SyncStatus>>> promise;
    std::shared_ptr<QTimer> timer;
    qint64 since =
        -1;  ///< the nudge that was given when the outbox was empty; below 0 = it is not yet
};

struct Desk::Parts {
    DeskConfig config;
    const Clock &clock;
    IdSource &ids;
    std::unique_ptr<replica::Profile> profile;
    std::unique_ptr<sync::Service> service;
    std::unique_ptr<replica::Replica> replica = {};  ///< of whoever is signed in; null = nobody
    Actor actor = {};
    QUuid instance = {};
    bool wantOnline = true;
    qint64 offlineSinceMs = 0;
    sync::EngineStatus engine = {};
    replica::Counts counts = {};
    SyncStatus shown = {};
    QList<SyncWaiter> waiters = {};
    qint64 nudges = 0;
    qint64 contactMs = 0;       ///< when the server was last heard, as it is kept
    Lease lease = Lease::Held;  ///< as it was told last
    TryLimit tries = {};
    Future<bool> closing = readyFuture(true);  ///< the files of whoever left last
    QList<replica::Upload> uploads = {};
    QHash<QUuid, int> uploadPercent = {};
    QHash<QUuid, FileFetch *> fetches = {};
    Presence *presence = nullptr;  ///< a child of the desk
    QTimer held{};                 ///< runs while something is held

    /// How far the bytes are, by what this desk has and does.
    void bringUpToDate(AttachedFile &file) const;
    [[nodiscard]] AttachedFile attachedFile(const Row &row) const;
};

template <typename T> Reply<T> nobodySignedIn()
{
    return readyFuture(
        Result<T>(Error{ErrorKind::Unauthorized, QStringLiteral("nobody is signed in")}));
}

template <typename T> Reply<T> answerNow(Result<T> result)
{
    return readyFuture(std::move(result));
}

/// A user's files, opened elsewhere and handed over to the desk's thread.
using OpenedReplica = std::shared_ptr<Result<std::unique_ptr<replica::Replica>>>;

/// Ends on the desk's thread: whoever waits for it lives there too.
template <typename T> Future<Result<T>> onDesk(QObject *desk, Future<Result<T>> future)
{
    return future.then(desk, [](const Result<T> &result) { return result; });
}

template <typename T> QList<T> recordsOf(const QList<Row> &rows)
{
    QList<T> records;
    records.reserve(rows.size());
    for (const Row &row : rows)
        records += fromRow<T>(row);
    return records;
}

/// What people call a user, a team and a unit; three reads that end in this order.
struct NameReads {
    explicit NameReads(replica::Reader &reader)
        : users(reader.all(QStringLiteral("user_account"))),
          teams(reader.all(QStringLiteral("team"))),
          orgs(reader.all(QStringLiteral("org")))
    {}
    /// Only when `orgs` has ended.
    [[nodiscard]] Names names() const
    {
        Names names;
        for (const auto &future : {users, teams, orgs}) {
            if (const auto rows = future.result()) {
                for (const Row &row : *rows)
                    names.insert(row.id, row.text(u"name"));
            }
        }
        return names;
    }
    Future<Result<QList<Row>>> users;
    Future<Result<QList<Row>>> teams;
    Future<Result<QList<Row>>> orgs;
};

}  // namespace touchline::desk
