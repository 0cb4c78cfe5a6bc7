// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/intake/democompany.h"

namespace touchline::intake {

/// The numbers drawn today in each hall that has a clerk: some wait, one is at a colleague's counter, one
/// did not come, the rest were served.
void writeDemoTickets(QByteArray &out, const DemoCompany &company, quint64 seed, qint64 nowMs);

}  // namespace touchline::intake
