// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/rowpage.h"
#include "server/commands/command.h"
#include "server/commands/opened.h"
#include "server/intake/plainrecord.h"
#include "server/ledger/verify.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {
namespace {

QByteArray rowJson(const Row &row)
{
    return QJsonDocument(protocol::rowsAsObjects({row}).first().toMap().toJsonObject())
        .toJson(QJsonDocument::Compact);
}

Done scopesOf(ReadOnly &ledger, const QString &login, QStringList &scopes)
{
    const auto who = ledger.db->guard([&] { return ledger::principalOfLogin(*ledger.db, login); });
    if (!who)
        return who.error();
    if (!*who)
        return invalid(u"--user"_s, u"there is no active user "_s + login);
    scopes = (*who)->reader.scopes;
    return done();
}

}  // namespace

int runDump(const QStringList &arguments)
{
    Session session(arguments, u"dump"_s,
                    u"Prints every record that desks may hold, by type and id, as one JSON object "
                    u"{\"rows\", \"counts\"}; works while the server runs."_s);
    session.parser.addOption(
        {u"user"_s, u"Only what this user's desks hold (without their pins)."_s, u"login"_s});
    int exitCode = Fine;
    const auto config = session.start(exitCode);
    if (!config)
        return exitCode;
    auto ledger = openReadOnly(*config);
    if (!ledger)
        return session.fail(ledger.error());
    QStringList scopes;
    if (session.parser.isSet(u"user"_s)) {
        if (const auto found = scopesOf(*ledger, session.parser.value(u"user"_s), scopes); !found)
            return session.fail(found.error());
    }
    QMap<QString, int> counts;
    fputs("{\"rows\":[", stdout);
    bool first = true;
    const auto dumped = ledger->db->guard([&] {
        storage::Transaction snapshot(*ledger->db, storage::Transaction::Mode::Read);
        ledger::dumpRecords(*ledger->db, scopes, [&](const Row &row) {
            fputs(first ? "\n" : ",\n", stdout);
            fputs(rowJson(row).constData(), stdout);
            ++counts[row.type->name];
            first = false;
        });
    });
    QJsonObject totals;
    for (const auto &[type, count] : counts.asKeyValueRange())
        totals[type] = count;
    fputs("],\n\"counts\":", stdout);
    fputs(QJsonDocument(totals).toJson(QJsonDocument::Compact).constData(), stdout);
    fputs("}\n", stdout);
    fflush(stdout);
    return dumped ? Fine : session.fail(dumped.error());
}

int runExport(const QStringList &arguments)
{
    Session session(arguments, u"export"_s,
                    u"Writes every record as a JSON line in the form that import --mapping "
                    u"touchline takes; works while the server runs."_s);
    session.parser.addOption({u"file"_s, u"Where to; must not exist yet."_s, u"file"_s});
    int exitCode = Fine;
    const auto config = session.start(exitCode);
    if (!config)
        return exitCode;
    if (!session.parser.isSet(u"file"_s))
        return session.fail(invalid(u"--file"_s, u"is missing"_s));
    QFile out(session.parser.value(u"file"_s));
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return session.fail(
            invalid(u"--file"_s, u"cannot create %1: %2"_s.arg(out.fileName(), out.errorString())));
    auto ledger = openReadOnly(*config);
    if (!ledger)
        return session.fail(ledger.error());
    qint64 rows = 0;
    bool written = true;
    const auto dumped = ledger->db->guard([&] {
        storage::Transaction snapshot(*ledger->db, storage::Transaction::Mode::Read);
        ledger::exportRecords(*ledger->db, [&](const Row &row, const QStringList &scopes) {
            QByteArray line;
            intake::writePlain(line, row, scopes);
            written = written && out.write(line) == line.size();
            ++rows;
        });
    });
    if (!dumped)
        return session.fail(dumped.error());
    if (!written || !out.flush())
        return session.fail({ErrorKind::Storage, out.errorString(), u"--file"_s});
    return session.succeed({{u"rows"_s, rows}},
                           u"%1 records written to %2."_s.arg(rows).arg(out.fileName()));
}

int runVerify(const QStringList &arguments)
{
    Session session(
        arguments, u"verify-audit"_s,
        u"Recomputes the audit chains against the heads and the changes; works while the server runs."_s);
    int exitCode = Fine;
    const auto config = session.start(exitCode);
    if (!config)
        return exitCode;
    auto ledger = openReadOnly(*config);
    if (!ledger)
        return session.fail(ledger.error());
    const auto reports = ledger->db->guard([&] {
        storage::Transaction snapshot(*ledger->db, storage::Transaction::Mode::Read);
        return ledger::verifyAudit(*ledger->db, ledger->keys);
    });
    if (!reports)
        return session.fail(reports.error());
    QJsonArray feeds;
    QStringList words;
    bool intact = true;
    for (const ledger::ChainReport &report : *reports) {
        feeds += QJsonObject{
            {u"feed"_s, report.feed}, {u"rows"_s, report.rows}, {u"problem"_s, report.problem}};
        words += u"%1: %2 rows, %3"_s.arg(report.feed)
                     .arg(report.rows)
                     .arg(report.problem.isEmpty() ? u"intact"_s : report.problem);
        intact = intact && report.problem.isEmpty();
    }
    (void)session.succeed({{u"intact"_s, intact}, {u"feeds"_s, feeds}}, words.join(u'\n'));
    return intact ? Fine : Failed;
}

}  // namespace touchline::commands
