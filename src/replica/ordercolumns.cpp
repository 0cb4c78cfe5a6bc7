// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/ordercolumns.h"

#include "domain/rules/orderfacts.h"
#include "domain/rules/ruleform.h"
#include "storage/schema.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Query;
using storage::quotedName;

namespace {

/// The first three are what rules ask of; by the others' names is only sorted.
constexpr std::array parts{"order"_L1, "customer"_L1, "service"_L1, "handler"_L1, "ownerTeam"_L1};
constexpr std::array aliases{"o"_L1, "c"_L1, "s"_L1, "h"_L1, "t"_L1};
constexpr std::array tables{"work_order"_L1, "customer"_L1, "service"_L1, "user_account"_L1,
                            "team"_L1};
constexpr size_t factParts = 3;
constexpr int fixedColumns = 4;  // o.id, o."acceptedAt", c.id, s.id

const RecordType &typeOfPart(int part) { return *findType(QString(tables[size_t(part)])); }

const QHash<QString, RuleField> &askable()
{
    static const QHash<QString, RuleField> fields = [] {
        QHash<QString, RuleField> known;
        for (const RuleField &field : ruleFields())
            known.insert(field.name, field);
        return known;
    }();
    return fields;
}

/// "order.tags.0" is about "order.tags".
std::pair<int, QString> splitName(const QString &name)
{
    const QStringList steps = name.split(u'.');
    for (size_t part = 0; part < parts.size(); ++part) {
        if (steps.first() == parts[part])
            return {int(part), steps.value(1)};
    }
    return {-1, {}};
}

QString columnOf(int part, const QString &name)
{
    const QString column = name == "region"_L1 ? u"feed"_s : quotedName(name);
    return u"%1.%2"_s.arg(aliases[size_t(part)], column);
}

/// What a comparison of a form says of one column; nothing where only the rule can tell.
std::optional<Value> valueFor(const RuleField &field, const QJsonValue &value)
{
    if (!value.isString() || value.toString().isEmpty())
        return std::nullopt;
    if (field.kind == Kind::Reference)
        return QUuid(value.toString());
    const bool plain = field.kind == Kind::Code || field.kind == Kind::Text;
    return plain ? std::optional<Value>(value.toString()) : std::nullopt;
}

/// All of the open ones lie in an index of their own, which is found by this very text.
bool isOpenOnly(const RuleCondition &condition)
{
    if (condition.field != "order.state"_L1 || condition.comparison != RuleComparison::NoneOf)
        return false;
    QSet<QString> states;
    for (const QJsonValue &state : condition.value.toArray())
        states.insert(state.toString());
    return states.contains(u"archived"_s) && states.contains(u"withdrawn"_s) &&
           states.contains(u"rejected"_s);
}

}  // namespace

OrderColumns::OrderColumns(const OrderScan &scan)
{
    askFor(scan);
    sortBy(scan);
    narrow(scan);
}

int OrderColumns::place(int part, const QString &name, bool asked)
{
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].part == part && m_columns[i].name == name) {
            m_columns[i].asked |= asked;
            return int(i);
        }
    }
    Column column{part, name, Kind::Text, {}, asked};
    if (const int field = typeOfPart(part).indexOf(name); field >= 0) {
        column.kind = typeOfPart(part).fields[size_t(field)].kind;
        column.codes = typeOfPart(part).fields[size_t(field)].codes;
    } else if (name != "region"_L1) {
        return -1;
    }
    m_columns.push_back(column);
    return int(m_columns.size()) - 1;
}

void OrderColumns::askFor(const OrderScan &scan)
{
    // A rule that no form has may make up the names that it asks for.
    const bool all = !formOf(scan.rule.json());
    for (const auto &[name, field] : askable().asKeyValueRange()) {
        const auto [part, column] = splitName(name);
        if (part < 0 || size_t(part) >= factParts)
            continue;
        const bool asked =
            all ||
            std::any_of(scan.rule.asks().begin(), scan.rule.asks().end(), [&](const auto &ask) {
                return ask == name || ask.startsWith(name + u'.') || ask == parts[size_t(part)];
            });
        if (asked)
            place(part, column, true);
    }
}

void OrderColumns::sortBy(const OrderScan &scan)
{
    for (const OrderSort &sort : scan.sort) {
        const bool isName = std::find(parts.begin() + 1, parts.end(), sort.field) != parts.end();
        const auto [part, column] = splitName(isName ? sort.field + u".name"_s : sort.field);
        m_keys.push_back(part < 0 ? place(0, sort.field, false) : place(part, column, false));
    }
}

