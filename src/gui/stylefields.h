// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyle>

#include <optional>

class QPainter;
class QPlainTextEdit;
class QStyleOption;
class QStyleOptionComplex;

namespace touchline::gui {

struct Look;

/// What is written into: lines, areas, combo boxes, fields with steps.
void polishField(QWidget &widget, const Look &look);
/// A line that cannot be changed is written quieter; again when that changes.
void tellReadOnly(QWidget &line, const Look &look);
/// The ground and edge of a line, an area or a box, red where it is marked as wrong (fieldfault.h); nothing
/// for a line within another field.
void drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget,
               const Look &look);
void drawComboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget,
                  const Look &look);
void drawSpinBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget,
                 const Look &look);
/// Where the parts of a combo box and of a field with steps are.
[[nodiscard]] std::optional<QRect> comboPart(QStyle::SubControl part, const QRect &all);
[[nodiscard]] std::optional<QRect> spinPart(QStyle::SubControl part, const QRect &all);
[[nodiscard]] QSize fieldSize(QStyle::ContentsType type, QSize content, const QWidget *widget);
/// Within the edge of a line.
[[nodiscard]] QRect lineContents(const QStyleOption &option, const QWidget *widget);
/// Within the edge of an area; with the role "bare" it has none.
[[nodiscard]] QRect areaContents(const QRect &all, const QWidget &widget);

}  // namespace touchline::gui
