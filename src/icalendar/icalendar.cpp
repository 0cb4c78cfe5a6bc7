// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icalendar/icalendar.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QStringDecoder>

#include <libical/ical.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace touchline::icalendar {
namespace {

constexpr qsizetype largestCalendar = 1'048'576;
constexpr int deepestNesting = 8;
constexpr int mostEvents = 10'000;
constexpr size_t mostSkipped = 1'000;
constexpr int mostOccurrences = 100'000;
constexpr qint64 longestEvent = 31;  ///< days

struct ComponentFree {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
struct RecurrenceFree {
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

using Component = std::unique_ptr<icalcomponent, ComponentFree>;

/// Long lines are folded: what goes on begins with a blank.
QString unfolded(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.remove(u"\n "_s);
    return text.remove(u"\n\t"_s);
}

/// libical frees what it read by recursion, so that nesting must be bounded before it reads.
Done checkedBytes(const QByteArray &bytes)
{
    if (bytes.size() > largestCalendar)
        return Error{ErrorKind::TooLarge, u"larger than %1 bytes"_s.arg(largestCalendar),
                     u"file"_s};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        return invalid(u"file"_s, u"is no text in UTF-8"_s);
    int depth = 0;
    for (const QString &line : unfolded(text).split(u'\n')) {
        // Whatever libical may take for a beginning counts, of ends only the plain ones: then depth is
        // never less than what it will meet.
        for (const QStringView part : QStringView(line).tokenize(u'\r')) {
            const QStringView name = part.trimmed();
            if (name.startsWith("BEGIN"_L1, Qt::CaseInsensitive) && ++depth > deepestNesting)
                return Error{ErrorKind::TooLarge, u"nested deeper than %1"_s.arg(deepestNesting),
                             u"file"_s};
        }
        if (line.startsWith("END:"_L1, Qt::CaseInsensitive) && --depth < 0)
            break;
    }
    // What is cut off would silently lose its last days.
    return depth == 0 ? done() : invalid(u"file"_s, u"BEGIN and END do not match"_s);
}

QDate dateOf(const icaltimetype &time)
{
    return icaltime_is_null_time(time) ? QDate() : QDate(time.year, time.month, time.day);
}

QString textOf(icalcomponent *event, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    const char *value = property ? icalproperty_get_value_as_string(property) : nullptr;
    QString text = QString::fromUtf8(value ? value : "");
    // Values of text come with their escapes.
    text.replace(u"\\n"_s, u" "_s, Qt::CaseInsensitive);
    text.replace(u"\\,"_s, u","_s).replace(u"\\;"_s, u";"_s);
    return text.simplified().left(WorkCalendar::LongestText);
}

QString appleKind(icalcomponent *event)
{
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_X_PROPERTY);
         property; property = icalcomponent_get_next_property(event, ICAL_X_PROPERTY)) {
        const char *name = icalproperty_get_x_name(property);
        const char *value = icalproperty_get_x(property);
        if (name && value && qstricmp(name, "X-APPLE-SPECIAL-DAY") == 0)
            return QString::fromUtf8(value).trimmed().toUpper();
    }
    return {};
}

DayKind kindOf(icalcomponent *event, const QString &label)
{
    const QString apple = appleKind(event);
    if (!apple.isEmpty())
        return apple == "ALTERNATE-WORKDAY"_L1 ? DayKind::ExtraWork : DayKind::Holiday;
    const bool works = label.contains(u'班') || label.contains("workday"_L1, Qt::CaseInsensitive) ||
                       label.contains("working day"_L1, Qt::CaseInsensitive);
    return works ? DayKind::ExtraWork : DayKind::Holiday;
}

class EventReader final {
public:
    EventReader(const QString &name, int firstYear, int lastYear)
        : m_first(firstYear), m_last(lastYear)
    {
        m_found.feed.name = name;
    }

    void read(icalcomponent *event)
    {
        const QString label = textOf(event, ICAL_SUMMARY_PROPERTY);
        const QString problem = whyNoDay(event);
        if (!problem.isEmpty())
            return skip(label, problem);
        const icaltimetype start = icalcomponent_get_dtstart(event);
        const QDate first = dateOf(start);
        const qint64 days = lengthOf(event, first);
        if (days < 1 || days > longestEvent)
            return skip(label, u"must last 1 to %1 days"_s.arg(longestEvent));
        SpecialDay day;
        day.kind = kindOf(event, label);
        day.label = label;
        day.source = DaySource::Feed;
        day.feed = m_found.feed.name;
        const QSet<QDate> without = exceptions(event);
        icalproperty *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
        if (!rule)
            return add(day, first, days, without);
        recur(icalproperty_get_rrule(rule), start,
              [&](QDate date) { add(day, date, days, without); });
    }

    ICalendarDays found() { return std::move(m_found); }

private:
    void skip(const QString &label, const QString &reason)
    {
        if (m_found.skipped.size() < mostSkipped)
            m_found.skipped.push_back({label, reason});
    }

