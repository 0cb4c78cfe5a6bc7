// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/ticket.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Ticket>();
template Row toRow(const Ticket &);
template Ticket fromRow(const Row &);

}  // namespace touchline
