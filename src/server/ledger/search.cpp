// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/search.h"

#include "domain/mask.h"
#include "domain/phone.h"
#include "domain/records/customer.h"
#include "domain/records/service.h"
#include "domain/records/workorder.h"
#include "domain/scan.h"
#include "domain/searchquery.h"
#include "domain/searchtext.h"
#include "protocol/limits.h"
#include "protocol/lookup.h"
#include "server/ledger/records.h"
#include "server/ledger/searchwords.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

constexpr qsizetype tailDigits = 4;

/// Text between the wildcards of LIKE, its own wildcards taken literally.
QString likeText(QString text)
{
    for (const QChar c : {u'\\', u'%', u'_'})
        text.replace(c, QString(u'\\') + c);
    return u'%' + text + u'%';
}

protocol::SearchHit hitOf(const Row &row)
{
    protocol::SearchHit hit{row.type->name, row.id, row.root, row.feed, {}, {}};
    if (row.type == &typeOf<Customer>()) {
        const Customer customer = fromRow<Customer>(row);
        hit.title = masked(Privacy::Name, customer.name);
        hit.detail = u"%1 · %2"_s.arg(customer.number, masked(Privacy::Phone, customer.phone));
    } else {
        const WorkOrder order = fromRow<WorkOrder>(row);
        hit.title = order.title;
        hit.detail = order.number;
    }
    return hit;
}

/// The forms of a name are this long; what is longer is compared with the whole name.
constexpr qsizetype longestForm = 8;
/// Names with a common beginning that are looked at for the best ones.
constexpr int mostCandidates = 400;

class Search {
public:
    Search(storage::Database &db, QString region, int limit)
        : m_db(db), m_region(std::move(region)), m_limit(limit)
    {}

    void by(const RecordType &type, const QString &condition, const Value &value)
    {
        if (full())
            return;
        Query query(m_db, u"SELECT %1 FROM %2 WHERE feed = ? AND deleted = 0 AND %3 LIMIT ?"_s.arg(
                              storage::columnList(type), type.name, condition));
        query.bind(m_region).bind(value).bind(m_limit + 1);
        while (query.next())
            add(storage::readRow(query, type));
    }

    /// By a number in any form, or by its end.
    void byCode(const RecordType &type, const QString &word, const QString &tail = {})
    {
        QList<WordHit> hits = byWord(m_db, m_region, type, word, m_limit + 1);
        std::stable_partition(hits.begin(), hits.end(), [](const WordHit &h) { return h.exact; });
        for (const WordHit &hit : std::as_const(hits)) {
            if (full())
                return;
            addById(type, hit.id, tail);
        }
    }

    void byName(const SearchQuery &query)
    {
        const RecordType &customer = typeOf<Customer>();
        QStringList words = query.words;
        // The longest word is in the fewest names.
        std::sort(words.begin(), words.end(),
                  [](const QString &a, const QString &b) { return a.size() > b.size(); });
        QString word = words.first().remove(u'\'');
        if (isIdeograph(characterAt(word, 0)))
            word.truncate(longestForm);
        QList<QUuid> ids;
        for (const WordHit &hit : byWord(m_db, m_region, customer, word, mostCandidates)) {
            if (!ids.contains(hit.id))
                ids += hit.id;
        }
        std::vector<std::pair<Fit, Row>> found;
        for (const Row &row : Records(m_db).findMany(customer, ids)) {
            const Fit fit = fitName(row.text(u"name"), query, false).fit;
            if (fit != Fit::None && !row.deleted)
                found.emplace_back(fit, row);
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[fit, row] : found)
            add(row);
    }

    [[nodiscard]] bool full() const { return reply.hits.size() > m_limit; }

    protocol::SearchReply reply;

private:
    void add(const Row &row)
    {
        if (full() || m_seen.contains(row.id))
            return;
        m_seen.insert(row.id);
        reply.hits += hitOf(row);
    }
    void addById(const RecordType &type, const QUuid &id, const QString &tail)
    {
        const auto stored = Records(m_db).find(type, id);
        if (!stored || stored->row.deleted)
            return;
        if (!tail.isEmpty() && !normalNumber(stored->row.text(u"number")).endsWith(tail))
            return;
        // A service is found as the customer whose it is.
        if (&type != &typeOf<Service>())
            add(stored->row);
        else if (const auto owner = Records(m_db).find(typeOf<Customer>(), stored->row.root);
                 owner && !owner->row.deleted)
            add(owner->row);
    }

    storage::Database &m_db;
    QString m_region;
    int m_limit;
    QSet<QUuid> m_seen;
};

}  // namespace

protocol::SearchReply searchRegion(storage::Database &db, const Keys &keys, const Principal &who,
                                   const QString &text, int limit)
{
    const SearchQuery query = readSearch(text);
    Search search(db, who.actor.region, qBound(1, limit, protocol::limits::SearchHits));
    const RecordType &customer = typeOf<Customer>();
    if (const QString number = text.trimmed().toUpper(); isIdentityNumber(number)) {
        search.by(customer, u"id IN (SELECT root FROM customer_secret WHERE identity = ?)"_s,
                  number);
        search.reply.regions = {who.actor.region};
        return search.reply;
    }
    const std::array numbered{&customer, &typeOf<Service>(), &typeOf<WorkOrder>()};
    for (const QString &phone : query.phones)
        search.by(customer, u"\"phoneKey\" = ?"_s, protocol::lookupHash(keys.lookup, phone));
    if (query.tail.size() == tailDigits)
        search.by(customer, u"\"phoneTailKey\" = ?"_s,
                  protocol::lookupHash(keys.lookup, query.tail));
    for (const RecordType *type : numbered) {
        if (!query.code.isEmpty())
            search.byCode(*type, query.code);
        if (!query.tail.isEmpty())
            search.byCode(*type, codeTail(query.tail), query.tail);
    }
    if (!query.onlyTail && !query.words.isEmpty())
        search.byName(query);
    else if (!query.onlyTail && !query.isEmpty())
        search.by(customer, u"lower(name) LIKE lower(?) ESCAPE '\\'"_s, likeText(query.text));
    search.reply.more = search.full();
    if (search.full())
        search.reply.hits.removeLast();
    search.reply.regions = {who.actor.region};
    return search.reply;
}

}  // namespace touchline::ledger
