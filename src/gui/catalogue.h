// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"

#include <QtCore/QStringList>

namespace touchline::gui {

// Lists that the operating company edits as data; they come with the program until the server
// hands them out.

/// The one category tree, as paths.
[[nodiscard]] QStringList categories();
/// Grades of a family, most urgent first.
[[nodiscard]] QStringList gradesOf(Family family);

}  // namespace touchline::gui
