// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/commands/ledgersink.h"

#include "domain/records/user.h"
#include "server/ledger/load.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {
namespace {

// A transaction of an ordinary import stays small enough for the desks that hear of it.
// A row makes at most two changes: itself and its scopes; 500 are allowed.
constexpr qsizetype rowsPerChange = 250;

}  // namespace

LedgerSink::LedgerSink(Opened &opened) : m_opened(opened)
{
    const auto bulk = opened.ledger->workers()
                          .read([](storage::Database &db) {
                              return ledger::isUntouched(db) || ledger::bulkPending(db);
                          })
                          .result();
    m_bulk = bulk && *bulk;
}

ledger::Origin LedgerSink::job() const
{
    ledger::Origin origin;
    origin.nowMs = m_opened.clock.nowMs();
    origin.deviceMs = origin.nowMs;
    return origin;
}

Result<int> LedgerSink::put(const QList<intake::IncomingRow> &rows,
                            const intake::Progress &progress)
{
    int written = 0;
    const qsizetype step = m_bulk ? rows.size() : rowsPerChange;
    for (qsizetype start = 0; start == 0 || start < rows.size();
         start += qMax<qsizetype>(step, 1)) {
        QList<ledger::LoadRow> batch;
        for (qsizetype i = start; i < qMin(start + step, rows.size()); ++i)
            batch += {rows[i].row, rows[i].scopes};
        const bool last = start + step >= rows.size();
        auto loaded = m_opened.ledger->workers()
                          .write([&, batch, last](storage::Database &db, ledger::Touched &touched) {
                              const int count = ledger::loadBatch(db, m_opened.ledger->keys(),
                                                                  m_opened.ledger->ids(), job(),
                                                                  batch, m_bulk, touched);
                              if (last && !progress.source.isEmpty())
                                  ledger::storeProgress(
                                      db, {progress.source, progress.line, progress.byteOffset});
                              return count;
                          })
                          .result();
        if (!loaded)
            return loaded.error();
        written += *loaded;
    }
    return written;
}

Done LedgerSink::putUser(const intake::IncomingUser &user)
{
    const QString login = user.user.text(u"login");
    const auto known = m_opened.ledger->workers()
                           .read([login](storage::Database &db) {
                               return ledger::findAccount(db, login).has_value();
                           })
                           .result();
    if (!known)
        return known.error();
    if (*known)
        return invalid(u"login"_s, u"%1 is taken"_s.arg(login));
    const QString region = user.user.text(u"regionCode");
    const auto feed =
        m_opened.ledger->workers()
            .read([region](storage::Database &db) {
                storage::Query query(db, "SELECT 1 FROM head WHERE feed = ? AND feed <> 'common'");
                query.bind(region);
                return query.next();
            })
            .result();
    if (!feed)
        return feed.error();
    if (!*feed)
        return invalid(u"regionCode"_s, u"there is no region \"%1\""_s.arg(region));
    const QString hash = ledger::hashPassword(user.password);
    return m_opened.ledger->workers()
        .write([&](storage::Database &db, ledger::Touched &touched) {
            Row row = user.user;
            row.root = row.id;
            (void)ledger::loadBatch(db, m_opened.ledger->keys(), m_opened.ledger->ids(), job(),
                                    {{row, {}}}, m_bulk, touched);
            ledger::putAccount(db, row.id, login, hash, user.grants);
        })
        .result();
}

Result<intake::Progress> LedgerSink::progressOf(const QString &source)
{
    const auto progress =
        m_opened.ledger->workers()
            .read([source](storage::Database &db) { return ledger::progressOf(db, source); })
            .result();
    if (!progress)
        return progress.error();
    return intake::Progress{progress->source, progress->line, progress->byteOffset};
}

Done LedgerSink::finish()
{
    if (!m_bulk)
        return done();
    return m_opened.ledger->workers()
        .write([&](storage::Database &db, ledger::Touched &) {
            if (ledger::bulkPending(db))
                ledger::finishBulk(db, m_opened.ledger->keys(), job());
        })
        .result();
}

}  // namespace touchline::commands
