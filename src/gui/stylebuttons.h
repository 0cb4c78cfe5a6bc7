// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>

class QPainter;
class QRectF;
class QStyle;
class QStyleOptionButton;
class QStyleOptionComplex;
class QStyleOptionToolButton;
class QWidget;
class QColor;

namespace touchline::gui {

struct Look;

/// Push buttons and tool buttons by the table of their looks (controllooks.h).
void polishButton(QWidget &widget, const Look &look);
void drawPushButton(const QStyle &style, const QStyleOptionButton &option, QPainter &painter,
                    const QWidget *widget, const Look &look);
void drawToolButton(const QStyle &style, const QStyleOptionToolButton &option, QPainter &painter,
                    const QWidget *widget, const Look &look);
/// Around what is within: `content` is the size of icon and text.
[[nodiscard]] QSize pushButtonSize(const QStyleOptionButton &option, QSize content,
                                   const QWidget *widget);
[[nodiscard]] QSize toolButtonSize(QSize content, const QWidget *widget);

/// A rounded box with a line inside its edge; what is not valid is not painted.
void paintBox(QPainter &painter, const QRectF &box, const QColor &fill, const QColor &line,
              int lineWidth, qreal radius);
/// The arrow of a list that can be opened: down, or up.
void paintChevron(QPainter &painter, const QRectF &box, const QColor &color, bool up = false);

}  // namespace touchline::gui
