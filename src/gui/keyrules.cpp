// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/keyrules.h"

namespace touchline::gui {
namespace {

bool isModifierKey(Qt::Key key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_unknown: return true;
    default: return false;
    }
}

KeyFault faultOf(QKeyCombination stroke, bool inLists)
{
    const Qt::Key key = stroke.key();
    const Qt::KeyboardModifiers modifiers = stroke.keyboardModifiers() & ~Qt::KeypadModifier;
    if (isModifierKey(key) || modifiers.testFlag(Qt::MetaModifier))
        return KeyFault::InputMethod;
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    if (key == Qt::Key_Space && modifiers)
        return KeyFault::InputMethod;
    if (control && !modifiers.testFlag(Qt::AltModifier) &&
        (key == Qt::Key_Period || key == Qt::Key_Semicolon))
        return KeyFault::InputMethod;
    const bool printable = key >= Qt::Key_Space && key < Qt::Key_Escape;
    if (control && modifiers.testFlag(Qt::AltModifier) && printable)
        return KeyFault::Character;
    const bool bare = !(modifiers & (Qt::ControlModifier | Qt::AltModifier));
    return bare && printable && !inLists ? KeyFault::Plain : KeyFault::None;
}

}  // namespace

KeyFault keyFault(const QKeySequence &keys, bool inLists)
{
    if (keys.isEmpty())
        return KeyFault::Empty;
    for (int i = 0; i < keys.count(); ++i) {
        if (const KeyFault fault = faultOf(keys[uint(i)], inLists); fault != KeyFault::None)
            return fault;
    }
    return KeyFault::None;
}

}  // namespace touchline::gui
