// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/searchindex.h"

#include "domain/searchtext.h"
#include "replica/cacheschema.h"
#include "storage/schema.h"

#include <algorithm>
#include <optional>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Query;
using storage::quotedName;

namespace {

/// Records of one hour share a range of this size. Small numbers keep the index small: it stores
/// differences.
constexpr qint64 docsPerHour = 4'096;
constexpr qint64 hourMs = 3'600'000;
/// Pages that one step of a purge writes.
constexpr int purgePages = 64;

bool hasPart(const RecordType &type, SearchPart part)
{
    return std::any_of(type.fields.begin(), type.fields.end(),
                       [part](const FieldType &f) { return searchPartOf(f) == part; });
}

/// The fields of one part, a line each: no pair of characters goes over a line's end.
QString partOf(const Row &row, SearchPart part)
{
    QString text;
    for (size_t i = 0; i < row.type->fields.size(); ++i) {
        if (searchPartOf(row.type->fields[i]) != part)
            continue;
        if (const QString &value = std::get<QString>(row.values[i]); !value.isEmpty())
            text += text.isEmpty() ? value : u'\n' + value;
    }
    return text;
}

struct IndexedParts {
    QString names;
    QString texts;
    qint64 hour = 0;
    [[nodiscard]] bool isEmpty() const { return names.isEmpty() && texts.isEmpty(); }
};

IndexedParts partsOf(const Row &row)
{
    if (row.deleted)
        return {};
    IndexedParts parts{partOf(row, SearchPart::Name), partOf(row, SearchPart::Text)};
    if (!row.type->timelineAt.isEmpty())
        parts.hour = row.integer(QString(row.type->timelineAt)) / hourMs;
    return parts;
}

QStringList codesOf(const Row &row)
{
    QStringList codes;
    if (row.deleted)
        return codes;
    for (size_t i = 0; i < row.type->fields.size(); ++i) {
        if (searchPartOf(row.type->fields[i]) == SearchPart::Code)
            codes += codeForms(std::get<QString>(row.values[i]));
    }
    codes.removeDuplicates();
    return codes;
}

QString ftsSql(const QString &table, const QString &kind, const QString &detail)
{
    // Without content: the record's own table has it. No sizes: nothing is ranked by them.
    return u"CREATE VIRTUAL TABLE %1 USING fts5(t, content='', columnsize=0, detail=%2,"
           " tokenize='touchline %3');"_s.arg(quotedName(table), detail, kind);
}

}  // namespace

bool hasNames(const RecordType &type) { return hasPart(type, SearchPart::Name); }
bool hasTexts(const RecordType &type) { return hasPart(type, SearchPart::Text); }
bool hasCodes(const RecordType &type) { return hasPart(type, SearchPart::Code); }
QString namesTable(const RecordType &type) { return type.name + "_names"_L1; }
QString textsTable(const RecordType &type) { return type.name + "_texts"_L1; }

qint64 codeType(const RecordType &type) { return heldTypes().indexOf(&type); }

QString searchScript()
{
    QString script = u"CREATE TABLE search_code(type INTEGER NOT NULL, word TEXT NOT NULL, id BLOB "
                     "NOT NULL, PRIMARY KEY(type, word, id)) WITHOUT ROWID;"_s;
    for (const RecordType *type : heldTypes()) {
        if (hasNames(*type))
            script += ftsSql(namesTable(*type), u"names"_s, u"full"_s);
        // Texts are many: only which record holds which word; where, is looked up in the text.
        if (hasTexts(*type))
            script += ftsSql(textsTable(*type), u"texts"_s, u"none"_s);
        if (hasNames(*type) || hasTexts(*type)) {
            script += u"CREATE UNIQUE INDEX %1 ON %2(doc) WHERE doc>0;"_s.arg(
                quotedName(type->name + "_doc"_L1), quotedName(type->name));
        }
    }
    return script;
}

qint64 SearchIndex::placeFor(const Row &row)
{
    const IndexedParts parts = partsOf(row);
    if (parts.isEmpty())
        return 0;
    const QString table = quotedName(row.type->name);
    if (row.type->timelineAt.isEmpty()) {
        Query last(m_db, u"SELECT max(doc) FROM %1 WHERE doc>0"_s.arg(table));
        return last.next() ? last.integer(0) + 1 : 1;
    }
    const auto placeIn = [&](qint64 hour) -> std::optional<qint64> {
        const qint64 from = hour * docsPerHour + 1;
        const qint64 to = from + docsPerHour;
        // With both ends of the range in the question an empty hour would be looked for all through the index.
        Query last(m_db, u"SELECT max(doc) FROM %1 WHERE doc>0 AND doc<?"_s.arg(table));
        last.bind(to);
        const qint64 newest = last.next() && !last.isNull(0) ? last.integer(0) : 0;
        const qint64 next = newest < from ? from : newest + 1;
        return next < to ? std::optional(next) : std::nullopt;
    };
    if (const auto place = placeIn(parts.hour))
        return *place;
    // A full hour flows over into the next one that has room. Where months of bills bear one instant there
    // are thousands of full ones: their end is looked for in growing strides, then between the last two.
    qint64 full = parts.hour;
    qint64 stride = 1;
    auto place = placeIn(full + stride);
    while (!place) {
        full += stride;
        stride *= 2;
        place = placeIn(full + stride);
    }
    for (qint64 room = full + stride; room - full > 1;) {
        const qint64 between = full + (room - full) / 2;
        if (const auto nearer = placeIn(between)) {
            place = nearer;
            room = between;
        } else {
            full = between;
        }
    }
    return *place;
}

