// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/cursor.h"

#include "protocol/tree.h"

#include <QtCore/QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;

namespace touchline::protocol {
namespace {

constexpr auto cursorBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray cursorMac(const QByteArray &body, const QByteArray &key)
{
    return QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).first(16);
}

// Takes the same time whatever the place of the first difference.
bool sameMac(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    uchar difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= uchar(a[i] ^ b[i]);
    return difference == 0;
}

}  // namespace

QByteArray sealCursor(const Cursor &cursor, const QByteArray &key)
{
    QCborMap feeds;
    for (const auto &[feed, position] : cursor.feeds.asKeyValueRange())
        feeds[feed] = QCborArray{position.seq, position.chain};
    const QByteArray body = printTree({{"e"_L1, cursor.epoch},
                                       {"g"_L1, cursor.grants},
                                       {"s"_L1, cursor.schema},
                                       {"i"_L1, cursor.instance.toRfc4122()},
                                       {"f"_L1, feeds}},
                                      Format::Cbor);
    return (cursorMac(body, key) + body).toBase64(cursorBase64);
}

Result<Cursor> openCursor(const QByteArray &token, const QByteArray &key)
{
    const Error bad = invalid(u"cursor"_s, u"is not a cursor of this server"_s);
    const auto decoded = QByteArray::fromBase64Encoding(
        token, cursorBase64 | QByteArray::AbortOnBase64DecodingErrors);
    if (token.size() > 16'384 || !decoded || decoded.decoded.size() < 16)
        return bad;
    // The bits left over in the last character would let one cursor be spelled in several ways.
    if (decoded.decoded.toBase64(cursorBase64) != token)
        return bad;
    const QByteArray body = decoded.decoded.sliced(16);
    if (!sameMac(decoded.decoded.first(16), cursorMac(body, key)))
        return bad;
    const auto tree = parseTree(body, Format::Cbor);
    if (!tree)
        return bad;
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    Members members(*tree);
    Cursor cursor;
    cursor.epoch = members.integer("e"_L1, 0, most);
    cursor.grants = members.integer("g"_L1, 0, most);
    cursor.schema = members.integer("s"_L1, 0, most);
    cursor.instance = members.uuid("i"_L1, false);
    for (const auto &[feed, position] : members.map("f"_L1)) {
        const QCborArray at = position.toArray();
        if (at.size() != 2 || !at[0].isInteger() || !at[1].isByteArray())
            return bad;
        cursor.feeds[feed.toString()] = {at[0].toInteger(), at[1].toByteArray()};
    }
    if (!members.ok())
        return bad;
    return cursor;
}

}  // namespace touchline::protocol
