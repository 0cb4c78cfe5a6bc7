// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/searchquery.h"

#include "domain/phone.h"
#include "domain/pinyin.h"
#include "domain/searchtext.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

constexpr qsizetype longestQuery = 200;
constexpr qsizetype mostWords = 8;
constexpr qsizetype shortestPhone = 7;
constexpr qsizetype shortestCode = 3;
constexpr qsizetype tailSize = 4;

/// "尾号 5678", "5678 结尾", "last 5678": the digits; else empty.
QString askedTail(const QString &text)
{
    static const QRegularExpression before(
        u"^(?:(?:手机|电话|号码|户号|卡号)?(?:尾号|尾数|末四位|后四位|末尾|结尾)(?:是|为)?|"
        "last(?: four| 4)?|ending(?: in| with)?|ends (?:in|with)) ?:? ?([0-9][0-9 -]*)$"_s);
    static const QRegularExpression behind(u"^([0-9][0-9 -]*)(?:结尾|收尾)$"_s);
    for (const auto &form : {before, behind}) {
        if (const auto match = form.match(text); match.hasMatch())
            return normalNumber(match.captured(1));
    }
    return {};
}

/// What people say before a number tells which one they mean, but not all say it: it is taken off.
QString withoutLabel(const QString &text)
{
    static const QRegularExpression label(
        u"^(?:客户编号|客户号|户号|用电户号|电话号码|手机号码|手机号|电话|手机|来电|号码|"
        "工单编号|工单号|工单|单号|编号|tel|phone|mobile|account|order|number|no) ?[.:#]? ?(?=[+0-9])|^#"_s);
    QString rest = text;
    return rest.remove(label);
}

QStringList phoneForms(const QString &text)
{
    QString digits = normalNumber(text);
    QStringList forms{digits};
    // 86 without a plus before a mobile number; a land line's 0 falls away behind +86.
    if (digits.size() == 13 && digits.startsWith("861"_L1))
        forms += digits.sliced(2);
    const bool foreign = text.startsWith(u'+') || text.startsWith("0086"_L1);
    if (foreign && !digits.startsWith(u'1') && !digits.startsWith(u'0'))
        forms += u'0' + digits;
    return forms;
}

void readNumber(const QString &text, SearchQuery &query)
{
    const QString number = withoutLabel(text);
    static const QRegularExpression codeLike(u"^[a-z0-9 +().#/_-]+$"_s);
    const auto digits =
        std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    if (digits == 0 || !codeLike.match(number).hasMatch())
        return;
    QString code = number;
    code.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    const bool onlyDigits = code.size() == digits;
    if (onlyDigits)
        code = normalNumber(number);
    if (code.size() >= shortestCode)
        query.code = code;
    if (!onlyDigits)
        return;
    if (code.size() >= shortestPhone)
        query.phones = phoneForms(number);
    if (code.size() == tailSize)
        query.tail = code;
}

/// The text without the dots inside of names, and where each unit stood.
struct Undotted {
    QString text;
    QList<qsizetype> places;
};

Undotted undotted(const QString &text)
{
    Undotted out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isDotInName(text, i))
            continue;
        out.text += text[i];
        out.places += i;
    }
    return out;
}

bool isPartOfWord(QChar c) { return c.isLetterOrNumber() && !isIdeograph(c.unicode()); }

/// Ideographs anywhere, other words at their beginning.
Mark placeOf(const Undotted &text, const QString &word)
{
    const bool anywhere = isIdeograph(characterAt(word, 0));
    for (qsizetype at = text.text.indexOf(word); at >= 0; at = text.text.indexOf(word, at + 1)) {
        if (!anywhere && at > 0 && isPartOfWord(text.text[at - 1]))
            continue;
        const qsizetype from = text.places[at];
        return {from, text.places[at + word.size() - 1] + 1 - from};
    }
    return {};
}

/// "12800001234" in "128 0000 1234".
Mark placeOfDigits(const QString &text, const QString &word)
{
    if (!std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }))
        return {};
    for (qsizetype from = 0; from < text.size(); ++from) {
        if (!text[from].isDigit() || (from > 0 && text[from - 1].isDigit()))
            continue;
        qsizetype at = from;
        qsizetype matched = 0;
        while (at < text.size() && matched < word.size()) {
            if (text[at] == word[matched])
                ++matched;
            else if (text[at] != u' ' && text[at] != u'-')
                break;
            ++at;
        }
        if (matched == word.size())
            return {from, at - from};
    }
    return {};
}

bool areLetters(const QString &word)
{
    return std::all_of(word.begin(), word.end(),
                       [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'\''; });
}

