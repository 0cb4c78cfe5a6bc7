// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/outages.h"

#include "domain/similarorders.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

// Q_INIT_RESOURCE must stand outside of every namespace.
static void touchlineOutageResources() { Q_INIT_RESOURCE(domain); }

namespace touchline {
namespace {

using Stage = OutageState;

bool isAnnounced(OutageState state) { return state == Stage::Published || state == Stage::Changed; }

/// Those whose hours are set beforehand.
bool isSetBeforehand(OutageKind kind)
{
    return kind == OutageKind::Planned || kind == OutageKind::Temporary ||
           kind == OutageKind::OrderlyUse;
}

/// The life of an outage: what may follow a state. Unknown stands for "not there yet".
bool mayFollow(OutageState from, OutageState to)
{
    if (from == to)
        return true;
    switch (from) {
    case Stage::Unknown:
        return to != Stage::Unknown && to != Stage::Changed && to != Stage::Cancelled;
    case Stage::Drafted:
        return to == Stage::Compiled || to == Stage::Approved || to == Stage::Published ||
               to == Stage::InProgress || to == Stage::Cancelled;
    case Stage::Compiled:
        return to == Stage::Drafted || to == Stage::Approved || to == Stage::Published ||
               to == Stage::Cancelled;
    case Stage::Approved:
        return to == Stage::Drafted || to == Stage::Published || to == Stage::InProgress ||
               to == Stage::Cancelled;
    case Stage::Published:
    case Stage::Changed:
        return to == Stage::Changed || to == Stage::InProgress || to == Stage::Restored ||
               to == Stage::Cancelled;
    case Stage::InProgress: return to == Stage::Restored || to == Stage::Cancelled;
    case Stage::Restored: return to == Stage::Closed;
    case Stage::Cancelled:
    case Stage::Closed: return false;
    }
    Q_UNREACHABLE();
}

/// The first thing that a person has changed; empty: nothing.
QString firstChange(const Outage &a, const Outage &b)
{
    const std::array<std::pair<bool, QString>, 11> all{
        {{a.state != b.state, u"state"_s},
         {a.area != b.area, u"area"_s},
         {a.kind != b.kind, u"kind"_s},
         {a.feeders != b.feeders, u"feeders"_s},
         {a.reason != b.reason, u"reason"_s},
         {a.plannedStart != b.plannedStart, u"plannedStart"_s},
         {a.plannedEnd != b.plannedEnd, u"plannedEnd"_s},
         {a.startedAt != b.startedAt, u"startedAt"_s},
         {a.expectedAt != b.expectedAt, u"expectedAt"_s},
         {a.restoredAt != b.restoredAt, u"restoredAt"_s},
         {a.major != b.major, u"major"_s}}};
    for (const auto &[differs, field] : all) {
        if (differs)
            return field;
    }
    return {};
}

std::optional<OutageProblem> problem(QLatin1StringView reason, QStringView field)
{
    return OutageProblem{reason, field.toString()};
}

bool isAhead(Instant at, qint64 nowMs) { return at.ms > nowMs + OutageClockSlackMs; }

std::optional<OutageProblem> wrongTimes(const Outage &outage, qint64 nowMs)
{
    const auto both = [](Instant a, Instant b) { return a.ms != 0 && b.ms != 0; };
    if (both(outage.plannedStart, outage.plannedEnd) &&
        outage.plannedEnd.ms <= outage.plannedStart.ms)
        return problem("ends_before_start"_L1, u"plannedEnd");
    if (isAhead(outage.startedAt, nowMs))
        return problem("in_the_future"_L1, u"startedAt");
    if (both(outage.startedAt, outage.expectedAt) && outage.expectedAt.ms <= outage.startedAt.ms)
        return problem("ends_before_start"_L1, u"expectedAt");
    if (isAhead(outage.restoredAt, nowMs))
        return problem("in_the_future"_L1, u"restoredAt");
    if (both(outage.startedAt, outage.restoredAt) && outage.restoredAt.ms < outage.startedAt.ms)
        return problem("ends_before_start"_L1, u"restoredAt");
    return std::nullopt;
}

/// Why it was and until when is sometimes known only later.
bool isCorrection(const Outage &before, const Outage &after, const Actor &actor)
{
    Outage same = after;
    same.reason = before.reason;
    same.restoredAt = before.restoredAt;
    return actor.role == Role::Lead && after.restoredAt.ms != 0 &&
           firstChange(before, same).isEmpty();
}

/// Said for the first time, or for another time than was said.
bool isAnnouncedAnew(const Outage *before, const Outage &after)
{
    return isAnnounced(after.state) && (!before || !isAnnounced(before->state) ||
                                        before->plannedStart.ms > after.plannedStart.ms);
}

std::optional<OutageProblem> wrongMajor(const Outage *before, const Outage &after,
                                        const Actor &actor)
{
    const bool was = before && before->major;
    if (was == after.major)
        return std::nullopt;
    // It goes with the outage, whoever says that the power is back.
    if (!after.major && isOver(after))
        return std::nullopt;
    if (actor.role != Role::Lead)
        return problem("needs_lead"_L1, u"major");
    if (after.major && after.state != Stage::InProgress && !isAnnounced(after.state))
        return problem("major_needs_outage"_L1, u"major");
    return std::nullopt;
}

}  // namespace

OutagePhase phaseOf(const Outage &outage, qint64 nowMs)
{
    if (isOver(outage))
        return OutagePhase::Ended;
    if (outage.state == Stage::InProgress)
        return OutagePhase::Active;
    // Its end has to be said: until then nobody knows that the power is back.
    const bool begun = outage.plannedStart.ms != 0 && outage.plannedStart.ms <= nowMs;
    return isAnnounced(outage.state) && begun ? OutagePhase::Active : OutagePhase::Planned;
}

std::optional<OutageProblem> whyNotOutage(const Outage *before, const Outage &after,
                                          const Actor &actor, qint64 nowMs)
{
    if (!authorized(actor.role, Action::EditOutage, Nearness::Region))
        return problem("not_allowed"_L1, u"");
    const QString changed = before ? firstChange(*before, after) : u"state"_s;
    const bool closes = before && before->state == Stage::Restored &&
                        after.state == Stage::Closed && changed == u"state"_s;
    if (before && isOver(*before) && !changed.isEmpty() && !closes &&
        !isCorrection(*before, after, actor))
        return problem("outage_over"_L1, changed);
    if (after.area.trimmed().isEmpty())
        return problem("needs_area"_L1, u"area");
    const OutageState from = before ? before->state : Stage::Unknown;
    if (after.state != from && !mayFollow(from, after.state))
        return problem("outage_not_from_here"_L1, u"state");
    if (const auto wrong = wrongMajor(before, after, actor))
        return wrong;
    if (after.major && after.answer.trimmed().isEmpty())
        return problem("needs_answer_text"_L1, u"answer");
    if (changed.isEmpty())
        return std::nullopt;
    if (const auto wrong = wrongTimes(after, nowMs))
        return wrong;
    if (isAnnouncedAnew(before, after)) {
        if (after.plannedStart.ms == 0)
            return problem("needs_start"_L1, u"plannedStart");
        if (after.kind == OutageKind::Planned && after.plannedStart.ms < nowMs + PlannedNoticeMs)
            return problem("planned_needs_seven_days"_L1, u"kind");
    }
    return std::nullopt;
}

std::optional<OutageProblem> whatIsMissing(const Outage &outage)
{
    if (outage.area.trimmed().isEmpty())
        return problem("needs_area"_L1, u"area");
    if (outage.kind == OutageKind::Unknown)
        return problem("needs_kind"_L1, u"kind");
    const bool running = outage.state == Stage::InProgress;
    // Of a fault it is told before anybody knows why.
    if (isSetBeforehand(outage.kind) && outage.reason.trimmed().isEmpty())
        return problem("needs_why"_L1, u"reason");
    if (running && outage.startedAt.ms == 0)
        return problem("needs_start"_L1, u"startedAt");
    if (!running && outage.plannedStart.ms == 0)
        return problem("needs_start"_L1, u"plannedStart");
    if (!running && outage.plannedEnd.ms == 0)
        return problem("needs_end"_L1, u"plannedEnd");
    return std::nullopt;
}

bool isLateNotice(const Outage &outage, qint64 nowMs)
{
    return outage.kind == OutageKind::Temporary && outage.plannedStart.ms != 0 &&
           outage.plannedStart.ms < nowMs + TemporaryNoticeMs;
}

bool isRestored(const Outage &outage)
{
    return outage.state == Stage::Restored || outage.state == Stage::Closed ||
           (outage.restoredAt.ms != 0 && outage.state != Stage::Cancelled);
}

qint64 overdueBy(const Outage &outage, qint64 nowMs)
{
    if (phaseOf(outage, nowMs) != OutagePhase::Active)
        return 0;
    const qint64 due = outage.expectedAt.ms != 0 ? outage.expectedAt.ms : outage.plannedEnd.ms;
    return due != 0 && due < nowMs ? nowMs - due : 0;
}

QString estimateEntry(const OutageEstimate &estimate)
{
    return u"%1 %2 %3"_s.arg(estimate.saidAt)
        .arg(estimate.expectedAt)
        .arg(estimate.by.toString(QUuid::WithoutBraces));
}

std::optional<OutageEstimate> readEstimate(const QString &entry)
{
    const QStringList parts = entry.split(u' ');
    if (parts.size() != 3)
        return std::nullopt;
    bool said = false, expected = false;
    const OutageEstimate estimate{parts[0].toLongLong(&said), parts[1].toLongLong(&expected),
                                  QUuid::fromString(parts[2])};
    return said && expected ? std::optional(estimate) : std::nullopt;
}

QString shippedMessage(const QString &name)
{
    static const QJsonObject messages = [] {
        touchlineOutageResources();
        QFile file(u":/touchline/outages/messages.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }();
    return messages[name].toString();
}

QUuid restoredMessageId(const QUuid &outage, const QUuid &caller)
{
    return QUuid::createUuidV5(outage, "restored " + caller.toRfc4122());
}

}  // namespace touchline
