// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/orderextras.h"

#include <QtCore/QStringList>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

QString oneLine(const QString &text) { return text.simplified(); }

}  // namespace

ExtraProblem checkPart(const OrderPart &part)
{
    if (part.name.trimmed().isEmpty())
        return {"bad_value"_L1, u"name"_s};
    if (part.quantity <= 0 || part.quantity > MostPartQuantity)
        return {"bad_quantity"_L1, u"quantity"_s};
    if (part.price.value < 0 || part.price.value > MostPartPrice)
        return {"bad_price"_L1, u"price"_s};
    if (part.bearer == CostBearer::Unknown)
        return {"bad_value"_L1, u"bearer"_s};
    return {};
}

// The bounds keep the product far from the end of 64 bits.
Fen costOf(const OrderPart &part) { return {(part.quantity * part.price.value + 500) / 1'000}; }

ExtraProblem checkAppointment(const std::optional<Appointment> &was, const Appointment &is,
                              Instant agreed, Instant now)
{
    if (is.from.ms <= 0 || is.until.ms <= is.from.ms ||
        is.until.ms - is.from.ms > LongestAppointmentMs)
        return {"bad_appointment_times"_L1, u"until"_s};
    const bool timed = !was || was->from != is.from || was->until != is.until;
    switch (is.state) {
    case AppointmentState::Agreed:
        if (timed && is.from < agreed)
            return {"appointment_in_the_past"_L1, u"from"_s};
        if (timed && is.from.ms - now.ms > FurthestAppointmentMs)
            return {"appointment_too_far"_L1, u"from"_s};
        return {};
    case AppointmentState::Kept:
    case AppointmentState::Missed:
    case AppointmentState::CalledOff: break;
    case AppointmentState::Unknown: return {"bad_value"_L1, u"state"_s};
    }
    if (!was)
        return {"bad_value"_L1, u"state"_s};
    if (is.state == AppointmentState::Kept)
        return {};
    if (is.reason.trimmed().isEmpty())
        return {"needs_reason"_L1, u"reason"_s};
    if (is.state == AppointmentState::Missed && now < is.from)
        return {"appointment_not_begun"_L1, u"state"_s};
    return {};
}

bool overlaps(const Appointment &a, const Appointment &b)
{
    return a.id != b.id && a.state == AppointmentState::Agreed &&
           b.state == AppointmentState::Agreed && !a.person.isNull() && a.person == b.person &&
           a.from < b.until && b.from < a.until;
}

QString partEventText(const OrderPart &part)
{
    return QStringList{oneLine(part.name), QString::number(part.quantity), oneLine(part.unit),
                       QString::number(part.price.value)}
        .join(u'\n');
}

QString appointmentEventText(const Appointment &appointment)
{
    return QStringList{QString::number(appointment.from.ms), QString::number(appointment.until.ms),
                       oneLine(appointment.reason)}
        .join(u'\n');
}

std::optional<OrderPart> partOfEvent(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    if (lines.size() != 4)
        return std::nullopt;
    OrderPart part;
    part.name = lines[0];
    part.quantity = lines[1].toLongLong();
    part.unit = lines[2];
    part.price.value = lines[3].toLongLong();
    return part;
}

std::optional<Appointment> appointmentOfEvent(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    if (lines.size() != 3)
        return std::nullopt;
    Appointment appointment;
    appointment.from.ms = lines[0].toLongLong();
    appointment.until.ms = lines[1].toLongLong();
    appointment.reason = lines[2];
    return appointment;
}

}  // namespace touchline
