// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/opened.h"
#include "server/intake/sink.h"

namespace touchline::commands {

/// Where imports end: an empty ledger is loaded in bulk, a living one by ordinary changes.
class LedgerSink final : public intake::Sink {
public:
    explicit LedgerSink(Opened &opened);

    Result<int> put(const QList<intake::IncomingRow> &rows,
                    const intake::Progress &progress) override;
    Done putUser(const intake::IncomingUser &user) override;
    Result<intake::Progress> progressOf(const QString &source) override;
    bool isEmpty() override { return m_bulk; }
    Done finish() override;
    QByteArray lookupKey() override { return m_opened.ledger->keys().lookup; }

private:
    [[nodiscard]] ledger::Origin job() const;

    Opened &m_opened;
    bool m_bulk = false;
};

}  // namespace touchline::commands
