// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/catalogue.h"

#include <QtCore/QFile>

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

}  // namespace touchline::gui
