// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/entrymodel.h"

namespace touchline::gui {

// What a policy is made of, as tables.

/// A policy's condition as rows of fact, comparison and values; and back. Of two rows about one fact the
/// later one counts.
[[nodiscard]] QJsonArray testRows(const QJsonObject &when);
[[nodiscard]] QJsonObject whenOf(const QJsonArray &rows);
[[nodiscard]] QJsonObject freshTest(const QJsonArray &rows);
[[nodiscard]] QList<EntryColumn> testColumns();

/// `calendars`: id and name.
[[nodiscard]] QList<EntryColumn> targetColumns(const QList<std::pair<QString, QString>> &calendars);
[[nodiscard]] QJsonObject freshTarget(const QJsonArray &targets);
[[nodiscard]] QList<EntryColumn> levelColumns();
[[nodiscard]] QJsonObject freshLevel();
/// A condition of a policy or a level in words; empty: always.
[[nodiscard]] QString whenWords(const QJsonObject &when);

}  // namespace touchline::gui
