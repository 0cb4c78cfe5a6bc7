// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/message.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace touchline::http {

using namespace Qt::Literals::StringLiterals;

QByteArray Request::header(const QByteArray &name) const { return headers.value(name); }

QString Request::parameter(const QString &name) const
{
    if (!query.hasQueryItem(name))
        return {};
    const QString value = query.queryItemValue(name, QUrl::FullyDecoded);
    return value.isNull() ? u""_s : value;
}

Response problem(int status, const QString &code, const QString &field, const QString &reason)
{
    const QJsonObject body{{u"error"_s, code}, {u"field"_s, field}, {u"reason"_s, reason}};
    Response response;
    response.status = status;
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

}  // namespace touchline::http
