// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "server/ledger/apply.h"

namespace touchline::ledger {

class Ledger;

/// A message that has to leave through a channel.
struct Outgoing {
    /// The message's id. Given to the other side, so that it knows a repetition.
    QUuid key;
    Channel channel = Channel::Unknown;
    QUuid root;
    QString body;
    qint64 tries = 0;  ///< this one included
};

/// How a message fared outside.
struct Delivery {
    QString state;          ///< for the message's field "delivery"
    qint64 againAfter = 0;  ///< ms; not 0: it could not be sent now, try again
};

/// Called in the transaction in which a desk makes a message: what goes out is queued with it, so that
/// there is neither a message without its effect nor an effect without its message. Sets the message's
/// delivery. Refused when the message names no contact under its own root. `notBeforeMs`: it waits until then.
[[nodiscard]] std::optional<Refused> queueOutgoing(Work &work, Row &message,
                                                   qint64 notBeforeMs = 0);

/// What is to leave, as the channels see it. Everything may be called on any thread.
class OutgoingQueue final {
public:
    explicit OutgoingQueue(Ledger &ledger) : m_ledger(ledger) {}

    /// At most `limit` messages that are due, oldest first; for `LeaseMs` they are the taker's. One that is
    /// not settled by then, because its taker has died, is given out again under the same key.
    [[nodiscard]] Future<Result<QList<Outgoing>>> take(Channel channel, int limit);
    /// Writes how it fared into the message. False: it has been settled before.
    [[nodiscard]] Future<Result<bool>> settle(const QUuid &key, const Delivery &delivery);

    /// After a start: what a run that has ended had taken is due again at once. Only where no other node
    /// can be at work on it (SQLite).
    [[nodiscard]] Future<Done> reclaim();

    /// What the bell calls when something was queued for the channel.
    [[nodiscard]] static QString bellName(Channel channel);
    static constexpr qint64 LeaseMs = 60'000;

private:
    Ledger &m_ledger;
};

}  // namespace touchline::ledger
