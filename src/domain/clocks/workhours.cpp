// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/workhours.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

QString entryOf(const char *list, size_t index)
{
    return u"%1[%2]"_s.arg(QLatin1StringView(list)).arg(index);
}

Done checkedDays(const WorkHoursData &data)
{
    if (!data.firstDay.isValid())
        return invalid(u"firstDay"_s, u"is no date"_s);
    if (data.dayStarts.size() < 2)
        return invalid(u"dayStarts"_s, u"holds no day"_s);
    if (data.dayStarts.size() > WorkHoursData::MostDays + 1)
        return Error{ErrorKind::TooLarge, u"more than %1 days"_s.arg(WorkHoursData::MostDays),
                     u"dayStarts"_s};
    for (size_t i = 1; i < data.dayStarts.size(); ++i) {
        if (data.dayStarts[i] < data.dayStarts[i - 1])
            return invalid(entryOf("dayStarts", i), u"is out of order"_s);
    }
    return done();
}

Done checkedOpen(const WorkHoursData &data)
{
    const auto days = int(data.dayStarts.size()) - 1;
    if (data.open.size() > size_t(days) * (WorkCalendar::MostSlots + 1))
        return Error{ErrorKind::TooLarge, u"too many slots"_s, u"open"_s};
    for (size_t i = 0; i < data.open.size(); ++i) {
        const OpenSlot &slot = data.open[i];
        if (slot.day < 0 || slot.day >= days || slot.to <= slot.from ||
            slot.from < data.dayStarts[size_t(slot.day)] ||
            slot.to > data.dayStarts[size_t(slot.day) + 1])
            return invalid(entryOf("open", i), u"does not lie within its day"_s);
        if (i > 0 && slot.from < data.open[i - 1].to)
            return invalid(entryOf("open", i), u"overlaps or is out of order"_s);
    }
    for (size_t i = 0; i < data.notes.size(); ++i) {
        if (data.notes[i].day < 0 || data.notes[i].day >= days ||
            (i > 0 && data.notes[i].day < data.notes[i - 1].day))
            return invalid(entryOf("notes", i), u"names no day, or is out of order"_s);
    }
    return done();
}

}  // namespace

Result<WorkHours> WorkHours::make(WorkHoursData data)
{
    if (const Done days = checkedDays(data); !days)
        return days.error();
    if (const Done open = checkedOpen(data); !open)
        return open.error();
    return WorkHours(std::move(data));
}

WorkHours::WorkHours(WorkHoursData data) : m_data(std::move(data))
{
    m_sums.reserve(m_data.open.size() + 1);
    qint64 sum = 0;
    for (const OpenSlot &slot : m_data.open) {
        m_sums.push_back(sum);
        sum += slot.to - slot.from;
    }
    m_sums.push_back(sum);
}

Interval WorkHours::range() const { return {m_data.dayStarts.front(), m_data.dayStarts.back()}; }

qint64 WorkHours::openUntil(qint64 at) const
{
    const auto after =
        std::upper_bound(m_data.open.begin(), m_data.open.end(), at,
                         [](qint64 t, const OpenSlot &slot) { return t < slot.from; });
    if (after == m_data.open.begin())
        return 0;
    const auto slot = std::prev(after);
    return m_sums[size_t(slot - m_data.open.begin())] + std::min(at, slot->to) - slot->from;
}

qint64 WorkHours::openBetween(qint64 from, qint64 to) const
{
    return to > from ? openUntil(to) - openUntil(from) : 0;
}

std::optional<qint64> WorkHours::reach(qint64 from, qint64 amount) const
{
    if (from < range().from || from > range().to)
        return std::nullopt;
    if (amount <= 0)
        return from;
    const qint64 wanted = openUntil(from) + amount;
    if (wanted > m_sums.back())
        return std::nullopt;
    // The first slot at whose end as much has passed: an amount that ends with the working day is due
    // at its closing, not at the next opening.
    const auto sum = std::lower_bound(m_sums.begin() + 1, m_sums.end(), wanted);
    const auto slot = size_t(sum - m_sums.begin()) - 1;
    return m_data.open[slot].from + wanted - m_sums[slot];
}

Intervals WorkHours::openWithin(Interval range) const
{
    Intervals list;
    auto slot = std::partition_point(m_data.open.begin(), m_data.open.end(),
                                     [&](const OpenSlot &one) { return one.to <= range.from; });
    for (; slot != m_data.open.end() && slot->from < range.to; ++slot) {
        const qint64 from = std::max(slot->from, range.from);
        const qint64 to = std::min(slot->to, range.to);
        if (!list.empty() && list.back().to == from)
            list.back().to = to;
        else
            list.push_back({from, to});
    }
    return list;
}

int WorkHours::dayOf(qint64 at) const
{
    if (at < range().from || at >= range().to)
        return -1;
    const auto after = std::upper_bound(m_data.dayStarts.begin(), m_data.dayStarts.end(), at);
    return int(after - m_data.dayStarts.begin()) - 1;
}

Interval WorkHours::dayRange(int day) const
{
    return {m_data.dayStarts[size_t(day)], m_data.dayStarts[size_t(day) + 1]};
}

std::optional<qint64> WorkHours::closingOf(int day) const
{
    const auto after = std::partition_point(m_data.open.begin(), m_data.open.end(),
                                            [&](const OpenSlot &one) { return one.day <= day; });
    if (after == m_data.open.begin() || std::prev(after)->day != day)
        return std::nullopt;
    return std::prev(after)->to;
}

const DayNote *WorkHours::noteOf(int day) const
{
    const auto note = std::partition_point(m_data.notes.begin(), m_data.notes.end(),
                                           [&](const DayNote &one) { return one.day < day; });
    return note != m_data.notes.end() && note->day == day ? &*note : nullptr;
}

}  // namespace touchline
