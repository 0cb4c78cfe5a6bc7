// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/searcher.h"

#include "domain/searchtext.h"
#include "protocol/lookup.h"
#include "replica/cacheschema.h"
#include "replica/searchindex.h"
#include "replica/searchmatch.h"
#include "storage/dbthread.h"
#include "storage/schema.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Database;
using storage::Query;
using storage::quotedName;

namespace {

/// Candidates of one kind that are looked at. Of what grows with time the newest are as good as any, and
/// each costs a page that is in no cache.
constexpr int mostNames = 200;
constexpr int mostTitles = 40;
constexpr int mostTexts = 300;
constexpr int mostCodes = 60;

/// How well a record fits; lower is better.
enum Rank {
    ByPhone,
    ByCode,
    ByName,
    ByCodeStart = ByName + int(Fit::Sounds) + 1,
    ByTail,
    ByAlike,
    ByText
};

struct Candidate {
    QUuid id;
    int rank = 0;
    qint64 doc = 0;
};

QStringList fieldsOf(const RecordType &type, SearchPart part)
{
    QStringList names;
    for (const FieldType &field : type.fields) {
        if (searchPartOf(field) == part)
            names += QString(field.name);
    }
    return names;
}

/// One type's records that fit.
class TypeSearch {
public:
    TypeSearch(Database &db, const RecordType &type, const SearchQuery &query,
               const SearchRequest &request, const QByteArray &key)
        : m_db(db),
          m_type(type),
          m_query(query),
          m_request(request),
          m_key(key),
          m_wanted(request.perType + 1)
    {}

    void collect()
    {
        if (m_type.name == "customer"_L1)
            byPhone();
        if (hasCodes(m_type))
            byCode();
        if (hasNames(m_type))
            byName(namesMatch(m_query), false);
        if (hasNames(m_type) && m_request.fuzzy && m_found.size() < m_wanted)
            byName(alikeMatch(m_query), true);
        if (hasTexts(m_type) && m_found.size() < m_wanted)
            byText();
    }

    void take(SearchResult &result)
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Candidate &a, const Candidate &b) {
                             return a.rank != b.rank ? a.rank < b.rank : a.doc > b.doc;
                         });
        if (m_found.size() > m_request.perType)
            result.more += m_type.name;
        Query query(m_db, u"SELECT %1 FROM %2 WHERE id=? AND deleted=0"_s.arg(
                              storage::columnList(m_type), quotedName(m_type.name)));
        for (qsizetype i = 0; i < qMin(m_found.size(), qsizetype(m_request.perType)); ++i) {
            query.reset();
            query.bind(m_found[i].id);
            if (query.next())
                result.rows += storage::readRow(query, m_type);
        }
    }

