// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/countercatalogue.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// What stands behind a first word, line by line.
QStringList counterLines(QLatin1StringView first)
{
    QFile file(u":/touchline/catalogue/counter.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList found;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(first) && line.mid(first.size(), 1) == " "_L1)
            found += line.mid(first.size() + 1);
    }
    return found;
}

QLatin1StringView wordOf(ChoiceList list)
{
    switch (list) {
    case ChoiceList::Outcome: return "outcome"_L1;
    case ChoiceList::Unrated: return "unrated"_L1;
    case ChoiceList::Authority: return "authority"_L1;
    case ChoiceList::Break: return "break"_L1;
    }
    Q_UNREACHABLE();
}

}  // namespace

bool speaksChinese() { return QLocale().language() == QLocale::Chinese; }

Choice choiceFrom(const QString &text, bool chinese)
{
    const QString value = text.section(u'|', 0, 0);
    const QString english = text.section(u'|', 1, 1);
    return {value, chinese || english.isEmpty() ? value : english};
}

QList<Business> businesses(const QString &region, bool chinese)
{
    QList<Business> here;
    QList<Business> anywhere;
    const QStringList lines = counterLines("business"_L1);
    for (const QString &line : lines) {
        const Business business{line.section(u' ', 2, 2), line.section(u' ', 1, 1).front(),
                                choiceFrom(line.section(u' ', 3), chinese)};
        if (line.section(u' ', 0, 0) == region)
            here += business;
        else if (line.startsWith(u'*'))
            anywhere += business;
    }
    return here.isEmpty() ? anywhere : here;
}

Business businessOf(const QString &region, const QString &code, bool chinese)
{
    for (const Business &business : businesses(region, chinese)) {
        if (business.code == code)
            return business;
    }
    return {code, u'A', {code, code}};
}

QList<Choice> choices(ChoiceList list, bool chinese)
{
    QList<Choice> found;
    const QStringList lines = counterLines(wordOf(list));
    for (const QString &line : lines)
        found += choiceFrom(line, chinese);
    return found;
}

QString shownChoice(ChoiceList list, const QString &value, bool chinese)
{
    for (const Choice &choice : choices(list, chinese)) {
        if (choice.value == value)
            return choice.shown;
    }
    return value;
}

QString hotLine(const QString &region)
{
    const QStringList lines = counterLines("hotline"_L1);
    for (const QString &line : lines) {
        if (line.section(u' ', 0, 0) == region)
            return line.section(u' ', 1);
    }
    return {};
}

}  // namespace touchline::gui
