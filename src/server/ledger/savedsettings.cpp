// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/savedsettings.h"

#include "domain/records/clocksetting.h"
#include "protocol/reasons.h"
#include "server/ledger/clocksettings.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

/// The same with who saved it; a bare list of days has no room for that and stays as it is.
QByteArray signedDocument(const QByteArray &document, const QUuid &user)
{
    const QJsonDocument read = QJsonDocument::fromJson(document);
    if (!read.isObject())
        return document;
    QJsonObject tree = read.object();
    tree["by"_L1] = user.toString(QUuid::WithoutBraces);
    return QJsonDocument(tree).toJson(QJsonDocument::Compact);
}

Refused refusedSetting(const Error &error)
{
    const QString path = error.field.isEmpty() ? QString() : error.field + u": "_s;
    return {error.kind == ErrorKind::TooLarge ? reasons::tooLarge : reasons::badValue,
            u"document"_s, path + error.detail};
}

}  // namespace

std::optional<Refused> settleSetting(Work &work, Row &row, const QString &basedOn)
{
    const auto kind = fromCode<SettingKind>(row.text(u"kind"));
    const QByteArray document = row.text(u"document").toUtf8();
    const qint64 now = work.origin().nowMs;
    if (kind == SettingKind::Unknown)
        return Refused{reasons::badValue, u"kind"_s, row.text(u"kind")};
    const auto key = checkClockSetting(work.db(), kind, document, now);
    if (!key)
        return refusedSetting(key.error());
    if (row.text(u"key") != *key)
        return Refused{reasons::badValue, u"key"_s, u"is not the name in the document"_s};
    // Two people may have had the same one before them: what neither has seen is never replaced.
    const SettingInForce inForce = settingInForce(work.db(), kind, *key);
    if (QUuid::fromString(basedOn) != inForce.id)
        return Refused{reasons::valueChanged, u"document"_s,
                       u"revision %1"_s.arg(inForce.revision)};
    row.set(u"revision"_s, inForce.revision + 1);
    row.set(u"since"_s, now);
    row.set(u"document"_s, QString::fromUtf8(signedDocument(document, work.origin().actor.user)));
    if (kind != SettingKind::Triage)
        lookAtClocksAgain(work.db());
    return std::nullopt;
}

}  // namespace touchline::ledger
