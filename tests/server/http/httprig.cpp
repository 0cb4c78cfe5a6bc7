// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httprig.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMutexLocker>
#include <QtTest/QTest>

#include <utility>

namespace touchline::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

}  // namespace

const TestCertificate &rigCertificate()
{
    static const TestCertificate certificate;
    return certificate;
}

http::Limits rigLimits()
{
    http::Limits limits;
    limits.lingerMs = 50;
    return limits;
}

std::unique_ptr<http::Edge> startEdge(http::Handler handler, const http::Limits &limits,
                                      int threads)
{
    const auto tls =
        http::serverTls(rigCertificate().certificateFile(), rigCertificate().keyFile());
    if (!tls)
        qFatal("%s", qPrintable(tls.error().detail));
    http::EdgeConfig config;
    config.tls = *tls;
    config.limits = limits;
    config.threads = threads;
    auto edge = std::make_unique<http::Edge>(config, std::move(handler));
    if (const Done started = edge->start(); !started)
        qFatal("%s", qPrintable(started.error().detail));
    return edge;
}

void echo(http::Request request, http::Reply reply)
{
    http::Response response;
    response.contentType = "application/octet-stream";
    response.headers.emplaceBack("X-Path", request.path.toUtf8().toPercentEncoding("/"));
    response.body = request.body;
    reply(response);
}

http::Handler Shelf::handler()
{
    return [this](http::Request request, http::Reply reply) {
        const QMutexLocker lock(&m_mutex);
        m_kept.append({std::move(request), std::move(reply)});
    };
}

int Shelf::size() const
{
    const QMutexLocker lock(&m_mutex);
    return int(m_kept.size());
}

Shelf::Kept Shelf::take()
{
    const QMutexLocker lock(&m_mutex);
    return m_kept.takeFirst();
}

void Shelf::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_kept.clear();
}

QString Answer::field() const
{
    return QJsonDocument::fromJson(body).object().value("field"_L1).toString();
}

RawClient::RawClient(const http::Edge &edge, bool encrypted)
{
    m_socket.setSslConfiguration(rigCertificate().clientTls());
    if (encrypted)
        m_socket.connectToHostEncrypted(u"127.0.0.1"_s, edge.port());
    else
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), edge.port());
}

void RawClient::send(const QByteArray &bytes)
{
    if (!QTest::qWaitFor(
            [this] {
                return m_socket.isEncrypted() ||
                       m_socket.state() == QAbstractSocket::UnconnectedState;
            },
            patienceMs))
        qWarning("no connection");
    m_socket.write(bytes);
}

bool RawClient::receive(int count, bool head)
{
    return QTest::qWaitFor(
        [&] {
            m_received += m_socket.readAll();
            while (takeAnswer(head)) {
            }
            return m_answers.size() >= count;
        },
        patienceMs);
}

bool RawClient::waitForClose()
{
    return QTest::qWaitFor(
        [this] {
            m_received += m_socket.readAll();
            return m_socket.state() == QAbstractSocket::UnconnectedState;
        },
        patienceMs);
}

bool RawClient::takeAnswer(bool head)
{
    const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QList<QByteArray> lines = m_received.left(headEnd).split('\n');
    Answer answer;
    answer.status = lines.first().mid(9, 3).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = head ? 0 : answer.headers.value("content-length").toLongLong();
    if (m_received.size() < headEnd + 4 + length)
        return false;
    answer.body = m_received.mid(headEnd + 4, length);
    m_received.remove(0, headEnd + 4 + length);
    m_answers.append(answer);
    return true;
}

QByteArray get(const QByteArray &path, const QByteArray &fields)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &fields)
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n" + fields + "\r\n" + body;
}

}  // namespace touchline::tests
