// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class ConflictCard;
}

namespace touchline::gui {

/// Two values of one field side by side, with who and when; nothing is preselected.
class ConflictCard final : public QFrame {
    Q_OBJECT
public:
    /// `mayOpen`: offers to open what it is about.
    ConflictCard(const Conflict &conflict, const desk::Names &names, desk::Desk &desk,
                 const Clock &clock, bool mayOpen, QWidget *parent = nullptr);
    ~ConflictCard() override;

    void decide(bool useMine);

signals:
    void decided(const QString &sentence);
    /// A note to the colleague, to be gone on with.
    void askWanted(const QString &text);
    void openWanted(const QString &type, const QUuid &id);

private:
    void nameOrder();

    desk::Desk &m_desk;
    Conflict m_conflict;
    std::unique_ptr<Ui::ConflictCard> m_ui;
};

}  // namespace touchline::gui
