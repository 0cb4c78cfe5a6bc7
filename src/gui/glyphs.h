// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QIcon>

class QPainter;

namespace touchline::gui {

/// Our line icons: drawn on a grid of 18 with a stroke of 1.7, in one colour.
enum class Glyph {
    Desk,
    Customer,
    Outbox,
    Phone,
    Chat,
    Hall,
    Order,
    Note,
    Mail,
    Sms,
    System,
    Money,
    Search,
    Plus,
    Warning,
    Check,
    Pending,
    Conflict,
    Pin,
    Clip,
    Calendar,
    Close,
    Lock,
    Keyboard,
    Gear,
    Panel,
    Bell,
    Eye,
    Bolt,
    Dash,
    Up,
    Down
};

void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color);

}  // namespace touchline::gui
