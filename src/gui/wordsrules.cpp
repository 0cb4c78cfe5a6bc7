// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/wordsrules.h"

#include "gui/words.h"

#include <QtCore/QHash>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

struct OfferedName {
    QLatin1StringView name;
    const char *text = nullptr;  ///< null: as the field is called elsewhere
};

// In the order in which they are offered. What names another record by its id is not among them, but people
// and teams.
constexpr std::array offered{
    OfferedName{QLatin1StringView("order.state")},
    OfferedName{QLatin1StringView("order.family")},
    OfferedName{QLatin1StringView("order.category")},
    OfferedName{QLatin1StringView("order.grade")},
    OfferedName{QLatin1StringView("order.handler")},
    OfferedName{QLatin1StringView("order.ownerTeam")},
    OfferedName{QLatin1StringView("order.dueAt"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Due")},
    OfferedName{QLatin1StringView("order.acceptedAt"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Accepted at")},
    OfferedName{QLatin1StringView("order.tags")},
    OfferedName{QLatin1StringView("order.source")},
    OfferedName{QLatin1StringView("order.title")},
    OfferedName{QLatin1StringView("order.text")},
    OfferedName{QLatin1StringView("order.number")},
    OfferedName{QLatin1StringView("order.externalNumber")},
    OfferedName{QLatin1StringView("order.orderType")},
    OfferedName{QLatin1StringView("order.region"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Region")},
    OfferedName{QLatin1StringView("order.area")},
    OfferedName{QLatin1StringView("order.importance")},
    OfferedName{QLatin1StringView("order.urgency")},
    OfferedName{QLatin1StringView("order.impact")},
    OfferedName{QLatin1StringView("order.nudges")},
    OfferedName{QLatin1StringView("order.returns"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Times returned")},
    OfferedName{QLatin1StringView("order.reopens"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Times reopened")},
    OfferedName{QLatin1StringView("order.callbackAttempts"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Call-back tries")},
    OfferedName{QLatin1StringView("order.anonymous")},
    OfferedName{QLatin1StringView("order.acceptedBy"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Accepted by")},
    OfferedName{QLatin1StringView("order.acceptingTeam"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Accepting team")},
    OfferedName{QLatin1StringView("order.contactedAt")},
    OfferedName{QLatin1StringView("order.arrivedAt")},
    OfferedName{QLatin1StringView("order.restoredAt")},
    OfferedName{QLatin1StringView("order.suspendedUntil"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Suspended until")},
    OfferedName{QLatin1StringView("order.closedAt"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Closed")},
    OfferedName{QLatin1StringView("order.factuality")},
    OfferedName{QLatin1StringView("order.responsibility")},
    OfferedName{QLatin1StringView("order.rootCause")},
    OfferedName{QLatin1StringView("order.fieldResult")},
    OfferedName{QLatin1StringView("order.callbackResult")},
    OfferedName{QLatin1StringView("order.rating")},
    OfferedName{QLatin1StringView("customer.kind")},
    OfferedName{QLatin1StringView("customer.tier")},
    OfferedName{QLatin1StringView("customer.number")},
    OfferedName{QLatin1StringView("customer.lifeSupport")},
    OfferedName{QLatin1StringView("customer.doNotDisturb")},
    OfferedName{QLatin1StringView("customer.tags")},
    OfferedName{QLatin1StringView("service.kind")},
    OfferedName{QLatin1StringView("service.number")},
    OfferedName{QLatin1StringView("service.state")},
    OfferedName{QLatin1StringView("service.plan")},
    OfferedName{QLatin1StringView("service.area")},
    OfferedName{QLatin1StringView("service.feeder"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Feeder")},
    OfferedName{QLatin1StringView("service.important"),
                QT_TRANSLATE_NOOP("touchline::gui::Words", "Important supply")},
};

QString bareWords(const OfferedName &name)
{
    return name.text ? Words::tr(name.text) : fieldWords(QString(name.name).section(u'.', 1));
}

QString partWords(const QString &name, const QString &bare)
{
    if (name.startsWith("customer."_L1))
        return Words::tr("Customer: %1").arg(bare);
    if (name.startsWith("service."_L1))
        return Words::tr("Service: %1").arg(bare);
    return bare;
}

}  // namespace

QString words(RuleComparison value)
{
    switch (value) {
    case RuleComparison::Is:
    case RuleComparison::SameAs: return Words::tr("is");
    case RuleComparison::IsNot:
    case RuleComparison::NotSameAs: return Words::tr("is not");
    case RuleComparison::OneOf: return Words::tr("is one of");
    case RuleComparison::NoneOf: return Words::tr("is none of");
    case RuleComparison::Contains: return Words::tr("contains");
    case RuleComparison::ContainsNot: return Words::tr("does not contain");
    case RuleComparison::StartsWith: return Words::tr("begins with");
    case RuleComparison::InBranch: return Words::tr("is or is below");
    case RuleComparison::Less: return Words::tr("is less than");
    case RuleComparison::AtMost: return Words::tr("is at most");
    case RuleComparison::More: return Words::tr("is more than");
    case RuleComparison::AtLeast: return Words::tr("is at least");
    case RuleComparison::Between: return Words::tr("is between");
    case RuleComparison::IsSet: return Words::tr("is given");
    case RuleComparison::IsNotSet: return Words::tr("is empty");
    case RuleComparison::WithinLast: return Words::tr("was within the last");
    case RuleComparison::WithinNext: return Words::tr("is within the next");
    case RuleComparison::LongerAgoThan: return Words::tr("is longer ago than");
    case RuleComparison::Unknown: return {};
    }
    return {};
}

QString words(RuleJoin value)
{
    switch (value) {
    case RuleJoin::All: return Words::tr("All of these hold");
    case RuleJoin::Any: return Words::tr("At least one of these holds");
    case RuleJoin::None: return Words::tr("None of these holds");
    }
    return {};
}

QString words(Sharing value)
{
    switch (value) {
    case Sharing::Personal: return Words::tr("Only me");
    case Sharing::Team: return Words::tr("My team");
    case Sharing::All: return Words::tr("Everybody");
    case Sharing::Unknown: return {};
    }
    return {};
}

QList<OfferedField> offeredFields()
{
    QHash<QString, RuleField> known;
    for (const RuleField &field : ruleFields())
        known.insert(field.name, field);
    QList<OfferedField> fields;
    for (const OfferedName &name : offered) {
        const auto found = known.constFind(QString(name.name));
        if (found != known.constEnd())
            fields += {*found, partWords(name.name, bareWords(name))};
    }
    return fields;
}

QString ruleFieldWords(const QString &name)
{
    for (const OfferedName &one : offered) {
        if (name == one.name)
            return partWords(name, bareWords(one));
    }
    const QString bare = fieldWords(name.section(u'.', 1));
    return bare.isEmpty() ? name : partWords(name, bare);
}

QString ruleCodeWords(const QString &name, const QString &code)
{
    // Kinds and states of services have words of their own.
    if (name == "service.kind"_L1)
        return words(fromCode<ServiceKind>(code));
    if (name == "service.state"_L1)
        return words(fromCode<ServiceState>(code));
    if (name == "customer.kind"_L1)
        return words(fromCode<CustomerKind>(code));
    return codeWords(name.section(u'.', 1), code);
}

QString regionWords(const QString &code, const QString &name)
{
    return name.isEmpty() || name == code ? code : Words::tr("%1 (%2)").arg(name, code);
}

QList<RuleComparison> comparisonsOf(const RuleField &field)
{
    using C = RuleComparison;
    const QList<C> given{C::IsSet, C::IsNotSet};
    switch (field.kind) {
    case Kind::Text:
        return (field.name == "order.category"_L1 ? QList{C::InBranch} : QList<C>()) +
               QList{C::Is, C::IsNot, C::Contains, C::ContainsNot, C::StartsWith} + given;
    case Kind::LongText: return QList{C::Contains, C::ContainsNot} + given;
    case Kind::Integer:
    case Kind::Money:
    case Kind::Counter:
        return {C::Is, C::IsNot, C::AtLeast, C::AtMost, C::More, C::Less, C::Between};
    case Kind::Flag: return {C::Is};
    case Kind::Time:
        return QList{C::WithinNext, C::WithinLast, C::LongerAgoThan, C::Less, C::AtLeast} + given;
    case Kind::Code: return QList{C::OneOf, C::NoneOf} + given;
    case Kind::Reference: return QList{C::Is, C::IsNot} + given;
    case Kind::Set: return QList{C::Contains, C::ContainsNot} + given;
    case Kind::Bytes: break;
    }
    return {};
}

}  // namespace touchline::gui
