// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/target.h"

#include <QtCore/QStringDecoder>

#include <algorithm>
#include <optional>

namespace touchline::http {

using namespace Qt::Literals::StringLiterals;

namespace {

Error badTarget(const QString &reason) { return invalid(u"target"_s, reason); }

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<QByteArray> percentDecoded(const QByteArray &text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        decoded += char(high * 16 + low);
        i += 2;
    }
    return decoded;
}

Result<QString> textOf(const QByteArray &encoded)
{
    const std::optional<QByteArray> bytes = percentDecoded(encoded);
    if (!bytes)
        return badTarget(u"a percent sign must be followed by two hexadecimal digits"_s);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(*bytes);
    if (decoder.hasError())
        return badTarget(u"not UTF-8"_s);
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c < u' ' || c == u'\x7f'; }))
        return badTarget(u"control characters are not allowed"_s);
    return text;
}

}  // namespace

Result<Target> parseTarget(const QByteArray &target)
{
    if (!target.startsWith('/') || target.startsWith("//"))
        return badTarget(u"must be a path that begins with one slash"_s);
    if (std::any_of(target.begin(), target.end(),
                    [](char c) { return c <= ' ' || c >= '\x7f' || c == '#'; }))
        return badTarget(u"only printable ASCII without '#'; encode the rest"_s);

    const qsizetype mark = target.indexOf('?');
    const QByteArray rawPath = mark < 0 ? target : target.left(mark);
    const QByteArray rawQuery = mark < 0 ? QByteArray() : target.mid(mark + 1);
    if (rawPath.toLower().contains("%2f"))
        return badTarget(u"an encoded slash is not allowed in the path"_s);

    Result<QString> path = textOf(rawPath);
    if (!path)
        return path.error();
    for (const QStringView segment : QStringView(*path).split(u'/')) {
        if (segment == u"."_s || segment == u".."_s)
            return badTarget(u"relative segments are not allowed in the path"_s);
    }
    if (const Result<QString> query = textOf(rawQuery); !query)
        return query.error();
    return Target{*std::move(path), QUrlQuery(QString::fromLatin1(rawQuery))};
}

}  // namespace touchline::http
