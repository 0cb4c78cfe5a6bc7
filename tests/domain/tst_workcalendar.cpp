// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/calendarreader.h"
#include "domain/clocks/shippedclocks.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

class TestWorkCalendar final : public QObject {
    Q_OBJECT

private slots:
    void minutes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("end");
        QTest::addColumn<int>("minute");
        QTest::newRow("midnight") << u"00:00"_s << false << 0;
        QTest::newRow("a morning") << u"08:30"_s << false << 510;
        QTest::newRow("23:59 as an end is midnight") << u"23:59"_s << true << 1'440;
        QTest::newRow("23:59 as a start is itself") << u"23:59"_s << false << 1'439;
        QTest::newRow("24:00 is an end") << u"24:00"_s << true << 1'440;
        QTest::newRow("24:00 is no start") << u"24:00"_s << false << -1;
        QTest::newRow("24:01") << u"24:01"_s << true << -1;
        QTest::newRow("minute 60") << u"08:60"_s << false << -1;
        QTest::newRow("one digit") << u"8:30"_s << false << -1;
        QTest::newRow("full width") << u"０８:３０"_s << false << -1;
        QTest::newRow("a sign") << u"-1:30"_s << false << -1;
        QTest::newRow("empty") << QString() << false << -1;
    }

    void minutes()
    {
        QFETCH(QString, text);
        QFETCH(bool, end);
        QTEST(minuteOfDay(text, end).value_or(-1), "minute");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QString &inner, const QString &field) {
            QTest::newRow(name) << u"{\"calendars\": [%1]}"_s.arg(inner) << field;
        };
        const QString week = u"\"week\": {\"monday\": [[\"09:00\", \"17:00\"]]}"_s;
        const QString head = u"{\"id\": \"c\", \"zone\": \"Asia/Shanghai\", "_s;
        QTest::newRow("no JSON") << u"{"_s << u"file"_s;
        QTest::newRow("empty") << QString() << u"file"_s;
        QTest::newRow("a list") << u"[]"_s << u"file"_s;
        QTest::newRow("no calendars") << u"{}"_s << u"calendars"_s;
        QTest::newRow("an unknown setting") << u"{\"calenders\": []}"_s << u"calenders"_s;
        row("no id", u"{\"zone\": \"Asia/Shanghai\", %1}"_s.arg(week), u"calendars[0].id"_s);
        row("an unknown zone", u"{\"id\": \"c\", \"zone\": \"Mars/Base\", %1}"_s.arg(week),
            u"calendars[0].zone"_s);
        row("a week that is no object", head + u"\"week\": 5}"_s, u"calendars[0].week"_s);
        row("a week without work", head + u"\"week\": {}}"_s, u"calendars[0].week"_s);
        row("an unknown weekday", head + u"\"week\": {\"funday\": []}}"_s,
            u"calendars[0].week.funday"_s);
        row("overlapping slots",
            head + u"\"week\": {\"monday\": [[\"09:00\", \"12:00\"], [\"11:59\", \"17:00\"]]}}"_s,
            u"calendars[0].week.monday[1]"_s);
        row("slots out of order",
            head + u"\"week\": {\"monday\": [[\"13:00\", \"17:00\"], [\"09:00\", \"12:00\"]]}}"_s,
            u"calendars[0].week.monday[1]"_s);
        row("an empty slot", head + u"\"week\": {\"friday\": [[\"09:00\", \"09:00\"]]}}"_s,
            u"calendars[0].week.friday[0]"_s);
        row("a slot of one time", head + u"\"week\": {\"friday\": [[\"09:00\"]]}}"_s,
            u"calendars[0].week.friday[0]"_s);
        row("a slot of a number", head + u"\"week\": {\"friday\": [540]}}"_s,
            u"calendars[0].week.friday[0]"_s);
        row("a day that is none",
            head + week + u", \"days\": [{\"date\": \"2026-02-30\", \"kind\": \"holiday\"}]}"_s,
            u"calendars[0].days[0].date"_s);
        row("a day of no kind",
            head + week + u", \"days\": [{\"date\": \"2026-02-03\", \"kind\": \"feast\"}]}"_s,
            u"calendars[0].days[0].kind"_s);
        row("a day twice",
            head + week + u", \"days\": [{\"date\": \"2026-02-03\", \"kind\": \"holiday\"}, "_s +
                u"{\"date\": \"2026-02-03\", \"kind\": \"extraWork\"}]}"_s,
            u"calendars[0].days[1].date"_s);
        row("days backwards",
            head + week + u", \"days\": [{\"from\": \"2026-02-03\", \"to\": \"2026-02-01\", "_s +
                u"\"kind\": \"holiday\"}]}"_s,
            u"calendars[0].days[0].to"_s);
        row("a holiday of a year",
            head + week + u", \"days\": [{\"from\": \"2026-01-01\", \"to\": \"2026-12-31\", "_s +
                u"\"kind\": \"holiday\"}]}"_s,
            u"calendars[0].days[0].to"_s);
        row("a label that is too long",
            head + week + u", \"name\": \"%1\"}"_s.arg(QString(201, u'x')), u"calendars[0].name"_s);
        row("an id twice", head + week + u"}, "_s + head + week + u"}"_s, u"calendars[1].id"_s);
    }

    void refused()
    {
        QFETCH(QString, json);
        const auto read = readCalendars(json.toUtf8());
        QVERIFY(!read);
        QTEST(read.error().field, "field");
        QVERIFY(!read.error().detail.isEmpty());
    }

    void tooLarge()
    {
        const auto read = readCalendars(QByteArray(1'100'000, ' '));
        QCOMPARE(read.error().kind, ErrorKind::TooLarge);
    }

    void bareListOfDays()
    {
        const auto feed = readDayFeed(
            "[{\"date\": \"2026-10-10\", \"kind\": \"extraWork\", \"label\": \"x\","
            " \"slots\": [[\"09:00\", \"12:00\"]]},"
            " {\"from\": \"2026-10-01\", \"to\": \"2026-10-03\", \"kind\": \"holiday\"}]",
            u"mine"_s);
        QVERIFY(feed);
        QCOMPARE(feed->name, u"mine"_s);
        QCOMPARE(feed->days.size(), size_t(4));
        QCOMPARE(feed->days[0].worked, (DaySlots{{540, 720}}));
        QCOMPARE(feed->days[3].date, QDate(2026, 10, 3));
    }

    void aDayOfAnotherYearIsRefused()
    {
        const auto feed =
            readDayFeed("{\"years\": [{\"year\": 2026, \"status\": \"announced\", \"days\":"
                        " [{\"date\": \"2027-01-01\", \"kind\": \"holiday\"}]}]}",
                        u"x"_s);
        QCOMPARE(feed.error().field, u"years[0].days"_s);
    }

    /// How many days of rest and of extra work the State Council announced.
    void shippedYears_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("holidays");
        QTest::addColumn<int>("extra");
        QTest::addColumn<int>("working");
        QTest::addColumn<bool>("expected");
        QTest::newRow("2025") << 2025 << 28 << 5 << 248 << false;
        QTest::newRow("2026") << 2026 << 33 << 6 << 248 << false;
        QTest::newRow("2027 by law only") << 2027 << 13 << 0 << 254 << true;
    }

    void shippedYears()
    {
        QFETCH(int, year);
        QFETCH(bool, expected);
        const auto calendars = shippedCalendars();
        QVERIFY2(calendars, qPrintable(calendars ? QString() : calendars.error().detail));
        int holidays = 0;
        int extra = 0;
        int working = 0;
        const WorkCalendar &office = calendars->front();
        for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
            const SpecialDay *day = specialDay(office, date);
            if (day) {
                QCOMPARE(day->expected, expected);
                QVERIFY(!day->label.isEmpty());
                (day->kind == DayKind::Holiday ? holidays : extra)++;
                if (day->kind == DayKind::ExtraWork)
                    QVERIFY(date.dayOfWeek() > 5);
            }
            working += workedOn(office, date).empty() ? 0 : 1;
        }
        QTEST(holidays, "holidays");
        QTEST(extra, "extra");
        QTEST(working, "working");
    }

    void expansionNotesItsDays()
    {
        const auto calendars = shippedCalendars();
        QVERIFY(calendars);
        const Result<WorkHours> hours = expanded(calendars->front(), QDate(2026, 10, 8), 5);
        QVERIFY(hours);
        QCOMPARE(hours->data().notes.size(), size_t(1));
        QCOMPARE(hours->noteOf(2)->kind, DayKind::ExtraWork);
        QCOMPARE(hours->noteOf(2)->label, u"国庆节调休"_s);
        QVERIFY(!hours->noteOf(1));
        QCOMPARE(hours->data().open.size(), size_t(8));
        QVERIFY(!hours->closingOf(3));
    }

    void expansionRefuses()
    {
        const auto calendars = shippedCalendars();
        QVERIFY(calendars);
        WorkCalendar office = calendars->front();
        QCOMPARE(expanded(office, QDate(2026, 1, 1), 0).error().field, u"days"_s);
        QCOMPARE(expanded(office, QDate(2026, 1, 1), 100'000).error().field, u"days"_s);
        QCOMPARE(expanded(office, QDate(1999, 1, 1), 10).error().field, u"first"_s);
        office.week[3] = {{600, 720}, {700, 800}};
        QCOMPARE(expanded(office, QDate(2026, 1, 1), 10).error().field, u"week.thursday[1]"_s);
    }

    void feedKeepsWhatWasDoneByHand()
    {
        WorkCalendar calendar;
        const auto day = [](int d, const char *label) {
            SpecialDay made;
            made.date = QDate(2026, 5, d);
            made.label = QString::fromLatin1(label);
            return made;
        };
        QCOMPARE(takeFeed(calendar, u"f"_s, {day(1, "a"), day(2, "b"), day(3, "c")}),
                 (FeedChange{3, 0, 0, 0}));
        calendar.days[0].active = false;  // switched off by hand
        SpecialDay own = day(2, "own");
        own.kind = DayKind::ExtraWork;
        calendar.days.push_back(own);  // entered by hand beside the feed's
        // The third is gone, a fourth came, the first two may not be touched.
        QCOMPARE(takeFeed(calendar, u"f"_s, {day(1, "A"), day(2, "B"), day(4, "d")}),
                 (FeedChange{1, 0, 1, 2}));
        QVERIFY(!specialDay(calendar, QDate(2026, 5, 1)));
        QCOMPARE(specialDay(calendar, QDate(2026, 5, 2))->label, u"own"_s);
        QVERIFY(!specialDay(calendar, QDate(2026, 5, 3)));
        QCOMPARE(specialDay(calendar, QDate(2026, 5, 4))->label, u"d"_s);
        QCOMPARE(takeFeed(calendar, u"f"_s, {day(1, "A"), day(2, "B"), day(4, "D")}),
                 (FeedChange{0, 1, 0, 2}));
        // Another year, and another feed: nothing of this is theirs.
        SpecialDay next = day(1, "next");
        next.date = QDate(2027, 5, 1);
        QCOMPARE(takeFeed(calendar, u"f"_s, {next}), (FeedChange{1, 0, 0, 0}));
        QCOMPARE(takeFeed(calendar, u"g"_s, {day(4, "other")}), (FeedChange{0, 0, 0, 1}));
        QCOMPARE(specialDay(calendar, QDate(2026, 5, 4))->label, u"D"_s);
    }

    void anAnnouncementReplacesWhatWasExpected()
    {
        const auto calendars = shippedCalendars();
        QVERIFY(calendars);
        WorkCalendar office = calendars->front();
        SpecialDay day;
        day.date = QDate(2027, 9, 15);
        day.label = u"中秋节"_s;
        const FeedChange change = takeFeed(office, u"state-council"_s, {day});
        QCOMPARE(change.changed, 1);
        QVERIFY(!specialDay(office, day.date)->expected);
        QCOMPARE(specialDay(office, day.date)->feed, u"state-council"_s);
    }
};

QTEST_APPLESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
