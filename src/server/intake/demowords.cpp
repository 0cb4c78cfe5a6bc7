// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/demowords.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

// Q_INIT_RESOURCE must stand outside of every namespace.
static void touchlineDemoResources() { Q_INIT_RESOURCE(intake); }

namespace touchline::intake {
namespace {

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &word : array)
        words += word.toString();
    return words;
}

Trade tradeOf(const QJsonObject &object)
{
    Trade trade{.queues = wordsOf(object["queues"_L1]),
                .plans = wordsOf(object["plans"_L1]),
                .scenes = {},
                .enquiries = {},
                .chats = {},
                .notes = wordsOf(object["notes"_L1]),
                .sms = wordsOf(object["sms"_L1]),
                .dispositions = wordsOf(object["dispositions"_L1]),
                .unit = object["unit"_L1].toString(),
                .bill = object["bill"_L1].toString(),
                .usage = object["usage"_L1].toString()};
    const QJsonArray scenes = object["scenes"_L1].toArray();
    for (const QJsonValue &entry : scenes) {
        const Scene scene{.family = fromCode<Family>(entry["family"_L1].toString()),
                          .category = entry["category"_L1].toString(),
                          .title = entry["title"_L1].toString(),
                          .part = entry["part"_L1].toString(),
                          .grades = wordsOf(entry["grades"_L1]),
                          .texts = wordsOf(entry["texts"_L1]),
                          .resolutions = wordsOf(entry["resolutions"_L1])};
        trade.scenes.insert(trade.scenes.end(), size_t(entry["weight"_L1].toInt(1)), scene);
    }
    const QJsonArray enquiries = object["enquiries"_L1].toArray();
    for (const QJsonValue &entry : enquiries) {
        trade.enquiries.push_back({.category = entry["category"_L1].toString(),
                                   .title = entry["title"_L1].toString(),
                                   .summaries = wordsOf(entry["summaries"_L1])});
    }
    const QJsonArray chats = object["chats"_L1].toArray();
    for (const QJsonValue &entry : chats)
        trade.chats.push_back(wordsOf(entry));
    return trade;
}

}  // namespace

QJsonObject demoResource(const QString &name)
{
    touchlineDemoResources();
    QFile file(u":/touchline/demo/%1.json"_s.arg(name));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    return open ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

DemoWords DemoWords::load()
{
    const QJsonObject root = demoResource(u"words"_s);
    DemoWords words;
    words.surnames = wordsOf(root["surnames"_L1]);
    words.given = wordsOf(root["given"_L1]);
    words.people = wordsOf(root["people"_L1]);
    words.streets = wordsOf(root["streets"_L1]);
    words.estates = wordsOf(root["estates"_L1]);
    words.smallFirms = wordsOf(root["smallFirms"_L1]);
    words.shops = wordsOf(root["shops"_L1]);
    words.returns = wordsOf(root["returns"_L1]);
    words.causes = wordsOf(root["causes"_L1]);
    words.lifeSupport = wordsOf(root["lifeSupport"_L1]);
    const QJsonArray firms = root["firms"_L1].toArray();
    for (const QJsonValue &entry : firms)
        words.firms.push_back({entry[0].toString(), entry[1].toString(), entry[2].toInt()});
    const QJsonArray slips = root["slips"_L1].toArray();
    for (const QJsonValue &entry : slips)
        words.slips.emplace_back(entry[0].toString(), entry[1].toString());
    const QJsonObject moves = root["moves"_L1].toObject();
    for (auto it = moves.begin(); it != moves.end(); ++it)
        words.moves[it.key()] = wordsOf(it.value());
    words.power = tradeOf(root["power"_L1].toObject());
    words.telecom = tradeOf(root["telecom"_L1].toObject());
    return words;
}

QString DemoWords::typed(QString text, Dice &dice) const
{
    if (!dice.percent(12))
        return text;
    const auto &[right, wrong] = dice.pick(slips);
    if (const qsizetype at = text.indexOf(right); at >= 0)
        text.replace(at, right.size(), wrong);
    else if (text.endsWith(u'。'))
        text.chop(1);
    return text;
}

}  // namespace touchline::intake
