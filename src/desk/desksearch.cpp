// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Desk that finds what somebody types, here and on the server.

#include "desk/desk.h"
#include "desk/parts.h"
#include "replica/searcher.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

QStringList typesIn(const QList<HitGroup> &groups)
{
    QStringList types;
    for (const QString &type : replica::searchedTypes()) {
        if (groups.contains(hitGroupOf(type)))
            types += type;
    }
    return types;
}

SearchAnswer serverAnswer(const protocol::SearchReply &reply, const QString &text)
{
    const SearchQuery query = readSearch(text);
    SearchAnswer answer;
    for (const auto &hit : reply.hits) {
        FindHit found{hit.type, hit.id, hit.root, hit.feed, hit.title, hit.detail, false};
        found.group = hitGroupOf(hit.type);
        found.marks = fitName(hit.title, query, false).marks;
        answer.hits += found;
    }
    std::stable_sort(answer.hits.begin(), answer.hits.end(),
                     [](const FindHit &a, const FindHit &b) { return a.group < b.group; });
    if (reply.more && !answer.hits.isEmpty())
        answer.more += answer.hits.last().group;
    return answer;
}

}  // namespace

Reply<SearchAnswer> Desk::search(const SearchAsk &ask)
{
    if (!m->replica)
        return nobodySignedIn<SearchAnswer>();
    replica::Reader &reader = m->replica->reader();
    replica::SearchRequest request{ask.text, typesIn(ask.groups), ask.perGroup, ask.fuzzy,
                                   ask.superseded};
    return reader.searcher()
        .search(request)
        .then(this,
              [this, ask](const Result<replica::SearchResult> &found) {
                  if (!found)
                      return answerNow<SearchAnswer>(found.error());
                  SearchAnswer answer = answerOf(found->rows, found->more, ask);
                  answer.over = found->over;
                  QSet<QUuid> owners;
                  for (const FindHit &hit : std::as_const(answer.hits)) {
                      if (!hit.customer.isNull())
                          owners.insert(hit.customer);
                  }
                  if (owners.isEmpty() || answer.over || !m->replica)
                      return answerNow<SearchAnswer>(answer);
                  return m->replica->reader().customerNames(owners).then(
                      this,
                      [answer](const Result<QMap<QUuid, QString>> &names) mutable
                      -> Result<SearchAnswer> {
                          for (FindHit &hit : answer.hits)
                              hit.customerName = names ? names->value(hit.customer) : QString();
                          return answer;
                      });
              })
        .unwrap();
}

Reply<QList<FindHit>> Desk::find(const QString &text, int limit)
{
    const SearchAsk ask{text, limit};
    return search(ask).then(this,
                            [limit](const Result<SearchAnswer> &answer) -> Result<QList<FindHit>> {
                                if (!answer)
                                    return answer.error();
                                return answer->hits.first(qMin(answer->hits.size(), limit));
                            });
}

Reply<SearchAnswer> Desk::askServer(const QString &text, int limit)
{
    if (!m->replica)
        return nobodySignedIn<SearchAnswer>();
    return m->service->search(text, limit)
        .then(
            this,
            [this, text](const Result<protocol::SearchReply> &reply) {
                if (!reply)
                    return answerNow<SearchAnswer>(reply.error());
                if (!m->replica)
                    return answerNow<SearchAnswer>(serverAnswer(*reply, text));
                QList<std::pair<QString, QUuid>> records;
                for (const auto &hit : reply->hits)
                    records += {hit.type, hit.id};
                // The reader answers in order: the last of the two ends after the first.
                const auto regions = m->replica->reader().all(u"region"_s);
                return m->replica->reader().titles(records).then(
                    this,
                    [answer = serverAnswer(*reply, text), regions, searched = reply->regions](
                        const Result<QMap<QUuid, QString>> &held) mutable -> Result<SearchAnswer> {
                        for (FindHit &hit : answer.hits)
                            hit.here = held && held->contains(hit.id);
                        if (const auto known = regions.result()) {
                            for (const Row &region : *known) {
                                if (!searched.contains(region.text(u"code")))
                                    answer.silentRegions += region.text(u"name");
                            }
                        }
                        return answer;
                    });
            })
        .unwrap();
}

Reply<QList<FindHit>> Desk::searchServer(const QString &text, int limit)
{
    return askServer(text, limit)
        .then(this, [](const Result<SearchAnswer> &answer) -> Result<QList<FindHit>> {
            return answer ? Result(answer->hits) : answer.error();
        });
}

}  // namespace touchline::desk
