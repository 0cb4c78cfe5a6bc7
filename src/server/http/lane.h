// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/connection.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

namespace touchline::http {

/// The connections of one I/O thread. Everything but the constructor runs in that thread.
class Lane final : public QObject {
    Q_OBJECT
public:
    explicit Lane(std::shared_ptr<House> house);
    ~Lane() override;

    /// Takes over an accepted socket; closes it if a cap is reached or the lane is draining.
    void adopt(qintptr descriptor);
    /// See `Edge::stopGracefully()`.
    void drain(int graceMs);

signals:
    /// Once, after `drain()`: the last connection has ended.
    void emptied();

private:
    void deliver(quint64 connection, const Response &response);
    void forget(quint64 connection);
    void cutAll();
    void tellIfEmptied();

    const std::shared_ptr<House> m_house;
    const std::shared_ptr<Mailbox> m_mailbox;
    QHash<quint64, Connection *> m_connections;
    QTimer m_grace;
    bool m_draining = false;
    bool m_told = false;
};

}  // namespace touchline::http
