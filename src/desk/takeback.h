// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtCore/QTimer>

namespace touchline::desk {

/// Offers for a while to take back what was just saved, as long as none of it has been sent; who saves it
/// to be held for offerMs() gives it that time.
class TakeBack final : public QObject {
    Q_OBJECT
public:
    static constexpr int OfferMs = 10'000;

    explicit TakeBack(Desk &desk, QObject *parent = nullptr);

    /// For what is offered from now on.
    void setOfferMs(int offerMs) { m_over.setInterval(offerMs); }
    [[nodiscard]] int offerMs() const { return m_over.interval(); }

    /// Numbers that belong together, in the order of saving.
    void offer(const QList<qint64> &numbers);
    [[nodiscard]] bool isOffered() const { return m_offered; }
    /// Does nothing when nothing is offered.
    void take();
    void withdraw();

signals:
    void offeredChanged(bool offered);
    void taken();
    /// It went out in this very moment.
    void tooLate();

private:
    void look();
    void setOffered(bool offered);

    Desk &m_desk;
    QList<qint64> m_numbers;
    QTimer m_over;
    bool m_offered = false;
};

}  // namespace touchline::desk
