// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderextras.h"
#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace touchline::gui {

class AppointmentsBox;
class NudgeBar;
class OrderActions;
class PartsBox;

/// What stands below an order's fields and folds away: parts and costs, appointments. Follows the order that is
/// shown; hidden while it is new.
class OrderGroups final : public QWidget {
    Q_OBJECT
public:
    OrderGroups(const Context &context, OrderActions &actions, QWidget *parent);
    ~OrderGroups() override;

    [[nodiscard]] desk::OrderExtras &extras() { return m_extras; }
    [[nodiscard]] PartsBox &parts() { return *m_parts; }
    [[nodiscard]] AppointmentsBox &appointments() { return *m_appointments; }

signals:
    void said(const QString &sentence);

private:
    void load();

    Context m_context;
    OrderActions &m_actions;
    desk::OrderExtras m_extras;
    PartsBox *m_parts;
    AppointmentsBox *m_appointments;
    QTimer m_rest;
    QUuid m_shown;  ///< the order whose groups are shown
    quint64 m_generation = 0;
};

}  // namespace touchline::gui
