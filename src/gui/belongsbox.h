// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class BelongsBox;
}

namespace touchline::desk {
class CardState;
}  // namespace touchline::desk

namespace touchline::gui {

class BelongsForm;
class UndoBar;

/// Whom the customer belongs to: a shop to its chain, somebody to her household. Set by a search, cleared,
/// and taken back for a while.
class BelongsBox final : public QWidget {
    Q_OBJECT
public:
    explicit BelongsBox(QWidget *parent = nullptr);
    ~BelongsBox() override;

    /// The state must outlive this, and the bar too.
    void setUp(const Context &context, desk::CardState &state, UndoBar &undo);
    /// Asks whom she belongs to.
    void ask();

signals:
    void said(const QString &sentence);

private:
    void follow();
    void stopAsking();
    void save(const QUuid &parent, const QString &name);

    std::unique_ptr<Ui::BelongsBox> m_ui;
    std::unique_ptr<Context> m_context;
    desk::CardState *m_state = nullptr;
    UndoBar *m_undo = nullptr;
    BelongsForm *m_form = nullptr;  ///< made when it is asked for
    QUuid m_parent;
    QString m_name;  ///< masked; empty: this desk does not hold her
};

}  // namespace touchline::gui
