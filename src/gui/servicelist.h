// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QAbstractListModel>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class ServiceList;
}

namespace touchline::gui {

/// The services of a customer; which of them this contact is about. Digits choose the first nine, the
/// search line the rest.
class ServiceList final : public QWidget {
    Q_OBJECT
public:
    explicit ServiceList(QWidget *parent = nullptr);
    ~ServiceList() override;

    void setUp(const Context &context);
    void setServices(const QList<Service> &services, const QUuid &chosen);
    /// Those without power now, whatever their contract says.
    void setOut(const QSet<QUuid> &services);
    /// 1 to 9 of those that are shown.
    void chooseNumber(int number);
    void focusList();

signals:
    void chosen(const QUuid &service);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    class Model;
    class Delegate;
    [[nodiscard]] QString stateWords(const Service &service) const;
    /// Says that the power is out, instead of its contract.
    [[nodiscard]] bool isShownOut(const Service &service) const;
    void filter();
    void fit();

    std::unique_ptr<Ui::ServiceList> m_ui;
    Model *m_model;
    QList<Service> m_services;
    QUuid m_chosen;
    QSet<QUuid> m_out;
};

}  // namespace touchline::gui
