// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/orderpart.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<OrderPart>();
template Row toRow(const OrderPart &);
template OrderPart fromRow(const Row &);

}  // namespace touchline
