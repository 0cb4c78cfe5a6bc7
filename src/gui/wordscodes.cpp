// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/words.h"

// No switch here has a default: a new code does not build before it has words.

namespace touchline::gui {
namespace {

QString newerCode() { return Words::tr("Other", "a code that this version does not know"); }

}  // namespace

QString words(Role value)
{
    switch (value) {
    case Role::Agent: return Words::tr("Agent");
    case Role::Clerk: return Words::tr("Counter clerk");
    case Role::Expert: return Words::tr("Expert");
    case Role::Dispatcher: return Words::tr("Dispatcher");
    case Role::Handler: return Words::tr("Handler");
    case Role::Crew: return Words::tr("Crew");
    case Role::Lead: return Words::tr("Team lead");
    case Role::Auditor: return Words::tr("Auditor");
    case Role::Callback: return Words::tr("Call-back agent");
    case Role::Inspector: return Words::tr("Inspector");
    case Role::Editor: return Words::tr("Editor");
    case Role::Analyst: return Words::tr("Analyst");
    case Role::Admin: return Words::tr("Administrator");
    case Role::Integrator: return Words::tr("Integration");
    case Role::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(CustomerKind value)
{
    switch (value) {
    case CustomerKind::Person: return Words::tr("Resident");
    case CustomerKind::Organisation: return Words::tr("Organisation");
    case CustomerKind::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(Tier value)
{
    switch (value) {
    case Tier::Standard: return Words::tr("Standard");
    case Tier::Silver: return Words::tr("Silver");
    case Tier::Gold: return Words::tr("Gold");
    case Tier::Vip: return Words::tr("VIP");
    case Tier::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(ServiceKind value)
{
    switch (value) {
    case ServiceKind::Power: return Words::tr("Electricity");
    case ServiceKind::Mobile: return Words::tr("Mobile");
    case ServiceKind::Broadband: return Words::tr("Broadband");
    case ServiceKind::Iot: return Words::tr("IoT card");
    case ServiceKind::Retail: return Words::tr("Retail");
    case ServiceKind::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(ServiceState value)
{
    switch (value) {
    case ServiceState::Normal: return Words::tr("Normal");
    case ServiceState::OneWayBarred: return Words::tr("Outgoing barred");
    case ServiceState::Barred: return Words::tr("Barred");
    case ServiceState::NumberKept: return Words::tr("Number kept");
    case ServiceState::Lost: return Words::tr("Reported lost");
    case ServiceState::ArrearsBarred: return Words::tr("Barred for arrears");
    case ServiceState::FraudHold: return Words::tr("Fraud hold");
    case ServiceState::ViolationBarred: return Words::tr("Barred for violation");
    case ServiceState::PreClosed: return Words::tr("Closing");
    case ServiceState::Closed: return Words::tr("Closed", "service");
    case ServiceState::ArrearsWarning: return Words::tr("Arrears warning");
    case ServiceState::Disconnected: return Words::tr("Disconnected");
    case ServiceState::Suspended: return Words::tr("Paused", "service");
    case ServiceState::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(AreaClass value)
{
    switch (value) {
    case AreaClass::Urban: return Words::tr("Urban");
    case AreaClass::Rural: return Words::tr("Rural");
    case AreaClass::Remote: return Words::tr("Remote");
    case AreaClass::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(Channel value)
{
    switch (value) {
    case Channel::Phone: return Words::tr("Phone call");
    case Channel::Hall: return Words::tr("Hall visit");
    case Channel::Wechat: return Words::tr("WeChat");
    case Channel::Weibo: return Words::tr("Weibo");
    case Channel::Webchat: return Words::tr("Web chat");
    case Channel::App: return Words::tr("App");
    case Channel::Email: return Words::tr("Mail");
    case Channel::Sms: return Words::tr("SMS");
    case Channel::System: return Words::tr("System");
    case Channel::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(Direction value)
{
    switch (value) {
    case Direction::Inbound: return Words::tr("Inbound");
    case Direction::Outbound: return Words::tr("Outbound");
    case Direction::Internal: return Words::tr("Internal");
    case Direction::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(InteractionState value)
{
    switch (value) {
    case InteractionState::Queued: return Words::tr("Waiting", "contact");
    case InteractionState::Ringing: return Words::tr("Ringing");
    case InteractionState::Active: return Words::tr("In contact");
    case InteractionState::Held: return Words::tr("On hold");
    case InteractionState::Wrapup: return Words::tr("Wrap-up");
    case InteractionState::Closed: return Words::tr("Ended", "contact");
    case InteractionState::Abandoned: return Words::tr("Abandoned");
    case InteractionState::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(Relation value)
{
    switch (value) {
    case Relation::Self: return Words::tr("Account holder");
    case Relation::Family: return Words::tr("Family");
    case Relation::Tenant: return Words::tr("Tenant");
    case Relation::PropertyManager: return Words::tr("Property manager");
    case Relation::Authorised: return Words::tr("Authorised person");
    case Relation::Other: return Words::tr("Someone else");
    case Relation::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(MessageKind value)
{
    switch (value) {
    case MessageKind::Text: return Words::tr("Message");
    case MessageKind::Image: return Words::tr("Picture");
    case MessageKind::Voice: return Words::tr("Voice message");
    case MessageKind::File: return Words::tr("File");
    case MessageKind::Location: return Words::tr("Place", "message");
    case MessageKind::Event: return Words::tr("Event");
    case MessageKind::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(Source value)
{
    switch (value) {
    case Source::Channel: return Words::tr("Own channel");
    case Source::H12345: return Words::tr("12345 line");
    case Source::H12398: return Words::tr("12398 regulator");
    case Source::H12300: return Words::tr("12300 regulator");
    case Source::H12381: return Words::tr("12381 line");
    case Source::H12321: return Words::tr("12321 line");
    case Source::H12315: return Words::tr("12315 line");
    case Source::Media: return Words::tr("Media");
    case Source::Government: return Words::tr("Government letter");
    case Source::Upper: return Words::tr("Upper unit");
    case Source::OpinionBook: return Words::tr("Opinion book");
    case Source::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

QString words(FactKind value)
{
    switch (value) {
    case FactKind::Bill: return Words::tr("Bill");
    case FactKind::Payment: return Words::tr("Payment");
    case FactKind::Usage: return Words::tr("Usage");
    case FactKind::Balance: return Words::tr("Balance");
    case FactKind::Sms: return Words::tr("SMS sent");
    case FactKind::Delivery: return Words::tr("Delivery");
    case FactKind::Points: return Words::tr("Points");
    case FactKind::Unknown: return newerCode();
    }
    Q_UNREACHABLE();
}

}  // namespace touchline::gui
