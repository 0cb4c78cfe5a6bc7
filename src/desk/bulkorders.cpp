// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/bulkorders.h"

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr int looksAtOnce = 500;
/// While it runs nothing goes out: the time to take it back begins at its end.
constexpr int whileRunningMs = 30 * 60'000;

FieldValues fieldsBefore(const WorkOrder &order, const FieldValues &values)
{
    const Row row = toRow(order);
    FieldValues before;
    for (const auto &[field, value] : values.asKeyValueRange())
        before.insert(field, row.at(field));
    return before;
}

QStringList withTag(QStringList tags, const QString &tag, bool has)
{
    tags.removeAll(tag);
    if (has)
        tags += tag;
    tags.sort();
    return tags;
}

bool isSame(const WorkOrder &order, const BulkAsk &ask)
{
    switch (ask.kind) {
    case BulkKind::Assign: return order.handler.value == ask.to;
    case BulkKind::Team: return order.ownerTeam.value == ask.to;
    case BulkKind::Move: return order.state == ask.state;
    case BulkKind::AddTag: return order.tags.contains(ask.text);
    case BulkKind::RemoveTag: return !order.tags.contains(ask.text);
    case BulkKind::Grade: return order.grade == ask.text;
    }
    return false;
}

}  // namespace

int BulkPlan::cannotCount() const { return std::accumulate(cannot.begin(), cannot.end(), 0); }

QString whyNotBulk(const WorkOrder &order, const BulkAsk &ask, const Actor &actor, qint64 nowMs,
                   bool *unsure, const TypeForm *form)
{
    if (isSame(order, ask))
        return u"same"_s;
    if (ask.kind == BulkKind::Move) {
        const Verdict verdict = mayMove(order, {ask.state, ask.text, {ask.untilMs}}, actor,
                                        {.now = {nowMs}, .conflictOpen = {}}, form);
        if (unsure)
            *unsure = verdict.answer == Answer::Unknown;
        return verdict.answer == Answer::No ? QString(verdict.reason) : QString();
    }
    if (isFinal(order.state))
        return u"order_closed"_s;
    if (!authorized(actor.role, Action::EditOrder, Nearness::Team))
        return u"not_allowed"_s;
    if (ask.kind == BulkKind::Grade && !ask.families.isEmpty() &&
        !ask.families.contains(order.family))
        return u"other_grades"_s;
    return {};
}

OrderChange bulkChange(const WorkOrder &order, const BulkAsk &ask)
{
    OrderChange change{order.id.value};
    switch (ask.kind) {
    case BulkKind::Assign: change.values.insert(u"handler"_s, ask.to); break;
    case BulkKind::Team: change.values.insert(u"ownerTeam"_s, ask.to); break;
    case BulkKind::Move:
        change.to = ask.state;
        change.reason = ask.text;
        change.untilMs = ask.untilMs;
        break;
    case BulkKind::AddTag:
    case BulkKind::RemoveTag:
        change.values.insert(u"tags"_s,
                             withTag(order.tags, ask.text, ask.kind == BulkKind::AddTag));
        break;
    case BulkKind::Grade: change.values.insert(u"grade"_s, ask.text); break;
    }
    return change;
}

