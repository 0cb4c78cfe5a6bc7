// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/Qt>

class QWindow;

namespace touchline::gui {

/// Works the program as hands do: every key comes through the window to whatever has the focus, and every
/// stroke that is no free text is counted.
class Hands final {
public:
    /// `window`: where keys go while nothing else has opened above it.
    explicit Hands(QWindow &window) : m_window(window) {}

    void begin() { m_actions = 0; }
    [[nodiscard]] int actions() const { return m_actions; }
    /// One action, whatever modifiers are held.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Free text, one character after the other at the speed of fingers: no action.
    void type(const QString &text);
    /// A card or code drawn through a reader, which types it and Enter: one action.
    void swipe(const QString &text);

private:
    void strike(Qt::Key key, const QString &sign, ulong gapMs);
    [[nodiscard]] QWindow &target() const;

    QWindow &m_window;
    int m_actions = 0;
    ulong m_atMs = 1'000;
};

}  // namespace touchline::gui
