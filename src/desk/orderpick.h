// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

namespace touchline::desk {

/// Finds another order to tie to one: by its number or words, or, while nothing is typed, among the open orders
/// of the same customer. Late answers are dropped.
class OrderPick final : public QObject {
    Q_OBJECT
public:
    static constexpr int Most = 8;
    /// The nearest of so many are offered where nothing was typed.
    static constexpr int Considered = 60;

    explicit OrderPick(Desk &desk, QObject *parent = nullptr);

    /// Not to be offered, and whose orders come first.
    void setOrder(const WorkOrder &order);
    void ask(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<WorkOrder> &found() const { return m_found; }
    [[nodiscard]] bool isAsking() const { return m_asking; }
    /// It is linked with the order already, or is about the same kind of thing.
    [[nodiscard]] bool isNear(const WorkOrder &other) const;

signals:
    void answered();

private:
    void take(const QList<WorkOrder> &orders);
    /// 0: a duplicate by its link; the higher, the less it has to do with the order.
    [[nodiscard]] int nearness(const WorkOrder &other) const;

    Desk &m_desk;
    WorkOrder m_order;
    QString m_text;
    QList<WorkOrder> m_found;
    bool m_asking = false;
    quint64 m_generation = 0;
};

}  // namespace touchline::desk
