// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/clockbook.h"
#include "domain/clocks/shippedclocks.h"
#include "domain/clocks/workhourscodec.h"
#include "gui/clockwords.h"
#include "gui/times.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

namespace {

qint64 at(const char *text)
{
    QDateTime time = QDateTime::fromString(QLatin1StringView(text), u"yyyy-MM-dd HH:mm"_s);
    time.setTimeZone(QTimeZone("Asia/Shanghai"));
    return time.toMSecsSinceEpoch();
}

const ClockShelfPtr &officeHours()
{
    static const ClockShelfPtr shelf = [] {
        ClockSetting calendars;
        calendars.kind = SettingKind::Calendars;
        calendars.revision = 1;
        calendars.document = QString::fromUtf8(shippedClockFile(u"calendars"_s));
        std::vector<HoursPart> parts;
        const auto shipped = shippedCalendars();
        WorkCalendar office = shipped->front();
        office.version = 1;
        const auto months = packedByMonth(*expanded(office, QDate(2026, 1, 1), 400));
        for (const PackedHours &month : *months) {
            HoursPart part;
            part.hours = month.bytes;
            parts.push_back(part);
        }
        return std::make_shared<const ClockShelf>(std::vector{calendars}, parts);
    }();
    return shelf;
}

ClockStory started(ClockUnit unit, qint64 amount, const char *from)
{
    ClockEvent start;
    start.step = ClockStep::Start;
    start.at = at(from);
    start.applied.policy = u"p"_s;
    start.applied.policyVersion = 1;
    start.applied.target.metric = u"reply"_s;
    start.applied.target.unit = unit;
    start.applied.target.amount = amount;
    start.applied.target.mayPause = true;
    start.applied.target.basis = u"a promise"_s;
    if (unit != ClockUnit::RealMinutes) {
        start.applied.calendar = u"cn-office"_s;
        start.applied.calendarVersion = 1;
    }
    return {u"arrive"_s, ClockDuty::Promise, {start}};
}

ClockStory paused(ClockStory story, const char *from, const char *to)
{
    story.events.push_back({ClockStep::Pause, at(from), u"waiting"_s, {}, {}, 0, {}});
    story.events.push_back({ClockStep::Resume, at(to), {}, {}, {}, 0, {}});
    return story;
}

}  // namespace

