// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "domain/orderlinks.h"
#include "domain/records/outage.h"

namespace touchline::desk {

enum class TieKind : quint8 {
    MergedInto,  ///< it lives on in that one
    Holds,       ///< that one was merged into it
    Under,       ///< that one lies above it
    Above,       ///< that one lies under it
    Linked
};

/// Another order, and how the two are tied.
struct OrderTie {
    TieKind kind = TieKind::Linked;
    LinkKind link = LinkKind::Unknown;  ///< of Linked
    bool fromHere = true;               ///< it stands in this order; otherwise in the other one
    QUuid other;
    std::optional<OrderLine> line;  ///< nullopt: this desk does not hold the other one
    bool operator==(const OrderTie &tie) const
    {
        return kind == tie.kind && link == tie.link && fromHere == tie.fromHere &&
               other == tie.other && line.has_value() == tie.line.has_value() &&
               (!line || line->order == tie.line->order);
    }
};

struct OrderTies {
    WorkOrder order;
    QList<OrderTie> ties;  ///< in the order of TieKind
    std::optional<Outage> outage;
    bool operator==(const OrderTies &) const = default;
};

/// Out of the rows; `others` by id, those that name the order among them.
[[nodiscard]] OrderTies tiesOf(const WorkOrder &order, const QHash<QUuid, OrderLine> &others);

/// Changes of ties. Each answers the edit; Invalid with a reason code when this desk can already tell that the
/// ledger will not have it. What they undo is the same edit backwards.
class TieEdits final {
public:
    explicit TieEdits(Desk &desk) : m_desk(desk) {}

    /// `ties`: as they are shown, of the order that goes.
    Reply<Saved> merge(const OrderTies &ties, const WorkOrder &into);
    Reply<Saved> unmerge(const QUuid &order, const WorkOrder &into);
    Reply<Saved> link(const QUuid &order, const OrderLink &link);
    /// Null: under none.
    Reply<Saved> putUnder(const QUuid &order, const QUuid &parent);
    /// Of either side, in whichever of the two it stands.
    Reply<Saved> remove(const QUuid &order, const OrderTie &tie);
    /// What remove() took away.
    Reply<Saved> restore(const QUuid &order, const OrderTie &tie);
    /// Null: it waits for none, and is dispatched like any other.
    Reply<Saved> waitFor(const QUuid &order, const QUuid &outage);

private:
    Reply<Saved> changeLinks(const QUuid &order, const OrderLink &link, bool add);
    Reply<Saved> write(const QUuid &order, const QString &field, const Value &value);

    Desk &m_desk;
};

}  // namespace touchline::desk
