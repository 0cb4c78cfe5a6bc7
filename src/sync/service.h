// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "domain/clock.h"
#include "domain/result.h"
#include "protocol/blob.h"
#include "protocol/messages.h"
#include "protocol/presence.h"
#include "protocol/reveal.h"
#include "sync/status.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <functional>
#include <memory>

class QThread;

namespace touchline::replica {
class Replica;
}

namespace touchline::sync {

struct Trip;

/// The sync's thread and what may be asked of it. Lives on the desk's thread; nothing here waits, but
/// for detach().
class Service final : public QObject {
    Q_OBJECT
public:
    template <typename T> using Reply = Future<Result<T>>;
    struct Options {
        QUrl server;
        QString pinFile;
        QString deviceName;
        std::function<double()> random;  ///< [0, 1), for the pauses
    };

    /// Errors: Invalid (field "server" or "pin").
    [[nodiscard]] static Result<std::unique_ptr<Service>> create(const Options &options,
                                                                 const Clock &clock);
    ~Service() override;

    Reply<protocol::SessionReply> signIn(const QString &login, const QString &password);
    /// Tells the server that the token is not needed any more; best effort.
    void endSession();
    Reply<protocol::SearchReply> search(const QString &text, int limit);
    Reply<protocol::BootstrapReply> open(const QString &type, const QUuid &id,
                                         const QUuid &instance);
    Reply<protocol::PresenceReply> presence(const protocol::PresenceRequest &request);
    Reply<protocol::RevealReply> reveal(const protocol::RevealRequest &request);

    /// One piece of an attached file, counted from 0.
    Reply<protocol::BlobPiece> blobPiece(const QUuid &file, int piece);

    /// Begins to keep the replica in step. The replica must live until detach() has returned.
    void attach(replica::Replica &replica, const QByteArray &token);
    void detach();
    void setOnline(bool online);
    /// Wakes both lanes. `serial` comes back as EngineStatus::answered when the head, as it was after
    /// this call, has been reached; count it up.
    void nudge(qint64 serial = 0);

signals:
    void statusChanged(const touchline::sync::EngineStatus &status);
    void signInNeeded();
    void wiped();
    void uploadProgressed(const QUuid &file, int percent);

private:
    class Core;
    Service();
    template <typename Message>
    Reply<Message> ask(const QString &path, QByteArray body, bool withToken);
    template <typename Message> Reply<Message> travel(Trip trip);

    std::unique_ptr<QThread> m_thread;
    Core *m_core = nullptr;  ///< on the thread; dies with it
};

}  // namespace touchline::sync
