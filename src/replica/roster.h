// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/journal.h"

namespace touchline::replica {

class Profile;

/// Somebody who has signed in on this machine before, as her journal tells.
struct RosterEntry {
    Identity identity;
    int waiting = 0;       ///< edits without an answer of the server
    QByteArray proof;      ///< of the password of the last sign-in; empty: none is kept
    qint64 contactMs = 0;  ///< when the server was last heard; 0 = unknown
};

/// Under these keys of Replica::remember() lie the proof and the time of the last contact.
inline constexpr QLatin1StringView proofKey("offline.proof");
inline constexpr QLatin1StringView contactKey("offline.contact");

/// By name. Reads the journals as they are; one that cannot be read is left out.
[[nodiscard]] QList<RosterEntry> rosterOf(const Profile &profile);

}  // namespace touchline::replica
