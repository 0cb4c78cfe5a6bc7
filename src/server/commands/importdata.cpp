// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/commands/command.h"
#include "server/commands/ledgersink.h"
#include "server/intake/demodata.h"
#include "server/intake/importer.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {
namespace {

Result<intake::Mapping> mappingOf(const QString &name, const QStringList &given)
{
    QHash<QString, QString> parameters;
    for (const QString &one : given) {
        const qsizetype equals = one.indexOf(u'=');
        if (equals < 1)
            return invalid(u"--set"_s, u"is not NAME=VALUE: "_s + one);
        parameters.insert(one.first(equals), one.sliced(equals + 1));
    }
    if (!name.contains(u'/') && !name.endsWith(u".json"))
        return intake::Mapping::shipped(name, parameters);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(u"--mapping"_s, u"cannot read %1: %2"_s.arg(name, file.errorString()));
    return intake::Mapping::load(file.read(1 << 20), parameters);
}

QJsonObject factsOf(const intake::ImportReport &report)
{
    return {{u"read"_s, report.rowsRead},
            {u"accepted"_s, report.rowsAccepted},
            {u"refused"_s, report.rowsRefused},
            {u"made"_s, report.recordsMade},
            {u"existing"_s, report.recordsExisting},
            {u"users"_s, report.users},
            {u"resumedAtLine"_s, report.resumedAtLine},
            {u"milliseconds"_s, report.milliseconds}};
}

QString wordsOf(const intake::ImportReport &report)
{
    return u"%1 rows read, %2 accepted, %3 refused; %4 records made, %5 were there already."_s
        .arg(report.rowsRead)
        .arg(report.rowsAccepted)
        .arg(report.rowsRefused)
        .arg(report.recordsMade)
        .arg(report.recordsExisting);
}

}  // namespace

int runImport(const QStringList &arguments)
{
    Session session(arguments, u"import"_s,
                    u"Takes in a file. A row that cannot be used is reported with line, field and "
                    u"reason and left "
                    u"out; a second run of the same file goes on where the first one ended."_s);
    session.parser.addOption(
        {u"mapping"_s,
         u"Name of a shipped mapping or a mapping file (see the intake README): "_s +
             intake::Mapping::shippedNames().join(u", "_s),
         u"mapping"_s, u"touchline"_s});
    session.parser.addOption({u"file"_s, u"The file to take in."_s, u"file"_s});
    session.parser.addOption(
        {u"source"_s, u"Name under which the file is remembered; its file name by default."_s,
         u"name"_s});
    session.parser.addOption(
        {u"set"_s, u"Parameter of the mapping, NAME=VALUE; can be given several times."_s,
         u"parameter"_s});
    session.parser.addOption(
        {u"report"_s, u"File for the refused rows as JSON lines."_s, u"file"_s});
    int exitCode = Fine;
    const auto config = session.start(exitCode);
    if (!config)
        return exitCode;
    auto mapping = mappingOf(session.parser.value(u"mapping"_s), session.parser.values(u"set"_s));
    if (!mapping)
        return session.fail(mapping.error().kind == ErrorKind::NotFound
                                ? invalid(u"--mapping"_s, mapping.error().detail)
                                : mapping.error());
    QFile file(session.parser.value(u"file"_s));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return session.fail(invalid(
            u"--file"_s, file.fileName().isEmpty()
                             ? u"is missing"_s
                             : u"cannot read %1: %2"_s.arg(file.fileName(), file.errorString())));
    QFile report(session.parser.value(u"report"_s));
    if (!report.fileName().isEmpty() && !report.open(QIODevice::WriteOnly))
        return session.fail(invalid(u"--report"_s, u"cannot write "_s + report.fileName()));
    auto opened = openLedger(*config);
    if (!opened)
        return session.fail(opened.error());
    LedgerSink sink(**opened);
    intake::Importer importer(sink, *std::move(mapping), (*opened)->clock);
    if (report.isOpen())
        importer.setRefusalLog(&report);
    const QString source = session.parser.isSet(u"source"_s) ? session.parser.value(u"source"_s)
                                                             : QFileInfo(file).fileName();
    const auto done = importer.run(file, source);
    if (!done)
        return session.fail(done.error());
    for (qsizetype i = 0;
         !session.json() && i < qMin<qsizetype>(10, qsizetype(done->refused.size())); ++i) {
        const auto &refused = done->refused[size_t(i)];
        fprintf(stderr, "line %lld: %s: %s\n", static_cast<long long>(refused.line),
                qPrintable(refused.field), qPrintable(refused.reason));
    }
    return session.succeed(factsOf(*done), wordsOf(*done));
}

