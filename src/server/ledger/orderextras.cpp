// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/orderextras.h"

#include "domain/lifecycle.h"
#include "domain/orderextras.h"
#include "domain/records/note.h"
#include "domain/records/orderevent.h"
#include "protocol/reasons.h"
#include "server/ledger/clocks.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

/// A desk that was away for longer cannot say when something was agreed.
constexpr qint64 longestAwayMs = 3 * 86'400'000LL;

/// The order under which a record lies, as long as it may be changed.
std::variant<WorkOrder, Refused> openOrderOf(Work &work, const Row &row)
{
    const auto stored = work.find(typeOf<WorkOrder>(), row.root);
    if (!stored)
        return Refused{reasons::badValue, u"root"_s, u"is not a work order"_s};
    if (stored->row.deleted)
        return Refused{reasons::targetDeleted, u"root"_s};
    if (row.reference(u"order") != row.root)
        return Refused{reasons::badValue, u"order"_s, u"is not the order under which it lies"_s};
    const WorkOrder order = fromRow<WorkOrder>(stored->row);
    if (isFinal(order.state))
        return Refused{reasons::orderClosed};
    return order;
}

qint64 countUnder(Work &work, const QString &where, const QUuid &root, const QUuid &besides)
{
    Query query(work.db(), u"SELECT count(*) FROM "_s + where);
    query.bind(root).bind(besides);
    return query.next() ? query.integer(0) : 0;
}

void addExtraEvent(Work &work, const WorkOrder &order, const Row &row, QLatin1StringView what,
                   const QString &text)
{
    OrderEvent event = orderEvent(order, EventKind::Correction, work.origin());
    event.reason = what;
    event.text = text;
    work.add(event, row.root, row.feed);
}

std::optional<Refused> refusedBy(const ExtraProblem &problem)
{
    if (problem.reason.isEmpty())
        return std::nullopt;
    return Refused{problem.reason, problem.field};
}

QLatin1StringView eventOf(AppointmentState state)
{
    switch (state) {
    case AppointmentState::Agreed: return ExtraEvents::AppointmentAgreed;
    case AppointmentState::Kept: return ExtraEvents::AppointmentKept;
    case AppointmentState::Missed: return ExtraEvents::AppointmentMissed;
    case AppointmentState::CalledOff: return ExtraEvents::AppointmentCalledOff;
    case AppointmentState::Unknown: break;
    }
    return ExtraEvents::AppointmentChanged;
}

}  // namespace

qint64 agreedMs(const Origin &origin)
{
    const bool trusted =
        origin.deviceMs <= origin.nowMs && origin.nowMs - origin.deviceMs < longestAwayMs;
    return trusted ? origin.deviceMs : origin.nowMs;
}

std::optional<Refused> settlePart(Work &work, const Row *before, const Row *after)
{
    const Row &row = after ? *after : *before;
    auto found = openOrderOf(work, row);
    if (auto *refused = std::get_if<Refused>(&found))
        return *refused;
    const WorkOrder &order = std::get<WorkOrder>(found);
    if (!after) {
        addExtraEvent(work, order, row, ExtraEvents::PartRemoved,
                      partEventText(fromRow<OrderPart>(row)));
        return std::nullopt;
    }
    const OrderPart part = fromRow<OrderPart>(*after);
    if (const auto refused = refusedBy(checkPart(part)))
        return refused;
    if (!before && countUnder(work, u"order_part WHERE root = ? AND deleted = 0 AND id <> ?"_s,
                              row.root, row.id) >= MostParts)
        return Refused{"too_many_parts"_L1, u"order"_s};
    if (!before || before->values != after->values)
        addExtraEvent(work, order, row, before ? ExtraEvents::PartChanged : ExtraEvents::PartAdded,
                      partEventText(part));
    return std::nullopt;
}

std::optional<Refused> settleAppointment(Work &work, const Row *before, const Row &after)
{
    auto found = openOrderOf(work, after);
    if (auto *refused = std::get_if<Refused>(&found))
        return *refused;
    const WorkOrder &order = std::get<WorkOrder>(found);
    const Appointment is = fromRow<Appointment>(after);
    if (is.customer != order.customer)
        return Refused{reasons::badValue, u"customer"_s, u"is not the order's"_s};
    std::optional<Appointment> was;
    if (before)
        was = fromRow<Appointment>(*before);
    if (was && was->state != AppointmentState::Agreed)
        return before->values == after.values
                   ? std::nullopt
                   : std::optional(Refused{reasons::alreadyResolved, u"state"_s});
    if (const auto refused =
            refusedBy(checkAppointment(was, is, {agreedMs(work.origin())}, {work.origin().nowMs})))
        return refused;
    if (!before && countUnder(work,
                              u"appointment WHERE root = ? AND deleted = 0 AND id <> ? AND "
                              "state = 'agreed'"_s,
                              after.root, after.id) >= MostOpenAppointments)
        return Refused{"too_many_appointments"_L1, u"order"_s};
    if (!before || before->values != after.values)
        addExtraEvent(work, order, after,
                      before && was->state == is.state ? ExtraEvents::AppointmentChanged
                                                       : eventOf(is.state),
                      appointmentEventText(is));
    return std::nullopt;
}

std::optional<Refused> checkNudgeAnswer(Work &work, const Row &note)
{
    const QUuid names = note.reference(u"corrects");
    if (names.isNull())
        return std::nullopt;
    const auto event = work.find(typeOf<OrderEvent>(), names);
    // A note that corrects another one says nothing of nudges.
    if (!event)
        return std::nullopt;
    const bool nudge = fromRow<OrderEvent>(event->row).kind == EventKind::Nudged;
    return nudge && event->row.root == note.root
               ? std::nullopt
               : std::optional(
                     Refused{reasons::badValue, u"corrects"_s, u"is not a nudge of this order"_s});
}

}  // namespace touchline::ledger
