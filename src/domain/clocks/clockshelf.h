// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/calendarreader.h"
#include "domain/clocks/clockbook.h"
#include "domain/records/clocksetting.h"
#include "domain/records/hourspart.h"

#include <map>
#include <memory>

namespace touchline {

/// Calendars that are in force, filled with the days of their feeds.
[[nodiscard]] Result<std::vector<WorkCalendar>> filledCalendars(
    const QByteArray &calendars, const std::vector<QByteArray> &dayFeeds);

/// What clocks go by, made of the records: the limits in force, every limit that ever was, the working
/// hours of every version of a calendar. The same on the desk and on the server. What cannot be read is
/// left out and named in problems().
class ClockShelf final {
public:
    ClockShelf() = default;
    ClockShelf(std::vector<ClockSetting> settings, const std::vector<HoursPart> &hours);

    /// There is nothing to count by: orders get no clocks.
    [[nodiscard]] bool isEmpty() const { return m_policies.empty(); }
    /// Valid as long as the shelf is.
    [[nodiscard]] ClockRules rules() const;
    /// In force now, in the order in which they are tried.
    [[nodiscard]] const std::vector<ClockPolicy> &policies() const { return m_policies; }
    [[nodiscard]] const std::vector<WorkCalendar> &calendars() const { return m_calendars; }
    /// A limit as a version of a policy had it; nullptr = not known here.
    [[nodiscard]] const ClockTarget *target(const QString &policy, qint64 version,
                                            const QString &metric, ClockDuty duty) const;
    /// That version of the policy was in force once, or is.
    [[nodiscard]] bool knows(const QString &policy, qint64 version) const
    {
        return m_ever.contains({policy, version});
    }
    /// nullptr = not known here.
    [[nodiscard]] const WorkHours *hours(const QString &calendar, qint64 version) const;
    /// 0 = none was expanded.
    [[nodiscard]] qint64 calendarVersion(const QString &calendar) const;
    /// The highest revision of a kind of setting; 0 = there is none.
    [[nodiscard]] qint64 revision(SettingKind kind, const QString &key = {}) const;
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    void readSettings(const std::vector<ClockSetting> &settings);
    void joinHours(const std::vector<HoursPart> &parts);

    std::map<std::pair<SettingKind, QString>, qint64> m_revisions;
    std::vector<WorkCalendar> m_calendars;
    std::vector<ClockPolicy> m_policies;
    std::map<std::pair<QString, qint64>, ClockPolicy> m_ever;
    std::map<std::pair<QString, qint64>, WorkHours> m_hours;
    QStringList m_problems;
};

using ClockShelfPtr = std::shared_ptr<const ClockShelf>;

/// Keeps the shelf as long as it is used.
[[nodiscard]] HoursOf hoursFrom(const ClockShelfPtr &shelf);

}  // namespace touchline
