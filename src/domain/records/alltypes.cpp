// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/accountfact.h"
#include "domain/records/appointment.h"
#include "domain/records/approval.h"
#include "domain/records/attachment.h"
#include "domain/records/automation.h"
#include "domain/records/clocksetting.h"
#include "domain/records/conflict.h"
#include "domain/records/customer.h"
#include "domain/records/customersecret.h"
#include "domain/records/handover.h"
#include "domain/records/hourspart.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/records/note.h"
#include "domain/records/notice.h"
#include "domain/records/orderevent.h"
#include "domain/records/orderpart.h"
#include "domain/records/orderreporter.h"
#include "domain/records/ordertype.h"
#include "domain/records/org.h"
#include "domain/records/outage.h"
#include "domain/records/payment.h"
#include "domain/records/pin.h"
#include "domain/records/quicktext.h"
#include "domain/records/refusal.h"
#include "domain/records/region.h"
#include "domain/records/savedview.h"
#include "domain/records/scopemember.h"
#include "domain/records/service.h"
#include "domain/records/team.h"
#include "domain/records/ticket.h"
#include "domain/records/user.h"
#include "domain/records/verification.h"
#include "domain/records/workorder.h"

namespace touchline {

std::span<const RecordType *const> allTypes()
{
    // Roots before their children, so that a page can be applied as it comes.
    static const std::array types{
        &typeOf<Region>(),       &typeOf<Org>(),         &typeOf<Team>(),
        &typeOf<User>(),         &typeOf<Customer>(),    &typeOf<CustomerSecret>(),
        &typeOf<Service>(),      &typeOf<Outage>(),      &typeOf<Interaction>(),
        &typeOf<Message>(),      &typeOf<WorkOrder>(),   &typeOf<OrderReporter>(),
        &typeOf<OrderEvent>(),   &typeOf<Note>(),        &typeOf<Conflict>(),
        &typeOf<Refusal>(),      &typeOf<Notice>(),      &typeOf<AccountFact>(),
        &typeOf<Attachment>(),   &typeOf<ScopeMember>(), &typeOf<Pin>(),
        &typeOf<Verification>(), &typeOf<Payment>(),     &typeOf<Ticket>(),
        &typeOf<Approval>(),     &typeOf<Handover>(),    &typeOf<QuickText>(),
        &typeOf<ClockSetting>(), &typeOf<HoursPart>(),   &typeOf<SavedView>(),
        &typeOf<Automation>(),   &typeOf<OrderType>(),   &typeOf<OrderPart>(),
        &typeOf<Appointment>(),
    };
    return types;
}

}  // namespace touchline
