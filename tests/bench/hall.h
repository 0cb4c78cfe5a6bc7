// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/ledgersink.h"
#include "server/intake/demodata.h"

#include <QtCore/QTemporaryDir>

namespace touchline::bench {

/// A ledger with the demo data of one size in a folder that goes away.
struct Hall {
    QTemporaryDir folder;
    commands::Opened opened;
    ledger::Principal agent;
    ledger::Principal colleague;
    qint64 records = 0;
};

[[nodiscard]] std::unique_ptr<Hall> makeHall(intake::DemoSize size);

}  // namespace touchline::bench
