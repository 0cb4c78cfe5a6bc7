// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QSysInfo>

using namespace Qt::Literals::StringLiterals;

#include <QtCore/QFile>

namespace touchline {
namespace {

constexpr qint64 smallFile = 64 * 1024;

Result<QString> contentsOf(const QString &flag, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(flag, u"cannot read %1: %2"_s.arg(name, file.errorString()));
    return QString::fromUtf8(file.read(smallFile));
}

/// The first agent of the file other than `login`: lines of login, password, role and name.
Done chooseColleague(const QString &fileName, Settings &settings)
{
    const auto text = contentsOf(u"demo-users"_s, fileName);
    if (!text)
        return text.error();
    const QStringList lines = text->split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (line.startsWith(u'#') || words.size() < 3)
            continue;
        if (!settings.demoUsers.contains(words[2]))
            settings.demoUsers.insert(words[2], {words[0], words[1]});
        if (words[0] == settings.login)
            continue;
        if (words[2] == "agent"_L1 && settings.colleague.isEmpty()) {
            settings.colleague = words[0];
            settings.colleaguePassword = words[1];
        } else if (words[2] == "lead"_L1 && settings.lead.isEmpty()) {
            settings.lead = words[0];
            settings.leadPassword = words[1];
        } else if (words[2] == "clerk"_L1 && settings.clerk.isEmpty()) {
            settings.clerk = words[0];
            settings.clerkPassword = words[1];
        }
    }
    if (!settings.colleague.isEmpty())
        return done();
    return invalid(u"demo-users"_s, u"%1 names no second agent"_s.arg(fileName));
}

}  // namespace

Result<Settings> readSettings(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The Touchline desk."_s);
    parser.addOptions({
        {u"server"_s, u"Address of the server, https://host:port."_s, u"url"_s},
        {u"pin"_s, u"File with the one certificate that is accepted."_s, u"file"_s},
        {u"profile"_s, u"Folder of this desk's files."_s, u"folder"_s},
        {u"device"_s, u"Name of this machine, for people."_s, u"name"_s},
        {u"headless"_s, u"No window: JSON Lines on standard input and output."_s},
        {u"user"_s, u"Sign in as this user without asking; needs --password-file."_s, u"login"_s},
        {u"password-file"_s, u"File whose first line is the password."_s, u"file"_s},
        {u"lang"_s, u"Language of the window: zh_CN or en. Otherwise the system's."_s,
         u"language"_s},
        {u"theme"_s, u"light or dark. Otherwise the system's."_s, u"theme"_s},
        {u"tour"_s,
         u"Drive the window through all it can do and save a picture of each step in the folder."_s,
         u"folder"_s},
        {u"tour-part"_s,
         u"Only these steps of the tour: actions, attach, clocks, composer, counter, extras, forms, frame, keyboard, lead, life, macros, orders, related, rules, storm, ties, timeline, together; typing (five drafts, then it waits); typed (they are back); orderTyping and orderTyped (the same with an order)."_s,
         u"name"_s},
        {u"tour-size"_s, u"Width and height of the window in the tour."_s, u"pixels"_s,
         u"1440x900"_s},
        {u"demo-users"_s, u"File of the demo's users; the tour takes its second user from it."_s,
         u"file"_s},
        {u"null-cipher-for-tests"_s, u"Keep the files unsealed. For tests only."_s},
    });
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return invalid(u"arguments"_s, parser.errorText());
    if (parser.isSet(help))
        parser.showHelp(0);
    if (parser.isSet(version))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return invalid(u"arguments"_s,
                       u"\"%1\" is not understood"_s.arg(parser.positionalArguments().first()));
    const auto value = [&](const QString &flag, const char *variable) {
        return parser.isSet(flag) ? parser.value(flag) : qEnvironmentVariable(variable);
    };
    Settings settings;
    settings.headless = parser.isSet(u"headless"_s);
    settings.desk.server = QUrl(value(u"server"_s, "TOUCHLINE_SERVER"));
    settings.desk.pinFile = value(u"pin"_s, "TOUCHLINE_PIN");
    settings.desk.profile = value(u"profile"_s, "TOUCHLINE_PROFILE");
    if (settings.desk.profile.isEmpty())
        settings.desk.profile =
            QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    settings.desk.deviceName =
        parser.isSet(u"device"_s) ? parser.value(u"device"_s) : QSysInfo::machineHostName();
    settings.desk.nullCipher = parser.isSet(u"null-cipher-for-tests"_s);
    // The sign-in page lets people name another server; the command line still has the last word.
    if (settings.desk.server.isEmpty())
        settings.desk.server =
            QUrl(QSettings(settings.desk.profile + "/window.ini"_L1, QSettings::IniFormat)
                     .value("window/server"_L1)
                     .toString());
    if (settings.desk.server.isEmpty())
        return invalid(u"server"_s, u"is missing (--server or TOUCHLINE_SERVER)"_s);
    if (settings.desk.pinFile.isEmpty())
        return invalid(u"pin"_s, u"is missing (--pin or TOUCHLINE_PIN)"_s);
    settings.language = parser.value(u"lang"_s);
    settings.theme = parser.value(u"theme"_s);
    settings.tour = parser.value(u"tour"_s);
    settings.tourPart = parser.value(u"tour-part"_s);
    const QStringList sides = parser.value(u"tour-size"_s).split(u'x');
    settings.tourSize = {sides.first().toInt(), sides.size() == 2 ? sides.last().toInt() : 0};
    settings.login = parser.value(u"user"_s);
    if (parser.isSet(u"password-file"_s)) {
        const auto text = contentsOf(u"password-file"_s, parser.value(u"password-file"_s));
        if (!text)
            return text.error();
        settings.password = text->section(u'\n', 0, 0).trimmed();
    }
    if (settings.login.isEmpty() == settings.password.isEmpty() &&
        !(settings.login.isEmpty() && parser.isSet(u"tour"_s))) {
        if (parser.isSet(u"demo-users"_s)) {
            if (const auto chosen = chooseColleague(parser.value(u"demo-users"_s), settings);
                !chosen)
                return chosen.error();
        }
        return settings;
    }
    return invalid(settings.login.isEmpty() ? u"user"_s : u"password-file"_s,
                   u"--user and --password-file go together, and the tour needs both"_s);
}

}  // namespace touchline
