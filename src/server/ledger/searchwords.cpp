// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/searchwords.h"

#include "domain/records/customer.h"
#include "domain/records/service.h"
#include "domain/records/workorder.h"
#include "domain/searchtext.h"
#include "storage/schema.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

/// Raised whenever the rules make other words of the same record.
constexpr qint64 wordRules = 1;

QSet<QByteArray> wordsOf(const Row &row)
{
    QSet<QByteArray> words;
    if (row.deleted)
        return words;
    for (size_t i = 0; i < row.type->fields.size(); ++i) {
        const SearchPart part = searchPartOf(row.type->fields[i]);
        // Titles of orders would be most of the table; the server is asked for numbers and people.
        const bool name = part == SearchPart::Name && row.type == &typeOf<Customer>();
        if (part != SearchPart::Code && !name)
            continue;
        const QString text = std::get<QString>(row.values[i]);
        for (const QString &form : name ? nameForms(text) : codeForms(text))
            words.insert(form.toUtf8());
    }
    return words;
}

void addWord(storage::Database &db, const Row &row, const QByteArray &word)
{
    Query put(db, "INSERT INTO search_word (feed, word, type, id) VALUES (?, ?, ?, ?) ON CONFLICT "
                  "DO NOTHING");
    put.bind(row.feed).bind(word).bind(row.type->name).bind(row.id).run();
}

}  // namespace

bool isSearched(const RecordType &type)
{
    return &type == &typeOf<Customer>() || &type == &typeOf<Service>() ||
           &type == &typeOf<WorkOrder>();
}

void putWords(storage::Database &db, const Row *before, const Row &row)
{
    const QSet<QByteArray> now = wordsOf(row);
    const QSet<QByteArray> was = before ? wordsOf(*before) : QSet<QByteArray>();
    for (const QByteArray &word : was - now) {
        Query(db, "DELETE FROM search_word WHERE feed = ? AND word = ? AND type = ? AND id = ?")
            .bind(before->feed)
            .bind(word)
            .bind(row.type->name)
            .bind(row.id)
            .run();
    }
    for (const QByteArray &word : now - was)
        addWord(db, row, word);
}

void ensureWords(storage::Database &db)
{
    {
        Query made(db, "SELECT value FROM meta WHERE name = 'search'");
        if (made.next() && made.integer(0) == wordRules)
            return;
    }
    storage::Transaction transaction(db, storage::Transaction::Mode::Write);
    Query(db, "DELETE FROM search_word").run();
    for (const RecordType *type : allTypes()) {
        if (!isSearched(*type))
            continue;
        // In pages: results of PostgreSQL are read whole.
        QUuid last;
        for (bool more = true; more;) {
            more = false;
            QList<Row> rows;
            Query page(db, u"SELECT %1 FROM %2 WHERE id > ? ORDER BY id LIMIT 1000"_s.arg(
                               storage::columnList(*type), type->name));
            page.bind(last);
            while (page.next())
                rows += storage::readRow(page, *type);
            for (const Row &row : std::as_const(rows)) {
                putWords(db, nullptr, row);
                last = row.id;
                more = true;
            }
        }
    }
    Query(db,
          "INSERT INTO meta (name, value) VALUES ('search', ?) ON CONFLICT (name) DO UPDATE SET "
          "value = excluded.value")
        .bind(wordRules)
        .run();
    transaction.commit();
}

QList<WordHit> byWord(storage::Database &db, const QString &feed, const RecordType &type,
                      const QString &begin, int limit)
{
    const QByteArray from = begin.toUtf8();
    // 0xff is no byte of UTF-8: behind every longer word.
    Query query(db,
                "SELECT word, id FROM search_word WHERE feed = ? AND word >= ? AND word < ? AND "
                "type = ? ORDER BY word LIMIT ?");
    query.bind(feed).bind(from).bind(from + '\xff').bind(type.name).bind(limit);
    QList<WordHit> hits;
    while (query.next())
        hits += {query.uuid(1), query.bytes(0) == from};
    return hits;
}

}  // namespace touchline::ledger
