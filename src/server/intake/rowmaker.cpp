// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/rowmaker.h"

#include "server/intake/derivedid.h"

#include <QtCore/QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

Error wrong(const QString &reason) { return invalid({}, reason); }

Result<Value> money(const QString &text)
{
    // In yuan with at most two decimals; floating point would lose fen.
    const bool negative = text.startsWith(u'-');
    const QString digits = negative ? text.sliced(1) : text;
    const qsizetype dot = digits.indexOf(u'.');
    const QString whole = dot < 0 ? digits : digits.first(dot);
    const QString part = dot < 0 ? QString() : digits.sliced(dot + 1);
    bool ok = false;
    const qint64 yuan = whole.toLongLong(&ok);
    bool partOk = part.isEmpty();
    const qint64 fen = part.isEmpty() ? 0 : part.leftJustified(2, u'0').toLongLong(&partOk);
    if (!ok || !partOk || part.size() > 2 || yuan < 0 || fen < 0 || yuan > 1'000'000'000'000)
        return wrong(u"is not an amount in yuan"_s);
    return Value((negative ? -1 : 1) * (yuan * 100 + fen));
}

Result<Value> truth(const QString &text)
{
    for (const auto word : {"true"_L1, "1"_L1, "yes"_L1, "y"_L1}) {
        if (text.compare(word, Qt::CaseInsensitive) == 0)
            return Value(true);
    }
    for (const auto word : {"false"_L1, "0"_L1, "no"_L1, "n"_L1}) {
        if (text.compare(word, Qt::CaseInsensitive) == 0)
            return Value(false);
    }
    return wrong(u"is neither true nor false"_s);
}

Result<Value> entries(const QString &text, const QString &split)
{
    QStringList set;
    for (const QString &entry : split.isEmpty() ? QStringList{text} : text.split(split)) {
        if (!entry.trimmed().isEmpty())
            set += entry.trimmed();
    }
    set.sort();
    set.removeDuplicates();
    return Value(set);
}

}  // namespace

QString RowMaker::groupKey(const Cells &cells) const
{
    QString key;
    for (const int column : m_mapping.group)
        key += cells.values[column] + QChar(0x1f);
    return key;
}

const Cells *RowMaker::picked(const Case &c, Pick pick) const
{
    switch (pick) {
    case Pick::This: return &c.rows[c.at];
    case Pick::First: return &c.rows.front();
    case Pick::Last: return &c.rows[c.last];
    case Pick::Previous: return c.at == 0 ? nullptr : &c.rows[c.at - 1];
    }
    Q_UNREACHABLE();
}

size_t RowMaker::lastOf(const std::vector<Cells> &rows, std::vector<Refused> &refused) const
{
    if (m_mapping.lastBy < 0)
        return rows.size() - 1;
    size_t last = 0;
    qint64 highest = std::numeric_limits<qint64>::min();
    for (size_t i = 0; i < rows.size(); ++i) {
        bool ok = false;
        const qint64 number = rows[i].values[m_mapping.lastBy].toLongLong(&ok);
        if (!ok)
            refused.push_back(
                {rows[i].line, m_mapping.columns[m_mapping.lastBy], u"is not a whole number"_s});
        // Of equals the later row counts.
        if (ok && number >= highest) {
            highest = number;
            last = i;
        }
    }
    return last;
}

QUuid RowMaker::idOf(const RecordRule &rule, const Case &c) const
{
    QStringList parts{m_source, rule.name.isEmpty() ? QString(rule.type->name) : rule.name};
    const Cells &cells = *picked(c, rule.from);
    for (const int column : rule.key)
        parts += column == PositionColumn ? QString::number(c.at + 1) : cells.values[column];
    return derivedId(parts);
}

Result<Value> RowMaker::instant(const QString &text) const
{
    for (const QString &format : m_mapping.timeFormats) {
        QDateTime time = QDateTime::fromString(text, format);
        if (!time.isValid())
            continue;
        time.setTimeZone(m_mapping.zone);
        if (time.isValid())
            return Value(time.toMSecsSinceEpoch());
    }
    return wrong(u"is not a time of the form %1"_s.arg(m_mapping.timeFormats.join(u" or "_s)));
}

Result<Value> RowMaker::fromText(QString text, const ValueRule &rule, const FieldType &field) const
{
    if (rule.mapped) {
        const auto found = rule.map.constFind(text);
        if (found == rule.map.constEnd() && !rule.otherwise)
            return wrong(u"the mapping has nothing for \"%1\""_s.arg(text.left(60)));
        text = found == rule.map.constEnd() ? *rule.otherwise : *found;
    }
    switch (field.kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Code: return Value(text);
    case Kind::Integer:
    case Kind::Counter: {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        return ok ? Result<Value>(Value(number)) : wrong(u"is not a whole number"_s);
    }
    case Kind::Money: return money(text);
    case Kind::Flag: return truth(text);
    case Kind::Time: return instant(text);
    case Kind::Set: return entries(text, rule.split);
    case Kind::Reference: {
        const QUuid id = QUuid::fromString(text);
        return id.isNull() ? Result<Value>(wrong(u"is not an id"_s)) : Value(id);
    }
    case Kind::Bytes: break;
    }
    return wrong(u"cannot be mapped"_s);
}

