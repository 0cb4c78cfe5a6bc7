// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/workorder.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<WorkOrder>();
template Row toRow(const WorkOrder &);
template WorkOrder fromRow(const Row &);

}  // namespace touchline
