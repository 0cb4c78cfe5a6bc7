// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/appointment.h"
#include "domain/records/orderpart.h"

#include <optional>

namespace touchline {

// What desk and ledger both check of parts and appointments, and how the history tells of them.

inline constexpr qint64 MostParts = 200;                   ///< of an order
inline constexpr qint64 MostPartQuantity = 1'000'000'000;  ///< thousandths
inline constexpr qint64 MostPartPrice = 1'000'000'000;     ///< fen
inline constexpr qint64 MostOpenAppointments = 5;          ///< of an order
inline constexpr qint64 LongestAppointmentMs = 24 * 3'600'000LL;
/// Not further ahead.
inline constexpr qint64 FurthestAppointmentMs = 366LL * 86'400'000;

/// Code and field; an empty code: nothing is wrong.
struct ExtraProblem {
    QLatin1StringView reason = {};
    QString field = {};
    bool operator==(const ExtraProblem &) const = default;
};

[[nodiscard]] ExtraProblem checkPart(const OrderPart &part);
/// Quantity times price, to the nearest fen.
[[nodiscard]] Fen costOf(const OrderPart &part);

/// `was` nullopt: a new one. `agreed`: when it was agreed or changed, `now`: when that is looked at. One that
/// is kept, missed or called off already is not changed at all, which is for the caller to see.
[[nodiscard]] ExtraProblem checkAppointment(const std::optional<Appointment> &was,
                                            const Appointment &is, Instant agreed, Instant now);
/// Both are agreed, for the same person, and at the same time.
[[nodiscard]] bool overlaps(const Appointment &a, const Appointment &b);

/// OrderEvent::reason of such an event, which is a correction.
struct ExtraEvents {
    static constexpr QLatin1StringView PartAdded{"part_added"};
    static constexpr QLatin1StringView PartChanged{"part_changed"};
    static constexpr QLatin1StringView PartRemoved{"part_removed"};
    static constexpr QLatin1StringView AppointmentAgreed{"appointment_agreed"};
    static constexpr QLatin1StringView AppointmentChanged{"appointment_changed"};
    static constexpr QLatin1StringView AppointmentKept{"appointment_kept"};
    static constexpr QLatin1StringView AppointmentMissed{"appointment_missed"};
    static constexpr QLatin1StringView AppointmentCalledOff{"appointment_calledOff"};
};

/// The text of such an event, for windows to word: name, quantity, unit, price on a line each.
[[nodiscard]] QString partEventText(const OrderPart &part);
/// Begin, end and reason on a line each.
[[nodiscard]] QString appointmentEventText(const Appointment &appointment);
/// Out of such texts; nullopt when it is another one.
[[nodiscard]] std::optional<OrderPart> partOfEvent(const QString &text);
[[nodiscard]] std::optional<Appointment> appointmentOfEvent(const QString &text);

}  // namespace touchline
