// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/stallwatch.h"

#include <QtWidgets/QApplication>

namespace touchline::gui {

/// The application of the window, which knows how long each event took.
class Application final : public QApplication {
    Q_OBJECT
public:
    Application(int &argc, char **argv);

    [[nodiscard]] StallWatch &stalls() { return m_stalls; }
    bool notify(QObject *receiver, QEvent *event) override;

private:
    StallWatch m_stalls;
};

}  // namespace touchline::gui
