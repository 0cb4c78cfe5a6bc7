// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/settingwords.h"

#include "domain/clocks/policyreader.h"
#include "gui/clockwords.h"
#include "gui/words.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

struct CodedWords {
    QLatin1StringView code;
    const char *text;
};

template <size_t N> CodeChoices choicesOf(const std::array<CodedWords, N> &texts)
{
    CodeChoices choices;
    for (const CodedWords &one : texts)
        choices.append({one.code, Words::tr(one.text)});
    return choices;
}

constexpr std::array unitTexts{
    CodedWords{"realMin"_L1,
               QT_TRANSLATE_NOOP("touchline::gui::Words", "minutes, around the clock")},
    CodedWords{"businessMin"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "working minutes")},
    CodedWords{"workdays"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "working days")},
};

constexpr std::array momentTexts{
    CodedWords{"accepted"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "accepted")},
    CodedWords{"dispatched"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "sent out")},
    CodedWords{"taken"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "taken on")},
    CodedWords{"contacted"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "customer contacted")},
    CodedWords{"arrived"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "arrived on site")},
    CodedWords{"restored"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "restored")},
    CodedWords{"replied"_L1,
               QT_TRANSLATE_NOOP("touchline::gui::Words", "replied by the department")},
    CodedWords{"audited"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "reviewed")},
    CodedWords{"answered"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "customer answered")},
    CodedWords{"calledBack"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "called back")},
    CodedWords{"paid"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "paid")},
    CodedWords{"reconnected"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "reconnected")},
    CodedWords{"archived"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "archived")},
    CodedWords{"returned"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "returned")},
    CodedWords{"customerWrote"_L1,
               QT_TRANSLATE_NOOP("touchline::gui::Words", "the customer wrote")},
};

constexpr std::array reopenTexts{
    CodedWords{"stay"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "stays as it ended")},
    CodedWords{"goOn"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "goes on from its start")},
    CodedWords{"startAnew"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "starts anew")},
};

constexpr std::array levelTexts{
    CodedWords{"notify handler"_L1,
               QT_TRANSLATE_NOOP("touchline::gui::Words", "remind the handler")},
    CodedWords{"notify team"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "remind the team")},
    CodedWords{"notify lead"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "remind the lead")},
    CodedWords{"notify accepting"_L1,
               QT_TRANSLATE_NOOP("touchline::gui::Words", "remind who accepted it")},
    CodedWords{"notify watchers"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "remind watchers")},
    CodedWords{"supervise"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "supervise")},
    CodedWords{"escalate"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "escalate")},
    CodedWords{"raise"_L1, QT_TRANSLATE_NOOP("touchline::gui::Words", "raise")},
};

constexpr std::array factCodesInOrder{
    "family"_L1,  "orderType"_L1,   "category"_L1, "grade"_L1,  "area"_L1,     "source"_L1,
    "tier"_L1,    "serviceKind"_L1, "region"_L1,   "state"_L1,  "nudges"_L1,   "returns"_L1,
    "reopens"_L1, "importance"_L1,  "urgency"_L1,  "impact"_L1, "anonymous"_L1};

constexpr std::array metricCodes{"dispatch"_L1, "accept"_L1,    "arrive"_L1,
                                 "restore"_L1,  "reconnect"_L1, "firstContact"_L1,
                                 "reply"_L1,    "resolve"_L1,   "externalReply"_L1};

template <typename E> CodeChoices enumChoices()
{
    CodeChoices choices;
    for (size_t i = 0; i < Codes<E>::list.size(); ++i)
        choices.append({Codes<E>::list[i], words(E(i))});
    return choices;
}

}  // namespace

QString settingName(SettingKind kind)
{
    switch (kind) {
    case SettingKind::Calendars: return Words::tr("Calendars");
    case SettingKind::Days: return Words::tr("Holidays");
    case SettingKind::Policies: return Words::tr("Limits");
    case SettingKind::Triage: return Words::tr("Grading");
    case SettingKind::Unknown: return Words::tr("Order types");
    }
    return {};
}

