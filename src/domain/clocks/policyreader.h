// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockpolicy.h"

namespace touchline {

/// Reads `{"policies": [{"id", "name", "track", "version", "active", "calendar", "when", "targets"}]}`;
/// resources/policies/README.md lists every setting. `calendars` are the ids that may be named.
///
/// Refused with path and reason: what is unknown, missing, doubled or beyond a limit; a limit in
/// working time without a calendar; a pause on a clock that never pauses (arrival, first contact,
/// anything by law).
[[nodiscard]] Result<std::vector<ClockPolicy>> readPolicies(const QByteArray &json,
                                                            const QStringList &calendars);

/// What may start or stop a clock.
[[nodiscard]] QStringList clockMoments();

}  // namespace touchline
