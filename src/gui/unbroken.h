// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace touchline::gui {

/// A part of a line in one piece: lines break between the parts, never within a word or a time. Long parts
/// stay as they are. For what is shown, not for what is read aloud or compared.
[[nodiscard]] inline QString unbroken(const QString &part)
{
    constexpr qsizetype longest = 24;
    if (part.size() > longest)
        return part;
    QString joined;
    for (const QChar c : part) {
        if (!joined.isEmpty() && !c.isLowSurrogate())
            joined += QChar(0x2060);
        joined += c.isSpace() ? QChar(QChar::Nbsp) : c;
    }
    return joined;
}

}  // namespace touchline::gui
