// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words for the codes by which a timeline is filtered.

#include "gui/timelinewording.h"
#include "gui/words.h"

namespace touchline::gui {

using desk::By;
using desk::Due;
using desk::EntryKind;
using desk::Period;
using desk::Standing;

QString words(EntryKind value)
{
    switch (value) {
    case EntryKind::Contact: return Words::tr("Contacts");
    case EntryKind::Message: return Words::tr("Messages");
    case EntryKind::Order: return Words::tr("Orders");
    case EntryKind::Step: return Words::tr("Order steps");
    case EntryKind::Note: return Words::tr("Notes");
    case EntryKind::Payment: return Words::tr("Payments");
    case EntryKind::Bill: return Words::tr("Bills");
    case EntryKind::Reminder: return Words::tr("Reminders sent");
    case EntryKind::Delivery: return Words::tr("Deliveries");
    case EntryKind::Account: return Words::tr("Account changes");
    case EntryKind::Other: return Words::tr("Other");
    }
    Q_UNREACHABLE();
}

QString words(By value)
{
    switch (value) {
    case By::Me: return Words::tr("Me");
    case By::Colleague: return Words::tr("Colleagues");
    case By::Customer: return Words::tr("Customer");
    case By::System: return Words::tr("System");
    }
    Q_UNREACHABLE();
}

QString words(Period value)
{
    switch (value) {
    case Period::Any: return Words::tr("Any time");
    case Period::Day: return Words::tr("Last 24 hours");
    case Period::Week: return Words::tr("Last 7 days");
    case Period::Month: return Words::tr("Last 30 days");
    case Period::Range: return Words::tr("From–to");
    }
    Q_UNREACHABLE();
}

QString words(Standing value)
{
    switch (value) {
    case Standing::None: return Words::tr("Without a status");
    case Standing::Active: return Words::tr("Active", "status of an entry");
    case Standing::Overdue: return Words::tr("Overdue", "status of an entry");
    case Standing::Closed: return Words::tr("Closed", "status of an entry");
    }
    Q_UNREACHABLE();
}

QString words(Due value)
{
    switch (value) {
    case Due::Day: return Words::tr("Due in 24 hours");
    case Due::Week: return Words::tr("Due in 7 days");
    case Due::Month: return Words::tr("Due in 30 days");
    case Due::Overdue: return Words::tr("Overdue", "how soon something is due");
    }
    Q_UNREACHABLE();
}

}  // namespace touchline::gui
