// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderlistmodel.h"
#include "gui/context.h"
#include "gui/wordedtable.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class DeskPage;
}

namespace touchline::gui {

class OrderPanel;

/// The first screen: the open orders of the agent's team, and the chosen one beside them.
class DeskPage final : public QWidget {
    Q_OBJECT
public:
    explicit DeskPage(const Context &context, QWidget *parent = nullptr);
    ~DeskPage() override;

    [[nodiscard]] desk::OrderListModel &list() { return m_list; }
    [[nodiscard]] OrderPanel &panel() { return *m_panel; }
    void openOrder(const QUuid &order, const desk::FieldValues &prefill = {});
    void startNew(const desk::FieldValues &prefill = {});
    /// For another user.
    void restart();

signals:
    void customerWanted(const QUuid &customer);
    void said(const QString &sentence);
    void draftWanted(const touchline::Refusal &refusal);

private:
    void applyFilter();
    void showCount();
    void openRow(const QModelIndex &index);

    Context m_context;
    std::unique_ptr<Ui::DeskPage> m_ui;
    desk::OrderListModel m_list;
    OrderTable m_words;
    OrderPanel *m_panel;
};

}  // namespace touchline::gui
