// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/plainrecord.h"

#include "protocol/valuecodec.h"

#include <QtCore/QCborValue>
#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

bool isScope(const QString &scope)
{
    for (const auto kind : {"hall:"_L1, "team:"_L1, "user:"_L1}) {
        if (scope.startsWith(kind))
            return scope.size() == kind.size() + 36 &&
                   !QUuid::fromString(scope.sliced(kind.size())).isNull();
    }
    return false;
}

Result<QStringList> readList(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    QStringList list;
    if (value.isUndefined())
        return list;
    if (!value.isArray())
        return invalid(name, u"is not a list"_s);
    const QJsonArray array = value.toArray();
    if (array.size() > 100)
        return invalid(name, u"has more than 100 entries"_s);
    for (const QJsonValue &entry : array) {
        if (!isScope(entry.toString()))
            return invalid(name, u"has an entry that is not hall:, team: or user: with an id"_s);
        list += entry.toString();
    }
    return list;
}

Result<QUuid> readId(const QJsonObject &object, QLatin1StringView name)
{
    const QString text = object.value(name).toString();
    const QUuid id = QUuid::fromString(text);
    if (id.isNull() || text.size() != 36)
        return invalid(name, text.isEmpty() ? u"is missing"_s : u"is not an id"_s);
    return id;
}

Done readFields(const QJsonObject &fields, Row &row)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const int place = row.type->indexOf(it.key());
        if (place < 0)
            return invalid(it.key(), u"is not a field of %1"_s.arg(row.type->name));
        const Kind kind = row.type->fields[size_t(place)].kind;
        auto value = protocol::fromCbor(kind, QCborValue::fromJsonValue(it.value()));
        if (!value)
            return invalid(it.key(), u"has the wrong type"_s);
        row.values[size_t(place)] = *std::move(value);
    }
    return done();
}

void quoteInto(QByteArray &out, QByteArrayView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20)
            (((out += "\\u00") += hex[(c >> 4) & 0xf]) += hex[c & 0xf]);
        else
            out += c;
    }
    out += '"';
}

void quoteInto(QByteArray &out, const QString &text)
{
    quoteInto(out, QByteArrayView(text.toUtf8()));
}

void listInto(QByteArray &out, const QStringList &list)
{
    out += '[';
    for (const QString &entry : list) {
        quoteInto(out, entry);
        out += ',';
    }
    if (!list.isEmpty())
        out.chop(1);
    out += ']';
}

struct ValueWriter {
    QByteArray &out;
    void operator()(std::monostate) const { out += "null"; }
    void operator()(bool flag) const { out += flag ? "true" : "false"; }
    void operator()(qint64 number) const { out += QByteArray::number(number); }
    void operator()(const QString &text) const { quoteInto(out, text); }
    void operator()(const QUuid &id) const
    {
        ((out += '"') += id.toByteArray(QUuid::WithoutBraces)) += '"';
    }
    void operator()(const QStringList &set) const { listInto(out, set); }
    void operator()(const QByteArray &bytes) const
    {
        ((out += '"') +=
         bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)) += '"';
    }
};

void headInto(QByteArray &out, const Row &row)
{
    out += "{\"type\":\"";
    out += QByteArrayView(row.type->name.data(), row.type->name.size());
    ((out += "\",\"id\":\"") += row.id.toByteArray(QUuid::WithoutBraces)) += '"';
    ((out += ",\"root\":\"") += row.root.toByteArray(QUuid::WithoutBraces)) += '"';
    out += ",\"feed\":";
    quoteInto(out, row.feed);
}

void fieldsInto(QByteArray &out, const Row &row)
{
    out += ",\"fields\":{";
    bool first = true;
    for (size_t i = 0; i < row.values.size(); ++i) {
        const FieldType &field = row.type->fields[i];
        if (row.values[i] == defaultValue(field.kind))
            continue;
        if (!std::exchange(first, false))
            out += ',';
        out += '"';
        out += QByteArrayView(field.name.data(), field.name.size());
        out += "\":";
        std::visit(ValueWriter{out}, row.values[i]);
    }
    out += '}';
}

}  // namespace

