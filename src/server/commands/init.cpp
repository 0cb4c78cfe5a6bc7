// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/commands/certificate.h"
#include "server/commands/command.h"
#include "server/commands/opened.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {

int runInit(const QStringList &arguments)
{
    Session session(
        arguments, u"init"_s,
        u"Makes a new ledger with its keys and settings; refuses to touch an existing one."_s);
    session.parser.addOption(
        {u"data"_s, u"Folder of the ledger; made if it is not there."_s, u"folder"_s});
    session.parser.addOption({u"postgres"_s,
                              u"Keep the ledger in PostgreSQL: \"host=… dbname=… user=…\"."_s,
                              u"conninfo"_s});
    session.parser.addOption(
        {u"certificate"_s, u"Also make a certificate for the loopback address, for trying out."_s});
    session.parser.addOption(
        {u"port"_s, u"Port to serve on; 0 = any free one."_s, u"number"_s, u"0"_s});
    int exitCode = Fine;
    if (!session.start(exitCode, false))
        return exitCode;
    const QString data = session.parser.value(u"data"_s);
    if (data.isEmpty())
        return session.fail(invalid(u"--data"_s, u"is missing"_s));
    if (!session.parser.isSet(u"config"_s))
        return session.fail(invalid(u"--config"_s, u"is missing"_s));
    bool isPort = false;
    Config config;
    config.port = session.parser.value(u"port"_s).toInt(&isPort);
    if (!isPort || config.port < 0 || config.port > 65'535)
        return session.fail(invalid(u"--port"_s, u"is not a number from 0 to 65535"_s));
    const QDir folder(QDir(data).absolutePath());
    config.file = session.parser.value(u"config"_s);
    if (QFile::exists(config.file))
        return session.fail(
            invalid(u"--config"_s, u"%1 is there already; nothing was changed"_s.arg(config.file)));
    config.data = folder.path();
    config.engine = session.parser.isSet(u"postgres"_s) ? u"postgres"_s : u"sqlite"_s;
    config.place = session.parser.isSet(u"postgres"_s) ? session.parser.value(u"postgres"_s)
                                                       : folder.filePath(u"ledger.db"_s);
    config.keys = folder.filePath(u"ledger.keys"_s);
    if (session.parser.isSet(u"certificate"_s)) {
        config.certificate = folder.filePath(u"server.crt"_s);
        config.key = folder.filePath(u"server.key"_s);
    }
    for (const QString &file : {config.engine == u"sqlite" ? config.place : QString(), config.keys,
                                config.certificate, config.key}) {
        if (!file.isEmpty() && QFile::exists(file))
            return session.fail(
                invalid(u"--data"_s, u"%1 is there already; nothing was changed"_s.arg(file)));
    }
    if (!QDir().mkpath(data) ||
        !QFile::setPermissions(data, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                         QFileDevice::ExeOwner))
        return session.fail(invalid(u"--data"_s, u"cannot make the folder "_s + data));
    if (const auto written = ledger::writeKeys(config.keys, ledger::makeKeys()); !written)
        return session.fail(written.error());
    // A half-made ledger would refuse the next try.
    const auto undo = [&](const Error &error) {
        for (const QString &file : {config.keys, config.certificate, config.key})
            QFile::remove(file);
        if (config.engine == u"sqlite")
            QFile::remove(config.place);
        return session.fail(error);
    };
    if (!config.certificate.isEmpty()) {
        if (const auto made = makeLoopbackCertificate(config.certificate, config.key); !made)
            return undo(made.error());
    }
    auto opened = openLedger(config);
    if (!opened)
        return undo(opened.error());
    if (const auto written = config.write(); !written)
        return undo(written.error());
    return session.succeed(
        {{u"config"_s, config.file}, {u"data"_s, config.data}},
        u"The ledger is ready in %1. Next: touchlined import or demo, then serve."_s.arg(
            config.data));
}

}  // namespace touchline::commands
