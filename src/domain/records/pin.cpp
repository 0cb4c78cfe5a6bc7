// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/pin.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Pin>();
template Row toRow(const Pin &);
template Pin fromRow(const Row &);

}  // namespace touchline
