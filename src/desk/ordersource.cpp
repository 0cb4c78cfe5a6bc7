// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ordersource.h"

#include "desk/cover.h"
#include "desk/parts.h"
#include "domain/mask.h"
#include "replica/orderreader.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

struct OrderMarks {
    std::vector<replica::OrderMark> marks;
};

namespace {

using Marks = std::vector<replica::OrderMark>;

OrderIds idsOf(Marks marks)
{
    OrderIds ids;
    ids.ids.reserve(qsizetype(marks.size()));
    for (const replica::OrderMark &mark : marks)
        ids.ids += mark.id;
    ids.marks = std::make_shared<const OrderMarks>(OrderMarks{std::move(marks)});
    return ids;
}

QList<replica::OrderSort> sortOf(const OrderAsk &ask)
{
    QList<replica::OrderSort> sort;
    for (const OrderSort &one : ask.sort)
        sort += {one.field, one.down};
    return sort;
}

Result<Rule> conditionOf(const QString &condition)
{
    if (condition.isEmpty())
        return Rule();
    auto rule = Rule::read(condition.toUtf8());
    if (!rule)
        return Error{rule.error().kind, rule.error().detail, u"condition"_s};
    return rule;
}

/// Both are sorted; those that changed are taken from the second alone.
Marks joined(const Marks &before, Marks changed, const QSet<QUuid> &ids,
             const QList<replica::OrderSort> &sort)
{
    Marks all;
    all.reserve(before.size() + changed.size());
    auto next = changed.begin();
    for (const replica::OrderMark &mark : before) {
        if (ids.contains(mark.id))
            continue;
        while (next != changed.end() && replica::before(*next, mark, sort))
            all.push_back(std::move(*next++));
        all.push_back(mark);
    }
    std::move(next, changed.end(), std::back_inserter(all));
    return all;
}

Result<QList<OrderLine>> linesOf(const Result<QList<replica::OrderRow>> &rows, bool covered)
{
    if (!rows)
        return rows.error();
    QList<OrderLine> lines;
    lines.reserve(rows->size());
    for (const replica::OrderRow &row : *rows) {
        OrderLine line{coveredIf(covered, fromRow<WorkOrder>(row.shown.row)), row.shown.pending,
                       row.customerName};
        if (covered)
            line.customerName = masked(Privacy::Name, line.customerName);
        lines += std::move(line);
    }
    return lines;
}

replica::EditRequest requestOf(const OrderChange &change, replica::Hold hold)
{
    replica::EditRequest request;
    request.verb = change.to == OrderState::Unknown ? protocol::Verb::Edit : protocol::Verb::Move;
    request.type = u"work_order"_s;
    request.id = change.order;
    request.values = change.values;
    if (change.to != OrderState::Unknown)
        request.to = codeOf(change.to);
    request.reason = change.reason;
    request.until = change.untilMs;
    request.hold = hold;
    return request;
}

}  // namespace

OrderSource::~OrderSource()
{
    ++*m_listing;
    ++*m_counting;
}

std::function<bool()> OrderSource::stopOf(const Serial &serial)
{
    return [serial, mine = ++*serial] { return serial->load() != mine; };
}

Reply<OrderIds> OrderSource::list(const OrderAsk &ask)
{
    replica::Replica *replica = m_ways.replica();
    if (!replica)
        return nobodySignedIn<OrderIds>();
    const auto rule = conditionOf(ask.condition);
    if (!rule)
        return answerNow<OrderIds>(rule.error());
    const auto marks = replica->orders().list({*rule, sortOf(ask), m_ways.actor(), m_ways.nowMs()},
                                              stopOf(m_listing));
    return onDesk(m_ways.home, marks.then([](const Result<Marks> &found) -> Result<OrderIds> {
        if (!found)
            return found.error();
        return idsOf(*found);
    }));
}

