// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/orderreporter.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<OrderReporter>();
template Row toRow(const OrderReporter &);
template OrderReporter fromRow(const Row &);

}  // namespace touchline
