// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/user.h"
#include "domain/result.h"

namespace touchline {

constexpr qint64 LargestFile = 100LL << 20;  ///< bytes
constexpr qint64 FilePiece = 1 << 20;        ///< bytes; only the last piece of a file is smaller
constexpr int LongestFileName = 200;         ///< characters

/// Into how many pieces a file of this size falls.
[[nodiscard]] constexpr int pieceCount(qint64 size)
{
    return int((size + FilePiece - 1) / FilePiece);
}
/// Bytes of one of them; `piece` counts from 0.
[[nodiscard]] constexpr qint64 pieceSize(qint64 size, int piece)
{
    const qint64 left = size - qint64(piece) * FilePiece;
    return left < FilePiece ? left : FilePiece;
}

/// What is known of a file; its bytes travel in a lane of their own.
struct Attachment final : Record<Attachment> {
    QUuid parent;
    QString name;
    QString mediaType;
    qint64 size = 0;  ///< bytes
    QByteArray sha256;
    AttachmentState state = {};
    Id<User> by;
    Instant at;
    bool operator==(const Attachment &) const = default;
};

template <> struct Describe<Attachment> {
    static RecordType record() { return {.name = QLatin1StringView("attachment"), .fields = {}}; }
    static constexpr auto fields = std::tuple{
        Field{"parent", &Attachment::parent, Merge::AppendOnly},
        Field{"name", &Attachment::name, Merge::AppendOnly, Privacy::Open, Searchable, Required},
        Field{"mediaType", &Attachment::mediaType, Merge::AppendOnly},
        Field{"size", &Attachment::size, Merge::AppendOnly},
        Field{"sha256", &Attachment::sha256, Merge::AppendOnly},
        Field{"state", &Attachment::state, Merge::Server},
        Field{"by", &Attachment::by, Merge::Server},
        Field{"at", &Attachment::at, Merge::Server},
    };
};

/// What is told of a file must be possible: a plain name, a size within the limits, a whole checksum.
/// Errors: Invalid, TooLarge (field named).
[[nodiscard]] Done checkAttachment(const Attachment &attachment);
/// A name that is safe in any folder: without path, control and bidirectional characters, not hidden, and
/// short enough; its ending stays. Never empty.
[[nodiscard]] QString safeFileName(const QString &name);

extern template const RecordType &typeOf<Attachment>();
extern template Row toRow(const Attachment &);
extern template Attachment fromRow(const Row &);

}  // namespace touchline
