// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/search.h"

#include "domain/searchtext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

/// The first of the record's texts in which all was found, cut to a line around it.
Excerpt foundText(const Row &row, const SearchQuery &query)
{
    QString first;
    for (size_t i = 0; i < row.type->fields.size(); ++i) {
        const SearchPart part = searchPartOf(row.type->fields[i]);
        if (part != SearchPart::Text && part != SearchPart::Code)
            continue;
        const QString text = std::get<QString>(row.values[i]);
        if (QList<Mark> marks = marksInText(text, query); !marks.isEmpty())
            return excerptOf(text, marks);
        if (first.isEmpty())
            first = text;
    }
    return excerptOf(first, {});
}

QString joinedParts(const QStringList &parts)
{
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(u" · "_s);
}

}  // namespace

HitGroup hitGroupOf(QStringView type)
{
    if (type == "customer"_L1)
        return HitGroup::Customers;
    if (type == "service"_L1)
        return HitGroup::Services;
    if (type == "work_order"_L1)
        return HitGroup::Orders;
    return type == "notice"_L1 ? HitGroup::Notices : HitGroup::Entries;
}

FindHit hitOf(const Row &row, const SearchQuery &query, bool fuzzy)
{
    const RecordType &type = *row.type;
    FindHit hit{type.name, row.id, row.root, row.feed, {}, {}, true};
    hit.group = hitGroupOf(hit.type);
    hit.row = row;
    if (!type.timelineAt.isEmpty())
        hit.atMs = row.integer(QString(type.timelineAt));
    if (hit.group != HitGroup::Customers && hit.group != HitGroup::Notices)
        hit.customer =
            type.timelineOwner.isEmpty() ? row.root : row.reference(QString(type.timelineOwner));
    switch (hit.group) {
    case HitGroup::Customers:
        hit.title = row.text(u"name");
        hit.detail = joinedParts({row.text(u"number"), row.text(u"phone"), row.text(u"address")});
        break;
    case HitGroup::Services:
        hit.title = row.text(u"number");
        hit.detail = joinedParts({row.text(u"kind"), row.text(u"address")});
        break;
    case HitGroup::Orders: {
        const QString number = row.text(u"number");
        hit.title = row.text(u"title");
        hit.detail =
            joinedParts({number.isEmpty() ? row.text(u"alias") : number, row.text(u"state")});
        break;
    }
    case HitGroup::Notices:
        hit.title = row.text(u"title");
        hit.detail = excerptOf(row.text(u"body"), marksInText(row.text(u"body"), query)).text;
        break;
    case HitGroup::Entries: {
        const Excerpt found = foundText(row, query);
        hit.title = found.text;
        hit.marks = found.marks;
        hit.detail = row.text(u"title");
        return hit;
    }
    }
    hit.marks = fitName(hit.title, query, fuzzy).marks;
    return hit;
}

SearchAnswer answerOf(const QList<Row> &rows, const QStringList &moreTypes, const SearchAsk &ask)
{
    const SearchQuery query = readSearch(ask.text);
    SearchAnswer answer;
    QMap<HitGroup, QList<FindHit>> groups;
    for (const Row &row : rows) {
        FindHit hit = hitOf(row, query, ask.fuzzy);
        groups[hit.group] += std::move(hit);
    }
    for (const QString &type : moreTypes) {
        if (const HitGroup group = hitGroupOf(type); !answer.more.contains(group))
            answer.more += group;
    }
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        QList<FindHit> &hits = *group;
        // Entries of several types: the newest of all.
        if (group.key() == HitGroup::Entries)
            std::stable_sort(hits.begin(), hits.end(),
                             [](const FindHit &a, const FindHit &b) { return a.atMs > b.atMs; });
        if (hits.size() > ask.perGroup) {
            hits.resize(ask.perGroup);
            if (!answer.more.contains(group.key()))
                answer.more += group.key();
        }
        answer.hits += hits;
    }
    return answer;
}

}  // namespace touchline::desk
