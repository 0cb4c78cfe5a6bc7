// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"

#include <functional>

namespace touchline {

// How text is cut up to be found: the same rules for what is kept and for what is typed.

/// The code point at a place, and how many units of the text it takes.
[[nodiscard]] char32_t characterAt(QStringView text, qsizetype at);
[[nodiscard]] qsizetype characterSize(QStringView text, qsizetype at);

/// Chinese characters, kana and hangul: written without blanks between words.
[[nodiscard]] bool isIdeograph(char32_t character);
/// A dot between the parts of a name (阿依努尔·买买提); who types may leave it out.
[[nodiscard]] bool isDotInName(QStringView text, qsizetype at);

/// Small letters without accents, full-width forms as ASCII; every character stays in its place.
[[nodiscard]] QString folded(QStringView text);

/// Names and titles are found by one character, by sound and by initials; texts by two characters.
/// Words of other scripts are found by their beginning in both.
enum class TokenSet : quint8 { Names, Texts };

/// The tokens of a text in their order. `together`: stands at the same place as the one before. The sink
/// answers false to end it.
///  - Names: each ideograph with the pair that it begins, its syllables ("~zhou"), their initials ("~z",
///    "~zh") and what fuzzySound() makes of them ("~~zou"); words whole.
///  - Texts: pairs of ideographs (a lone one by itself); words whole; groups of digits also joined.
using TokenSink = std::function<bool(QStringView token, bool together)>;
void tokenise(QStringView text, TokenSet set, const TokenSink &sink);

/// Where a field of a record is found: by its beginning or its end (numbers), as a name, as a text.
enum class SearchPart : quint8 { None, Code, Name, Text };
[[nodiscard]] SearchPart searchPartOf(const FieldType &field);

/// The forms under which a number is kept: letters and digits joined ("yj2511200012"), its digits alone,
/// and its end ("~0012").
[[nodiscard]] QStringList codeForms(QStringView number);
/// The forms under which a name is kept where only beginnings can be looked for: from each character
/// on as written, by syllables and by initials, in every reading; from the first also its sound with
/// the initials of the others ("zhouzy").
[[nodiscard]] QStringList nameForms(QStringView name);
/// The form for the last four digits.
[[nodiscard]] QString codeTail(QStringView digits);

}  // namespace touchline
