// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/workhourscodec.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborValue>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

// [format, calendar, version, first day (Julian), start (minutes), days, notes]; a day is
// [length, from, to, from, to, ...] in minutes since its start, a note [day, kind + 2 * expected, label].
constexpr qint64 packedFormat = 1;
constexpr qsizetype packedParts = 7;
constexpr qint64 mostMinutesOfTime = 4'200'000'000;  ///< far beyond the last year that is counted

Error brokenHours(const char *field)
{
    return invalid(QLatin1StringView(field), u"is not what packed hours hold"_s);
}

/// Whole numbers within bounds out of an array; anything else makes it bad.
class IntegersOf final {
public:
    explicit IntegersOf(const QCborArray &array) : m_array(array) {}
    qint64 at(qsizetype index, qint64 least, qint64 most)
    {
        const QCborValue value = m_array.at(index);
        const qint64 number = value.toInteger(least - 1);
        if (!value.isInteger() || number < least || number > most) {
            m_good = false;
            return least;
        }
        return number;
    }
    [[nodiscard]] bool good() const { return m_good; }

private:
    const QCborArray &m_array;
    bool m_good = true;
};

bool unpackDay(const QCborArray &day, int index, WorkHoursData &data)
{
    if (day.isEmpty() || day.size() % 2 == 0 ||
        day.size() > 1 + 2 * qsizetype(WorkCalendar::MostSlots + 1))
        return false;
    IntegersOf numbers(day);
    const qint64 start = data.dayStarts.back();
    // A day of a clock change is shorter or longer; one that a zone skipped has no length.
    data.dayStarts.push_back(start + numbers.at(0, 0, 3'000) * MinuteMs);
    for (qsizetype i = 1; i < day.size(); i += 2)
        data.open.push_back({start + numbers.at(i, 0, 3'000) * MinuteMs,
                             start + numbers.at(i + 1, 0, 3'000) * MinuteMs, index});
    return numbers.good();
}

bool unpackNote(const QCborArray &note, WorkHoursData &data)
{
    IntegersOf numbers(note);
    const auto day = int(numbers.at(0, 0, qint64(WorkHoursData::MostDays)));
    const qint64 bits = numbers.at(1, 0, 3);
    const QString label = note.at(2).toString();
    if (!numbers.good() || note.size() != 3 || !note.at(2).isString() ||
        label.size() > WorkCalendar::LongestText)
        return false;
    data.notes.push_back({day, DayKind(bits & 1), (bits & 2) != 0, label});
    return true;
}

/// Halves what is too large; a single day always fits.
Done packPart(const WorkHoursData &data, int from, int to, std::vector<PackedHours> &parts)
{
    const Result<QByteArray> bytes = packed(partOf(data, from, to));
    if (bytes) {
        parts.push_back({data.firstDay.addDays(from), *bytes});
        return done();
    }
    if (bytes.error().kind != ErrorKind::TooLarge || to - from < 2)
        return bytes.error();
    const int middle = from + (to - from) / 2;
    if (const Done first = packPart(data, from, middle, parts); !first)
        return first;
    return packPart(data, middle, to, parts);
}

}  // namespace

Result<QByteArray> packed(const WorkHoursData &data)
{
    if (data.dayStarts.size() < 2)
        return invalid(u"dayStarts"_s, u"holds no day"_s);
    QCborArray days;
    auto slot = data.open.begin();
    for (int i = 0; size_t(i) + 1 < data.dayStarts.size(); ++i) {
        const qint64 start = data.dayStarts[size_t(i)];
        QCborArray day{(data.dayStarts[size_t(i) + 1] - start) / MinuteMs};
        for (; slot != data.open.end() && slot->day == i; ++slot) {
            day.append((slot->from - start) / MinuteMs);
            day.append((slot->to - start) / MinuteMs);
        }
        days.append(day);
    }
    QCborArray notes;
    for (const DayNote &note : data.notes)
        notes.append(QCborArray{note.day, int(note.kind) + (note.expected ? 2 : 0), note.label});
    const QByteArray bytes = QCborValue(QCborArray{packedFormat, data.calendar, data.version,
                                                   data.firstDay.toJulianDay(),
                                                   data.dayStarts.front() / MinuteMs, days, notes})
                                 .toCbor();
    if (bytes.size() > MostPacked)
        return Error{ErrorKind::TooLarge, u"more than %1 bytes"_s.arg(MostPacked), u"hours"_s};
    return bytes;
}

Result<WorkHoursData> unpackedHours(const QByteArray &bytes)
{
    if (bytes.size() > MostPacked)
        return Error{ErrorKind::TooLarge, u"more than %1 bytes"_s.arg(MostPacked), u"hours"_s};
    QCborParserError problem;
    const QCborArray root = QCborValue::fromCbor(bytes, &problem).toArray();
    if (problem.error != QCborError::NoError || root.size() != packedParts ||
        root.at(0).toInteger() != packedFormat)
        return brokenHours("hours");
    IntegersOf numbers(root);
    WorkHoursData data;
    data.calendar = root.at(1).toString();
    data.version = numbers.at(2, 0, 1'000'000'000);
    // Julian days of 2000-01-01 and 2100-12-31.
    data.firstDay = QDate::fromJulianDay(numbers.at(3, 2'451'545, 2'488'434));
    data.dayStarts = {numbers.at(4, 0, mostMinutesOfTime) * MinuteMs};
    if (!numbers.good() || data.calendar.isEmpty() ||
        data.calendar.size() > WorkCalendar::LongestText)
        return brokenHours("hours");
    int index = 0;
    for (const QCborValue &day : root.at(5).toArray()) {
        if (!unpackDay(day.toArray(), index++, data))
            return brokenHours("days");
    }
    for (const QCborValue &note : root.at(6).toArray()) {
        if (!unpackNote(note.toArray(), data))
            return brokenHours("notes");
    }
    if (const Result<WorkHours> good = WorkHours::make(data); !good)
        return good.error();
    return data;
}

WorkHoursData partOf(const WorkHoursData &data, int from, int to)
{
    WorkHoursData part;
    part.calendar = data.calendar;
    part.version = data.version;
    part.firstDay = data.firstDay.addDays(from);
    part.dayStarts.assign(data.dayStarts.begin() + from, data.dayStarts.begin() + to + 1);
    for (const OpenSlot &slot : data.open) {
        if (slot.day >= from && slot.day < to)
            part.open.push_back({slot.from, slot.to, slot.day - from});
    }
    for (const DayNote &note : data.notes) {
        if (note.day >= from && note.day < to)
            part.notes.push_back({note.day - from, note.kind, note.expected, note.label});
    }
    return part;
}

Result<std::vector<PackedHours>> packedByMonth(const WorkHours &hours)
{
    std::vector<PackedHours> parts;
    const WorkHoursData &data = hours.data();
    for (int from = 0; from < hours.dayCount();) {
        const QDate date = hours.dateOf(from);
        const int to = std::min(hours.dayCount(), from + date.daysInMonth() - date.day() + 1);
        if (const Done good = packPart(data, from, to, parts); !good)
            return good.error();
        from = to;
    }
    return parts;
}

Result<WorkHours> joinedHours(std::vector<WorkHoursData> parts)
{
    if (parts.empty())
        return invalid(u"hours"_s, u"there are none"_s);
    std::sort(parts.begin(), parts.end(), [](const WorkHoursData &a, const WorkHoursData &b) {
        return a.firstDay < b.firstDay;
    });
    WorkHoursData whole = std::move(parts.front());
    for (size_t i = 1; i < parts.size(); ++i) {
        const WorkHoursData &part = parts[i];
        const auto days = int(whole.dayStarts.size()) - 1;
        if (part.calendar != whole.calendar || part.version != whole.version)
            return invalid(u"hours"_s, u"are of another calendar or version"_s);
        if (part.firstDay != whole.firstDay.addDays(days) || part.dayStarts.empty() ||
            part.dayStarts.front() != whole.dayStarts.back())
            return invalid(u"hours"_s, u"do not follow each other"_s);
        whole.dayStarts.insert(whole.dayStarts.end(), part.dayStarts.begin() + 1,
                               part.dayStarts.end());
        for (const OpenSlot &slot : part.open)
            whole.open.push_back({slot.from, slot.to, slot.day + days});
        for (const DayNote &note : part.notes)
            whole.notes.push_back({note.day + days, note.kind, note.expected, note.label});
    }
    return WorkHours::make(std::move(whole));
}

}  // namespace touchline
