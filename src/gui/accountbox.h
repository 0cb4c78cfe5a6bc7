// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class AccountBox;
}

namespace touchline::desk {
class CardState;
}

namespace touchline::gui {

/// Money and use of the chosen service, or of the account: balance, bills, the year's use, points.
class AccountBox final : public QWidget {
    Q_OBJECT
public:
    explicit AccountBox(QWidget *parent = nullptr);
    ~AccountBox() override;

    void setUp(const Context &context);
    void show(const desk::CardState &state);
    void toggleBills();

private:
    void showBills(const QList<desk::BillLine> &lines);
    void showUsage(const desk::CardState &state);
    void showAsOf(const desk::CardFacts &facts);

    struct Shown {
        desk::CardFacts facts;
        Service chosen;
        bool which = false;
        qint64 day = 0;
        bool operator==(const Shown &) const = default;
    };

    std::unique_ptr<Ui::AccountBox> m_ui;
    std::optional<Shown> m_shown;
    const Context *m_context = nullptr;
    std::unique_ptr<Context> m_kept;
};

}  // namespace touchline::gui
