// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scan.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

class QEvent;
class QKeyEvent;

namespace touchline {
class Clock;
}

namespace touchline::gui {

/// Takes what a card reader types before any field gets it. Figures and letters are held back for as long
/// as they may be a reader's, and given to the window unchanged and in their order when they are not.
/// Keys that belong to an input method never come here; what it commits ends a burst.
class ScanFilter final : public QObject {
    Q_OBJECT
public:
    explicit ScanFilter(const Clock &clock, QObject *parent = nullptr);
    ~ScanFilter() override;

    /// While it is off, nothing is held back.
    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_on; }
    /// For events of the application.
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void scanned(const QString &text);

private:
    struct Held;
    bool takeKey(QObject *window, QKeyEvent &event);
    void hold(QObject *window, QKeyEvent &event);
    void giveBack();
    [[nodiscard]] qint64 timeOf(const QKeyEvent &event) const;

    const Clock &m_clock;
    ScanBurst m_burst;
    std::vector<Held> m_held;
    QTimer m_wait;
    bool m_on = false;
    bool m_giving = false;
};

}  // namespace touchline::gui
