// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httprig.h"
#include "ledgerrig.h"

#include "protocol/messages.h"
#include "protocol/paths.h"
#include "server/endpoints/router.h"

namespace touchline::tests {

using protocol::Format;

/// A ledger behind the real edge, with TLS on loopback.
class Server final {
public:
    explicit Server(storage::Engine engine)
        : rig(engine), m_edge(startEdge(endpoints::makeRouter(*rig)))
    {}

    QString token(const QString &login)
    {
        QString &token = m_tokens[login];
        if (token.isEmpty()) {
            const auto session = rig->signIn(login, rigPassword).result();
            token = session ? session->token : QString();
        }
        return token;
    }
    [[nodiscard]] const http::Edge &edge() const { return *m_edge; }

    static QByteArray type(Format format)
    {
        return format == Format::Json ? "application/json" : "application/cbor";
    }
    QByteArray fields(const QString &login, Format format)
    {
        return (login.isEmpty() ? QByteArray()
                                : "Authorization: Bearer " + token(login).toLatin1() + "\r\n") +
               "Accept: " + type(format) + "\r\nContent-Type: " + type(format) + "\r\n";
    }
    Answer say(const QByteArray &bytes) const
    {
        RawClient client(*m_edge);
        client.send(bytes);
        return client.receive(1) ? client.answer() : Answer();
    }
    Answer ask(const QByteArray &path, const QString &login = QStringLiteral("anna"),
               Format format = Format::Cbor)
    {
        return say(get(path, fields(login, format)));
    }
    Answer tell(const QByteArray &path, const QByteArray &body,
                const QString &login = QStringLiteral("anna"), Format format = Format::Cbor)
    {
        return say(post(path, body, fields(login, format)));
    }

    Rig rig;

private:
    QHash<QString, QString> m_tokens;
    std::unique_ptr<http::Edge> m_edge;  // ends before the ledger
};

inline protocol::ErrorReply errorOf(const Answer &answer, Format format = Format::Cbor)
{
    return protocol::ErrorReply::decode(answer.body, format);
}

inline QByteArray pathOf(QLatin1StringView path, const QByteArray &query = {})
{
    return QByteArray(path.data(), path.size()) + (query.isEmpty() ? QByteArray() : '?' + query);
}

}  // namespace touchline::tests
