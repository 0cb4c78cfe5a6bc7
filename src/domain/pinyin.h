// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace touchline {

// Mandarin as people type it: without tones, in lower case, ü as v or u ("lv" and "lu" for 吕).

/// All modern readings of a character; empty for what is no Chinese character.
[[nodiscard]] std::vector<QLatin1StringView> readingsOf(char32_t character);

/// The sounds of a surname, one for each of its characters (尉迟: yu, chi), when the name begins with one
/// that is read otherwise than its characters usually are; several when both are heard (覃: qin; tan).
[[nodiscard]] std::vector<QStringList> surnameReadings(QStringView name);

/// Readings of each character of a name, the surname's own ones first. Not Chinese: no readings.
/// `from` and `size` say where the character stands in the name; dots inside a name are left out.
struct NamedSound {
    qsizetype from = 0;
    qsizetype size = 1;
    std::vector<QLatin1StringView> readings;
};
[[nodiscard]] std::vector<NamedSound> nameReadings(QStringView name);

[[nodiscard]] bool isSyllable(QStringView letters);

/// Sounds that people of many regions do not keep apart are made one: zh/z, ch/c, sh/s, n/l at the
/// beginning, ang/an, eng/en, ing/in at the end. Also for a syllable that is not yet typed to its end.
[[nodiscard]] QString fuzzySound(QStringView syllable);

/// Every way to read letters as sounds of characters one after another, each either whole ("chong"), its
/// initial ("c", "ch") or, the last one, begun ("cho"); the fewest characters first. An apostrophe keeps
/// syllables apart (xi'an). Empty when they cannot be read so.
[[nodiscard]] QList<QStringList> soundsOf(QStringView letters, int most = 6);

/// Whole syllables that begin with these letters, themselves included.
[[nodiscard]] QStringList syllablesFrom(QStringView letters);
/// The same among fuzzySound() of all syllables.
[[nodiscard]] QStringList fuzzySoundsFrom(QStringView letters);

/// Where in a name the letters are heard.
struct HeardAt {
    qsizetype from = 0;
    qsizetype size = 0;
    bool asSurname = true;  ///< false: by a reading that the surname does not have
};
[[nodiscard]] std::optional<HeardAt> heardIn(QStringView name, QStringView letters,
                                             bool fuzzy = false);

}  // namespace touchline
