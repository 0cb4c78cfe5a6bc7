// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/customerpick.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class BelongsForm;
}

namespace touchline::gui {

/// Asks by name or number whom a customer belongs to.
class BelongsForm final : public QWidget {
    Q_OBJECT
public:
    /// `customer`: who does not belong to herself.
    BelongsForm(desk::Desk &desk, const QUuid &customer, QWidget *parent = nullptr);
    ~BelongsForm() override;

    void begin();
    void showProblem(const QString &sentence);

signals:
    void chosen(const touchline::desk::Candidate &candidate);
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void comeIntoView();
    void showHits();
    void take();

    std::unique_ptr<Ui::BelongsForm> m_ui;
    desk::CustomerPick m_pick;
    QUuid m_customer;
    QList<desk::Candidate> m_offered;
};

}  // namespace touchline::gui
