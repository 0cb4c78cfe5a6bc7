// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/card.h"
#include "domain/codes.h"

#include <QtCore/QStringList>

namespace touchline::gui {

// Lists that the operating company edits as data; they come with the program until the server
// hands them out.

/// The one category tree, as paths.
[[nodiscard]] QStringList categories();
/// A path of it in words, part by part; what has no English name stays as it is.
[[nodiscard]] QString categoryWords(const QString &path, bool chinese);
/// The family that a branch of it is about; Unknown: it is about several.
[[nodiscard]] Family familyOfCategory(const QString &path);
/// Grades of a family, most urgent first.
[[nodiscard]] QStringList gradesOf(Family family);

/// Where the tiers of a plan end in a year, in thousandths of the unit; empty: it has none.
[[nodiscard]] QList<qint64> tierLimits(const QString &plan);
/// How a contact can end.
[[nodiscard]] QStringList dispositions();
/// How often an order may be chased, and what was promised by when.
[[nodiscard]] desk::NudgeRules nudgeRules();

}  // namespace touchline::gui
