// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/lane.h"

#include <QtNetwork/QSslSocket>

#include <utility>

namespace touchline::http {

Lane::Lane(std::shared_ptr<House> house)
    : m_house(std::move(house)),
      m_mailbox(std::make_shared<Mailbox>(
          this,
          [this](quint64 connection, const Response &response) { deliver(connection, response); })),
      m_grace(this)
{
    m_grace.setSingleShot(true);
    connect(&m_grace, &QTimer::timeout, this, &Lane::cutAll);
}

Lane::~Lane()
{
    m_mailbox->close();
    qDeleteAll(m_connections);
}

void Lane::adopt(qintptr descriptor)
{
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    // Before the handshake, which is what costs.
    if (m_draining || !m_house->census->enter(socket->peerAddress()))
        return socket->abort();
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const quint64 id = ++m_house->lastConnection;
    auto *connection = new Connection(id, socket.release(), m_house, m_mailbox, this);
    m_connections.insert(id, connection);
    connect(connection, &Connection::ended, this, &Lane::forget);
    connection->start();
}

void Lane::deliver(quint64 connection, const Response &response)
{
    if (Connection *found = m_connections.value(connection))
        found->answer(response);
}

void Lane::forget(quint64 connection)
{
    if (Connection *found = m_connections.take(connection))
        found->deleteLater();
    tellIfEmptied();
}

void Lane::drain(int graceMs)
{
    m_draining = true;
    const QList<Connection *> connections = m_connections.values();
    for (Connection *connection : connections)
        connection->drain();
    m_grace.start(graceMs);
    tellIfEmptied();
}

void Lane::tellIfEmptied()
{
    if (!m_draining || m_told || !m_connections.isEmpty())
        return;
    m_told = true;
    m_grace.stop();
    emit emptied();
}

void Lane::cutAll()
{
    const QList<Connection *> connections = m_connections.values();
    for (Connection *connection : connections)
        connection->cut();
}

}  // namespace touchline::http
