// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace touchline {

/// Known mistakes of such programs, which the simulation plants to see that its checks find them
/// (tests/sim). In every build but its own this is no code at all.
enum class Plant : quint8 {
    None,
    NoIdempotency,
    AnsweredBeforeCommit,
    SavedBeforeCommit,
    SynchronousOff,
    CursorBeforeRows,
    TombstoneDropped,
    OverlayDropped,
    VersionNotChecked,
    RetryRenumbers,
    PoisonBlocks,
    ScopeKeepsRows,
    EpochIgnored,
    AuditOutside,
    LastWriterWins,
    RetryAfterIgnored
};

#ifdef TOUCHLINE_PLANTED_BUGS
// Another name for the linker than where there is none.
inline namespace withplants {
extern Plant plantedBug;
inline bool planted(Plant plant) { return plantedBug == plant; }
}  // namespace withplants
#else
constexpr bool planted(Plant) { return false; }
#endif

}  // namespace touchline
