// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/settingtree.h"
#include "desk/views.h"
#include "domain/records/ordertype.h"

namespace touchline::desk {

// The types of orders as one tree, edited like a setting: {"types": [{"id": code, "record": id, "family",
// "active", "form": {…}}]} in the order in which they are offered. Each stays a record of its own.

[[nodiscard]] QJsonObject typesTree(const QList<OrderType> &types);

/// What the ledger will say to each of them; the path begins with "types[2]". One that was saved once cannot be
/// taken away: orders are of it.
[[nodiscard]] Done checkTypes(const QJsonObject &before, const QJsonObject &after);

struct TypeEdit {
    QUuid record;  ///< null: a new one
    FieldValues values;
};
/// What has to be written so that the records say what the tree does.
[[nodiscard]] QList<TypeEdit> typeEdits(const QJsonObject &before, const QJsonObject &after);

}  // namespace touchline::desk
