// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/clockbook.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

constexpr QLatin1StringView noLonger{"no_longer_applies"};
constexpr QLatin1StringView mergeUndone{"unmerged"};
constexpr QLatin1StringView orderArchived{"archived"};
constexpr QLatin1StringView waitPrefix{"outage "};

bool isStopped(const ClockStory &story)
{
    bool stopped = false;
    for (const ClockEvent &event : story.events) {
        if (event.step == ClockStep::Stop)
            stopped = true;
        else if (event.step == ClockStep::Reopen)
            stopped = false;
    }
    return stopped;
}

bool isCancelled(const ClockStory &story)
{
    bool cancelled = false;
    for (const ClockEvent &event : story.events) {
        if (event.step == ClockStep::Cancel)
            cancelled = true;
        else if (event.step == ClockStep::Apply)
            cancelled = false;
    }
    return cancelled;
}

const AppliedTarget &appliedTo(const ClockStory &story)
{
    const auto last =
        std::find_if(story.events.rbegin(), story.events.rend(), [](const ClockEvent &event) {
            return event.step == ClockStep::Apply || event.step == ClockStep::Start;
        });
    return last->applied;
}

void addEvent(ClockStory &story, ClockStep step, const OrderMoment &moment)
{
    ClockEvent event;
    event.step = step;
    event.at = moment.at;
    event.why = moment.why;
    story.events.push_back(event);
}

void addApplied(ClockStory &story, ClockStep step, qint64 at, const AppliedTarget &applied)
{
    addEvent(story, step, {{}, at, {}});
    story.events.back().applied = applied;
}

bool isPausing(const OrderMoment &moment)
{
    return moment.what == OrderMoment::Suspended || moment.what == OrderMoment::OutageWait;
}

bool isResuming(const OrderMoment &moment)
{
    return moment.what == OrderMoment::Resumed || moment.what == OrderMoment::OutageWaitOver;
}

/// What a moment does to a clock that has started.
void advance(ClockStory &story, const OrderMoment &moment)
{
    const ClockTarget &target = appliedTo(story).target;
    const bool stopped = isStopped(story);
    if (isPausing(moment)) {
        if (!stopped)
            addEvent(story, ClockStep::Pause, moment);
    } else if (isResuming(moment)) {
        if (!stopped)
            addEvent(story, ClockStep::Resume, moment);
    } else if (moment.what == OrderMoment::Reopened) {
        if (stopped && target.reopen != OnReopen::Stay)
            addEvent(story, ClockStep::Reopen, moment);
    } else if (target.stops.contains(moment.what)) {
        if (!stopped)
            addEvent(story, ClockStep::Stop, moment);
    } else if (target.start == moment.what && target.reopen == OnReopen::StartAnew) {
        addEvent(story, ClockStep::Reopen, moment);
    }
}

struct WantedClock {
    QString metric;
    ClockDuty duty;
    AppliedTarget applied;
};

std::vector<WantedClock> wantedClocks(const ClockFacts &facts, const ClockRules &rules)
{
    std::vector<WantedClock> wanted;
    for (const ClockPolicy *policy : policiesFor(rules.policies, facts)) {
        for (const ClockTarget &target : policy->targets) {
            const bool taken =
                std::any_of(wanted.begin(), wanted.end(), [&](const WantedClock &other) {
                    return other.metric == target.metric && other.duty == target.duty;
                });
            if (taken)
                continue;
            AppliedTarget applied{policy->id, policy->version, target, {}, 0};
            if (target.unit != ClockUnit::RealMinutes) {
                applied.calendar = target.calendar.isEmpty() ? policy->calendar : target.calendar;
                applied.calendarVersion = rules.calendarVersion(applied.calendar);
            }
            wanted.push_back({target.metric, target.duty, std::move(applied)});
        }
    }
    return wanted;
}

ClockStory *storyOf(ClockBook &book, const QString &metric, ClockDuty duty)
{
    for (ClockStory &story : book.stories) {
        if (story.metric == metric && story.duty == duty)
            return &story;
    }
    return nullptr;
}

