// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/edge.h"
#include "support/certificate/certificate.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QMutex>
#include <QtNetwork/QSslSocket>

#include <memory>

namespace touchline::tests {

/// One certificate per test program.
const TestCertificate &rigCertificate();

/// Short time-outs only where a test asks for them; a refused client is let go quickly.
http::Limits rigLimits();

/// A started edge on a free loopback port.
std::unique_ptr<http::Edge> startEdge(http::Handler handler,
                                      const http::Limits &limits = rigLimits(), int threads = 1);

/// Answers with path and body, at once.
void echo(http::Request request, http::Reply reply);

/// Keeps requests until the test answers them. Thread-safe.
class Shelf final {
public:
    struct Kept {
        http::Request request;
        http::Reply reply;
    };
    http::Handler handler();
    int size() const;
    Kept take();
    void clear();

private:
    mutable QMutex m_mutex;
    QList<Kept> m_kept;
};

struct Answer {
    int status = 0;
    QHash<QByteArray, QByteArray> headers;  ///< lower-case names
    QByteArray body;
    [[nodiscard]] QString field() const;  ///< of a refusal
};

/// A client that says exactly the bytes it is told to.
class RawClient final {
public:
    /// Connects; with TLS unless told otherwise.
    explicit RawClient(const http::Edge &edge, bool encrypted = true);

    QSslSocket &socket() { return m_socket; }
    void send(const QByteArray &bytes);
    /// Waits until `count` answers in all have come (an answer to HEAD has no body).
    bool receive(int count, bool head = false);
    bool waitForClose();
    [[nodiscard]] const QList<Answer> &answers() const { return m_answers; }
    [[nodiscard]] Answer answer() const
    {
        return m_answers.isEmpty() ? Answer() : m_answers.last();
    }

private:
    bool takeAnswer(bool head);

    QSslSocket m_socket;
    QByteArray m_received;
    QList<Answer> m_answers;
};

QByteArray get(const QByteArray &path, const QByteArray &fields = {});
QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &fields = {});

}  // namespace touchline::tests
