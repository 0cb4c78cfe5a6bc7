// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compiled by two tests: as it is it must compile, with one of the definitions it must not.
#include "server/endpoints/route.h"

using namespace Qt::Literals::StringLiterals;
using namespace touchline::endpoints;

[[maybe_unused]] static const Route judged{touchline::http::Method::Get, "/x"_L1,
                                           Policy::role(touchline::Action::Sync), health};

#ifdef LEFT_OUT
[[maybe_unused]] static const Route open{touchline::http::Method::Get, "/x"_L1, health};
#endif

#ifdef BY_DEFAULT
[[maybe_unused]] static const Route open{touchline::http::Method::Get, "/x"_L1, {}, health};
#endif
