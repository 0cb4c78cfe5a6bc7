// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderextras.h"
#include "gui/context.h"

#include <QtWidgets/QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace touchline::gui {

class OrderActions;

/// The last time an order was chased, by whom, and the line to answer in; hidden once somebody has.
class NudgeBar final : public QFrame {
    Q_OBJECT
public:
    NudgeBar(const Context &context, OrderActions &actions, desk::OrderExtras &extras,
             QWidget *parent);

    /// As if it had been typed and sent.
    void answer(const QString &text);

signals:
    void said(const QString &sentence);

private:
    void follow();
    void send();

    Context m_context;
    OrderActions &m_actions;
    desk::OrderExtras &m_extras;
    QLabel *m_about;
    QLabel *m_problem;
    QLineEdit *m_text;
    QPushButton *m_send;
    QUuid m_nudge;
    QUuid m_order;  ///< whose answer is being typed
    bool m_sending = false;
};

}  // namespace touchline::gui
