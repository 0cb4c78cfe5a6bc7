// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace touchline::intake {

/// Macros, triggers and time rules of the fictional firms as lines of the plain form.
void writeDemoRules(QByteArray &out);

}  // namespace touchline::intake
