// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/calendarreader.h"

#include "domain/clocks/jsonreader.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

constexpr std::array kindCodes{"holiday"_L1, "extraWork"_L1};
constexpr std::array statusCodes{"announced"_L1, "expected"_L1};
constexpr std::array weekdayCodes{"monday"_L1, "tuesday"_L1,  "wednesday"_L1, "thursday"_L1,
                                  "friday"_L1, "saturday"_L1, "sunday"_L1};

constexpr qsizetype mostCalendars = 100;
constexpr qsizetype mostYears = 50;
constexpr qint64 longestHoliday = 31;  ///< days

class CalendarTree final {
public:
    std::vector<CalendarFile> calendars(const QByteArray &json)
    {
        const QJsonObject root = m_read.tree(json);
        m_read.only(root, {}, {"calendars"_L1, "by"_L1});
        const QJsonArray list = m_read.list(root, "calendars"_L1, {}, mostCalendars, true);
        std::vector<CalendarFile> files;
        QSet<QString> ids;
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString path = JsonReader::entry(u"calendars"_s, i);
            files.push_back(calendar(m_read.object(list[i], path), path));
            const QString &id = files.back().calendar.id;
            if (ids.contains(id))
                m_read.fail(path + u".id"_s, u"stands there twice"_s);
            ids.insert(id);
        }
        return files;
    }

    DayFeed feed(const QByteArray &json, const QString &name)
    {
        const QJsonValue tree = m_read.anyTree(json);
        DayFeed found{name, {}};
        if (tree.isArray()) {
            days(tree.toArray(), {}, found.days);
        } else {
            const QJsonObject root = tree.toObject();
            m_read.only(root, {}, {"name"_L1, "years"_L1, "by"_L1});
            if (root.contains("name"_L1))
                found.name = m_read.text(root, "name"_L1, {}, true);
            const QJsonArray list = m_read.list(root, "years"_L1, {}, mostYears, true);
            for (qsizetype i = 0; i < list.size(); ++i)
                year(list[i], JsonReader::entry(u"years"_s, i), found.days);
        }
        apart(found.days);
        return found;
    }

    const std::optional<Error> &error() const { return m_read.error(); }

