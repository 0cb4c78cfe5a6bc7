// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"

namespace touchline {

/// Shows as little of a value as still tells people apart. Already masked text stays as it is.
/// - name: "王*明", "欧阳*", "Wang *"; organisations in full (longer than four characters and called one)
/// - phone: 128****5678; identity number: first 3 and last 4; bank account: last 4; of shorter numbers
///   only the last 4 or nothing
/// - mail: a***@example.org; address: up to the street
[[nodiscard]] QString masked(Privacy privacy, const QString &clear);

}  // namespace touchline
