// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "server/ledger/ledger.h"

namespace touchline::commands {

/// Settings of one server: from a JSON file, over it TOUCHLINE_<NAME> of the environment. Paths are
/// relative to the file's folder.
struct Config {
    QString file;
    QString data;  ///< folder; locked while it is written to
    QString engine = QStringLiteral("sqlite");
    QString place;  ///< file or conninfo
    QString keys;
    QString address = QStringLiteral("127.0.0.1");
    int port = 0;  ///< 0 = any free one
    QString certificate;
    QString key;
    int connections = 8;
    int pending = 8'192;  ///< requests at once, waiting desks included
    int clockWatch =
        10;  ///< seconds between two looks at the clocks of orders; 0 = not by this node

    [[nodiscard]] static Result<Config> read(const QString &file);
    [[nodiscard]] Done write() const;
    [[nodiscard]] ledger::LedgerConfig ledgerConfig() const;
};

}  // namespace touchline::commands
