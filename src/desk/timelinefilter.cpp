// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinefilter.h"

#include "desk/days.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborValue>

namespace touchline::desk {
namespace {

constexpr std::array<qint64, 4> periodMs{0, dayMs, 7 * dayMs, 30 * dayMs};
constexpr int filterForm = 2;
constexpr int filterParts = 12;

/// One bit for each part of the filter that an entry fails.
enum Part : quint32 {
    KindPart = 1,
    ChannelPart = 2,
    DirectionPart = 4,
    AuthorPart = 8,
    OrderPart = 16,
    ServicePart = 32,
    FilesPart = 64,
    UnsentPart = 128,
    TaskPart = 256,
    PeriodPart = 512,
    StandingPart = 1024,
    ReasonPart = 2048,
    DuePart = 4096
};

/// The soonest of the dues that an entry is in: those after it hold it too. Month + 1: in none.
int soonestDue(const TimelineMark &mark, qint64 nowMs)
{
    const qint64 left = mark.dueMs - nowMs;
    if (mark.dueMs == 0 || left <= 0)
        return int(Due::Month) + 1;
    return left <= dayMs        ? int(Due::Day)
           : left <= 7 * dayMs  ? int(Due::Week)
           : left <= 30 * dayMs ? int(Due::Month)
                                : int(Due::Month) + 1;
}

bool isDue(const TimelineMark &mark, const Choice<Due> &chosen, Standing standing, qint64 nowMs)
{
    if (standing == Standing::Overdue)
        return chosen.has(Due::Overdue);
    if (standing != Standing::Active)
        return false;
    for (int due = soonestDue(mark, nowMs); due <= int(Due::Month); ++due) {
        if (chosen.has(Due(due)))
            return true;
    }
    return false;
}

struct Sieve {
    const TimelineFilter &filter;
    qint64 nowMs;
    PeriodBounds bounds;
    bool reasons = asksReason();

    [[nodiscard]] bool asksReason() const
    {
        return !filter.orderStates.isAny() || !filter.deliveries.isAny() ||
               !filter.outcomes.isEmpty();
    }
    [[nodiscard]] bool hasReason(const TimelineMark &mark) const
    {
        return (mark.kind == EntryKind::Order && filter.orderStates.has(OrderState(mark.state))) ||
               (mark.delivery != Delivery::None && filter.deliveries.has(mark.delivery)) ||
               (mark.outcome != 0 && filter.outcomes.contains(mark.outcome));
    }

