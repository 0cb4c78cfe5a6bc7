// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clocktalk.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using touchline::testing::ClockTalk;

/// When a limit lies: worked out by hand, with the shipped Chinese days in "office" (08:30-12:00,
/// 13:30-17:30); "week" is Monday to Friday 09:00-17:00 without holidays.
class TestClockDue final : public QObject {
    Q_OBJECT

private:
    void row(const char *name, const char *calendar, const char *limit, const char *start,
             const char *due, const QStringList &pauses = {})
    {
        QTest::newRow(name) << QString::fromLatin1(calendar) << QString::fromLatin1(limit)
                            << QString::fromLatin1(start) << pauses << QString::fromLatin1(due);
    }

    ClockTalk m_talk;

private slots:
    void due_data()
    {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QStringList>("pauses");
        QTest::addColumn<QString>("due");

        row("Friday afternoon, an hour", "week", "60b", "11-20 16:30", "2026-11-23 09:30");
        row("up to closing is due at closing", "week", "30b", "11-20 16:30", "2026-11-20 17:00");
        row("a minute more is due on Monday", "week", "31b", "11-20 16:30", "2026-11-23 09:01");
        row("started at closing", "week", "1b", "11-20 17:00", "2026-11-23 09:01");
        row("started on Saturday", "week", "60b", "11-21 12:00", "2026-11-23 10:00");
        row("started before opening", "week", "60b", "11-23 08:00", "2026-11-23 10:00");
        row("started at opening, a whole day", "week", "480b", "11-23 09:00", "2026-11-23 17:00");
        row("a whole day and a minute", "week", "481b", "11-23 09:00", "2026-11-24 09:01");
        row("a whole week", "week", "2400b", "11-23 09:00", "2026-11-27 17:00");
        row("a whole week and a minute", "week", "2401b", "11-23 09:00", "2026-11-30 09:01");
        row("the last minute of Sunday", "week", "1b", "11-22 23:59", "2026-11-23 09:01");
        row("month end", "week", "120b", "11-30 16:00", "2026-12-01 10:00");
        row("year end", "week", "60b", "12-31 16:30", "2027-01-01 09:30");
        row("a leap day", "week", "120b", "2028-02-28 16:00", "2028-02-29 10:00");
        row("seconds are kept", "week", "60b", "11-20 16:30:20", "2026-11-23 09:30:20");

        row("over lunch", "office", "60b", "11-23 11:30", "2026-11-23 14:00");
        row("started at lunch", "office", "60b", "11-23 12:30", "2026-11-23 14:30");
        row("up to lunch", "office", "60b", "11-23 11:00", "2026-11-23 12:00");
        row("up to lunch and a minute", "office", "61b", "11-23 11:00", "2026-11-23 13:31");
        row("a day with lunch", "office", "450b", "11-23 08:30", "2026-11-23 17:30");
        row("two minutes at closing", "office", "2b", "11-23 17:29", "2026-11-24 08:31");
        row("two lunches", "office", "480b", "11-23 11:30", "2026-11-24 12:00");
        row("over a weekend", "office", "60b", "11-20 17:00", "2026-11-23 09:00");
        row("over National Day", "office", "60b", "09-30 17:00", "2026-10-08 09:00");
        row("started on National Day", "office", "60b", "10-03 10:00", "2026-10-08 09:30");
        row("into a make-up Saturday", "office", "60b", "10-09 17:00", "2026-10-10 09:00");
        row("out of a make-up Saturday", "office", "60b", "10-10 17:00", "2026-10-12 09:00");
        row("a make-up Sunday behind a free Saturday", "office", "60b", "09-18 17:00",
            "2026-09-20 09:00");
        row("within a make-up Sunday", "office", "30b", "09-20 10:00", "2026-09-20 10:30");
        row("lunch on a make-up Sunday", "office", "60b", "09-20 11:30", "2026-09-20 14:00");
        row("over Mid-Autumn", "office", "60b", "09-24 17:00", "2026-09-28 09:00");
        row("into the make-up Saturday before Spring Festival", "office", "60b", "02-13 17:00",
            "2026-02-14 09:00");
        row("over Spring Festival", "office", "60b", "02-14 17:00", "2026-02-24 09:00");
        row("into the make-up Saturday after Spring Festival", "office", "60b", "02-27 17:00",
            "2026-02-28 09:00");
        row("over New Year into a make-up Sunday", "office", "60b", "2025-12-31 17:00",
            "2026-01-04 09:00");
        row("over Qingming", "office", "60b", "04-03 17:00", "2026-04-07 09:00");
        row("over Labour Day", "office", "60b", "04-30 17:00", "2026-05-06 09:00");
        row("into the make-up Saturday after Labour Day", "office", "60b", "05-08 17:00",
            "2026-05-09 09:00");
        row("over Dragon Boat", "office", "60b", "06-18 17:00", "2026-06-22 09:00");
        row("over eight days of 2025", "office", "60b", "2025-09-30 17:00", "2025-10-09 09:00");
        row("a make-up Saturday of 2025", "office", "60b", "2025-10-10 17:00", "2025-10-11 09:00");
        row("a make-up Sunday of 2025", "office", "30b", "2025-01-26 10:00", "2025-01-26 10:30");
        row("over Spring Festival 2025", "office", "60b", "2025-01-27 17:00", "2025-02-05 09:00");
        row("the Wednesday of New Year 2025", "office", "60b", "2025-01-01 10:00",
            "2025-01-02 09:30");
        row("2027 by law only: New Year", "office", "60b", "12-31 17:00", "2027-01-04 09:00");
        row("2027 by law only: Spring Festival", "office", "60b", "2027-02-04 17:00",
            "2027-02-09 09:00");
        row("2027 by law only: Dragon Boat", "office", "60b", "2027-06-08 17:00",
            "2027-06-10 09:00");

        row("a night shift begins", "night", "60b", "11-23 21:00", "2026-11-23 23:00");
        row("a night shift over midnight", "night", "60b", "11-23 23:30", "2026-11-24 00:30");
        row("a night shift ends", "night", "60b", "11-23 05:30", "2026-11-23 22:30");
        row("a half holiday begins", "half", "60b", "12-30 16:30", "2026-12-31 09:30");
        row("a half holiday ends at noon", "half", "60b", "12-31 11:30", "2027-01-01 09:30");

        row("real minutes", "week", "45r", "11-20 16:30", "2026-11-20 17:15");
        row("real minutes over midnight", "week", "45r", "11-20 23:30", "2026-11-21 00:15");
        row("real minutes over a month end", "week", "120r", "02-28 23:00", "2026-03-01 01:00");
        row("real minutes over a year end", "week", "60r", "12-31 23:30", "2027-01-01 00:30");
        row("a real day on a holiday", "office", "1440r", "10-01 08:00", "2026-10-02 08:00");

        row("one working day", "office", "1d", "11-23 10:00", "2026-11-24 17:30");
        row("five working days", "office", "5d", "11-23 10:00", "2026-11-30 17:30");
        row("received on Friday", "office", "1d", "11-20 16:30", "2026-11-23 17:30");
        row("received on Saturday", "office", "1d", "11-21 10:00", "2026-11-23 17:30");
        row("received on Sunday night", "office", "5d", "11-22 22:00", "2026-11-27 17:30");
        row("received after closing", "office", "1d", "11-23 23:00", "2026-11-24 17:30");
        row("received in the first minute of a day", "office", "1d", "11-23 00:00",
            "2026-11-24 17:30");
        row("five days over National Day", "office", "5d", "09-30 10:00", "2026-10-13 17:30");
        row("five days with a make-up Sunday", "office", "5d", "09-18 10:00", "2026-09-24 17:30");
        row("five days around a make-up Sunday", "office", "5d", "09-17 10:00", "2026-09-23 17:30");
        row("five days over Spring Festival", "office", "5d", "02-13 10:00", "2026-02-27 17:30");
        row("received on a make-up Saturday", "office", "1d", "10-10 09:00", "2026-10-12 17:30");
        row("received on a holiday", "office", "1d", "10-05 09:00", "2026-10-08 17:30");
        row("four working days", "office", "4d", "11-23 10:00", "2026-11-27 17:30");
        row("six working days", "office", "6d", "11-23 10:00", "2026-12-01 17:30");
        row("twenty-two working days", "office", "22d", "11-02 10:00", "2026-12-02 17:30");
        row("a working day over a month end", "office", "1d", "11-30 09:00", "2026-12-01 17:30");
        row("closing of a half holiday", "half", "1d", "12-30 10:00", "2026-12-31 12:00");
        row("closing of a night shift is midnight", "night", "1d", "11-23 10:00",
            "2026-11-25 00:00");

        row("the hour that spring takes", "berlin", "60b", "03-29 01:30", "2026-03-29 03:30");
        row("the hour that autumn gives", "berlin", "180b", "10-25 01:30", "2026-10-25 03:30");
        row("a shift that spring halves", "berlinNight", "60b", "03-29 00:00", "2026-03-29 04:00");
        row("a shift that autumn lengthens", "berlinNight", "180b", "10-25 00:00",
            "2026-10-25 04:00");
        row("a real day in spring", "berlin", "1440r", "03-28 12:00", "2026-03-29 13:00");
        row("Friday to Monday over a clock change", "newYork", "60b", "03-06 16:30",
            "2026-03-09 09:30");

        const char *day = "11-23 09:00";
        row("a pause", "week", "120bp", day, "2026-11-23 12:00", {u"11-23 10:00..11-23 11:00"_s});
        row("two pauses in a day", "week", "120bp", day, "2026-11-23 12:00",
            {u"11-23 10:00..11-23 10:30"_s, u"11-23 11:00..11-23 11:30"_s});
        row("two pauses in a minute", "week", "120bp", day, "2026-11-23 11:00:30",
            {u"11-23 10:00:00..11-23 10:00:20"_s, u"11-23 10:00:40..11-23 10:00:50"_s});
        row("two pauses that begin in one minute", "week", "120bp", day, "2026-11-23 11:20",
            {u"11-23 10:00:00..11-23 10:00:10"_s, u"11-23 10:00:10..11-23 10:20:00"_s});
        row("overlapping pauses", "week", "120bp", day, "2026-11-23 12:30",
            {u"11-23 10:00..11-23 11:00"_s, u"11-23 10:30..11-23 11:30"_s});
        row("a pause in closed time", "week", "60bp", "11-20 16:30", "2026-11-23 09:30",
            {u"11-20 18:00..11-22 10:00"_s});
        row("a pause over a weekend", "week", "60bp", "11-20 16:30", "2026-11-23 10:00",
            {u"11-20 16:45..11-23 09:15"_s});
        row("a pause over a holiday", "office", "60bp", "09-30 15:30", "2026-10-08 10:30",
            {u"09-30 16:00..10-08 10:00"_s});
        row("a pause within a holiday", "office", "60bp", "09-30 17:00", "2026-10-08 09:00",
            {u"10-02 10:00..10-06 10:00"_s});
        row("a pause on a make-up Saturday", "office", "60bp", "10-09 17:00", "2026-10-10 10:30",
            {u"10-10 08:30..10-10 10:00"_s});
        row("a pause that begins at the limit", "week", "60bp", day, "2026-11-23 10:00",
            {u"11-23 10:00..11-23 12:00"_s});
        row("a pause that begins a minute before the limit", "week", "60bp", day,
            "2026-11-23 12:01", {u"11-23 09:59..11-23 12:00"_s});
        row("a pause that ended at the start", "week", "60bp", day, "2026-11-23 10:00",
            {u"11-23 08:00..11-23 09:00"_s});
        row("a pause that began before the start", "week", "60bp", day, "2026-11-23 10:30",
            {u"11-23 08:00..11-23 09:30"_s});
        row("a pause over lunch", "office", "60bp", "11-23 11:00", "2026-11-23 14:30",
            {u"11-23 11:30..11-23 14:00"_s});
        row("a pause in real time", "week", "60rp", "11-23 09:45", "2026-11-23 11:15",
            {u"11-23 10:00..11-23 10:30"_s});
        row("a pause over night in real time", "week", "60rp", "11-20 16:30", "2026-11-23 09:15",
            {u"11-20 16:45..11-23 08:30"_s});
        row("a clock that never pauses", "week", "45r", "11-23 09:45", "2026-11-23 10:30",
            {u"11-23 10:00..11-23 12:00"_s});
        row("working time that never pauses", "week", "60b", day, "2026-11-23 10:00",
            {u"11-23 09:10..11-23 12:00"_s});
        row("a working day counts if it runs at closing", "office", "1dp", "11-23 10:00",
            "2026-11-24 17:30", {u"11-24 09:00..11-24 16:00"_s});
        row("a working day paused at closing does not count", "office", "1dp", "11-23 10:00",
            "2026-11-25 17:30", {u"11-24 16:00..11-25 10:00"_s});
        row("a pause from closing on", "office", "1dp", "11-23 10:00", "2026-11-24 17:30",
            {u"11-24 17:30..11-25 09:00"_s});
        row("a pause up to closing", "office", "1dp", "11-23 10:00", "2026-11-25 17:30",
            {u"11-24 10:00..11-24 17:30"_s});
        row("a pause over a holiday in working days", "office", "5dp", "09-30 10:00",
            "2026-10-14 17:30", {u"09-30 15:00..10-09 09:00"_s});
        row("two days paused at closing", "office", "3dp", "11-23 10:00", "2026-11-30 17:30",
            {u"11-24 17:00..11-24 18:00"_s, u"11-26 17:00..11-26 18:00"_s});
        row("working days that never pause", "office", "1d", "11-23 10:00", "2026-11-24 17:30",
            {u"11-24 16:00..11-26 10:00"_s});
        row("a pause on the day of receipt", "office", "1dp", "11-23 10:00", "2026-11-24 17:30",
            {u"11-23 11:00..11-24 08:00"_s});
    }

