// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "domain/result.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUuid>

namespace touchline::desk {

class Desk;

/// A colleague at an order.
struct Colleague {
    QUuid user;
    QString name;
    QUuid order;
    bool editing = false;
    qint64 seenMs = 0;  ///< last heard of, by the server's clock
    bool operator==(const Colleague &) const = default;
};

/// Who else is at which order, asked for while the agent works and told where she is herself. Without the
/// server nobody knows: what was seen last stays, and isLive() says that it is old.
class Presence final : public QObject {
    Q_OBJECT
public:
    explicit Presence(Desk &desk);

    /// The order on the screen; `editing`: something is typed that is not saved.
    void be(const QUuid &order, bool editing);
    /// That order is off the screen. Nothing if another one is there by now.
    void leave(const QUuid &order);

    [[nodiscard]] QList<Colleague> at(const QUuid &order) const;
    /// Whether somebody else there has begun to change it.
    [[nodiscard]] bool isChanged(const QUuid &order) const;
    [[nodiscard]] bool isLive() const { return m_live; }

signals:
    void changed();

private:
    void tell();
    void heard(const Result<QList<Colleague>> &others);

    Desk &m_desk;
    QTimer m_again;
    QUuid m_order;
    bool m_editing = false;
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_live = false;
    QList<Colleague> m_others;
};

}  // namespace touchline::desk
