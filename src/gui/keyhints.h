// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

class QWidget;

namespace touchline::gui {

class Keymap;

/// What is written about a key names the one that does it now: tool tips when they are shown, and the
/// labels of role "kbd" when the keys change.
class KeyHints final : public QObject {
    Q_OBJECT
public:
    /// For everything below `top`, which must outlive this.
    KeyHints(const Keymap &keymap, QWidget &top, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void relabel();

    const Keymap &m_keymap;
    QWidget &m_top;
};

}  // namespace touchline::gui
