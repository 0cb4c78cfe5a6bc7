// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/card.h"

#include "domain/lifecycle.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

constexpr qint64 weekMs = 7 * 86'400'000ll;
constexpr int repeatedContacts = 3;
constexpr int repeatedTopic = 2;

bool isUnderWay(InteractionState state)
{
    return state == InteractionState::Active || state == InteractionState::Held ||
           state == InteractionState::Wrapup;
}

bool owes(ServiceState state)
{
    return state == ServiceState::ArrearsWarning || state == ServiceState::ArrearsBarred ||
           state == ServiceState::Disconnected;
}

/// The services that the alerts are about: the chosen one, or all while none is chosen.
QList<Service> concerned(const QList<Service> &services, const QUuid &chosen)
{
    QList<Service> found;
    for (const Service &service : services) {
        if (chosen.isNull() || service.id.value == chosen)
            found += service;
    }
    return found;
}

void addOutages(QList<Alert> &alerts, const QList<Service> &services, const CardFacts &facts,
                bool now, qint64 nowMs)
{
    for (const Outage &outage : facts.outages) {
        // What was called off, or nobody has announced, is nothing to tell a caller.
        const bool announced =
            outage.state == OutageState::Published || outage.state == OutageState::Changed;
        const bool planned =
            announced && outage.plannedStart.ms > nowMs && outage.plannedStart.ms <= nowMs + weekMs;
        if (now ? !isOut(outage, nowMs) : !planned)
            continue;
        for (const Service &service : services) {
            if (!service.feeder.isEmpty() && outage.feeders.contains(service.feeder)) {
                alerts += {now ? AlertKind::Outage : AlertKind::PlannedOutage,
                           outage.reason,
                           outage,
                           service,
                           0,
                           0};
                break;
            }
        }
    }
}

void addArrears(QList<Alert> &alerts, const QList<Service> &services, const CardFacts &facts)
{
    const qint64 owed =
        facts.balance && facts.balance->amount.value < 0 ? -facts.balance->amount.value : 0;
    for (const Service &service : services) {
        if (owes(service.state)) {
            alerts += {AlertKind::Arrears, {}, {}, service, owed, 0};
            return;
        }
    }
    if (owed > 0)
        alerts += {AlertKind::Arrears, {}, {}, {}, owed, 0};
}

void addRepeated(QList<Alert> &alerts, const CardFacts &facts, qint64 nowMs)
{
    int count = 0;
    QMap<QString, int> topics;
    for (const Interaction &contact : facts.contacts) {
        if (contact.direction != Direction::Inbound || contact.startedAt.ms < nowMs - weekMs)
            continue;
        ++count;
        if (!contact.category.isEmpty())
            ++topics[contact.category];
    }
    QString topic;
    for (auto it = topics.cbegin(); it != topics.cend(); ++it) {
        if (it.value() >= repeatedTopic && it.value() > topics.value(topic))
            topic = it.key();
    }
    if (count >= repeatedContacts || !topic.isEmpty())
        alerts += {AlertKind::Repeated, topic, {}, {}, 0, topic.isEmpty() ? count : topics[topic]};
}

}  // namespace

bool asksReason(QStringView field, bool inContact)
{
    const bool toReachHer = field == u"phone" || field == u"address" || field == u"contactPhone" ||
                            field == u"callbackPhone";
    return !inContact || !toReachHer;
}

QList<BillLine> billLines(const QList<AccountFact> &bills)
{
    QList<BillLine> lines;
    for (qsizetype i = 0; i < qMin<qsizetype>(bills.size(), BillsShown); ++i) {
        BillLine line{bills[i], {}};
        if (i + 1 < bills.size())
            line.change = bills[i].amount.value - bills[i + 1].amount.value;
        lines += line;
    }
    return lines;
}

std::optional<Interaction> currentContact(const QList<Interaction> &contacts, const QUuid &agent)
{
    for (const Interaction &contact : contacts) {
        if (isUnderWay(contact.state) && contact.agent.value == agent)
            return contact;
    }
    return std::nullopt;
}

VerificationLevel verificationOf(const QList<Verification> &checks, const QUuid &interaction,
                                 const QUuid &service)
{
    VerificationLevel level = VerificationLevel::None;
    if (interaction.isNull())
        return level;
    for (const Verification &check : checks) {
        if (check.interaction.value == interaction && check.service.value == service &&
            check.level != VerificationLevel::Unknown)
            level = qMax(level, check.level);
    }
    return level;
}

VerificationLevel levelFor(const QStringList &answered)
{
    // A document that was seen, or a code that was sent, proves more than what others may know too.
    if (answered.contains(u"document"_s) || answered.contains(u"code"_s))
        return VerificationLevel::Full;
    return answered.size() >= 2 ? VerificationLevel::Partly : VerificationLevel::None;
}

QStringList verificationQuestions()
{
    return {u"name"_s, u"identityTail"_s, u"address"_s, u"lastBill"_s, u"code"_s, u"document"_s};
}

bool isOut(const Outage &outage, qint64 nowMs)
{
    if (outage.restoredAt.ms != 0)
        return false;
    if (outage.state == OutageState::InProgress)
        return true;
    const bool announced =
        outage.state == OutageState::Published || outage.state == OutageState::Changed;
    return announced && outage.plannedStart.ms != 0 && outage.plannedStart.ms <= nowMs &&
           nowMs < outage.plannedEnd.ms;
}

QList<Alert> alertsOf(const Customer &customer, const QList<Service> &services,
                      const CardFacts &facts, qint64 nowMs)
{
    QList<Alert> alerts;
    if (!customer.lifeSupport.isEmpty())
        alerts += {AlertKind::LifeSupport, customer.lifeSupport, {}, {}, 0, 0};
    const QList<Service> here = concerned(services, facts.service);
    addOutages(alerts, here, facts, true, nowMs);
    addOutages(alerts, here, facts, false, nowMs);
    addArrears(alerts, here, facts);
    addRepeated(alerts, facts, nowMs);
    return alerts;
}

TierUse tierUse(qint64 used, const QList<qint64> &limits)
{
    if (limits.isEmpty())
        return {};
    for (qsizetype i = 0; i < limits.size(); ++i) {
        if (used <= limits[i])
            return {int(i) + 1, limits[i] - used};
    }
    return {int(limits.size()) + 1, 0};
}

qint64 promisedAtMs(const WorkOrder &order, const NudgeRules &rules)
{
    const QString family = codeOf(order.family);
    const qint64 promised =
        rules.promisedMs.value(family + u'/' + codeOf(order.area), rules.promisedMs.value(family));
    return promised > 0 && order.acceptedAt.ms > 0 ? order.acceptedAt.ms + promised : 0;
}

NudgeVerdict judgeNudge(const WorkOrder &order, const NudgeRules &rules, qint64 lastMs,
                        qint64 nowMs)
{
    NudgeVerdict verdict;
    verdict.promisedAtMs = promisedAtMs(order, rules);
    if (rules.most > 0 && order.nudges.value >= rules.most)
        verdict.answer = NudgeAnswer::TooMany;
    else if (rules.leastMs > 0 && lastMs > 0 && nowMs - lastMs < rules.leastMs)
        verdict.answer = NudgeAnswer::TooSoon;
    else if (order.nudges.value > 0 || (verdict.promisedAtMs > 0 && nowMs > verdict.promisedAtMs))
        verdict.answer = NudgeAnswer::Supervise;
    return verdict;
}

}  // namespace touchline::desk
