// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/historymodel.h"
#include "gui/orderactions.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class OrderEditor;
}

class QShortcut;

namespace touchline::gui {

class CallbackBar;
class ClockPanel;
class GradeLine;
class IntakeBox;
class MacroMenu;
class MovePanel;
class NudgeBar;
class NoteDraft;
class OrderFiles;
class OrderForm;
class OrderGroups;
class TiesBox;
class UndoBar;

/// One order: where it stands, what needs a decision, its moves, its fields, its history. What is
/// typed is kept as a draft at every pause.
class OrderEditor final : public QWidget {
    Q_OBJECT
public:
    explicit OrderEditor(const Context &context, QWidget *parent = nullptr);
    ~OrderEditor() override;

    [[nodiscard]] OrderActions &actions() { return m_actions; }
    [[nodiscard]] MovePanel &moves() { return *m_moves; }
    [[nodiscard]] ClockPanel &clocks() { return *m_clocks; }
    [[nodiscard]] MacroMenu &macros() { return *m_macros; }
    [[nodiscard]] GradeLine &gradeLine() { return *m_gradeLine; }
    [[nodiscard]] OrderForm &form() { return *m_form; }
    [[nodiscard]] OrderFiles &files() { return *m_files; }
    [[nodiscard]] IntakeBox &intake() { return *m_intake; }
    [[nodiscard]] TiesBox &ties() { return *m_ties; }
    [[nodiscard]] OrderGroups &groups() { return *m_groups; }
    [[nodiscard]] NudgeBar &nudge() { return *m_nudge; }
    void setServices(const QList<Service> &services);
    /// `prefill`: values as if typed, once the order is shown.
    void open(const QUuid &order, const desk::FieldValues &prefill = {});
    void startNew(const QUuid &customer, const desk::FieldValues &prefill = {});
    /// A list to go back to exists; a customer to go to is not shown already.
    /// At the right end of the first line, for a button that lies over it.
    void leaveRoom(int right);
    void setPlace(bool hasList, bool showsCustomer);
    /// What was typed is a draft; no order is shown any more.
    void leaveOrder();
    void save();
    /// Shows the number of an order that is to be called back, once it is open.
    void dial(const QUuid &order);
    /// The result of a call-back, and the move that follows from it. Nothing for other orders.
    void giveCallback(CallbackResult result);

signals:
    void backWanted();
    void customerWanted(const QUuid &customer);
    void said(const QString &sentence);
    void draftWanted(const touchline::Refusal &refusal);
    /// A macro is done with this order and wants the next one of the list.
    void nextWanted(const QUuid &order);
    /// A saved order or an empty form is on the screen.
    void shown();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addMacros();
    void addForms();
    [[nodiscard]] bool answersStand();
    [[nodiscard]] Refusal named(Refusal refusal) const;
    void showGrading();
    void leaveUndo(const QUuid &next);
    void takeBack(const QList<qint64> &numbers);
    void loadServices();
    void addTies();
    void addGroups();
    void recordCall(const desk::FieldValues &values);
    void restoreDraft();
    void showHistory();
    void fitHistory();
    void showOpened();
    void showUpdated();
    void showHead();
    void showCards();
    void edited();
    void move(const MoveRequest &move);
    void flushDraft();
    void storeDraft();
    void dropDraft();
    void revert();

    Context m_context;
    std::unique_ptr<Ui::OrderEditor> m_ui;
    OrderActions m_actions;
    HistoryModel m_history;
    OrderForm *m_form;
    ClockPanel *m_clocks;
    GradeLine *m_gradeLine;
    MacroMenu *m_macros;
    UndoBar *m_undo;
    bool m_keepsUndo = false;  ///< a macro goes on to the next order
    MovePanel *m_moves;
    CallbackBar *m_callback;
    OrderGroups *m_groups;
    NudgeBar *m_nudge;
    OrderFiles *m_files;
    NoteDraft *m_noteDraft;
    IntakeBox *m_intake = nullptr;
    TiesBox *m_ties = nullptr;
    QShortcut *m_attachKey;
    QTimer m_pause;
    desk::FieldValues m_prefill;
    QList<Conflict> m_conflicts;  ///< as they are shown
    QList<Refusal> m_refusals;
    bool m_hasList = true;
    bool m_showsCustomer = false;
    bool m_draftStored = false;
};

}  // namespace touchline::gui