    void due()
    {
        QFETCH(QString, calendar);
        QFETCH(QString, limit);
        QFETCH(QString, start);
        QFETCH(QStringList, pauses);
        QStringList lines{u"start %1 = %2"_s.arg(start, limit)};
        ClockStory story = m_talk.story(lines, calendar);
        const qint64 began = story.events.front().at;
        const AppliedTarget &applied = story.events.front().applied;
        Counting counting;
        if (applied.target.unit != ClockUnit::RealMinutes)
            counting.hours = m_talk.hours(calendar);
        for (const QString &pause : pauses) {
            const Interval one{m_talk.at(pause.section(u".."_s, 0, 0), calendar),
                               m_talk.at(pause.section(u".."_s, 1), calendar)};
            if (applied.target.mayPause)
                counting.pauses.push_back(one);
        }
        counting.pauses = tidied(std::move(counting.pauses));
        const std::optional<qint64> found =
            applied.target.unit == ClockUnit::WorkDays
                ? closingAfter(counting, began, int(applied.target.amount))
                : reached(counting, began, applied.target.amount * MinuteMs);
        QFETCH(QString, due);
        QCOMPARE(m_talk.text(found, calendar), m_talk.text(m_talk.at(due, calendar), calendar));
    }
};

QTEST_APPLESS_MAIN(TestClockDue)
#include "tst_clockdue.moc"
