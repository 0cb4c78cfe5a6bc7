// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockshelf.h"

namespace touchline {

/// Whether a document may come into force beside what is on the shelf; desk and ledger ask the same. Refused
/// with path and reason when it cannot be read, when a calendar cannot be expanded (tried from `from` on) or
/// one by which limits count is missing, or when a policy says something else under a version that was given
/// before. Answers the key under which it is kept.
[[nodiscard]] Result<QString> checkSetting(const ClockShelf &shelf, SettingKind kind,
                                           const QByteArray &document, QDate from);

}  // namespace touchline
