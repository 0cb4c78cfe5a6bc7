// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLatin1StringView>

/// Why a mutation was refused for good. A move that a guard refused carries the guard's own code
/// (domain/lifecycle).
namespace touchline::protocol::reasons {

constexpr QLatin1StringView unreadable{"unreadable"};
constexpr QLatin1StringView tooLarge{"too_large"};
constexpr QLatin1StringView unknownKind{"unknown_kind"};
constexpr QLatin1StringView unknownType{"unknown_type"};
constexpr QLatin1StringView unknownField{"unknown_field"};
constexpr QLatin1StringView badValue{"bad_value"};
constexpr QLatin1StringView readOnlyField{"read_only_field"};
constexpr QLatin1StringView notAllowed{"not_allowed"};
constexpr QLatin1StringView notFound{"not_found"};
constexpr QLatin1StringView alreadyExists{"already_exists"};
constexpr QLatin1StringView alreadyTaken{"already_taken"};
constexpr QLatin1StringView parentRefused{"parent_refused"};
constexpr QLatin1StringView alreadyResolved{"already_resolved"};
constexpr QLatin1StringView valueChanged{"value_changed"};
constexpr QLatin1StringView orderClosed{"order_closed"};
constexpr QLatin1StringView targetDeleted{"target_deleted"};

}  // namespace touchline::protocol::reasons
