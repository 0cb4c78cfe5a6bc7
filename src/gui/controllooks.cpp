// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/controllooks.h"

#include <QtWidgets/QWidget>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

using T = Tokens;
using Kind = ControlLook::Kind;
using measures::SmallPx;

constexpr QMargins pushPadding{15, 4, 15, 4};
constexpr QMargins toolPadding{8, 4, 8, 4};
constexpr int pushHeight = 22;
constexpr int chipRadius = 14;
constexpr int clockRadius = 11;

// The first of each kind is the one without a role.
constexpr std::array controls{
    ControlLook{.fill = &T::surface,
                .line = &T::controlBorder,
                .hoverFill = &T::surface2,
                .hoverLine = &T::accent,
                .pressedFill = &T::accentSoft,
                .padding = pushPadding,
                .leastHeight = pushHeight},
    ControlLook{.role = "primary"_L1,
                .fill = &T::accent,
                .line = &T::accent,
                .text = &T::badgeText,
                .focusLine = &T::text,
                .padding = pushPadding,
                .leastHeight = pushHeight,
                .strong = true},
    ControlLook{.role = "danger"_L1,
                .fill = &T::surface,
                .line = &T::bad,
                .text = &T::bad,
                .hoverFill = &T::surface2,
                .pressedFill = &T::badSoft,
                .padding = pushPadding,
                .leastHeight = pushHeight},
    ControlLook{.role = "link"_L1, .text = &T::accent, .padding = {4, 2, 4, 2}, .underlined = true},
    ControlLook{.role = "chip"_L1,
                .fill = &T::surface2,
                .line = &T::border,
                .checkedFill = &T::accentSoft,
                .checkedLine = &T::accentSoft,
                .checkedText = &T::accent,
                .radius = chipRadius,
                .padding = {13, 3, 13, 3},
                .leastHeight = pushHeight,
                .px = SmallPx},
    ControlLook{.kind = Kind::Tool, .hoverFill = &T::surface2, .padding = toolPadding},
    ControlLook{.kind = Kind::Tool, .role = "eye"_L1, .hoverFill = &T::surface2},
    ControlLook{.kind = Kind::Tool,
                .role = "rail"_L1,
                .text = &T::muted,
                .hoverFill = &T::surface2,
                .checkedFill = &T::accentSoft,
                .checkedText = &T::accent,
                .radius = measures::CardRadius,
                .padding = {0, 7, 0, 7},
                .px = SmallPx},
    ControlLook{.kind = Kind::Tool,
                .role = "mode"_L1,
                .text = &T::muted,
                .hoverFill = &T::surface2,
                .checkedText = &T::accent,
                .padding = {8, 2, 8, 2},
                .strongWhenChecked = true},
    ControlLook{.kind = Kind::Tool,
                .role = "pill"_L1,
                .fill = &T::surface2,
                .line = &T::border,
                .radius = chipRadius,
                .padding = {11, 5, 5, 5},
                .px = SmallPx},
    ControlLook{.kind = Kind::Tool,
                .role = "clock"_L1,
                .fill = &T::surface2,
                .line = &T::border,
                .checkedFill = &T::accentSoft,
                .checkedLine = &T::accent,
                .radius = clockRadius,
                .padding = {11, 3, 11, 3},
                .leastHeight = 17,
                .px = SmallPx},
    ControlLook{.kind = Kind::Tool,
                .role = "clockStop"_L1,
                .fill = &T::surface,
                .line = &T::controlBorder,
                .hoverFill = &T::surface2,
                .hoverLine = &T::accent,
                .pressedFill = &T::accentSoft,
                .padding = {12, 3, 12, 3},
                .leastHeight = 20,
                .px = SmallPx},
    ControlLook{.kind = Kind::Tool,
                .role = "fileRemove"_L1,
                .text = &T::muted,
                .hoverFill = &T::surface,
                .radius = 8,
                .padding = {4, 0, 4, 0},
                .leastHeight = 18,
                .px = SmallPx},
};

QColor colour(const T &t, QColor T::*of) { return of ? t.*of : QColor(); }

void tint(ControlColours &colours, const T &t, const QString &tone, bool chosen)
{
    if (tone == "warn"_L1)
        colours = {t.warnSoft, chosen ? t.warn : t.warnSoft, t.warn, colours.lineWidth};
    else if (tone == "bad"_L1)
        colours = {t.badSoft, chosen ? t.bad : t.badSoft, t.bad, colours.lineWidth};
    else if (tone == "good"_L1)
        colours = {t.surface2, colours.line, t.text, colours.lineWidth};
}

}  // namespace

std::span<const ControlLook> controlLooks() { return controls; }

const ControlLook &lookOf(const QWidget *widget, ControlLook::Kind kind)
{
    const QString role = widget ? widget->property("role").toString() : QString();
    const auto of = [kind](QStringView name) {
        return std::find_if(controls.begin(), controls.end(), [kind, name](const ControlLook &one) {
            return one.kind == kind && one.role == name;
        });
    };
    const auto found = of(role);
    return found != controls.end() ? *found : *of({});
}

ControlColours coloursOf(const ControlLook &control, QStyle::State state, const Tokens &t,
                         const QString &tone)
{
    ControlColours found{colour(t, control.fill), colour(t, control.line), colour(t, control.text)};
    if (!state.testFlag(QStyle::State_Enabled)) {
        found.text = t.muted;
        if (control.fill && control.kind == Kind::Push)
            found = {t.surface2, t.border, t.muted};
        return found;
    }
    if (state.testFlag(QStyle::State_MouseOver)) {
        if (control.hoverFill)
            found.fill = t.*control.hoverFill;
        if (control.hoverLine)
            found.line = t.*control.hoverLine;
    }
    if (state.testFlag(QStyle::State_Sunken) && control.pressedFill)
        found.fill = t.*control.pressedFill;
    if (state.testFlag(QStyle::State_On)) {
        if (control.checkedFill)
            found.fill = t.*control.checkedFill;
        if (control.checkedLine)
            found.line = t.*control.checkedLine;
        if (control.checkedText)
            found.text = t.*control.checkedText;
    }
    tint(found, t, tone, state.testFlag(QStyle::State_On));
    if (state.testFlag(QStyle::State_HasFocus)) {
        found.line = colour(t, control.focusLine);
        found.lineWidth = 2;
    }
    return found;
}

}  // namespace touchline::gui
