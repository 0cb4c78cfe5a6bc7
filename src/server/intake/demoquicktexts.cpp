// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/demoquicktexts.h"

#include "domain/records/quicktext.h"
#include "server/intake/democompany.h"
#include "server/intake/demowords.h"
#include "server/intake/plainrecord.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {

void writeDemoQuickTexts(QByteArray &out)
{
    const QJsonArray texts = demoResource(u"quicktexts"_s)["quickTexts"_L1].toArray();
    for (const auto &entry : texts) {
        QuickText text;
        text.id.value = DemoCompany::idOf(u"quickText"_s, entry["key"_L1].toString());
        text.root = text.id.value;
        text.feed = u"common"_s;
        text.title = entry["title"_L1].toString();
        text.shortcut = entry["shortcut"_L1].toString();
        text.category = entry["category"_L1].toString();
        text.body = entry["body"_L1].toString();
        const QJsonArray channels = entry["channels"_L1].toArray();
        for (const auto &channel : channels)
            text.channels += channel.toString();
        text.active = true;
        writePlain(out, toRow(text));
    }
}

}  // namespace touchline::intake
