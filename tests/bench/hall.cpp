// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/hall.h"

#include "server/intake/importer.h"

namespace touchline::bench {
namespace {

ledger::Principal principal(Hall &hall, const QString &login)
{
    return **hall.opened.ledger->workers()
                 .read(
                     [login](storage::Database &db) { return ledger::principalOfLogin(db, login); })
                 .result();
}

}  // namespace

std::unique_ptr<Hall> makeHall(intake::DemoSize size)
{
    auto hall = std::make_unique<Hall>();
    ledger::LedgerConfig config;
    config.place = hall->folder.filePath("ledger.db");
    auto opened = ledger::Ledger::open(config, ledger::makeKeys(), hall->opened.clock);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    hall->opened.ledger = *std::move(opened);
    commands::LedgerSink sink(hall->opened);
    intake::DemoData data(size, 1, hall->opened.clock.nowMs());
    data.open(QIODevice::ReadOnly);
    intake::Importer importer(sink, *intake::Mapping::shipped("touchline"), hall->opened.clock);
    const auto done = importer.run(data, "demo");
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    hall->records = done->recordsMade;
    hall->agent = principal(*hall, "limin");
    hall->colleague = principal(*hall, "chenchen");
    return hall;
}

}  // namespace touchline::bench
