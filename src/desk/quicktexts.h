// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/quicktext.h"

#include <QtCore/QMap>

#include <optional>

namespace touchline::desk {

// Texts that agents insert with a few keys, as rules without a window.

/// A slash (/ ／ or the 、 of a Chinese keyboard) at a line's start or after a blank, and what was typed
/// behind it up to the cursor.
struct QuickTrigger {
    int at = 0;  ///< place of the slash
    QString query;
    bool operator==(const QuickTrigger &) const = default;
};

/// The trigger in which the cursor stands. A query has no blanks and at most 24 characters.
[[nodiscard]] std::optional<QuickTrigger> quickTrigger(QStringView text, qsizetype cursor);

/// Active texts for a channel ("" = internal note) that fit a query by shortcut, title or the pinyin of
/// the title: shortcuts that begin with it first, then titles, then the rest, each by title. An empty
/// query fits all.
[[nodiscard]] QList<QuickText> matchingQuickTexts(const QList<QuickText> &texts,
                                                  const QString &query, const QString &channel);

/// The names that can stand between braces, such as "customer.name".
[[nodiscard]] const QStringList &quickVariables();

/// A place in a text.
struct TextPlace {
    int start = 0;
    int length = 0;
    bool operator==(const TextPlace &) const = default;
};

/// What has to be filled in by hand, as it is shown to people: words between these brackets.
inline constexpr char16_t OpenBracket = u'〔';
inline constexpr char16_t CloseBracket = u'〕';

/// Variables as {customer.name} that stand in a text, and words in brackets such as 〔supply point〕: what
/// nobody could fill in.
[[nodiscard]] QList<TextPlace> openVariables(const QString &text);

/// The body with its variables filled in. One that is unknown or has no value stays as it is, to be seen.
[[nodiscard]] QString expandQuickText(const QString &body, const QMap<QString, QString> &values);

}  // namespace touchline::desk
