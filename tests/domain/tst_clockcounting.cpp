// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clockoracle.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using touchline::testing::CalendarDice;
using touchline::testing::ClockOracle;

class TestClockCounting final : public QObject {
    Q_OBJECT

private slots:
    void tidied_data()
    {
        QTest::addColumn<QList<int>>("given");
        QTest::addColumn<QList<int>>("joined");
        QTest::newRow("none") << QList<int>{} << QList<int>{};
        QTest::newRow("out of order") << QList<int>{5, 6, 1, 2} << QList<int>{1, 2, 5, 6};
        QTest::newRow("touching") << QList<int>{1, 2, 2, 3} << QList<int>{1, 3};
        QTest::newRow("one within another") << QList<int>{1, 9, 2, 3} << QList<int>{1, 9};
        QTest::newRow("empty and backwards") << QList<int>{4, 4, 9, 7, 1, 2} << QList<int>{1, 2};
        QTest::newRow("two that begin together") << QList<int>{1, 3, 1, 2} << QList<int>{1, 3};
    }

    void tidied()
    {
        QFETCH(QList<int>, given);
        Intervals list;
        for (qsizetype i = 0; i < given.size(); i += 2)
            list.push_back({given[i], given[i + 1]});
        QList<int> joined;
        for (const Interval &one : touchline::tidied(list))
            joined << int(one.from) << int(one.to);
        QTEST(joined, "joined");
    }

