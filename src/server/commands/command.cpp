// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/commands/command.h"

#include <QtCore/QJsonDocument>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {
namespace {

QByteArray jsonLine(const QJsonObject &facts)
{
    return QJsonDocument(facts).toJson(QJsonDocument::Compact) + '\n';
}

void print(FILE *where, const QByteArray &text)
{
    fwrite(text.constData(), 1, size_t(text.size()), where);
    fflush(where);
}

QString kindWord(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid: return u"invalid"_s;
    case ErrorKind::Busy: return u"busy"_s;
    case ErrorKind::NotFound: return u"not_found"_s;
    case ErrorKind::TooLarge: return u"too_large"_s;
    case ErrorKind::Conflict: return u"conflict"_s;
    case ErrorKind::Unauthorized: return u"unauthorized"_s;
    case ErrorKind::Forbidden: return u"forbidden"_s;
    case ErrorKind::Offline: return u"offline"_s;
    case ErrorKind::BadReply: return u"bad_reply"_s;
    case ErrorKind::Storage: return u"storage"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace

std::span<const Command> commands()
{
    static constexpr std::array all{
        Command{"serve", "Serve desks over HTTPS.", runServe},
        Command{"init", "Make a new ledger with its keys and settings.", runInit},
        Command{"user", "Add, stop or list users, or change a password.", runUser},
        Command{"import", "Take in CSV or JSON Lines by a mapping.", runImport},
        Command{"export", "Write records as JSON Lines that can be imported again.", runExport},
        Command{"dump", "Print the canonical dump, all or as one user sees it.", runDump},
        Command{"demo", "Fill an empty ledger with made-up data.", runDemo},
        Command{"backup", "Copy the ledger while it is in use (SQLite).", runBackup},
        Command{"restore", "Put a copy in place of the ledger and begin a new epoch (SQLite).",
                runRestore},
        Command{"clocks", "Calendars and limits of the orders' clocks.", runClocks},
        Command{"verify-audit", "Recompute the audit chains.", runVerify},
    };
    return all;
}

Session::Session(QStringList arguments, const QString &name, const QString &summary)
    : m_arguments(std::move(arguments)), m_name(name)
{
    parser.setApplicationDescription(summary);
    parser.addOption(
        {u"config"_s,
         u"Settings file (JSON). Each setting can also be given as TOUCHLINE_<NAME> in the "
         u"environment; flags win over both."_s,
         u"file"_s});
    parser.addOption({u"json"_s, u"Print JSON, one object a line."_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this."_s});
}

std::optional<Config> Session::start(int &exitCode, bool readConfig)
{
    if (!parser.parse(QStringList{u"touchlined "_s + m_name} + m_arguments)) {
        exitCode = fail(invalid(u"arguments"_s, parser.errorText()));
        return std::nullopt;
    }
    if (parser.isSet(u"help"_s)) {
        print(stdout, parser.helpText().toUtf8() +
                          "\nExit codes: 0 done, 1 failed, 2 wrong flag or setting, "
                          "75 another process holds the data folder.\n");
        exitCode = Fine;
        return std::nullopt;
    }
    if (const QStringList words = parser.positionalArguments(); !takesWords && !words.isEmpty()) {
        exitCode = fail(invalid(u"arguments"_s, u"\"%1\" is not a flag"_s.arg(words.first())));
        return std::nullopt;
    }
    if (!readConfig)
        return Config{};
    if (!parser.isSet(u"config"_s)) {
        exitCode = fail(invalid(u"--config"_s, u"is missing"_s));
        return std::nullopt;
    }
    auto config = Config::read(parser.value(u"config"_s));
    if (!config) {
        exitCode = fail(config.error());
        return std::nullopt;
    }
    return *config;
}

int Session::succeed(const QJsonObject &facts, const QString &words) const
{
    print(stdout, json() ? jsonLine(facts) : words.toUtf8() + '\n');
    return Fine;
}

void Session::event(const QJsonObject &facts) const { print(stdout, jsonLine(facts)); }

int Session::fail(const Error &error) const
{
    if (json()) {
        print(stderr, jsonLine({{u"error"_s, kindWord(error.kind)},
                                {u"field"_s, error.field},
                                {u"reason"_s, error.detail}}));
    } else {
        const QString field = error.field.isEmpty() ? QString() : error.field + u": "_s;
        print(stderr, u"touchlined %1: %2%3\n"_s.arg(m_name, field, error.detail).toUtf8());
    }
    if (error.kind == ErrorKind::Busy)
        return Busy;
    return error.kind == ErrorKind::Invalid ? Usage : Failed;
}

}  // namespace touchline::commands