/// What an order's clocks say of themselves.
class TestClockWords final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void explained_data()
    {
        QTest::addColumn<ClockStory>("story");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *rule, const ClockStory &story, const char *now,
                            const char *first) {
            QTest::newRow(rule) << story << at(now) << QString::fromUtf8(first);
        };
        row("over a week-end", started(ClockUnit::BusinessMinutes, 120, "2026-11-20 16:30"),
            "2026-11-20 16:40",
            "due Mon 09:30: 2 h of working time from 16:30, closed 17:30 to Mon 08:30");
        row("around the clock", started(ClockUnit::RealMinutes, 45, "2026-11-20 16:30"),
            "2026-11-20 16:40", "due 17:15: 45 min from 16:30");
        row("a pause",
            paused(started(ClockUnit::RealMinutes, 90, "2026-11-20 09:00"), "2026-11-20 09:30",
                   "2026-11-20 10:00"),
            "2026-11-20 10:10",
            "due 11:00: 1 h 30 min from 09:00, paused 09:30 to 10:00 (waiting)");
        row("working days over a holiday with a make-up Saturday",
            started(ClockUnit::WorkDays, 3, "2026-02-13 10:00"), "2026-02-13 10:10",
            "due 25 Feb 17:30: 3 working day(s) from 10:00");
    }
    void explained()
    {
        QFETCH(ClockStory, story);
        QFETCH(qint64, now);
        QFETCH(QString, first);
        const ClockWords said = wordsOfClock(story, officeHours(), now);
        QCOMPARE(said.explanation.section(u'\n', 0, 0), first);
        QVERIFY(said.explanation.contains(u"A suspension pauses it."_s));
        const QString waits = wordsOfClock(story, officeHours(), now, u"TD-7"_s).explanation;
        QVERIFY(waits.contains(u"Paused as long as the order waits for outage TD-7."_s));
        QVERIFY(said.explanation.contains(u"Basis, to be checked: a promise"_s));
    }

    void days()
    {
        const ClockWords said = wordsOfClock(started(ClockUnit::WorkDays, 3, "2026-02-13 10:00"),
                                             officeHours(), at("2026-02-13 10:10"));
        const QStringList lines = said.explanation.split(u'\n');
        QVERIFY2(lines[1].startsWith(u"counted: "_s) && lines[1].contains(u"extra working day"_s),
                 qPrintable(lines[1]));
        QVERIFY2(lines[2].startsWith(u"not counted: "_s) && lines[2].contains(u"春节"_s),
                 qPrintable(lines[2]));
        QVERIFY(said.explanation.contains(u"version 1"_s));
    }

    void stands_data()
    {
        QTest::addColumn<qint64>("now");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("tone");
        QTest::newRow("running") << at("2026-11-20 16:40") << u"35 min left"_s << QString();
        QTest::newRow("near") << at("2026-11-20 17:10") << u"5 min left"_s << u"warn"_s;
        QTest::newRow("late") << at("2026-11-20 17:35") << u"20 min late"_s << u"bad"_s;
    }
    void stands()
    {
        QFETCH(qint64, now);
        QFETCH(QString, left);
        QFETCH(QString, tone);
        const ClockWords said = wordsOfClock(
            started(ClockUnit::RealMinutes, 45, "2026-11-20 16:30"), officeHours(), now);
        QCOMPARE(said.left, left);
        QCOMPARE(said.tone, tone);
        QVERIFY(said.shortly.contains(said.left));
    }

    void withoutTheHoursTheServerKnowsMore()
    {
        const ClockWords said =
            wordsOfClock(started(ClockUnit::WorkDays, 3, "2026-02-13 10:00"),
                         std::make_shared<const ClockShelf>(), at("2026-02-13 10:10"));
        QVERIFY(said.explanation.contains(u"not held here"_s));
        QVERIFY(said.due.isEmpty());
    }

    /// Tuesday: "Fri 17:30" would be the coming one.
    void aLimitThatIsOverIsADate()
    {
        const qint64 now = at("2026-02-17 10:10");
        const ClockStory story = started(ClockUnit::RealMinutes, 60, "2026-02-13 10:00");
        const ClockWords said = wordsOfClock(story, officeHours(), now);
        QCOMPARE(said.due, u"due 13 Feb 11:00"_s);
        QVERIFY2(said.shortly.endsWith(u"13 Feb 11:00"_s), qPrintable(said.shortly));
        const ClockWords coming =
            wordsOfClock(started(ClockUnit::RealMinutes, 4 * 24 * 60, "2026-02-13 10:00"),
                         officeHours(), at("2026-02-14 10:00"));
        QCOMPARE(coming.due, u"due Tue 10:00"_s);
    }

    void whatAListSays()
    {
        WorkOrder order;
        order.state = OrderState::Processing;
        const qint64 now = at("2026-11-20 16:40");
        QCOMPARE(nearestWords(order, now), QString());
        order.dueAt.ms = now + 60'000 * 20;
        order.warnAt.ms = now - 60'000;
        QCOMPARE(nearestWords(order, now), u"due 17:00"_s);
        QCOMPARE(nearestTone(order, now), u"warn"_s);
        order.dueAt.ms = now - 60'000 * 20;
        QVERIFY(nearestWords(order, now).endsWith(u"late"_s));
        QCOMPARE(nearestTone(order, now), u"bad"_s);
        order.state = OrderState::Archived;
        QCOMPARE(nearestWords(order, now), QString());
    }

    void whatTheHistorySays()
    {
        OrderEvent event;
        event.kind = EventKind::Clock;
        event.reason = u"level"_s;
        event.text = u"arrive promise -15m notify\narrive legal 0m supervise,escalate"_s;
        const QString said = eventDetail(event);
        QVERIFY2(said.contains(u"before the limit"_s) && said.contains(u"escalated"_s),
                 qPrintable(said));
        event.text = u"something else"_s;
        QCOMPARE(eventDetail(event), u"something else"_s);
        event.kind = EventKind::Milestone;
        event.reason = u"arrived"_s;
        QCOMPARE(eventDetail(event), u"arrived on site"_s);
    }
};

QTEST_MAIN(TestClockWords)
#include "tst_clockwords.moc"