    /// Calendars and pauses of every shape, in zones with and without a clock change, to the minute.
    void agreesWithTheOracle_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("first");
        QTest::newRow("Shanghai") << QByteArray("Asia/Shanghai") << QDate(2026, 9, 14);
        QTest::newRow("Berlin in spring") << QByteArray("Europe/Berlin") << QDate(2026, 3, 26);
        QTest::newRow("Berlin in autumn") << QByteArray("Europe/Berlin") << QDate(2026, 10, 22);
        QTest::newRow("Kathmandu, a quarter off")
            << QByteArray("Asia/Kathmandu") << QDate(2026, 12, 28);
        QTest::newRow("Lord Howe, half an hour of change")
            << QByteArray("Australia/Lord_Howe") << QDate(2026, 4, 2);
        QTest::newRow("Santiago, a day without midnight")
            << QByteArray("America/Santiago") << QDate(2026, 9, 3);
    }

    void agreesWithTheOracle()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, first);
        constexpr int calendars = 400;
        constexpr int days = 9;
        for (quint32 seed = 1; seed <= calendars; ++seed) {
            CalendarDice dice(seed * 7919 + quint32(first.dayOfYear()));
            const WorkCalendar calendar = dice.calendar(zone, first, days);
            const Result<WorkHours> hours = expanded(calendar, first, days);
            QVERIFY2(hours, qPrintable(hours ? QString() : hours.error().detail));
            const Interval range = hours->range();
            const Intervals pauses = dice.pauses(range.from, days * 1'440);
            const ClockOracle oracle(&calendar, pauses, range);
            const Counting counting{&*hours, touchline::tidied(pauses)};
            for (int i = 0; i < 8; ++i) {
                const auto minutes = int(range.length() / MinuteMs);
                const qint64 from = range.from + dice.upTo(minutes - 1) * MinuteMs;
                const qint64 to = from + dice.upTo(int((range.to - from) / MinuteMs)) * MinuteMs;
                const int amount = dice.upTo(i % 2 ? 60 : 3'000);
                const int workdays = 1 + dice.upTo(4);
                const QByteArray where =
                    QStringLiteral("seed %1, round %2").arg(seed).arg(i).toUtf8();
                QVERIFY2(ranBetween(counting, from, to) == oracle.ran(from, to), where.data());
                QVERIFY2(reached(counting, from, amount * MinuteMs) == oracle.due(from, amount),
                         where.data());
                QVERIFY2(closingAfter(counting, from, workdays) == oracle.closing(from, workdays),
                         where.data());
                checkSpans(counting, oracle, {from, to}, where);
            }
        }
    }

    /// Around the clock there is nothing but the pauses.
    void agreesWithTheOracleAroundTheClock()
    {
        const Interval range{0, 9 * 1'440 * MinuteMs};
        for (quint32 seed = 1; seed <= 400; ++seed) {
            CalendarDice dice(seed);
            const Intervals pauses = dice.pauses(0, 9 * 1'440);
            const ClockOracle oracle(nullptr, pauses, range);
            const Counting counting{nullptr, touchline::tidied(pauses)};
            for (int i = 0; i < 8; ++i) {
                const qint64 from = dice.upTo(1'440) * MinuteMs;
                const qint64 to = from + dice.upTo(7 * 1'440) * MinuteMs;
                const int amount = dice.upTo(1'440);
                QCOMPARE(ranBetween(counting, from, to), oracle.ran(from, to));
                QCOMPARE(reached(counting, from, amount * MinuteMs), oracle.due(from, amount));
                checkSpans(counting, oracle, {from, to}, QByteArray::number(seed));
            }
        }
    }

    void neverEndingPause()
    {
        const Counting counting{nullptr, {{100, NotEnded}}};
        QCOMPARE(reached(counting, 0, 100), std::optional<qint64>(100));
        QVERIFY(!reached(counting, 0, 101));
        QCOMPARE(ranBetween(counting, 0, 5'000), qint64(100));
    }

    void nothingIsKnownBeyondTheHours()
    {
        WorkCalendar calendar;
        calendar.id = u"c"_s;
        calendar.zone = "Asia/Shanghai";
        calendar.week[0] = {{540, 1'020}};
        const Result<WorkHours> hours = expanded(calendar, QDate(2026, 11, 23), 7);
        QVERIFY(hours);
        const Counting counting{&*hours, {}};
        const qint64 opening = hours->data().open.front().from;
        QCOMPARE(reached(counting, opening, 480 * MinuteMs),
                 std::optional<qint64>(opening + 480 * MinuteMs));
        QVERIFY(!reached(counting, opening, 481 * MinuteMs));
        QVERIFY(!reached(counting, hours->range().from - 1, MinuteMs));
        QVERIFY(!closingAfter(counting, opening, 1));
    }

    void hoursFromElsewhereAreChecked_data()
    {
        QTest::addColumn<QString>("broken");
        QTest::addColumn<QString>("field");
        QTest::newRow("no date") << u"date"_s << u"firstDay"_s;
        QTest::newRow("no days") << u"days"_s << u"dayStarts"_s;
        QTest::newRow("days backwards") << u"backwards"_s << u"dayStarts[1]"_s;
        QTest::newRow("a slot of no day") << u"slot day"_s << u"open[0]"_s;
        QTest::newRow("an empty slot") << u"empty slot"_s << u"open[0]"_s;
        QTest::newRow("a slot outside of its day") << u"outside"_s << u"open[0]"_s;
        QTest::newRow("overlapping slots") << u"overlap"_s << u"open[1]"_s;
        QTest::newRow("a note of no day") << u"note"_s << u"notes[0]"_s;
    }

    void hoursFromElsewhereAreChecked()
    {
        QFETCH(QString, broken);
        WorkHoursData data{u"c"_s, 1, QDate(2026, 1, 1), {0, 100}, {{10, 20, 0}, {30, 40, 0}}, {}};
        QVERIFY(WorkHours::make(data));
        if (broken == "date"_L1)
            data.firstDay = {};
        else if (broken == "days"_L1)
            data.dayStarts = {0};
        else if (broken == "backwards"_L1)
            data.dayStarts = {0, -1};
        else if (broken == "slot day"_L1)
            data.open[0].day = 1;
        else if (broken == "empty slot"_L1)
            data.open[0].to = 10;
        else if (broken == "outside"_L1)
            data.open[0].from = -1;
        else if (broken == "overlap"_L1)
            data.open[1].from = 19;
        else
            data.notes = {{7, DayKind::Holiday, false, {}}};
        const Result<WorkHours> hours = WorkHours::make(data);
        QVERIFY(!hours);
        QTEST(hours.error().field, "field");
    }

private:
    /// Spans have no gap, and each is what the oracle says at its ends.
    static void checkSpans(const Counting &counting, const ClockOracle &oracle, Interval range,
                           const QByteArray &where)
    {
        qint64 at = range.from;
        qint64 ran = 0;
        for (const Span &span : spansBetween(counting, range)) {
            QVERIFY2(span.range.from == at && span.range.to > at, where.data());
            at = span.range.to;
            for (const qint64 t : {span.range.from, span.range.to - MinuteMs}) {
                QVERIFY2((span.kind == SpanKind::Ran) == oracle.runs(t), where.data());
                QVERIFY2((span.kind == SpanKind::Paused) == oracle.paused(t), where.data());
            }
            ran += span.kind == SpanKind::Ran ? span.range.length() : 0;
        }
        QVERIFY2(at == range.to, where.data());
        QVERIFY2(ran == ranBetween(counting, range.from, range.to), where.data());
    }
};

QTEST_APPLESS_MAIN(TestClockCounting)
#include "tst_clockcounting.moc"
