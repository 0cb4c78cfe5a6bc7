// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/tokens.h"

#include <QtCore/QMargins>
#include <QtCore/QStringView>

#include <span>

class QPainter;
class QWidget;

namespace touchline::gui {

struct Look;

/// How labels and frames with a "role" look. Buttons have theirs in controllooks.h.
struct RoleLook {
    QLatin1StringView name;
    QColor Tokens::*fill = nullptr;  ///< nullptr: see-through
    QColor Tokens::*line = nullptr;
    Qt::Edges edges = {};  ///< where the line is; with a radius: all around
    int radius = 0;
    QColor Tokens::*text = nullptr;  ///< of labels within, too
    int px = 0;                      ///< size of type at 100 %; 0 = as around it
    bool strong = false;
    QMargins padding = {};
    int leastHeight = 0;
    int mostHeight = 0;  ///< 0 = as high as it wants
};

[[nodiscard]] std::span<const RoleLook> roleLooks();

/// Colours, type and margins of the widget's role; those of an earlier role go. Nothing for widgets
/// without one and for buttons, fields and views.
void applyRole(QWidget &widget, const Look &look);

/// The ground and the lines of a frame or label with a role; false if it has none.
bool paintRole(QPainter &painter, const QWidget &widget, const Look &look);

}  // namespace touchline::gui
