// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/workorder.h"

#include <QtCore/QDateTime>
#include <QtCore/QMap>

#include <optional>

namespace touchline {

/// Whose names stand in the texts of actions.
struct ActionNames {
    QString customer;
    QString agent;
    std::optional<QString> agentNumber =
        {};  ///< not known here: texts that name it are not written
};

/// What actionVariables() stand for with this order; `now` in the zone of those who read it.
[[nodiscard]] QMap<QString, QString> actionWords(const WorkOrder &order, const ActionNames &names,
                                                 const QDateTime &now);

}  // namespace touchline
