// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "server/commands/config.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QJsonObject>

#include <span>

namespace touchline::commands {

/// Exit codes of touchlined.
enum Exit : int {
    Fine = 0,
    Failed = 1,
    Usage = 2,  ///< a flag or a setting is wrong; its name is in the message
    Busy = 75,  ///< another process holds the data folder (EX_TEMPFAIL of sysexits)
};

/// What a command is given and says.
class Session final {
public:
    Session(QStringList arguments, const QString &name, const QString &summary);

    QCommandLineParser parser;
    bool takesWords = false;  ///< arguments that are no flags; refused otherwise

    /// Parses flags and reads the settings; nullopt: the process ends with exitCode.
    [[nodiscard]] std::optional<Config> start(int &exitCode, bool readConfig = true);
    /// Text for people, or one JSON line with --json.
    int succeed(const QJsonObject &facts, const QString &words) const;
    int fail(const Error &error) const;
    void event(const QJsonObject &facts) const;
    [[nodiscard]] bool json() const { return parser.isSet(QStringLiteral("json")); }

private:
    QStringList m_arguments;
    QString m_name;
};

struct Command {
    const char *name;
    const char *summary;
    int (*run)(const QStringList &arguments);
};

[[nodiscard]] std::span<const Command> commands();

int runServe(const QStringList &arguments);
int runInit(const QStringList &arguments);
int runUser(const QStringList &arguments);
int runImport(const QStringList &arguments);
int runDemo(const QStringList &arguments);
int runDump(const QStringList &arguments);
int runExport(const QStringList &arguments);
int runBackup(const QStringList &arguments);
int runRestore(const QStringList &arguments);
int runClocks(const QStringList &arguments);
int runVerify(const QStringList &arguments);

}  // namespace touchline::commands
