// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/heldaction.h"

#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class UndoBar;
}

namespace touchline::gui {

class Preferences;

/// Ten seconds to take something back: what is held and not yet done, or what can be reversed.
class UndoBar final : public QFrame {
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);
    ~UndoBar() override;

    /// As long as the user wants it, which may change. Null: ten seconds.
    void follow(const Preferences *preferences);

    /// `act` is done when the time is over, or at once when something else is said here or the page goes.
    void hold(const QString &sentence, std::function<void()> act);
    /// It was done already; `reverse` takes it back.
    void offer(const QString &sentence, std::function<void()> reverse);
    /// Does what waits and goes.
    void flush();
    void undo();
    [[nodiscard]] bool isHolding() const { return m_held.isHolding(); }

signals:
    void undone();

private:
    void showHeld();

    std::unique_ptr<Ui::UndoBar> m_ui;
    desk::HeldAction m_held;
    std::function<void()> m_reverse;
};

}  // namespace touchline::gui
