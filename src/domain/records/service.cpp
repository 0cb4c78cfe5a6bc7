// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/service.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Service>();
template Row toRow(const Service &);
template Service fromRow(const Row &);

}  // namespace touchline
