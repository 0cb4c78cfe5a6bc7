// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/describe.h"

// The enumerations of the domain with the codes that travel and are stored. Words for people are
// made in the gui from these.

namespace touchline {

/// Level of an organisation unit.
enum class OrgKind : quint8 { Province, City, County, Department, Hall, Unknown };
template <> struct Codes<OrgKind> {
    static constexpr std::array list{QLatin1StringView("province"), QLatin1StringView("city"),
                                     QLatin1StringView("county"), QLatin1StringView("department"),
                                     QLatin1StringView("hall")};
};

/// What a user is there for; rights follow from it (authority.h).
enum class Role : quint8 {
    Agent,
    Clerk,
    Expert,
    Dispatcher,
    Handler,
    Crew,
    Lead,
    Auditor,
    Callback,
    Inspector,
    Editor,
    Analyst,
    Admin,
    Integrator,
    Unknown
};
template <> struct Codes<Role> {
    static constexpr std::array list{
        QLatin1StringView("agent"),    QLatin1StringView("clerk"),
        QLatin1StringView("expert"),   QLatin1StringView("dispatcher"),
        QLatin1StringView("handler"),  QLatin1StringView("crew"),
        QLatin1StringView("lead"),     QLatin1StringView("auditor"),
        QLatin1StringView("callback"), QLatin1StringView("inspector"),
        QLatin1StringView("editor"),   QLatin1StringView("analyst"),
        QLatin1StringView("admin"),    QLatin1StringView("integrator")};
};

enum class CustomerKind : quint8 { Person, Organisation, Unknown };
template <> struct Codes<CustomerKind> {
    static constexpr std::array list{QLatin1StringView("person"),
                                     QLatin1StringView("organisation")};
};

/// Service tier of a customer.
enum class Tier : quint8 { Standard, Silver, Gold, Vip, Unknown };
template <> struct Codes<Tier> {
    static constexpr std::array list{QLatin1StringView("standard"), QLatin1StringView("silver"),
                                     QLatin1StringView("gold"), QLatin1StringView("vip")};
};

/// What is supplied.
enum class ServiceKind : quint8 { Power, Mobile, Broadband, Iot, Retail, Unknown };
template <> struct Codes<ServiceKind> {
    static constexpr std::array list{QLatin1StringView("power"), QLatin1StringView("mobile"),
                                     QLatin1StringView("broadband"), QLatin1StringView("iot"),
                                     QLatin1StringView("retail")};
};

/// State of a service; telecom and power states in one list.
enum class ServiceState : quint8 {
    Normal,
    OneWayBarred,
    Barred,
    NumberKept,
    Lost,
    ArrearsBarred,
    FraudHold,
    ViolationBarred,
    PreClosed,
    Closed,
    ArrearsWarning,
    Disconnected,
    Suspended,
    Unknown
};
template <> struct Codes<ServiceState> {
    static constexpr std::array list{
        QLatin1StringView("normal"),         QLatin1StringView("oneWayBarred"),
        QLatin1StringView("barred"),         QLatin1StringView("numberKept"),
        QLatin1StringView("lost"),           QLatin1StringView("arrearsBarred"),
        QLatin1StringView("fraudHold"),      QLatin1StringView("violationBarred"),
        QLatin1StringView("preClosed"),      QLatin1StringView("closed"),
        QLatin1StringView("arrearsWarning"), QLatin1StringView("disconnected"),
        QLatin1StringView("suspended")};
};

/// Decides the promised arrival time of a crew.
enum class AreaClass : quint8 { Urban, Rural, Remote, Unknown };
template <> struct Codes<AreaClass> {
    static constexpr std::array list{QLatin1StringView("urban"), QLatin1StringView("rural"),
                                     QLatin1StringView("remote")};
};

/// How a contact reached us or we the customer.
enum class Channel : quint8 {
    Phone,
    Hall,
    Wechat,
    Weibo,
    Webchat,
    App,
    Email,
    Sms,
    System,
    Unknown
};
template <> struct Codes<Channel> {
    static constexpr std::array list{
        QLatin1StringView("phone"), QLatin1StringView("hall"),    QLatin1StringView("wechat"),
        QLatin1StringView("weibo"), QLatin1StringView("webchat"), QLatin1StringView("app"),
        QLatin1StringView("email"), QLatin1StringView("sms"),     QLatin1StringView("system")};
};

enum class Direction : quint8 { Inbound, Outbound, Internal, Unknown };
template <> struct Codes<Direction> {
    static constexpr std::array list{QLatin1StringView("inbound"), QLatin1StringView("outbound"),
                                     QLatin1StringView("internal")};
};

enum class InteractionState : quint8 {
    Queued,
    Ringing,
    Active,
    Held,
    Wrapup,
    Closed,
    Abandoned,
    Unknown
};
template <> struct Codes<InteractionState> {
    static constexpr std::array list{QLatin1StringView("queued"),   QLatin1StringView("ringing"),
                                     QLatin1StringView("active"),   QLatin1StringView("held"),
                                     QLatin1StringView("wrapup"),   QLatin1StringView("closed"),
                                     QLatin1StringView("abandoned")};
};

/// Of the contact person to the account holder.
enum class Relation : quint8 { Self, Family, Tenant, PropertyManager, Authorised, Other, Unknown };
template <> struct Codes<Relation> {
    static constexpr std::array list{
        QLatin1StringView("self"),       QLatin1StringView("family"),
        QLatin1StringView("tenant"),     QLatin1StringView("propertyManager"),
        QLatin1StringView("authorised"), QLatin1StringView("other")};
};

enum class MessageKind : quint8 { Text, Image, Voice, File, Location, Event, Unknown };
template <> struct Codes<MessageKind> {
    static constexpr std::array list{QLatin1StringView("text"),     QLatin1StringView("image"),
                                     QLatin1StringView("voice"),    QLatin1StringView("file"),
                                     QLatin1StringView("location"), QLatin1StringView("event")};
};

/// Order family.
enum class Family : quint8 {
    Fault,
    Enquiry,
    Complaint,
    Tipoff,
    Opinion,
    Suggestion,
    Praise,
    Application,
    ServiceRequest,
    PublicOpinion,
    AbnormalUsage,
    SelfInspection,
    Unknown
};
template <> struct Codes<Family> {
    static constexpr std::array list{
        QLatin1StringView("fault"),          QLatin1StringView("enquiry"),
        QLatin1StringView("complaint"),      QLatin1StringView("tipoff"),
        QLatin1StringView("opinion"),        QLatin1StringView("suggestion"),
        QLatin1StringView("praise"),         QLatin1StringView("application"),
        QLatin1StringView("serviceRequest"), QLatin1StringView("publicOpinion"),
        QLatin1StringView("abnormalUsage"),  QLatin1StringView("selfInspection")};
};

/// States of the work order lifecycle (lifecycle.h).
enum class OrderState : quint8 {
    Accepted,
    ResolvedAtFirst,
    Triage,
    Graded,
    Dispatched,
    Taken,
    Processing,
    Suspended,
    Escalated,
    Replied,
    Audit,
    Dispute,
    Callback,
    Rated,
    Archived,
    Withdrawn,
    Rejected,
    Unknown
};
template <> struct Codes<OrderState> {
    static constexpr std::array list{
        QLatin1StringView("accepted"),   QLatin1StringView("resolvedAtFirst"),
        QLatin1StringView("triage"),     QLatin1StringView("graded"),
        QLatin1StringView("dispatched"), QLatin1StringView("taken"),
        QLatin1StringView("processing"), QLatin1StringView("suspended"),
        QLatin1StringView("escalated"),  QLatin1StringView("replied"),
        QLatin1StringView("audit"),      QLatin1StringView("dispute"),
        QLatin1StringView("callback"),   QLatin1StringView("rated"),
        QLatin1StringView("archived"),   QLatin1StringView("withdrawn"),
        QLatin1StringView("rejected")};
};

/// Who brought the order.
enum class Source : quint8 {
    Channel,
    H12345,
    H12398,
    H12300,
    H12381,
    H12321,
    H12315,
    Media,
    Government,
    Upper,
    OpinionBook,
    Unknown
};
template <> struct Codes<Source> {
    static constexpr std::array list{QLatin1StringView("channel"),    QLatin1StringView("h12345"),
                                     QLatin1StringView("h12398"),     QLatin1StringView("h12300"),
                                     QLatin1StringView("h12381"),     QLatin1StringView("h12321"),
                                     QLatin1StringView("h12315"),     QLatin1StringView("media"),
                                     QLatin1StringView("government"), QLatin1StringView("upper"),
                                     QLatin1StringView("opinionBook")};
};

/// Finding on a complaint.
enum class Factuality : quint8 { Founded, PartlyFounded, Unfounded, Unverifiable, Unknown };
template <> struct Codes<Factuality> {
    static constexpr std::array list{
        QLatin1StringView("founded"), QLatin1StringView("partlyFounded"),
        QLatin1StringView("unfounded"), QLatin1StringView("unverifiable")};
};

enum class Responsibility : quint8 { Company, Customer, ThirdParty, ForceMajeure, Unknown };
template <> struct Codes<Responsibility> {
    static constexpr std::array list{QLatin1StringView("company"), QLatin1StringView("customer"),
                                     QLatin1StringView("thirdParty"),
                                     QLatin1StringView("forceMajeure")};
};

/// Result of field work.
enum class FieldResult : quint8 {
    Restored,
    CustomerSide,
    MergedIntoOutage,
    FalseReport,
    NeedsOverhaul,
    Unknown
};
template <> struct Codes<FieldResult> {
    static constexpr std::array list{
        QLatin1StringView("restored"), QLatin1StringView("customerSide"),
        QLatin1StringView("mergedIntoOutage"), QLatin1StringView("falseReport"),
        QLatin1StringView("needsOverhaul")};
};

enum class CallbackResult : quint8 {
    Satisfied,
    FairlySatisfied,
    Dissatisfied,
    Declined,
    Unreached,
    Unknown
};
template <> struct Codes<CallbackResult> {
    static constexpr std::array list{QLatin1StringView("satisfied"),
                                     QLatin1StringView("fairlySatisfied"),
                                     QLatin1StringView("dissatisfied"),
                                     QLatin1StringView("declined"), QLatin1StringView("unreached")};
};

/// Kind of an order event.
enum class EventKind : quint8 {
    Created,
    Moved,
    Nudged,
    Milestone,
    Merged,
    Correction,
    Clock,     ///< a limit was set anew, or one of its levels was reached
    Unmerged,  ///< a merge was taken back
    Rule,      ///< a macro, trigger or time rule did something; the text names it
    Unknown
};
template <> struct Codes<EventKind> {
    static constexpr std::array list{QLatin1StringView("created"), QLatin1StringView("moved"),
                                     QLatin1StringView("nudged"),  QLatin1StringView("milestone"),
                                     QLatin1StringView("merged"),  QLatin1StringView("correction"),
                                     QLatin1StringView("clock"),   QLatin1StringView("unmerged"),
                                     QLatin1StringView("rule")};
};

/// What a setting of clocks and grading is.
enum class SettingKind : quint8 { Calendars, Days, Policies, Triage, Unknown };
template <> struct Codes<SettingKind> {
    static constexpr std::array list{QLatin1StringView("calendars"), QLatin1StringView("days"),
                                     QLatin1StringView("policies"), QLatin1StringView("triage")};
};

/// Who may use a view or a macro.
enum class Sharing : quint8 { Personal, Team, All, Unknown };
template <> struct Codes<Sharing> {
    static constexpr std::array list{QLatin1StringView("personal"), QLatin1StringView("team"),
                                     QLatin1StringView("all")};
};

/// When an automation acts: at an agent's word, after a change, or as time goes by.
enum class AutomationKind : quint8 { Macro, Trigger, TimeRule, Unknown };
template <> struct Codes<AutomationKind> {
    static constexpr std::array list{QLatin1StringView("macro"), QLatin1StringView("trigger"),
                                     QLatin1StringView("timeRule")};
};

/// Where a desk goes when a macro is done.
enum class AfterMacro : quint8 { Stay, Close, Next, Unknown };
template <> struct Codes<AfterMacro> {
    static constexpr std::array list{QLatin1StringView("stay"), QLatin1StringView("close"),
                                     QLatin1StringView("next")};
};

enum class ConflictState : quint8 { Open, UseMine, Keep, Unknown };
template <> struct Codes<ConflictState> {
    static constexpr std::array list{QLatin1StringView("open"), QLatin1StringView("useMine"),
                                     QLatin1StringView("keep")};
};

enum class RefusalState : quint8 { Open, Closed, Unknown };
template <> struct Codes<RefusalState> {
    static constexpr std::array list{QLatin1StringView("open"), QLatin1StringView("closed")};
};

enum class NoticeLevel : quint8 { Info, Important, Urgent, Unknown };
template <> struct Codes<NoticeLevel> {
    static constexpr std::array list{QLatin1StringView("info"), QLatin1StringView("important"),
                                     QLatin1StringView("urgent")};
};

enum class OutageKind : quint8 { Planned, Temporary, Fault, Arrears, OrderlyUse, Unknown };
template <> struct Codes<OutageKind> {
    static constexpr std::array list{QLatin1StringView("planned"), QLatin1StringView("temporary"),
                                     QLatin1StringView("fault"), QLatin1StringView("arrears"),
                                     QLatin1StringView("orderlyUse")};
};

enum class OutageState : quint8 {
    Drafted,
    Compiled,
    Approved,
    Published,
    Changed,
    Cancelled,
    InProgress,
    Restored,
    Closed,
    Unknown
};
template <> struct Codes<OutageState> {
    static constexpr std::array list{
        QLatin1StringView("drafted"),    QLatin1StringView("compiled"),
        QLatin1StringView("approved"),   QLatin1StringView("published"),
        QLatin1StringView("changed"),    QLatin1StringView("cancelled"),
        QLatin1StringView("inProgress"), QLatin1StringView("restored"),
        QLatin1StringView("closed")};
};

/// Kind of an account fact.
enum class FactKind : quint8 { Bill, Payment, Usage, Balance, Sms, Delivery, Points, Unknown };
template <> struct Codes<FactKind> {
    static constexpr std::array list{QLatin1StringView("bill"),  QLatin1StringView("payment"),
                                     QLatin1StringView("usage"), QLatin1StringView("balance"),
                                     QLatin1StringView("sms"),   QLatin1StringView("delivery"),
                                     QLatin1StringView("points")};
};

enum class AttachmentState : quint8 { Arriving, Complete, Removed, Unknown };
template <> struct Codes<AttachmentState> {
    static constexpr std::array list{QLatin1StringView("arriving"), QLatin1StringView("complete"),
                                     QLatin1StringView("removed")};
};

/// How far somebody has shown who she is.
enum class VerificationLevel : quint8 { None, Partly, Full, Unknown };
template <> struct Codes<VerificationLevel> {
    static constexpr std::array list{QLatin1StringView("none"), QLatin1StringView("partly"),
                                     QLatin1StringView("full")};
};

/// How money was handed over.
enum class PaymentMethod : quint8 { Cash, Card, Wechat, Alipay, Transfer, Other, Unknown };
template <> struct Codes<PaymentMethod> {
    static constexpr std::array list{QLatin1StringView("cash"),     QLatin1StringView("card"),
                                     QLatin1StringView("wechat"),   QLatin1StringView("alipay"),
                                     QLatin1StringView("transfer"), QLatin1StringView("other")};
};

/// Who pays for a part.
enum class CostBearer : quint8 { Company, Customer, Warranty, Unknown };
template <> struct Codes<CostBearer> {
    static constexpr std::array list{QLatin1StringView("company"), QLatin1StringView("customer"),
                                     QLatin1StringView("warranty")};
};

enum class AppointmentState : quint8 { Agreed, Kept, Missed, CalledOff, Unknown };
template <> struct Codes<AppointmentState> {
    static constexpr std::array list{QLatin1StringView("agreed"), QLatin1StringView("kept"),
                                     QLatin1StringView("missed"), QLatin1StringView("calledOff")};
};

/// State of a number drawn in a hall.
enum class TicketState : quint8 { Waiting, Called, Serving, Passed, Served, Left, Unknown };
template <> struct Codes<TicketState> {
    static constexpr std::array list{QLatin1StringView("waiting"), QLatin1StringView("called"),
                                     QLatin1StringView("serving"), QLatin1StringView("passed"),
                                     QLatin1StringView("served"),  QLatin1StringView("left")};
};

/// Why somebody is called first.
enum class TicketPriority : quint8 { None, Elderly, Ill, Disabled, Pregnant, Military, Unknown };
template <> struct Codes<TicketPriority> {
    static constexpr std::array list{QLatin1StringView("none"),     QLatin1StringView("elderly"),
                                     QLatin1StringView("ill"),      QLatin1StringView("disabled"),
                                     QLatin1StringView("pregnant"), QLatin1StringView("military")};
};

/// What a lead is asked for.
enum class ApprovalKind : quint8 { Suspend, Withdraw, Waive, Refund, Other, Unknown };
template <> struct Codes<ApprovalKind> {
    static constexpr std::array list{QLatin1StringView("suspend"), QLatin1StringView("withdraw"),
                                     QLatin1StringView("waive"), QLatin1StringView("refund"),
                                     QLatin1StringView("other")};
};

/// Answer of the lead.
enum class ApprovalState : quint8 { Open, Approved, Rejected, Unknown };
template <> struct Codes<ApprovalState> {
    static constexpr std::array list{QLatin1StringView("open"), QLatin1StringView("approved"),
                                     QLatin1StringView("rejected")};
};

/// Why a masked value is shown in full; everyone who asks names one.
enum class RevealReason : quint8 { Contact, Identity, FieldWork, Billing, Authority, Unknown };
template <> struct Codes<RevealReason> {
    static constexpr std::array list{QLatin1StringView("contact"), QLatin1StringView("identity"),
                                     QLatin1StringView("fieldWork"), QLatin1StringView("billing"),
                                     QLatin1StringView("authority")};
};

}  // namespace touchline
