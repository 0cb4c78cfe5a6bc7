// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/wordsoutages.h"

#include "domain/similarorders.h"
#include "gui/clockwords.h"
#include "gui/tiewords.h"
#include "gui/times.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString joinedOutage(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

bool isRunning(const Outage &outage) { return outage.state == OutageState::InProgress; }

QString sinceWords(const Outage &outage, qint64 nowMs)
{
    return outage.startedAt.ms == 0
               ? QString()
               : Words::tr("since %1").arg(whenWords(outage.startedAt.ms, nowMs));
}

/// A time that has passed is nothing to tell a caller.
bool isEstimatePast(const Outage &outage, qint64 nowMs)
{
    return outage.expectedAt.ms != 0 && overdueBy(outage, nowMs) >= 60'000;
}

}  // namespace

QString words(OutageState state)
{
    switch (state) {
    case OutageState::Drafted: return Words::tr("Draft", "outage");
    case OutageState::Compiled: return Words::tr("Compiled", "outage");
    case OutageState::Approved: return Words::tr("Approved", "outage");
    case OutageState::Published: return Words::tr("Announced", "outage");
    case OutageState::Changed: return Words::tr("Announced anew", "outage");
    case OutageState::Cancelled: return Words::tr("Called off", "outage");
    case OutageState::InProgress: return Words::tr("Power is out", "outage");
    case OutageState::Restored: return Words::tr("Power is back", "outage");
    case OutageState::Closed: return Words::tr("Closed", "outage");
    case OutageState::Unknown: return Words::tr("Not said", "outage");
    }
    Q_UNREACHABLE();
}

QString words(OutagePhase phase)
{
    switch (phase) {
    case OutagePhase::Active: return Words::tr("Out now", "outages");
    case OutagePhase::Planned: return Words::tr("Announced", "outages");
    case OutagePhase::Ended: return Words::tr("Over", "outages");
    }
    Q_UNREACHABLE();
}

QString outageTimes(const Outage &outage, qint64 nowMs)
{
    if (isRestored(outage)) {
        const qint64 back = outage.restoredAt.ms != 0 ? outage.restoredAt.ms : outage.toldAt.ms;
        if (back == 0)
            return {};
        const QString since = Words::tr("back since %1").arg(whenWords(back, nowMs));
        return outage.startedAt.ms == 0 || back <= outage.startedAt.ms
                   ? since
                   : joinedOutage(
                         {since, Words::tr("after %1").arg(spanWords(back - outage.startedAt.ms))});
    }
    if (isRunning(outage)) {
        const QString back =
            outage.expectedAt.ms == 0 ? Words::tr("nobody knows until when")
            : isEstimatePast(outage, nowMs)
                ? Words::tr("estimate %1 has passed").arg(whenWords(outage.expectedAt.ms, nowMs))
                : backWords(outage, nowMs);
        return joinedOutage({sinceWords(outage, nowMs), back});
    }
    if (outage.plannedStart.ms == 0)
        return {};
    return outage.plannedEnd.ms == 0
               ? Words::tr("from %1").arg(whenWords(outage.plannedStart.ms, nowMs))
               : fromToWords(outage.plannedStart.ms, outage.plannedEnd.ms, nowMs);
}

QString backWords(const Outage &outage, qint64 nowMs)
{
    if (outage.expectedAt.ms == 0)
        return {};
    const QString when = whenWords(outage.expectedAt.ms, nowMs);
    return isEstimatePast(outage, nowMs)
               ? Words::tr("estimate %1 has passed, ask the lead").arg(when)
               : Words::tr("back about %1").arg(when);
}

QString outageLateWords(const Outage &outage, qint64 nowMs)
{
    const qint64 late = overdueBy(outage, nowMs);
    return late < 60'000 ? QString() : Words::tr("%1 past the estimate").arg(spanWords(late));
}

QString outageCountWords(const OutageCounts &counts)
{
    const QString contacts = Words::tr("%Ln contact(s)", nullptr, counts.contacts);
    const QString orders = Words::tr("%Ln order(s) linked", nullptr, counts.orders);
    return Words::tr("%1, %2", "contacts, orders linked").arg(contacts, orders);
}

QString outageDuplicateWords(const OutageCounts &counts)
{
    const int again = counts.reports - counts.callers;
    return again <= 0 || counts.callers == 0
               ? QString()
               : Words::tr("%Ln of them came from people who had called before", nullptr, again);
}

QString outageEstimateWords(const Outage &outage, const desk::Names &names, qint64 nowMs)
{
    QStringList said;
    for (const QString &entry : outage.estimates) {
        const auto estimate = readEstimate(entry);
        if (!estimate)
            continue;
        const QString who = names.value(estimate->by);
        const QString at = whenWords(estimate->saidAt, nowMs);
        said += who.isEmpty() ? Words::tr("%1 (said %2)", "estimate")
                                    .arg(whenWords(estimate->expectedAt, nowMs), at)
                              : Words::tr("%1 (said %2, %3)", "estimate")
                                    .arg(whenWords(estimate->expectedAt, nowMs), at, who);
    }
    return said.size() < 2 ? QString() : Words::tr("Estimates: %1").arg(said.join(u" → "_s));
}

QString waiverWords(const QString &waiver)
{
    return waiver == OutageWaiver ? Words::tr("outage over, told in bulk") : waiver;
}

QString majorWords(const Outage &outage, qint64 nowMs)
{
    return joinedOutage({outage.area, outage.reason,
                         isRunning(outage) && outage.expectedAt.ms != 0
                             ? joinedOutage({sinceWords(outage, nowMs), backWords(outage, nowMs)})
                             : outageTimes(outage, nowMs)});
}

OutageText outageText(const desk::OutageLine &line, qint64 nowMs)
{
    const Outage &outage = line.outage;
    OutageText text;
    text.title = outage.area;
    text.pill = outage.major ? Words::tr("Major outage") : words(outage.state);
    text.tone = outage.major ? u"bad"_s : isRunning(outage) ? u"warn"_s : QString();
    const bool counted = line.counts.orders > 0 || line.counts.contacts > 0;
    text.detail = joinedOutage({words(outage.kind), outage.reason, outageTimes(outage, nowMs),
                                counted ? outageCountWords(line.counts) : QString()});
    text.right = outageLateWords(outage, nowMs);
    text.rightTone = text.right.isEmpty() ? QString() : u"bad"_s;
    if (line.pending && text.right.isEmpty())
        text.right = Words::tr("waits to be sent");
    return text;
}

QString spokenOutage(const desk::OutageListRow &row, qint64 nowMs)
{
    if (!row.line)
        return Words::tr("%1: %2").arg(words(row.phase), QLocale().toString(row.count));
    const OutageText text = outageText(*row.line, nowMs);
    return joinedOutage({text.title, text.pill, text.detail, text.right});
}

}  // namespace touchline::gui
