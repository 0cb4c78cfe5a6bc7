// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "domain/orderlinks.h"
#include "domain/records/outage.h"
#include "domain/records/service.h"

#include <QtCore/QTimer>

namespace touchline::desk {

/// The new order as far as it is filled in.
struct IntakeAsk {
    WorkOrder drafted;
};

/// An open order that the customer may be calling about again.
struct SimilarOrder {
    OrderLine line;
    LinkKind link = LinkKind::Duplicate;  ///< how a new one is linked with it
};

/// Where nobody has power now.
struct OutageHere {
    Outage outage;
    Service service;  ///< that is dark; without an id: found by its place
    int orders = 0;   ///< open ones that wait for it
    [[nodiscard]] bool isMajor() const;
    bool operator==(const OutageHere &) const = default;
};

struct IntakeFacts {
    QList<OutageHere> outages;
    QList<SimilarOrder> similar;  ///< newest first
};

/// Stands by while a new order is filled in: asks this desk's own records what the customer may be calling
/// about, and remembers what the agent decided. Never waits for the network; late answers are dropped.
class Intake final : public QObject {
    Q_OBJECT
public:
    explicit Intake(Desk &desk, QObject *parent = nullptr);

    /// Asks again when something that matters differs; at the first time at once, then when typing rests.
    void follow(const WorkOrder &drafted);
    /// No new order is filled in any more: what was decided is forgotten.
    void stop();

    [[nodiscard]] const IntakeFacts &facts() const { return m_facts; }
    /// Asked at least once, and not stopped.
    [[nodiscard]] bool isWatching() const { return m_watching; }

    /// The new order will be linked with this one; once more takes it back.
    void goOnBeside(const QUuid &order);
    [[nodiscard]] bool goesOnBeside(const QUuid &order) const;
    /// The new order will wait for this outage instead of being dispatched; null takes it back.
    void waitFor(const QUuid &outage);
    [[nodiscard]] QUuid waitsFor() const { return m_outage; }
    /// Counts a nudge of that order instead of a new one.
    Reply<Saved> nudge(const QUuid &order) { return m_desk.nudgeOrder(order, 1); }

    /// What the new order takes along: links and outage.
    [[nodiscard]] FieldValues values() const;
    /// As a draft had them.
    void restore(const FieldValues &values);
    /// In a major outage: all that a call about it needs, beside what was typed.
    [[nodiscard]] FieldValues callAbout(const OutageHere &here, const QString &title) const;

signals:
    /// Facts or decisions differ.
    void changed();

private:
    void ask();

    Desk &m_desk;
    QTimer m_rest;
    WorkOrder m_drafted;
    IntakeFacts m_facts;
    QMap<QUuid, LinkKind> m_beside;
    QUuid m_outage;
    bool m_watching = false;
    quint64 m_generation = 0;
};

}  // namespace touchline::desk
