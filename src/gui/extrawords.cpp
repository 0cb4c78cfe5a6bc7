// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/extrawords.h"

#include "domain/smsrating.h"
#include "gui/times.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString extrasJoined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString partEvent(const OrderEvent &event)
{
    const auto part = partOfEvent(event.text);
    const QString what = part ? extrasJoined({part->name, quantityWords(part->quantity, part->unit),
                                              moneyWords(costOf(*part).value)})
                              : event.text.simplified();
    if (event.reason == ExtraEvents::PartAdded)
        return Words::tr("Part added: %1").arg(what);
    if (event.reason == ExtraEvents::PartChanged)
        return Words::tr("Part changed: %1").arg(what);
    return Words::tr("Part taken out: %1").arg(what);
}

QString appointmentEvent(const OrderEvent &event)
{
    const auto appointment = appointmentOfEvent(event.text);
    const QString when =
        appointment
            ? extrasJoined({appointmentTimes(*appointment, event.at.ms), appointment->reason})
            : event.text.simplified();
    if (event.reason == ExtraEvents::AppointmentAgreed)
        return Words::tr("Appointment agreed: %1").arg(when);
    if (event.reason == ExtraEvents::AppointmentChanged)
        return Words::tr("Appointment changed: %1").arg(when);
    if (event.reason == ExtraEvents::AppointmentKept)
        return Words::tr("Appointment kept: %1").arg(when);
    if (event.reason == ExtraEvents::AppointmentMissed)
        return Words::tr("Appointment missed: %1").arg(when);
    return Words::tr("Appointment called off: %1").arg(when);
}

}  // namespace

QString words(CostBearer value)
{
    switch (value) {
    case CostBearer::Company: return Words::tr("we pay", "a part");
    case CostBearer::Customer: return Words::tr("the customer pays", "a part");
    case CostBearer::Warranty: return Words::tr("under warranty", "a part");
    case CostBearer::Unknown: return Words::tr("Other", "a code that this version does not know");
    }
    Q_UNREACHABLE();
}

QString words(AppointmentState value)
{
    switch (value) {
    case AppointmentState::Agreed: return Words::tr("agreed", "appointment");
    case AppointmentState::Kept: return Words::tr("kept", "appointment");
    case AppointmentState::Missed: return Words::tr("missed", "appointment");
    case AppointmentState::CalledOff: return Words::tr("called off", "appointment");
    case AppointmentState::Unknown:
        return Words::tr("Other", "a code that this version does not know");
    }
    Q_UNREACHABLE();
}

QString partWords(const OrderPart &part)
{
    const QString sum = Words::tr("%1 × %2 = %3", "a quantity, its price, what they come to")
                            .arg(quantityWords(part.quantity, part.unit),
                                 moneyWords(part.price.value), moneyWords(costOf(part).value));
    return extrasJoined({part.name.simplified(), sum, words(part.bearer), part.code.simplified()});
}

QString appointmentTimes(const Appointment &appointment, qint64 nowMs)
{
    const QString from = whenWords(appointment.from.ms, nowMs);
    const auto day = [](qint64 ms) {
        return QDateTime::fromMSecsSinceEpoch(ms, usedZone()).date();
    };
    const QString until = day(appointment.from.ms) == day(appointment.until.ms)
                              ? clockWords(appointment.until.ms)
                              : whenWords(appointment.until.ms, nowMs);
    return Words::tr("%1 to %2", "from one time to another").arg(from, until);
}

QString extraEventWords(const OrderEvent &event)
{
    if (event.kind != EventKind::Correction)
        return {};
    if (event.reason.startsWith("part_"_L1))
        return partEvent(event);
    if (event.reason.startsWith("appointment_"_L1))
        return appointmentEvent(event);
    if (event.reason == RatedBySms)
        return Words::tr("Rated %1 by SMS").arg(event.text);
    return {};
}

}  // namespace touchline::gui
