// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>

namespace touchline::gui {

/// Every colour and measure of the window. Style, palette and delegates read them from here.
struct Tokens {
    QColor window;    ///< behind everything
    QColor surface;   ///< cards, panels, bars
    QColor surface2;  ///< inputs, table heads, pills
    QColor border;    ///< lines of one pixel
    QColor text;
    QColor muted;
    QColor accent;  ///< selection, primary button, focus, links
    QColor accentSoft;
    QColor controlBorder;  ///< inputs, buttons, check boxes
    QColor good;
    QColor goodSoft;
    QColor order;      ///< order entries on the timeline
    QColor badgeText;  ///< on accent and on bad
    QColor warn;
    QColor warnSoft;
    QColor bad;  ///< late, refused or dangerous; nothing else
    QColor badSoft;
    QColor note;  ///< internal notes
    QColor wechat;
    QColor hall;
    QColor webchat;
    QColor mail;
    QColor sms;
};

enum class Theme { Light, Dark };

constexpr QColor rgb(unsigned value)
{
    return QColor(int(value >> 16 & 255), int(value >> 8 & 255), int(value & 255));
}

inline constexpr Tokens lightTokens{.window = rgb(0xF3F5F8),
                                    .surface = rgb(0xFFFFFF),
                                    .surface2 = rgb(0xF8F9FB),
                                    .border = rgb(0xDFE3E9),
                                    .text = rgb(0x1B1F24),
                                    .muted = rgb(0x5B6470),
                                    .accent = rgb(0x1F63D6),
                                    .accentSoft = rgb(0xE7EFFC),
                                    .controlBorder = rgb(0x828C9B),
                                    .good = rgb(0x166F35),
                                    .goodSoft = rgb(0xE3F4E8),
                                    .order = rgb(0x5B5BD6),
                                    .badgeText = rgb(0xFFFFFF),
                                    .warn = rgb(0x8A5A00),
                                    .warnSoft = rgb(0xFDF3D8),
                                    .bad = rgb(0xC4202B),
                                    .badSoft = rgb(0xFDEAEA),
                                    .note = rgb(0xFFF8E1),
                                    .wechat = rgb(0x1A8F3C),
                                    .hall = rgb(0x8A4FD3),
                                    .webchat = rgb(0x0B8793),
                                    .mail = rgb(0xB35900),
                                    .sms = rgb(0x6B7280)};

inline constexpr Tokens darkTokens{.window = rgb(0x15181D),
                                   .surface = rgb(0x1D2127),
                                   .surface2 = rgb(0x232830),
                                   .border = rgb(0x333A44),
                                   .text = rgb(0xE7EBF0),
                                   .muted = rgb(0x9BA6B4),
                                   .accent = rgb(0x6EA3FF),
                                   .accentSoft = rgb(0x22324F),
                                   .controlBorder = rgb(0x6B7686),
                                   .good = rgb(0x5AC777),
                                   .goodSoft = rgb(0x1D3526),
                                   .order = rgb(0xA5A6FF),
                                   .badgeText = rgb(0x15181D),
                                   .warn = rgb(0xE0B252),
                                   .warnSoft = rgb(0x3A3018),
                                   .bad = rgb(0xFF7B80),
                                   .badSoft = rgb(0x43262A),
                                   .note = rgb(0x332D1B),
                                   .wechat = rgb(0x5AC777),
                                   .hall = rgb(0xB58CF0),
                                   .webchat = rgb(0x4FC3CF),
                                   .mail = rgb(0xF0A35E),
                                   .sms = rgb(0xA5AFBD)};

constexpr const Tokens &tokensOf(Theme theme)
{
    return theme == Theme::Dark ? darkTokens : lightTokens;
}

namespace measures {
constexpr int Gap = 8;
constexpr int Radius = 6;
constexpr int CardRadius = 8;
constexpr int Row = 32;
constexpr int Control = 30;
constexpr int Icon = 18;
constexpr int Strip = 3;
constexpr int BodyPx = 13;
constexpr int BodyPxChinese = 14;
constexpr int SmallPx = 12;
constexpr int SectionPx = 15;
constexpr int TitlePx = 18;
}  // namespace measures

}  // namespace touchline::gui
