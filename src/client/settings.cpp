// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QStandardPaths>
#include <QtCore/QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace touchline {

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
        return invalid(u"arguments"_s, u"\"%1\" is not understood"_s.arg(parser.positionalArguments().first()));
    const auto value = [&](const QString &flag, const char *variable) {
        return parser.isSet(flag) ? parser.value(flag) : qEnvironmentVariable(variable);
    };
    Settings settings;
    settings.headless = parser.isSet(u"headless"_s);
    settings.desk.server = QUrl(value(u"server"_s, "TOUCHLINE_SERVER"));
    settings.desk.pinFile = value(u"pin"_s, "TOUCHLINE_PIN");
    settings.desk.profile = value(u"profile"_s, "TOUCHLINE_PROFILE");
    if (settings.desk.profile.isEmpty())
        settings.desk.profile = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    settings.desk.deviceName = parser.isSet(u"device"_s) ? parser.value(u"device"_s) : QSysInfo::machineHostName();
    settings.desk.nullCipher = parser.isSet(u"null-cipher-for-tests"_s);
    if (settings.desk.server.isEmpty())
        return invalid(u"server"_s, u"is missing (--server or TOUCHLINE_SERVER)"_s);
    if (settings.desk.pinFile.isEmpty())
        return invalid(u"pin"_s, u"is missing (--pin or TOUCHLINE_PIN)"_s);
    return settings;
}

}  // namespace touchline
