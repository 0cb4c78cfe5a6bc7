// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/cardstate.h"
#include "desk/quickclose.h"
#include "gui/context.h"

#include <QtWidgets/QFrame>

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

    /// Asks for the category of what was written; without words says what is missing.
    void ask(const QString &text);
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
    void offerUndo(const desk::QuickClosed &filed);

    Context m_context;
    desk::CardState &m_card;
    std::unique_ptr<Ui::QuickCloseBar> m_ui;
    UndoBar *m_undo;
    QString m_text;
    bool m_closing = false;
};

}  // namespace touchline::gui
