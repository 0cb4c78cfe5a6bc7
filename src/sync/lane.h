// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

/// What the lanes have in common. Each takes what it needs into a namespace of its own.
namespace touchline::sync::lane {

// States.
/// Nobody may speak: offline, or before there is what it takes.
struct Closed {
    bool operator==(const Closed &) const = default;
};
/// Nothing is to be done.
struct Resting {
    bool operator==(const Resting &) const = default;
};

// Events.
struct Open {
    bool operator==(const Open &) const = default;
};
struct Close {
    bool operator==(const Close &) const = default;
};
struct TimeUp {
    bool operator==(const TimeUp &) const = default;
};

// Effects.
/// TimeUp comes after a pause for this attempt, never before `retryAfterMs`.
struct StartTimer {
    int attempt;
    qint64 retryAfterMs;
    bool operator==(const StartTimer &) const = default;
};
/// Timer and request.
struct StopAll {
    bool operator==(const StopAll &) const = default;
};

/// Functions for the alternatives of what std::visit() looks at.
template <class... Fs> struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs> Overloaded(Fs...) -> Overloaded<Fs...>;

}  // namespace touchline::sync::lane
