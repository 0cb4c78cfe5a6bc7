// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The only file that sees Beast: it costs seconds and hundreds of megabytes to compile.
#include "server/http/parser.h"

#include "server/http/compression.h"

#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/parser.hpp>

#include <optional>

namespace touchline::http {

using namespace Qt::Literals::StringLiterals;

namespace {

namespace beast = boost::beast;

constexpr int unpackedFactor = 4;

// Beast's own string_body reserves what Content-Length claims before a byte of it has come.
struct BytesBody {
    using value_type = QByteArray;

    class reader {
    public:
        template <bool isRequest, class Fields>
        reader(beast::http::header<isRequest, Fields> &, value_type &body) : m_body(body)
        {}
        void init(const boost::optional<std::uint64_t> &, beast::error_code &error) { error = {}; }
        template <class Buffers> std::size_t put(const Buffers &buffers, beast::error_code &error)
        {
            error = {};
            std::size_t taken = 0;
            for (const auto buffer : beast::buffers_range_ref(buffers)) {
                m_body.append(static_cast<const char *>(buffer.data()), qsizetype(buffer.size()));
                taken += buffer.size();
            }
            return taken;
        }
        void finish(beast::error_code &error) { error = {}; }

    private:
        value_type &m_body;
    };
};

using BeastParser = beast::http::request_parser<BytesBody>;

QByteArray bytesOf(beast::string_view text) { return {text.data(), qsizetype(text.size())}; }

Head headOf(const BeastParser::value_type &message)
{
    Head head{
        bytesOf(message.method_string()), bytesOf(message.target()), int(message.version()), {}};
    for (const auto &field : message)
        head.fields.append({bytesOf(field.name_string()), bytesOf(field.value())});
    return head;
}

Response framingRefusal(const beast::error_code &code, const Limits &limits)
{
    using beast::http::error;
    const auto tooLarge = [](int status, const QString &field, qint64 most) {
        return problem(status, u"too_large"_s, field, u"more than %1 bytes"_s.arg(most));
    };
    const auto malformed = [](const QString &field) {
        return problem(400, u"invalid"_s, field, u"malformed"_s);
    };
    if (code == error::header_limit || code == error::buffer_overflow)
        return tooLarge(431, u"header"_s, limits.headerBytes);
    if (code == error::body_limit)
        return tooLarge(413, u"body"_s, limits.bodyBytes);
    if (code == error::bad_version)
        return problem(505, u"invalid"_s, u"version"_s, u"only HTTP/1.0 and HTTP/1.1"_s);
    if (code == error::bad_method)
        return malformed(u"method"_s);
    if (code == error::bad_target)
        return malformed(u"target"_s);
    // Malformed, given twice, or a length beside a transfer encoding.
    if (code == error::bad_content_length || code == error::multiple_content_length)
        return malformed(u"content-length"_s);
    if (code == error::bad_transfer_encoding)
        return malformed(u"transfer-encoding"_s);
    if (code == error::bad_chunk || code == error::bad_chunk_extension)
        return malformed(u"body"_s);
    return malformed(u"request"_s);
}

}  // namespace

class RequestParser::Private {
public:
    explicit Private(const Limits &allowed) : limits(allowed) { reset(); }

    void reset()
    {
        parser.emplace();
        parser->header_limit(std::uint32_t(limits.headerBytes));
        parser->body_limit(std::uint64_t(limits.bodyBytes));
        incoming = {};
        headDone = false;
        keepAlive = true;
    }

    // Not eager until the head is judged, because fields in a trailer end up among those of the head.
    Progress judgeHead()
    {
        const Head head = headOf(parser->get());
        isHead = head.method == "HEAD";
        headDone = true;
        keepAlive = parser->keep_alive();
        parser->eager(true);
        if (auto no = refusalOf(head, limits, incoming))
            return refuse(*std::move(no));
        return Progress::Body;
    }

    Progress complete()
    {
        incoming.request.body = std::move(parser->get().body());
        if (incoming.packed) {
            Result<QByteArray> unpacked =
                zstdUnpacked(incoming.request.body, limits.bodyBytes * unpackedFactor);
            if (!unpacked) {
                const Error &error = unpacked.error();
                const bool large = error.kind == ErrorKind::TooLarge;
                return refuse(problem(large ? 413 : 400, large ? u"too_large"_s : u"invalid"_s,
                                      error.field, error.detail));
            }
            incoming.request.body = *std::move(unpacked);
        }
        return progress = Progress::Complete;
    }

    Progress refuse(Response response)
    {
        refused = std::move(response);
        buffer.clear();
        return progress = Progress::Refused;
    }

    const Limits limits;
    std::optional<BeastParser> parser;
    QByteArray buffer;
    Incoming incoming;
    Response refused;
    Progress progress = Progress::Empty;
    bool headDone = false;
    bool keepAlive = true;
    bool isHead = false;
};

RequestParser::RequestParser(const Limits &limits) : d(std::make_unique<Private>(limits)) {}
RequestParser::~RequestParser() = default;

void RequestParser::append(QByteArrayView bytes)
{
    if (d->progress != Progress::Refused)
        d->buffer.append(bytes);
}

RequestParser::Progress RequestParser::advance()
{
    if (d->progress == Progress::Complete || d->progress == Progress::Refused)
        return d->progress;
    while (!d->buffer.isEmpty()) {
        const boost::asio::const_buffer kept(d->buffer.constData(), std::size_t(d->buffer.size()));
        beast::error_code error;
        const std::size_t used = d->parser->put(kept, error);
        d->buffer.remove(0, qsizetype(used));
        const bool starved = error == beast::http::error::need_more;
        if (error && !starved)
            return d->refuse(framingRefusal(error, d->limits));
        if (d->parser->is_header_done() && !d->headDone && d->judgeHead() == Progress::Refused)
            return Progress::Refused;
        if (d->parser->is_done())
            return d->complete();
        if (!starved)
            continue;
        // The parser itself sets no bound to a chunk header and its extensions.
        if (d->buffer.size() > d->limits.headerBytes)
            return d->refuse(framingRefusal(beast::http::error::header_limit, d->limits));
        break;
    }
    if (d->headDone)
        return d->progress = Progress::Body;
    const bool started = d->parser->got_some() || !d->buffer.isEmpty();
    return d->progress = started ? Progress::Header : Progress::Empty;
}

bool RequestParser::takeContinue()
{
    return d->headDone && std::exchange(d->incoming.expectsContinue, false);
}

Parsed RequestParser::take()
{
    Q_ASSERT(d->progress == Progress::Complete);
    Parsed parsed{std::move(d->incoming.request), d->keepAlive, d->incoming.oldVersion,
                  d->incoming.takesPacked};
    d->reset();
    d->progress = Progress::Empty;
    return parsed;
}

const Response &RequestParser::refusal() const { return d->refused; }

bool RequestParser::refusedHead() const { return d->isHead; }

qsizetype RequestParser::buffered() const { return d->buffer.size(); }

}  // namespace touchline::http
