// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/commands/config.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QHostAddress>

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {
namespace {

struct TextSetting {
    QString name;
    QString Config::*member;
    bool path;
};
struct NumberSetting {
    QString name;
    int Config::*member;
    int least;
    int most;
};

const std::vector<TextSetting> &texts()
{
    static const std::vector<TextSetting> all{
        {u"data"_s, &Config::data, true},        {u"engine"_s, &Config::engine, false},
        {u"place"_s, &Config::place, false},     {u"keys"_s, &Config::keys, true},
        {u"address"_s, &Config::address, false}, {u"certificate"_s, &Config::certificate, true},
        {u"key"_s, &Config::key, true},
    };
    return all;
}

const std::vector<NumberSetting> &numbers()
{
    static const std::vector<NumberSetting> all{
        {u"port"_s, &Config::port, 0, 65'535},
        {u"connections"_s, &Config::connections, 1, 64},
        {u"pending"_s, &Config::pending, 16, 100'000},
        {u"clockWatch"_s, &Config::clockWatch, 0, 3'600},
    };
    return all;
}

std::optional<Error> takeText(Config &config, const TextSetting &setting, const QJsonValue &value)
{
    if (!value.isString() || value.toString().size() > 4'096 ||
        value.toString().contains(QChar::Null))
        return invalid(setting.name, u"is not a text of at most 4096 characters"_s);
    config.*(setting.member) = value.toString();
    return std::nullopt;
}

std::optional<Error> takeNumber(Config &config, const NumberSetting &setting, double value,
                                bool isNumber)
{
    // The range first: a number beyond int must not be converted.
    if (!isNumber || !(value >= setting.least && value <= setting.most) ||
        value != double(int(value)))
        return invalid(
            setting.name,
            u"is not a whole number from %1 to %2"_s.arg(setting.least).arg(setting.most));
    config.*(setting.member) = int(value);
    return std::nullopt;
}

std::optional<Error> takeFile(Config &config, const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto text = std::find_if(texts().begin(), texts().end(),
                                       [&](auto &s) { return s.name == it.key(); });
        const auto number = std::find_if(numbers().begin(), numbers().end(),
                                         [&](auto &s) { return s.name == it.key(); });
        std::optional<Error> error;
        if (text != texts().end())
            error = takeText(config, *text, it.value());
        else if (number != numbers().end())
            error = takeNumber(config, *number, it.value().toDouble(), it.value().isDouble());
        else
            error = invalid(it.key(), u"is not a setting"_s);
        if (error)
            return error;
    }
    return std::nullopt;
}

std::optional<Error> takeEnvironment(Config &config)
{
    const auto given = [](const QString &name) {
        return qgetenv("TOUCHLINE_" + name.toUpper().toLatin1());
    };
    for (const TextSetting &setting : texts()) {
        if (const QByteArray value = given(setting.name); !value.isEmpty()) {
            if (const auto error = takeText(config, setting, QString::fromUtf8(value)))
                return error;
        }
    }
    for (const NumberSetting &setting : numbers()) {
        const QByteArray value = given(setting.name);
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (value.isEmpty())
            continue;
        if (const auto error = takeNumber(config, setting, number, isNumber))
            return error;
    }
    return std::nullopt;
}

std::optional<Error> check(const Config &config)
{
    if (config.engine != u"sqlite" && config.engine != u"postgres")
        return invalid(u"engine"_s, u"is neither sqlite nor postgres"_s);
    if (config.data.isEmpty() || !QFileInfo(config.data).isDir())
        return invalid(u"data"_s, u"is not a folder: "_s + config.data);
    if (config.place.isEmpty())
        return invalid(u"place"_s, u"is missing"_s);
    if (config.keys.isEmpty())
        return invalid(u"keys"_s, u"is missing"_s);
    if (QHostAddress(config.address).isNull())
        return invalid(u"address"_s, u"is not an IP address"_s);
    return std::nullopt;
}

}  // namespace

Result<Config> Config::read(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return invalid(u"--config"_s, u"cannot read %1: %2"_s.arg(file, in.errorString()));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(in.read(1 << 20), &problem);
    if (!document.isObject())
        return invalid(u"--config"_s,
                       u"%1 is not a JSON object: %2 at byte %3"_s.arg(file, problem.errorString())
                           .arg(problem.offset));
    Config config;
    config.file = file;
    if (const auto error = takeFile(config, document.object()))
        return *error;
    if (const auto error = takeEnvironment(config))
        return *error;
    const QDir folder = QFileInfo(file).absoluteDir();
    for (const TextSetting &setting : texts()) {
        QString &value = config.*(setting.member);
        if (setting.path && !value.isEmpty())
            value = folder.absoluteFilePath(value);
    }
    if (const auto error = check(config))
        return *error;
    if (config.engine == u"sqlite")
        config.place = QDir(config.data).absoluteFilePath(config.place);
    return config;
}

Done Config::write() const
{
    QJsonObject object;
    for (const TextSetting &setting : texts()) {
        if (!(this->*(setting.member)).isEmpty())
            object[setting.name] = this->*(setting.member);
    }
    object[u"port"_s] = port;
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return invalid(u"--config"_s, u"cannot create %1: %2"_s.arg(file, out.errorString()));
    out.write(QJsonDocument(object).toJson());
    return out.flush() ? done() : Done(Error{ErrorKind::Storage, out.errorString(), u"--config"_s});
}

ledger::LedgerConfig Config::ledgerConfig() const
{
    return {engine == u"postgres" ? storage::Engine::Postgres : storage::Engine::Sqlite, place,
            connections, QDir(data).filePath(u"files"_s)};
}

}  // namespace touchline::commands
