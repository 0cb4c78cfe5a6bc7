// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/figures.h"
#include "domain/clocks/clockledger.h"
#include "domain/clocks/shippedclocks.h"

#include <QtCore/QRandomGenerator>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

constexpr int perRound = 100'000;
constexpr int rounds = 10;

/// A clock as it stands on an order: started, suspended twice, another grade.
ClockStory storyOf(QRandomGenerator &dice, qint64 first, ClockUnit unit)
{
    ClockStory story{u"reply"_s, ClockDuty::Promise, {}};
    ClockEvent event;
    event.step = ClockStep::Start;
    event.at = first + qint64(dice.bounded(500 * 1'440)) * MinuteMs;
    event.applied.target.unit = unit;
    event.applied.target.amount = unit == ClockUnit::WorkDays ? 5 : 600;
    event.applied.target.mayPause = true;
    story.events.push_back(event);
    for (const ClockStep step : {ClockStep::Pause, ClockStep::Resume, ClockStep::Apply,
                                 ClockStep::Pause, ClockStep::Resume}) {
        event.step = step;
        event.at += qint64(dice.bounded(300)) * MinuteMs;
        story.events.push_back(event);
    }
    return story;
}

}  // namespace

int main()
{
    const Result<std::vector<WorkCalendar>> calendars = shippedCalendars();
    if (!calendars)
        qFatal("%s", qPrintable(calendars.error().detail));
    bench::Figures figures;
    std::vector<double> expanding;
    std::optional<WorkHours> hours;
    for (int i = 0; i < rounds; ++i) {
        expanding.push_back(bench::milliseconds([&] {
            Result<WorkHours> made = expanded(calendars->front(), QDate(2026, 1, 1), 731);
            hours = std::move(*made);
        }));
    }
    figures.add(u"expand a calendar of 24 months"_s, expanding, u"ms"_s);
    const HoursOf of = [&](const QString &, qint64) { return &*hours; };
    QRandomGenerator dice(1);
    const qint64 first = hours->range().from;
    for (const auto &[name, unit] : {std::pair{"real minutes", ClockUnit::RealMinutes},
                                     std::pair{"working minutes", ClockUnit::BusinessMinutes},
                                     std::pair{"working days", ClockUnit::WorkDays}}) {
        std::vector<ClockStory> stories;
        for (int i = 0; i < 10'000; ++i)
            stories.push_back(storyOf(dice, first, unit));
        std::vector<double> reading;
        std::vector<double> ledger;
        qint64 sum = 0;
        for (int round = 0; round < rounds; ++round) {
            reading.push_back(1e6 / perRound * bench::milliseconds([&] {
                                  for (int i = 0; i < perRound; ++i) {
                                      const ClockStory &story = stories[size_t(i % 10'000)];
                                      sum += readClock(story, of, story.events.back().at + i).left;
                                  }
                              }));
            ledger.push_back(
                1e6 / 10'000 * bench::milliseconds([&] {
                    for (const ClockStory &story : stories)
                        sum +=
                            qint64(explainedClock(story, of, story.events.back().at).steps.size());
                }));
        }
        const QString words = QLatin1StringView(name);
        figures.add(u"read a clock of 6 events, %1"_s.arg(words), reading, u"ns"_s, 0,
                    qint64(perRound) * rounds);
        figures.add(u"explain it"_s, ledger, u"ns"_s, 0, 10'000 * rounds);
        if (sum == 1)
            return 1;  // keeps the work from being left out
    }
    return 0;
}