BulkOrders::BulkOrders(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_source(desk.orderSource()), m_forms(desk)
{}

BulkOrders::~BulkOrders() = default;

void BulkOrders::plan(const QList<QUuid> &orders, const BulkAsk &ask)
{
    if (m_running)
        return;
    ++m_generation;
    m_orders = orders;
    m_ask = ask;
    m_plan = {};
    m_steps.clear();
    // In the very first moment the forms, by which moves are judged, are not known yet.
    m_forms.refresh().then(this, [this, asked = m_generation](std::monostate) {
        if (asked == m_generation)
            planNext(0);
    });
}

void BulkOrders::planNext(qsizetype at)
{
    if (at >= m_orders.size())
        return emit planReady();
    m_source->manyLines(m_orders.mid(at, looksAtOnce))
        .then(this, [this, at, asked = m_generation](const Result<QList<OrderLine>> &lines) {
            if (asked != m_generation)
                return;
            const qsizetype wanted = qMin(qsizetype(looksAtOnce), m_orders.size() - at);
            const qsizetype held = lines ? lines->size() : 0;
            if (held < wanted)
                m_plan.cannot[u"not_found"_s] += int(wanted - held);
            for (const OrderLine &line : lines ? *lines : QList<OrderLine>())
                judge(line);
            planNext(at + looksAtOnce);
        });
}

void BulkOrders::judge(const OrderLine &line)
{
    bool unsure = false;
    const QString why = whyNotBulk(line.order, m_ask, m_desk.actor(), m_desk.nowMs(), &unsure,
                                   m_forms.of(line.order));
    if (!why.isEmpty()) {
        ++m_plan.cannot[why];
        return;
    }
    m_plan.unsure += unsure ? 1 : 0;
    m_plan.will += line.order.id.value;
    OrderChange change = bulkChange(line.order, m_ask);
    FieldValues before = fieldsBefore(line.order, change.values);
    m_steps += Step{std::move(change), std::move(before)};
}

void BulkOrders::run()
{
    if (m_running)
        return;
    m_running = true;
    m_stop = false;
    m_result = {};
    m_done.clear();
    m_numbers.clear();
    runNext(0);
}

void BulkOrders::cancel()
{
    ++m_generation;
    m_stop = true;
}

void BulkOrders::runNext(qsizetype at)
{
    emit progressed(int(at), int(m_steps.size()));
    if (at >= m_steps.size() || m_stop)
        return end(std::nullopt, at < m_steps.size());
    const QList<Step> steps = m_steps.mid(at, AtOnce);
    QList<OrderChange> changes;
    for (const Step &step : steps)
        changes += step.change;
    m_source->saveMany(changes, {whileRunningMs, at > 0})
        .then(this, [this, at, steps](const Result<ManySaved> &saved) {
            if (!saved)
                return end(saved.error(), false);
            QSet<QUuid> wrong;
            for (const auto &one : saved->wrong)
                wrong.insert(one.first);
            for (const Step &step : steps) {
                if (!wrong.contains(step.change.order))
                    m_done += step;
            }
            m_numbers += saved->numbers;
            m_result.failed += int(saved->wrong.size());
            runNext(at + AtOnce);
        });
}

void BulkOrders::end(std::optional<Error> error, bool cancelled)
{
    m_running = false;
    m_steps.clear();
    m_result.changed = int(m_done.size());
    m_result.cancelled = cancelled;
    m_result.error = std::move(error);
    m_source->holdFor(m_done.isEmpty() ? 0 : m_offerMs);
    emit finished(m_result);
}

void BulkOrders::undo()
{
    if (m_running || m_done.isEmpty())
        return;
    m_running = true;
    m_source->discardMany(m_numbers).then(this, [this](const Done &discarded) {
        const int all = int(m_done.size());
        if (!discarded)
            return turnBack(0, 0, 0);
        m_running = false;
        m_done.clear();
        m_source->holdFor(0);
        emit undone(all, 0);
    });
}

/// It has gone out, or a part of it: each order is changed back by an edit of its own.
void BulkOrders::turnBack(qsizetype at, int restored, int kept)
{
    if (at >= m_done.size()) {
        m_running = false;
        m_done.clear();
        return emit undone(restored, kept);
    }
    const QList<Step> steps = m_done.mid(at, AtOnce);
    QList<QUuid> ids;
    for (const Step &step : steps)
        ids += step.change.order;
    m_source->manyLines(ids).then(this, [=, this](const Result<QList<OrderLine>> &lines) {
        QHash<QUuid, Row> rows;
        for (const OrderLine &line : lines ? *lines : QList<OrderLine>())
            rows.insert(line.order.id.value, toRow(line.order));
        QList<OrderChange> changes;
        for (const Step &step : steps) {
            const auto row = rows.constFind(step.change.order);
            OrderChange back{step.change.order};
            for (const auto &[field, value] : step.change.values.asKeyValueRange()) {
                if (row == rows.constEnd())
                    continue;
                // Only this tag: others may have come since.
                if (field == "tags"_L1)
                    back.values.insert(field,
                                       withTag(std::get<QStringList>(row->at(field)), m_ask.text,
                                               m_ask.kind == BulkKind::RemoveTag));
                else if (row->at(field) == value)
                    back.values.insert(field, step.before.value(field));
            }
            if (!back.values.isEmpty())
                changes += back;
        }
        const int lost = int(steps.size() - changes.size());
        m_source->saveMany(changes).then(this, [=, this](const Result<ManySaved> &saved) {
            const int wrong = saved ? int(saved->wrong.size()) : int(changes.size());
            turnBack(at + AtOnce, restored + int(changes.size()) - wrong, kept + lost + wrong);
        });
    });
}

}  // namespace touchline::desk
