// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/appointment.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Appointment>();
template Row toRow(const Appointment &);
template Appointment fromRow(const Row &);

}  // namespace touchline
