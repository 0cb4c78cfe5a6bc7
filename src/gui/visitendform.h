// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/counter.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class VisitEndForm;
}

namespace touchline::gui {

/// How the visit ended, and how the customer rates it.
class VisitEndForm final : public QWidget {
    Q_OBJECT
public:
    explicit VisitEndForm(desk::Counter &counter, QWidget *parent = nullptr);
    ~VisitEndForm() override;

    void begin();
    /// 0: without a rating, for the reason that is chosen.
    void finish(int rating);
    [[nodiscard]] bool wantsSlip() const;

signals:
    /// Before the visit is gone from the counter.
    void ending();
    void ended(const touchline::desk::VisitIds &visit, const QUuid &customer);
    void cancelled();

protected:
    bool event(QEvent *event) override;

private:
    desk::Counter &m_counter;
    std::unique_ptr<Ui::VisitEndForm> m_ui;
    bool m_ending = false;
};

}  // namespace touchline::gui