/// Begins a clock whose start has come, perhaps long ago: what happened since is told to it.
void beginStory(ClockBook &book, const WantedClock &wanted)
{
    ClockStory story{wanted.metric, wanted.duty, {}};
    const OrderMoment *pausedBy = nullptr;
    for (const OrderMoment &moment : book.moments) {
        if (!story.events.empty()) {
            advance(story, moment);
        } else if (isPausing(moment)) {
            pausedBy = &moment;
        } else if (isResuming(moment)) {
            pausedBy = nullptr;
        } else if (moment.what == wanted.applied.target.start) {
            addApplied(story, ClockStep::Start, moment.at, wanted.applied);
            if (pausedBy)
                addEvent(story, ClockStep::Pause, {{}, moment.at, pausedBy->why});
        }
    }
    if (!story.events.empty())
        book.stories.push_back(std::move(story));
}

bool isClosing(const OrderMoment &moment)
{
    return moment.what == OrderMoment::Cancelled || moment.what == orderArchived;
}

bool orderClosed(const ClockBook &book)
{
    bool closed = false;
    for (const OrderMoment &moment : book.moments) {
        if (isClosing(moment))
            closed = true;
        else if (moment.what == OrderMoment::Reopened || moment.what == OrderMoment::Unmerged)
            closed = false;
    }
    return closed;
}

bool comesFromMerge(const ClockStory &story)
{
    return story.events.front().step == ClockStep::Start && !story.events.front().other.isNull();
}

void matchAnew(ClockBook &book, qint64 at, const ClockFacts &facts, const ClockRules &rules)
{
    const std::vector<WantedClock> wanted = wantedClocks(facts, rules);
    for (const WantedClock &one : wanted) {
        ClockStory *story = storyOf(book, one.metric, one.duty);
        if (!story)
            beginStory(book, one);
        else if (!isStopped(*story) && (isCancelled(*story) || appliedTo(*story) != one.applied))
            addApplied(*story, ClockStep::Apply, at, one.applied);
    }
    for (ClockStory &story : book.stories) {
        const bool kept = std::any_of(wanted.begin(), wanted.end(), [&](const WantedClock &one) {
            return one.metric == story.metric && one.duty == story.duty;
        });
        if (!kept && !comesFromMerge(story) && !isStopped(story) && !isCancelled(story))
            addEvent(story, ClockStep::Cancel, {{}, at, noLonger});
    }
}

Intervals pausesUntil(const ClockStory &story, qint64 at)
{
    Intervals pauses;
    qint64 pausedFrom = NotEnded;
    qint64 stoppedAt = NotEnded;
    const auto endPause = [&](qint64 end) {
        if (pausedFrom != NotEnded)
            pauses.push_back({pausedFrom, end});
        pausedFrom = NotEnded;
    };
    for (const ClockEvent &event : story.events) {
        switch (event.step) {
        case ClockStep::Pause:
            endPause(event.at);
            pausedFrom = event.at;
            break;
        case ClockStep::Stop:
            endPause(event.at);
            stoppedAt = event.at;
            break;
        case ClockStep::Reopen:
            endPause(event.at);
            if (stoppedAt != NotEnded)
                pauses.push_back({stoppedAt, event.at});
            stoppedAt = NotEnded;
            break;
        case ClockStep::Resume: endPause(event.at); break;
        default: break;
        }
    }
    endPause(at);
    return tidied(std::move(pauses));
}

