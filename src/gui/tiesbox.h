// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderties.h"
#include "gui/context.h"
#include "gui/tieform.h"

#include <QtCore/QTimer>

namespace Ui {
class TiesBox;
}

namespace touchline::gui {

class UndoBar;

/// What an order is tied to: the order in which it lives on, those that were merged into it, the ones above and
/// below, links from either side, the outage that it waits for. Each can be taken off, and that taken back.
class TiesBox final : public QWidget {
    Q_OBJECT
public:
    explicit TiesBox(const Context &context, QWidget *parent = nullptr);
    ~TiesBox() override;

    /// As it is now; a null id: nothing is shown.
    void showOrder(const QUuid &order);
    [[nodiscard]] const desk::OrderTies &ties() const { return m_ties; }
    /// The number of the order in which this one lives on; empty until it is known.
    [[nodiscard]] QString livesOnIn() const;

signals:
    void orderWanted(const QUuid &order);
    void said(const QString &sentence);
    void changed();

private:
    void showTies(const desk::OrderTies &ties);
    void fill();
    void showOutage(const Outage &outage);
    void ask(TieForm::What what);
    void stopAsking();
    void merge(const WorkOrder &into);
    void link(LinkKind kind, const WorkOrder &other);
    void unmerge();
    void takeOff();
    void stopWaiting();
    void open(const QUuid &order);
    /// What was saved is offered to be taken back; what was not says why.
    void finish(const Result<desk::Saved> &saved, const QString &sentence,
                std::function<desk::Reply<desk::Saved>()> reverse);

    Context m_context;
    std::unique_ptr<Ui::TiesBox> m_ui;
    desk::TieEdits m_edits;
    TieForm *m_form;
    UndoBar *m_undo;
    desk::OrderTies m_ties;
    QUuid m_order;
    QTimer m_rest;  ///< others' orders may come to name this one
    quint64 m_generation = 0;
};

}  // namespace touchline::gui
