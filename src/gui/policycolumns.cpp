// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/policycolumns.h"

#include "domain/clocks/clockpolicy.h"
#include "gui/entrylist.h"
#include "gui/settingwords.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

using ColumnKind = EntryColumn::Kind;

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray())
            texts += one.toString();
    } else if (!value.toString().isEmpty()) {
        texts += value.toString();
    }
    return texts;
}

QJsonValue listOrText(const QStringList &texts)
{
    return texts.size() == 1 ? QJsonValue(texts.first())
                             : QJsonValue(QJsonArray::fromStringList(texts));
}

CodeChoices comparisonChoices()
{
    return {{u"is"_s, EntryList::tr("is one of")},
            {u"not"_s, EntryList::tr("is none of")},
            {u"atLeast"_s, EntryList::tr("is at least")}};
}

QString takeValues(QJsonObject &row, const QString &text)
{
    if (row.value("how"_L1).toString() == "atLeast"_L1) {
        bool fine = false;
        const qint64 number = text.trimmed().toLongLong(&fine);
        if (!fine || number < 0)
            return EntryList::tr("“At least” needs a number.");
        row["values"_L1] = QJsonArray{QString::number(number)};
        return {};
    }
    QString unknown;
    const QStringList codes =
        codesFrom(text, factValues(row.value("fact"_L1).toString()), &unknown);
    if (!unknown.isEmpty())
        return EntryList::tr("“%1” is none of the values.").arg(unknown);
    row["values"_L1] = QJsonArray::fromStringList(codes);
    return {};
}

QString takeStops(QJsonObject &target, const QString &text)
{
    QString unknown;
    const QStringList codes = codesFrom(text, momentChoices(), &unknown);
    if (!unknown.isEmpty())
        return EntryList::tr("“%1” is nothing that happens to an order.").arg(unknown);
    target["stops"_L1] = QJsonArray::fromStringList(codes);
    return {};
}

QString takeOffset(QJsonObject &entry, const QString &key, const QString &text)
{
    const QJsonObject at = offsetFrom(text);
    if (at.isEmpty())
        return EntryList::tr("Write 80 %, or minutes before (-15) or after (30) the limit.");
    entry[key] = at;
    return {};
}

QStringList actionCodes(const QJsonArray &actions)
{
    QStringList codes;
    for (const QJsonValue &action : actions)
        codes += QString(action["do"_L1].toString() + u' ' + action["who"_L1].toString()).trimmed();
    return codes;
}

QString takeActions(QJsonObject &level, const QString &text)
{
    QString unknown;
    const QStringList codes = codesFrom(text, levelActionChoices(), &unknown);
    if (!unknown.isEmpty())
        return EntryList::tr("“%1” is nothing that a level does.").arg(unknown);
    QJsonArray actions;
    for (const QString &code : codes) {
        QJsonObject action{{u"do"_s, code.section(u' ', 0, 0)}};
        if (code.contains(u' '))
            action["who"_L1] = code.section(u' ', 1);
        actions += action;
    }
    level["actions"_L1] = actions;
    return {};
}

QString testWords(const QJsonObject &row)
{
    const QString fact = row.value("fact"_L1).toString();
    return codesInWords({fact}, factChoices()) + u' ' +
           codesInWords({row.value("how"_L1).toString()}, comparisonChoices()) + u' ' +
           codesInWords(textsOf(row.value("values"_L1)), factValues(fact));
}

}  // namespace

QJsonArray testRows(const QJsonObject &when)
{
    QJsonArray rows;
    for (auto it = when.begin(); it != when.end(); ++it) {
        const QJsonObject test = it->toObject();
        QString how = u"is"_s;
        QStringList values = textsOf(*it);
        if (test.contains("not"_L1)) {
            how = u"not"_s;
            values = textsOf(test.value("not"_L1));
        } else if (test.contains("atLeast"_L1)) {
            how = u"atLeast"_s;
            values = QStringList{QString::number(test.value("atLeast"_L1).toInteger())};
        }
        rows += QJsonObject{{u"fact"_s, it.key()},
                            {u"how"_s, how},
                            {u"values"_s, QJsonArray::fromStringList(values)}};
    }
    return rows;
}

QJsonObject whenOf(const QJsonArray &rows)
{
    QJsonObject when;
    for (const QJsonValue &row : rows) {
        const QString fact = row["fact"_L1].toString();
        const QString how = row["how"_L1].toString();
        const QStringList values = textsOf(row["values"_L1]);
        if (how == "atLeast"_L1)
            when[fact] = QJsonObject{{u"atLeast"_s, values.value(0).toLongLong()}};
        else if (how == "not"_L1)
            when[fact] = QJsonObject{{u"not"_s, listOrText(values)}};
        else
            when[fact] = listOrText(values);
    }
    return when;
}

QJsonObject freshTest(const QJsonArray &rows)
{
    const QJsonObject when = whenOf(rows);
    for (const auto &[fact, words] : factChoices()) {
        if (!when.contains(fact))
            return {{u"fact"_s, fact}, {u"how"_s, u"is"_s}, {u"values"_s, QJsonArray()}};
    }
    return {};
}

QList<EntryColumn> testColumns()
{
    return {{.key = u"fact"_s,
             .title = EntryList::tr("What"),
             .kind = ColumnKind::Choice,
             .width = 170,
             .choices = factChoices()},
            {.key = u"how"_s,
             .title = EntryList::tr("How"),
             .kind = ColumnKind::Choice,
             .width = 110,
             .choices = comparisonChoices()},
            {.key = u"values"_s,
             .title = EntryList::tr("Values"),
             .hint = EntryList::tr("Several with commas between"),
             .shown =
                 [](const QJsonObject &row) {
                     return codesInWords(textsOf(row.value("values"_L1)),
                                         factValues(row.value("fact"_L1).toString()));
                 },
             .take = takeValues}};
}

