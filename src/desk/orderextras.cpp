// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/orderextras.h"

#include "desk/parts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

Reply<Saved> refusedExtra(const ExtraProblem &problem)
{
    return answerNow<Saved>(invalid(problem.field, QString(problem.reason)));
}

FieldValues partValues(const OrderPart &part)
{
    return {{u"quantity"_s, part.quantity},
            {u"price"_s, part.price.value},
            {u"bearer"_s, QString(codeOf(part.bearer))}};
}

FieldValues appointmentValues(const Appointment &appointment)
{
    return {{u"from"_s, appointment.from.ms},    {u"until"_s, appointment.until.ms},
            {u"team"_s, appointment.team.value}, {u"person"_s, appointment.person.value},
            {u"text"_s, appointment.text},       {u"state"_s, QString(codeOf(appointment.state))},
            {u"reason"_s, appointment.reason}};
}

template <typename T>
QList<std::pair<T, bool>> extrasOf(const Result<QList<replica::ShownRow>> &rows)
{
    QList<std::pair<T, bool>> records;
    if (rows) {
        for (const auto &shown : *rows)
            records += {fromRow<T>(shown.row), shown.pending};
    }
    return records;
}

}  // namespace

Fen OrderExtrasView::total() const
{
    Fen sum;
    for (const auto &[part, pending] : parts)
        sum.value += costOf(part).value;
    return sum;
}

Fen OrderExtrasView::total(CostBearer bearer) const
{
    Fen sum;
    for (const auto &[part, pending] : parts)
        sum.value += part.bearer == bearer ? costOf(part).value : 0;
    return sum;
}

OrderExtras::OrderExtras(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

Reply<OrderExtrasView> OrderExtras::of(const QUuid &order)
{
    if (!m_desk.m->replica)
        return nobodySignedIn<OrderExtrasView>();
    replica::Reader &reader = m_desk.m->replica->reader();
    const auto parts = reader.children({u"order_part"_s}, order);
    const auto appointments = reader.children({u"appointment"_s}, order);
    return m_desk.names().then(this, [=](const Result<Names> &names) -> Result<OrderExtrasView> {
        OrderExtrasView view;
        view.order = order;
        if (names)
            view.names = *names;
        if (const auto rows = parts.result())
            view.parts = extrasOf<OrderPart>(*rows);
        if (const auto rows = appointments.result())
            view.appointments = extrasOf<Appointment>(*rows);
        std::sort(view.parts.begin(), view.parts.end(),
                  [](const auto &a, const auto &b) { return a.first.id.value < b.first.id.value; });
        std::sort(view.appointments.begin(), view.appointments.end(),
                  [](const auto &a, const auto &b) {
                      return std::tuple(a.first.from, a.first.id.value) <
                             std::tuple(b.first.from, b.first.id.value);
                  });
        return view;
    });
}

Reply<Saved> OrderExtras::addPart(const WorkOrder &order, const OrderPart &part)
{
    if (const ExtraProblem problem = checkPart(part); !problem.reason.isEmpty())
        return refusedExtra(problem);
    FieldValues values = partValues(part);
    values.insert(u"order"_s, order.id.value);
    values.insert(u"code"_s, part.code.trimmed());
    values.insert(u"name"_s, part.name.trimmed());
    values.insert(u"unit"_s, part.unit.trimmed());
    return m_desk.createRecord(u"order_part"_s, order.id.value, order.feed, values);
}

Reply<Saved> OrderExtras::changePart(const OrderPart &part)
{
    if (const ExtraProblem problem = checkPart(part); !problem.reason.isEmpty())
        return refusedExtra(problem);
    return m_desk.editRecord(u"order_part"_s, part.id.value, partValues(part));
}

Reply<Saved> OrderExtras::takePartOut(const QUuid &part)
{
    return m_desk.deleteRecord(u"order_part"_s, part);
}

Reply<Saved> OrderExtras::agree(const WorkOrder &order, const Appointment &appointment)
{
    const Instant now{m_desk.nowMs()};
    if (const ExtraProblem problem = checkAppointment(std::nullopt, appointment, now, now);
        !problem.reason.isEmpty())
        return refusedExtra(problem);
    FieldValues values = appointmentValues(appointment);
    values.insert(u"order"_s, order.id.value);
    values.insert(u"customer"_s, order.customer.value);
    return m_desk.createRecord(u"appointment"_s, order.id.value, order.feed, values);
}

Reply<Saved> OrderExtras::changeAppointment(const Appointment &was, const Appointment &is)
{
    const Instant now{m_desk.nowMs()};
    if (was.state != AppointmentState::Agreed)
        return refusedExtra({"already_resolved"_L1, u"state"_s});
    if (const ExtraProblem problem = checkAppointment(was, is, now, now); !problem.reason.isEmpty())
        return refusedExtra(problem);
    return m_desk.editRecord(u"appointment"_s, was.id.value, appointmentValues(is));
}

Reply<QList<AppointmentClash>> OrderExtras::clashes(const Appointment &appointment)
{
    if (!m_desk.m->replica)
        return nobodySignedIn<QList<AppointmentClash>>();
    if (appointment.person.isNull())
        return answerNow<QList<AppointmentClash>>(QList<AppointmentClash>());
    return m_desk.m->replica->reader()
        .works()
        .agreedWith(appointment.person.value, appointment.from.ms, appointment.until.ms)
        .then(this,
              [this, id = appointment.id](const Result<QList<Row>> &rows) {
                  QList<AppointmentClash> found;
                  QList<std::pair<QString, QUuid>> orders;
                  for (const Row &row : rows ? *rows : QList<Row>()) {
                      if (row.id == id.value)
                          continue;
                      found += {fromRow<Appointment>(row), {}};
                      orders += {u"work_order"_s, row.root};
                  }
                  if (!m_desk.m->replica)
                      return nobodySignedIn<QList<AppointmentClash>>();
                  return m_desk.m->replica->reader().titles(orders).then(
                      this,
                      [found](const Result<QMap<QUuid, QString>> &titles) mutable
                      -> Result<QList<AppointmentClash>> {
                          for (AppointmentClash &clash : found)
                              clash.orderTitle =
                                  titles ? titles->value(clash.appointment.root) : QString();
                          return found;
                      });
              })
        .unwrap();
}

Reply<Saved> OrderExtras::answerNudge(const WorkOrder &order, const QUuid &nudge,
                                      const QString &text)
{
    if (text.trimmed().isEmpty())
        return answerNow<Saved>(invalid(u"text"_s, u"bad_value"_s));
    return m_desk.createRecord(u"note"_s, order.id.value, order.feed,
                               {{u"order"_s, order.id.value},
                                {u"customer"_s, order.customer.value},
                                {u"corrects"_s, nudge},
                                {u"text"_s, text.trimmed()}});
}

std::optional<OrderEvent> openNudge(const OrderView &view)
{
    for (auto event = view.events.crbegin(); event != view.events.crend(); ++event) {
        if (event->kind != EventKind::Nudged)
            continue;
        const bool answered =
            std::any_of(view.notes.begin(), view.notes.end(),
                        [&](const Note &note) { return note.corrects.value == event->id.value; });
        return answered ? std::nullopt : std::optional(*event);
    }
    return std::nullopt;
}

}  // namespace touchline::desk
