// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "server/ledger/load.h"

namespace touchline::ledger {

/// Keeps what clocks go by complete, as a named job within a write transaction: the shipped calendars,
/// days and limits where there are none, working hours up to two years ahead, and all of a calendar's
/// hours anew, as its next version, when it no longer says what was expanded. Answers whether anything was
/// written. `bulk` as of loadBatch().
[[nodiscard]] bool keepClockSettings(storage::Database &db, const Keys &keys, IdSource &ids,
                                     const Origin &job, bool bulk, QSet<QString> &touched);

/// A document as a record of the common feed.
[[nodiscard]] LoadRow settingRow(SettingKind kind, const QString &key, qint64 revision,
                                 const QByteArray &document, qint64 since);

/// Whether a document may come into force: refused with path and reason when it cannot be read, when its
/// calendars cannot be expanded or one by which limits count is missing, or when a policy says something else
/// under a version that was given before. Answers the key under which it is kept.
[[nodiscard]] Result<QString> checkClockSetting(storage::Database &db, SettingKind kind,
                                                const QByteArray &document, qint64 nowMs);

/// The revision in force of a kind of setting; null id and 0: there is none.
struct SettingInForce {
    QUuid id;
    qint64 revision = 0;
};
[[nodiscard]] SettingInForce settingInForce(storage::Database &db, SettingKind kind,
                                            const QString &key);

/// All orders that run are looked at again by what is in force now.
void lookAtClocksAgain(storage::Database &db);

/// A document in place of the one in force, as its next revision, if checkClockSetting() lets it. Working
/// hours follow with keepClockSettings().
[[nodiscard]] Done putClockSetting(storage::Database &db, const Keys &keys, IdSource &ids,
                                   const Origin &job, SettingKind kind, const QByteArray &document,
                                   QSet<QString> &touched);

/// The rows of a load with the clocks of the orders whose events are among them: their lives are told to
/// their clocks, and what has come by now is noted as done. Events that bring their clocks are left as they
/// are; orders and events that come apart are caught up on when the watch looks at them.
[[nodiscard]] QList<LoadRow> clockedRows(storage::Database &db, IdSource &ids, qint64 nowMs,
                                         const QList<LoadRow> &rows);

}  // namespace touchline::ledger
