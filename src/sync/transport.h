// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "sync/failure.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QSslCertificate>

#include <functional>

namespace touchline::sync {

struct Trip {
    enum class Verb { Get, Post, Put };  ///< what is put are plain bytes
    Verb verb = Verb::Get;
    QString path;
    QList<std::pair<QString, QString>> query;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;  ///< beside those of every trip
    int waitSeconds = 0;                               ///< of a long poll
    qint64 mostBytes = 16 << 20;                       ///< of the answer
    bool withToken = true;
};

/// The one way to the server: HTTPS to one address with one certificate. Anybody else is refused before
/// a byte of a request has left; redirects, other content types and answers that are too large are
/// failures, never answers. Lives on the sync's thread.
class Transport final : public QObject {
    Q_OBJECT
public:
    /// `body` is the decoded-to-be CBOR of a 200.
    struct Answer {
        QByteArray body;
        Failure failure;
        bool good = false;
    };
    using Then = std::function<void(const Answer &)>;

    /// Makes what the trips go through; Qt's own unless a simulation brings another.
    using MakeNetwork = std::function<QNetworkAccessManager *(QObject *parent)>;
    Transport(const QUrl &server, const QSslCertificate &pin, MakeNetwork makeNetwork = {});
    void setToken(const QByteArray &token) { m_token = token; }
    [[nodiscard]] bool hasToken() const { return !m_token.isEmpty(); }

    /// `then` is called once, later, unless the trip is aborted or `context` dies.
    QNetworkReply *send(const Trip &trip, QObject *context, Then then);
    /// Forgets a running trip without an answer; null is allowed.
    void abandon(QNetworkReply *reply);

    /// Errors: Invalid (field "pin", "server").
    [[nodiscard]] static Result<QSslCertificate> readPin(const QString &file);
    [[nodiscard]] static Done checkServer(const QUrl &server);

private:
    [[nodiscard]] QNetworkRequest requestFor(const Trip &trip) const;
    void guardPeer(QNetworkReply *reply);
    /// The trips to come take other connections than those so far.
    void startAfresh();
    [[nodiscard]] static Answer answerOf(QNetworkReply &reply, qint64 mostBytes);

    QUrl m_server;
    QSslCertificate m_pin;
    QByteArray m_token;
    MakeNetwork m_makeNetwork;
    QNetworkAccessManager *m_network = nullptr;
};

}  // namespace touchline::sync
