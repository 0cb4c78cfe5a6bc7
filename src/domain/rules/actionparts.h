// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"

#include <QtCore/QJsonValue>
#include <QtCore/QMap>

#include <optional>

// What reader and planner of actions share; only for action*.cpp.

namespace touchline {

/// nullptr: no action may set it.
[[nodiscard]] const FieldType *settableField(const QString &name);
/// nullopt: it cannot stand there. Empty text passes; required fields are the caller's.
[[nodiscard]] std::optional<Value> actionValue(const FieldType &field, const QJsonValue &json);
/// Names in braces that are none of actionVariables().
[[nodiscard]] QStringList openActionVariables(const QString &text);
/// The text with its variables filled in; nullopt: one has no value.
[[nodiscard]] std::optional<QString> filledText(const QString &text,
                                                const QMap<QString, QString> &words);

}  // namespace touchline
