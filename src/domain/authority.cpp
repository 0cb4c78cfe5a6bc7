// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/authority.h"

namespace touchline {
namespace {

struct Grant {
    Role role;
    Action action;
    Nearness upTo;  // the farthest relation for which it holds
};

// Rows in the order of the handbook's roles. A role that is missing here can do nothing.
constexpr std::array grants{
    Grant{Role::Agent, Action::Sync, Nearness::Region},
    Grant{Role::Agent, Action::Search, Nearness::Foreign},
    Grant{Role::Agent, Action::Open, Nearness::Region},
    Grant{Role::Agent, Action::Reveal, Nearness::Team},
    Grant{Role::Agent, Action::CreateCustomer, Nearness::Region},
    Grant{Role::Agent, Action::EditCustomer, Nearness::Team},
    Grant{Role::Agent, Action::AddInteraction, Nearness::Team},
    Grant{Role::Agent, Action::EditInteraction, Nearness::Team},
    Grant{Role::Agent, Action::AddMessage, Nearness::Team},
    Grant{Role::Agent, Action::AddNote, Nearness::Team},
    Grant{Role::Agent, Action::EditNote, Nearness::Team},
    Grant{Role::Agent, Action::Attach, Nearness::Team},
    Grant{Role::Agent, Action::CreateOrder, Nearness::Team},
    Grant{Role::Agent, Action::EditOrder, Nearness::Team},
    Grant{Role::Agent, Action::MoveOrder, Nearness::Team},
    Grant{Role::Agent, Action::AddReporter, Nearness::Team},
    Grant{Role::Agent, Action::ReadNotice, Nearness::Region},
    Grant{Role::Agent, Action::ResolveConflict, Nearness::Team},
    Grant{Role::Agent, Action::CloseRefusal, Nearness::Team},

    Grant{Role::Handler, Action::Sync, Nearness::Region},
    Grant{Role::Handler, Action::AddNote, Nearness::Team},
    Grant{Role::Handler, Action::Attach, Nearness::Team},
    Grant{Role::Handler, Action::EditOrder, Nearness::Team},
    Grant{Role::Handler, Action::MoveOrder, Nearness::Team},
    Grant{Role::Handler, Action::ReadNotice, Nearness::Region},
    Grant{Role::Handler, Action::ResolveConflict, Nearness::Team},
    Grant{Role::Handler, Action::CloseRefusal, Nearness::Team},

    Grant{Role::Auditor, Action::Sync, Nearness::Region},
    Grant{Role::Auditor, Action::Open, Nearness::Region},
    Grant{Role::Auditor, Action::AddNote, Nearness::Team},
    Grant{Role::Auditor, Action::MoveOrder, Nearness::Team},
    Grant{Role::Auditor, Action::ReadNotice, Nearness::Region},
    Grant{Role::Auditor, Action::CloseRefusal, Nearness::Team},

    Grant{Role::Lead, Action::EditNotice, Nearness::Region},
    Grant{Role::Lead, Action::EditOutage, Nearness::Region},
    Grant{Role::Lead, Action::Approve, Nearness::Team},
    Grant{Role::Lead, Action::DeleteCustomer, Nearness::Team},
    // Calendars, limits and grading: who answers for the deadlines of a hall keeps them right herself.
    Grant{Role::Lead, Action::Administer, Nearness::Region},

    // Who sends the crews says first what is dark, and hears first that it is not any more.
    Grant{Role::Dispatcher, Action::EditOutage, Nearness::Region},

    Grant{Role::Editor, Action::Sync, Nearness::Region},
    Grant{Role::Editor, Action::EditNotice, Nearness::Region},
    Grant{Role::Editor, Action::ReadNotice, Nearness::Region},

    Grant{Role::Admin, Action::Administer, Nearness::Foreign},
};

/// Roles that can do all that another can; their own rows come on top.
constexpr Role baseOf(Role role)
{
    switch (role) {
    case Role::Clerk:
    case Role::Expert:
    case Role::Dispatcher:
    case Role::Callback:
    case Role::Lead: return Role::Agent;
    case Role::Crew: return Role::Handler;
    case Role::Inspector: return Role::Auditor;
    default: return Role::Unknown;
    }
}

}  // namespace

bool authorized(Role role, Action action, Nearness nearness)
{
    if (role == Role::Unknown)
        return false;
    for (const Grant &grant : grants) {
        if (grant.role == role && grant.action == action)
            return nearness <= grant.upTo;
    }
    return authorized(baseOf(role), action, nearness);
}

}  // namespace touchline