/// The promise of a story, and those that it had itself taken over, as one that comes in.
std::vector<ClockEvent> promisesOf(const ClockStory &story, const QUuid &order, qint64 at)
{
    ClockEvent own;
    own.step = ClockStep::Merge;
    own.at = at;
    own.other = order;
    own.applied = appliedTo(story);
    own.otherPauses = pausesUntil(story, at);
    std::vector<ClockEvent> promises;
    QList<QUuid> gone;
    for (auto event = story.events.rbegin(); event != story.events.rend(); ++event) {
        if (event->step == ClockStep::Unmerge)
            gone += event->other;
        if (event->step == ClockStep::Merge && !gone.contains(event->other)) {
            ClockEvent theirs = *event;
            theirs.at = at;
            theirs.other = order;
            theirs.otherPauses.insert(theirs.otherPauses.end(), own.otherPauses.begin(),
                                      own.otherPauses.end());
            promises.push_back(theirs);
        }
        if (event->step == ClockStep::Start ||
            (event->step == ClockStep::Reopen && own.applied.target.reopen == OnReopen::StartAnew))
            own.otherStart = own.otherStart ? own.otherStart : event->at;
    }
    promises.insert(promises.begin(), own);
    return promises;
}

}  // namespace

QString outageWait(const QString &number) { return waitPrefix + number; }

QString outageWaitedFor(const QString &why)
{
    return why.startsWith(waitPrefix) ? why.sliced(waitPrefix.size()) : QString();
}

std::optional<QString> waitsForOutage(const ClockBook &book)
{
    std::optional<QString> number;
    for (const OrderMoment &moment : book.moments) {
        if (moment.what == OrderMoment::OutageWait)
            number = outageWaitedFor(moment.why);
        else if (moment.what == OrderMoment::OutageWaitOver)
            number.reset();
    }
    return number;
}

ClockBook happened(ClockBook book, OrderMoment moment, const ClockFacts &facts,
                   const ClockRules &rules)
{
    // Two servers' clocks may differ by a little; a log never goes back.
    if (!book.moments.empty())
        moment.at = std::max(moment.at, book.moments.back().at);
    book.moments.push_back(moment);
    if (moment.what != OrderMoment::Cancelled) {
        for (ClockStory &story : book.stories)
            advance(story, moment);
    }
    // A closed order has no running clock, whatever its limits wait for.
    for (ClockStory &story : book.stories) {
        if (isClosing(moment) && !isStopped(story) && !isCancelled(story))
            addEvent(story, ClockStep::Cancel,
                     {{}, moment.at, moment.why.isEmpty() ? moment.what : moment.why});
    }
    if (!orderClosed(book))
        matchAnew(book, moment.at, facts, rules);
    return book;
}

ClockBook merged(ClockBook book, const QUuid &other, const ClockBook &theirs, qint64 at)
{
    if (!book.moments.empty())
        at = std::max(at, book.moments.back().at);
    for (const ClockStory &story : theirs.stories) {
        if (isStopped(story) || isCancelled(story))
            continue;
        ClockStory *ours = storyOf(book, story.metric, story.duty);
        if (!ours) {
            book.stories.push_back(story);
            book.stories.back().events.front().other = other;
        } else if (isCancelled(*ours) && ours->events.front().other == other) {
            // It was here before and was taken back.
            addApplied(*ours, ClockStep::Apply, at, appliedTo(*ours));
        } else if (!isStopped(*ours) && !isCancelled(*ours)) {
            for (const ClockEvent &promise : promisesOf(story, other, at))
                ours->events.push_back(promise);
        }
    }
    return book;
}

ClockBook unmerged(ClockBook book, const QUuid &other, qint64 at)
{
    if (!book.moments.empty())
        at = std::max(at, book.moments.back().at);
    for (ClockStory &story : book.stories) {
        const bool theirs = story.events.front().other == other;
        const bool takenOver =
            std::any_of(story.events.begin(), story.events.end(), [&](const ClockEvent &event) {
                return event.step == ClockStep::Merge && event.other == other;
            });
        if (theirs && !isCancelled(story)) {
            addEvent(story, ClockStep::Cancel, {{}, at, mergeUndone});
        } else if (takenOver) {
            addEvent(story, ClockStep::Unmerge, {{}, at, {}});
            story.events.back().other = other;
        }
    }
    return book;
}

}  // namespace touchline
