// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/tail.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {

Tail::Tail(Ledger &ledger, int intervalMs) : m_ledger(ledger)
{
    connect(&m_timer, &QTimer::timeout, this, &Tail::look);
    m_timer.start(intervalMs);
}

void Tail::look()
{
    if (m_looking)
        return;
    m_looking = true;
    m_ledger.workers()
        .read([known = m_known](storage::Database &db) { return news(db, known); })
        .then(this, [this](const Result<Seen> &seen) {
            m_looking = false;
            if (!seen)
                return;
            m_known = seen->heads;
            m_ledger.bell().ring(seen->touched);
        });
}

Tail::Seen Tail::news(storage::Database &db, const QMap<QString, qint64> &known)
{
    Seen seen;
    Query heads(db, "SELECT feed, seq FROM head");
    while (heads.next())
        seen.heads[heads.text(0)] = heads.integer(1);
    for (const auto &[feed, seq] : seen.heads.asKeyValueRange()) {
        if (!known.contains(feed) || known[feed] == seq)
            continue;
        Query changes(
            db, "SELECT before, after FROM change_row WHERE feed = ? AND seq > ? AND seq <= ?");
        changes.bind(feed).bind(known[feed]).bind(seq);
        while (changes.next()) {
            const QStringList scopes = changes.text(0).split(u' ', Qt::SkipEmptyParts) +
                                       changes.text(1).split(u' ', Qt::SkipEmptyParts);
            seen.touched += Touched(scopes.begin(), scopes.end());
        }
    }
    return seen;
}

}  // namespace touchline::ledger
