// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/clockwords.h"

#include "domain/clocks/clockledger.h"
#include "domain/clocks/orderclocks.h"
#include "gui/times.h"
#include "gui/words.h"
#include "gui/wordsoutages.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// A reckoning over weeks is told up to here.
constexpr qsizetype mostParts = 8;

struct NamedMetric {
    QLatin1StringView code;
    const char *text;
};

constexpr std::array metricTexts{
    NamedMetric{QLatin1StringView("dispatch"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Dispatch")},
    NamedMetric{QLatin1StringView("accept"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Taking on")},
    NamedMetric{QLatin1StringView("arrive"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Arrival")},
    NamedMetric{QLatin1StringView("restore"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Restoration")},
    NamedMetric{QLatin1StringView("reconnect"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Reconnection")},
    NamedMetric{QLatin1StringView("firstContact"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "First contact")},
    NamedMetric{QLatin1StringView("reply"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Answer to the customer")},
    NamedMetric{QLatin1StringView("resolve"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Completion")},
    NamedMetric{QLatin1StringView("externalReply"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Reply to the office")},
};

constexpr std::array milestoneTexts{
    NamedMetric{QLatin1StringView("contacted"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "customer contacted")},
    NamedMetric{QLatin1StringView("arrived"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "arrived on site")},
    NamedMetric{QLatin1StringView("restored"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "restored")},
};

constexpr std::array actionTexts{
    NamedMetric{QLatin1StringView("notify"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "reminded")},
    NamedMetric{QLatin1StringView("supervise"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "supervised")},
    NamedMetric{QLatin1StringView("raise"), QT_TRANSLATE_NOOP("touchline::gui::Words", "raised")},
    NamedMetric{QLatin1StringView("escalate"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "escalated")},
};

template <size_t N> QString wordsIn(const std::array<NamedMetric, N> &texts, const QString &code)
{
    for (const NamedMetric &text : texts) {
        if (text.code == code)
            return QCoreApplication::translate("touchline::gui::Words", text.text);
    }
    return code;
}

QDateTime clockTime(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, usedZone()); }

QString dayAndMonth(const QDate &day)
{
    return QLocale().toString(day, Words::tr("ddd d MMM", "day in a reckoning"));
}

QString segmentWords(const ClockSegment &step, qint64 nowMs)
{
    const QString from = dueWords(step.range.from, nowMs);
    const QString to = dueWords(step.range.to, nowMs);
    if (step.kind == SpanKind::Paused && !outageWaitedFor(step.why).isEmpty())
        return Words::tr("paused %1 to %2 (waits for outage %3)")
            .arg(from, to, outageWaitedFor(step.why));
    if (step.kind == SpanKind::Paused)
        return step.why.isEmpty() ? Words::tr("paused %1 to %2").arg(from, to)
                                  : Words::tr("paused %1 to %2 (%3)").arg(from, to, step.why);
    return step.labels.isEmpty()
               ? Words::tr("closed %1 to %2").arg(from, to)
               : Words::tr("closed %1 to %2 (%3)").arg(from, to, step.labels.join(u", "_s));
}

/// Days that count one by one, the others as stretches.
QStringList dayLines(const std::vector<ClockDay> &days)
{
    QStringList counted;
    QStringList left;
    for (size_t i = 0; i < days.size();) {
        const ClockDay &day = days[i];
        if (day.verdict == ClockDay::Verdict::Counted) {
            counted += day.extraWork
                           ? Words::tr("%1 (extra working day)").arg(dayAndMonth(day.date))
                           : dayAndMonth(day.date);
            ++i;
            continue;
        }
        size_t last = i;
        QStringList labels;
        while (last < days.size() && days[last].verdict != ClockDay::Verdict::Counted) {
            if (!days[last].label.isEmpty() && !labels.contains(days[last].label))
                labels += days[last].label;
            if (days[last].verdict == ClockDay::Verdict::Paused &&
                !labels.contains(Words::tr("paused")))
                labels += Words::tr("paused");
            ++last;
        }
        QString stretch = dayAndMonth(day.date);
        if (last - i > 1)
            stretch = Words::tr("%1 to %2", "days").arg(stretch, dayAndMonth(days[last - 1].date));
        if (!labels.isEmpty())
            stretch = Words::tr("%1 (%2)", "days (holiday)").arg(stretch, labels.join(u", "_s));
        left += stretch;
        i = last;
    }
    const auto shortened = [](QStringList list) {
        if (list.size() > mostParts)
            list = list.first(mostParts - 1) << u"…"_s << list.last();
        return list.join(Words::tr(", ", "between parts of a reckoning"));
    };
    QStringList lines;
    if (!counted.isEmpty())
        lines += Words::tr("counted: %1").arg(shortened(counted));
    if (!left.isEmpty())
        lines += Words::tr("not counted: %1").arg(shortened(left));
    return lines;
}

QString calendarName(const AppliedTarget &applied, const ClockShelfPtr &shelf)
{
    QString name = applied.calendar;
    for (const WorkCalendar &calendar : shelf->calendars()) {
        if (calendar.id == applied.calendar)
            name = calendar.name;
    }
    return Words::tr("%1, version %2", "calendar").arg(name).arg(applied.calendarVersion);
}

QString explain(const ClockStory &story, const ClockReading &reading, const ClockShelfPtr &shelf,
                qint64 nowMs, const QString &waitsFor)
{
    const ClockExplanation told = explainedClock(story, hoursFrom(shelf), nowMs);
    const ClockTarget &target = told.applied.target;
    QStringList lines;
    if (!told.known || !told.due) {
        lines += Words::tr("The working hours for this are not held here; the server knows more.");
    } else {
        QStringList parts{
            Words::tr("due %1: %2 from %3")
                .arg(dueWords(*told.due, nowMs), amountWords(target), dueWords(told.start, nowMs))};
        if (target.unit == ClockUnit::WorkDays) {
            lines += parts + dayLines(told.days);
        } else {
            for (const ClockSegment &step : told.steps) {
                if (step.kind != SpanKind::Ran)
                    parts += segmentWords(step, nowMs);
            }
            if (parts.size() > mostParts)
                parts = parts.first(mostParts - 1) << u"…"_s << parts.last();
            lines += parts.join(Words::tr(", ", "between parts of a reckoning"));
        }
    }
    if (reading.stopped)
        lines += Words::tr("done %1").arg(dueWords(*reading.stopped, nowMs));
    else if (!waitsFor.isEmpty() && target.mayPause)
        lines += Words::tr("Paused as long as the order waits for outage %1.").arg(waitsFor);
    else if (!waitsFor.isEmpty())
        lines += Words::tr("It goes on although the order waits for outage %1.").arg(waitsFor);
    else if (target.mayPause)
        lines += Words::tr("A suspension pauses it.");
    else
        lines += Words::tr("A suspension does not pause it.");
    if (!told.applied.calendar.isEmpty())
        lines += Words::tr("Calendar: %1").arg(calendarName(told.applied, shelf));
    if (!target.basis.isEmpty())
        lines += target.verified ? Words::tr("Basis: %1").arg(target.basis)
                                 : Words::tr("Basis, to be checked: %1").arg(target.basis);
    return lines.join(u'\n');
}

QString leftWords(const ClockReading &reading, qint64 nowMs)
{
    // Of days the calendar's time says more than working hours do.
    const bool days = reading.applied.target.unit == ClockUnit::WorkDays;
    const qint64 left = days && reading.due ? *reading.due - nowMs : reading.left;
    switch (reading.state) {
    case ClockState::Met: return Words::tr("in time");
    case ClockState::Missed: return Words::tr("too late");
    case ClockState::Late: return Words::tr("%1 late").arg(spanWords(-left));
    case ClockState::Paused: return Words::tr("paused, %1 left").arg(spanWords(left));
    case ClockState::Running:
    case ClockState::Near: return Words::tr("%1 left").arg(spanWords(left));
    case ClockState::Waiting:
    case ClockState::Cancelled: break;
    }
    return {};
}

QString levelLine(const QString &line)
{
    const QStringList parts = line.split(u' ');
    if (parts.size() < 4)
        return line;
    QStringList done;
    for (const QString &action : parts[3].split(u',', Qt::SkipEmptyParts))
        done += wordsIn(actionTexts, action);
    const QString name = Words::tr("%1 (%2)", "clock and its kind, in little room")
                             .arg(metricWords(parts[0]), dutyWords(fromCode<ClockDuty>(parts[1])));
    const int amount = parts[2].chopped(1).toInt();
    QString when;
    if (parts[2].endsWith(u'%'))
        when = Words::tr("%1 % of the time used").arg(amount);
    else if (amount < 0)
        when = Words::tr("%1 before the limit").arg(spanWords(-qint64(amount) * 60'000));
    else if (amount == 0)
        when = Words::tr("limit passed");
    else
        when = Words::tr("%1 past the limit").arg(spanWords(qint64(amount) * 60'000));
    return Words::tr("%1: %2, %3", "clock: moment, what was done")
        .arg(name, when, done.join(Words::tr(", ", "between parts of a reckoning")));
}

/// Of what is long over, the minutes say nothing.
QString roughly(qint64 ms)
{
    constexpr qint64 hour = 60 * 60'000;
    const qint64 unit = ms >= 24 * hour ? 24 * hour : ms >= hour ? hour : 60'000;
    return spanWords(ms / unit * unit);
}

}  // namespace

QString metricWords(const QString &metric) { return wordsIn(metricTexts, metric); }

QString dutyWords(ClockDuty duty)
{
    switch (duty) {
    case ClockDuty::Promise: return Words::tr("promise");
    case ClockDuty::Legal: return Words::tr("by law");
    case ClockDuty::Internal: return Words::tr("internal");
    case ClockDuty::External: return Words::tr("to others");
    case ClockDuty::Unknown: break;
    }
    return {};
}

QString dueWords(qint64 ms, qint64 nowMs)
{
    const QDateTime at = clockTime(ms);
    const qint64 days = clockTime(nowMs).date().daysTo(at.date());
    if (days != 0 && qAbs(days) < 7)
        return QLocale().toString(at, Words::tr("ddd HH:mm", "a moment within a week"));
    return whenWords(ms, nowMs);
}

QString spanWords(qint64 ms)
{
    const qint64 minutes = qMax<qint64>(0, ms) / 60'000;
    if (minutes < 60)
        return Words::tr("%n min", nullptr, int(minutes));
    if (minutes < 24 * 60)
        return minutes % 60 == 0 ? Words::tr("%n h", nullptr, int(minutes / 60))
                                 : Words::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    const qint64 hours = minutes / 60;
    return hours % 24 == 0 ? Words::tr("%n d", nullptr, int(hours / 24))
                           : Words::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString amountWords(const ClockTarget &target)
{
    if (target.unit == ClockUnit::WorkDays)
        return Words::tr("%n working day(s)", nullptr, int(target.amount));
    const QString span = spanWords(target.amount * 60'000);
    return target.unit == ClockUnit::BusinessMinutes ? Words::tr("%1 of working time").arg(span)
                                                     : span;
}

/// As dueWords(), where nothing beside it says that it is over: a bare weekday is the coming one.
static QString limitWords(qint64 ms, qint64 nowMs)
{
    return ms < nowMs ? whenWords(ms, nowMs) : dueWords(ms, nowMs);
}

ClockWords wordsOfClock(const ClockStory &story, const ClockShelfPtr &shelf, qint64 nowMs,
                        const QString &waitsFor)
{
    const ClockReading reading = readClock(story, hoursFrom(shelf), nowMs);
    ClockWords said;
    said.name = Words::tr("%1 · %2", "clock and its kind")
                    .arg(metricWords(story.metric), dutyWords(story.duty));
    said.left = leftWords(reading, nowMs);
    said.over = reading.state == ClockState::Met || reading.state == ClockState::Missed;
    if (reading.stopped && said.over)
        said.due = Words::tr("done %1").arg(dueWords(*reading.stopped, nowMs));
    else if (reading.due && !reading.paused)
        said.due = Words::tr("due %1").arg(limitWords(*reading.due, nowMs));
    // In little room the kind stands in brackets behind what it is about.
    const QString about = Words::tr("%1 (%2)", "clock and its kind, in little room")
                              .arg(metricWords(story.metric), dutyWords(story.duty));
    if (reading.due && !reading.paused && !said.over)
        said.shortly = Words::tr("%1  %2  %3", "clock, what is left, when")
                           .arg(about, said.left, limitWords(*reading.due, nowMs));
    else
        said.shortly = Words::tr("%1  %2", "clock, what is left").arg(about, said.left);
    switch (reading.state) {
    case ClockState::Near: said.tone = u"warn"_s; break;
    case ClockState::Late:
    case ClockState::Missed: said.tone = u"bad"_s; break;
    case ClockState::Met: said.tone = u"good"_s; break;
    default: break;
    }
    said.explanation = explain(story, reading, shelf, nowMs, waitsFor);
    return said;
}

QString nearestWords(const WorkOrder &order, qint64 nowMs)
{
    if (order.dueAt.ms == 0 || isFinal(order.state))
        return {};
    return order.dueAt.ms < nowMs ? Words::tr("%1 late").arg(roughly(nowMs - order.dueAt.ms))
                                  : Words::tr("due %1").arg(dueWords(order.dueAt.ms, nowMs));
}

QString nearestTone(const WorkOrder &order, qint64 nowMs)
{
    if (order.dueAt.ms == 0 || isFinal(order.state))
        return {};
    if (order.dueAt.ms < nowMs)
        return u"bad"_s;
    return order.warnAt.ms <= nowMs ? u"warn"_s : QString();
}

QString alertWords(const WorkOrder &order)
{
    return order.clockAlert.isEmpty() || order.clockAlert == "notify"_L1
               ? QString()
               : wordsIn(actionTexts, order.clockAlert);
}

namespace {

QString mergeDetail(const OrderEvent &event)
{
    const bool away = event.reason == MergedAway;
    if (event.kind == EventKind::Merged)
        return away ? Words::tr("into %1, where it lives on").arg(event.text)
                    : Words::tr("%1 came in").arg(event.text);
    return away ? Words::tr("out of %1, its own limits go on").arg(event.text)
                : Words::tr("%1 went out again").arg(event.text);
}

}  // namespace

QString eventDetail(const OrderEvent &event)
{
    if (event.kind == EventKind::Milestone)
        return wordsIn(milestoneTexts, event.reason);
    if (event.kind == EventKind::Clock && event.reason == "changed"_L1)
        return Words::tr("limits set anew");
    if (event.kind == EventKind::Clock && event.reason == "level"_L1) {
        QStringList lines;
        for (const QString &line : event.text.split(u'\n', Qt::SkipEmptyParts))
            lines += levelLine(line);
        return lines.join(Words::tr("; ", "between reminders"));
    }
    if (event.kind == EventKind::Rule)
        return event.text;
    if (event.kind == EventKind::Merged || event.kind == EventKind::Unmerged)
        return mergeDetail(event);
    QStringList parts{waiverWords(event.reason), event.text};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

}  // namespace touchline::gui