QList<EntryColumn> targetColumns(const QList<std::pair<QString, QString>> &calendars)
{
    CodeChoices offered{{QString(), EntryList::tr("the policy's")}};
    offered += calendars;
    const int most = int(ClockTarget::MostMinutes);
    return {
        {.key = u"metric"_s,
         .title = EntryList::tr("What is timed"),
         .kind = ColumnKind::Choice,
         .width = 130,
         .choices = metricChoices()},
        {.key = u"duty"_s,
         .title = EntryList::tr("Owed as"),
         .kind = ColumnKind::Choice,
         .width = 96,
         .choices = dutyChoices()},
        {.key = u"amount"_s,
         .title = EntryList::tr("Limit"),
         .kind = ColumnKind::Number,
         .width = 74,
         .least = 1,
         .most = most},
        {.key = u"unit"_s,
         .title = EntryList::tr("Counted in"),
         .kind = ColumnKind::Choice,
         .width = 180,
         .choices = unitChoices()},
        {.key = u"warn"_s,
         .title = EntryList::tr("Near from"),
         .width = 110,
         .hint = EntryList::tr("80 % of the limit, or -15 for minutes before it"),
         .shown =
             [](const QJsonObject &target) {
                 return offsetWords(target.value("warn"_L1).toObject());
             },
         .take = [](QJsonObject &target,
                    const QString &text) { return takeOffset(target, u"warn"_s, text); }},
        {.key = u"calendar"_s,
         .title = EntryList::tr("Calendar"),
         .kind = ColumnKind::Choice,
         .width = 140,
         .choices = offered},
        {.key = u"start"_s,
         .title = EntryList::tr("Starts when"),
         .kind = ColumnKind::Choice,
         .width = 120,
         .choices = momentChoices()},
        {.key = u"stops"_s,
         .title = EntryList::tr("Met when"),
         .width = 200,
         .hint = EntryList::tr("Any of these, with commas between"),
         .shown =
             [](const QJsonObject &target) {
                 return codesInWords(textsOf(target.value("stops"_L1)), momentChoices());
             },
         .take = takeStops},
        {.key = u"mayPause"_s,
         .title = EntryList::tr("May pause"),
         .kind = ColumnKind::Choice,
         .width = 90,
         .choices = {{u"true"_s, EntryList::tr("yes")}, {u"false"_s, EntryList::tr("no")}},
         .hint = EntryList::tr("Arrival, first contact and limits by law never pause")},
        {.key = u"reopen"_s,
         .title = EntryList::tr("When reopened"),
         .kind = ColumnKind::Choice,
         .width = 150,
         .choices = reopenChoices()},
        {.key = u"basis"_s,
         .title = EntryList::tr("Basis"),
         .width = 260,
         .hint = EntryList::tr("Where the figure comes from")},
    };
}

QJsonObject freshTarget(const QJsonArray &targets)
{
    QSet<QString> taken;
    for (const QJsonValue &one : targets)
        taken.insert(one["metric"_L1].toString() + u'/' + one["duty"_L1].toString());
    QString metric = u"reply"_s;
    for (const auto &[code, words] : metricChoices()) {
        if (!taken.contains(code + u"/promise"_s)) {
            metric = code;
            break;
        }
    }
    return {{u"metric"_s, metric},
            {u"duty"_s, u"promise"_s},
            {u"unit"_s, u"realMin"_s},
            {u"amount"_s, 60},
            {u"start"_s, u"accepted"_s},
            {u"stops"_s, QJsonArray{u"archived"_s}},
            {u"mayPause"_s, false},
            {u"reopen"_s, u"goOn"_s},
            {u"warn"_s, QJsonObject{{u"percent"_s, 80}}}};
}

QList<EntryColumn> levelColumns()
{
    return {
        {.key = u"at"_s,
         .title = EntryList::tr("When"),
         .width = 130,
         .hint = EntryList::tr("80 %, -15 (minutes before), 0 (at the limit), 30 (after)"),
         .shown =
             [](const QJsonObject &level) { return offsetWords(level.value("at"_L1).toObject()); },
         .take = [](QJsonObject &level,
                    const QString &text) { return takeOffset(level, u"at"_s, text); }},
        {.key = u"actions"_s,
         .title = EntryList::tr("What is done"),
         .hint = EntryList::tr(
             "remind the handler, remind the team, remind the lead, supervise, escalate"),
         .shown =
             [](const QJsonObject &level) {
                 return codesInWords(actionCodes(level.value("actions"_L1).toArray()),
                                     levelActionChoices());
             },
         .take = takeActions},
        {.key = u"when"_s,
         .title = EntryList::tr("Only if"),
         .width = 200,
         .shown = [](const QJsonObject &level) {
             return whenWords(level.value("when"_L1).toObject());
         }}};
}

QJsonObject freshLevel()
{
    return {
        {u"at"_s, QJsonObject{{u"minutes"_s, -15}}},
        {u"actions"_s, QJsonArray{QJsonObject{{u"do"_s, u"notify"_s}, {u"who"_s, u"handler"_s}}}}};
}

QString whenWords(const QJsonObject &when)
{
    QStringList tests;
    for (const QJsonValue &row : testRows(when))
        tests += testWords(row.toObject());
    return tests.join(u"; "_s);
}

}  // namespace touchline::gui
