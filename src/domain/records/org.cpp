// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/org.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Org>();
template Row toRow(const Org &);
template Org fromRow(const Row &);

}  // namespace touchline
