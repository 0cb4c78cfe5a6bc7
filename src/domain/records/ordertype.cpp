// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/ordertype.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<OrderType>();
template Row toRow(const OrderType &);
template OrderType fromRow(const Row &);

}  // namespace touchline
