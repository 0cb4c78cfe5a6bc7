// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinemark.h"

#include <QtCore/QDate>
#include <QtCore/QHash>
#include <QtCore/QSet>

#include <array>
#include <span>

namespace touchline::desk {

enum class Period : quint8 { Any, Day, Week, Month, Range };

/// How soon something has to be done. The first three hold what the shorter ones hold as well.
enum class Due : quint8 { Day, Week, Month, Overdue };
inline constexpr int Dues = int(Due::Overdue) + 1;

/// Codes that are chosen; none chosen means any.
template <typename E> class Choice final {
public:
    [[nodiscard]] bool isAny() const { return m_bits == 0; }
    [[nodiscard]] bool has(E value) const { return m_bits & bit(value); }
    [[nodiscard]] bool lets(E value) const { return isAny() || has(value); }
    void set(E value, bool on) { m_bits = on ? m_bits | bit(value) : m_bits & ~bit(value); }
    [[nodiscard]] quint32 bits() const { return m_bits; }
    [[nodiscard]] static Choice ofBits(quint32 bits)
    {
        Choice made;
        made.m_bits = bits;
        return made;
    }
    bool operator==(const Choice &) const = default;

private:
    static quint32 bit(E value) { return 1u << quint32(value); }
    quint32 m_bits = 0;
};

/// What of a timeline is wanted; every part that is set must hold, and within one part any of its values.
struct TimelineFilter {
    Choice<EntryKind> kinds;
    Choice<Channel> channels;
    Choice<Direction> directions;
    Choice<By> authors;
    QSet<QUuid> orders;
    QSet<QUuid> services;
    Choice<Standing> standings;
    Choice<Due> dues;
    // These three are one part, the reason of a standing: any of them lets an entry through.
    Choice<OrderState> orderStates;
    Choice<Delivery> deliveries;
    QSet<quint32> outcomes;  ///< outcomeKey
    bool withFiles = false;
    bool unsent = false;
    bool tasks = false;  ///< only what somebody still has to do
    Period period = Period::Any;
    QDate from;  ///< Range: first and last day; null = open
    QDate to;
    bool operator==(const TimelineFilter &) const = default;

    [[nodiscard]] bool isSet() const { return *this != TimelineFilter(); }
    /// Without orders, services and outcomes, which belong to one customer, and without what is over
    /// tomorrow.
    [[nodiscard]] QByteArray toBytes() const;
    /// Default where the bytes are of nobody we know.
    [[nodiscard]] static TimelineFilter fromBytes(const QByteArray &bytes);
};

/// The instants between which a period lies; `to` is not included.
struct PeriodBounds {
    qint64 fromMs = 0;
    qint64 toMs = std::numeric_limits<qint64>::max();
};

/// How many entries there would be with one more value, all other parts of the filter as they are.
struct TimelineCounts {
    int all = 0;    ///< of the timeline
    int shown = 0;  ///< that pass
    std::array<int, EntryKinds> kinds{};
    std::array<int, int(Channel::Unknown) + 1> channels{};
    std::array<int, int(Direction::Unknown) + 1> directions{};
    std::array<int, Authors> authors{};
    std::array<int, 4> periods{};  ///< Any, Day, Week, Month
    std::array<int, Standings> standings{};
    std::array<int, Dues> dues{};
    std::array<int, int(OrderState::Unknown) + 1> orderStates{};
    std::array<int, Deliveries> deliveries{};
    QHash<quint32, int> outcomes;
    QHash<QUuid, int> orders;
    QHash<QUuid, int> services;
    int withFiles = 0;
    int unsent = 0;
    int tasks = 0;
};

struct Sifted {
    std::vector<int> positions;  ///< of the entries that pass
    TimelineCounts counts;
};

/// `range` are the bounds of the filter's own period where that is a range.
[[nodiscard]] Sifted sift(std::span<const TimelineMark> marks, const TimelineFilter &filter,
                          qint64 nowMs, PeriodBounds range);

}  // namespace touchline::desk
