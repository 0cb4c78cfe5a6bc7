// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/config.h"
#include "storage/filelock.h"

namespace touchline::commands {

class SystemClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
};

/// A ledger with the data folder locked for this process.
struct Opened {
    SystemClock clock;
    std::unique_ptr<storage::FileLock> lock;
    std::unique_ptr<ledger::Ledger> ledger;
};

/// Errors: Busy (another process holds the folder), Storage, Invalid (a setting).
[[nodiscard]] Result<std::unique_ptr<Opened>> openLedger(const Config &config);

/// A connection that only reads: can be had while the server runs.
struct ReadOnly {
    ledger::Keys keys;
    std::unique_ptr<storage::Database> db;
};
[[nodiscard]] Result<ReadOnly> openReadOnly(const Config &config);

}  // namespace touchline::commands
