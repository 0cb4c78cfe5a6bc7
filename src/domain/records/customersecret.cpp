// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/customersecret.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<CustomerSecret>();
template Row toRow(const CustomerSecret &);
template CustomerSecret fromRow(const Row &);

}  // namespace touchline