void OrderColumns::narrow(const OrderScan &scan)
{
    m_where = u"o.deleted=0"_s;
    if (!scan.only.isEmpty()) {
        QStringList marks;
        for (const QUuid &id : scan.only) {
            marks += u"?"_s;
            m_values += id;
        }
        m_where += u" AND o.id IN (%1)"_s.arg(marks.join(u','));
    }
    const auto form = formOf(scan.rule.json());
    if (!form || form->join != RuleJoin::All)
        return;
    const auto same = [this](const QString &field, const Value &value) {
        m_where += u" AND %1=?"_s.arg(columnOf(0, splitName(field).second));
        m_values += value;
    };
    for (const RuleCondition &condition : form->conditions) {
        if (isOpenOnly(condition))
            m_where += u" AND o.state NOT IN ('archived', 'withdrawn', 'rejected')"_s;
        const auto field = askable().constFind(condition.field);
        if (field == askable().constEnd() || splitName(condition.field).first != 0)
            continue;
        if (condition.comparison == RuleComparison::Is) {
            if (const auto value = valueFor(*field, condition.value))
                same(condition.field, *value);
        } else if (condition.comparison == RuleComparison::SameAs &&
                   field->kind == Kind::Reference) {
            const QString other = condition.value.toString();
            if (other == "me"_L1)
                same(condition.field, scan.actor.user);
            else if (other == "myTeam"_L1)
                same(condition.field, scan.actor.team);
        }
    }
}

QString OrderColumns::sql() const
{
    QString columns = u"o.id, o.\"acceptedAt\""_s;
    std::array<bool, parts.size()> joined{};
    for (const Column &column : m_columns)
        joined[size_t(column.part)] = true;
    columns += joined[1] ? u", c.id"_s : u", NULL"_s;
    columns += joined[2] ? u", s.id"_s : u", NULL"_s;
    for (const Column &column : m_columns)
        columns += u", "_s + columnOf(column.part, column.name);
    QString from = u"work_order o"_s;
    for (size_t part = 1; part < parts.size(); ++part) {
        if (joined[part])
            from += u" LEFT JOIN %1 %2 ON %2.id=o.%3 AND %2.deleted=0"_s.arg(
                tables[part], aliases[part], quotedName(parts[part]));
    }
    return u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns, from, m_where);
}

void OrderColumns::bind(Query &query) const
{
    for (const Value &value : m_values)
        query.bind(value);
}

RuleValue OrderColumns::data(const Query &query, const RuleValue::Entries &asker) const
{
    std::array<RuleValue::Entries, factParts> found;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns[i];
        if (!column.asked || (column.part > 0 && query.isNull(column.part + 1)))
            continue;
        found[size_t(column.part)].emplace_back(
            column.name, factOf(storage::readField(query, column.kind, fixedColumns + int(i))));
    }
    RuleValue::Entries entries = asker;
    for (size_t part = 0; part < factParts; ++part) {
        if (part == 0 || !query.isNull(int(part) + 1))
            entries.emplace_back(parts[part], RuleValue::object(std::move(found[part])));
    }
    return RuleValue::object(std::move(entries));
}

OrderKey OrderColumns::keyOf(const Query &query, int at, const QCollator &collator) const
{
    const Column &column = m_columns[size_t(at)];
    const int place = fixedColumns + at;
    switch (column.kind) {
    case Kind::Integer:
    case Kind::Money:
    case Kind::Counter:
    case Kind::Flag: return {true, query.integer(place)};
    case Kind::Time: return {query.integer(place) != 0, query.integer(place)};
    case Kind::Code: {
        const QString code = query.text(place);
        const auto found = std::find(column.codes.begin(), column.codes.end(), code);
        return {!code.isEmpty(), found - column.codes.begin()};
    }
    case Kind::Reference: {
        const QUuid id = query.uuid(place);
        return {!id.isNull(), 0, collator.sortKey(id.toString(QUuid::Id128))};
    }
    case Kind::Set:
    case Kind::Text:
    case Kind::LongText:
    case Kind::Bytes: break;
    }
    const QString text =
        column.kind == Kind::Set ? query.list(place).join(u' ') : query.text(place);
    return {!text.isEmpty(), 0, collator.sortKey(text)};
}

OrderMark OrderColumns::mark(const Query &query, const QCollator &collator) const
{
    OrderMark mark{query.uuid(0), query.integer(1), {}};
    mark.keys.reserve(m_keys.size());
    for (const int key : m_keys)
        mark.keys.push_back(key < 0 ? OrderKey() : keyOf(query, key, collator));
    return mark;
}

}  // namespace touchline::replica
