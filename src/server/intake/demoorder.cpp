// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/demoorder.h"

#include "server/intake/demoanswers.h"
#include "server/intake/demoextras.h"
#include "server/intake/plainrecord.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

using S = OrderState;

QString demoScope(QLatin1StringView kind, const QUuid &id)
{
    return kind + id.toString(QUuid::WithoutBraces);
}

}  // namespace

DemoOrder::DemoOrder(const DemoScene &scene, const DemoCustomer &owner, const DemoOrderPlan &plan,
                     Dice &dice)
    : m_scene(scene), m_owner(owner), m_plan(plan), m_dice(dice), m_at(plan.startMs)
{
    const QString &region = owner.customer.feed;
    m_agent = dice.pick(scene.company.people(region, Role::Agent));
    m_order.id.value = dice.uuid7(plan.startMs);
    m_order.root = m_order.id.value;
    m_order.feed = region;
    m_order.number = plan.number;
    m_order.family = enquiry() ? Family::Enquiry : plan.scene->family;
    m_order.category = enquiry() ? plan.enquiry->category : plan.scene->category;
    m_order.title = enquiry() ? plan.enquiry->title : plan.scene->title;
    m_order.orderType = demoType(m_order);
    m_order.text = plan.text;
    m_order.importance = dice.between(1, 4);
    m_order.urgency = dice.between(1, 4);
    m_order.impact = dice.between(1, 3);
    m_order.source = dice.percent(6)   ? Source::H12345
                     : dice.percent(2) ? Source::OpinionBook
                                       : Source::Channel;
    if (m_order.source == Source::H12345)
        m_order.externalNumber = u"12345-%1"_s.arg(dice.between(10'000'000, 99'999'999));
    m_order.customer = owner.customer.id;
    if (plan.service) {
        m_order.service = plan.service->id;
        m_order.area = plan.service->area;
    }
    m_order.place = owner.customer.address;
    m_order.contactName = owner.customer.name;
    m_order.relation = owner.customer.kind == CustomerKind::Organisation ? Relation::PropertyManager
                       : dice.percent(75)                                ? Relation::Self
                                                                         : Relation::Family;
    m_order.callbackPhone = owner.customer.phone;
    if (dice.percent(20))
        m_order.callbackWindow = dice.percent(50) ? u"18-20"_s : u"09-11"_s;
    m_order.acceptedAt.ms = plan.startMs;
    m_order.acceptedBy.value = m_agent->id;
    m_order.acceptingTeam.value = m_agent->team;
    m_order.state = S::Accepted;
    addEvent(EventKind::Created, OrderState::Unknown, S::Accepted, {}, m_agent->id);
}

void DemoOrder::addEvent(EventKind kind, OrderState from, OrderState to, const QString &reason,
                         const QUuid &by)
{
    OrderEvent event;
    event.id.value = m_dice.uuid7(m_at);
    event.root = m_order.root;
    event.feed = m_order.feed;
    event.kind = kind;
    event.customer = m_order.customer;
    event.from = from;
    event.to = to;
    event.reason = reason;
    event.at.ms = m_at;
    event.by.value = by;
    m_events.push_back(event);
}

bool DemoOrder::detour(size_t until, int chance)
{
    // An order that has been about for long goes straight on, or it would never end.
    return !m_plan.straight && m_events.size() <= until && m_dice.percent(chance);
}

OrderState DemoOrder::fromProcessing()
{
    if (!detour(14, 20))
        return S::Replied;
    const qint64 way = m_dice.below(20);
    return way < 9    ? S::Suspended
           : way < 14 ? S::Escalated
           : way < 18 ? S::Dispatched
                      : S::Withdrawn;
}

OrderState DemoOrder::fromCallback()
{
    if (m_order.callbackAttempts.value < 3 && detour(18, 8))
        return S::Callback;
    return detour(18, 5) ? S::Processing : S::Rated;
}

