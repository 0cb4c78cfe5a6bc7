// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/workreader.h"
#include "storage/database.h"

namespace touchline::replica {

/// Appointments, answers to nudges and outages that are over, for the list of one's work; `rows.orders` are
/// there already.
void readWorkExtras(storage::Database &db, const WorkQuery &wanted, WorkRows &rows);

}  // namespace touchline::replica
