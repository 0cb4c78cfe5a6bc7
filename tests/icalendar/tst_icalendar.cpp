// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icalendar/icalendar.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::icalendar;

namespace {

/// A calendar of events, each given by its lines.
QByteArray calendarOf(const QStringList &events)
{
    QString text = u"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n"_s;
    for (const QString &event : events) {
        text += u"BEGIN:VEVENT\r\nUID:%1\r\n"_s.arg(qHash(event));
        for (const QString &line : event.split(u'|'))
            text += line + u"\r\n"_s;
        text += u"END:VEVENT\r\n"_s;
    }
    return (text + u"END:VCALENDAR\r\n"_s).toUtf8();
}

QString told(const Result<ICalendarDays> &read)
{
    if (!read)
        return u"refused "_s + read.error().field;
    QStringList texts;
    for (const SpecialDay &day : read->feed.days)
        texts += day.date.toString(u"yyyy-MM-dd"_s) +
                 (day.kind == DayKind::ExtraWork ? u" work "_s : u" off "_s) + day.label;
    for (const SkippedEvent &skipped : read->skipped)
        texts += u"skipped "_s + skipped.label + u": "_s + skipped.reason;
    return texts.join(u"; "_s);
}

}  // namespace

class TestICalendar final : public QObject {
    Q_OBJECT

private slots:
    void events_data()
    {
        QTest::addColumn<QStringList>("events");
        QTest::addColumn<QString>("days");
        const auto row = [](const char *name, const QStringList &events, const QString &days) {
            QTest::newRow(name) << events << days;
        };
        const QString day = u"DTSTART;VALUE=DATE:20261010"_s;
        row("one day", {day + u"|SUMMARY:Feast"_s}, u"2026-10-10 off Feast"_s);
        row("several days: the end is the day after",
            {u"DTSTART;VALUE=DATE:20261001|DTEND;VALUE=DATE:20261004|SUMMARY:国庆节"_s},
            u"2026-10-01 off 国庆节; 2026-10-02 off 国庆节; 2026-10-03 off 国庆节"_s);
        row("an end that is the start", {day + u"|DTEND;VALUE=DATE:20261010|SUMMARY:x"_s},
            u"2026-10-10 off x"_s);
        row("a duration", {day + u"|DURATION:P2D|SUMMARY:x"_s},
            u"2026-10-10 off x; 2026-10-11 off x"_s);
        row("work, in Chinese", {day + u"|SUMMARY:上班(补国庆节假期)"_s},
            u"2026-10-10 work 上班(补国庆节假期)"_s);
        row("work, in English", {day + u"|SUMMARY:Special Working Day"_s},
            u"2026-10-10 work Special Working Day"_s);
        row("work, by Apple's mark",
            {day + u"|SUMMARY:国庆节|X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY"_s},
            u"2026-10-10 work 国庆节"_s);
        row("rest, by Apple's mark",
            {day + u"|SUMMARY:国庆节班|X-APPLE-SPECIAL-DAY:WORK-HOLIDAY"_s},
            u"2026-10-10 off 国庆节班"_s);
        row("every year", {u"DTSTART;VALUE=DATE:20200501|RRULE:FREQ=YEARLY|SUMMARY:Labour"_s},
            u"2025-05-01 off Labour; 2026-05-01 off Labour; 2027-05-01 off Labour"_s);
        row("every year but one",
            {u"DTSTART;VALUE=DATE:20200501|RRULE:FREQ=YEARLY|EXDATE;VALUE=DATE:20260501|SUMMARY:L"_s},
            u"2025-05-01 off L; 2027-05-01 off L"_s);
        row("until", {u"DTSTART;VALUE=DATE:20250501|RRULE:FREQ=YEARLY;COUNT=2|SUMMARY:L"_s},
            u"2025-05-01 off L; 2026-05-01 off L"_s);
        row("the fourth Thursday of November",
            {u"DTSTART;VALUE=DATE:20201126|RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH|SUMMARY:T"_s},
            u"2025-11-27 off T; 2026-11-26 off T; 2027-11-25 off T"_s);
        row("over a year end into the years asked for",
            {u"DTSTART;VALUE=DATE:20241231|DTEND;VALUE=DATE:20250102|SUMMARY:NY"_s},
            u"2025-01-01 off NY"_s);
        row("the same day twice", {day + u"|SUMMARY:a"_s, day + u"|SUMMARY:b"_s},
            u"2026-10-10 off a"_s);
        row("a day that is both", {day + u"|SUMMARY:a"_s, day + u"|SUMMARY:补班"_s},
            u"2026-10-10 off a; skipped 补班: 2026-10-10 is told to be the opposite"_s);
        row("a time of day", {u"DTSTART:20261010T090000Z|SUMMARY:meeting"_s},
            u"skipped meeting: has a time of day"_s);
        row("no start", {u"SUMMARY:x"_s}, u"skipped x: DTSTART is missing or no date"_s);
        row("no date", {u"DTSTART;VALUE=DATE:20261399|SUMMARY:x"_s},
            u"skipped x: DTSTART is missing or no date"_s);
        row("cancelled", {day + u"|STATUS:CANCELLED|SUMMARY:x"_s}, u"skipped x: is cancelled"_s);
        row("an observance",
            {day + u"|DESCRIPTION:Observance\\nTo hide it go to settings|SUMMARY:x"_s},
            u"skipped x: is an observance"_s);
        row("every second", {day + u"|RRULE:FREQ=SECONDLY|SUMMARY:x"_s},
            u"skipped x: recurs within a day"_s);
        row("a year long", {u"DTSTART;VALUE=DATE:20260101|DTEND;VALUE=DATE:20270101|SUMMARY:x"_s},
            u"skipped x: must last 1 to 31 days"_s);
        row("backwards", {day + u"|DTEND;VALUE=DATE:20261001|SUMMARY:x"_s},
            u"skipped x: must last 1 to 31 days"_s);
        row("a long summary", {day + u"|SUMMARY:"_s + QString(5'000, u'x')},
            u"2026-10-10 off "_s + QString(200, u'x'));
        row("escapes", {day + u"|SUMMARY:a\\, b\\; c\\nd"_s}, u"2026-10-10 off a, b; c d"_s);
        row("a folded line", {u"DTSTART;VALUE=DATE:20261010|SUMMARY:fold|  ed"_s},
            u"2026-10-10 off fold ed"_s);
    }

    void events()
    {
        QFETCH(QStringList, events);
        QTEST(told(readICalendar(calendarOf(events), u"f"_s, 2025, 2027)), "days");
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no calendar") << QByteArray("Dear colleagues,\r\n");
        QTest::newRow("a bare event")
            << QByteArray("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nEND:VEVENT\r\n");
        QTest::newRow("no UTF-8") << calendarOf({u"SUMMARY:x"_s}).replace("x", "\xff\xfe");
        QTest::newRow("a NUL") << calendarOf({u"SUMMARY:x"_s}).replace('x', '\0');
        QTest::newRow("cut off")
            << calendarOf({u"DTSTART;VALUE=DATE:20261010|SUMMARY:x"_s}).chopped(20);
        QTest::newRow("an end too many")
            << calendarOf({u"DTSTART;VALUE=DATE:20261010|SUMMARY:x"_s}) + "END:VEVENT\r\n";
        QTest::newRow("too large") << QByteArray(1'048'577, ' ');
        QTest::newRow("too deep") << QByteArray("BEGIN:VCALENDAR\r\n").repeated(20'000);
        QTest::newRow("too deep with parameters")
            << QByteArray("BEGIN;X=1:VCALENDAR\r\n").repeated(20'000);
        QTest::newRow("too deep in folded lines")
            << QByteArray("BEG\r\n IN:VCALENDAR\r\n").repeated(20'000);
        QTest::newRow("too deep behind ends that are none")
            << QByteArray("BEGIN:VCALENDAR\r\nX:\rEND:VCALENDAR\r\n").repeated(20'000);
        QTest::newRow("too many events")
            << "BEGIN:VCALENDAR\r\n" +
                   QByteArray("BEGIN:VEVENT\r\nEND:VEVENT\r\n").repeated(10'001) +
                   "END:VCALENDAR\r\n";
    }

    void refused()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readICalendar(bytes, u"f"_s, 2025, 2027);
        QVERIFY(!read);
        QCOMPARE(read.error().field, u"file"_s);
        QVERIFY(!read.error().detail.isEmpty());
    }

    void yearsAreChecked()
    {
        QCOMPARE(readICalendar(calendarOf({}), u"f"_s, 1990, 2027).error().field, u"years"_s);
        QCOMPARE(readICalendar(calendarOf({}), u"f"_s, 2027, 2026).error().field, u"years"_s);
    }

    void damagedCalendarsDoNoHarm()
    {
        const QByteArray whole =
            calendarOf({u"DTSTART;VALUE=DATE:20261001|DTEND;VALUE=DATE:20261004|SUMMARY:国庆节"_s,
                        u"DTSTART;VALUE=DATE:20200501|RRULE:FREQ=YEARLY;BYDAY=4TH|SUMMARY:L"_s});
        for (qsizetype cut = 0; cut < whole.size(); ++cut) {
            const auto read = readICalendar(whole.first(cut), u"f"_s, 2025, 2027);
            QVERIFY(!read || read->feed.days.size() <= 200);
            QByteArray changed = whole;
            changed[cut] = char(changed[cut] ^ 0x15);
            const auto other = readICalendar(changed, u"f"_s, 2025, 2027);
            QVERIFY(!other || other->feed.days.size() <= 2'000);
        }
    }

    void aFeedDoesNotTouchWhatWasDoneByHand()
    {
        WorkCalendar calendar;
        calendar.id = u"c"_s;
        calendar.zone = "Asia/Shanghai";
        calendar.week[0] = {{540, 1'020}};
        SpecialDay own;
        own.date = QDate(2026, 10, 1);
        own.kind = DayKind::ExtraWork;
        own.label = u"inventory"_s;
        calendar.days = {own};
        const auto read = readICalendar(
            calendarOf({u"DTSTART;VALUE=DATE:20261001|DTEND;VALUE=DATE:20261004|SUMMARY:国庆节"_s}),
            u"feed"_s, 2026, 2026);
        QVERIFY(read);
        QCOMPARE(takeFeed(calendar, read->feed.name, read->feed.days), (FeedChange{2, 0, 0, 1}));
        QCOMPARE(*specialDay(calendar, own.date), own);
        QVERIFY(checked(calendar));
    }
};

QTEST_APPLESS_MAIN(TestICalendar)
#include "tst_icalendar.moc"
