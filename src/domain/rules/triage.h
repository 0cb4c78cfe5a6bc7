// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/rules/rule.h"

#include <QtCore/QJsonObject>

#include <functional>

namespace touchline {

/// Where a judged order goes.
enum class TriageRoute : quint8 {
    Owner,   ///< ordinary: to the department that is responsible
    Expert,  ///< to the pool of experts
    Unknown
};
template <> struct Codes<TriageRoute> {
    static constexpr std::array list{QLatin1StringView("owner"), QLatin1StringView("expert")};
};

/// One row of the decision table.
struct TriageRule {
    QString id;
    QString name;
    bool active = true;
    std::vector<Family> families;  ///< "*": all that know the grade
    Rule when;
    QString grade;
    TriageRoute route = TriageRoute::Expert;
    QString team =
        {};  ///< name of the department that is responsible; empty = whoever sends it out says
};

/// Class × grade as data: the first active row of the order's family whose rule holds decides.
struct TriageTable {
    qint64 version = 1;
    std::vector<TriageRule> rules;

    static constexpr qsizetype MostRules = 200;
};

/// What was decided and by which row of which version, as it is kept with the order.
struct TriageDecision {
    QString rule;  ///< "" = no row holds: the experts judge
    qint64 version = 0;
    QString grade;
    TriageRoute route = TriageRoute::Expert;
    QString team = {};
    bool operator==(const TriageDecision &) const = default;
};

/// How one row was judged.
struct TriageStep {
    QString rule;
    bool holds = false;
    QString fault;  ///< code of what went wrong in its rule; it does not hold then
    bool operator==(const TriageStep &) const = default;
};

using GradesOf = std::function<QStringList(Family)>;

/// Reads and checks a table; errors name path and reason. `grades`: which there are for a family.
[[nodiscard]] Result<TriageTable> readTriage(const QByteArray &json, const GradesOf &grades);
/// The table that comes with the program.
[[nodiscard]] Result<TriageTable> shippedTriage(const GradesOf &grades);

/// `facts` as ruleFacts() makes them.
[[nodiscard]] TriageDecision triage(const TriageTable &table, const QJsonObject &facts);
/// Every row that was looked at, up to the one that decides.
[[nodiscard]] std::vector<TriageStep> explainTriage(const TriageTable &table,
                                                    const QJsonObject &facts);

}  // namespace touchline
