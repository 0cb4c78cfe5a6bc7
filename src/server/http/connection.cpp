// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection.h"

#include <QtCore/QLoggingCategory>
#include <QtNetwork/QSslSocket>

#include <exception>
#include <utility>

namespace touchline::http {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(connectionLog, "touchline.http", QtWarningMsg)

constexpr qint64 readBytes = 64 * 1024;
// A client that takes less than this in an idle period is not reading, it is holding memory.
constexpr qint64 leastProgressBytes = 16 * 1024;

}  // namespace

Connection::Connection(quint64 id, QSslSocket *socket, std::shared_ptr<House> house,
                       std::shared_ptr<Mailbox> mailbox, QObject *parent)
    : QObject(parent),
      m_id(id),
      m_socket(socket),
      m_house(std::move(house)),
      m_mailbox(std::move(mailbox)),
      m_peer(socket->peerAddress()),
      m_parser(m_house->limits)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBytes);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Connection::timeOut);
    connect(m_socket, &QSslSocket::encrypted, this, [this] {
        awaitRequest();
        readOn();
    });
    connect(m_socket, &QSslSocket::readyRead, this, &Connection::readOn);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &Connection::settle);
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] {
        if (m_phase == Phase::Handshake)
            cut();
    });
    connect(m_socket, &QSslSocket::disconnected, this, &Connection::cut);
}

Connection::~Connection()
{
    if (m_gone)
        *m_gone = true;
    m_house->census->leave(m_peer);
}

void Connection::start()
{
    enter(Phase::Handshake, m_house->limits.handshakeMs);
    m_socket->setSslConfiguration(m_house->tls);
    m_socket->startServerEncryption();
}

void Connection::enter(Phase phase, int timeoutMs)
{
    m_phase = phase;
    m_timer.start(timeoutMs);
}

void Connection::awaitRequest()
{
    if (m_draining)
        close();
    else
        enter(Phase::Idle, m_house->limits.idleMs);
}

void Connection::readOn()
{
    if (m_phase == Phase::Refusing || m_phase == Phase::Lingering || m_phase == Phase::Closing)
        return discardInput();
    if (m_phase != Phase::Idle && m_phase != Phase::Header && m_phase != Phase::Body)
        return;
    for (;;) {
        switch (m_parser.advance()) {
        case RequestParser::Progress::Empty: break;
        case RequestParser::Progress::Header:
            // The clock of a phase starts once: a byte now and then buys no time.
            if (m_phase == Phase::Idle)
                enter(Phase::Header, m_house->limits.headerMs);
            break;
        case RequestParser::Progress::Body:
            if (m_phase != Phase::Body)
                enter(Phase::Body, m_house->limits.bodyMs);
            break;
        case RequestParser::Progress::Complete: return handle();
        case RequestParser::Progress::Refused:
            return refuse(m_parser.refusal(), !m_parser.refusedHead());
        }
        if (m_socket->bytesAvailable() == 0)
            break;
        m_parser.append(m_socket->read(readBytes));
    }
    // Only now, because a body that is already under way needs no leave.
    if (m_phase == Phase::Body && m_parser.takeContinue())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void Connection::handle()
{
    m_phase = Phase::Handling;
    m_timer.stop();
    Parsed parsed = m_parser.take();
    m_framing = {parsed.keepAlive && !m_draining, parsed.oldVersion, true};

    Census &census = *m_house->census;
    if (!census.beginRequest()) {
        ++census.refused;
        Response busy = problem(503, u"busy"_s, u"server"_s, u"too many requests under way"_s);
        busy.headers.emplaceBack("Retry-After", QByteArray::number(m_house->limits.retryAfterS));
        return write(busy, m_framing);
    }
    m_gone = std::make_shared<std::atomic<bool>>(false);
    parsed.request.peer = m_peer;
    parsed.request.connection = m_id;
    parsed.request.gone = m_gone;
    Reply reply = ReplySlot::makeReply(m_mailbox, m_house->census, m_id, parsed.takesPacked);
    try {
        m_house->handler(std::move(parsed.request), std::move(reply));
    } catch (const std::exception &error) {
        // The reply died with the handler and has answered 500.
        qCWarning(connectionLog, "a handler failed: %s", error.what());
    }
}

void Connection::answer(const Response &response)
{
    if (m_phase != Phase::Handling)
        return;
    m_gone.reset();
    m_framing.keepAlive = m_framing.keepAlive && !m_draining;
    write(response, m_framing);
}

void Connection::refuse(const Response &response, bool withBody)
{
    ++m_house->census->refused;
    qCDebug(connectionLog, "refused with %d", response.status);
    m_framing = {false, false, withBody};
    enter(Phase::Refusing, m_house->limits.idleMs);
    m_socket->write(wireBytes(response, m_framing));
    discardInput();
    m_socket->flush();
    settle();
}

void Connection::write(const Response &response, const Framing &framing)
{
    enter(Phase::Writing, m_house->limits.idleMs);
    m_socket->write(wireBytes(response, framing));
    m_unsentBefore = unsent();
    m_socket->flush();
    settle();
}

void Connection::settle()
{
    if (unsent() != 0)
        return;
    if (m_phase == Phase::Refusing) {
        // The client may still be sending. Closing on unread bytes would reset the connection, and
        // the reset may overtake the answer that says why.
        enter(Phase::Lingering, m_house->limits.lingerMs);
    } else if (m_phase == Phase::Writing) {
        if (!m_framing.keepAlive)
            return close();
        awaitRequest();
        // Through the event loop, because a pipeline of quick answers would otherwise nest.
        if (m_phase == Phase::Idle && (m_parser.buffered() > 0 || m_socket->bytesAvailable() > 0))
            QMetaObject::invokeMethod(this, &Connection::readOn, Qt::QueuedConnection);
    }
}

void Connection::close()
{
    enter(Phase::Closing, m_house->limits.lingerMs);
    m_socket->disconnectFromHost();
}

void Connection::discardInput() { m_socket->skip(m_socket->bytesAvailable()); }

void Connection::timeOut()
{
    Census &census = *m_house->census;
    switch (m_phase) {
    case Phase::Idle: ++census.timedOut; return close();
    case Phase::Header:
    case Phase::Body: {
        ++census.timedOut;
        const bool header = m_phase == Phase::Header;
        return refuse(problem(408, u"timeout"_s, header ? u"header"_s : u"body"_s,
                              u"took too long to arrive"_s),
                      true);
    }
    case Phase::Writing:
    case Phase::Refusing: return checkProgress();
    case Phase::Lingering: return close();
    case Phase::Handshake:
    case Phase::Closing: return cut();
    case Phase::Handling: return;
    }
}

void Connection::checkProgress()
{
    const qint64 left = unsent();
    if (m_phase == Phase::Refusing || m_unsentBefore - left < leastProgressBytes) {
        ++m_house->census->timedOut;
        return cut();
    }
    m_unsentBefore = left;
    m_timer.start(m_house->limits.idleMs);
}

void Connection::drain()
{
    m_draining = true;
    if (m_phase == Phase::Handshake)
        cut();
    else if (m_phase == Phase::Idle)
        close();
}

void Connection::cut()
{
    if (m_phase == Phase::Handshake)
        ++m_house->census->handshakesFailed;
    m_phase = Phase::Closing;
    m_timer.stop();
    if (m_gone)
        *m_gone = true;
    // Once only: aborting says "disconnected" again.
    m_socket->disconnect(this);
    m_socket->abort();
    emit ended(m_id);
}

qint64 Connection::unsent() const
{
    return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
}

}  // namespace touchline::http
