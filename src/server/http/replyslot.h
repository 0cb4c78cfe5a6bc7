// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/census.h"
#include "server/http/message.h"

#include <QtCore/QMutex>
#include <QtCore/QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace touchline::http {

/// The way back into an I/O thread from any other, which stays valid when the thread has ended:
/// letters are then thrown away.
class Mailbox final {
public:
    using Deliver = std::function<void(quint64 connection, const Response &response)>;

    /// Letters are delivered in the thread of `owner`.
    Mailbox(QObject *owner, Deliver deliver);
    void post(quint64 connection, Response response);
    /// To be called before the owner dies, in its thread.
    void close();

private:
    QMutex m_mutex;
    QObject *m_owner;
    const Deliver m_deliver;
};

/// One promise to answer. Answers 500 when it dies unused.
class ReplySlot final {
public:
    ReplySlot(std::shared_ptr<Mailbox> mailbox, std::shared_ptr<Census> census, quint64 connection,
              bool takesPacked);
    ~ReplySlot();
    Q_DISABLE_COPY_MOVE(ReplySlot)

    /// Packs the body in the calling thread, so that I/O threads are spared. Only the first call counts.
    void answer(Response response);

    /// A slot behind the function a handler gets.
    static Reply makeReply(std::shared_ptr<Mailbox> mailbox, std::shared_ptr<Census> census,
                           quint64 connection, bool takesPacked);

private:
    const std::shared_ptr<Mailbox> m_mailbox;
    const std::shared_ptr<Census> m_census;
    const quint64 m_connection;
    const bool m_takesPacked;
    std::atomic<bool> m_used = false;
};

}  // namespace touchline::http
