// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/clockshelf.h"

#include "domain/clocks/policyreader.h"
#include "domain/clocks/workhourscodec.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {

Result<std::vector<WorkCalendar>> filledCalendars(const QByteArray &calendars,
                                                  const std::vector<QByteArray> &dayFeeds)
{
    const Result<std::vector<CalendarFile>> files = readCalendars(calendars);
    if (!files)
        return files.error();
    std::vector<DayFeed> feeds;
    for (const QByteArray &json : dayFeeds) {
        Result<DayFeed> feed = readDayFeed(json, {});
        if (!feed)
            return feed.error();
        feeds.push_back(*std::move(feed));
    }
    std::vector<WorkCalendar> filled;
    for (const CalendarFile &file : *files) {
        filled.push_back(file.calendar);
        for (const DayFeed &feed : feeds) {
            if (!file.feed.isEmpty() && file.feed == feed.name)
                takeFeed(filled.back(), feed.name, feed.days);
        }
    }
    return filled;
}

ClockShelf::ClockShelf(std::vector<ClockSetting> settings, const std::vector<HoursPart> &hours)
{
    std::sort(settings.begin(), settings.end(),
              [](const ClockSetting &a, const ClockSetting &b) { return a.revision < b.revision; });
    joinHours(hours);
    readSettings(settings);
}

void ClockShelf::readSettings(const std::vector<ClockSetting> &settings)
{
    const auto problem = [this](const ClockSetting &setting, const Error &error) {
        m_problems += u"%1 %2, revision %3: %4 %5"_s.arg(codeOf(setting.kind), setting.key)
                          .arg(setting.revision)
                          .arg(error.field, error.detail);
    };
    QByteArray calendars;
    std::map<QString, QByteArray> feeds;
    for (const ClockSetting &setting : settings) {
        m_revisions[{setting.kind, setting.key}] = setting.revision;
        if (setting.kind == SettingKind::Calendars)
            calendars = setting.document.toUtf8();
        else if (setting.kind == SettingKind::Days)
            feeds[setting.key] = setting.document.toUtf8();
    }
    if (!calendars.isEmpty()) {
        std::vector<QByteArray> days;
        for (const auto &[name, json] : feeds)
            days.push_back(json);
        auto filled = filledCalendars(calendars, days);
        if (filled)
            m_calendars = *std::move(filled);
        else
            m_problems += filled.error().field + u' ' + filled.error().detail;
    }
    QStringList ids;
    for (const WorkCalendar &calendar : m_calendars)
        ids += calendar.id;
    for (const auto &[key, hours] : m_hours)
        ids += key.first;
    for (const ClockSetting &setting : settings) {
        if (setting.kind != SettingKind::Policies)
            continue;
        auto read = readPolicies(setting.document.toUtf8(), ids);
        if (!read) {
            problem(setting, read.error());
            continue;
        }
        // What a version said once, it says for ever.
        for (const ClockPolicy &policy : *read)
            m_ever.try_emplace({policy.id, policy.version}, policy);
        m_policies = *std::move(read);
    }
}

namespace {

/// Parts that follow each other without a gap, to the latest day. Ledgers that were taken over into each
/// other may hold a month twice or lack one that lies back.
std::vector<WorkHoursData> latestRun(std::vector<WorkHoursData> parts)
{
    std::sort(parts.begin(), parts.end(), [](const WorkHoursData &a, const WorkHoursData &b) {
        return a.firstDay < b.firstDay;
    });
    std::vector<WorkHoursData> run;
    QDate end;
    for (WorkHoursData &part : parts) {
        if (end.isValid() && part.firstDay < end)
            continue;
        if (end.isValid() && part.firstDay > end)
            run.clear();
        end = part.firstDay.addDays(qint64(part.dayStarts.size()) - 1);
        run.push_back(std::move(part));
    }
    return run;
}

}  // namespace

void ClockShelf::joinHours(const std::vector<HoursPart> &parts)
{
    std::map<std::pair<QString, qint64>, std::vector<WorkHoursData>> found;
    for (const HoursPart &part : parts) {
        auto data = unpackedHours(part.hours);
        if (data)
            found[{data->calendar, data->version}].push_back(*std::move(data));
        else
            m_problems += part.calendar + u": "_s + data.error().detail;
    }
    for (auto &[key, data] : found) {
        auto joined = joinedHours(latestRun(std::move(data)));
        if (joined)
            m_hours.emplace(key, *std::move(joined));
        else
            m_problems += key.first + u": "_s + joined.error().detail;
    }
}

ClockRules ClockShelf::rules() const
{
    return {m_policies, [this](const QString &calendar) { return calendarVersion(calendar); }};
}

const ClockTarget *ClockShelf::target(const QString &policy, qint64 version, const QString &metric,
                                      ClockDuty duty) const
{
    const auto known = m_ever.find({policy, version});
    if (known == m_ever.end())
        return nullptr;
    for (const ClockTarget &target : known->second.targets) {
        if (target.metric == metric && target.duty == duty)
            return &target;
    }
    return nullptr;
}

const WorkHours *ClockShelf::hours(const QString &calendar, qint64 version) const
{
    const auto known = m_hours.find({calendar, version});
    return known == m_hours.end() ? nullptr : &known->second;
}

qint64 ClockShelf::calendarVersion(const QString &calendar) const
{
    qint64 highest = 0;
    for (const auto &[key, hours] : m_hours) {
        if (key.first == calendar)
            highest = std::max(highest, key.second);
    }
    return highest;
}

qint64 ClockShelf::revision(SettingKind kind, const QString &key) const
{
    const auto known = m_revisions.find({kind, key});
    return known == m_revisions.end() ? 0 : known->second;
}

HoursOf hoursFrom(const ClockShelfPtr &shelf)
{
    return [shelf](const QString &calendar, qint64 version) -> const WorkHours * {
        return shelf ? shelf->hours(calendar, version) : nullptr;
    };
}

}  // namespace touchline
