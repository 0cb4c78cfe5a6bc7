// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace touchline::desk {

/// Something that was said and is done a little later, so that it can be taken back. There is one at a
/// time: the next one, flush() and the end of the program do what waits at once.
class HeldAction final : public QObject {
    Q_OBJECT
public:
    explicit HeldAction(int holdMs = 10'000, QObject *parent = nullptr);
    ~HeldAction() override;

    /// For what is said from now on.
    void setHoldMs(int holdMs) { m_timer.setInterval(holdMs); }

    /// `act` is called once, unless undo() comes first.
    void hold(const QString &sentence, std::function<void()> act);
    [[nodiscard]] bool isHolding() const { return bool(m_act); }
    [[nodiscard]] QString sentence() const { return m_sentence; }
    /// False when there was nothing any more.
    bool undo();
    void flush();

signals:
    /// Something is held now, or nothing any more.
    void changed();

private:
    QTimer m_timer;
    QString m_sentence;
    std::function<void()> m_act;
};

}  // namespace touchline::desk
