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
class Composer;
class OrderPanel;
class QuickCloseBar;
class TimelinePane;

/// One customer: card, timeline with the note below, orders.
class CustomerPage final : public QWidget {
    Q_OBJECT
public:
    CustomerPage(const Context &context, const QUuid &customer, QWidget *parent = nullptr);
    ~CustomerPage() override;

    [[nodiscard]] QUuid customer() const { return m_customer; }
    /// The name, masked; empty until it is known.
    [[nodiscard]] QString title() const;
    /// To the timeline; where there is none yet, to what can be written.
    void focusContents();
    [[nodiscard]] desk::TimelineModel &timeline();
    [[nodiscard]] TimelinePane &timelinePane() { return *m_timeline; }
    [[nodiscard]] CardPanel &card() { return *m_card; }
    [[nodiscard]] OrderPanel &orders() { return *m_orders; }
    [[nodiscard]] Composer &composer() { return *m_composer; }

signals:
    /// Masked, for the tab.
    void nameChanged(const QString &name);
    void said(const QString &sentence);
    void draftWanted(const touchline::Refusal &refusal);
    /// A macro is done with this order and wants the next one of the list.
    void nextWanted(const QUuid &order);
    /// The card is on the screen.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void followCard();
    void closeEnquiry();

    Context m_context;
    QUuid m_customer;
    std::unique_ptr<Ui::CustomerPage> m_ui;
    TimelinePane *m_timeline = nullptr;
    CardPanel *m_card = nullptr;
    Composer *m_composer = nullptr;
    OrderPanel *m_orders = nullptr;
    QuickCloseBar *m_quickClose = nullptr;  ///< null until the first enquiry is closed
};

}  // namespace touchline::gui