Result<Value> RowMaker::value(const ValueRule &rule, const FieldType &field, const Case &c) const
{
    if (rule.constant)
        return *rule.constant;
    if (rule.record >= 0)
        return Value(m_ids[size_t(rule.record)]);
    const Cells *cells = picked(c, rule.pick);
    if (rule.compare >= 0) {
        const bool first = c.at == 0;
        const bool same =
            !first && c.rows[c.at - 1].values[rule.compare] == c.rows[c.at].values[rule.compare];
        return fromText(first ? u"first"_s : same ? u"same"_s : u"changed"_s, rule, field);
    }
    QString text;
    if (cells && !rule.pieces.empty()) {
        for (const Piece &piece : rule.pieces) {
            // A separator stands between two values: with one of them missing it would say nothing.
            const bool separates = &piece != &rule.pieces.front() && piece.column >= 0;
            const bool empty = piece.column >= 0 && cells->values[piece.column].isEmpty();
            if (!separates || (!empty && !text.isEmpty()))
                text += piece.literal;
            if (piece.column >= 0)
                text += cells->values[piece.column];
        }
    } else if (cells) {
        text = cells->values[rule.column];
    }
    if (!text.isNull())
        return fromText(text, rule, field);
    if (rule.required)
        return wrong(u"has no value"_s);
    return defaultValue(field.kind);
}

Result<std::optional<IncomingRow>> RowMaker::record(const RecordRule &rule, const Case &group)
{
    Case c = group;
    // A rule for the whole group speaks of the row that it is taken from.
    if (rule.perGroup)
        c.at = rule.from == Pick::First ? 0 : group.last;
    const size_t index = size_t(&rule - m_mapping.records.data());
    m_ids[index] = {};
    if (rule.whenColumn >= 0 && picked(c, rule.from)->values[rule.whenColumn].isNull())
        return std::optional<IncomingRow>();
    IncomingRow made{.row = emptyRow(*rule.type), .scopes = rule.scopes};
    made.row.id = idOf(rule, c);
    made.row.root = rule.root < 0 ? made.row.id : m_ids[size_t(rule.root)];
    made.row.feed = rule.feed;
    if (rule.shared && m_shared.contains(made.row.id)) {
        m_ids[index] = made.row.id;
        return std::optional<IncomingRow>();
    }
    for (const auto &[place, valueRule] : rule.fields) {
        const FieldType &field = rule.type->fields[size_t(place)];
        auto got = value(valueRule, field, c);
        if (!got)
            return invalid(u"%1.%2"_s.arg(rule.type->name, field.name), got.error().detail);
        made.row.values[size_t(place)] = *std::move(got);
    }
    if (const Flaw flaw = flawOf(made); !flaw.reason.isEmpty())
        return invalid(u"%1.%2"_s.arg(rule.type->name, flaw.field), flaw.reason);
    m_ids[index] = made.row.id;
    if (rule.shared)
        m_shared += made.row.id;
    return std::optional(std::move(made));
}

void RowMaker::drop(QList<IncomingRow> &rows, qsizetype from)
{
    // A shared record that was made for a refused row is made again for the next one.
    for (qsizetype i = from; i < rows.size(); ++i)
        m_shared.remove(rows[i].row.id);
    rows.resize(from);
}

QList<IncomingRow> RowMaker::make(const std::vector<Cells> &group, std::vector<Refused> &refused)
{
    QList<IncomingRow> rows;
    m_ids.assign(m_mapping.records.size(), {});
    const size_t before = refused.size();
    const size_t last = lastOf(group, refused);
    if (refused.size() == before) {
        for (const RecordRule &rule : m_mapping.records) {
            if (!rule.perGroup)
                continue;
            const size_t from = rule.from == Pick::First ? 0 : last;
            auto made = record(rule, {group, from, last});
            if (!made) {
                refused.push_back({group[from].line, made.error().field, made.error().detail});
                break;
            }
            if (*made)
                rows += **std::move(made);
        }
    }
    if (refused.size() > before) {
        // Without its order an event would hang in the air.
        const Refused why = refused[before];
        refused.resize(before);
        for (const Cells &cells : group) {
            refused.push_back(cells.line == why.line
                                  ? why
                                  : Refused{cells.line, why.field,
                                            u"its group fell with line %1"_s.arg(why.line)});
        }
        drop(rows, 0);
        return rows;
    }
    for (size_t at = 0; at < group.size(); ++at) {
        const qsizetype taken = rows.size();
        for (const RecordRule &rule : m_mapping.records) {
            if (rule.perGroup)
                continue;
            auto made = record(rule, {group, at, last});
            if (!made) {
                refused.push_back({group[at].line, made.error().field, made.error().detail});
                drop(rows, taken);
                break;
            }
            if (*made)
                rows += **std::move(made);
        }
    }
    return rows;
}

}  // namespace touchline::intake
