// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QKeySequence>

namespace touchline::gui {

enum class KeyFault {
    None,
    Empty,
    InputMethod,  ///< Chinese input methods take it: Ctrl+Space, Ctrl+. and the like
    Character,    ///< Ctrl+Alt and a letter types a character on many keyboards
    Plain         ///< a letter or a figure alone belongs to the text
};

/// Whether a key may call a command anywhere in the window. Keys of lists, where no text is typed, may
/// be plain: those are asked for with `inLists`.
[[nodiscard]] KeyFault keyFault(const QKeySequence &keys, bool inLists = false);

}  // namespace touchline::gui