void SearchIndex::add(const Row &row, qint64 doc)
{
    const IndexedParts parts = partsOf(row);
    if (!parts.names.isEmpty())
        m_changes.push_back({namesTable(*row.type), doc, true, parts.names});
    if (!parts.texts.isEmpty())
        m_changes.push_back({textsTable(*row.type), doc, true, parts.texts});
    addCodes(row);
}

void SearchIndex::remove(const Row &row, qint64 doc)
{
    const IndexedParts parts = partsOf(row);
    if (doc > 0 && !parts.names.isEmpty()) {
        m_changes.push_back({namesTable(*row.type), doc, false, parts.names});
        m_removedFrom.insert(namesTable(*row.type));
    }
    if (doc > 0 && !parts.texts.isEmpty()) {
        m_changes.push_back({textsTable(*row.type), doc, false, parts.texts});
        m_removedFrom.insert(textsTable(*row.type));
    }
    removeCodes(row);
}

qint64 SearchIndex::replace(const Row &before, qint64 doc, const Row &after)
{
    const IndexedParts was = partsOf(before);
    const IndexedParts is = partsOf(after);
    if (was.names == is.names && was.texts == is.texts && was.hour == is.hour &&
        codesOf(before) == codesOf(after))
        return doc;
    if (after.deleted) {
        remove(before, doc);
        return 0;
    }
    // The old words stay in the file until segments are merged; who may see the new may see the old.
    const QSet<QString> removedFrom = m_removedFrom;
    remove(before, doc);
    m_removedFrom = removedFrom;
    const qint64 now = is.isEmpty() ? 0 : doc > 0 && was.hour == is.hour ? doc : placeFor(after);
    add(after, now);
    return now;
}

void SearchIndex::addCodes(const Row &row)
{
    for (const QString &code : codesOf(row)) {
        Query(m_db,
              "INSERT INTO search_code(type, word, id) VALUES(?, ?, ?) ON CONFLICT DO NOTHING")
            .bind(codeType(*row.type))
            .bind(code)
            .bind(row.id)
            .run();
    }
}

void SearchIndex::removeCodes(const Row &row)
{
    for (const QString &code : codesOf(row)) {
        Query(m_db, "DELETE FROM search_code WHERE type=? AND word=? AND id=?")
            .bind(codeType(*row.type))
            .bind(code)
            .bind(row.id)
            .run();
    }
}

void SearchIndex::flush()
{
    // FTS5 writes a segment whenever a number is lower than the one before.
    std::stable_sort(m_changes.begin(), m_changes.end(), [](const Change &a, const Change &b) {
        return std::tie(a.table, a.doc) < std::tie(b.table, b.doc);
    });
    for (const Change &change : m_changes) {
        const QString table = quotedName(change.table);
        Query query(m_db,
                    change.added
                        ? u"INSERT INTO %1(rowid, t) VALUES(?, ?)"_s.arg(table)
                        : u"INSERT INTO %1(%1, rowid, t) VALUES('delete', ?, ?)"_s.arg(table));
        query.bind(change.doc).bind(change.text).run();
    }
    m_changes.clear();
}

void SearchIndex::clear()
{
    m_changes.clear();
    for (const RecordType *type : heldTypes()) {
        QStringList tables;
        if (hasNames(*type))
            tables += namesTable(*type);
        if (hasTexts(*type))
            tables += textsTable(*type);
        for (const QString &name : std::as_const(tables)) {
            const QString table = quotedName(name);
            Query(m_db, u"INSERT INTO %1(%1) VALUES('delete-all')"_s.arg(table)).run();
        }
    }
    Query(m_db, "DELETE FROM search_code").run();
}

bool purgeStep(storage::Database &db, const QString &name, bool begin)
{
    const auto changes = [&db] {
        Query total(db, "SELECT total_changes()");
        return total.next() ? total.integer(0) : 0;
    };
    const QString table = quotedName(name);
    const qint64 before = changes();
    Query(db, u"INSERT INTO %1(%1, rank) VALUES('merge', ?)"_s.arg(table))
        .bind(begin ? -purgePages : purgePages)
        .run();
    // FTS5 says by this figure whether there was something to do.
    return changes() - before > 1;
}

}  // namespace touchline::replica
