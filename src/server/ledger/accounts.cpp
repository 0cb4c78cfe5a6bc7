// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/accounts.h"

#include "domain/records/user.h"
#include "storage/schema.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRandomGenerator>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

constexpr qint64 sessionMs = 7LL * 86'400'000;
constexpr int failuresAllowed = 10;

QString scopeName(QLatin1StringView kind, const QUuid &id)
{
    return kind + u':' + id.toString(QUuid::WithoutBraces);
}

std::optional<Principal> principal(storage::Database &db, const QUuid &account)
{
    Query read(db, u"SELECT %1 FROM user_account WHERE id = ? AND deleted = 0"_s.arg(
                       storage::columnList(typeOf<User>())));
    read.bind(account);
    if (!read.next())
        return std::nullopt;
    const User user = fromRow<User>(storage::readRow(read, typeOf<User>()));
    if (!user.active)
        return std::nullopt;
    Principal p;
    p.login = user.login;
    p.actor = {user.id.value, user.role, user.team.value, user.regionCode, user.name};
    p.hall = user.org.isNull() ? scopeName("team"_L1, user.team.value)
                               : scopeName("hall"_L1, user.org.value);
    p.reader.account = account;
    p.reader.feeds = QStringList{u"common"_s, user.regionCode};
    p.reader.feeds.sort();
    p.reader.scopes = {u"common"_s, scopeName("user"_L1, account)};
    Query scopes(db, "SELECT scope FROM account_scope WHERE account = ?");
    scopes.bind(account);
    while (scopes.next())
        p.reader.scopes += scopes.text(0);
    p.reader.scopes.sort();
    p.reader.scopes.removeDuplicates();
    Query grants(db, "SELECT grants FROM account WHERE id = ?");
    grants.bind(account);
    if (!grants.next())
        return std::nullopt;
    p.reader.grants = grants.integer(0);
    return p;
}

}  // namespace

QString hashPassword(const QString &password)
{
    const QByteArray utf8 = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str(out.data(), utf8.constData(), size_t(utf8.size()),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw storage::Failure({ErrorKind::Storage, u"not enough memory to hash a password"_s});
    return QString::fromLatin1(out.data());
}

bool passwordFits(const QString &hash, const QString &password)
{
    const QByteArray utf8 = password.toUtf8();
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), utf8.constData(),
                                    size_t(utf8.size())) == 0;
}

QString nobodysHash()
{
    static const QString hash = hashPassword(newToken());
    return hash;
}

QString newToken()
{
    QByteArray bytes(32, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(bytes.size()));
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray tokenHash(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
}

std::optional<Account> findAccount(storage::Database &db, const QString &login)
{
    Query query(db, "SELECT id, hash, failures, locked_until FROM account WHERE login = ?");
    query.bind(login);
    if (!query.next())
        return std::nullopt;
    return Account{query.uuid(0), query.text(1), query.integer(2), query.integer(3)};
}

void countFailure(storage::Database &db, const QUuid &account, qint64 nowMs)
{
    // Counted by the database itself, so that many at once on many nodes are all counted.
    Query count(db, "UPDATE account SET failures = failures + 1 WHERE id = ? RETURNING failures");
    count.bind(account);
    const qint64 failures = count.next() ? count.integer(0) : 0;
    while (count.next()) {
    }
    if (failures < failuresAllowed)
        return;
    const qint64 minutes = qMin<qint64>(15, failures - failuresAllowed + 1);
    Query lock(db, "UPDATE account SET locked_until = ? WHERE id = ?");
    lock.bind(nowMs + minutes * 60'000).bind(account).run();
}

void startSession(storage::Database &db, const QUuid &account, const QString &token, qint64 nowMs)
{
    Query clear(db, "UPDATE account SET failures = 0, locked_until = 0 WHERE id = ?");
    clear.bind(account).run();
    Query old(db, "DELETE FROM session WHERE expires < ?");
    old.bind(nowMs).run();
    Query start(db, "INSERT INTO session (token, account, created, expires) VALUES (?, ?, ?, ?)");
    start.bind(tokenHash(token)).bind(account).bind(nowMs).bind(nowMs + sessionMs).run();
}

void endSession(storage::Database &db, const QString &token)
{
    // Who has gone is at no order any more; on another desk she says so again within seconds.
    Query gone(
        db, "DELETE FROM presence WHERE account IN (SELECT account FROM session WHERE token = ?)");
    gone.bind(tokenHash(token)).run();
    Query end(db, "DELETE FROM session WHERE token = ?");
    end.bind(tokenHash(token)).run();
}

std::optional<Principal> principalOf(storage::Database &db, const QByteArray &hash, qint64 nowMs)
{
    Query query(db, "SELECT account FROM session WHERE token = ? AND expires > ?");
    query.bind(hash).bind(nowMs);
    return query.next() ? principal(db, query.uuid(0)) : std::nullopt;
}

std::optional<Principal> principalOfLogin(storage::Database &db, const QString &login)
{
    const auto account = findAccount(db, login);
    return account ? principal(db, account->id) : std::nullopt;
}

void putAccount(storage::Database &db, const QUuid &user, const QString &login, const QString &hash,
                const QStringList &scopes)
{
    Query put(db, "INSERT INTO account (id, login, hash, failures, locked_until, grants) VALUES "
                  "(?, ?, ?, 0, 0, 1) "
                  "ON CONFLICT (id) DO UPDATE SET login = excluded.login, hash = excluded.hash, "
                  "failures = 0, "
                  "locked_until = 0, grants = account.grants + 1");
    put.bind(user).bind(login).bind(hash).run();
    endSessions(db, user);
    Query drop(db, "DELETE FROM account_scope WHERE account = ?");
    drop.bind(user).run();
    for (const QString &scope : scopes) {
        Query grant(
            db, "INSERT INTO account_scope (account, scope) VALUES (?, ?) ON CONFLICT DO NOTHING");
        grant.bind(user).bind(scope).run();
    }
}

void setPassword(storage::Database &db, const QUuid &account, const QString &hash)
{
    Query put(db, "UPDATE account SET hash = ?, failures = 0, locked_until = 0 WHERE id = ?");
    put.bind(hash).bind(account).run();
    endSessions(db, account);
}

void endSessions(storage::Database &db, const QUuid &account)
{
    Query gone(db, "DELETE FROM presence WHERE account = ?");
    gone.bind(account).run();
    Query end(db, "DELETE FROM session WHERE account = ?");
    end.bind(account).run();
}

}  // namespace touchline::ledger
