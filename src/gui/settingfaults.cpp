// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with a setting, in words: where, and why.

#include "gui/settingwords.h"

#include "desk/settingtree.h"
#include "gui/answerinput.h"
#include "gui/words.h"

#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

struct FaultText {
    const char *pattern;  ///< of the reader's reason
    const char *text;     ///< %1, %2: what the pattern caught
};

const std::array faultTexts{
    FaultText{"overlaps the slot before it, or is out of order",
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "overlaps the time before it, or is out of order")},
    FaultText{"must end after it begins",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "must end after it begins")},
    FaultText{"must be \\[\"HH:MM\", \"HH:MM\"\\]",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is no time like 08:30-12:00")},
    FaultText{"must lie between 00:00 and 24:00",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "must lie between 00:00 and 24:00")},
    FaultText{"more than (\\d+) slots in a day",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "has more than %1 times in a day")},
    FaultText{"is not a known IANA time zone",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is no time zone")},
    FaultText{"has no working time",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "has no working time")},
    FaultText{"(\\d{4}-\\d\\d-\\d\\d) stands there twice",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "%1 stands there twice")},
    FaultText{"stands there twice|is there twice",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "stands there twice")},
    FaultText{"(\\S+) is of another year",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "%1 is of another year")},
    FaultText{"must be a date like 2026-10-01",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is no date like 2026-10-01")},
    FaultText{"must be from the first day to (\\d+) days later",
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "must end between the first day and %1 days later")},
    FaultText{"stands beside from and to",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is one day and several at once")},
    FaultText{"there is no calendar \"(.*)\"",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "there is no calendar “%1”")},
    FaultText{
        "working time needs a calendar",
        QT_TRANSLATE_NOOP("touchline::gui::Words",
                          "working time needs a calendar: choose one for it or for the policy")},
    FaultText{"the policy \"(.*)\" counts by the calendar \"(.*)\"",
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "the policy “%1” counts by the calendar “%2”; it cannot go")},
    FaultText{"arrival, first contact and limits by law never pause",
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "arrival, first contact and limits by law never pause")},
    FaultText{
        "the policy has another limit for (.*)",
        QT_TRANSLATE_NOOP("touchline::gui::Words", "the policy has another limit for the same")},
    FaultText{"says something else than when it was given; count it up",
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "says something else than its version did before")},
    FaultText{"is not a grade of this family",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is no grade of this kind of order")},
    FaultText{
        "is only for the route owner",
        QT_TRANSLATE_NOOP("touchline::gui::Words", "only orders for the department have a team")},
    FaultText{"must be 1 to 60 of a-z, 0-9 and \"-\"",
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "is made of 1 to 60 small letters, digits and hyphens")},
    FaultText{"\"(.*)\" is not known",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "“%1” is not known")},
    FaultText{"is not a known setting",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is no setting that there is")},
    FaultText{"is missing|is empty", QT_TRANSLATE_NOOP("touchline::gui::Words", "is missing")},
    FaultText{"must be a whole number from (\\S+) to (\\S+)",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "must be a number from %1 to %2")},
    FaultText{"must be text or a list of 1 to (\\d+) texts",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "needs a value, %1 at most")},
    FaultText{"must be text of at most (\\d+) characters|longer than (\\d+) characters",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is too long")},
    FaultText{
        "must be text|must be a list|must be an object|must be true or false|must be a number",
        QT_TRANSLATE_NOOP("touchline::gui::Words", "is not of the kind that belongs there")},
    FaultText{"more than (\\d+) .*",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "has more than %1")},
    FaultText{"larger than (\\d+) bytes",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is larger than %1 bytes")},
    FaultText{"is no JSON at byte (\\d+): .*",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is no JSON from byte %1 on")},
    FaultText{"needs either .*",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "needs one of the two, not both")},
    FaultText{"is no text in UTF-8",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is no text in UTF-8")},
    FaultText{"BEGIN and END do not match",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is cut off")},
    FaultText{"there are no days in it",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "has no days in it")},
    FaultText{"are for choices only",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "only a choice has them")},
    FaultText{"is for choices and texts only|is for numbers and money only",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "does not go with what the field holds")},
    FaultText{"is more than max",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is more than the greatest value")},
    FaultText{"is none of the options",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "is none of the choices")},
    FaultText{"must be 1 to 60 characters without blanks around them",
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "has 1 to 60 characters without blanks around them")},
    FaultText{"must be a small letter and then at most (\\d+) letters and digits",
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "is a small letter and then at most %1 letters and digits")},
    FaultText{"must be on one line",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "must be on one line")},
    FaultText{"\"(.*)\" cannot be taken away; switch it off",
              QT_TRANSLATE_NOOP("touchline::gui::Words",
                                "“%1” cannot be taken away; switch it off by its tick")},
    FaultText{"is not the name in the document|was \".*\" when it was saved and stays so",
              QT_TRANSLATE_NOOP("touchline::gui::Words", "must stay the same")},
};

QString whyWords(const QString &reason)
{
    if (knowsReason(reason))
        return reasonWords(reason);
    for (const FaultText &fault : faultTexts) {
        const QRegularExpression pattern(
            QRegularExpression::anchoredPattern(QString::fromLatin1(fault.pattern)));
        const auto found = pattern.match(reason);
        if (!found.hasMatch())
            continue;
        QString text = Words::tr(fault.text);
        if (text.contains("%1"_L1))
            text = text.arg(found.captured(1));
        if (text.contains("%2"_L1))
            text = text.arg(found.captured(2));
        return text;
    }
    return reason;
}

