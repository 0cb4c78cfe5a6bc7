// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/scopemember.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<ScopeMember>();
template Row toRow(const ScopeMember &);
template ScopeMember fromRow(const Row &);

}  // namespace touchline
