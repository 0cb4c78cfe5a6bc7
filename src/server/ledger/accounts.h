// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/authority.h"
#include "server/ledger/reader.h"

namespace touchline::ledger {

/// A signed-in user as every door sees her.
struct Principal {
    Actor actor;
    Reader reader;
    QString login;
    QString hall;  ///< scope that her new customers enter
};

/// Argon2id (RFC 9106) with libsodium's interactive limits; takes some 50 ms and 64 MiB on purpose.
[[nodiscard]] QString hashPassword(const QString &password);
[[nodiscard]] bool passwordFits(const QString &hash, const QString &password);
/// Of an account that does not exist, so that asking takes the same time.
[[nodiscard]] QString nobodysHash();

/// Tokens are kept as their SHA-256 only.
[[nodiscard]] QString newToken();
[[nodiscard]] QByteArray tokenHash(const QString &token);

struct Account {
    QUuid id;
    QString hash;
    qint64 failures = 0;
    qint64 lockedUntil = 0;
};

[[nodiscard]] std::optional<Account> findAccount(storage::Database &db, const QString &login);
/// A wrong password: after ten in a row the login waits a minute, and a minute more each time.
void countFailure(storage::Database &db, const QUuid &account, qint64 nowMs);
void startSession(storage::Database &db, const QUuid &account, const QString &token, qint64 nowMs);
void endSession(storage::Database &db, const QString &token);
[[nodiscard]] std::optional<Principal> principalOf(storage::Database &db,
                                                   const QByteArray &tokenHash, qint64 nowMs);
[[nodiscard]] std::optional<Principal> principalOfLogin(storage::Database &db,
                                                        const QString &login);

/// Makes the account or gives it a new password and scopes; sessions end, the grants get a new version.
void putAccount(storage::Database &db, const QUuid &user, const QString &login, const QString &hash,
                const QStringList &scopes);

/// Another password; sessions end, the desk keeps what it holds.
void setPassword(storage::Database &db, const QUuid &account, const QString &hash);
/// All of her desks have to sign in again.
void endSessions(storage::Database &db, const QUuid &account);

}  // namespace touchline::ledger
