// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/orderevent.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<OrderEvent>();
template Row toRow(const OrderEvent &);
template OrderEvent fromRow(const Row &);

}  // namespace touchline
