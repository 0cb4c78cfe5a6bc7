// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/words.h"

// The words of the counter. No switch here has a default.

namespace touchline::gui {
namespace {

QString newerCounterCode() { return Words::tr("Other", "a code that this version does not know"); }

}  // namespace

QString words(TicketState value)
{
    switch (value) {
    case TicketState::Waiting: return Words::tr("Waiting", "ticket");
    case TicketState::Called: return Words::tr("Called", "ticket");
    case TicketState::Serving: return Words::tr("Being served");
    case TicketState::Passed: return Words::tr("Did not come");
    case TicketState::Served: return Words::tr("Served");
    case TicketState::Left: return Words::tr("Left", "ticket");
    case TicketState::Unknown: return newerCounterCode();
    }
    Q_UNREACHABLE();
}

QString words(TicketPriority value)
{
    switch (value) {
    case TicketPriority::None: return Words::tr("No priority");
    case TicketPriority::Elderly: return Words::tr("Elderly");
    case TicketPriority::Ill: return Words::tr("Ill", "priority");
    case TicketPriority::Disabled: return Words::tr("Disabled");
    case TicketPriority::Pregnant: return Words::tr("Pregnant");
    case TicketPriority::Military: return Words::tr("Military");
    case TicketPriority::Unknown: return newerCounterCode();
    }
    Q_UNREACHABLE();
}

QString words(PaymentMethod value)
{
    switch (value) {
    case PaymentMethod::Cash: return Words::tr("Cash");
    case PaymentMethod::Card: return Words::tr("Bank card");
    case PaymentMethod::Wechat: return Words::tr("WeChat Pay");
    case PaymentMethod::Alipay: return Words::tr("Alipay");
    case PaymentMethod::Transfer: return Words::tr("Bank transfer");
    case PaymentMethod::Other: return Words::tr("Other way", "payment");
    case PaymentMethod::Unknown: return newerCounterCode();
    }
    Q_UNREACHABLE();
}

}  // namespace touchline::gui
