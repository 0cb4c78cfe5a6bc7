// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/look.h"

#include "gui/deskstyle.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.surface2);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.badgeText);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.surface2);
    palette.setColor(QPalette::Midlight, t.border);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.controlBorder);
    palette.setColor(QPalette::Shadow, t.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    return palette;
}

}  // namespace

QFont Look::font(int px, QFont::Weight weight) const
{
    QFont font;
    // Named one after the other, so that Chinese is never drawn by whatever the system falls back to.
    font.setFamilies({u"Noto Sans"_s, u"Noto Sans CJK SC"_s, u"WenQuanYi Micro Hei"_s});
    font.setPixelSize(scaled(px));
    font.setWeight(weight);
    return font;
}

QFont::Weight strongWeight()
{
    return QFontDatabase::hasFamily(u"Noto Sans CJK SC"_s) ? QFont::DemiBold : QFont::Bold;
}

Theme systemTheme()
{
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() <
                   palette.color(QPalette::WindowText).lightness()
               ? Theme::Dark
               : Theme::Light;
}

void applyLook(const Look &look)
{
    // The application owns it.
    QApplication::setStyle(new DeskStyle(look));
    QApplication::setPalette(paletteOf(look.tokens()));
    QToolTip::setPalette(paletteOf(look.tokens()));
    QApplication::setFont(look.body());
    QToolTip::setFont(look.small());
}

}  // namespace touchline::gui
