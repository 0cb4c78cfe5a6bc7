// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/card.h"
#include "desk/views.h"
#include "domain/callbacks.h"
#include "domain/records/appointment.h"
#include "domain/records/approval.h"
#include "domain/records/handover.h"
#include "domain/records/note.h"
#include "domain/records/notice.h"

#include <QtCore/QSet>

namespace touchline::desk {

// The list of one's work, as plain values; the rules that make it look at no clock and no database.

/// In the order in which they are shown. An order stands in the first group that fits.
enum class WorkGroup {
    Decide,        ///< conflicts and refusals that wait for this agent
    Handover,      ///< what the shift before has left
    MustRead,      ///< notices without her receipt
    DueToday,      ///< limits and suspensions that end by tonight
    Appointments,  ///< agreed with customers for today, and those without a result
    CallBack,      ///< of the team that accepted the order
    Restored,      ///< the outage that the order waited for is over: the customer is called
    Approve,       ///< asked of this lead
    Returned,      ///< sent back by the review, or opened again
    Nudged,        ///< chased by the customer
    InHand,        ///< hers, the oldest first
    ToTake,        ///< her team's, nobody's yet, the oldest first
    Asked,         ///< she asked a lead for
    Draft,         ///< begun here
    Waiting        ///< saved here, not yet sent
};
constexpr int WorkGroupCount = int(WorkGroup::Waiting) + 1;

struct WorkItem {
    WorkGroup group = WorkGroup::InHand;
    QString
        type;  ///< of the record: work_order, approval, notice, handover, conflict, refusal, draft, outbox,
    ///< appointment, note (the answer to a nudge)
    QUuid id;        ///< of the record
    OrderLine line;  ///< the order that it is about, if it is
    Approval approval;
    Appointment appointment;
    bool clashes = false;  ///< the same person has agreed to another one at that time
    Handover handover;
    Notice notice;
    QString key;       ///< of a draft
    QUuid target;      ///< what a draft is about: a customer or an order
    QString about;     ///< its name
    QString text;      ///< a draft's, conflict's or refusal's own words
    QString byName;    ///< who asked, wrote, decided
    qint64 atMs = 0;   ///< what it is sorted by
    qint64 count = 0;  ///< nudges, returns, changes that wait
    bool pending = false;
    CallbackTime call;         ///< of a call-back: when the customer may be called
    bool lifeSupport = false;  ///< at home, of the customer to be called back
    bool supervise = false;    ///< nudged past what comfort can answer: a lead watches over it
};

struct WorkFacts {
    Actor actor;
    qint64 nowMs = 0;
    qint64 dayEndMs = 0;     ///< where her list of today ends (workUntilMs)
    NudgeRules nudges;       ///< what is promised, and so when a nudge is the lead's to see to
    WorkCalendar callHours;  ///< when customers may be called
    QList<OrderLine> orders;
    QList<std::pair<Approval, bool>> approvals;  ///< and whether the edit still waits
    QList<std::pair<Appointment, bool>> appointments;
    QList<Note> nudgeAnswers;                ///< to nudges of hers
    QSet<QUuid> answered;                    ///< orders whose last nudge was answered
    QSet<QUuid> restored;                    ///< outages that are over
    QSet<QUuid> lifeSupport;                 ///< customers with a life-support device
    QHash<QUuid, OrderLine> approvalOrders;  ///< what approvals, appointments and answers are about
    QList<std::pair<Handover, bool>> handovers;
    QList<Notice> notices;
    QList<Draft> drafts;
    QMap<QUuid, QString> titles;  ///< of what drafts are about
    QList<Conflict> conflicts;
    QList<Refusal> refusals;
    qint64 waiting = 0;
    Names names;
};

/// Until when limits and appointments are today's work: midnight where the agent works, but never less than
/// four hours from now, for a night shift's work goes on after it.
[[nodiscard]] qint64 workUntilMs(qint64 nowMs, qint64 midnightMs);

/// By group, each group in its own order.
[[nodiscard]] QList<WorkItem> workItems(const WorkFacts &facts);

/// What the key of a draft names, "kind:id"; null if it is of another form.
[[nodiscard]] QUuid draftTarget(const QString &key);

/// In force at this moment.
[[nodiscard]] bool isValid(const Notice &notice, qint64 nowMs);
[[nodiscard]] bool hasRead(const Notice &notice, const QUuid &user);
/// A user's id as receipts hold it.
[[nodiscard]] QString receiptOf(const QUuid &user);
/// Unread first, then by level, then the newest.
[[nodiscard]] QList<Notice> sortedNotices(QList<Notice> notices, const QUuid &user);

}  // namespace touchline::desk
