// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/head.h"

#include "server/http/compression.h"
#include "server/http/target.h"

#include <algorithm>
#include <array>

namespace touchline::http {

using namespace Qt::Literals::StringLiterals;

namespace {

using Refusal = std::optional<Response>;

// Two of these in one request mean that somebody between client and server reads it differently.
constexpr std::array onlyOnce{"authorization"_L1,    "content-encoding"_L1, "content-length"_L1,
                              "content-type"_L1,     "expect"_L1,           "host"_L1,
                              "transfer-encoding"_L1};

// By these a proxy tells who a client is. There is no trusted proxy, so nobody may see them.
constexpr std::array proxyClaims{
    "forwarded"_L1,      "via"_L1,          "x-real-ip"_L1,      "x-remote-user"_L1,
    "remote-user"_L1,    "x-client-ip"_L1,  "true-client-ip"_L1, "cf-connecting-ip"_L1,
    "x-original-url"_L1, "x-rewrite-url"_L1};

template <typename List> bool isIn(const List &list, const QByteArray &name)
{
    return std::any_of(list.begin(), list.end(),
                       [&](QLatin1StringView each) { return name == each; });
}

bool isProxyClaim(const QByteArray &name)
{
    return name.startsWith("x-forwarded-") || isIn(proxyClaims, name);
}

Response badRequest(const QString &field, const QString &reason)
{
    return problem(400, u"invalid"_s, field, reason);
}

Refusal collectFields(const Head &head, const Limits &limits, Request &request)
{
    if (head.fields.size() > limits.fields)
        return problem(431, u"too_large"_s, u"header"_s,
                       u"more than %1 fields"_s.arg(limits.fields));
    for (const auto &[rawName, value] : head.fields) {
        const QByteArray name = rawName.toLower();
        if (isProxyClaim(name))
            continue;
        const auto known = request.headers.find(name);
        if (known == request.headers.end())
            request.headers.insert(name, value);
        else if (isIn(onlyOnce, name))
            return badRequest(QString::fromLatin1(name), u"given more than once"_s);
        else
            known->append(", " + value);
    }
    return {};
}

Refusal checkFraming(const Head &head, const Request &request)
{
    if (head.version != 10 && head.version != 11)
        return problem(505, u"invalid"_s, u"version"_s, u"only HTTP/1.0 and HTTP/1.1"_s);
    if (head.version == 11 && request.header("host").isEmpty())
        return badRequest(u"host"_s, u"missing"_s);
    if (!request.headers.contains("transfer-encoding"))
        return {};
    if (head.version == 10 || request.headers.contains("content-length"))
        return badRequest(u"transfer-encoding"_s, u"not allowed here"_s);
    // Whatever else it says, the length of the body would be anybody's guess.
    if (request.header("transfer-encoding").toLower() != "chunked")
        return problem(501, u"invalid"_s, u"transfer-encoding"_s, u"only chunked"_s);
    return {};
}

Refusal takeMethod(const Head &head, Request &request)
{
    if (head.method == "GET")
        request.method = Method::Get;
    else if (head.method == "POST")
        request.method = Method::Post;
    else if (head.method == "PUT")
        request.method = Method::Put;
    else if (head.method == "DELETE")
        request.method = Method::Delete;
    else {
        Response refusal = problem(405, u"invalid"_s, u"method"_s, u"GET, POST, PUT or DELETE"_s);
        refusal.headers.emplaceBack("Allow", "GET, POST, PUT, DELETE");
        return refusal;
    }
    return {};
}

Refusal takeTarget(const Head &head, const Limits &limits, Request &request)
{
    if (head.target.size() > limits.targetBytes)
        return problem(414, u"too_large"_s, u"target"_s,
                       u"more than %1 bytes"_s.arg(limits.targetBytes));
    Result<Target> target = parseTarget(head.target);
    if (!target)
        return badRequest(target.error().field, target.error().detail);
    request.path = target->path;
    request.query = target->query;
    return {};
}

Refusal takeBodyTerms(Incoming &incoming)
{
    const Request &request = incoming.request;
    const QByteArray expect = request.header("expect").toLower();
    if (!expect.isEmpty() && expect != "100-continue")
        return problem(417, u"invalid"_s, u"expect"_s, u"only 100-continue"_s);
    incoming.expectsContinue = !expect.isEmpty() && !incoming.oldVersion;

    const QByteArray encoding = request.header("content-encoding").toLower();
    incoming.packed = encoding == "zstd";
    if (!encoding.isEmpty() && encoding != "identity" && !incoming.packed) {
        Response refusal = problem(415, u"invalid"_s, u"content-encoding"_s, u"only zstd"_s);
        refusal.headers.emplaceBack("Accept-Encoding", "zstd");
        return refusal;
    }
    incoming.takesPacked = acceptsZstd(request.header("accept-encoding"));
    return {};
}

}  // namespace

Refusal refusalOf(const Head &head, const Limits &limits, Incoming &incoming)
{
    Request &request = incoming.request;
    incoming.oldVersion = head.version == 10;
    if (Refusal refusal = collectFields(head, limits, request))
        return refusal;
    if (Refusal refusal = checkFraming(head, request))
        return refusal;
    // Only browsers send it, and no browser is a client of this server. Without cookies a page could
    // not do much, but it could still knock on a server inside the network it is looked at from.
    if (request.headers.contains("origin"))
        return problem(403, u"forbidden"_s, u"origin"_s, u"cross-origin requests are not served"_s);
    if (Refusal refusal = takeMethod(head, request))
        return refusal;
    if (Refusal refusal = takeTarget(head, limits, request))
        return refusal;
    return takeBodyTerms(incoming);
}

}  // namespace touchline::http
