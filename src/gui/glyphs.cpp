// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/glyphs.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace touchline::gui {
namespace {

void polyline(QPainterPath &path, std::initializer_list<QPointF> points, bool close = false)
{
    bool first = true;
    for (const QPointF &point : points) {
        if (first)
            path.moveTo(point);
        else
            path.lineTo(point);
        first = false;
    }
    if (close)
        path.closeSubpath();
}

void phonePath(QPainterPath &path)
{
    path.moveTo(4, 2.5);
    path.lineTo(6.5, 2.5);
    path.lineTo(7.6, 6);
    path.lineTo(6, 7.4);
    path.cubicTo(6.8, 9.4, 8.6, 11.2, 10.6, 12);
    path.lineTo(12, 10.4);
    path.lineTo(15.5, 11.5);
    path.lineTo(15.5, 14);
    path.cubicTo(15.5, 15, 14.9, 15.5, 14, 15.5);
    path.cubicTo(8, 15.3, 2.7, 10, 2.5, 4);
    path.cubicTo(2.5, 3.1, 3, 2.5, 4, 2.5);
}

void bubblePath(QPainterPath &path)
{
    path.addRoundedRect(QRectF(2.5, 3, 13, 9.5), 2, 2);
    polyline(path, {{5.5, 12.5}, {5.5, 15.5}, {8.8, 12.5}});
}

void pagePath(QPainterPath &path)
{
    polyline(path, {{4, 2}, {10.8, 2}, {14, 5.2}, {14, 16}, {4, 16}}, true);
    polyline(path, {{6.7, 8}, {11.3, 8}});
    polyline(path, {{6.7, 11}, {11.3, 11}});
}

QPainterPath pathOf(Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Desk:
        path.addRoundedRect(QRectF(2.5, 3, 13, 9), 1.5, 1.5);
        polyline(path, {{9, 12}, {9, 15}});
        polyline(path, {{5.5, 15.2}, {12.5, 15.2}});
        break;
    case Glyph::Customer:
        path.addEllipse(QPointF(9, 5.7), 3.2, 3.2);
        path.moveTo(2.8, 15.5);
        path.cubicTo(3.2, 9.6, 14.8, 9.6, 15.2, 15.5);
        break;
    case Glyph::Outbox:
        polyline(path, {{2.5, 10}, {2.5, 15.2}, {15.5, 15.2}, {15.5, 10}});
        polyline(path, {{9, 11.5}, {9, 3}});
        polyline(path, {{5.5, 6.2}, {9, 2.8}, {12.5, 6.2}});
        break;
    case Glyph::Phone: phonePath(path); break;
    case Glyph::Chat: bubblePath(path); break;
    case Glyph::Hall:
        polyline(path, {{3, 15.5}, {3, 7.5}, {9, 3}, {15, 7.5}, {15, 15.5}}, true);
        polyline(path, {{7, 15.5}, {7, 10.5}, {11, 10.5}, {11, 15.5}});
        break;
    case Glyph::Order: pagePath(path); break;
    case Glyph::Note:
        polyline(path, {{3, 3}, {15, 3}, {15, 11}, {11, 15}, {3, 15}}, true);
        polyline(path, {{15, 11}, {11, 11}, {11, 15}});
        break;
    case Glyph::Mail:
        path.addRoundedRect(QRectF(2.2, 4, 13.6, 10), 1.5, 1.5);
        polyline(path, {{2.8, 5}, {9, 10}, {15.2, 5}});
        break;
    case Glyph::Sms:
        bubblePath(path);
        polyline(path, {{5.8, 7.8}, {12.2, 7.8}});
        break;
    case Glyph::System:
        path.addEllipse(QPointF(9, 9), 2.4, 2.4);
        path.addEllipse(QPointF(9, 9), 6.3, 6.3);
        break;
    case Glyph::Money:
        polyline(path, {{4.5, 2.8}, {9, 8.4}, {13.5, 2.8}});
        polyline(path, {{9, 8.4}, {9, 15.5}});
        polyline(path, {{5.4, 9.2}, {12.6, 9.2}});
        polyline(path, {{5.4, 12}, {12.6, 12}});
        break;
    case Glyph::Search:
        path.addEllipse(QPointF(7.8, 7.8), 5, 5);
        polyline(path, {{11.6, 11.6}, {15.5, 15.5}});
        break;
    case Glyph::Plus:
        polyline(path, {{9, 3.5}, {9, 14.5}});
        polyline(path, {{3.5, 9}, {14.5, 9}});
        break;
    case Glyph::Warning:
    case Glyph::Conflict:
        polyline(path, {{9, 2.5}, {16, 15}, {2, 15}}, true);
        polyline(path, {{9, 7}, {9, 10.5}});
        polyline(path, {{9, 12.4}, {9, 12.8}});
        break;
    case Glyph::Bell:
        path.moveTo(3, 13);
        path.cubicTo(5.4, 11, 3.4, 3.2, 9, 3.2);
        path.cubicTo(14.6, 3.2, 12.6, 11, 15, 13);
        path.closeSubpath();
        polyline(path, {{7.6, 15.4}, {10.4, 15.4}});
        break;
    case Glyph::Eye:
        path.moveTo(1.8, 9);
        path.cubicTo(5, 3.4, 13, 3.4, 16.2, 9);
        path.cubicTo(13, 14.6, 5, 14.6, 1.8, 9);
        path.addEllipse(QPointF(9, 9), 2.3, 2.3);
        break;
    case Glyph::Bolt:
        polyline(
            path,
            {{10.4, 1.8}, {4.2, 10}, {8.6, 10}, {7.4, 16.2}, {13.8, 7.6}, {9.4, 7.6}, {10.4, 1.8}});
        break;
    case Glyph::Close:
        polyline(path, {{5, 5}, {13, 13}});
        polyline(path, {{13, 5}, {5, 13}});
        break;
    case Glyph::Lock:
        path.addRoundedRect(QRectF(3.5, 8, 11, 7.5), 1.5, 1.5);
        path.moveTo(5.8, 8);
        path.lineTo(5.8, 5.6);
        path.cubicTo(5.8, 1.4, 12.2, 1.4, 12.2, 5.6);
        path.lineTo(12.2, 8);
        break;
    case Glyph::Keyboard:
        path.addRoundedRect(QRectF(2, 4.5, 14, 9), 1.5, 1.5);
        polyline(path, {{5, 7.5}, {5.2, 7.5}});
        polyline(path, {{8.9, 7.5}, {9.1, 7.5}});
        polyline(path, {{12.8, 7.5}, {13, 7.5}});
        polyline(path, {{6, 10.8}, {12, 10.8}});
        break;
    case Glyph::Gear:
        polyline(path, {{2.5, 5.5}, {15.5, 5.5}});
        polyline(path, {{2.5, 12.5}, {15.5, 12.5}});
        path.addEllipse(QPointF(6.5, 5.5), 1.8, 1.8);
        path.addEllipse(QPointF(11.5, 12.5), 1.8, 1.8);
        break;
    case Glyph::Panel:
        path.addRoundedRect(QRectF(2.5, 3, 13, 12), 1.5, 1.5);
        polyline(path, {{7, 3}, {7, 15}});
        break;
    case Glyph::Check: polyline(path, {{3.5, 9.5}, {7.5, 13.5}, {14.8, 4.8}}); break;
    case Glyph::Pin:
        polyline(path, {{6, 2.5}, {12, 2.5}, {11.4, 8}, {14, 10.8}, {4, 10.8}, {6.6, 8}}, true);
        polyline(path, {{9, 10.8}, {9, 16}});
        break;
    case Glyph::Clip:
        path.moveTo(13.5, 8);
        path.lineTo(8.2, 13.3);
        path.cubicTo(5.5, 16, 1.9, 12.2, 4.5, 9.6);
        path.lineTo(10.2, 3.9);
        path.cubicTo(12, 2.1, 14.6, 4.7, 12.8, 6.5);
        path.lineTo(7.6, 11.7);
        break;
    case Glyph::Calendar:
        path.addRoundedRect(QRectF(2.8, 4, 12.4, 11.5), 1.5, 1.5);
        polyline(path, {{2.8, 7.6}, {15.2, 7.6}});
        polyline(path, {{6, 2.3}, {6, 5}});
        polyline(path, {{12, 2.3}, {12, 5}});
        break;
    case Glyph::Dash: polyline(path, {{4.5, 9}, {13.5, 9}}); break;
    case Glyph::Up:
        polyline(path, {{9, 14.5}, {9, 3.8}});
        polyline(path, {{4.8, 8}, {9, 3.8}, {13.2, 8}});
        break;
    case Glyph::Down:
        polyline(path, {{9, 3.5}, {9, 14.2}});
        polyline(path, {{4.8, 10}, {9, 14.2}, {13.2, 10}});
        break;
    case Glyph::Pending:
        path.addEllipse(QPointF(9, 9), 6.5, 6.5);
        polyline(path, {{9, 5}, {9, 9}, {12, 10.8}});
        break;
    }
    return path;
}

}  // namespace

void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 18, box.height() / 18);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(pathOf(glyph));
    painter.restore();
}

}  // namespace touchline::gui
