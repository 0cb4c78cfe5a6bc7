// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/quicktexts.h"

#include "domain/pinyin.h"

#include <QtCore/QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr std::array slashes{u'/', u'／', u'、'};
constexpr qsizetype longestQuery = 24;

bool isSlash(QChar c) { return std::find(slashes.begin(), slashes.end(), c) != slashes.end(); }

const QRegularExpression &variablePattern()
{
    static const QRegularExpression pattern(u"\\{([a-z]+(?:\\.[a-z]+)*)\\}"_s);
    return pattern;
}

const QRegularExpression &openPattern()
{
    static const QRegularExpression pattern(u"\\{[a-z]+(?:\\.[a-z]+)*\\}|〔[^〔〕\n]{1,30}〕"_s);
    return pattern;
}

/// 0 = fits best; -1 = does not fit.
int quickRank(const QuickText &text, const QString &query)
{
    if (text.shortcut.startsWith(query, Qt::CaseInsensitive))
        return 0;
    if (text.title.startsWith(query, Qt::CaseInsensitive))
        return 1;
    if (text.title.contains(query, Qt::CaseInsensitive))
        return 2;
    return !query.isEmpty() && heardIn(text.title, query) ? 3 : -1;
}

}  // namespace

std::optional<QuickTrigger> quickTrigger(QStringView text, qsizetype cursor)
{
    cursor = qBound(qsizetype(0), cursor, text.size());
    for (qsizetype at = cursor - 1; at >= 0 && cursor - at <= longestQuery + 1; --at) {
        const QChar c = text[at];
        if (c.isSpace())
            return std::nullopt;
        if (isSlash(c) && (at == 0 || text[at - 1].isSpace()))
            return QuickTrigger{int(at), text.sliced(at + 1, cursor - at - 1).toString()};
    }
    return std::nullopt;
}

QList<QuickText> matchingQuickTexts(const QList<QuickText> &texts, const QString &query,
                                    const QString &channel)
{
    QList<std::pair<int, QuickText>> ranked;
    for (const QuickText &text : texts) {
        const bool fitsChannel =
            channel.isEmpty() || text.channels.isEmpty() || text.channels.contains(channel);
        const int rank = text.active && fitsChannel ? quickRank(text, query) : -1;
        if (rank >= 0)
            ranked += {query.isEmpty() ? 0 : rank, text};
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : a.second.title < b.second.title;
    });
    QList<QuickText> found;
    for (const auto &[rank, text] : std::as_const(ranked))
        found += text;
    return found;
}

const QStringList &quickVariables()
{
    static const QStringList names{u"customer.name"_s, u"customer.phone"_s, u"service.number"_s,
                                   u"order.number"_s,  u"agent.name"_s,     u"agent.number"_s,
                                   u"date"_s,          u"time"_s,           u"outage.eta"_s};
    return names;
}

QList<TextPlace> openVariables(const QString &text)
{
    QList<TextPlace> places;
    auto found = openPattern().globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch one = found.next();
        places += {int(one.capturedStart()), int(one.capturedLength())};
    }
    return places;
}

QString expandQuickText(const QString &body, const QMap<QString, QString> &values)
{
    QString text;
    qsizetype from = 0;
    auto found = variablePattern().globalMatch(body);
    while (found.hasNext()) {
        const QRegularExpressionMatch one = found.next();
        const QString value = values.value(one.captured(1));
        text += QStringView(body).sliced(from, one.capturedStart() - from);
        text += value.isEmpty() ? one.captured(0) : value;
        from = one.capturedEnd();
    }
    text += QStringView(body).sliced(from);
    return text;
}

}  // namespace touchline::desk