Reply<OrderIds> OrderSource::renew(const OrderAsk &ask, const OrderIds &before,
                                   const QSet<QUuid> &changed)
{
    replica::Replica *replica = m_ways.replica();
    if (!replica)
        return nobodySignedIn<OrderIds>();
    const auto rule = conditionOf(ask.condition);
    if (!rule)
        return answerNow<OrderIds>(rule.error());
    if (!before.marks || changed.isEmpty())
        return list(ask);
    const auto sort = sortOf(ask);
    return onDesk(m_ways.home, replica->orders()
                                   .list({*rule, sort, m_ways.actor(), m_ways.nowMs(), changed})
                                   .then([=, marks = before.marks](
                                             const Result<Marks> &found) -> Result<OrderIds> {
                                       if (!found)
                                           return found.error();
                                       return idsOf(joined(marks->marks, *found, changed, sort));
                                   }));
}

Reply<qint64> OrderSource::countMatching(const QString &condition)
{
    replica::Replica *replica = m_ways.replica();
    if (!replica)
        return nobodySignedIn<qint64>();
    const auto rule = conditionOf(condition);
    if (!rule)
        return answerNow<qint64>(rule.error());
    return onDesk(m_ways.home, replica->orders().count({*rule, {}, m_ways.actor(), m_ways.nowMs()},
                                                       stopOf(m_counting)));
}

Reply<QList<SavedView>> OrderSource::savedViews()
{
    replica::Replica *replica = m_ways.replica();
    if (!replica)
        return nobodySignedIn<QList<SavedView>>();
    return replica->reader()
        .all(u"saved_view"_s)
        .then(m_ways.home, [](const Result<QList<Row>> &rows) -> Result<QList<SavedView>> {
            if (!rows)
                return rows.error();
            return recordsOf<SavedView>(*rows);
        });
}

Reply<QList<OrderLine>> OrderSource::lines(const QList<QUuid> &ids)
{
    replica::Replica *replica = m_ways.replica();
    if (!replica)
        return nobodySignedIn<QList<OrderLine>>();
    return onDesk(m_ways.home,
                  replica->orders().rows(ids).then([covered = m_ways.covered()](const auto &rows) {
                      return linesOf(rows, covered);
                  }));
}

Reply<QList<OrderLine>> OrderSource::manyLines(const QList<QUuid> &ids)
{
    replica::Replica *replica = m_ways.replica();
    if (!replica)
        return nobodySignedIn<QList<OrderLine>>();
    return onDesk(m_ways.home, replica->orders().manyRows(ids).then(
                                   [covered = m_ways.covered()](const auto &rows) {
                                       return linesOf(rows, covered);
                                   }));
}

Reply<ManySaved> OrderSource::saveMany(const QList<OrderChange> &changes, Hold hold)
{
    replica::Replica *replica = m_ways.replica();
    if (!replica)
        return nobodySignedIn<ManySaved>();
    const bool begins = hold.ms > 0 && !hold.joins;
    if (begins)
        m_ways.hold(hold.ms);
    QList<replica::EditRequest> requests;
    requests.reserve(changes.size());
    for (const OrderChange &change : changes) {
        const bool first = requests.isEmpty() && begins;
        requests += requestOf(change, first                       ? replica::Hold::Begin
                                      : hold.ms > 0 || hold.joins ? replica::Hold::Join
                                                                  : replica::Hold::None);
    }
    return replica->saveAll(requests).then(
        m_ways.home, [changes](const Result<replica::SavedEdits> &edits) -> Result<ManySaved> {
            if (!edits)
                return edits.error();
            ManySaved saved;
            for (const replica::SavedEdit &edit : edits->saved) {
                if (edit.n > 0)
                    saved.numbers += edit.n;
            }
            for (const auto &[place, error] : edits->wrong)
                saved.wrong.append({changes[place].order, error});
            return saved;
        });
}

Reply<std::monostate> OrderSource::discardMany(const QList<qint64> &numbers)
{
    replica::Replica *replica = m_ways.replica();
    return replica ? onDesk(m_ways.home, replica->discardAll(numbers))
                   : nobodySignedIn<std::monostate>();
}

std::unique_ptr<OrderSource> Desk::orderSource()
{
    return std::make_unique<OrderSource>(
        OrderSource::Ways{this, [this] { return m->replica.get(); }, [this] { return m->actor; },
                          [this] { return nowMs(); }, [this] { return isCovered(); },
                          [this](int ms) {
                              if (ms > 0)
                                  m->held.start(ms);
                              else
                                  sendHeld();
                          }});
}

}  // namespace touchline::desk
