// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace touchline::answering {

/// What a concept says in a question.
enum class ConceptRole : quint8 {
    Thing,   ///< what it is about: to top up, to close, a bill
    Asking,  ///< how, why, when, whether: two that differ are different questions
    Denial,  ///< not, cannot: two that differ are different questions
    Filler,  ///< please, I want to know: says nothing
};

/// Words that mean the same to people who ask.
struct ConceptGroup {
    ConceptRole role = ConceptRole::Thing;
    QStringList words;
};

/// The groups that come with the program, in Chinese and English.
[[nodiscard]] const QList<ConceptGroup> &shippedConcepts();

/// Finds the words of groups in a text. A word may be in one group only; the first one keeps it.
class Lexicon final {
public:
    explicit Lexicon(const QList<ConceptGroup> &groups = shippedConcepts());

    struct Hit {
        qsizetype size = 0;  ///< 0: no word begins here
        int group = -1;
    };
    /// The longest word that begins here in a folded text. In scripts with blanks only whole words.
    [[nodiscard]] Hit at(QStringView foldedText, qsizetype from) const;
    [[nodiscard]] ConceptRole role(int group) const { return m_roles[size_t(group)]; }

private:
    QHash<QString, int> m_groupOf;
    QHash<char16_t, quint8> m_longest;
    std::vector<ConceptRole> m_roles;
};

}  // namespace touchline::answering