    static QString whyNoDay(icalcomponent *event)
    {
        const icaltimetype start = icalcomponent_get_dtstart(event);
        if (!dateOf(start).isValid())
            return u"DTSTART is missing or no date"_s;
        if (!start.is_date)
            return u"has a time of day"_s;
        if (start.year < 1900)
            return u"DTSTART lies before 1900"_s;
        if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED)
            return u"is cancelled"_s;
        // Public calendars also list days on which nobody is free.
        const QString about = textOf(event, ICAL_DESCRIPTION_PROPERTY);
        if (about.startsWith("Observance"_L1) || about.startsWith(u"纪念"_s))
            return u"is an observance"_s;
        icalproperty *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
        if (rule && icalproperty_get_rrule(rule).freq < ICAL_DAILY_RECURRENCE)
            return u"recurs within a day"_s;
        return {};
    }

    /// In days; DTEND is the day after the last.
    static qint64 lengthOf(icalcomponent *event, QDate first)
    {
        if (icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY)) {
            const QDate end = dateOf(icalcomponent_get_dtend(event));
            // Some programs write the same day as its end.
            return end == first ? 1 : first.daysTo(end);
        }
        if (icalproperty *length = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY))
            return icaldurationtype_as_int(icalproperty_get_duration(length)) / 86'400;
        return 1;
    }

    static QSet<QDate> exceptions(icalcomponent *event)
    {
        QSet<QDate> dates;
        for (icalproperty *one = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); one;
             one = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
            dates.insert(dateOf(icalproperty_get_exdate(one)));
        return dates;
    }

    template <typename Found>
    void recur(const icalrecurrencetype &rule, const icaltimetype &start, Found give)
    {
        const std::unique_ptr<icalrecur_iterator, RecurrenceFree> iterator(
            icalrecur_iterator_new(rule, start));
        for (int i = 0; iterator && i < mostOccurrences; ++i) {
            const icaltimetype next = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(next) || next.year > m_last)
                return;
            if (next.year >= m_first - 1)
                give(dateOf(next));
        }
    }

    void add(SpecialDay day, QDate first, qint64 days, const QSet<QDate> &without)
    {
        if (without.contains(first))
            return;
        for (qint64 i = 0; i < days; ++i) {
            day.date = first.addDays(i);
            if (day.date.year() < m_first || day.date.year() > m_last)
                continue;
            const auto there = m_seen.constFind(day.date);
            if (there != m_seen.constEnd() && *there != day.kind)
                skip(day.label, day.date.toString(Qt::ISODate) + u" is told to be the opposite"_s);
            if (there != m_seen.constEnd() || m_found.feed.days.size() >= WorkCalendar::MostDays)
                continue;
            m_seen.insert(day.date, day.kind);
            m_found.feed.days.push_back(day);
        }
    }

    ICalendarDays m_found;
    QHash<QDate, DayKind> m_seen;
    int m_first;
    int m_last;
};

/// All events of a file, which may hold several calendars.
template <typename Found> int eachEvent(icalcomponent *component, Found give)
{
    if (icalcomponent_isa(component) == ICAL_VEVENT_COMPONENT) {
        give(component);
        return 1;
    }
    int count = 0;
    // The walk through the children is kept by libical in the component itself, so that it cannot be
    // nested; the children are gathered first.
    std::vector<icalcomponent *> children;
    for (icalcomponent *child = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
         child; child = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        children.push_back(child);
    for (icalcomponent *child : children)
        count += eachEvent(child, give);
    return count;
}

}  // namespace

Result<ICalendarDays> readICalendar(const QByteArray &bytes, const QString &name, int firstYear,
                                    int lastYear)
{
    if (firstYear < WorkCalendar::FirstYear || lastYear > WorkCalendar::LastYear ||
        lastYear < firstYear)
        return invalid(
            u"years"_s,
            u"must be from %1 to %2"_s.arg(WorkCalendar::FirstYear).arg(WorkCalendar::LastYear));
    if (const Done good = checkedBytes(bytes); !good)
        return good.error();
    icalerror_set_errors_are_fatal(false);
    const Component root(icalparser_parse_string(bytes.constData()));
    if (!root)
        return invalid(u"file"_s, u"is no iCalendar"_s);
    EventReader reader(name, firstYear, lastYear);
    int count = eachEvent(root.get(), [](icalcomponent *) {});
    if (count > mostEvents)
        return Error{ErrorKind::TooLarge, u"more than %1 events"_s.arg(mostEvents), u"file"_s};
    const icalcomponent_kind kind = icalcomponent_isa(root.get());
    if (kind != ICAL_VCALENDAR_COMPONENT && kind != ICAL_XROOT_COMPONENT)
        return invalid(u"file"_s, u"holds no calendar"_s);
    eachEvent(root.get(), [&](icalcomponent *event) { reader.read(event); });
    return reader.found();
}

}  // namespace touchline::icalendar