Flaw flawOf(const IncomingRow &incoming)
{
    const Row &row = incoming.row;
    if (row.type->name == "scope_member"_L1)
        return {u"type"_s, u"members of scopes come with their roots, not as rows"_s};
    const bool common = row.type->feed == Feed::Common;
    if (common != (row.feed == "common"_L1) || row.feed.isEmpty() || row.feed.size() > 20)
        return {u"feed"_s, common ? u"must be common"_s : u"must be a region's code"_s};
    if (row.id.isNull())
        return {u"id"_s, u"is missing"_s};
    if (row.root.isNull() || (row.type->selfRooted && row.root != row.id))
        return {u"root"_s, row.type->selfRooted ? u"must be the id"_s : u"is missing"_s};
    if (!incoming.scopes.isEmpty() && (common || !row.type->selfRooted))
        return {u"scopes"_s, u"only roots of a region have scopes"_s};
    for (size_t i = 0; i < row.values.size(); ++i) {
        const FieldType &field = row.type->fields[i];
        if (const QString why = whyNot(field, row.values[i]); !why.isEmpty())
            return {field.name, why};
        if (field.kind != Kind::Code)
            continue;
        const QString &code = std::get<QString>(row.values[i]);
        const auto known = [&](QLatin1StringView one) { return code == one; };
        if (!code.isEmpty() && std::none_of(field.codes.begin(), field.codes.end(), known))
            return {field.name, u"is not a known code: "_s + code.left(40)};
    }
    return {};
}

Result<PlainRecord> readPlain(const QJsonObject &object)
{
    const RecordType *type = findType(object.value("type"_L1).toString());
    if (!type)
        return invalid(u"type"_s, u"is not a known record type"_s);
    if (object.value("deleted"_L1).toBool())
        return invalid(u"deleted"_s, u"a deleted record cannot be taken in"_s);
    IncomingRow incoming{.row = emptyRow(*type), .scopes = {}};
    const auto id = readId(object, "id"_L1);
    if (!id)
        return id.error();
    incoming.row.id = *id;
    if (object.contains("root"_L1)) {
        const auto root = readId(object, "root"_L1);
        if (!root)
            return root.error();
        incoming.row.root = *root;
    } else if (type->selfRooted) {
        incoming.row.root = *id;
    }
    incoming.row.feed = object.value("feed"_L1).toString();
    if (const auto read = readFields(object.value("fields"_L1).toObject(), incoming.row); !read)
        return read.error();
    auto scopes = readList(object, "scopes"_L1);
    if (!scopes)
        return scopes.error();
    incoming.scopes = *std::move(scopes);
    if (const Flaw flaw = flawOf(incoming); !flaw.reason.isEmpty())
        return invalid(flaw.field, flaw.reason);
    if (!object.contains("password"_L1))
        return PlainRecord(std::move(incoming));
    if (type->name != "user_account"_L1)
        return invalid(u"password"_s, u"only a user_account has one"_s);
    IncomingUser user{.user = std::move(incoming.row),
                      .password = object.value("password"_L1).toString(),
                      .grants = {}};
    if (user.password.size() < 8 || user.password.size() > 200)
        return invalid(u"password"_s, u"must have 8 to 200 characters"_s);
    auto grants = readList(object, "grants"_L1);
    if (!grants)
        return grants.error();
    user.grants = *std::move(grants);
    return PlainRecord(std::move(user));
}

void writePlain(QByteArray &out, const Row &row, const QStringList &scopes)
{
    headInto(out, row);
    if (!scopes.isEmpty()) {
        out += ",\"scopes\":";
        listInto(out, scopes);
    }
    fieldsInto(out, row);
    out += "}\n";
}

void writePlain(QByteArray &out, const IncomingUser &user)
{
    headInto(out, user.user);
    fieldsInto(out, user.user);
    out += ",\"password\":";
    quoteInto(out, user.password);
    out += ",\"grants\":";
    listInto(out, user.grants);
    out += "}\n";
}

}  // namespace touchline::intake
