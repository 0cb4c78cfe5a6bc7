// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace touchline::sync {

enum class Reach { Silent, Connecting, Loading, Online, Offline, NeedsSignIn };

struct EngineStatus {
    Reach reach = Reach::Silent;
    int percent = 100;      ///< of the loading
    qint64 syncedAtMs = 0;  ///< when a page last reached the head; 0 = not in this run
    qint64 caughtUp = 0;    ///< pages that reached the head in this run
    qint64 answered =
        0;  ///< the last nudge after which the head was asked for and reached, roots included
    qint64 offlineSinceMs = 0;
    qint64 clockOffsetMs = 0;  ///< server's clock minus this one
    QString trouble;           ///< last failure; "" since something succeeded
    int restarts = 0;          ///< of a lane, by the watchdog
    int healed = 0;            ///< scopes that differed from the ledger and are loaded anew
    bool operator==(const EngineStatus &) const = default;
};

}  // namespace touchline::sync

Q_DECLARE_METATYPE(touchline::sync::EngineStatus)
