// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/words.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

struct NamedText {
    QLatin1StringView code;
    const char *text;
};

constexpr std::array typeTexts{
    NamedText{QLatin1StringView("customer"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Customer")},
    NamedText{QLatin1StringView("service"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Service")},
    NamedText{QLatin1StringView("interaction"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Contact")},
    NamedText{QLatin1StringView("message"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Message")},
    NamedText{QLatin1StringView("work_order"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Work order")},
    NamedText{QLatin1StringView("order_event"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Order step")},
    NamedText{QLatin1StringView("note"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Note")},
    NamedText{QLatin1StringView("account_fact"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Account")},
    NamedText{QLatin1StringView("conflict"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Decision")},
    NamedText{QLatin1StringView("refusal"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Refused change")},
    NamedText{QLatin1StringView("notice"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Notice")},
    NamedText{QLatin1StringView("outage"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Outage")},
    NamedText{QLatin1StringView("attachment"), QT_TRANSLATE_NOOP("touchline::gui::Words", "File")},
    NamedText{QLatin1StringView("team"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Team")},
    NamedText{QLatin1StringView("user_account"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Colleague")},
    NamedText{QLatin1StringView("payment"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Payment")},
    NamedText{QLatin1StringView("order_part"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Part")},
    NamedText{QLatin1StringView("order_type"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Order type")},
    NamedText{QLatin1StringView("appointment"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Appointment")},
    NamedText{QLatin1StringView("clock_setting"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Setting")},
    NamedText{QLatin1StringView("ticket"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Ticket")},
};

constexpr std::array fieldTexts{
    NamedText{QLatin1StringView("*"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "The whole record")},
    NamedText{QLatin1StringView("title"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Title")},
    NamedText{QLatin1StringView("text"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Text")},
    NamedText{QLatin1StringView("name"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Name")},
    NamedText{QLatin1StringView("family"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Kind")},
    NamedText{QLatin1StringView("orderType"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Order type")},
    NamedText{QLatin1StringView("category"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Category")},
    NamedText{QLatin1StringView("grade"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Grade")},
    NamedText{QLatin1StringView("state"), QT_TRANSLATE_NOOP("touchline::gui::Words", "State")},
    NamedText{QLatin1StringView("source"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Source")},
    NamedText{QLatin1StringView("externalNumber"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Outside number")},
    NamedText{QLatin1StringView("customer"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Customer")},
    NamedText{QLatin1StringView("service"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Service")},
    NamedText{QLatin1StringView("place"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Place")},
    NamedText{QLatin1StringView("address"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Address")},
    NamedText{QLatin1StringView("area"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Area")},
    NamedText{QLatin1StringView("contactName"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Contact person")},
    NamedText{QLatin1StringView("relation"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Relation")},
    NamedText{QLatin1StringView("callbackPhone"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Call-back number")},
    NamedText{QLatin1StringView("callbackWindow"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Call back when")},
    NamedText{QLatin1StringView("anonymous"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Anonymous")},
    NamedText{QLatin1StringView("ownerTeam"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Owner team")},
    NamedText{QLatin1StringView("handler"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Handler")},
    NamedText{QLatin1StringView("factuality"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Finding")},
    NamedText{QLatin1StringView("responsibility"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Responsible")},
    NamedText{QLatin1StringView("rootCause"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Cause")},
    NamedText{QLatin1StringView("resolution"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Solution")},
    NamedText{QLatin1StringView("fieldResult"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Field result")},
    NamedText{QLatin1StringView("contactedAt"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "First contact")},
    NamedText{QLatin1StringView("arrivedAt"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Arrival on site")},
    NamedText{QLatin1StringView("restoredAt"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Restored at")},
    NamedText{QLatin1StringView("callbackResult"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Call-back result")},
    NamedText{QLatin1StringView("rating"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Rating")},
    NamedText{QLatin1StringView("tags"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Tags")},
    NamedText{QLatin1StringView("watchers"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Watchers")},
    NamedText{QLatin1StringView("answers"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Fields of its type")},
    NamedText{QLatin1StringView("waivers"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Waivers")},
    NamedText{QLatin1StringView("importance"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Importance")},
    NamedText{QLatin1StringView("urgency"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Urgency")},
    NamedText{QLatin1StringView("impact"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Impact")},
    NamedText{QLatin1StringView("nudges"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Nudges")},
    NamedText{QLatin1StringView("parent"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Belongs to")},
    NamedText{QLatin1StringView("mergedInto"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Merge")},
    NamedText{QLatin1StringView("links"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Links")},
    NamedText{QLatin1StringView("feeders"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Feeders")},
    NamedText{QLatin1StringView("plannedStart"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Planned from")},
    NamedText{QLatin1StringView("plannedEnd"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Planned until")},
    NamedText{QLatin1StringView("startedAt"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Began at")},
    NamedText{QLatin1StringView("expectedAt"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Back about")},
    NamedText{QLatin1StringView("major"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Major outage")},
    NamedText{QLatin1StringView("answer"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "What callers are told")},
    NamedText{QLatin1StringView("outage"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Outage")},
    NamedText{QLatin1StringView("archiveSeal"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Seal")},
    NamedText{QLatin1StringView("lifeSupport"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Life-support device")},
    NamedText{QLatin1StringView("doNotDisturb"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Do not disturb")},
    NamedText{QLatin1StringView("tier"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Tier")},
    NamedText{QLatin1StringView("kind"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Kind")},
    NamedText{QLatin1StringView("plan"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Plan")},
    NamedText{QLatin1StringView("summary"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Summary")},
    NamedText{QLatin1StringView("disposition"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Outcome")},
    NamedText{QLatin1StringView("pinned"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Pinned")},
    NamedText{QLatin1StringView("alias"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Provisional number")},
    NamedText{QLatin1StringView("number"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Number")},
    NamedText{QLatin1StringView("to"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Move to")},
    NamedText{QLatin1StringView("reason"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Reason")},
    NamedText{QLatin1StringView("until"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Until")},
    NamedText{QLatin1StringView("server"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Server")},
    NamedText{QLatin1StringView("login"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Login")},
    NamedText{QLatin1StringView("password"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Password")},
    NamedText{QLatin1StringView("amount"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Amount")},
    NamedText{QLatin1StringView("method"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Paid by")},
    NamedText{QLatin1StringView("reference"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Receipt number")},
    NamedText{QLatin1StringView("remark"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Remark")},
    NamedText{QLatin1StringView("authority"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Paper seen")},
    NamedText{QLatin1StringView("business"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Business")},
    NamedText{QLatin1StringView("position"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Counter number")},
    NamedText{QLatin1StringView("clerk"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Clerk")},
};

constexpr std::array outboxTexts{
    NamedText{QLatin1StringView("waiting"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Waiting to be sent")},
    NamedText{QLatin1StringView("sent"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Sent, no answer yet")},
    NamedText{QLatin1StringView("acknowledged"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Received by the server")},
    NamedText{QLatin1StringView("applied"), QT_TRANSLATE_NOOP("touchline::gui::Words", "In force")},
    NamedText{QLatin1StringView("merged"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Merged; something is left to decide")},
    NamedText{QLatin1StringView("refused"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Refused")},
    NamedText{QLatin1StringView("void"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Discarded")},
};

constexpr std::array verbTexts{
    NamedText{QLatin1StringView("create"), QT_TRANSLATE_NOOP("touchline::gui::Words", "New")},
    NamedText{QLatin1StringView("edit"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Edit")},
    NamedText{QLatin1StringView("delete"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Delete")},
    NamedText{QLatin1StringView("move"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Move on")},
    NamedText{QLatin1StringView("resolve"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Decide")},
    NamedText{QLatin1StringView("close"),
              QT_TRANSLATE_NOOP("touchline::gui::Words", "Close a refusal")},
    NamedText{QLatin1StringView("void"), QT_TRANSLATE_NOOP("touchline::gui::Words", "Discard")},
};

template <typename List> QString lookUp(const List &list, const QString &code)
{
    for (const NamedText &entry : list) {
        if (code == entry.code) {
            // The two texts that need telling apart from a verb or another noun.
            if (code == "grade"_L1)
                return Words::tr("Grade");
            if (code == "move"_L1)
                return Words::tr("Move on");
            return Words::tr(entry.text);
        }
    }
    return code;
}

template <typename E> QString codeText(const QString &code)
{
    const E value = fromCode<E>(code);
    return value == E::Unknown ? code : words(value);
}

}  // namespace

QString typeWords(const QString &type) { return lookUp(typeTexts, type); }
QString fieldWords(const QString &field) { return lookUp(fieldTexts, field); }
QString outboxStateWords(const QString &state) { return lookUp(outboxTexts, state); }
QString verbWords(const QString &verb) { return lookUp(verbTexts, verb); }

bool meansPeople(QStringView field)
{
    static constexpr std::array people{"handler"_L1, "acceptedBy"_L1, "author"_L1,
                                       "by"_L1,      "person"_L1,     "takenBy"_L1};
    const QStringView name = field.mid(field.lastIndexOf(u'.') + 1);
    return name.endsWith("Team"_L1) || name == "team"_L1 ||
           std::find(people.begin(), people.end(), name) != people.end();
}

QString notHeldWords(QStringView field)
{
    if (!meansPeople(field))
        return Words::tr("not seen here", "what a reference means");
    return field.endsWith("eam"_L1) ? Words::tr("Another team", "that is not seen here")
                                    : Words::tr("A colleague");
}

QString codeWords(QStringView field, const QString &code)
{
    if (code.isEmpty())
        return {};
    using Make = QString (*)(const QString &);
    static constexpr std::array<std::pair<QLatin1StringView, Make>, 13> makers{{
        {QLatin1StringView("family"), &codeText<Family>},
        {QLatin1StringView("state"), &codeText<OrderState>},
        {QLatin1StringView("to"), &codeText<OrderState>},
        {QLatin1StringView("source"), &codeText<Source>},
        {QLatin1StringView("area"), &codeText<AreaClass>},
        {QLatin1StringView("relation"), &codeText<Relation>},
        {QLatin1StringView("factuality"), &codeText<Factuality>},
        {QLatin1StringView("responsibility"), &codeText<Responsibility>},
        {QLatin1StringView("fieldResult"), &codeText<FieldResult>},
        {QLatin1StringView("callbackResult"), &codeText<CallbackResult>},
        {QLatin1StringView("tier"), &codeText<Tier>},
        {QLatin1StringView("kind"), &codeText<CustomerKind>},
        {QLatin1StringView("method"), &codeText<PaymentMethod>},
    }};
    for (const auto &[name, make] : makers) {
        if (field == name)
            return make(code);
    }
    return code;
}

}  // namespace touchline::gui
