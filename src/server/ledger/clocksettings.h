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

/// A document in place of the one in force, as its next revision. Refused with path and reason when it
/// cannot be read, or when a policy says something else under a version that was given before. Working
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
