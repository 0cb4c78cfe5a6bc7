// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QLabel;
class QWidget;

namespace touchline::gui {

// Text of people is never markup: labels are told so, and tool tips, which guess, get it escaped.

/// Makes every label below `top` show plain text. Every form calls it once.
void makePlain(QWidget &top);
void setPlainToolTip(QWidget &widget, const QString &text);
/// The form in which a model may hand out a tool tip.
[[nodiscard]] QString toolTipText(const QString &plain);

/// Sets the text and hides the label while there is none.
void showText(QLabel &label, const QString &text);

/// Sets a property that the style looks at, and shows the effect.
void restyle(QWidget &widget, const char *property, const QString &value);

}  // namespace touchline::gui
