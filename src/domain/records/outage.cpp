// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/outage.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Outage>();
template Row toRow(const Outage &);
template Outage fromRow(const Row &);

}  // namespace touchline
