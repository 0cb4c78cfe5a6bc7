// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/interaction.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Interaction>();
template Row toRow(const Interaction &);
template Interaction fromRow(const Row &);

}  // namespace touchline