private:
    [[nodiscard]] bool isOver() const
    {
        return m_request.superseded && m_request.superseded->load(std::memory_order_relaxed);
    }

    void add(const Candidate &candidate)
    {
        const auto known = std::find_if(m_found.begin(), m_found.end(),
                                        [&](const Candidate &c) { return c.id == candidate.id; });
        if (known == m_found.end())
            m_found += candidate;
        else if (candidate.rank < known->rank)
            *known = candidate;
    }

    void byKey(const QString &column, const QString &digits, int rank)
    {
        Query query(m_db, u"SELECT id, doc FROM customer WHERE %1=? AND deleted=0 LIMIT ?"_s.arg(
                              quotedName(column)));
        query.bind(protocol::lookupHash(m_key, digits)).bind(mostCodes);
        while (query.next())
            add({query.uuid(0), rank, query.integer(1)});
    }
    void byPhone()
    {
        for (const QString &phone : m_query.phones)
            byKey(u"phoneKey"_s, phone, ByPhone);
        // Only the last four can be compared without the number.
        if (m_query.tail.size() == 4)
            byKey(u"phoneTailKey"_s, m_query.tail, ByTail);
    }

    void byCode()
    {
        if (!m_query.code.isEmpty()) {
            Query query(m_db, "SELECT word, id FROM search_code WHERE type=? AND word>=? AND "
                              "word<? LIMIT ?");
            query.bind(codeType(m_type))
                .bind(m_query.code)
                .bind(QString(m_query.code + QChar(0xffff)))
                .bind(mostCodes);
            while (query.next())
                add({query.uuid(1), query.text(0) == m_query.code ? ByCode : ByCodeStart, 0});
        }
        if (m_query.tail.isEmpty())
            return;
        Query query(m_db, "SELECT id FROM search_code WHERE type=? AND word=? ORDER BY id DESC "
                          "LIMIT ?");
        query.bind(codeType(m_type)).bind(codeTail(m_query.tail)).bind(mostCodes);
        QList<QUuid> ids;
        while (query.next())
            ids += query.uuid(0);
        for (const QUuid &id : std::as_const(ids)) {
            if (endsWithTail(id))
                add({id, ByTail, 0});
        }
    }
    bool endsWithTail(const QUuid &id)
    {
        if (m_query.tail.size() == 4)
            return true;
        const QStringList fields = fieldsOf(m_type, SearchPart::Code);
        Query query(
            m_db, u"SELECT %1 FROM %2 WHERE id=?"_s.arg(columns(fields), quotedName(m_type.name)));
        query.bind(id);
        if (!query.next())
            return false;
        for (int i = 0; i < fields.size(); ++i) {
            const QStringList forms = codeForms(query.text(i));
            if (std::any_of(forms.begin(), forms.end(),
                            [this](const QString &form) { return form.endsWith(m_query.tail); }))
                return true;
        }
        return false;
    }

    static QString columns(const QStringList &fields)
    {
        QStringList quoted;
        for (const QString &field : fields)
            quoted += quotedName(field);
        return quoted.join(u", "_s);
    }

    /// The numbers of the newest rows that hold all that is asked.
    QList<qint64> docsOf(const QString &table, const QString &match, int limit)
    {
        QList<qint64> docs;
        Query query(m_db,
                    u"SELECT rowid FROM %1 WHERE %1 MATCH ? ORDER BY rowid DESC LIMIT ?"_s.arg(
                        quotedName(table)));
        query.bind(match).bind(limit);
        while (query.next() && !isOver())
            docs += query.integer(0);
        return docs;
    }

    void byName(const QString &match, bool alike)
    {
        if (match.isEmpty() || isOver())
            return;
        const QStringList fields = fieldsOf(m_type, SearchPart::Name);
        const int most = qMax(int(m_wanted), m_type.timelineAt.isEmpty() ? mostNames : mostTitles);
        Query query(m_db, u"SELECT id, %1 FROM %2 WHERE doc=? AND doc>0 AND deleted=0"_s.arg(
                              columns(fields), quotedName(m_type.name)));
        for (const qint64 doc : docsOf(namesTable(m_type), match, most)) {
            query.reset();
            query.bind(doc);
            if (!query.next())
                continue;
            Fit best = alike ? Fit::Alike : Fit::Sounds;
            for (int i = 0; i < fields.size() && !alike; ++i)
                best = qMin(best, fitName(query.text(i + 1), m_query, false).fit);
            add({query.uuid(0), alike ? ByAlike : ByName + int(best), doc});
        }
    }

    void byText()
    {
        const QString match = textsMatch(m_query);
        if (match.isEmpty() || isOver())
            return;
        const QStringList fields = fieldsOf(m_type, SearchPart::Text);
        Query query(m_db, u"SELECT id, %1 FROM %2 WHERE doc=? AND doc>0 AND deleted=0"_s.arg(
                              columns(fields), quotedName(m_type.name)));
        qsizetype missing = m_wanted - m_found.size();
        for (const qint64 doc : docsOf(textsTable(m_type), match, mostTexts)) {
            if (missing <= 0 || isOver())
                return;
            query.reset();
            query.bind(doc);
            // The index knows which pairs of characters a text holds, not that they follow each other.
            if (query.next() && holds(query, int(fields.size()))) {
                add({query.uuid(0), ByText, doc});
                --missing;
            }
        }
    }
    bool holds(const Query &query, int fields) const
    {
        for (int i = 1; i <= fields; ++i) {
            if (!marksInText(query.text(i), m_query).isEmpty())
                return true;
        }
        return false;
    }

    Database &m_db;
    const RecordType &m_type;
    const SearchQuery &m_query;
    const SearchRequest &m_request;
    const QByteArray &m_key;
    qsizetype m_wanted;
    QList<Candidate> m_found;
};

QByteArray lookupKeyOf(Database &db)
{
    Query query(db, "SELECT value FROM state WHERE key='lookupKey'");
    return query.next() ? query.bytes(0) : QByteArray();
}

}  // namespace

const QStringList &searchedTypes()
{
    static const QStringList types = [] {
        QStringList found{u"customer"_s, u"service"_s, u"work_order"_s};
        for (const RecordType *type : heldTypes()) {
            if (!type->timelineAt.isEmpty() && !found.contains(QString(type->name)) &&
                (hasNames(*type) || hasTexts(*type) || hasCodes(*type)))
                found += type->name;
        }
        return found + QStringList{u"notice"_s};
    }();
    return types;
}

Future<Result<SearchResult>> Searcher::search(const SearchRequest &request)
{
    return m_db.run([request](Database &db) {
        SearchResult result;
        const auto isOver = [&] { return request.superseded && request.superseded->load(); };
        const SearchQuery query = readSearch(request.text);
        if (query.isEmpty() || isOver()) {
            result.over = isOver();
            return result;
        }
        storage::Transaction snapshot(db, storage::Transaction::Mode::Read);
        const QByteArray key = lookupKeyOf(db);
        for (const QString &name : searchedTypes()) {
            if (!request.types.isEmpty() && !request.types.contains(name))
                continue;
            TypeSearch search(db, *findType(name), query, request, key);
            search.collect();
            search.take(result);
            if (isOver()) {
                result.over = true;
                break;
            }
        }
        return result;
    });
}

}  // namespace touchline::replica
