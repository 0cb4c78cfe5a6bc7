// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/forms/answers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

bool isSmallLetter(QChar c) { return c >= u'a' && c <= u'z'; }

/// The key of an entry, also of one that takes an answer away.
QString keyOfEntry(const QString &entry)
{
    const QString key = entry.section(u'=', 0, 0);
    return entry.contains(u'=') && isAnswerKey(key) ? key : QString();
}

QStringList sortedSet(QStringList entries)
{
    entries.sort();
    entries.removeDuplicates();
    return entries;
}

}  // namespace

bool isAnswerKey(QStringView key)
{
    return !key.isEmpty() && key.size() <= LongestAnswerKey && isSmallLetter(key.front()) &&
           std::all_of(key.begin(), key.end(), [](QChar c) {
               return isSmallLetter(c) || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
           });
}

std::optional<FormAnswer> readAnswer(const QString &entry)
{
    const QString key = keyOfEntry(entry);
    if (key.isEmpty())
        return std::nullopt;
    const QString value = entry.mid(key.size() + 1);
    if (value.isEmpty() || value.size() > LongestAnswer)
        return std::nullopt;
    return FormAnswer{key, value};
}

QString answerEntry(const QString &key, const QString &value) { return key + u'=' + value; }

QMap<QString, QStringList> answersOf(const QStringList &entries)
{
    QMap<QString, QStringList> answers;
    for (const QString &entry : entries) {
        if (const auto answer = readAnswer(entry))
            answers[answer->key] += answer->value;
    }
    return answers;
}

QStringList withAnswer(const QStringList &entries, const QString &key, const QString &value)
{
    QStringList made = entries;
    made.removeIf([&key](const QString &entry) { return keyOfEntry(entry) == key; });
    if (!value.isEmpty())
        made += answerEntry(key, value);
    return sortedSet(std::move(made));
}

QStringList answerChanges(const QStringList &base, const QStringList &mine)
{
    const auto was = answersOf(base);
    const auto is = answersOf(mine);
    QStringList changes;
    for (const auto &[key, values] : is.asKeyValueRange()) {
        if (was.value(key) == values)
            continue;
        for (const QString &value : values)
            changes += answerEntry(key, value);
    }
    for (const auto &[key, values] : was.asKeyValueRange()) {
        if (!is.contains(key))
            changes += answerEntry(key, {});
    }
    return sortedSet(std::move(changes));
}

QStringList withAnswers(const QStringList &entries, const QStringList &changes)
{
    QStringList made = entries;
    for (const QString &change : changes)
        made = withAnswer(made, keyOfEntry(change), {});
    for (const QString &change : changes) {
        if (readAnswer(change))
            made += change;
    }
    return sortedSet(std::move(made));
}

QString answerField(const QString &key) { return u"answers."_s + key; }

}  // namespace touchline
