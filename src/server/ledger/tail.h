// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/ledger.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace touchline::ledger {

/// Rings the bell for what other nodes committed to the same PostgreSQL: reads the heads once an
/// interval, and of the feeds that moved only the scopes. What it misses costs one interval, never a
/// row, because desks ask by their own cursor.
class Tail final : public QObject {
    Q_OBJECT
public:
    Tail(Ledger &ledger, int intervalMs);

private:
    struct Seen {
        QMap<QString, qint64> heads;
        Touched touched;
    };
    void look();
    [[nodiscard]] static Seen news(storage::Database &db, const QMap<QString, qint64> &known);

    Ledger &m_ledger;
    QTimer m_timer;
    QMap<QString, qint64> m_known;
    bool m_looking = false;
};

}  // namespace touchline::ledger
