// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderlistmodel.h"
#include "desk/worklist.h"
#include "gui/context.h"
#include "gui/wordedtable.h"
#include "gui/workview.h"

#include <QtWidgets/QWidget>

#include <memory>

class QMenu;
class QStackedWidget;

namespace Ui {
class DeskPage;
}

namespace touchline::gui {

class ApprovalBar;
class HandoverPanel;
class OrderPanel;

/// The first screen: what waits for the agent, or the open orders of a team, and the chosen one beside it.
class DeskPage final : public QWidget {
    Q_OBJECT
public:
    explicit DeskPage(const Context &context, QWidget *parent = nullptr);
    ~DeskPage() override;

    [[nodiscard]] desk::OrderListModel &list() { return m_list; }
    [[nodiscard]] desk::WorkListModel &work() { return m_work; }
    [[nodiscard]] OrderPanel &panel() { return *m_panel; }
    [[nodiscard]] HandoverPanel &handover() { return *m_handover; }
    void openOrder(const QUuid &order, const desk::FieldValues &prefill = {});
    void startNew(const desk::FieldValues &prefill = {});
    void showWork();
    void writeHandover();
    /// As if the row had been pressed.
    void openItem(const desk::WorkItem &item);
    void approve(const desk::WorkItem &item);
    /// Asks for the reason first.
    void askReject(const desk::WorkItem &item);
    void enableReject();
    void reject();
    /// What was said and waits for its undo is done.
    void flush();
    /// For another user.
    void restart();
    /// The keyboard goes to the list, whose single keys then work.
    void focusList();
    /// The order behind this one, in the list that is shown; false: it is the last.
    bool openAfter(const QUuid &order);
    /// The orders of the list that is shown.
    [[nodiscard]] QList<QUuid> listed() const;

signals:
    void customerWanted(const QUuid &customer);
    void noticeWanted(const QUuid &notice);
    void outboxWanted();
    void said(const QString &sentence);
    void draftWanted(const touchline::Refusal &refusal);

private:
    void connectWork();
    void chooseAgain();
    void addMenus();
    void addCustomer(QMenu &menu, const QUuid &customer);
    void connectCallbackKeys();
    void goToNextCall();
    void applyFilter();
    void showCount();
    void showEmpty();
    [[nodiscard]] bool isLoaded() const;
    void openRow(const QModelIndex &index);
    void openDraft(const desk::WorkItem &item);
    void decide(const desk::WorkItem &item, bool yes, const QString &answer);
    void connectPanel();
    void followChosen(const desk::WorkItem &item);
    void showChosenOrder();
    void keepShown();
    [[nodiscard]] bool isOpened() const;
    void showAsked();
    [[nodiscard]] const desk::WorkItem *itemAt(const QModelIndex &index) const;

    Context m_context;
    std::unique_ptr<Ui::DeskPage> m_ui;
    desk::OrderListModel m_list;
    desk::WorkListModel m_work;
    OrderTable m_words;
    SpokenWork m_spoken;
    QStackedWidget *m_stack = nullptr;
    OrderPanel *m_panel = nullptr;
    HandoverPanel *m_handover = nullptr;
    ApprovalBar *m_asked = nullptr;
    QUuid m_rejecting;
    QUuid m_undecide;                    ///< what undo brings back
    QList<QUuid> m_listed;               ///< orders of the list when one was opened
    QUuid m_dialled;                     ///< the order that is being called back
    std::pair<QUuid, QString> m_chosen;  ///< item of my work, by id and key
    int m_chosenRow = -1;
    bool m_panelLeads =
        false;  ///< what is at the right is not what is chosen, so nothing looks chosen
    bool m_isFollowing = false;
    QUuid m_beside;             ///< shown only because its question is chosen, opened by nobody
    QTimer m_patience;          ///< as long as this runs, nothing is said of loading
    bool m_listWanted = false;  ///< the focus belongs to the list, which was empty
};

}  // namespace touchline::gui
