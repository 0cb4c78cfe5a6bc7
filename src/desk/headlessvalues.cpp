// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/headlessvalues.h"

#include "protocol/rowpage.h"
#include "protocol/valuecodec.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk::headless {

namespace {

QString plain(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

}  // namespace

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline: return u"offline"_s;
    case ErrorKind::Unauthorized: return u"unauthorized"_s;
    case ErrorKind::Forbidden: return u"forbidden"_s;
    case ErrorKind::NotFound: return u"not_found"_s;
    case ErrorKind::Conflict: return u"conflict"_s;
    case ErrorKind::Invalid: return u"invalid"_s;
    case ErrorKind::TooLarge: return u"too_large"_s;
    case ErrorKind::Busy: return u"busy"_s;
    case ErrorKind::BadReply: return u"bad_reply"_s;
    case ErrorKind::Storage: return u"storage"_s;
    }
    Q_UNREACHABLE();
}

QString linkName(Link link)
{
    switch (link) {
    case Link::SignedOut: return u"signedOut"_s;
    case Link::Connecting: return u"connecting"_s;
    case Link::Loading: return u"loading"_s;
    case Link::Online: return u"online"_s;
    case Link::Offline: return u"offline"_s;
    case Link::NeedsSignIn: return u"needsSignIn"_s;
    }
    Q_UNREACHABLE();
}

QCborMap statusMap(const SyncStatus &status)
{
    return {{u"link"_s, linkName(status.link)},
            {u"waiting"_s, status.waiting},
            {u"acknowledged"_s, status.acknowledged},
            {u"refused"_s, status.refused},
            {u"conflicts"_s, status.decisions},
            {u"percent"_s, status.percent},
            {u"syncedAt"_s, status.syncedAtMs},
            {u"clockOffset"_s, status.clockOffsetMs},
            {u"trouble"_s, status.trouble}};
}

QCborValue rowObject(const Row &row)
{
    return row.type ? protocol::rowsAsObjects({row}).first() : QCborValue(nullptr);
}

QCborArray hitArray(const QList<FindHit> &hits)
{
    QCborArray array;
    for (const FindHit &hit : hits) {
        array +=
            QCborMap{{u"type"_s, hit.type}, {u"id"_s, plain(hit.id)}, {u"root"_s, plain(hit.root)},
                     {u"feed"_s, hit.feed}, {u"title"_s, hit.title},  {u"detail"_s, hit.detail},
                     {u"here"_s, hit.here}};
    }
    return array;
}

QCborArray outboxArray(const QList<OutboxItem> &items)
{
    QCborArray array;
    for (const OutboxItem &item : items) {
        array += QCborMap{{u"n"_s, item.n},
                          {u"verb"_s, item.verb},
                          {u"type"_s, item.type},
                          {u"target"_s, plain(item.target)},
                          {u"root"_s, plain(item.root)},
                          {u"title"_s, item.title},
                          {u"state"_s, item.state},
                          {u"reason"_s, item.reason},
                          {u"field"_s, item.field},
                          {u"detail"_s, item.detail},
                          {u"deviceAt"_s, item.deviceMs}};
    }
    return array;
}

QCborArray timelineArray(const QList<TimelineEntry> &entries)
{
    QCborArray array;
    for (const TimelineEntry &entry : entries) {
        array += QCborMap{{u"type"_s, entry.type},         {u"id"_s, plain(entry.id)},
                          {u"root"_s, plain(entry.root)},  {u"at"_s, entry.atMs},
                          {u"pending"_s, entry.pending},   {u"conflict"_s, entry.inConflict},
                          {u"author"_s, entry.authorName}, {u"row"_s, rowObject(entry.row)}};
    }
    return array;
}

Result<QUuid> idArgument(const QCborMap &arguments, QLatin1StringView name, bool required)
{
    const QString text = arguments.value(name).toString();
    if (text.isEmpty() && !required)
        return QUuid();
    const QUuid id = QUuid::fromString(text);
    if (id.isNull())
        return invalid(name, text.isEmpty() ? u"is missing"_s : u"is not an id"_s);
    return id;
}

Result<FieldValues> setArgument(const QCborMap &arguments, const QString &typeName)
{
    const RecordType *type = findType(typeName);
    if (!type)
        return invalid(u"type"_s, u"there is no type \"%1\""_s.arg(typeName));
    const QCborValue given = arguments.value("set"_L1);
    if (!given.isMap() && !given.isUndefined())
        return invalid(u"set"_s, u"is not an object"_s);
    FieldValues values;
    const QCborMap set = given.toMap();
    for (const auto &[key, cbor] : set) {
        const QString name = key.toString();
        const int field = type->indexOf(name);
        if (field < 0)
            return invalid(name, u"%1 has no such field"_s.arg(typeName));
        const Kind kind = type->fields[size_t(field)].kind;
        if (kind == Kind::Reference && cbor.toString(u"?"_s).isEmpty()) {
            values.insert(name, QUuid());
            continue;
        }
        auto value = protocol::fromCbor(kind, cbor);
        if (!value)
            return invalid(name, u"has the wrong type"_s);
        values.insert(name, *std::move(value));
    }
    return values;
}

}  // namespace touchline::desk::headless
