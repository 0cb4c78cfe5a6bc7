// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/callbacks.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

const QByteArray zoneOfCalls = "Asia/Shanghai";

qint64 at(const QString &text)
{
    if (text.isEmpty())
        return 0;
    QDateTime when = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    when.setTimeZone(QTimeZone(zoneOfCalls));
    return when.toMSecsSinceEpoch();
}

}  // namespace

/// When a customer may be called back.
class TestCallbacks final : public QObject {
    Q_OBJECT

private slots:
    void theNextTry_data();
    void theNextTry();
    void aCalendarOfThatNameGoesFirst();
};

void TestCallbacks::theNextTry_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("tried");
    QTest::addColumn<QString>("from");
    QTest::addColumn<bool>("outside");
    const auto row = [](const char *rule, const char *now, const char *tried, const char *from,
                        bool outside) {
        QTest::newRow(rule) << QString::fromLatin1(now) << QString::fromLatin1(tried)
                            << QString::fromLatin1(from) << outside;
    };
    row("at once", "2026-07-01 10:00", "", "2026-07-01 10:00", false);
    row("from the first minute of the hours", "2026-07-01 08:00", "", "2026-07-01 08:00", false);
    row("not before the hours", "2026-07-01 07:59", "", "2026-07-01 08:00", true);
    row("nor at night", "2026-07-01 21:00", "", "2026-07-02 08:00", true);
    row("a minute before the end", "2026-07-01 20:59", "", "2026-07-01 20:59", false);
    row("two hours after the last try", "2026-07-01 10:30", "2026-07-01 10:00", "2026-07-01 12:00",
        false);
    row("the pause is over", "2026-07-01 12:00", "2026-07-01 10:00", "2026-07-01 12:00", false);
    row("the pause ends at night", "2026-07-01 20:00", "2026-07-01 19:30", "2026-07-02 08:00",
        true);
    row("the day after", "2026-07-03 09:00", "2026-07-01 19:30", "2026-07-03 09:00", false);
}

void TestCallbacks::theNextTry()
{
    QFETCH(QString, now);
    QFETCH(QString, tried);
    QFETCH(QString, from);
    WorkOrder order;
    order.state = OrderState::Callback;
    order.callbackTriedAt = {at(tried)};
    const CallbackTime time = nextCallback(order, callbackHours({}, zoneOfCalls), {at(now)});
    QCOMPARE(time.fromMs, at(from));
    QTEST(time.outsideHours, "outside");
}

void TestCallbacks::aCalendarOfThatNameGoesFirst()
{
    WorkCalendar calendar;
    calendar.id = CallbackCalendar;
    calendar.zone = zoneOfCalls;
    calendar.week.fill({{8 * 60 + 30, 12 * 60}, {14 * 60, 21 * 60}});
    calendar.week[6] = {};
    WorkCalendar another = calendar;
    another.id = u"office"_s;
    another.week.fill({});
    const WorkCalendar hours = callbackHours({another, calendar}, "UTC");
    QCOMPARE(hours, calendar);
    const auto from = [&](const char *now) {
        return nextCallback({}, hours, {at(QString::fromLatin1(now))}).fromMs;
    };
    QCOMPARE(from("2026-07-01 12:30"), at(u"2026-07-01 14:00"_s));
    // A Sunday on which nobody is called.
    QCOMPARE(from("2026-07-05 10:00"), at(u"2026-07-06 08:30"_s));
    QCOMPARE(nextCallback({}, callbackHours({another}, "UTC"), {0}).fromMs, 8 * 3'600'000);
    WorkCalendar never = calendar;
    never.week.fill({});
    QCOMPARE(nextCallback({}, never, {at(u"2026-07-01 10:00"_s)}), (CallbackTime{0, true}));
}

QTEST_GUILESS_MAIN(TestCallbacks)
#include "tst_callbacks.moc"
