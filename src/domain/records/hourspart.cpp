// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/hourspart.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<HoursPart>();
template Row toRow(const HoursPart &);
template HoursPart fromRow(const Row &);

}  // namespace touchline
