// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace touchline::intake {

/// Quick texts of the fictional firms as lines of the plain form.
void writeDemoQuickTexts(QByteArray &out);

}  // namespace touchline::intake
