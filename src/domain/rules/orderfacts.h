// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/authority.h"
#include "domain/records/customer.h"
#include "domain/records/service.h"
#include "domain/records/workorder.h"
#include "domain/rules/rulevalue.h"

#include <QtCore/QJsonObject>

#include <span>
#include <vector>

namespace touchline {

/// What rules may ask of a record: its open fields by name. Names, numbers, addresses and everything
/// else that is masked is not in it, so that no rule can tell them or be tried until it knows them.
/// Codes and references are text, instants milliseconds (0 = not set), sets lists.
[[nodiscard]] QJsonObject recordFacts(const Row &row);

/// One value as rules see it.
[[nodiscard]] RuleValue factOf(const Value &value);

/// What rules are about, beside who asks and when.
struct RuleSubject {
    const WorkOrder &order;
    const Customer *customer = nullptr;  ///< null: not known here, its data are missing
    const Service *service = nullptr;
    QStringList changed = {};  ///< fields of the order that the change at hand touches
};

/// {"order": …, "customer": …, "service": …, "changed": […], "me": …, "myTeam": …, "now": ms}, ready to
/// be asked by rules. What was answered in the form of the order's type is "answers": {key: text}.
[[nodiscard]] RuleValue ruleData(const RuleSubject &subject, const Actor &actor, Instant now);
/// The same to be read, kept or sent.
[[nodiscard]] QJsonObject ruleFacts(const RuleSubject &subject, const Actor &actor, Instant now);

/// A datum that rules may ask for, as builders of forms offer it.
struct RuleField {
    QString name;  ///< "order.grade"
    Kind kind = Kind::Text;
    std::span<const QLatin1StringView> codes = {};  ///< of a Code
    bool operator==(const RuleField &other) const
    {
        return name == other.name && kind == other.kind;
    }
};

/// All of them, in the order of the descriptions.
[[nodiscard]] std::vector<RuleField> ruleFields();

}  // namespace touchline
