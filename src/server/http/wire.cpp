// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/wire.h"

#include <algorithm>
#include <array>
#include <utility>

namespace touchline::http {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array edgeHeaders{
    "cache-control"_L1, "connection"_L1,        "content-length"_L1,        "content-type"_L1,
    "keep-alive"_L1,    "transfer-encoding"_L1, "x-content-type-options"_L1};

constexpr std::array reasons{
    std::pair{200, "OK"},
    std::pair{201, "Created"},
    std::pair{202, "Accepted"},
    std::pair{204, "No Content"},
    std::pair{304, "Not Modified"},
    std::pair{400, "Bad Request"},
    std::pair{401, "Unauthorized"},
    std::pair{403, "Forbidden"},
    std::pair{404, "Not Found"},
    std::pair{405, "Method Not Allowed"},
    std::pair{408, "Request Timeout"},
    std::pair{409, "Conflict"},
    std::pair{410, "Gone"},
    std::pair{413, "Content Too Large"},
    std::pair{414, "URI Too Long"},
    std::pair{415, "Unsupported Media Type"},
    std::pair{417, "Expectation Failed"},
    std::pair{422, "Unprocessable Content"},
    std::pair{426, "Upgrade Required"},
    std::pair{429, "Too Many Requests"},
    std::pair{431, "Request Header Fields Too Large"},
    std::pair{500, "Internal Server Error"},
    std::pair{501, "Not Implemented"},
    std::pair{503, "Service Unavailable"},
    std::pair{505, "HTTP Version Not Supported"},
};

const char *reasonOf(int status)
{
    const auto found = std::find_if(reasons.begin(), reasons.end(),
                                    [status](const auto &each) { return each.first == status; });
    return found == reasons.end() ? "Status" : found->second;
}

bool isToken(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '-' || c == '_';
    });
}

bool isFieldValue(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c < '\x7f'; });
}

bool isSendable(const Response &response)
{
    return response.status >= 200 && response.status <= 599 && isFieldValue(response.contentType) &&
           std::all_of(response.headers.begin(), response.headers.end(), [](const auto &header) {
               return isToken(header.first) && isFieldValue(header.second);
           });
}

bool isEdgeHeader(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return std::any_of(edgeHeaders.begin(), edgeHeaders.end(),
                       [&](QLatin1StringView each) { return lower == each; });
}

}  // namespace

QByteArray wireBytes(const Response &response, const Framing &framing)
{
    if (!isSendable(response))
        return wireBytes(
            problem(500, u"internal"_s, u"answer"_s, u"the answer could not be written"_s),
            framing);
    const bool mayHaveBody = response.status != 204 && response.status != 304;

    constexpr qsizetype usualHead = 320;
    QByteArray bytes;
    bytes.reserve(usualHead + response.body.size());
    bytes += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) +
             "\r\n";
    if (mayHaveBody) {
        if (!response.contentType.isEmpty())
            bytes += "Content-Type: " + response.contentType + "\r\n";
        bytes += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    }
    bytes += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n";
    for (const auto &[name, value] : response.headers) {
        if (!isEdgeHeader(name))
            bytes += name + ": " + value + "\r\n";
    }
    if (!framing.keepAlive)
        bytes += "Connection: close\r\n";
    else if (framing.oldVersion)
        bytes += "Connection: keep-alive\r\n";
    bytes += "\r\n";
    if (mayHaveBody && framing.withBody)
        bytes += response.body;
    return bytes;
}

}  // namespace touchline::http
