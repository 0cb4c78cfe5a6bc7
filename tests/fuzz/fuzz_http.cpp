// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/parser.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

using namespace touchline::http;

namespace {

using Progress = RequestParser::Progress;

struct Outcome {
    std::vector<Parsed> requests;
    int refused = 0;
    Progress last = Progress::Empty;
};

// Small, so that small inputs reach them.
Limits fuzzLimits()
{
    Limits limits;
    limits.headerBytes = 1024;
    limits.bodyBytes = 2048;
    limits.targetBytes = 256;
    limits.fields = 16;
    return limits;
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkRequest(const Parsed &parsed, const Limits &limits)
{
    const Request &request = parsed.request;
    require(request.path.startsWith(u'/') && !request.path.contains(QChar(0)));
    require(!request.path.split(u'/').contains(QStringLiteral("..")));
    require(QString::fromUtf8(request.path.toUtf8()) == request.path);
    require(request.body.size() <= limits.bodyBytes * 4);
    require(request.headers.size() <= limits.fields);
    for (auto header = request.headers.begin(); header != request.headers.end(); ++header) {
        require(header.key() == header.key().toLower());
        require(!header.key().startsWith("x-forwarded-") && header.key() != "origin");
        require(!header.value().contains('\n') && !header.value().contains('\0'));
    }
    require(!(request.headers.contains("content-length") &&
              request.headers.contains("transfer-encoding")));
}

// `seed` decides where the stream is cut; 0 does not cut it.
Outcome outcomeOf(QByteArrayView stream, std::uint32_t seed)
{
    const Limits limits = fuzzLimits();
    RequestParser parser(limits);
    Outcome outcome;
    while (!stream.isEmpty()) {
        seed = seed * 1664525u + (seed ? 1013904223u : 0u);
        const qsizetype wanted = seed ? 1 + qsizetype((seed >> 16) % 48) : stream.size();
        const qsizetype piece = qMin(wanted, stream.size());
        parser.append(stream.first(piece));
        stream = stream.sliced(piece);
        while ((outcome.last = parser.advance()) == Progress::Complete) {
            outcome.requests.push_back(parser.take());
            checkRequest(outcome.requests.back(), limits);
        }
        (void)parser.takeContinue();
        if (outcome.last == Progress::Refused) {
            outcome.refused = parser.refusal().status;
            require(outcome.refused >= 400 && !parser.refusal().body.isEmpty() &&
                    parser.buffered() == 0);
            break;
        }
        if (seed)
            require(parser.buffered() <= limits.headerBytes + piece);
    }
    return outcome;
}

void requireSame(const Outcome &a, const Outcome &b)
{
    require(a.requests.size() == b.requests.size());
    for (std::size_t i = 0; i < a.requests.size(); ++i) {
        const Parsed &one = a.requests[i];
        const Parsed &other = b.requests[i];
        require(one.request.method == other.request.method &&
                one.request.path == other.request.path);
        require(one.request.query == other.request.query &&
                one.request.headers == other.request.headers);
        require(one.request.body == other.request.body && one.keepAlive == other.keepAlive);
    }
    // An end that is both incomplete and wrong may be refused now or when more has come.
    const auto open = [](const Outcome &o) {
        return o.last == Progress::Header || o.last == Progress::Body;
    };
    require(a.last == b.last || (a.last == Progress::Refused && open(b)) ||
            (b.last == Progress::Refused && open(a)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::uint32_t seed = 1u + data[0] + 256u * data[1];
    const QByteArrayView stream(data + 2, qsizetype(size - 2));
    requireSame(outcomeOf(stream, 0), outcomeOf(stream, seed));
    return 0;
}
