// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class RefusalCard;
}

namespace touchline::gui {

/// A change that the server refused: why, and everything that was typed.
class RefusalCard final : public QFrame {
    Q_OBJECT
public:
    RefusalCard(const Refusal &refusal, const desk::Names &names, desk::Desk &desk,
                const Clock &clock, QWidget *parent = nullptr);
    ~RefusalCard() override;

    void closeRefusal();

signals:
    void closed(const QString &sentence);
    /// Start again with what was typed.
    void draftWanted(const touchline::Refusal &refusal);
    /// Why it was refused, better than the reason of the server has it.
    void explained(const QString &sentence);

private:
    void look();
    void nameWhatCameBefore(const desk::OrderView &view, qint64 nowMs);

    desk::Desk &m_desk;
    const Clock &m_clock;
    Refusal m_refusal;
    std::unique_ptr<Ui::RefusalCard> m_ui;
};

}  // namespace touchline::gui
