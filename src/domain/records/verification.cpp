// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/verification.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Verification>();
template Row toRow(const Verification &);
template Verification fromRow(const Row &);

}  // namespace touchline
