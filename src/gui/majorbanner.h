// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/outagelist.h"
#include "gui/context.h"

#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class MajorBanner;
}

namespace touchline::gui {

/// Above every page while a lead has declared a major outage: one calm line, with what callers are told on demand.
class MajorBanner final : public QFrame {
    Q_OBJECT
public:
    MajorBanner(const Context &context, desk::OutageListModel &outages, QWidget *parent = nullptr);
    ~MajorBanner() override;

signals:
    void openWanted(const QUuid &outage);

private:
    void follow();

    Context m_context;
    desk::OutageListModel &m_outages;
    std::unique_ptr<Ui::MajorBanner> m_ui;
    QUuid m_shown;
};

}  // namespace touchline::gui
