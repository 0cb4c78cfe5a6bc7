// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/conflict.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Conflict>();
template Row toRow(const Conflict &);
template Conflict fromRow(const Row &);

}  // namespace touchline