OrderState DemoOrder::chooseNext()
{
    const auto offered = nextStates(m_order.state);
    // Straight to the call-back goes only what waited for an outage, and none of these does.
    const bool early = m_plan.aim == S::Callback && stageOf(m_order.state) < 4;
    const bool reachable =
        !early && std::find(offered.begin(), offered.end(), m_plan.aim) != offered.end();
    if (reachable && (m_plan.aim == S::ResolvedAtFirst) == enquiry())
        return m_plan.aim;
    switch (m_order.state) {
    case S::Accepted:
        if (enquiry())
            return S::ResolvedAtFirst;
        if (detour(12, 3))
            return m_dice.percent(60) ? S::Withdrawn : S::Rejected;
        return m_dice.percent(m_order.family == Family::Fault ? 75 : 25) ? S::Dispatched
                                                                         : S::Triage;
    case S::ResolvedAtFirst: return S::Rated;
    case S::Triage:
        return !detour(12, 8) ? S::Graded : m_dice.percent(60) ? S::Accepted : S::Rejected;
    case S::Graded: return S::Dispatched;
    case S::Dispatched:
        if (!detour(12, 10))
            return S::Taken;
        return m_dice.percent(50) ? S::Dispatched : S::Triage;
    case S::Taken: return S::Processing;
    case S::Processing: return fromProcessing();
    case S::Suspended:
    case S::Escalated: return S::Processing;
    case S::Replied: return S::Audit;
    case S::Audit:
        if (!detour(18, 12))
            return S::Callback;
        return m_dice.percent(75) ? S::Processing : S::Dispute;
    case S::Dispute: return S::Audit;
    case S::Callback: return fromCallback();
    case S::Rated: return S::Archived;
    case S::Archived: return !enquiry() && detour(15, 1) ? S::Processing : S::Unknown;
    case S::Withdrawn:
    case S::Rejected:
    case S::Unknown: return S::Unknown;
    }
    Q_UNREACHABLE();
}

