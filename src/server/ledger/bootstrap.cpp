// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/reader.h"

#include "protocol/limits.h"
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
    return QMessageAuthenticationCode::hash(what.toUtf8() + '\0' + body, key,
                                            QCryptographicHash::Sha256)
        .first(16);
}

QByteArray sealPlace(const Place &place, const QString &what, const QByteArray &key)
{
    const QByteArray body =
        place.root.toRfc4122() + place.id.toRfc4122() + char(place.type) + char(place.within);
    return (placeMac(body, what, key) + body).toBase64(placeBase64);
}

std::optional<Place> openPlace(const QByteArray &token, const QString &what, const QByteArray &key)
{
    if (token.isEmpty())
        return Place{};
    const QByteArray bytes = QByteArray::fromBase64(token, placeBase64);
    if (bytes.size() != 50 || bytes.first(16) != placeMac(bytes.sliced(16), what, key))
        return std::nullopt;
    return Place{QUuid::fromRfc4122(bytes.sliced(16, 16)), bytes[48],
                 QUuid::fromRfc4122(bytes.sliced(32, 16)), bytes[49] != 0};
}

/// The rows of one page, with room for so many and for a page's bytes.
class PageRows final {
public:
    PageRows(QList<Row> &rows, int limit) : m_rows(rows), m_limit(limit) {}
    [[nodiscard]] int room() const
    {
        return m_bytes >= protocol::limits::PageBytes ? 0 : m_limit - int(m_rows.size());
    }
    /// Takes what the query answers; true if there may be more behind it.
    bool take(Query &query, const RecordType &type)
    {
        while (room() > 0) {
            if (!query.next())
                return false;
            m_rows += storage::readRow(query, type);
            m_bytes += roughBytes(m_rows.last());
        }
        return true;
    }
    [[nodiscard]] QUuid lastId() const { return m_rows.last().id; }

private:
    QList<Row> &m_rows;
    int m_limit;
    qint64 m_bytes = 0;
};

/// Adds the records of one root from `place` on; true when the root is done.
bool takeRoot(storage::Database &db, Place &place, bool common, PageRows &page)
{
    const auto types = allTypes();
    for (; place.type < int(types.size()); ++place.type, place.id = {}) {
        const RecordType &type = *types[size_t(place.type)];
        if (type.audience != Audience::Holders || (type.feed == Feed::Common) != common)
            continue;
        if (page.room() <= 0)
            return false;
        Query query(
            db, u"SELECT %1 FROM %2 WHERE root = ? AND id > ? AND deleted = 0 ORDER BY id LIMIT ?"_s
                    .arg(storage::columnList(type), type.name));
        query.bind(place.root).bind(place.id).bind(page.room());
        if (page.take(query, type)) {
            place.id = page.lastId();
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
    PageRows page(reply.rows, limit);
    const auto types = allTypes();
    for (; place.type < int(types.size()); ++place.type, place.id = {}) {
        const RecordType &type = *types[size_t(place.type)];
        if (type.feed != Feed::Common || type.audience != Audience::Holders)
            continue;
        Query query(db, u"SELECT %1 FROM %2 WHERE id > ? AND deleted = 0 ORDER BY id LIMIT ?"_s.arg(
                            storage::columnList(type), type.name));
        query.bind(place.id).bind(page.room());
        if (page.take(query, type)) {
            place.id = page.lastId();
            reply.after = sealPlace(place, u"common"_s, keys.cursor);
            break;
        }
    }
    reply.total = reply.rows.size();
    return reply;
}

}  // namespace

Result<protocol::BootstrapReply> bootstrapScope(storage::Database &db, const Keys &keys,
                                                const QString &scope, const QByteArray &after,
                                                int limit)
{
    const auto opened = openPlace(after, scope, keys.cursor);
    if (!opened)
        return invalid(u"after"_s, u"is not a page token of this scope"_s);
    Place place = *opened;
    if (scope == "common"_L1)
        return commonPage(db, keys, place, limit);

    protocol::BootstrapReply reply;
    PageRows page(reply.rows, limit);
    reply.total = members(db, scope);
    if (place.within && !takeRoot(db, place, false, page)) {
        reply.roots += place.root;
        reply.after = sealPlace(place, scope, keys.cursor);
        return reply;
    }
    if (place.within)
        reply.roots += place.root;
    QList<QUuid> roots;
    {
        Query query(
            db, "SELECT root FROM scope_member WHERE scope = ? AND root > ? ORDER BY root LIMIT ?");
        query.bind(scope).bind(place.root).bind(limit);
        while (query.next())
            roots += query.uuid(0);
    }
    for (const QUuid &root : roots) {
        place = {root, 0, {}, true};
        reply.roots += root;
        if (!takeRoot(db, place, false, page)) {
            reply.after = sealPlace(place, scope, keys.cursor);
            return reply;
        }
    }
    if (roots.size() == limit)
        reply.after = sealPlace({roots.last(), 0, {}, false}, scope, keys.cursor);
    return reply;
}

Result<protocol::BootstrapReply> bootstrapRoot(storage::Database &db, const Keys &keys,
                                               const QUuid &root, const QByteArray &after,
                                               int limit)
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
    PageRows page(reply.rows, limit);
    if (!takeRoot(db, place, false, page))
        reply.after = sealPlace(place, what, keys.cursor);
    return reply;
}

}  // namespace touchline::ledger
