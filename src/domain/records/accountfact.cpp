// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/accountfact.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<AccountFact>();
template Row toRow(const AccountFact &);
template AccountFact fromRow(const Row &);

}  // namespace touchline
