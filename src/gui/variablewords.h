// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace touchline::gui {

/// What a variable such as "customer.name" stands for; the name itself where it is none of ours.
[[nodiscard]] QString variableWords(const QString &name);

/// A text with the variables that are left in it as words to be filled in: {customer.name} → 〔customer's
/// name〕. What is none of ours stays as it is.
[[nodiscard]] QString askedInWords(QString text);

/// What was written over askedInWords(before), with its variables as they are kept: 〔customer's name〕 →
/// {customer.name}. What was not changed is `before` to the letter.
[[nodiscard]] QString variablesFrom(QString written, const QString &before);

/// The variables of a text as words; pressed, one is to be put in where the cursor stands.
class VariableChips final : public QWidget {
    Q_OBJECT
public:
    explicit VariableChips(const QStringList &names, QWidget *parent = nullptr);

signals:
    /// "〔customer's name〕", as it stands where it is written.
    void wanted(const QString &variable);
};

}  // namespace touchline::gui
