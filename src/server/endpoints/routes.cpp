// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/endpoints/route.h"

#include "protocol/paths.h"

namespace touchline::endpoints {

using http::Method;
namespace paths = protocol::paths;

std::span<const Route> routes()
{
    static constexpr std::array all{
        Route{Method::Get, paths::health, Policy::anybody(), health},
        Route{Method::Post, paths::session, Policy::anybody(), signIn},
        Route{Method::Post, paths::signOut, Policy::signedIn(), signOut},
        Route{Method::Post, paths::hello, Policy::role(Action::Sync), hello},
        Route{Method::Post, paths::push, Policy::role(Action::Sync), push},
        Route{Method::Get, paths::pull, Policy::role(Action::Sync), pull},
        Route{Method::Get, paths::bootstrap, Policy::role(Action::Sync), bootstrap},
        Route{Method::Post, paths::search, Policy::role(Action::Search), search},
        Route{Method::Post, paths::open, Policy::role(Action::Open), openRoot},
        Route{Method::Post, paths::reveal, Policy::role(Action::Reveal), reveal},
        Route{Method::Post, paths::presence, Policy::role(Action::Sync), presence},
        Route{Method::Put, paths::blobs, Policy::role(Action::Attach), putBlob},
        Route{Method::Get, paths::blobs, Policy::role(Action::Sync), getBlob},
    };
    return all;
}

}  // namespace touchline::endpoints
