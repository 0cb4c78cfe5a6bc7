// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/team.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Team>();
template Row toRow(const Team &);
template Team fromRow(const Row &);

}  // namespace touchline
