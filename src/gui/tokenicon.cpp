// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tokenicon.h"

#include <QtGui/QIconEngine>
#include <QtGui/QPainter>

namespace touchline::gui {
namespace {

class GlyphEngine final : public QIconEngine {
public:
    GlyphEngine(const Look &look, Glyph glyph, QColor Tokens::*normal, QColor Tokens::*checked)
        : m_look(look), m_glyph(glyph), m_normal(normal), m_checked(checked)
    {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const Tokens &t = m_look.tokens();
        const QColor color = mode == QIcon::Disabled
                                 ? t.controlBorder
                                 : t.*(state == QIcon::On ? m_checked : m_normal);
        const int side = qMin(rect.width(), rect.height());
        paintGlyph(*painter, m_glyph,
                   QRectF(rect.x() + (rect.width() - side) / 2.0,
                          rect.y() + (rect.height() - side) / 2.0, side, side),
                   color);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    const Look &m_look;
    Glyph m_glyph;
    QColor Tokens::*m_normal;
    QColor Tokens::*m_checked;
};

}  // namespace

QIcon tokenIcon(const Look &look, Glyph glyph, QColor Tokens::*normal, QColor Tokens::*checked)
{
    return QIcon(new GlyphEngine(look, glyph, normal, checked));
}

}  // namespace touchline::gui
