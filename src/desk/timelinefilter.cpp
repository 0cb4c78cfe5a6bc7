// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinefilter.h"

#include "desk/days.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborValue>

namespace touchline::desk {
namespace {

constexpr std::array<qint64, 4> periodMs{0, dayMs, 7 * dayMs, 30 * dayMs};
constexpr int filterForm = 1;

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
    PeriodPart = 512
};

struct Sieve {
    const TimelineFilter &filter;
    qint64 nowMs;
    PeriodBounds bounds;

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
        return failed;
    }
};

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
                      period == Period::Range ? 0 : int(period)}
        .toCborValue()
        .toCbor();
}

TimelineFilter TimelineFilter::fromBytes(const QByteArray &bytes)
{
    const QCborArray parts = QCborValue::fromCbor(bytes).toArray();
    TimelineFilter filter;
    if (parts.size() != 8 || parts.at(0).toInteger() != filterForm)
        return filter;
    const auto bits = [&](int at) { return quint32(parts.at(at).toInteger()); };
    filter.kinds = Choice<EntryKind>::ofBits(bits(1));
    filter.channels = Choice<Channel>::ofBits(bits(2));
    filter.directions = Choice<Direction>::ofBits(bits(3));
    filter.authors = Choice<By>::ofBits(bits(4));
    filter.withFiles = parts.at(5).toBool();
    filter.tasks = parts.at(6).toBool();
    filter.period = Period(qBound(qint64(0), parts.at(7).toInteger(), qint64(Period::Month)));
    return filter;
}

}  // namespace touchline::desk
