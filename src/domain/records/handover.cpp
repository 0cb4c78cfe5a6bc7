// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/handover.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Handover>();
template Row toRow(const Handover &);
template Handover fromRow(const Row &);

}  // namespace touchline
