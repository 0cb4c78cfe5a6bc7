// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/orderactions.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class MovePanel;
}

namespace touchline::gui {

/// The moves of an order as buttons: what may be done now, what the server checks, and what may not
/// with the reason. Asks for reason and time where the guard wants them.
class MovePanel final : public QWidget {
    Q_OBJECT
public:
    MovePanel(OrderActions &actions, const Context &context, QWidget *parent = nullptr);
    ~MovePanel() override;

    /// Judges again; `edited` is the order with what was typed.
    void offer(const WorkOrder &edited);
    /// As if the button had been pressed.
    void choose(OrderState to);

signals:
    /// Ready to be made; the form adds what was typed.
    void moveWanted(const touchline::MoveRequest &move);
    /// A lead has to agree first.
    void approvalWanted(const touchline::MoveRequest &move);
    void waiverWanted(const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Steps that cannot be done now, and why.
    using Blocked = QList<std::pair<QString, QString>>;
    void enterButtons(const QString &preferred);
    void rebuild(const QList<desk::OfferedMove> &offers, bool moved);
    void addMove(const desk::OfferedMove &move, bool primary, Blocked &blocked);
    void addWaiver(Blocked &blocked);
    void ask(OrderState to);
    void askWaiver();
    [[nodiscard]] QString waitingWords(ApprovalKind kind) const;
    void stopAsking();
    void confirm();
    void judge();
    [[nodiscard]] MoveRequest asked() const;

    OrderActions &m_actions;
    const Clock &m_clock;
    const Look &m_look;
    std::unique_ptr<Ui::MovePanel> m_ui;
    QList<desk::OfferedMove> m_offers;
    WorkOrder m_edited;
    OrderState m_asking = OrderState::Unknown;
    bool m_waiver = false;    ///< the call-back is asked to be left out
    bool m_approval = false;  ///< a lead is asked
};

}  // namespace touchline::gui
