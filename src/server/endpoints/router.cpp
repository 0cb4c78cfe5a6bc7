// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/endpoints/router.h"
#include "server/endpoints/polltimers.h"

#include "protocol/messages.h"
#include "server/ledger/ledger.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::endpoints {
namespace {

int statusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unauthorized: return 401;
    case ErrorKind::Forbidden: return 403;
    case ErrorKind::NotFound: return 404;
    case ErrorKind::Conflict: return 409;
    case ErrorKind::Invalid: return 400;
    case ErrorKind::TooLarge: return 413;
    case ErrorKind::Busy: return 429;
    case ErrorKind::Offline:
    case ErrorKind::Storage: return 503;
    case ErrorKind::BadReply: return 500;
    }
    Q_UNREACHABLE();
}

QString codeOfKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unauthorized: return u"unauthorized"_s;
    case ErrorKind::Forbidden: return u"forbidden"_s;
    case ErrorKind::NotFound: return u"not_found"_s;
    case ErrorKind::Conflict: return u"forked_client"_s;
    case ErrorKind::Invalid: return u"invalid"_s;
    case ErrorKind::TooLarge: return u"too_large"_s;
    case ErrorKind::Busy: return u"busy"_s;
    case ErrorKind::Offline:
    case ErrorKind::Storage: return u"unavailable"_s;
    case ErrorKind::BadReply: return u"internal"_s;
    }
    Q_UNREACHABLE();
}

bool isJson(const QByteArray &type)
{
    return type.split(';').first().trimmed().toLower() == "application/json";
}

QString bearer(const http::Request &request)
{
    const QByteArray value = request.header("authorization");
    return value.size() < 300 && value.startsWith("Bearer ") ? QString::fromLatin1(value.mid(7))
                                                             : QString();
}

const Route *findRoute(const http::Request &request, bool &pathKnown)
{
    for (const Route &route : routes()) {
        const bool below = route.path.endsWith(u'/') && request.path.startsWith(route.path);
        if (below || request.path == route.path) {
            pathKnown = true;
            if (request.method == route.method)
                return &route;
        }
    }
    return nullptr;
}

bool understood(const http::Request &request)
{
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    return request.method != http::Method::Post || type == "application/cbor" ||
           type == "application/json";
}

}  // namespace

protocol::Format Exchange::bodyFormat() const
{
    return isJson(request.header("content-type")) ? protocol::Format::Json : protocol::Format::Cbor;
}

void Exchange::answer(const QByteArray &body) const
{
    reply({200,
           format == protocol::Format::Json ? "application/json" : "application/cbor",
           body,
           {}});
}

void Exchange::refuse(int status, const QString &code, const QString &field, const QString &reason,
                      qint64 expected) const
{
    const protocol::ErrorReply error{code, field, reason, expected};
    http::Response response{status,
                            format == protocol::Format::Json ? "application/json"
                                                             : "application/cbor",
                            error.encode(format),
                            {}};
    if (status == 429 || status == 503)
        response.headers.append(
            std::pair<QByteArray, QByteArray>("Retry-After", status == 429 ? "60" : "2"));
    reply(std::move(response));
}

void Exchange::refuse(const Error &error) const
{
    // What the database said stays in the log: it may name what the caller must not know.
    const bool inner = error.kind == ErrorKind::Storage || error.kind == ErrorKind::Offline;
    if (inner)
        qWarning("%s: %s", qPrintable(request.path), qPrintable(error.detail));
    refuse(statusOf(error.kind), codeOfKind(error.kind), error.field,
           inner ? u"try again"_s : error.detail);
}

http::Handler makeRouter(ledger::Ledger &ledger, bool timersInPlace)
{
    // The handler owns the timers; a poll that still runs must not keep them going.
    struct Owner {
        std::shared_ptr<PollTimers> timers;
        explicit Owner(bool inPlace) : timers(std::make_shared<PollTimers>(inPlace)) {}
        ~Owner() { timers->close(); }
    };
    return [&ledger, owner = std::make_shared<Owner>(timersInPlace)](http::Request request,
                                                                     http::Reply reply) {
        Exchange exchange;
        exchange.timers = owner->timers;
        const QByteArray accepted = request.header("accept");
        exchange.format = isJson(accepted) || (!accepted.contains("cbor") &&
                                               isJson(request.header("content-type")))
                              ? protocol::Format::Json
                              : protocol::Format::Cbor;
        exchange.ledger = &ledger;
        exchange.reply = std::move(reply);
        exchange.request = std::move(request);

        bool pathKnown = false;
        const Route *route = findRoute(exchange.request, pathKnown);
        if (!route) {
            return pathKnown ? exchange.refuse(405, u"method_not_allowed"_s, u"method"_s,
                                               u"not at this path"_s)
                             : exchange.refuse(404, u"not_found"_s, u"path"_s, u"no such path"_s);
        }
        if (!understood(exchange.request))
            return exchange.refuse(415, u"unsupported"_s, u"content-type"_s,
                                   u"is neither CBOR nor JSON"_s);
        if (!route->policy.needsToken())
            return route->door(std::move(exchange));
        const QString token = bearer(exchange.request);
        if (token.isEmpty())
            return exchange.refuse(401, u"unauthorized"_s, u"authorization"_s, u"no token"_s);
        ledger.authenticate(token).then(
            [route, exchange](const Result<ledger::Principal> &who) mutable {
                if (!who)
                    return exchange.refuse(who.error());
                if (!route->policy.admits(who->actor))
                    return exchange.refuse(403, u"forbidden"_s, {}, u"your role may not do this"_s);
                exchange.who = *who;
                route->door(std::move(exchange));
            });
    };
}

}  // namespace touchline::endpoints
