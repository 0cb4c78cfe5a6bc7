// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <optional>

namespace touchline {

// Entries of WorkOrder::answers: "key=value". The set merges by entries, so that two desks that answer
// different fields lose nothing. Two entries with one key: two people gave different answers; both stay
// until somebody keeps one.
//
// Values: text as it is; numbers "12.5"; money in fen "1250"; dates "2026-11-23"; times "14:30";
// choices by their value; flags and checks that are ticked "yes".

constexpr qsizetype LongestAnswerKey = 40;
constexpr qsizetype LongestAnswer = 159;  ///< characters: an entry of a set has 200 at most
inline constexpr QLatin1StringView TickedAnswer{"yes"};

struct FormAnswer {
    QString key;
    QString value;
    bool operator==(const FormAnswer &) const = default;
};

/// Lower-case letter, then letters and digits.
[[nodiscard]] bool isAnswerKey(QStringView key);
/// nullopt: it is none.
[[nodiscard]] std::optional<FormAnswer> readAnswer(const QString &entry);
[[nodiscard]] QString answerEntry(const QString &key, const QString &value);

/// All that was answered, by key; what is no answer is left out.
[[nodiscard]] QMap<QString, QStringList> answersOf(const QStringList &entries);

/// The entries with this and no other answer to the key; an empty value takes all of them away.
[[nodiscard]] QStringList withAnswer(const QStringList &entries, const QString &key,
                                     const QString &value);

/// What an agent changed, as entries by themselves: "key=" where an answer was taken away. They say
/// nothing of the other keys, so that a draft never brings back or takes away what others answered.
[[nodiscard]] QStringList answerChanges(const QStringList &base, const QStringList &mine);
[[nodiscard]] QStringList withAnswers(const QStringList &entries, const QStringList &changes);

/// "answers.<key>", as errors name one.
[[nodiscard]] QString answerField(const QString &key);

}  // namespace touchline
