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
    /// What stands out; see strongWeight().
    QFont::Weight strong = QFont::DemiBold;
    int textPercent = 100;  ///< what the user makes of our sizes of type

    [[nodiscard]] const Tokens &tokens() const { return tokensOf(theme); }
    [[nodiscard]] int bodyPx() const
    {
        return chinese ? measures::BodyPxChinese : measures::BodyPx;
    }
    /// `px` of type, as large as the user wants it.
    [[nodiscard]] int scaled(int px) const { return (px * textPercent + 50) / 100; }
    /// `px` is the size at 100 %.
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

/// 600, or 700 where the only Chinese font has no weight beside regular: at 600 it would stay regular
/// next to Latin that does not.
[[nodiscard]] QFont::Weight strongWeight();

/// Which theme the system's palette asks for.
[[nodiscard]] Theme systemTheme();

/// Our style with palette and fonts; again when the look has changed. `look` must outlive the application.
void applyLook(const Look &look);

}  // namespace touchline::gui
