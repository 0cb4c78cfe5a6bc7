// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/rules/orderfacts.h"
#include "domain/rules/ruleform.h"

#include <QtCore/QString>

namespace touchline::gui {

// Words for what forms of rules ask.

[[nodiscard]] QString words(RuleComparison value);
/// "All of these" and so on.
[[nodiscard]] QString words(RuleJoin value);
[[nodiscard]] QString words(Sharing value);

/// A datum of rules that builders of conditions offer.
struct OfferedField {
    RuleField field;
    QString words;
};
/// In the order in which they are offered.
[[nodiscard]] QList<OfferedField> offeredFields();
/// What a datum of rules is called; its own name where there are no words.
[[nodiscard]] QString ruleFieldWords(const QString &name);
/// One code of such a datum.
[[nodiscard]] QString ruleCodeWords(const QString &name, const QString &code);

/// "云江供电 (YJ)"; the code alone where the region has no name.
[[nodiscard]] QString regionWords(const QString &code, const QString &name);

/// How a datum can be compared, the commonest first.
[[nodiscard]] QList<RuleComparison> comparisonsOf(const RuleField &field);

}  // namespace touchline::gui
