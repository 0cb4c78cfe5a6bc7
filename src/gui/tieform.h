// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderpick.h"
#include "desk/orderties.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class TieForm;
}

namespace touchline::gui {

/// Asks which other order this one is linked with, or merged into. A merge of orders that have nothing in
/// common is asked for twice.
class TieForm final : public QWidget {
    Q_OBJECT
public:
    explicit TieForm(desk::Desk &desk, QWidget *parent = nullptr);
    ~TieForm() override;

    enum class What : quint8 { Link, Merge };
    void begin(What what, const WorkOrder &order);
    void showProblem(const QString &sentence);

signals:
    void mergeWanted(const touchline::WorkOrder &into);
    /// Kind Unknown: the order shall lie under the other one.
    void linkWanted(touchline::LinkKind kind, const touchline::WorkOrder &other);
    void left();

private:
    void showFound();
    void take();

    std::unique_ptr<Ui::TieForm> m_ui;
    desk::OrderPick m_pick;
    WorkOrder m_order;
    What m_what = What::Link;
    QUuid m_warnedOf;  ///< the order that was asked about a second time
};

}  // namespace touchline::gui
