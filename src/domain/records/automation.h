// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/team.h"
#include "domain/records/user.h"

namespace touchline {

/// One rule of the desk or the server: under which condition it acts, and what it then does.
struct Automation final : Record<Automation> {
    QString name;
    AutomationKind kind = {};
    Sharing sharing = {};  ///< of a macro
    Id<User> owner;        ///< who made it
    Id<Team> team;         ///< of a macro that a team shares
    qint64 rank = 0;       ///< triggers and time rules act in this order
    bool active = false;
    QString condition;    ///< JsonLogic on one line, empty = every order
    QString actions;      ///< JSON on one line (rules/automation.h)
    bool always = false;  ///< a trigger acts at every change, not only at one of what it asks for
    bool oncePerOrder = false;
    qint64 everyMinutes = 0;  ///< how often a time rule looks
    AfterMacro after = {};    ///< of a macro
    bool confirm = false;     ///< a macro asks first
    bool operator==(const Automation &) const = default;
};

template <> struct Describe<Automation> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("automation"),
                .selfRooted = true,
                .feed = Feed::Common,
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"name", &Automation::name, Merge::KeepFirst, Privacy::Open, false, Required},
        Field{"kind", &Automation::kind, Merge::AppendOnly},
        Field{"sharing", &Automation::sharing},
        Field{"owner", &Automation::owner, Merge::Server},
        Field{"team", &Automation::team},
        Field{"rank", &Automation::rank},
        Field{"active", &Automation::active},
        Field{"condition", &Automation::condition, Merge::LongText},
        Field{"actions", &Automation::actions, Merge::LongText},
        Field{"always", &Automation::always},
        Field{"oncePerOrder", &Automation::oncePerOrder},
        Field{"everyMinutes", &Automation::everyMinutes},
        Field{"after", &Automation::after},
        Field{"confirm", &Automation::confirm},
    };
};

extern template const RecordType &typeOf<Automation>();
extern template Row toRow(const Automation &);
extern template Automation fromRow(const Row &);

}  // namespace touchline
