// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/commands/opened.h"

#include "server/ledger/clockjob.h"
#include "server/ledger/orderforms.h"
#include "server/ledger/triagetable.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {

qint64 SystemClock::nowMs() const { return QDateTime::currentMSecsSinceEpoch(); }

qint64 SystemClock::monotonicMs() const
{
    QElapsedTimer timer;
    timer.start();
    return timer.msecsSinceReference();
}

namespace {

Done keepTriage(Opened &opened)
{
    return opened.ledger->workers()
        .write([&opened](storage::Database &db, ledger::Touched &touched) {
            ledger::Origin job;
            job.nowMs = opened.clock.nowMs();
            job.deviceMs = job.nowMs;
            const bool bulk = ledger::isUntouched(db) || ledger::bulkPending(db);
            (void)ledger::keepTriageTable(db, opened.ledger->keys(), opened.ledger->ids(), job,
                                          bulk, touched);
            (void)ledger::keepOrderTypes(db, opened.ledger->keys(), opened.ledger->ids(), job, bulk,
                                         touched);
        })
        .result();
}

}  // namespace

Result<std::unique_ptr<Opened>> openLedger(const Config &config)
{
    auto opened = std::make_unique<Opened>();
    auto lock = storage::FileLock::acquire(QDir(config.data).filePath(u"touchlined.lock"_s));
    if (!lock) {
        if (lock.error().kind != ErrorKind::Busy)
            return lock.error();
        return Error{ErrorKind::Busy,
                     u"another touchlined works in %1; stop it first"_s.arg(config.data),
                     u"data"_s};
    }
    opened->lock = std::make_unique<storage::FileLock>(*std::move(lock));
    const auto keys = ledger::readKeys(config.keys);
    if (!keys)
        return keys.error();
    auto ledger = ledger::Ledger::open(config.ledgerConfig(), *keys, opened->clock);
    if (!ledger)
        return ledger.error();
    opened->ledger = *std::move(ledger);
    // Before anything is imported, because orders get their clocks as they come.
    const auto clocks =
        ledger::ClockJob(*opened->ledger).keepSettings(opened->clock.nowMs()).result();
    if (!clocks)
        return clocks.error();
    if (const Done kept = keepTriage(*opened); !kept)
        return kept.error();
    return opened;
}

Result<ReadOnly> openReadOnly(const Config &config)
{
    const auto keys = ledger::readKeys(config.keys);
    if (!keys)
        return keys.error();
    storage::OpenOptions options;
    options.engine = config.ledgerConfig().engine;
    options.place = config.place;
    options.access = storage::Access::ReadOnly;
    options.cipher = storage::Cipher::none();
    auto db = storage::Database::open(options);
    if (!db)
        return db.error();
    return ReadOnly{*keys, *std::move(db)};
}

}  // namespace touchline::commands
