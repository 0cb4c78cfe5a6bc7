// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/commands/command.h"
#include "server/commands/ledgersink.h"
#include "server/commands/opened.h"
#include "server/commands/useraccess.h"
#include "storage/schema.h"

#include "domain/records/user.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {
namespace {

QString firstLine(const QString &file, Error &error)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        error = invalid(u"--password-file"_s, u"cannot read %1: %2"_s.arg(file, in.errorString()));
        return {};
    }
    QByteArray line = in.readLine(1'000);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.size() < 8)
        error = invalid(u"--password-file"_s, u"the password has fewer than 8 characters"_s);
    return QString::fromUtf8(line);
}

int addUser(const Session &session, const Config &config)
{
    const auto value = [&](const QString &name) { return session.parser.value(name); };
    for (const QString &name :
         {u"login"_s, u"name"_s, u"role"_s, u"region"_s, u"password-file"_s}) {
        if (value(name).isEmpty())
            return session.fail(invalid(u"--"_s + name, u"is missing"_s));
    }
    User user;
    user.role = fromCode<Role>(value(u"role"_s));
    if (user.role == Role::Unknown)
        return session.fail(invalid(u"--role"_s, u"is not a role: "_s + value(u"role"_s)));
    Error error{ErrorKind::Storage, {}, {}};
    const QString password = firstLine(value(u"password-file"_s), error);
    if (!error.detail.isEmpty())
        return session.fail(error);
    for (const QString &name : {u"org"_s, u"team"_s}) {
        if (!value(name).isEmpty() && QUuid::fromString(value(name)).isNull())
            return session.fail(invalid(u"--"_s + name, u"is not an id"_s));
    }
    auto opened = openLedger(config);
    if (!opened)
        return session.fail(opened.error());
    user.id.value = (*opened)->ledger->ids().next((*opened)->clock.nowMs());
    user.login = value(u"login"_s);
    user.name = value(u"name"_s);
    user.regionCode = value(u"region"_s);
    user.org.value = QUuid::fromString(value(u"org"_s));
    user.team.value = QUuid::fromString(value(u"team"_s));
    user.active = true;
    user.feed = u"common"_s;
    QStringList scopes = session.parser.values(u"scope"_s);
    if (scopes.isEmpty()) {
        if (!user.team.isNull())
            scopes += u"team:"_s + user.team.value.toString(QUuid::WithoutBraces);
        // Those who handle get their team's orders, not the hall's customers.
        if (!user.org.isNull() && user.role != Role::Handler && user.role != Role::Crew)
            scopes += u"hall:"_s + user.org.value.toString(QUuid::WithoutBraces);
    }
    LedgerSink sink(**opened);
    if (const auto put = sink.putUser({toRow(user), password, scopes}); !put) {
        const bool region = put.error().field == u"regionCode";
        return session.fail(region ? invalid(u"--region"_s, put.error().detail) : put.error());
    }
    if (const auto finished = sink.finish(); !finished)
        return session.fail(finished.error());
    return session.succeed(
        {{u"id"_s, user.id.value.toString(QUuid::WithoutBraces)}, {u"login"_s, user.login}},
        u"User %1 was added."_s.arg(user.login));
}

/// Stop, start again or give another password: what is done to an account that is there.
int changeUser(const Session &session, const Config &config, const QString &what)
{
    const QString login = session.parser.value(u"login"_s);
    if (login.isEmpty())
        return session.fail(invalid(u"--login"_s, u"is missing"_s));
    QString password;
    if (what == u"password") {
        const QString file = session.parser.value(u"password-file"_s);
        if (file.isEmpty())
            return session.fail(invalid(u"--password-file"_s, u"is missing"_s));
        Error error{ErrorKind::Storage, {}, {}};
        password = firstLine(file, error);
        if (!error.detail.isEmpty())
            return session.fail(error);
    }
    auto opened = openLedger(config);
    if (!opened)
        return session.fail(opened.error());
    const Done done = what == u"password" ? changePassword(**opened, login, password)
                                          : setActive(**opened, login, what == u"start");
    if (!done)
        return session.fail(done.error());
    const QString words = what == u"password" ? u"%1 has another password and signs in again."_s
                          : what == u"start"  ? u"%1 may sign in again."_s
                                              : u"%1 may no longer sign in."_s;
    return session.succeed({{u"login"_s, login}}, words.arg(login));
}

int listUsers(const Session &session, const Config &config)
{
    auto ledger = openReadOnly(config);
    if (!ledger)
        return session.fail(ledger.error());
    QJsonArray users;
    QStringList words;
    const auto listed = ledger->db->guard([&] {
        storage::Query query(*ledger->db,
                             u"SELECT %1 FROM user_account WHERE deleted = 0 ORDER BY login"_s.arg(
                                 storage::columnList(typeOf<User>())));
        while (query.next()) {
            const User user = fromRow<User>(storage::readRow(query, typeOf<User>()));
            users += QJsonObject{{u"id"_s, user.id.value.toString(QUuid::WithoutBraces)},
                                 {u"login"_s, user.login},
                                 {u"name"_s, user.name},
                                 {u"role"_s, QString(codeOf(user.role))},
                                 {u"region"_s, user.regionCode},
                                 {u"active"_s, user.active}};
            words +=
                u"%1 %2 %3 %4"_s.arg(user.login, codeOf(user.role), user.regionCode, user.name) +
                (user.active ? QString() : u" (stopped)"_s);
        }
    });
    if (!listed)
        return session.fail(listed.error());
    return session.succeed({{u"users"_s, users}}, words.join(u'\n'));
}

}  // namespace

int runUser(const QStringList &arguments)
{
    Session session(arguments, u"user"_s,
                    u"user add … makes an account or, for a login that exists, refuses; user stop "
                    u"ends somebody's "
                    "sessions and sign-ins, user start allows them again, user password gives "
                    "another password; "
                    "user list prints all."_s);
    session.takesWords = true;
    session.parser.addPositionalArgument(u"what"_s, u"add, stop, start, password or list"_s);
    session.parser.addOption({u"login"_s, u"Name to sign in with."_s, u"text"_s});
    session.parser.addOption({u"name"_s, u"Name as colleagues see it."_s, u"text"_s});
    session.parser.addOption(
        {u"role"_s,
         u"agent, clerk, dispatcher, handler, crew, lead, auditor, callback, inspector, editor, admin …"_s,
         u"role"_s});
    session.parser.addOption({u"region"_s, u"Code of the region."_s, u"code"_s});
    session.parser.addOption({u"org"_s, u"Id of the hall or department."_s, u"id"_s});
    session.parser.addOption({u"team"_s, u"Id of the team."_s, u"id"_s});
    session.parser.addOption(
        {u"scope"_s,
         u"Scope that the user holds, instead of those of team and hall; can be given several times."_s,
         u"scope"_s});
    session.parser.addOption(
        {u"password-file"_s, u"File whose first line is the password."_s, u"file"_s});
    int exitCode = Fine;
    const auto config = session.start(exitCode);
    if (!config)
        return exitCode;
    const QStringList what = session.parser.positionalArguments();
    if (what == QStringList{u"add"_s})
        return addUser(session, *config);
    if (what == QStringList{u"list"_s})
        return listUsers(session, *config);
    for (const QString &change : {u"stop"_s, u"start"_s, u"password"_s}) {
        if (what == QStringList{change})
            return changeUser(session, *config, change);
    }
    return session.fail(invalid(u"what"_s, u"say add, stop, start, password or list"_s));
}

}  // namespace touchline::commands
