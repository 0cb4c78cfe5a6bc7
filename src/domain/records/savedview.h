// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/team.h"
#include "domain/records/user.h"

namespace touchline {

/// A list of work orders that somebody keeps: what is in it, which columns, in which order.
struct SavedView final : Record<SavedView> {
    QString name;
    Sharing sharing = {};
    Id<User> owner;     ///< who made it
    Id<Team> team;      ///< of a view that a team shares
    QString condition;  ///< JsonLogic on one line, empty = every order
    QString columns;    ///< their names in order, with commas between
    QString sort;       ///< "dueAt,-acceptedAt": a minus counts down
    qint64 rank = 0;
    bool operator==(const SavedView &) const = default;
};

template <> struct Describe<SavedView> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("saved_view"),
                .selfRooted = true,
                .feed = Feed::Common,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"name", &SavedView::name, Merge::KeepFirst, Privacy::Open, false, Required},
        Field{"sharing", &SavedView::sharing},
        Field{"owner", &SavedView::owner, Merge::Server},
        Field{"team", &SavedView::team},
        Field{"condition", &SavedView::condition, Merge::LongText},
        Field{"columns", &SavedView::columns},
        Field{"sort", &SavedView::sort},
        Field{"rank", &SavedView::rank},
    };
};

extern template const RecordType &typeOf<SavedView>();
extern template Row toRow(const SavedView &);
extern template SavedView fromRow(const Row &);

}  // namespace touchline
