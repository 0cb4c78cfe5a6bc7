// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/bulkorders.h"
#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class BulkDialog;
}

namespace touchline::gui {

/// Asks what is done with the chosen orders, and says how many of them will be changed, how many cannot be
/// and why, before anything is.
class BulkDialog final : public QDialog {
    Q_OBJECT
public:
    BulkDialog(const Context &context, desk::BulkOrders &bulk, const QList<QUuid> &orders,
               desk::BulkKind kind, QWidget *parent = nullptr);
    ~BulkDialog() override;

    /// Takes the entry of that text.
    void choose(const QString &value, const QString &reason = {});
    /// It is said what will come of it.
    [[nodiscard]] bool isPlanned() const { return m_planned; }
    /// Some of them will be changed.
    [[nodiscard]] bool isReady() const;
    void finish();

signals:
    /// What was planned is to be done. `sentence`: what it is, for the offer to take it back.
    void wanted(const QString &sentence);

private:
    void fillKinds(desk::BulkKind kind);
    void fillValues();
    void fillPeople();
    void alignLabels();
    void addValue(const QString &text, const QVariant &value);
    void planSoon();
    void plan();
    void showPlan();
    [[nodiscard]] desk::BulkKind kind() const;
    [[nodiscard]] std::optional<desk::BulkAsk> ask() const;

    Context m_context;
    desk::BulkOrders &m_bulk;
    QList<QUuid> m_orders;
    std::unique_ptr<Ui::BulkDialog> m_ui;
    QList<std::pair<QString, QUuid>> m_users;
    QList<std::pair<QString, QUuid>> m_teams;
    QTimer m_pause;
    bool m_planned = false;
};

/// Why an order is left out, in words.
[[nodiscard]] QString bulkReasonWords(const QString &code);

}  // namespace touchline::gui