void sortMarks(QList<Mark> &marks)
{
    std::sort(marks.begin(), marks.end(), [](Mark a, Mark b) { return a.from < b.from; });
}

}  // namespace

SearchQuery readSearch(QStringView typed)
{
    SearchQuery query;
    query.text = folded(typed.first(qMin(typed.size(), longestQuery))).simplified();
    if (query.text.contains(QChar::Null))
        return {};
    const QString &text = query.text;
    if (const QString tail = askedTail(text); tail.size() >= tailSize) {
        query.tail = tail;
        query.onlyTail = true;
        return query;
    }
    for (qsizetype at = 0; at < text.size() && query.words.size() < mostWords;) {
        const bool ideographs = isIdeograph(characterAt(text, at));
        qsizetype to = at;
        QString word;
        while (to < text.size()) {
            const qsizetype size = characterSize(text, to);
            const bool same = isIdeograph(characterAt(text, to)) == ideographs;
            const bool dot = ideographs && isDotInName(text, to);
            const bool inside =
                ideographs ? same
                           : same && (text[to].isLetterOrNumber() || text[to].isSurrogate() ||
                                      text[to].isMark() || (text[to] == u'\'' && !word.isEmpty()));
            if (!inside && !dot)
                break;
            if (!dot)
                word += QStringView(text).sliced(to, size);
            to += size;
        }
        if (!word.isEmpty())
            query.words += word;
        at = qMax(to, at + characterSize(text, at));
    }
    readNumber(text, query);
    return query;
}

bool isTextWord(const QString &word)
{
    const bool digits = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    return word.size() >= (digits ? 3 : characterSize(word, 0) + 1);
}

NameFit fitName(QStringView name, const SearchQuery &query, bool fuzzy)
{
    NameFit best{Fit::Exact, {}};
    const QString text = folded(name);
    const Undotted plain = undotted(text);
    if (query.words.isEmpty())
        return {};
    for (const QString &word : query.words) {
        const Mark place = placeOf(plain, word);
        Fit fit = Fit::None;
        if (place.size > 0) {
            fit = place.size == text.size() ? Fit::Exact
                  : place.from == 0         ? Fit::Begins
                                            : Fit::Holds;
            best.marks += place;
        } else if (areLetters(word)) {
            auto heard = heardIn(text, word);
            if (heard)
                fit = heard->asSurname && heard->from == 0 ? Fit::Surname : Fit::Sounds;
            else if (fuzzy && (heard = heardIn(text, word, true)))
                fit = Fit::Alike;
            if (heard)
                best.marks += {heard->from, heard->size};
        }
        if (fit == Fit::None)
            return {};
        best.fit = qMax(best.fit, fit);
    }
    sortMarks(best.marks);
    return best;
}

QList<Mark> marksInText(QStringView text, const SearchQuery &query)
{
    QList<Mark> marks;
    const QString plain = folded(text);
    const Undotted without = undotted(plain);
    for (const QString &word : query.words) {
        Mark place = placeOf(without, word);
        if (place.size == 0)
            place = placeOfDigits(plain, word);
        if (place.size == 0)
            return {};
        marks += place;
    }
    sortMarks(marks);
    return marks;
}

Excerpt excerptOf(QStringView text, QList<Mark> marks, qsizetype most)
{
    const auto columns = [&text](qsizetype at) { return isIdeograph(text[at].unicode()) ? 2 : 1; };
    qsizetype room = most;
    // A quarter of the room is for what stands before.
    qsizetype from = marks.isEmpty() ? 0 : marks.first().from;
    while (from > 0 && room - columns(from - 1) >= most - most / 4)
        room -= columns(--from);
    qsizetype to = marks.isEmpty() ? 0 : marks.first().from;
    while (to < text.size() && room - columns(to) >= 0)
        room -= columns(to++);
    while (to == text.size() && from > 0 && room - columns(from - 1) >= 0)
        room -= columns(--from);
    if (from > 0 && text[from].isLowSurrogate())
        ++from;
    if (to < text.size() && text[to].isLowSurrogate())
        --to;
    Excerpt out;
    const qsizetype shift = from > 0 ? 1 - from : 0;
    out.text = (from > 0 ? u"…"_s : QString()) + text.sliced(from, to - from).toString() +
               (to < text.size() ? u"…"_s : QString());
    for (QChar &c : out.text) {
        if (c.isSpace())
            c = u' ';
    }
    for (const Mark &mark : std::as_const(marks)) {
        if (mark.from >= from && mark.from + mark.size <= to)
            out.marks += {mark.from + shift, mark.size};
    }
    return out;
}

}  // namespace touchline
