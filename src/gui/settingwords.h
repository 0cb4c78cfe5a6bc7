// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/clockpolicy.h"
#include "domain/codes.h"

#include <QtCore/QJsonObject>
#include <QtCore/QList>

namespace touchline::gui {

// Words for what calendars, limits and grading are made of.

using CodeChoices = QList<std::pair<QString, QString>>;  ///< code and words

/// Unknown: the types of orders, which are edited beside the settings.
[[nodiscard]] QString settingName(SettingKind kind);
[[nodiscard]] QString weekdayName(int day);  ///< 0 = Monday
[[nodiscard]] QString weekdayCode(int day);

// What a limit is made of.
[[nodiscard]] CodeChoices metricChoices();
[[nodiscard]] CodeChoices dutyChoices();
[[nodiscard]] CodeChoices unitChoices();
[[nodiscard]] CodeChoices momentChoices();
[[nodiscard]] CodeChoices reopenChoices();
/// What a policy's condition can ask, and the values where they are ours.
[[nodiscard]] CodeChoices factChoices();
[[nodiscard]] CodeChoices factValues(const QString &fact);
/// What a level does: one code "notify lead" each.
[[nodiscard]] CodeChoices levelActionChoices();
[[nodiscard]] QString codesInWords(const QStringList &codes, const CodeChoices &choices);
/// The codes that are named by these words or codes; nothing for words that name none.
[[nodiscard]] QStringList codesFrom(const QString &text, const CodeChoices &choices,
                                    QString *unknown);

/// "80 %", "15 min before", "30 min after".
[[nodiscard]] QString offsetWords(const QJsonObject &at);
/// The reverse, forgiving: "80%", "-15", "30". Empty: none of it.
[[nodiscard]] QJsonObject offsetFrom(const QString &text);

/// A place in a document by the names of what stands there: "Policy “Fault” · Limit 1 · Amount".
[[nodiscard]] QString settingPlaceWords(const QString &path, const QJsonObject &tree);

/// What stands at such a place, in the words of its editor; "–": nothing does.
[[nodiscard]] QString settingValueWords(const QString &path, const QJsonValue &value);

/// What is wrong with a setting: where in words, and why. `tree` is the document that was read, so that what
/// is wrong can be called by its name.
[[nodiscard]] QString settingFaultWords(const Error &error, const QJsonObject &tree);

}  // namespace touchline::gui
