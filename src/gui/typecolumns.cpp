// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/typecolumns.h"

#include "domain/forms/typeform.h"
#include "gui/entrylist.h"
#include "gui/settingwords.h"
#include "gui/words.h"

#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

using ColumnKind = EntryColumn::Kind;

CodeChoices kindChoices()
{
    return {{u"text"_s, EntryList::tr("Text")},     {u"longText"_s, EntryList::tr("Long text")},
            {u"number"_s, EntryList::tr("Number")}, {u"money"_s, EntryList::tr("Money")},
            {u"flag"_s, EntryList::tr("Tick")},     {u"date"_s, EntryList::tr("Date")},
            {u"time"_s, EntryList::tr("Time")},     {u"choice"_s, EntryList::tr("Choice")}};
}

CodeChoices stateChoices()
{
    CodeChoices choices;
    for (size_t i = 0; i < Codes<OrderState>::list.size(); ++i)
        choices.append({Codes<OrderState>::list[i], words(OrderState(i))});
    return choices;
}

QString requiredWords(const QJsonObject &field)
{
    const QJsonValue required = field.value("required"_L1);
    if (required.isUndefined() || required == QJsonValue(false))
        return EntryList::tr("no");
    return required.isBool() ? EntryList::tr("yes") : EntryList::tr("by a rule");
}

QString takeRequired(QJsonObject &field, const QString &code)
{
    if (code == "true"_L1)
        field["required"_L1] = true;
    else if (code == "false"_L1)
        field.remove("required"_L1);
    return {};
}

/// "fridge=冰箱/Fridge, tv=电视/TV".
QString optionsText(const QJsonObject &field)
{
    QStringList parts;
    for (const QJsonValue &option : field.value("options"_L1).toArray()) {
        const QJsonObject names = option["names"_L1].toObject();
        parts += u"%1=%2/%3"_s.arg(option["value"_L1].toString(), names.value("zh"_L1).toString(),
                                   names.value("en"_L1).toString());
    }
    return parts.join(u", "_s);
}

QString takeOptions(QJsonObject &field, const QString &text)
{
    static const QRegularExpression between(u"[,，;；]"_s);
    QJsonArray options;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const QString value = part.section(u'=', 0, 0).trimmed();
        const QString names = part.contains(u'=') ? part.section(u'=', 1).trimmed() : value;
        const QString zh = names.section(u'/', 0, 0).trimmed();
        const QString en = names.contains(u'/') ? names.section(u'/', 1).trimmed() : zh;
        if (value.isEmpty())
            return EntryList::tr("Write a choice like fridge=冰箱/Fridge.");
        options += QJsonObject{{u"value"_s, value},
                               {u"names"_s, QJsonObject{{u"zh"_s, zh}, {u"en"_s, en}}}};
    }
    if (options.isEmpty())
        field.remove("options"_L1);
    else
        field["options"_L1] = options;
    return {};
}

QList<EntryColumn> nameColumns()
{
    return {{.key = u"key"_s,
             .title = EntryList::tr("Key"),
             .width = 110,
             .hint = EntryList::tr("A small letter, then letters and digits; it stays as it is")},
            {.key = u"names.zh"_s, .title = EntryList::tr("Name in Chinese"), .width = 150},
            {.key = u"names.en"_s, .title = EntryList::tr("Name in English"), .width = 150}};
}

QString freshKey(const QJsonArray &entries, const QString &stem)
{
    QStringList keys;
    for (const QJsonValue &entry : entries)
        keys += entry["key"_L1].toString();
    int number = 1;
    while (keys.contains(stem + QString::number(number)))
        ++number;
    return stem + QString::number(number);
}

QJsonObject twoNames(const QString &zh, const QString &en)
{
    return {{u"zh"_s, zh}, {u"en"_s, en}};
}

}  // namespace

QList<EntryColumn> fieldColumns()
{
    QList<EntryColumn> columns = nameColumns();
    columns += {{.key = u"kind"_s,
                 .title = EntryList::tr("What it holds"),
                 .kind = ColumnKind::Choice,
                 .width = 100,
                 .choices = kindChoices()},
                {.key = u"required"_s,
                 .title = EntryList::tr("Required"),
                 .kind = ColumnKind::Choice,
                 .width = 90,
                 .choices = {{u"true"_s, EntryList::tr("yes")}, {u"false"_s, EntryList::tr("no")}},
                 .shown = requiredWords,
                 .take = takeRequired},
                {.key = u"requiredFrom"_s,
                 .title = EntryList::tr("Before the state"),
                 .kind = ColumnKind::Choice,
                 .width = 120,
                 .choices = stateChoices()},
                {.key = u"options"_s,
                 .title = EntryList::tr("Choices"),
                 .width = 320,
                 .hint = EntryList::tr("Like fridge=冰箱/Fridge, tv=电视/TV"),
                 .shown = optionsText,
                 .take = takeOptions}};
    return columns;
}

QList<EntryColumn> checkColumns()
{
    QList<EntryColumn> columns = nameColumns();
    columns += {{.key = u"from"_s,
                 .title = EntryList::tr("Before the state"),
                 .kind = ColumnKind::Choice,
                 .choices = stateChoices()}};
    return columns;
}

QJsonObject freshField(const QJsonArray &fields)
{
    const QString key = freshKey(fields, u"field"_s);
    return {{u"key"_s, key}, {u"kind"_s, u"text"_s}, {u"names"_s, twoNames(key, key)}};
}

QJsonObject freshCheck(const QJsonArray &checks)
{
    const QString key = freshKey(checks, u"check"_s);
    return {{u"key"_s, key}, {u"from"_s, u"replied"_s}, {u"names"_s, twoNames(key, key)}};
}

}  // namespace touchline::gui
