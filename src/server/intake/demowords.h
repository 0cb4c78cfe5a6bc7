// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "server/intake/dice.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <vector>

namespace touchline::intake {

/// What makes an order: resources/demo/words.json, "scenes".
struct Scene {
    Family family = Family::Unknown;
    QString category;
    QString title;
    QString part;  ///< which teams do the work: field, back, complaints
    QStringList grades;
    QStringList texts;
    QStringList resolutions;
};

/// What makes an enquiry that is answered at once.
struct Enquiry {
    QString category;
    QString title;
    QStringList summaries;
};

/// Words of one trade, power or telecom.
struct Trade {
    QStringList queues;
    QStringList plans;
    std::vector<Scene> scenes;  ///< as often as their weight says
    std::vector<Enquiry> enquiries;
    std::vector<QStringList> chats;  ///< lines, customer first, then in turn
    QStringList notes;
    QStringList sms;
    QStringList dispositions;
    QString unit;
    QString bill;
    QString usage;
};

/// A firm with a long history.
struct Firm {
    QString name;
    QString region;
    int services = 0;
};

/// The words of the demonstration data.
struct DemoWords {
    QStringList surnames, given, people, streets, estates, smallFirms, shops, returns, causes,
        lifeSupport;
    std::vector<Firm> firms;
    std::vector<std::pair<QString, QString>> slips;
    QHash<QString, QStringList> moves;  ///< reasons by the state moved to
    Trade power, telecom;

    [[nodiscard]] static DemoWords load();
    [[nodiscard]] const Trade &trade(const QString &region) const
    {
        return region == u"YJ" ? power : telecom;
    }
    /// Text as people type it: now and then with a slip.
    [[nodiscard]] QString typed(QString text, Dice &dice) const;
};

/// A file of resources/demo, which the program carries with it.
[[nodiscard]] QJsonObject demoResource(const QString &name);

}  // namespace touchline::intake
