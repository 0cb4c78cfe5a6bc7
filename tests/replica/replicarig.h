// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/note.h"
#include "domain/records/workorder.h"
#include "replica/profile.h"
#include "replica/reader.h"
#include "replica/replica.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace touchline::tests {

class ManualClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return ms; }
    [[nodiscard]] qint64 monotonicMs() const override { return ms; }
    std::atomic<qint64> ms = 1'700'000'000'000;
};

/// One desk's files with a server that is played by hand.
class ReplicaRig final {
public:
    explicit ReplicaRig(bool nullCipher = true);
    ~ReplicaRig();
    /// Closes and opens again, as after a kill.
    void reopen();
    void close();
    [[nodiscard]] QString file(const QString &name) const;

    // The server's side.
    /// Says hello with these scopes and reads all of them as empty, up to the head.
    void join(const QStringList &scopes);
    [[nodiscard]] protocol::HelloReply hello(const QStringList &scopes) const;
    void pull(const QList<Row> &rows, const QList<protocol::ScopeChange> &enters = {},
              const QList<protocol::ScopeChange> &leaves = {}, bool caughtUp = true);
    /// Answers the to-do for this root.
    void fetchRoot(const QUuid &root, const QList<Row> &rows);
    /// All at once: the root enters and its rows come.
    void bring(const QString &scope, const QUuid &root, const QList<Row> &rows);
    /// Sends what waits and answers all with this.
    QList<qint64> push(protocol::OutcomeStatus status = protocol::OutcomeStatus::Applied,
                       const QList<protocol::VersionOf> &versions = {});

    // Waiting for the future.
    template <typename T> static Result<T> wait(Future<Result<T>> future)
    {
        future.waitForFinished();
        return future.result();
    }
    /// The same for what must not fail.
    template <typename T> static void must(Future<Result<T>> future)
    {
        if (const auto result = wait(std::move(future)); !result)
            qFatal("%s", qPrintable(result.error().detail));
    }
    [[nodiscard]] replica::RecordState state(const QString &type, const QUuid &id);
    [[nodiscard]] QString shown(const QString &type, const QUuid &id, const QString &field);
    [[nodiscard]] qint64 note(const QUuid &customer, const QString &text, QUuid *id = nullptr);
    [[nodiscard]] qint64 rename(const QUuid &customer, const QString &name);
    [[nodiscard]] replica::Counts counts();

    ManualClock clock;
    SystemIds ids;
    qint64 epoch = 1;
    qint64 serverHighest = 0;
    std::unique_ptr<replica::Profile> profile;
    std::unique_ptr<replica::Replica> replica;

private:
    QTemporaryDir m_folder;
    bool m_nullCipher;
    int m_cursor = 0;
};

[[nodiscard]] QUuid testId(int n);
[[nodiscard]] Row customerRow(const QUuid &id, const QString &name, qint64 version);
[[nodiscard]] Row noteRow(const QUuid &id, const QUuid &customer, const QString &text,
                          qint64 version = 1);
inline const QUuid testUser = QUuid::fromString(u"018f0000-0000-7000-8000-0000000000aa");

}  // namespace touchline::tests