qint64 DemoOrder::gapMs(OrderState to)
{
    const bool quick = m_order.family == Family::Fault || enquiry();
    switch (to) {
    case S::ResolvedAtFirst: return m_dice.between(1, 6) * DemoMinute;
    case S::Dispatched:
    case S::Triage: return m_dice.between(1, 8) * DemoMinute;
    case S::Taken: return m_dice.between(1, 12) * DemoMinute;
    case S::Processing: return m_dice.between(8, quick ? 80 : 600) * DemoMinute;
    case S::Suspended: return m_dice.between(10, 90) * DemoMinute;
    case S::Replied: return m_dice.between(20, quick ? 200 : 4'000) * DemoMinute;
    case S::Callback:
        return m_dice.between(m_order.state == S::Callback ? 125 : 10, 500) * DemoMinute;
    case S::Rated: return m_dice.between(2, enquiry() ? 10 : 900) * DemoMinute;
    case S::Archived:
        return m_dice.between(enquiry() ? 1 : 60, enquiry() ? 30 : 2'000) * DemoMinute;
    default: return m_dice.between(5, 120) * DemoMinute;
    }
}

const DemoCompany::Person &DemoOrder::actorFor(OrderState to)
{
    const DemoCompany &company = m_scene.company;
    const QString &region = m_order.feed;
    switch (m_order.state) {
    case S::Taken:
    case S::Dispatched:
    case S::Processing:
    case S::Suspended:
    case S::Escalated:
        if (to == S::Suspended || to == S::Withdrawn || to == S::Escalated)
            return *m_dice.pick(company.people(region, Role::Lead));
        for (const auto *member : company.members(m_order.ownerTeam.value)) {
            if (m_order.handler.isNull() || member->id == m_order.handler.value)
                return *member;
        }
        return *company.members(m_order.ownerTeam.value).front();
    case S::Replied:
    case S::Audit: return *m_dice.pick(company.people(region, Role::Auditor));
    case S::Dispute: return *m_dice.pick(company.people(region, Role::Inspector));
    case S::Callback: return *m_agent;
    default:
        if (to == S::Withdrawn)
            return *m_dice.pick(company.people(region, Role::Lead));
        return m_dice.percent(60) ? *m_agent
                                  : *m_dice.pick(company.people(region, Role::Dispatcher));
    }
}

void DemoOrder::answer()
{
    m_order.resolution = m_plan.scene ? m_dice.pick(m_plan.scene->resolutions) : m_plan.text;
    if (m_order.family == Family::Fault) {
        const qint64 way = m_dice.below(100);
        m_order.fieldResult = way < 72   ? FieldResult::Restored
                              : way < 88 ? FieldResult::CustomerSide
                              : way < 94 ? FieldResult::MergedIntoOutage
                              : way < 97 ? FieldResult::FalseReport
                                         : FieldResult::NeedsOverhaul;
    }
    if (m_order.family == Family::Complaint) {
        static constexpr std::array findings{Factuality::Founded, Factuality::PartlyFounded,
                                             Factuality::Unfounded, Factuality::Unverifiable};
        m_order.factuality = m_dice.pick(findings);
        m_order.responsibility =
            m_dice.percent(60) ? Responsibility::Company : Responsibility::Customer;
        m_order.rootCause = m_dice.pick(m_scene.words.causes);
    }
}

void DemoOrder::rate()
{
    const qint64 way = m_dice.below(100);
    m_order.callbackResult = way < 78   ? CallbackResult::Satisfied
                             : way < 92 ? CallbackResult::FairlySatisfied
                                        : CallbackResult::Declined;
    if (m_order.callbackAttempts.value >= 3)
        m_order.callbackResult = CallbackResult::Unreached;
    else if (m_dice.percent(35))
        m_order.rating = m_order.callbackResult == CallbackResult::Satisfied ? 5 : 4;
}

void DemoOrder::prepare(OrderState to)
{
    const DemoCompany &company = m_scene.company;
    if (to == S::Graded && m_plan.scene)
        m_order.grade = m_dice.pick(m_plan.scene->grades);
    if (to == S::Dispatched && m_plan.scene) {
        m_order.ownerTeam.value = m_dice.pick(company.teams(m_order.feed, m_plan.scene->part))->id;
        if (m_order.grade.isEmpty())
            m_order.grade = m_dice.pick(m_plan.scene->grades);
    }
    if (to == S::Processing && m_order.contactedAt.ms == 0)
        m_order.contactedAt.ms = m_at;
    if (to == S::Processing && m_order.family == Family::Fault && m_order.arrivedAt.ms == 0)
        m_order.arrivedAt.ms = m_at;
    if (to == S::Replied)
        answer();
    if (m_order.fieldResult == FieldResult::Restored && m_order.restoredAt.ms == 0)
        m_order.restoredAt.ms = m_at;
    if (to == S::ResolvedAtFirst)
        m_order.waivers = {u"当场办结"_s};
    if (m_order.state == S::Callback && to == S::Callback)
        m_order.callbackResult = CallbackResult::Unreached;
    if (m_order.state == S::Callback && to == S::Processing)
        m_order.callbackResult = CallbackResult::Dissatisfied;
    if (m_order.state == S::Callback && to == S::Rated)
        rate();
    answerForm(m_order, to, m_at);
}

void DemoOrder::move(OrderState to)
{
    prepare(to);
    const DemoCompany::Person &person = actorFor(to);
    const OrderState from = m_order.state;
    const QStringList &reasons = *m_scene.words.moves.constFind(codeOf(to));
    const MoveRequest request{.to = to,
                              .reason = from == S::Audit && to == S::Processing
                                            ? m_dice.pick(m_scene.words.returns)
                                            : m_dice.pick(reasons),
                              .until = {m_at + m_dice.between(4, 72) * 60 * DemoMinute}};
    const Actor actor = person.actor();
    Q_ASSERT(
        mayMove(m_order, request, actor, {.now = {m_at}, .conflictOpen = false, .ownContact = true})
            .answer == Answer::Yes);
    m_order = afterMove(m_order, request, actor, {m_at});
    addEvent(EventKind::Moved, from, to, request.reason, person.id);
}

void DemoOrder::live()
{
    for (;;) {
        if (m_order.state == m_plan.aim)
            return;
        const OrderState to = chooseNext();
        if (to == S::Unknown || int(m_events.size()) >= MostEntries - 8)
            return;
        const qint64 at = m_at + gapMs(to);
        if (at > m_scene.nowMs)
            return;
        m_at = at;
        move(to);
        const bool waiting = to == S::Dispatched || to == S::Processing;
        if (waiting && detour(20, 7) && m_at + DemoMinute < m_scene.nowMs) {
            m_at += DemoMinute;
            ++m_order.nudges.value;
            addEvent(EventKind::Nudged, to, to, u"客户催办"_s, m_agent->id);
        }
    }
}

int DemoOrder::write() const
{
    QStringList scopes{demoScope("hall:"_L1, m_owner.hall),
                       demoScope("team:"_L1, m_order.acceptingTeam.value)};
    if (!m_order.ownerTeam.isNull() && m_order.ownerTeam != m_order.acceptingTeam)
        scopes += demoScope("team:"_L1, m_order.ownerTeam.value);
    writePlain(m_scene.out, toRow(m_order), scopes);
    for (const OrderEvent &event : m_events)
        writePlain(m_scene.out, toRow(event));
    writeDemoExtras(m_scene, m_order);
    return int(m_events.size()) + 1;
}

}  // namespace touchline::intake
