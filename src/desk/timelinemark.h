// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/delivery.h"
#include "domain/recordtype.h"

#include <QtCore/QUuid>

#include <cstring>
#include <tuple>

namespace touchline::desk {

/// What an entry is, for people who filter.
enum class EntryKind : quint8 {
    Contact,
    Message,
    Order,
    Step,  ///< of an order
    Note,
    Payment,
    Bill,
    Reminder,  ///< short message that went out by itself
    Delivery,
    Account,  ///< balance, usage, points
    Other
};
inline constexpr int EntryKinds = int(EntryKind::Other) + 1;

/// Who made it.
enum class By : quint8 { Me, Colleague, Customer, System };
inline constexpr int Authors = int(By::System) + 1;

/// Whether somebody still has to do something about it.
enum class Standing : quint8 {
    None,  ///< nothing was ever to be done
    Active,
    Overdue,
    Closed
};
inline constexpr int Standings = int(Standing::Closed) + 1;

/// The outcomes of contacts are free text; what is compared is this number. 0: there is none.
[[nodiscard]] quint32 outcomeKey(QStringView text);

/// What is held in memory of every entry of a timeline: enough for order, groups, filters and counts.
/// What is written in it is read when it is shown.
struct TimelineMark {
    QUuid id;
    QUuid root;
    qint64 atMs = 0;
    QUuid contact;  ///< interaction that it is part of, or that it is
    QUuid order;    ///< work order that it is about, or that it is
    QUuid service;
    const RecordType *type = nullptr;
    EntryKind kind = EntryKind::Other;
    Channel channel = Channel::Unknown;
    Direction direction = Direction::Unknown;
    By by = By::System;
    quint8 code = 255;   ///< place of the record's kind among its codes
    quint8 state = 255;  ///< place of its state
    Delivery delivery = Delivery::None;
    int length = 0;       ///< characters of its texts
    quint32 outcome = 0;  ///< outcomeKey of what came of a contact
    qint64 dueMs = 0;     ///< until when it has to be done; 0 = nothing says
    bool pending = false;
    bool inConflict = false;
    bool hasFiles = false;
    bool merged = false;  ///< an order that lives on in another one
    quint16 owner = 0;    ///< place of whose timeline it is on among the model's owners
    bool operator==(const TimelineMark &) const = default;

    /// Of a later entry first; entries of one instant by their ids, so that nothing ever changes places.
    [[nodiscard]] bool isNewerThan(const TimelineMark &other) const
    {
        if (atMs != other.atMs)
            return atMs > other.atMs;
        // By bytes, as the database does; QUuid's own order begins with the variant.
        const auto a = std::tie(id.data1, id.data2, id.data3);
        const auto b = std::tie(other.id.data1, other.id.data2, other.id.data3);
        return a != b ? a > b : std::memcmp(id.data4, other.id.data4, 8) > 0;
    }
    /// An order that somebody still has to work on: one that was answered at once or is rated only waits to be
    /// filed.
    [[nodiscard]] bool isOpenOrder() const
    {
        if (kind != EntryKind::Order || merged)
            return false;
        const auto now = OrderState(state);
        return now != OrderState::Archived && now != OrderState::Withdrawn &&
               now != OrderState::Rejected && now != OrderState::ResolvedAtFirst &&
               now != OrderState::Rated;
    }
    [[nodiscard]] Standing standing(qint64 nowMs) const;
    /// Made by a program rather than by somebody: may be folded with its neighbours.
    [[nodiscard]] bool isSystemChange() const
    {
        return kind == EntryKind::Account ||
               (kind == EntryKind::Step && EventKind(code) != EventKind::Nudged);
    }
};

}  // namespace touchline::desk