int runDemo(const QStringList &arguments)
{
    Session session(arguments, u"demo"_s,
                    u"Fills an empty ledger with the made-up data of two fictional firms, through "
                    u"the importer, and "
                    u"writes who can sign in to demo-users.txt in the data folder (mode 0600)."_s);
    session.parser.addOption(
        {u"size"_s, u"desk: 1,000 customers, 50,000 entries; hall: 20,000 and 1,000,000."_s,
         u"size"_s, u"desk"_s});
    session.parser.addOption({u"open-orders"_s,
                              u"That many further orders stand open, as after a storm."_s,
                              u"number"_s, u"0"_s});
    session.parser.addOption(
        {u"seed"_s, u"The same seed makes the same data."_s, u"number"_s, u"1"_s});
    int exitCode = Fine;
    const auto config = session.start(exitCode);
    if (!config)
        return exitCode;
    const auto size = intake::DemoData::sizeOf(session.parser.value(u"size"_s));
    if (!size)
        return session.fail(invalid(u"--size"_s, u"is neither desk nor hall"_s));
    bool isCount = false;
    const int openOrders = session.parser.value(u"open-orders"_s).toInt(&isCount);
    if (!isCount || openOrders < 0 || openOrders > 200'000)
        return session.fail(invalid(u"--open-orders"_s, u"is not a number from 0 to 200,000"_s));
    bool isSeed = false;
    const qulonglong seed = session.parser.value(u"seed"_s).toULongLong(&isSeed);
    if (!isSeed)
        return session.fail(invalid(u"--seed"_s, u"is not a whole number"_s));
    auto opened = openLedger(*config);
    if (!opened)
        return session.fail(opened.error());
    LedgerSink sink(**opened);
    if (!sink.isEmpty())
        return session.fail(
            invalid(u"data"_s, u"the ledger is not empty; demo data goes only into a new one"_s));

    QFile users(QDir(config->data).filePath(u"demo-users.txt"_s));
    intake::DemoData data(*size, seed, (*opened)->clock.nowMs(), openOrders);
    if (!users.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        !data.open(QIODevice::ReadOnly))
        return session.fail({ErrorKind::Storage, users.errorString(), u"data"_s});
    auto mapping = intake::Mapping::shipped(u"touchline"_s);
    if (!mapping)
        return session.fail(mapping.error());
    intake::Importer importer(sink, *std::move(mapping), (*opened)->clock);
    int shown = -10;
    const auto done =
        importer.run(data, u"demo"_s, [&](const intake::ImportReport &, const intake::Progress &) {
            if (!session.json() && data.percent() >= shown + 10) {
                shown = data.percent();
                fprintf(stderr, "%d %%\n", shown);
            }
            return true;
        });
    if (!done)
        return session.fail(done.error());
    users.write("# login password role name\n");
    for (const intake::DemoAccount &account : data.accounts())
        users.write(u"%1 %2 %3 %4\n"_s
                        .arg(account.login, account.password, codeOf(account.role), account.name)
                        .toUtf8());
    if (!users.flush())
        return session.fail({ErrorKind::Storage, users.errorString(), u"data"_s});
    return session.succeed(factsOf(*done), wordsOf(*done));
}

}  // namespace touchline::commands