private:
    CalendarFile calendar(const QJsonObject &object, const QString &path)
    {
        m_read.only(object, path,
                    {"id"_L1, "name"_L1, "zone"_L1, "feed"_L1, "week"_L1, "days"_L1, "version"_L1});
        CalendarFile file;
        WorkCalendar &made = file.calendar;
        made.id = m_read.text(object, "id"_L1, path, true);
        made.name = m_read.text(object, "name"_L1, path);
        made.zone = m_read.text(object, "zone"_L1, path, true).toUtf8();
        made.version = object.contains("version"_L1)
                           ? m_read.whole(object, "version"_L1, path, 1, 1'000'000'000)
                           : 1;
        file.feed = m_read.text(object, "feed"_L1, path);
        week(object.value("week"_L1), path + u".week"_s, made);
        const auto most = qsizetype(WorkCalendar::MostDays);
        days(m_read.list(object, "days"_L1, path, most), path + u".days"_s, made.days);
        if (m_read.error())
            return file;
        if (const Done good = checked(made); !good)
            m_read.fail(path + u'.' + good.error().field, good.error().detail, good.error().kind);
        return file;
    }

    void week(const QJsonValue &value, const QString &path, WorkCalendar &made)
    {
        const QJsonObject object = m_read.object(value, path);
        m_read.only(object, path,
                    {"monday"_L1, "tuesday"_L1, "wednesday"_L1, "thursday"_L1, "friday"_L1,
                     "saturday"_L1, "sunday"_L1});
        for (size_t i = 0; i < weekdayCodes.size(); ++i)
            made.week[i] = worked(object, weekdayCodes[i], path);
    }

    DaySlots worked(const QJsonObject &object, QLatin1StringView name, const QString &path)
    {
        const auto most = qsizetype(WorkCalendar::MostSlots);
        const QJsonArray list = m_read.list(object, name, path, most);
        DaySlots found;
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString at = JsonReader::entry(JsonReader::below(path, name), i);
            const QJsonArray pair = list[i].toArray();
            const auto from = minuteOfDay(pair.first().toString(), false);
            const auto to = minuteOfDay(pair.last().toString(), true);
            if (pair.size() != 2 || !from || !to)
                m_read.fail(at, u"must be [\"HH:MM\", \"HH:MM\"]"_s);
            else if (*to <= *from)
                m_read.fail(at, u"must end after it begins"_s);
            else if (!found.empty() && *from < found.back().to)
                m_read.fail(at, u"overlaps the slot before it, or is out of order"_s);
            else
                found.push_back({*from, *to});
        }
        return found;
    }

    void year(const QJsonValue &value, const QString &path, std::vector<SpecialDay> &to)
    {
        const QJsonObject object = m_read.object(value, path);
        m_read.only(object, path, {"year"_L1, "status"_L1, "source"_L1, "days"_L1});
        const qint64 number =
            m_read.whole(object, "year"_L1, path, WorkCalendar::FirstYear, WorkCalendar::LastYear);
        const QString status = m_read.text(object, "status"_L1, path, true);
        const int expected =
            m_read.code<int>(status, statusCodes, JsonReader::below(path, "status"_L1));
        (void)m_read.text(object, "source"_L1, path);
        const size_t before = to.size();
        days(m_read.list(object, "days"_L1, path, 400), path + u".days"_s, to);
        for (size_t i = before; i < to.size(); ++i) {
            to[i].expected = expected == 1;
            if (to[i].date.year() != number)
                m_read.fail(path + u".days"_s,
                            to[i].date.toString(Qt::ISODate) + u" is of another year"_s);
        }
    }

    void days(const QJsonArray &list, const QString &path, std::vector<SpecialDay> &to)
    {
        if (list.size() > qsizetype(WorkCalendar::MostDays))
            m_read.fail(path, u"more than %1 entries"_s.arg(WorkCalendar::MostDays),
                        ErrorKind::TooLarge);
        for (qsizetype i = 0; i < list.size() && !m_read.error(); ++i)
            day(list[i], JsonReader::entry(path, i), to);
    }

    QDate date(const QJsonObject &object, QLatin1StringView name, const QString &path)
    {
        const QString text = m_read.text(object, name, path, true);
        const QDate found = QDate::fromString(text, u"yyyy-MM-dd"_s);
        if (!found.isValid() || found.year() < WorkCalendar::FirstYear ||
            found.year() > WorkCalendar::LastYear)
            m_read.fail(JsonReader::below(path, name), u"must be a date like 2026-10-01"_s);
        return found;
    }

    void day(const QJsonValue &value, const QString &path, std::vector<SpecialDay> &to)
    {
        const QJsonObject object = m_read.object(value, path);
        m_read.only(object, path,
                    {"date"_L1, "from"_L1, "to"_L1, "kind"_L1, "label"_L1, "slots"_L1});
        const bool single = object.contains("date"_L1);
        if (single && (object.contains("from"_L1) || object.contains("to"_L1)))
            m_read.fail(path + u".date"_s, u"stands beside from and to"_s);
        const QDate first = date(object, single ? "date"_L1 : "from"_L1, path);
        const QDate last =
            !single && object.contains("to"_L1) ? date(object, "to"_L1, path) : first;
        SpecialDay made;
        made.kind = m_read.code<DayKind>(m_read.text(object, "kind"_L1, path, true), kindCodes,
                                         JsonReader::below(path, "kind"_L1));
        made.label = m_read.text(object, "label"_L1, path);
        made.worked = worked(object, "slots"_L1, path);
        if (m_read.error())
            return;
        if (last < first || first.daysTo(last) >= longestHoliday)
            m_read.fail(path + u".to"_s,
                        u"must be from the first day to %1 days later"_s.arg(longestHoliday - 1));
        for (made.date = first; made.date <= last && !m_read.error();
             made.date = made.date.addDays(1))
            to.push_back(made);
    }

    void apart(const std::vector<SpecialDay> &found)
    {
        QSet<QDate> seen;
        for (const SpecialDay &one : found) {
            if (seen.contains(one.date))
                m_read.fail(u"days"_s, one.date.toString(Qt::ISODate) + u" stands there twice"_s);
            seen.insert(one.date);
        }
    }

    JsonReader m_read;
};

}  // namespace

Result<std::vector<CalendarFile>> readCalendars(const QByteArray &json)
{
    CalendarTree tree;
    std::vector<CalendarFile> found = tree.calendars(json);
    if (tree.error())
        return *tree.error();
    return found;
}

Result<DayFeed> readDayFeed(const QByteArray &json, const QString &name)
{
    CalendarTree tree;
    DayFeed found = tree.feed(json, name);
    if (tree.error())
        return *tree.error();
    return found;
}

}  // namespace touchline
