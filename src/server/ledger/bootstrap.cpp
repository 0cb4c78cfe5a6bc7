// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/reader.h"

#include "storage/schema.h"

#include <QtCore/QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

/// Where a bootstrap stands: the root, the type within it, and the last id. A root with 10,000
/// entries takes several pages.
struct Place {
    QUuid root;
    int type = 0;
    QUuid id;
    bool within = false;  // the root has begun but is not done
};

constexpr auto placeBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray placeMac(const QByteArray &body, const QString &what, const QByteArray &key)
{
    return QMessageAuthenticationCode::hash(what.toUtf8() + '\0' + body, key, QCryptographicHash::Sha256).first(16);
}

QByteArray sealPlace(const Place &place, const QString &what, const QByteArray &key)
{
    const QByteArray body = place.root.toRfc4122() + place.id.toRfc4122() + char(place.type) + char(place.within);
    return (placeMac(body, what, key) + body).toBase64(placeBase64);
}

std::optional<Place> openPlace(const QByteArray &token, const QString &what, const QByteArray &key)
{
    if (token.isEmpty())
        return Place{};
    const QByteArray bytes = QByteArray::fromBase64(token, placeBase64);
    if (bytes.size() != 50 || bytes.first(16) != placeMac(bytes.sliced(16), what, key))
        return std::nullopt;
    return Place{QUuid::fromRfc4122(bytes.sliced(16, 16)), bytes[48], QUuid::fromRfc4122(bytes.sliced(32, 16)), bytes[49] != 0};
}

/// Adds the records of one root from `place` on; true when the root is done.
bool takeRoot(storage::Database &db, Place &place, int limit, bool common, QList<Row> &rows)
{
    const auto types = allTypes();
    for (; place.type < int(types.size()); ++place.type, place.id = {}) {
        const RecordType &type = *types[size_t(place.type)];
        if (type.audience != Audience::Holders || (type.feed == Feed::Common) != common)
            continue;
        const int room = limit - int(rows.size());
        if (room <= 0)
            return false;
        Query query(db, u"SELECT %1 FROM %2 WHERE root = ? AND id > ? AND deleted = 0 ORDER BY id LIMIT ?"_s
                            .arg(storage::columnList(type), type.name));
        query.bind(place.root).bind(place.id).bind(room);
        int taken = 0;
        while (query.next()) {
            rows += storage::readRow(query, type);
            ++taken;
        }
        if (taken == room) {
            place.id = rows.last().id;
            return false;
        }
    }
    return true;
}

qint64 members(storage::Database &db, const QString &scope)
{
    Query query(db, "SELECT count(*) FROM scope_member WHERE scope = ?");
    query.bind(scope);
    return query.next() ? query.integer(0) : 0;
}

/// The common feed is small and held by all: type by type, without roots.
protocol::BootstrapReply commonPage(storage::Database &db, const Keys &keys, Place place, int limit)
{
    protocol::BootstrapReply reply;
    const auto types = allTypes();
    for (; place.type < int(types.size()); ++place.type, place.id = {}) {
        const RecordType &type = *types[size_t(place.type)];
        if (type.feed != Feed::Common || type.audience != Audience::Holders)
            continue;
        const int room = limit - int(reply.rows.size());
        Query query(db, u"SELECT %1 FROM %2 WHERE id > ? AND deleted = 0 ORDER BY id LIMIT ?"_s
                            .arg(storage::columnList(type), type.name));
        query.bind(place.id).bind(room);
        int taken = 0;
        while (query.next()) {
            reply.rows += storage::readRow(query, type);
            ++taken;
        }
        if (taken == room) {
            place.id = reply.rows.last().id;
            reply.after = sealPlace(place, u"common"_s, keys.cursor);
            break;
        }
    }
    reply.total = reply.rows.size();
    return reply;
}

}  // namespace

Result<protocol::BootstrapReply> bootstrapScope(storage::Database &db, const Keys &keys, const QString &scope,
                                                const QByteArray &after, int limit)
{
    const auto opened = openPlace(after, scope, keys.cursor);
    if (!opened)
        return invalid(u"after"_s, u"is not a page token of this scope"_s);
    Place place = *opened;
    if (scope == "common"_L1)
        return commonPage(db, keys, place, limit);

    protocol::BootstrapReply reply;
    reply.total = members(db, scope);
    if (place.within && !takeRoot(db, place, limit, false, reply.rows)) {
        reply.roots += place.root;
        reply.after = sealPlace(place, scope, keys.cursor);
        return reply;
    }
    if (place.within)
        reply.roots += place.root;
    QList<QUuid> roots;
    {
        Query query(db, "SELECT root FROM scope_member WHERE scope = ? AND root > ? ORDER BY root LIMIT ?");
        query.bind(scope).bind(place.root).bind(limit);
        while (query.next())
            roots += query.uuid(0);
    }
    for (const QUuid &root : roots) {
        place = {root, 0, {}, true};
        reply.roots += root;
        if (!takeRoot(db, place, limit, false, reply.rows)) {
            reply.after = sealPlace(place, scope, keys.cursor);
            return reply;
        }
    }
    if (roots.size() == limit)
        reply.after = sealPlace({roots.last(), 0, {}, false}, scope, keys.cursor);
    return reply;
}

Result<protocol::BootstrapReply> bootstrapRoot(storage::Database &db, const Keys &keys, const QUuid &root,
                                               const QByteArray &after, int limit)
{
    const QString what = root.toString(QUuid::WithoutBraces);
    const auto opened = openPlace(after, what, keys.cursor);
    if (!opened)
        return invalid(u"after"_s, u"is not a page token of this root"_s);
    Place place = *opened;
    place.root = root;
    protocol::BootstrapReply reply;
    reply.roots += root;
    reply.total = 1;
    if (!takeRoot(db, place, limit, false, reply.rows))
        reply.after = sealPlace(place, what, keys.cursor);
    return reply;
}

}  // namespace touchline::ledger
