// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look.h"

#include <QtWidgets/QWidget>

namespace touchline::gui {

/// What was tried one after the other: a tick where it holds, a dash where it does not, and both in words
/// for who hears the window.
class StepList final : public QWidget {
    Q_OBJECT
public:
    struct Step {
        QString name;
        bool holds = false;
        bool operator==(const Step &) const = default;
    };

    explicit StepList(const Look &look, QWidget *parent = nullptr);

    /// Hidden while there are none.
    void setSteps(const QList<Step> &steps);

private:
    const Look &m_look;
    QList<Step> m_steps;
};

/// "Life support at home: holds", where no icon can stand.
[[nodiscard]] QString stepWords(const StepList::Step &step);

}  // namespace touchline::gui