    [[nodiscard]] quint32 failures(const TimelineMark &mark) const
    {
        quint32 failed = 0;
        if (!filter.kinds.lets(mark.kind))
            failed |= KindPart;
        if (!filter.channels.lets(mark.channel))
            failed |= ChannelPart;
        if (!filter.directions.lets(mark.direction))
            failed |= DirectionPart;
        if (!filter.authors.lets(mark.by))
            failed |= AuthorPart;
        if (!filter.orders.isEmpty() && !filter.orders.contains(mark.order))
            failed |= OrderPart;
        if (!filter.services.isEmpty() && !filter.services.contains(mark.service))
            failed |= ServicePart;
        if (filter.withFiles && !mark.hasFiles)
            failed |= FilesPart;
        if (filter.unsent && !mark.pending)
            failed |= UnsentPart;
        if (filter.tasks && !mark.isOpenOrder())
            failed |= TaskPart;
        if (mark.atMs < bounds.fromMs || mark.atMs >= bounds.toMs)
            failed |= PeriodPart;
        if (!filter.standings.lets(mark.standing(nowMs)))
            failed |= StandingPart;
        if (reasons && !hasReason(mark))
            failed |= ReasonPart;
        if (!filter.dues.isAny() && !isDue(mark, filter.dues, mark.standing(nowMs), nowMs))
            failed |= DuePart;
        return failed;
    }
};

void countStanding(TimelineCounts &counts, const TimelineMark &mark, quint32 failed, qint64 nowMs)
{
    const auto only = [failed](quint32 part) { return (failed & ~part) == 0; };
    const Standing standing = mark.standing(nowMs);
    if (standing != Standing::None && only(StandingPart))
        ++counts.standings[size_t(standing)];
    if (only(ReasonPart)) {
        if (mark.kind == EntryKind::Order && mark.state < counts.orderStates.size())
            ++counts.orderStates[mark.state];
        if (mark.delivery != Delivery::None)
            ++counts.deliveries[size_t(mark.delivery)];
        if (mark.outcome != 0)
            ++counts.outcomes[mark.outcome];
    }
    if (!only(DuePart))
        return;
    if (standing == Standing::Overdue)
        ++counts.dues[size_t(Due::Overdue)];
    else if (standing == Standing::Active)
        for (int due = soonestDue(mark, nowMs); due <= int(Due::Month); ++due)
            ++counts.dues[size_t(due)];
}

void count(TimelineCounts &counts, const TimelineMark &mark, quint32 failed, qint64 nowMs)
{
    const auto only = [failed](quint32 part) { return (failed & ~part) == 0; };
    if (only(KindPart))
        ++counts.kinds[size_t(mark.kind)];
    if (only(ChannelPart))
        ++counts.channels[size_t(mark.channel)];
    if (only(DirectionPart))
        ++counts.directions[size_t(mark.direction)];
    if (only(AuthorPart))
        ++counts.authors[size_t(mark.by)];
    if (only(OrderPart) && !mark.order.isNull())
        ++counts.orders[mark.order];
    if (only(ServicePart) && !mark.service.isNull())
        ++counts.services[mark.service];
    if (only(FilesPart) && mark.hasFiles)
        ++counts.withFiles;
    if (only(UnsentPart) && mark.pending)
        ++counts.unsent;
    if (only(TaskPart) && mark.isOpenOrder())
        ++counts.tasks;
    countStanding(counts, mark, failed, nowMs);
    if (only(PeriodPart)) {
        ++counts.periods[0];
        for (size_t i = 1; i < counts.periods.size(); ++i)
            counts.periods[i] += mark.atMs >= nowMs - periodMs[i];
    }
}

}  // namespace

Sifted sift(std::span<const TimelineMark> marks, const TimelineFilter &filter, qint64 nowMs,
            PeriodBounds range)
{
    Sieve sieve{filter, nowMs, {}};
    if (filter.period == Period::Range)
        sieve.bounds = range;
    else if (filter.period != Period::Any)
        sieve.bounds.fromMs = nowMs - periodMs[size_t(filter.period)];
    Sifted sifted;
    sifted.counts.all = int(marks.size());
    sifted.positions.reserve(marks.size());
    for (size_t i = 0; i < marks.size(); ++i) {
        const quint32 failed = sieve.failures(marks[i]);
        if (failed == 0)
            sifted.positions.push_back(int(i));
        // Two parts that fail: no single change would bring the entry back.
        if ((failed & (failed - 1)) == 0)
            count(sifted.counts, marks[i], failed, nowMs);
    }
    sifted.counts.shown = int(sifted.positions.size());
    return sifted;
}

QByteArray TimelineFilter::toBytes() const
{
    return QCborArray{filterForm,
                      qint64(kinds.bits()),
                      qint64(channels.bits()),
                      qint64(directions.bits()),
                      qint64(authors.bits()),
                      withFiles,
                      tasks,
                      period == Period::Range ? 0 : int(period),
                      qint64(standings.bits()),
                      qint64(dues.bits()),
                      qint64(orderStates.bits()),
                      qint64(deliveries.bits())}
        .toCborValue()
        .toCbor();
}

TimelineFilter TimelineFilter::fromBytes(const QByteArray &bytes)
{
    const QCborArray parts = QCborValue::fromCbor(bytes).toArray();
    TimelineFilter filter;
    if (parts.size() != filterParts || parts.at(0).toInteger() != filterForm)
        return filter;
    const auto bits = [&](int at) { return quint32(parts.at(at).toInteger()); };
    filter.kinds = Choice<EntryKind>::ofBits(bits(1));
    filter.channels = Choice<Channel>::ofBits(bits(2));
    filter.directions = Choice<Direction>::ofBits(bits(3));
    filter.authors = Choice<By>::ofBits(bits(4));
    filter.withFiles = parts.at(5).toBool();
    filter.tasks = parts.at(6).toBool();
    filter.period = Period(qBound(qint64(0), parts.at(7).toInteger(), qint64(Period::Month)));
    filter.standings = Choice<Standing>::ofBits(bits(8));
    filter.dues = Choice<Due>::ofBits(bits(9));
    filter.orderStates = Choice<OrderState>::ofBits(bits(10));
    filter.deliveries = Choice<Delivery>::ofBits(bits(11));
    return filter;
}

}  // namespace touchline::desk
