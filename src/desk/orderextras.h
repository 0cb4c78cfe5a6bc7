// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "domain/orderextras.h"

namespace touchline::desk {

/// What belongs to an order beside its own fields.
struct OrderExtrasView {
    QUuid order;
    QList<std::pair<OrderPart, bool>> parts;  ///< and whether the edit still waits; oldest first
    QList<std::pair<Appointment, bool>> appointments;  ///< by their time
    Names names;

    [[nodiscard]] Fen total() const;
    /// Of those borne by one.
    [[nodiscard]] Fen total(CostBearer bearer) const;
};

/// An appointment of somebody at that time, and the order for which it is.
struct AppointmentClash {
    Appointment appointment;
    QString orderTitle;
};

/// Parts, appointments and answers to nudges. Changes answer Invalid with a reason code and its field when this
/// desk can tell already that the ledger will not have them. Must not outlive the desk.
class OrderExtras final : public QObject {
    Q_OBJECT
public:
    explicit OrderExtras(Desk &desk, QObject *parent = nullptr);

    Reply<OrderExtrasView> of(const QUuid &order);

    Reply<Saved> addPart(const WorkOrder &order, const OrderPart &part);
    /// Quantity, price and bearer.
    Reply<Saved> changePart(const OrderPart &part);
    Reply<Saved> takePartOut(const QUuid &part);

    Reply<Saved> agree(const WorkOrder &order, const Appointment &appointment);
    /// `was` as it is held: another time, another person, or what came of it.
    Reply<Saved> changeAppointment(const Appointment &was, const Appointment &is);
    /// Agreed ones of the same person that overlap with this one.
    Reply<QList<AppointmentClash>> clashes(const Appointment &appointment);

    /// `nudge`: the event of the order that is answered.
    Reply<Saved> answerNudge(const WorkOrder &order, const QUuid &nudge, const QString &text);

private:
    Desk &m_desk;
};

/// The last nudge of an order, if nobody has answered it yet.
[[nodiscard]] std::optional<OrderEvent> openNudge(const OrderView &view);

}  // namespace touchline::desk
