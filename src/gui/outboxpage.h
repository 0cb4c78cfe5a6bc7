// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/outboxmodel.h"
#include "gui/context.h"
#include "gui/wordedtable.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class OutboxPage;
}

namespace touchline::gui {

/// What was saved here and where it stands; conflicts and refusals that need the agent.
class OutboxPage final : public QWidget {
    Q_OBJECT
public:
    explicit OutboxPage(const Context &context, QWidget *parent = nullptr);
    ~OutboxPage() override;

    void refresh();
    /// To what waits; where nothing does, to what can be pressed here.
    void focusList();
    [[nodiscard]] int conflictCount() const { return int(m_conflicts.size()); }
    [[nodiscard]] int refusalCount() const { return int(m_refusals.size()); }

signals:
    void said(const QString &sentence);
    void draftWanted(const touchline::Refusal &refusal);
    void openWanted(const QString &type, const QUuid &id);
    /// The cards on the screen are up to date.
    void shown();

private:
    void leaveCard();
    void chooseAgain();
    void showState();
    void loadCards();
    void showConflicts(const QList<Conflict> &conflicts, const desk::Names &names);
    void showRefusals(const QList<Refusal> &refusals, const desk::Names &names);
    void discardChosen();
    void enableDiscard();
    void showEmpty();

    Context m_context;
    std::unique_ptr<Ui::OutboxPage> m_ui;
    desk::OutboxModel m_items;
    OutboxTable m_words;
    QList<Conflict> m_conflicts;  ///< as they are shown
    QList<Refusal> m_refusals;
    desk::Names m_conflictNames;
    desk::Names m_refusalNames;
    qint64 m_chosen = 0;
    quint64 m_generation = 0;
};

}  // namespace touchline::gui
