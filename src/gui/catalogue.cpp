// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/catalogue.h"

#include <QtCore/QFile>
#include <QtCore/QHash>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QStringList linesOf(const QString &name)
{
    QFile file(u":/touchline/catalogue/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

}  // namespace

QStringList categories() { return linesOf(u"categories.txt"_s); }

QString categoryWords(const QString &path, bool chinese)
{
    static const auto names = [] {
        QHash<QString, QString> english;
        const QStringList lines = linesOf(u"categorynames.txt"_s);
        for (const QString &line : lines)
            english.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
        return english;
    }();
    if (chinese)
        return path;
    QStringList parts = path.split(u'›');
    for (QString &part : parts)
        part = names.value(part, part);
    return parts.join(u'›');
}

Family familyOfCategory(const QString &path)
{
    const QString branch = path.section(u'›', 0, 0);
    if (branch == u"故障报修"_s)
        return Family::Fault;
    if (branch == u"咨询"_s)
        return Family::Enquiry;
    return branch == u"投诉"_s ? Family::Complaint : Family::Unknown;
}

QStringList gradesOf(Family family)
{
    QStringList others;
    const QStringList lines = linesOf(u"grades.txt"_s);
    for (const QString &line : lines) {
        QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        const QString name = words.takeFirst();
        if (name == codeOf(family))
            return words;
        if (name == "*"_L1)
            others = words;
    }
    return others;
}

QList<qint64> tierLimits(const QString &plan)
{
    const QStringList lines = linesOf(u"tiers.txt"_s);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (words.first() != plan)
            continue;
        QList<qint64> limits;
        for (const QString &limit : words.mid(1))
            limits += limit.toLongLong() * 1'000;
        return limits;
    }
    return {};
}

QStringList dispositions() { return linesOf(u"dispositions.txt"_s); }

desk::NudgeRules nudgeRules()
{
    desk::NudgeRules rules;
    const QStringList lines = linesOf(u"promises.txt"_s);
    for (const QString &line : lines) {
        const QString what = line.section(u' ', 0, -2);
        const qint64 number = line.section(u' ', -1).toLongLong();
        if (what == "nudge least"_L1)
            rules.leastMs = number * 60'000;
        else if (what == "nudge most"_L1)
            rules.most = int(number);
        else
            rules.promisedMs.insert(what, number * 60'000);
    }
    return rules;
}

}  // namespace touchline::gui
