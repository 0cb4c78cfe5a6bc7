// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/entrymodel.h"

namespace touchline::gui {

// What the form of a type of orders is made of, as tables.

[[nodiscard]] QList<EntryColumn> fieldColumns();
[[nodiscard]] QJsonObject freshField(const QJsonArray &fields);
[[nodiscard]] QList<EntryColumn> checkColumns();
[[nodiscard]] QJsonObject freshCheck(const QJsonArray &checks);

}  // namespace touchline::gui
