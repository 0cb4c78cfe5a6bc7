// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/workorder.h"

namespace touchline {

/// A time that was agreed with the customer for an order.
struct Appointment final : Record<Appointment> {
    Id<WorkOrder> order;
    Id<Customer> customer;
    Instant from;
    Instant until;
    Id<Team> team;  ///< who comes, or whose counter it is
    Id<User> person;
    QString text;  ///< what is agreed beside the time
    AppointmentState state = {};
    QString reason;  ///< why it was missed or called off
    Id<User> by;
    Instant at;
    bool operator==(const Appointment &) const = default;
};

template <> struct Describe<Appointment> {
    static RecordType record() { return {.name = QLatin1StringView("appointment"), .fields = {}}; }
    static constexpr auto fields = std::tuple{
        Field{"order", &Appointment::order, Merge::AppendOnly},
        Field{"customer", &Appointment::customer, Merge::AppendOnly},
        Field{"from", &Appointment::from},
        Field{"until", &Appointment::until},
        Field{"team", &Appointment::team},
        Field{"person", &Appointment::person},
        Field{"text", &Appointment::text},
        Field{"state", &Appointment::state},
        Field{"reason", &Appointment::reason},
        Field{"by", &Appointment::by, Merge::Server},
        Field{"at", &Appointment::at, Merge::Server},
    };
};

extern template const RecordType &typeOf<Appointment>();
extern template Row toRow(const Appointment &);
extern template Appointment fromRow(const Row &);

}  // namespace touchline
