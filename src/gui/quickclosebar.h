// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/cardstate.h"
#include "desk/quickclose.h"
#include "gui/context.h"

#include <QtWidgets/QFrame>

#include <functional>
#include <memory>

namespace Ui {
class QuickCloseBar;
}

namespace touchline::gui {

class UndoBar;

/// Above the composer: an enquiry that is answered already is filed by its category and nothing else.
class QuickCloseBar final : public QWidget {
    Q_OBJECT
public:
    QuickCloseBar(const Context &context, desk::CardState &card, QWidget *parent = nullptr);
    ~QuickCloseBar() override;

    /// What the agent has written by now.
    std::function<QString()> text;
    /// Asks for its category; without words says what is missing.
    void ask();
    /// Filed, and not yet out of reach.
    [[nodiscard]] bool isHolding() const;

signals:
    void said(const QString &sentence);
    /// The text is in the order now and leaves the composer.
    void closed(const QString &text);
    /// It is nowhere any more and goes back there.
    void takenBack(const QString &text);
    void left();

private:
    void close(const QString &typed);
    void leave();
    void offerUndo(const desk::QuickClosed &filed, const QString &written);

    Context m_context;
    desk::CardState &m_card;
    std::unique_ptr<Ui::QuickCloseBar> m_ui;
    UndoBar *m_undo;
    bool m_closing = false;
};

}  // namespace touchline::gui
