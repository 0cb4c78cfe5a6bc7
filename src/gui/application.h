// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/stallwatch.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QApplication>

#include <optional>

namespace touchline::gui {

/// The application of the window, which knows how long each event took.
class Application final : public QApplication {
    Q_OBJECT
public:
    Application(int &argc, char **argv);

    [[nodiscard]] StallWatch &stalls() { return m_stalls; }
    /// From the start of the application until the window had been painted for the first time.
    [[nodiscard]] std::optional<qint64> firstPaintMs() const { return m_firstPaintMs; }
    bool notify(QObject *receiver, QEvent *event) override;

private:
    void noteFirstPaint(const QEvent &event);

    StallWatch m_stalls;
    QElapsedTimer m_begun;
    bool m_paints = false;
    std::optional<qint64> m_firstPaintMs;
};

}  // namespace touchline::gui
