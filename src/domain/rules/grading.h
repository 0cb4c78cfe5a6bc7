// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/clocksetting.h"
#include "domain/rules/orderfacts.h"
#include "domain/rules/triage.h"

#include <memory>

namespace touchline {

using TriageTablePtr = std::shared_ptr<const TriageTable>;

/// Grades that the program ships for a family, most urgent first.
[[nodiscard]] QStringList shippedGrades(Family family);
/// The grade above this one; the same where it is the highest or none of the family's.
[[nodiscard]] QString raisedGrade(Family family, const QString &grade);
/// The shipped decision table as it is kept and shown.
[[nodiscard]] QByteArray shippedTriageDocument();

/// The table that is in force by these settings: the newest that can be read. nullptr: there is none, and
/// people grade.
[[nodiscard]] TriageTablePtr triageInForce(const std::vector<ClockSetting> &settings);

/// Whether the table may speak for the order: nobody has graded it, or the table has and the order is not
/// past its grading.
[[nodiscard]] bool isForTable(const WorkOrder &order);
/// What the table says of it; nothing where it may not speak or no row holds.
[[nodiscard]] std::optional<TriageDecision> gradeByTable(const TriageTable &table,
                                                         const RuleSubject &subject, Instant now);

/// Name of a row for people, its id where it has none.
[[nodiscard]] QString triageRuleName(const TriageTable &table, const QString &rule);

}  // namespace touchline
