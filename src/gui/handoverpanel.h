// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QStringListModel>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

class QStandardItemModel;

namespace Ui {
class HandoverPanel;
}

namespace touchline::gui {

/// Word for the next shift: written by the one who goes, read and taken over by the one who comes.
class HandoverPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HandoverPanel(const Context &context, QWidget *parent = nullptr);
    ~HandoverPanel() override;

    /// A new one, with the team's open orders to choose from.
    void write();
    void read(const Handover &handover, const QString &byName);
    void take();
    void save();

signals:
    void closeWanted();
    void orderWanted(const QUuid &order);
    void said(const QString &sentence);

private:
    void arrange(bool writing);
    void addOrder(const WorkOrder &order, bool checkable);
    void loadOrders(const QStringList &ids);
    void storeDraft();

    Context m_context;
    std::unique_ptr<Ui::HandoverPanel> m_ui;
    QStandardItemModel *m_orders;
    Handover m_handover;
    QTimer m_pause;
    quint64 m_generation = 0;
};

}  // namespace touchline::gui
