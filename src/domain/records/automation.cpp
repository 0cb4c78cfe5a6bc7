// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/automation.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Automation>();
template Row toRow(const Automation &);
template Automation fromRow(const Row &);

}  // namespace touchline