QString weekdayName(int day) { return QLocale().dayName(day + 1); }

QString weekdayCode(int day)
{
    static const QStringList codes{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                   u"friday"_s, u"saturday"_s, u"sunday"_s};
    return codes.value(day);
}

CodeChoices metricChoices()
{
    CodeChoices choices;
    for (const QLatin1StringView code : metricCodes)
        choices.append({code, metricWords(code)});
    return choices;
}

CodeChoices dutyChoices()
{
    CodeChoices choices;
    for (size_t i = 0; i < Codes<ClockDuty>::list.size(); ++i)
        choices.append({Codes<ClockDuty>::list[i], dutyWords(ClockDuty(i))});
    return choices;
}

CodeChoices unitChoices() { return choicesOf(unitTexts); }
CodeChoices momentChoices() { return choicesOf(momentTexts); }
CodeChoices reopenChoices() { return choicesOf(reopenTexts); }
CodeChoices levelActionChoices() { return choicesOf(levelTexts); }

CodeChoices factChoices()
{
    CodeChoices choices;
    for (const QLatin1StringView code : factCodesInOrder)
        choices.append(
            {code, code == "serviceKind"_L1 ? Words::tr("Kind of service") : fieldWords(code)});
    return choices;
}

CodeChoices factValues(const QString &fact)
{
    if (fact == "family"_L1)
        return enumChoices<Family>();
    if (fact == "area"_L1)
        return enumChoices<AreaClass>();
    if (fact == "source"_L1)
        return enumChoices<Source>();
    if (fact == "serviceKind"_L1)
        return enumChoices<ServiceKind>();
    if (fact == "tier"_L1)
        return enumChoices<Tier>();
    if (fact == "state"_L1)
        return enumChoices<OrderState>();
    return {};
}

QString codesInWords(const QStringList &codes, const CodeChoices &choices)
{
    QStringList found;
    for (const QString &code : codes) {
        QString text = code;
        for (const auto &[known, words] : choices) {
            if (known == code)
                text = words;
        }
        found += text;
    }
    return found.join(Words::tr(", ", "between values"));
}

QStringList codesFrom(const QString &text, const CodeChoices &choices, QString *unknown)
{
    static const QRegularExpression between(u"[,，、;；]"_s);
    QStringList codes;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        QString code = choices.isEmpty() ? name : QString();
        for (const auto &[known, words] : choices) {
            if (known.compare(name, Qt::CaseInsensitive) == 0 ||
                words.compare(name, Qt::CaseInsensitive) == 0)
                code = known;
        }
        if (code.isEmpty() && !name.isEmpty() && unknown)
            *unknown = name;
        if (!code.isEmpty() && !codes.contains(code))
            codes += code;
    }
    return codes;
}

QString offsetWords(const QJsonObject &at)
{
    if (at.contains("percent"_L1))
        return Words::tr("%1 %", "of a limit").arg(at.value("percent"_L1).toInteger());
    const qint64 minutes = at.value("minutes"_L1).toInteger();
    if (minutes == 0)
        return Words::tr("at the limit");
    return minutes < 0 ? Words::tr("%1 min before").arg(-minutes)
                       : Words::tr("%1 min after").arg(minutes);
}

QJsonObject offsetFrom(const QString &text)
{
    static const QRegularExpression number(u"[-−]?\\d+"_s);
    const auto found = number.match(text);
    if (!found.hasMatch())
        return text.trimmed() == Words::tr("at the limit") ? QJsonObject{{u"minutes"_s, 0}}
                                                           : QJsonObject();
    QString digits = found.captured();
    digits.replace(QChar(0x2212), u'-');
    const qint64 value = digits.toLongLong();
    if (text.contains(u'%') || text.contains(u'％'))
        return {{u"percent"_s, qAbs(value)}};
    const bool before = value < 0 || text.contains(u'前') ||
                        text.contains(Words::tr("before"), Qt::CaseInsensitive) ||
                        text.contains("before"_L1, Qt::CaseInsensitive);
    return {{u"minutes"_s, before ? -qAbs(value) : value}};
}

}  // namespace touchline::gui
