// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/records/customer.h"
#include "domain/records/outage.h"
#include "domain/records/service.h"
#include "domain/records/user.h"

namespace touchline {

/// A work order from the first word to the archive.
struct WorkOrder final : Record<WorkOrder> {
    QString number;  ///< human number, given by the ledger
    QString alias;   ///< the desk's number until then; searchable for ever
    Family family = {};
    QString orderType;
    QString category;    ///< path in the one category tree
    QString grade;       ///< per family, as data
    QString triageRule;  ///< row of the decision table that graded it; empty = people did
    qint64 importance = 0;
    qint64 urgency = 0;
    qint64 impact = 0;
    OrderState state = {};
    Source source = {};
    QString externalNumber;
    Id<Customer> customer;
    Id<Service> service;
    QString title;
    QString text;
    QString place;
    AreaClass area = AreaClass::Unknown;
    QString contactName;
    Relation relation = Relation::Unknown;
    QString callbackPhone;
    QString callbackWindow;
    bool anonymous = false;
    Id<Team> ownerTeam;
    Id<User> handler;    ///< claimed by one user
    Instant acceptedAt;  ///< the start of the customer's clocks
    Id<User> acceptedBy;
    Id<Team> acceptingTeam;  ///< owns the call-back
    Instant contactedAt;     ///< milestones: when the customer was first contacted,
    Instant arrivedAt;       ///< when the crew was there,
    Instant restoredAt;      ///< and when all worked again
    Instant dueAt;           ///< nearest limit that runs and is not met; 0 = none
    Instant warnAt;          ///< from when on that limit is near
    QString clockAlert;  ///< the strongest that a limit's levels have done, as a ClockAction's code
    Instant suspendedUntil;
    QString moveReason;
    Tally returns;
    Tally nudges;
    Tally reopens;
    Tally callbackAttempts;
    Factuality factuality = Factuality::Unknown;
    Responsibility responsibility = Responsibility::Unknown;
    QString rootCause;
    QString resolution;
    FieldResult fieldResult = FieldResult::Unknown;
    CallbackResult callbackResult = CallbackResult::Unknown;
    Instant callbackTriedAt;  ///< the last call in which nobody was reached
    qint64 rating = 0;
    Id<User> repliedBy;   ///< may not review
    QStringList answers;  ///< to the fields and checks of its type: "key=value" (forms/answers.h)
    QStringList waivers;  ///< steps left out, with reason
    QStringList tags;
    QStringList watchers;
    Instant closedAt;
    Id<WorkOrder> mergedInto;  ///< lives on in that one; its own history stays
    Id<WorkOrder> parent;
    QStringList links;    ///< "duplicate <id>", "repeat <id>", "related <id>": other orders
    Id<Outage> outage;    ///< it waits for the end of that one and is not dispatched
    QString archiveSeal;  ///< SHA-256 of order and history when it was archived (hex)
    bool operator==(const WorkOrder &) const = default;
};

template <> struct Describe<WorkOrder> {
    static RecordType record()
    {
        return {.name = QLatin1StringView("work_order"),
                .selfRooted = true,
                .timelineAt = QLatin1StringView("acceptedAt"),
                .timelineOwner = QLatin1StringView("customer"),
                .fields = {}};
    }
    static constexpr auto fields = std::tuple{
        Field{"number", &WorkOrder::number, Merge::Server, Privacy::Open, Searchable},
        Field{"alias", &WorkOrder::alias, Merge::AppendOnly, Privacy::Open, Searchable},
        Field{"family", &WorkOrder::family, Merge::AppendOnly, Privacy::Open, false, Required},
        Field{"orderType", &WorkOrder::orderType},
        Field{"category", &WorkOrder::category},
        Field{"grade", &WorkOrder::grade},
        Field{"triageRule", &WorkOrder::triageRule, Merge::Server},
        Field{"importance", &WorkOrder::importance},
        Field{"urgency", &WorkOrder::urgency},
        Field{"impact", &WorkOrder::impact},
        Field{"state", &WorkOrder::state, Merge::State},
        Field{"source", &WorkOrder::source, Merge::AppendOnly},
        Field{"externalNumber", &WorkOrder::externalNumber, Merge::KeepFirst, Privacy::Open,
              Searchable},
        Field{"customer", &WorkOrder::customer, Merge::AppendOnly},
        Field{"service", &WorkOrder::service},
        Field{"title", &WorkOrder::title, Merge::KeepFirst, Privacy::Open, Searchable, Required},
        Field{"text", &WorkOrder::text, Merge::LongText, Privacy::Open, Searchable},
        Field{"place", &WorkOrder::place, Merge::KeepFirst, Privacy::Address},
        Field{"area", &WorkOrder::area},
        Field{"contactName", &WorkOrder::contactName, Merge::KeepFirst, Privacy::Name},
        Field{"relation", &WorkOrder::relation},
        Field{"callbackPhone", &WorkOrder::callbackPhone, Merge::KeepFirst, Privacy::Phone},
        Field{"callbackWindow", &WorkOrder::callbackWindow},
        Field{"anonymous", &WorkOrder::anonymous},
        Field{"ownerTeam", &WorkOrder::ownerTeam, Merge::AskAgent},
        Field{"handler", &WorkOrder::handler, Merge::Claim},
        Field{"acceptedAt", &WorkOrder::acceptedAt, Merge::Server},
        Field{"acceptedBy", &WorkOrder::acceptedBy, Merge::Server},
        Field{"acceptingTeam", &WorkOrder::acceptingTeam, Merge::Server},
        Field{"contactedAt", &WorkOrder::contactedAt},
        Field{"arrivedAt", &WorkOrder::arrivedAt},
        Field{"restoredAt", &WorkOrder::restoredAt},
        Field{"dueAt", &WorkOrder::dueAt, Merge::Server},
        Field{"warnAt", &WorkOrder::warnAt, Merge::Server},
        Field{"clockAlert", &WorkOrder::clockAlert, Merge::Server},
        Field{"suspendedUntil", &WorkOrder::suspendedUntil, Merge::Server},
        Field{"moveReason", &WorkOrder::moveReason, Merge::Server},
        Field{"returns", &WorkOrder::returns, Merge::Server},
        Field{"nudges", &WorkOrder::nudges, Merge::Counter},
        Field{"reopens", &WorkOrder::reopens, Merge::Server},
        Field{"callbackAttempts", &WorkOrder::callbackAttempts, Merge::Server},
        Field{"factuality", &WorkOrder::factuality, Merge::AskAgent},
        Field{"responsibility", &WorkOrder::responsibility, Merge::AskAgent},
        Field{"rootCause", &WorkOrder::rootCause, Merge::AskAgent},
        Field{"resolution", &WorkOrder::resolution, Merge::LongText},
        Field{"fieldResult", &WorkOrder::fieldResult},
        Field{"callbackResult", &WorkOrder::callbackResult},
        Field{"callbackTriedAt", &WorkOrder::callbackTriedAt, Merge::Server},
        Field{"rating", &WorkOrder::rating},
        Field{"repliedBy", &WorkOrder::repliedBy, Merge::Server},
        Field{"answers", &WorkOrder::answers, Merge::Set},
        Field{"waivers", &WorkOrder::waivers, Merge::Set},
        Field{"tags", &WorkOrder::tags, Merge::Set},
        Field{"watchers", &WorkOrder::watchers, Merge::Set},
        Field{"closedAt", &WorkOrder::closedAt, Merge::Server},
        Field{"mergedInto", &WorkOrder::mergedInto, Merge::AskAgent},
        Field{"parent", &WorkOrder::parent},
        Field{"links", &WorkOrder::links, Merge::Set},
        Field{"outage", &WorkOrder::outage},
        Field{"archiveSeal", &WorkOrder::archiveSeal, Merge::Server},
    };
};

extern template const RecordType &typeOf<WorkOrder>();
extern template Row toRow(const WorkOrder &);
extern template WorkOrder fromRow(const Row &);

}  // namespace touchline
