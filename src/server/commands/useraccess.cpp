// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/commands/useraccess.h"

#include "domain/records/user.h"
#include "server/ledger/accounts.h"
#include "server/ledger/work.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {
namespace {

const Error &unknownLogin()
{
    static const Error error = invalid(u"--login"_s, u"nobody has it"_s);
    return error;
}

ledger::Origin ownJob(const Opened &opened)
{
    ledger::Origin origin;
    origin.nowMs = opened.clock.nowMs();
    origin.deviceMs = origin.nowMs;
    return origin;
}

}  // namespace

Done setActive(Opened &opened, const QString &login, bool active)
{
    return opened.ledger->workers()
        .write([&](storage::Database &db, ledger::Touched &touched) {
            const auto account = ledger::findAccount(db, login);
            ledger::Work work(db, opened.ledger->keys(), opened.ledger->ids(), ownJob(opened));
            auto stored = account ? work.find(typeOf<User>(), account->id) : std::nullopt;
            if (!stored || stored->row.deleted)
                throw storage::Failure(unknownLogin());
            auto user = fromRow<User>(stored->row);
            if (user.active == active)
                throw storage::Failure(
                    invalid(u"--login"_s, active ? u"%1 may sign in already"_s.arg(login)
                                                 : u"%1 was stopped before"_s.arg(login)));
            user.active = active;
            stored->row = toRow(user);
            work.put(*stored, u"edit"_s);
            (void)work.finish();
            touched = work.touchedScopes();
            ledger::endSessions(db, account->id);
        })
        .result();
}

Done changePassword(Opened &opened, const QString &login, const QString &password)
{
    const QString hash = ledger::hashPassword(password);
    return opened.ledger->workers()
        .write([&](storage::Database &db, ledger::Touched &) {
            const auto account = ledger::findAccount(db, login);
            if (!account)
                throw storage::Failure(unknownLogin());
            ledger::setPassword(db, account->id, hash);
        })
        .result();
}

}  // namespace touchline::commands
