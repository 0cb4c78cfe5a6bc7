// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionViewItem;

namespace touchline::gui {

struct Look;

/// Lists, tables and their heads, areas that scroll, tabs and bars of progress.
void polishView(QWidget &widget, const Look &look);
/// The edge of a view: with the role "framed" always, of a table while it has the keyboard.
void drawViewFrame(const QStyleOption &option, QPainter &painter, const QWidget &widget,
                   const Look &look);
void drawItemGround(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget,
                    const Look &look);
void drawHeaderSection(const QStyleOption &option, QPainter &painter, const Look &look);
void drawTab(const QStyleOptionTab &option, QPainter &painter, const Look &look);
void drawScrollBar(const QStyle &style, const QStyleOptionSlider &option, QPainter &painter,
                   const QWidget *widget, const Look &look);
[[nodiscard]] QRect scrollBarPart(QStyle::SubControl part, const QStyleOptionSlider &option);
void drawProgress(const QStyleOption &option, QPainter &painter, const QWidget *widget,
                  const Look &look);
/// A view with an edge of its own around it.
[[nodiscard]] bool hasFramedRows(const QWidget *widget);
/// Room on both sides of what stands in a row of this view; 0 = the style's own.
[[nodiscard]] int itemMargin(const QWidget *widget);

}  // namespace touchline::gui
