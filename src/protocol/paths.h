// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLatin1StringView>

namespace touchline::protocol::paths {

constexpr QLatin1StringView session{"/v1/session"};
constexpr QLatin1StringView signOut{"/v1/session/end"};
constexpr QLatin1StringView hello{"/v1/sync/hello"};
constexpr QLatin1StringView push{"/v1/sync/push"};
constexpr QLatin1StringView pull{"/v1/sync/pull"};
constexpr QLatin1StringView bootstrap{"/v1/sync/bootstrap"};
constexpr QLatin1StringView search{"/v1/search"};
constexpr QLatin1StringView open{"/v1/open"};
constexpr QLatin1StringView reveal{"/v1/reveal"};
/// Followed by the id of an attachment, and by /<piece> where one is sent.
constexpr QLatin1StringView presence{"/v1/presence"};
constexpr QLatin1StringView blobs{"/v1/blobs/"};
constexpr QLatin1StringView health{"/v1/health"};

}  // namespace touchline::protocol::paths
