// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/refusal.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Refusal>();
template Row toRow(const Refusal &);
template Refusal fromRow(const Row &);

}  // namespace touchline
