// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace touchline::desk {

inline constexpr qint64 dayMs = 86'400'000;

/// The zone whose days count where a region names none.
[[nodiscard]] inline QTimeZone defaultZone() { return QTimeZone("Asia/Shanghai"); }

/// Days of one zone. Asking for instants near each other is cheap, which a zone's own arithmetic is not.
class Days final {
public:
    explicit Days(const QTimeZone &zone) : m_zone(zone) {}

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    /// Julian day of an instant.
    [[nodiscard]] qint64 dayOf(qint64 ms)
    {
        if (ms < m_fromMs || ms >= m_toMs) {
            const QDate date = QDateTime::fromMSecsSinceEpoch(ms, m_zone).date();
            m_day = date.toJulianDay();
            m_fromMs = startOf(date);
            m_toMs = startOf(date.addDays(1));
        }
        return m_day;
    }
    /// The first instant of a day.
    [[nodiscard]] qint64 startOf(const QDate &date) const
    {
        return date.startOfDay(m_zone).toMSecsSinceEpoch();
    }

private:
    QTimeZone m_zone;
    qint64 m_fromMs = 1;
    qint64 m_toMs = 0;
    qint64 m_day = 0;
};

}  // namespace touchline::desk
