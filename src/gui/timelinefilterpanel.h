// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/timelinefacets.h"

#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class TimelineFilterPanel;
}

namespace touchline::gui {

/// All filters of a timeline, and how it is grouped; opens below its button.
class TimelineFilterPanel final : public QFrame {
    Q_OBJECT
public:
    explicit TimelineFilterPanel(desk::TimelineModel &timeline, QWidget *parent = nullptr);
    ~TimelineFilterPanel() override;

    void openBelow(const QWidget &button);

private:
    void refill();
    void takePeriod();

    desk::TimelineModel &m_timeline;
    std::unique_ptr<Ui::TimelineFilterPanel> m_ui;
    TimelineFacets m_facets;
    bool m_filling = false;
};

}  // namespace touchline::gui
