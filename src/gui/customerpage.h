// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinemodel.h"
#include "gui/context.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class CustomerPage;
}

namespace touchline::gui {

class CardPanel;
class NoteComposer;
class OrderPanel;
class TimelineDelegate;
class TimelineView;

/// One customer: card, timeline with the note below, orders.
class CustomerPage final : public QWidget {
    Q_OBJECT
public:
    CustomerPage(const Context &context, const QUuid &customer, QWidget *parent = nullptr);
    ~CustomerPage() override;

    [[nodiscard]] QUuid customer() const { return m_customer; }
    [[nodiscard]] desk::TimelineModel &timeline() { return m_timeline; }
    [[nodiscard]] OrderPanel &orders() { return *m_orders; }
    [[nodiscard]] NoteComposer &composer() { return *m_composer; }

signals:
    /// Masked, for the tab.
    void nameChanged(const QString &name);
    void said(const QString &sentence);
    void draftWanted(const touchline::Refusal &refusal);
    /// The card is on the screen.
    void shown();

private:
    void loadCard();
    void showTotal(qint64 total);
    void openEntry(const QModelIndex &index);

    Context m_context;
    QUuid m_customer;
    std::unique_ptr<Ui::CustomerPage> m_ui;
    desk::TimelineModel m_timeline;
    TimelineDelegate *m_delegate;
    CardPanel *m_card;
    NoteComposer *m_composer;
    OrderPanel *m_orders;
    quint64 m_generation = 0;
};

}  // namespace touchline::gui
