// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/tokens.h"

#include <QtGui/QFont>

class QApplication;

namespace touchline::gui {

/// Theme and type of one run of the window; made once, read by everything that paints.
struct Look {
    Theme theme = Theme::Light;
    bool chinese = false;

    [[nodiscard]] const Tokens &tokens() const { return tokensOf(theme); }
    [[nodiscard]] int bodyPx() const
    {
        return chinese ? measures::BodyPxChinese : measures::BodyPx;
    }
    /// What stands out. A Chinese font mostly has no weight between regular and bold, and would stay
    /// regular at 600 beside Latin that does not.
    [[nodiscard]] QFont::Weight strong() const { return chinese ? QFont::Bold : QFont::DemiBold; }
    [[nodiscard]] QFont font(int px, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QFont body(QFont::Weight weight = QFont::Normal) const
    {
        return font(bodyPx(), weight);
    }
    [[nodiscard]] QFont small(QFont::Weight weight = QFont::Normal) const
    {
        return font(measures::SmallPx, weight);
    }
};

/// Which theme the system's palette asks for.
[[nodiscard]] Theme systemTheme();

/// The style sheet with the tokens in place.
[[nodiscard]] QString styleSheetOf(const Look &look);

/// Fusion with our palette, fonts and style sheet.
void applyLook(QApplication &app, const Look &look);

}  // namespace touchline::gui
