// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A value of a setting in the words of its editor.

#include "gui/calendarpage.h"
#include "gui/policycolumns.h"
#include "gui/settingwords.h"
#include "gui/typecolumns.h"
#include "gui/words.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

CodeChoices loneChoices(const QString &key)
{
    if (key == "family"_L1)
        return factValues(key) + CodeChoices{{u"*"_s, Words::tr("every kind")}};
    if (key == "route"_L1)
        return {{u"owner"_s, Words::tr("the department")}, {u"expert"_s, Words::tr("the experts")}};
    if (key == "status"_L1)
        return {{u"announced"_s, Words::tr("announced")}, {u"expected"_s, Words::tr("expected")}};
    if (key == "track"_L1)
        return {{u"service"_s, Words::tr("Service")}, {u"source"_s, Words::tr("Source")}};
    if (key == "do"_L1)
        return CodeChoices{{u"notify"_s, Words::tr("remind")}} + levelActionChoices();
    if (key == "who"_L1)
        return {{u"handler"_s, Words::tr("the handler")},
                {u"team"_s, Words::tr("the team")},
                {u"lead"_s, Words::tr("the lead")},
                {u"accepting"_s, Words::tr("who accepted it")},
                {u"watchers"_s, Words::tr("watchers")}};
    if (key == "stops"_L1)
        return momentChoices();
    return {};
}

QList<EntryColumn> columnsOf(const QString &list)
{
    if (list == "targets"_L1)
        return targetColumns({});
    if (list == "days"_L1)
        return dayColumns();
    if (list == "fields"_L1)
        return fieldColumns();
    if (list == "checklist"_L1)
        return checkColumns();
    return {};
}

/// The codes that stand at such a path; nothing where people write what they like.
CodeChoices choicesAt(const QString &path)
{
    const QStringList steps = path.split(u'.');
    const auto name = [&](qsizetype fromEnd) {
        const QString step = steps.value(steps.size() - fromEnd);
        return step.section(u'[', 0, 0);
    };
    // A test is "when.family", "when.family.not" or "when.nudges.atLeast".
    for (const qsizetype fact : {1, 2}) {
        if (name(fact + 1) == "when"_L1)
            return factValues(name(fact));
    }
    for (const EntryColumn &column : columnsOf(name(2))) {
        if (column.key == name(1) && !column.choices.isEmpty())
            return column.choices;
    }
    return loneChoices(name(1));
}

}  // namespace

QString settingValueWords(const QString &path, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return Words::tr("nothing", "a value of a setting");
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isBool())
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    if (value.isString())
        return codesInWords({value.toString()}, choicesAt(path));
    if (!value.isArray())
        return u"…"_s;
    QStringList texts;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list) {
        if (!one.isString())
            return Words::tr("%n entries", nullptr, int(list.size()));
        texts += one.toString();
    }
    return texts.isEmpty() ? Words::tr("nothing", "a value of a setting")
                           : codesInWords(texts, choicesAt(path));
}

}  // namespace touchline::gui
