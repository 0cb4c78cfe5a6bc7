// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/cardstate.h"
#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

class QLabel;

namespace Ui {
class CardPanel;
}

namespace touchline::gui {

class CardOrders;
class MaskedValue;
class Reveals;

/// Who the customer is and what this contact is about: numbers, contact person, service, money, alerts,
/// open orders.
class CardPanel final : public QWidget {
    Q_OBJECT
public:
    CardPanel(const Context &context, const QUuid &customer, QWidget *parent = nullptr);
    ~CardPanel() override;

    [[nodiscard]] desk::CardState &state() { return m_state; }
    [[nodiscard]] Reveals &reveals() { return *m_reveals; }
    [[nodiscard]] CardOrders &orders();
    void toggleBills();

signals:
    void orderWanted(const QUuid &order);
    /// What callers are told in a major outage, to be written to this one.
    void answerWanted(const QString &text);
    void said(const QString &sentence);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void connectKeys();
    void follow();
    std::pair<QString, QString> numbersToReach();
    void showPills();
    [[nodiscard]] QSet<QUuid> servicesOut() const;
    void showAlerts();
    /// Of the contact under way, otherwise of the newest one.
    [[nodiscard]] QUuid outageLinked() const;
    [[nodiscard]] QString linkedWords() const;
    void addOutageKeys(QWidget &box, const desk::Alert &alert);
    /// The contact under way, or one that is recorded by this, was about the outage at the customer's service.
    void linkOutage();
    void showLast();
    void editTags();
    void saveTags();

    Context m_context;
    std::unique_ptr<Ui::CardPanel> m_ui;
    desk::CardState m_state;
    Reveals *m_reveals;
    MaskedValue *m_phone;
    MaskedValue *m_identity;
    MaskedValue *m_address;
    MaskedValue *m_contact;   ///< number of whoever speaks now
    MaskedValue *m_callBack;  ///< of the newest open order that names one
    QLabel *m_loading;
    QList<desk::Alert> m_alerts;
    QUuid m_alertsLinked;  ///< outage that the contact is linked with
    qint64 m_alertsDay = 0;
    QTimer m_minute;
};

}  // namespace touchline::gui
