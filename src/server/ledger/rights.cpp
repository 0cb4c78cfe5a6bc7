// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/rights.h"

#include "domain/records/appointment.h"
#include "domain/records/approval.h"
#include "domain/records/attachment.h"
#include "domain/records/automation.h"
#include "domain/records/clocksetting.h"
#include "domain/records/customer.h"
#include "domain/records/handover.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/records/note.h"
#include "domain/records/notice.h"
#include "domain/records/orderpart.h"
#include "domain/records/orderreporter.h"
#include "domain/records/ordertype.h"
#include "domain/records/outage.h"
#include "domain/records/payment.h"
#include "domain/records/pin.h"
#include "domain/records/quicktext.h"
#include "domain/records/savedview.h"
#include "domain/records/service.h"
#include "domain/records/ticket.h"
#include "domain/records/verification.h"
#include "protocol/reasons.h"

namespace touchline::ledger {

using protocol::Verb;

namespace {

struct DeskRight {
    const RecordType *type;
    Verb verb;
    Action action;
};

const std::vector<DeskRight> &deskRights()
{
    // Whatever is not in this list cannot be done from a desk.
    static const std::vector<DeskRight> rights{
        {&typeOf<Customer>(), Verb::Create, Action::CreateCustomer},
        {&typeOf<Customer>(), Verb::Edit, Action::EditCustomer},
        {&typeOf<Customer>(), Verb::Delete, Action::DeleteCustomer},
        {&typeOf<Service>(), Verb::Edit, Action::EditCustomer},
        {&typeOf<Interaction>(), Verb::Create, Action::AddInteraction},
        {&typeOf<Interaction>(), Verb::Edit, Action::EditInteraction},
        {&typeOf<Message>(), Verb::Create, Action::AddMessage},
        {&typeOf<Note>(), Verb::Create, Action::AddNote},
        {&typeOf<Note>(), Verb::Edit, Action::EditNote},
        {&typeOf<Attachment>(), Verb::Create, Action::Attach},
        {&typeOf<WorkOrder>(), Verb::Create, Action::CreateOrder},
        {&typeOf<WorkOrder>(), Verb::Edit, Action::EditOrder},
        {&typeOf<WorkOrder>(), Verb::Move, Action::MoveOrder},
        {&typeOf<OrderReporter>(), Verb::Create, Action::AddReporter},
        {&typeOf<OrderPart>(), Verb::Create, Action::EditOrder},
        {&typeOf<OrderPart>(), Verb::Edit, Action::EditOrder},
        {&typeOf<OrderPart>(), Verb::Delete, Action::EditOrder},
        {&typeOf<Appointment>(), Verb::Create, Action::EditOrder},
        {&typeOf<Appointment>(), Verb::Edit, Action::EditOrder},
        {&typeOf<Outage>(), Verb::Create, Action::EditOutage},
        {&typeOf<Outage>(), Verb::Edit, Action::EditOutage},
        {&typeOf<Pin>(), Verb::Create, Action::AddNote},
        {&typeOf<Pin>(), Verb::Delete, Action::EditNote},
        {&typeOf<Verification>(), Verb::Create, Action::AddInteraction},
        {&typeOf<Payment>(), Verb::Create, Action::AddInteraction},
        {&typeOf<Ticket>(), Verb::Create, Action::AddInteraction},
        {&typeOf<Ticket>(), Verb::Edit, Action::EditInteraction},
        {&typeOf<Approval>(), Verb::Create, Action::MoveOrder},
        {&typeOf<Approval>(), Verb::Edit, Action::Approve},
        {&typeOf<Handover>(), Verb::Create, Action::AddNote},
        {&typeOf<Handover>(), Verb::Edit, Action::EditNote},
        {&typeOf<QuickText>(), Verb::Create, Action::EditNotice},
        {&typeOf<QuickText>(), Verb::Edit, Action::EditNotice},
        // Whoever works may keep views; whose they are and who shares them is told by checkView().
        {&typeOf<SavedView>(), Verb::Create, Action::Sync},
        {&typeOf<SavedView>(), Verb::Edit, Action::Sync},
        {&typeOf<SavedView>(), Verb::Delete, Action::Sync},
        // The same: whose macro it is, and what only leads write, is told by settleAutomation().
        {&typeOf<Automation>(), Verb::Create, Action::Sync},
        {&typeOf<Automation>(), Verb::Edit, Action::Sync},
        {&typeOf<Automation>(), Verb::Delete, Action::Sync},
        // Revisions are added, never changed: what an order's clock once went by must stay.
        {&typeOf<ClockSetting>(), Verb::Create, Action::Administer},
        {&typeOf<OrderType>(), Verb::Create, Action::Administer},
        {&typeOf<OrderType>(), Verb::Edit, Action::Administer},
        {&typeOf<Notice>(), Verb::Create, Action::EditNotice},
        {&typeOf<Notice>(), Verb::Edit, Action::EditNotice},
    };
    return rights;
}

/// A receipt: the edit touches nothing but the list of readers.
bool isReceipt(const RecordType &type, const protocol::Mutation &mutation)
{
    return &type == &typeOf<Notice>() && mutation.verb == Verb::Edit &&
           mutation.changes.size() == 1 &&
           mutation.changes.first().field == QLatin1StringView("readBy");
}

/// Adds or takes away the reader herself and nobody else.
bool isOwnReceipt(const protocol::Mutation &mutation, const QUuid &reader)
{
    const auto namesOf = [](const QCborValue &list) {
        QSet<QString> names;
        for (const QCborValue &name : list.toArray())
            names.insert(name.toString());
        return names;
    };
    const QSet<QString> was = namesOf(mutation.changes.first().base);
    const QSet<QString> is = namesOf(mutation.changes.first().mine);
    return (was - is) + (is - was) == QSet{reader.toString(QUuid::WithoutBraces)};
}

}  // namespace

std::optional<Action> actionOf(const RecordType &type, const protocol::Mutation &mutation)
{
    if (isReceipt(type, mutation))
        return Action::ReadNotice;
    for (const DeskRight &right : deskRights()) {
        if (right.type == &type && right.verb == mutation.verb)
            return right.action;
    }
    return std::nullopt;
}

Nearness nearnessOf(Work &work, const QUuid &root, const QString &feed)
{
    const Actor &actor = work.origin().actor;
    if (root == actor.user)
        return Nearness::Own;
    if (feed == QLatin1StringView("common"))
        return Nearness::Region;
    for (const QString &scope : work.scopesOf(root, feed)) {
        if (work.origin().scopes.contains(scope))
            return Nearness::Team;
    }
    return feed == actor.region ? Nearness::Region : Nearness::Foreign;
}

std::optional<Refused> checkRight(Work &work, const RecordType &type,
                                  const protocol::Mutation &mutation, const QUuid &root,
                                  const QString &feed)
{
    const auto action = actionOf(type, mutation);
    if (action == Action::ReadNotice && !isOwnReceipt(mutation, work.origin().actor.user))
        return Refused{protocol::reasons::notAllowed};
    if (action && authorized(work.origin().actor.role, *action, nearnessOf(work, root, feed)))
        return std::nullopt;
    return Refused{protocol::reasons::notAllowed};
}

}  // namespace touchline::ledger