struct PartName {
    QLatin1StringView code;
    const char *text;
};

const std::array partNames{
    PartName{"calendars"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Calendar")},
    PartName{"years"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Year")},
    PartName{"days"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Special day")},
    PartName{"policies"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Policy")},
    PartName{"targets"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Limit")},
    PartName{"levels"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Level")},
    PartName{"actions"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Action")},
    PartName{"rules"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Row")},
    PartName{"when"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Condition")},
    PartName{"amount"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Amount")},
    PartName{"warn"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Warning")},
    PartName{"at"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Time")},
    PartName{"calendar"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Calendar")},
    PartName{"zone"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Time zone")},
    PartName{"name"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Name")},
    PartName{"id"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Short name")},
    PartName{"label"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Label")},
    PartName{"slots"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Times")},
    PartName{"from"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "From")},
    PartName{"date"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "From")},
    PartName{"to"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "To")},
    PartName{"start"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Starts when")},
    PartName{"stops"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Met when")},
    PartName{"mayPause"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "May pause")},
    PartName{"grade"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Grade")},
    PartName{"team"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Team")},
    PartName{"route"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Goes to")},
    PartName{"family"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Kind")},
    PartName{"types"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Type")},
    PartName{"fields"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Field")},
    PartName{"checklist"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Check")},
    PartName{"options"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Choices")},
    PartName{"names"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Name")},
    PartName{"zh"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Chinese")},
    PartName{"en"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "English")},
    PartName{"key"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Key")},
    PartName{"kind"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "What it is")},
    PartName{"required"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Required")},
    PartName{"metric"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "What is timed")},
    PartName{"duty"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Owed as")},
    PartName{"unit"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Counted in")},
    PartName{"reopen"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "When reopened")},
    PartName{"basis"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Basis")},
    PartName{"track"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Track")},
    PartName{"percent"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Percent of the limit")},
    PartName{"minutes"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Minutes from the limit")},
    PartName{"active"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "In use")},
    PartName{"do"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "What is done")},
    PartName{"who"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Who")},
    PartName{"status"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "How certain")},
    PartName{"source"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Source")},
    PartName{"feed"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Holidays")},
    PartName{"requiredFrom"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Before the state")},
    PartName{"value"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Value")},
    PartName{"categories"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Categories")},
    PartName{"not"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "none of")},
    PartName{"atLeast"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "at least")},
    PartName{"verified"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Checked")},
    PartName{"version"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "Version")},
    PartName{"file"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "The file")},
};

QString pathPartWords(const QString &name)
{
    for (int day = 0; day < 7; ++day) {
        if (name == weekdayCode(day))
            return weekdayName(day);
    }
    for (const PartName &part : partNames) {
        if (name == part.code)
            return Words::tr(part.text);
    }
    for (const auto &[code, words] : factChoices()) {
        if (code == name)
            return words;
    }
    return name;
}

/// What an entry is called by people.
QString entryName(const QJsonValue &entry)
{
    const QJsonObject names = entry["names"_L1].toObject();
    if (const QString text = names[isChineseScreen() ? "zh"_L1 : "en"_L1].toString();
        !text.isEmpty())
        return text;
    for (const auto &name : {"name"_L1, "label"_L1, "id"_L1, "key"_L1, "date"_L1, "from"_L1}) {
        if (const QString text = entry[name].toString(); !text.isEmpty())
            return text;
    }
    const qint64 year = entry["year"_L1].toInteger();
    return year > 0 ? QString::number(year) : QString();
}

QString whereWords(const QString &path, const QJsonObject &tree)
{
    QStringList parts;
    QString walked;
    for (const QString &step : path.split(u'.', Qt::SkipEmptyParts)) {
        walked += (walked.isEmpty() ? QString() : u"."_s) + step;
        const qsizetype open = step.indexOf(u'[');
        const QString name = open < 0 ? step : step.first(open);
        if (name == "week"_L1 || name == "form"_L1)
            continue;
        // The same key is another column of another table.
        QString text = name == "kind"_L1 && walked.contains("fields["_L1)
                           ? Words::tr("What it holds")
                           : pathPartWords(name);
        if (open >= 0) {
            const QString called = entryName(desk::valueAt(tree, walked));
            const QString inside = step.mid(open + 1).section(u']', 0, 0);
            bool isNumber = false;
            const int number = inside.toInt(&isNumber) + 1;
            // What is gone is named in the path.
            text += u' ' + (!called.isEmpty() ? u"“%1”"_s.arg(called)
                            : isNumber        ? QString::number(number)
                                              : u"“%1”"_s.arg(inside));
        }
        parts += text;
    }
    return parts.join(u" · "_s);
}

}  // namespace

QString settingPlaceWords(const QString &path, const QJsonObject &tree)
{
    return whereWords(path, tree);
}

QString settingFaultWords(const Error &error, const QJsonObject &tree)
{
    const QString why = whyWords(error.detail);
    const QString where = whereWords(error.field, tree);
    return where.isEmpty() ? why : Words::tr("%1: %2", "where and what is wrong").arg(where, why);
}

}  // namespace touchline::gui
