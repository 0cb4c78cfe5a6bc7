// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/tokens.h"

#include <QtCore/QMargins>
#include <QtCore/QStringView>
#include <QtWidgets/QStyle>

#include <span>

class QWidget;

namespace touchline::gui {

/// How buttons look, by kind and "role". Colours that are not named are left out: no ground, no line.
struct ControlLook {
    enum class Kind : quint8 { Push, Tool };

    Kind kind = Kind::Push;
    QLatin1StringView role = {};
    QColor Tokens::*fill = nullptr;
    QColor Tokens::*line = nullptr;
    QColor Tokens::*text = &Tokens::text;
    QColor Tokens::*hoverFill = nullptr;  ///< nullptr: as without the pointer
    QColor Tokens::*hoverLine = nullptr;
    QColor Tokens::*pressedFill = nullptr;
    QColor Tokens::*checkedFill = nullptr;
    QColor Tokens::*checkedLine = nullptr;
    QColor Tokens::*checkedText = nullptr;
    QColor Tokens::*focusLine = &Tokens::accent;
    int radius = measures::Radius;
    QMargins padding = {};  ///< with the line
    int leastHeight = 0;    ///< of what is within
    int px = 0;             ///< size of type at 100 %; 0 = as around it
    bool strong = false;
    bool strongWhenChecked = false;
    bool underlined = false;  ///< with the pointer on it, and written from the left
};

[[nodiscard]] std::span<const ControlLook> controlLooks();

/// The look of a button by its kind and role; that without a role for a role that has none.
[[nodiscard]] const ControlLook &lookOf(const QWidget *widget, ControlLook::Kind kind);

/// Colours as they are in one state; invalid = not painted.
struct ControlColours {
    QColor fill;
    QColor line;
    QColor text;
    int lineWidth = 1;
};

/// `tone`: "good", "warn", "bad" or nothing; what is wrong stays visible in every state.
[[nodiscard]] ControlColours coloursOf(const ControlLook &control, QStyle::State state,
                                       const Tokens &tokens, const QString &tone);

}  // namespace touchline::gui
