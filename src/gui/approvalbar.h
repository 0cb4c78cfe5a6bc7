// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/work.h"

#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class ApprovalBar;
}

namespace touchline::gui {

/// Above an order: what a lead is asked about it, and her two answers.
class ApprovalBar final : public QFrame {
    Q_OBJECT
public:
    explicit ApprovalBar(QWidget *parent = nullptr);
    ~ApprovalBar() override;

    void show(const desk::WorkItem &item, qint64 nowMs);

signals:
    void approveWanted();
    void rejectWanted();

private:
    std::unique_ptr<Ui::ApprovalBar> m_ui;
};

}  // namespace touchline::gui
