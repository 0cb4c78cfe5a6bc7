// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/orderties.h"

#include "desk/cover.h"
#include "desk/parts.h"
#include "domain/ordermerge.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

Reply<Saved> refusedHere(const QString &field, QLatin1StringView why)
{
    return answerNow<Saved>(invalid(field, QString(why)));
}

void addTie(QList<OrderTie> &ties, TieKind kind, const QUuid &other, bool fromHere,
            const QHash<QUuid, OrderLine> &others, LinkKind link = LinkKind::Unknown)
{
    if (other.isNull())
        return;
    OrderTie tie{kind, link, fromHere, other, std::nullopt};
    if (const auto found = others.constFind(other); found != others.cend())
        tie.line = *found;
    ties += tie;
}

}  // namespace

OrderTies tiesOf(const WorkOrder &order, const QHash<QUuid, OrderLine> &others)
{
    OrderTies all{order, {}, {}};
    addTie(all.ties, TieKind::MergedInto, order.mergedInto.value, true, others);
    addTie(all.ties, TieKind::Under, order.parent.value, true, others);
    for (const QString &entry : order.links) {
        if (const auto link = readLink(entry))
            addTie(all.ties, TieKind::Linked, link->order, true, others, link->kind);
    }
    for (auto it = others.cbegin(); it != others.cend(); ++it) {
        const WorkOrder &other = it->order;
        if (other.mergedInto == order.id)
            addTie(all.ties, TieKind::Holds, it.key(), false, others);
        if (other.parent == order.id)
            addTie(all.ties, TieKind::Above, it.key(), false, others);
        for (const QString &entry : other.links) {
            const auto link = readLink(entry);
            if (link && link->order == order.id.value)
                addTie(all.ties, TieKind::Linked, it.key(), false, others, link->kind);
        }
    }
    std::stable_sort(all.ties.begin(), all.ties.end(), [](const OrderTie &a, const OrderTie &b) {
        return std::tuple(a.kind, !a.fromHere, a.other) < std::tuple(b.kind, !b.fromHere, b.other);
    });
    return all;
}

Reply<OrderTies> Desk::orderTies(const QUuid &order)
{
    if (!m->replica)
        return nobodySignedIn<OrderTies>();
    return m->replica->reader().ties().ties(order).then(
        this, [this](const Result<replica::TieRows> &rows) -> Result<OrderTies> {
            if (!rows)
                return rows.error();
            if (!rows->order)
                return Error{ErrorKind::NotFound, u"this desk does not hold the order"_s, u"id"_s};
            QHash<QUuid, OrderLine> others;
            const auto take = [&](const replica::ShownRow &shown) {
                others.insert(
                    shown.row.id,
                    {coveredIf(isCovered(), fromRow<WorkOrder>(shown.row)), shown.pending, {}});
            };
            for (const replica::ShownRow &shown : rows->named)
                take(shown);
            for (const replica::ShownRow &shown : rows->naming)
                take(shown);
            OrderTies ties = tiesOf(fromRow<WorkOrder>(rows->order->row), others);
            if (rows->outage)
                ties.outage = fromRow<Outage>(*rows->outage);
            return ties;
        });
}

Reply<Saved> TieEdits::write(const QUuid &order, const QString &field, const Value &value)
{
    return m_desk.editRecord(u"work_order"_s, order, {{field, value}});
}

Reply<Saved> TieEdits::merge(const OrderTies &ties, const WorkOrder &into)
{
    const bool holds = std::any_of(ties.ties.begin(), ties.ties.end(),
                                   [](const OrderTie &tie) { return tie.kind == TieKind::Holds; });
    const QLatin1StringView why = whyNotMerge(ties.order, into, m_desk.actor(), {false, holds});
    return why.isEmpty() ? write(ties.order.id.value, u"mergedInto"_s, into.id.value)
                         : refusedHere(u"mergedInto"_s, why);
}

Reply<Saved> TieEdits::unmerge(const QUuid &order, const WorkOrder &into)
{
    WorkOrder own;
    own.id.value = order;
    const QLatin1StringView why = whyNotUnmerge(own, into, m_desk.actor());
    return why.isEmpty() ? write(order, u"mergedInto"_s, QUuid())
                         : refusedHere(u"mergedInto"_s, why);
}

Reply<Saved> TieEdits::link(const QUuid &order, const OrderLink &link)
{
    const QLatin1StringView why = whyNotLink(order, linkEntry(link));
    return why.isEmpty() ? changeLinks(order, link, true) : refusedHere(u"links"_s, why);
}

Reply<Saved> TieEdits::changeLinks(const QUuid &order, const OrderLink &link, bool add)
{
    return m_desk.record(u"work_order"_s, order)
        .then(&m_desk,
              [edits = *this, order, link, add](const Result<RecordView> &found) mutable {
                  if (!found || !found->row.type)
                      return answerNow<Saved>(found ? Error{ErrorKind::NotFound,
                                                            u"this desk holds no such order"_s,
                                                            u"id"_s}
                                                    : found.error());
                  QStringList links = fromRow<WorkOrder>(found->row).links;
                  links.removeAll(linkEntry(link));
                  if (add)
                      links += linkEntry(link);
                  links.sort();
                  return edits.write(order, u"links"_s, links);
              })
        .unwrap();
}

Reply<Saved> TieEdits::putUnder(const QUuid &order, const QUuid &parent)
{
    if (order == parent)
        return refusedHere(u"parent"_s, "under_itself"_L1);
    return write(order, u"parent"_s, parent);
}

Reply<Saved> TieEdits::remove(const QUuid &order, const OrderTie &tie)
{
    const QUuid holder = tie.fromHere ? order : tie.other;
    switch (tie.kind) {
    case TieKind::MergedInto:
    case TieKind::Holds: return write(holder, u"mergedInto"_s, QUuid());
    case TieKind::Under:
    case TieKind::Above: return write(holder, u"parent"_s, QUuid());
    case TieKind::Linked:
        return changeLinks(holder, {tie.link, tie.fromHere ? tie.other : order}, false);
    }
    Q_UNREACHABLE();
}

Reply<Saved> TieEdits::restore(const QUuid &order, const OrderTie &tie)
{
    const QUuid holder = tie.fromHere ? order : tie.other;
    const QUuid named = tie.fromHere ? tie.other : order;
    switch (tie.kind) {
    case TieKind::MergedInto:
    case TieKind::Holds: return write(holder, u"mergedInto"_s, named);
    case TieKind::Under:
    case TieKind::Above: return write(holder, u"parent"_s, named);
    case TieKind::Linked: return changeLinks(holder, {tie.link, named}, true);
    }
    Q_UNREACHABLE();
}

Reply<Saved> TieEdits::waitFor(const QUuid &order, const QUuid &outage)
{
    return write(order, u"outage"_s, outage);
}

}  // namespace touchline::desk
