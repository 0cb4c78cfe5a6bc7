// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/approval.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Approval>();
template Row toRow(const Approval &);
template Approval fromRow(const Row &);

}  // namespace touchline
