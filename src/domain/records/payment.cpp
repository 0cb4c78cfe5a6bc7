// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/payment.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Payment>();
template Row toRow(const Payment &);
template Payment fromRow(const Row &);

}  // namespace touchline
