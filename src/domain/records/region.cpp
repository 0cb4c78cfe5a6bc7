// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/region.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Region>();
template Row toRow(const Region &);
template Region fromRow(const Row &);

}  // namespace touchline
