// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/demohandover.h"

#include "domain/records/approval.h"
#include "domain/records/handover.h"
#include "server/intake/demowords.h"
#include "server/intake/plainrecord.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr int ordersHandedOver = 4;

struct Asked {
    ApprovalKind kind;
    OrderState to;
};

/// What could be asked for in this state; nullopt: nothing.
std::optional<Asked> askedFor(const WorkOrder &order, Dice &dice)
{
    if (order.state == OrderState::Callback && dice.percent(15))
        return Asked{ApprovalKind::Waive, OrderState::Unknown};
    if (order.state != OrderState::Processing)
        return std::nullopt;
    if (order.family == Family::Complaint && dice.percent(50))
        return Asked{ApprovalKind::Withdraw, OrderState::Withdrawn};
    return dice.percent(35) ? std::optional(Asked{ApprovalKind::Suspend, OrderState::Suspended})
                            : std::nullopt;
}

QString reasonFor(ApprovalKind kind, const QStringList &delays, Dice &dice)
{
    switch (kind) {
    case ApprovalKind::Suspend: return dice.pick(delays);
    case ApprovalKind::Withdraw: return u"客户来电表示问题已自行解决,要求撤诉"_s;
    case ApprovalKind::Waive: return u"客户要求免回访"_s;
    case ApprovalKind::Refund:
    case ApprovalKind::Other:
    case ApprovalKind::Unknown: return {};
    }
    Q_UNREACHABLE();
}

}  // namespace

void DemoHandovers::offer(const WorkOrder &order)
{
    const bool open = order.state == OrderState::Processing ||
                      order.state == OrderState::Suspended || order.state == OrderState::Callback;
    QStringList &kept = m_orders[order.acceptingTeam.value];
    if (open && kept.size() < ordersHandedOver)
        kept += order.id.value.toString(QUuid::WithoutBraces);
}

void DemoHandovers::write(QByteArray &out, const DemoCompany &company, quint64 seed,
                          qint64 nowMs) const
{
    Dice dice(seed, 0x3'0000'0000u);
    for (const QString &region : {u"YJ"_s, u"YQ"_s}) {
        for (const auto *team : company.teams(region, u"accepting"_s)) {
            const auto &people = company.members(team->id);
            Handover handover;
            handover.id.value = dice.uuid7(nowMs - 2 * hourMs);
            handover.root = handover.id.value;
            handover.feed = region;
            handover.team.value = team->id;
            handover.shift = u"middle"_s;
            handover.text =
                region == "YJ"_L1
                    ? u"学府路电缆外破，抢修一班在现场，预计 2 "
                      u"小时内复电。生命支持设备客户已电话告知。\n"
                      u"下列工单客户情绪急，接班后先回电。"_s
                    : u"城东片区宽带割接今晚 22 点，已群发短信。\n下列工单等装维回单。"_s;
            handover.orders = m_orders.value(team->id);
            handover.orders.sort();
            handover.by.value = people.back()->id;
            handover.at.ms = nowMs - 2 * hourMs;
            writePlain(out, toRow(handover),
                       {u"team:"_s + team->id.toString(QUuid::WithoutBraces)});
        }
    }
}

void writeDemoApproval(QByteArray &out, const DemoCompany &company, const WorkOrder &order,
                       const QStringList &delays, qint64 nowMs, Dice &dice)
{
    const auto asked = askedFor(order, dice);
    if (!asked)
        return;
    const QUuid team =
        asked->kind == ApprovalKind::Suspend ? order.ownerTeam.value : order.acceptingTeam.value;
    Approval approval;
    const qint64 at = nowMs - dice.between(4, 90) * 60'000;
    approval.id.value = dice.uuid7(at);
    approval.root = order.root;
    approval.feed = order.feed;
    approval.kind = asked->kind;
    approval.to = asked->to == OrderState::Unknown ? QString() : QString(codeOf(asked->to));
    approval.reason = reasonFor(asked->kind, delays, dice);
    if (asked->kind == ApprovalKind::Suspend)
        approval.until.ms = nowMs + dice.between(3, 48) * hourMs;
    approval.by.value = company.members(team).front()->id;
    approval.at.ms = at;
    writePlain(out, toRow(approval));
}

}  // namespace touchline::intake
