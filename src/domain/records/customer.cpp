// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/customer.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Customer>();
template Row toRow(const Customer &);
template Customer fromRow(const Row &);

}  // namespace touchline
