// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "server/intake/sink.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace touchline::intake {

/// A ledger in memory with the sink's rules: ids that exist are left alone, a failing batch leaves
/// nothing behind.
class FakeSink final : public Sink {
public:
    Result<int> put(const QList<IncomingRow> &rows, const Progress &progress) override
    {
        if (failAt >= 0 && batches >= failAt)
            return Error{ErrorKind::Storage, QStringLiteral("no space left"), {}};
        ++batches;
        largest = qMax(largest, rows.size());
        int written = 0;
        for (const IncomingRow &incoming : rows) {
            if (ids.contains(incoming.row.id))
                continue;
            ids += incoming.row.id;
            ++written;
            ++counts[incoming.row.type->name];
            if (keep)
                held += incoming;
        }
        stored[progress.source] = progress;
        return written;
    }
    Done putUser(const IncomingUser &user) override
    {
        if (ids.contains(user.user.id))
            return done();
        ids += user.user.id;
        users += user;
        return done();
    }
    Result<Progress> progressOf(const QString &source) override { return stored.value(source); }
    bool isEmpty() override { return ids.isEmpty(); }
    Done finish() override
    {
        ++finished;
        return done();
    }
    QByteArray lookupKey() override { return QByteArray(32, 'k'); }

    [[nodiscard]] QList<Row> of(QStringView type) const
    {
        QList<Row> rows;
        for (const IncomingRow &incoming : held) {
            if (incoming.row.type->name == type)
                rows += incoming.row;
        }
        return rows;
    }

    int failAt = -1;
    int batches = 0;
    int finished = 0;
    bool keep = true;
    qsizetype largest = 0;
    QSet<QUuid> ids;
    QHash<QString, qint64> counts;
    QHash<QString, Progress> stored;
    QList<IncomingRow> held;
    QList<IncomingUser> users;
};

class StillClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return 1'750'000'000'000; }
    [[nodiscard]] qint64 monotonicMs() const override { return 0; }
};

}  // namespace touchline::intake
