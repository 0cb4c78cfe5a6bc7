// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/compression.h"

#include <zstd.h>

#include <algorithm>
#include <memory>

namespace touchline::http {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int windowLogMost = 23;
constexpr int packLevel = 3;
constexpr qsizetype packFrom = 1024;

struct UnpackerDeleter {
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};
struct PackerDeleter {
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};

// A context costs more to make than a small body costs to pack, so each thread keeps its own.
ZSTD_CCtx *threadPacker()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, PackerDeleter> context(ZSTD_createCCtx());
    return context.get();
}

Error badFrame() { return invalid(u"body"_s, u"not valid zstd"_s); }

}  // namespace

Result<QByteArray> zstdUnpacked(const QByteArray &packed, qint64 bound)
{
    const std::unique_ptr<ZSTD_DCtx, UnpackerDeleter> context(ZSTD_createDCtx());
    // A frame may ask for a window of 128 MiB in a header of a few bytes.
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, windowLogMost);

    QByteArray unpacked;
    QByteArray block(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    ZSTD_inBuffer in{packed.constData(), size_t(packed.size()), 0};
    size_t left = 1;  // nothing read yet is not a whole frame
    bool outputFull = false;
    while (in.pos < in.size || outputFull) {
        ZSTD_outBuffer out{block.data(), size_t(block.size()), 0};
        left = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(left))
            return badFrame();
        if (unpacked.size() + qsizetype(out.pos) > bound)
            return Error{ErrorKind::TooLarge, u"more than %1 bytes when unpacked"_s.arg(bound),
                         u"body"_s};
        unpacked.append(block.constData(), qsizetype(out.pos));
        outputFull = out.pos == out.size && left != 0;
    }
    if (left != 0)
        return badFrame();
    return unpacked;
}

bool acceptsZstd(const QByteArray &acceptEncoding)
{
    for (const QByteArray &part : acceptEncoding.split(',')) {
        const QList<QByteArray> words = part.split(';');
        if (words.first().trimmed().compare("zstd", Qt::CaseInsensitive) != 0)
            continue;
        return std::none_of(words.begin() + 1, words.end(), [](const QByteArray &word) {
            const QByteArray weight = word.trimmed().toLower();
            return weight.startsWith("q=") && weight.mid(2).toDouble() <= 0.0;
        });
    }
    return false;
}

void packResponse(Response &response)
{
    const bool encoded =
        std::any_of(response.headers.cbegin(), response.headers.cend(), [](const auto &header) {
            return header.first.compare("content-encoding", Qt::CaseInsensitive) == 0;
        });
    if (encoded || response.body.size() <= packFrom)
        return;
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(response.body.size()))),
                      Qt::Uninitialized);
    const size_t size =
        ZSTD_compressCCtx(threadPacker(), packed.data(), size_t(packed.size()),
                          response.body.constData(), size_t(response.body.size()), packLevel);
    if (ZSTD_isError(size) || qsizetype(size) >= response.body.size())
        return;
    packed.truncate(qsizetype(size));
    packed.squeeze();
    response.body = packed;
    response.headers.emplaceBack("Content-Encoding", "zstd");
    response.headers.emplaceBack("Vary", "Accept-Encoding");
}

}  // namespace touchline::http
