// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/accountfact.h"
#include "domain/records/approval.h"
#include "domain/records/interaction.h"
#include "domain/records/outage.h"
#include "domain/records/verification.h"
#include "domain/records/workorder.h"

namespace touchline::desk {

// What the card shows beside the customer, as plain values, and the rules that make it. Nothing here
// looks at a clock or a database.

/// Read for one customer and one chosen service (null = none chosen).
struct CardFacts {
    QUuid service;
    QList<Interaction> contacts;  ///< of the last seven days, newest first, and those under way
    std::optional<Interaction> current;      ///< under way with this agent
    std::optional<Interaction> lastContact;  ///< the newest one that has ended
    QList<Verification> checks;
    QList<AccountFact> bills;  ///< newest first; one more than is shown, for its difference
    std::optional<AccountFact> balance;
    std::optional<AccountFact> points;
    qint64 used = 0;  ///< of this calendar year, in thousandths
    QString unit;
    qint64 usedAsOf = 0;
    QList<Outage> outages;      ///< not over
    QList<Approval> approvals;  ///< open ones on this customer's orders

    bool operator==(const CardFacts &) const = default;
};

/// A masked value in full, and for how long it may be shown.
struct Revealed {
    QString value;
    int seconds = 0;
};

/// Does seeing this field in full ask for a reason? A contact under way is the purpose of telephone and
/// address; identity and bank numbers always ask.
[[nodiscard]] bool asksReason(QStringView field, bool inContact);

constexpr int BillsShown = 6;
struct BillLine {
    AccountFact bill;
    std::optional<qint64> change;  ///< fen against the bill before; nullopt: there is none
};
/// The last six, newest first.
[[nodiscard]] QList<BillLine> billLines(const QList<AccountFact> &newestFirst);

/// The contact of this agent that is under way: the newest one that is neither over nor another's.
[[nodiscard]] std::optional<Interaction> currentContact(const QList<Interaction> &newestFirst,
                                                        const QUuid &agent);

/// How far the contact person was checked, for exactly this contact and this service; None without a
/// contact. A check of the account as a whole (null service) counts for that only.
[[nodiscard]] VerificationLevel verificationOf(const QList<Verification> &checks,
                                               const QUuid &interaction, const QUuid &service);
/// What right answers come to: two facts are a partial check; a code that was sent, or a document, a full one.
[[nodiscard]] VerificationLevel levelFor(const QStringList &answered);
/// Codes of the questions that may be asked.
[[nodiscard]] QStringList verificationQuestions();

/// In the order in which they are shown.
enum class AlertKind { LifeSupport, Outage, PlannedOutage, Arrears, Repeated };
struct Alert {
    AlertKind kind = AlertKind::LifeSupport;
    QString text;     ///< device, topic
    Outage outage;    ///< of the two kinds of outage
    Service service;  ///< concerned
    qint64 fen = 0;   ///< owed; 0 = the sum is not known
    int count = 0;    ///< contacts

    bool operator==(const Alert &) const = default;
};
[[nodiscard]] QList<Alert> alertsOf(const Customer &customer, const QList<Service> &services,
                                    const CardFacts &facts, qint64 nowMs);
/// Nobody there has power now.
[[nodiscard]] bool isOut(const Outage &outage, qint64 nowMs);

/// Where the year's use stands among the limits of its plan (thousandths; ascending, the last tier has
/// none). Tier 0: the plan has no tiers.
struct TierUse {
    int tier = 0;
    qint64 left = 0;  ///< until the next tier begins; 0 in the last
};
[[nodiscard]] TierUse tierUse(qint64 used, const QList<qint64> &limits);

/// What is data about being chased.
struct NudgeRules {
    qint64 leastMs = 0;                ///< between two nudges; 0 = no limit
    int most = 0;                      ///< of one order; 0 = no limit
    QMap<QString, qint64> promisedMs;  ///< by "family" or "family/area", from the acceptance on
};
enum class NudgeAnswer {
    Comfort,    ///< within the promise: comfort the customer, it is added to the order
    Supervise,  ///< past the promise, or not the first time: the lead watches over it
    TooSoon,
    TooMany
};
struct NudgeVerdict {
    NudgeAnswer answer = NudgeAnswer::Comfort;
    qint64 promisedAtMs = 0;  ///< 0 = nothing was promised that this version knows of
};
/// Until when the order was promised; 0 = nothing was promised that this version knows of.
[[nodiscard]] qint64 promisedAtMs(const WorkOrder &order, const NudgeRules &rules);
/// `lastMs`: when this desk nudged it last, 0 = not.
[[nodiscard]] NudgeVerdict judgeNudge(const WorkOrder &order, const NudgeRules &rules,
                                      qint64 lastMs, qint64 nowMs);

}  // namespace touchline::desk
