// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "server/intake/sink.h"

#include <QtCore/QJsonObject>

#include <variant>

namespace touchline::intake {

// The plain form of a record, one JSON object a line: what export writes, what the demonstration data
// are made of and what the built-in mapping "touchline" reads:
// {"type", "id", "root", "feed", "scopes": [...], "fields": {...}}; a user_account may also have
// "password" and "grants". Fields that are left out are at their default.

using PlainRecord = std::variant<IncomingRow, IncomingUser>;

/// Errors: Invalid, naming the field. The version is the ledger's to count and is not read.
[[nodiscard]] Result<PlainRecord> readPlain(const QJsonObject &object);

/// Appends the line, with its line feed. Values at their default are left out.
void writePlain(QByteArray &out, const Row &row, const QStringList &scopes = {});
void writePlain(QByteArray &out, const IncomingUser &user);

/// Says why a row cannot be taken in: place, feed, or a value. Empty field name = it can.
struct Flaw {
    QString field;
    QString reason;
};
[[nodiscard]] Flaw flawOf(const IncomingRow &incoming);

}  // namespace touchline::intake
