// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/searchtext.h"

#include "domain/pinyin.h"

#include <QtCore/QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

/// Nobody reads on beyond this, and a page of text must not cost a second.
constexpr qsizetype longestIndexed = 4'000;
constexpr qsizetype longestWord = 64;
constexpr int shortestTail = 6;
constexpr qsizetype shortestJoined = 7;

bool isWordUnit(QStringView text, qsizetype at)
{
    const char32_t c = characterAt(text, at);
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    return !isIdeograph(c) && (QChar::isLetterOrNumber(c) || QChar::isMark(c));
}

bool isDigits(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void addSoundTokens(const QString &sound, QStringList &tokens)
{
    const QString fuzzy = fuzzySound(sound);
    QStringList forms{u'~' + sound, u'~' + sound.first(1), u"~~"_s + fuzzy};
    if (sound.size() > 1 && sound[1] == u'h')
        forms += u'~' + sound.first(2);
    if (fuzzy[0] == u'l')
        forms += u"~~l"_s;
    for (const QString &form : std::as_const(forms)) {
        if (!tokens.contains(form))
            tokens += form;
    }
}

/// Kept, because names and titles are made of few different characters.
const QStringList &soundTokens(char32_t character)
{
    thread_local QHash<char32_t, QStringList> known;
    auto found = known.find(character);
    if (found == known.end()) {
        QStringList tokens;
        for (const QLatin1StringView sound : readingsOf(character))
            addSoundTokens(QString(sound), tokens);
        found = known.insert(character, tokens);
    }
    return *found;
}

/// Runs of one kind inside a folded text.
class TokenCutter {
public:
    TokenCutter(QStringView text, TokenSet set, const TokenSink &sink)
        : m_text(text), m_set(set), m_sink(sink)
    {}

    void cut()
    {
        for (qsizetype at = 0; at < m_text.size() && m_going;) {
            const char32_t c = characterAt(m_text, at);
            if (isIdeograph(c))
                at = ideographs(at);
            else if (isWordUnit(m_text, at))
                at = word(at);
            else
                at += characterSize(m_text, at);
        }
        joinDigits();
    }

private:
    void emitToken(QStringView token, bool together = false)
    {
        m_going = m_going && m_sink(token, together);
    }

    qsizetype word(qsizetype from)
    {
        qsizetype to = from;
        while (to < m_text.size() && isWordUnit(m_text, to))
            to += characterSize(m_text, to);
        const QStringView whole = m_text.sliced(from, qMin(to - from, longestWord));
        emitToken(whole);
        if (m_set == TokenSet::Texts && isDigits(whole))
            digits(from, whole);
        return to;
    }

    /// "128 0000 1234" and "128-0000-1234" are one number to people.
    void digits(qsizetype from, QStringView group)
    {
        const bool follows = !m_joined.isEmpty() && from == m_joinedEnd + 1 &&
                             (m_text[m_joinedEnd] == u' ' || m_text[m_joinedEnd] == u'-');
        if (!follows) {
            joinDigits();
            m_joined.clear();
            m_groups = 0;
        }
        m_joined += group;
        ++m_groups;
        m_joinedEnd = from + group.size();
    }
    void joinDigits()
    {
        if (m_groups > 1 && m_joined.size() >= shortestJoined && m_joined.size() <= longestWord)
            emitToken(m_joined, true);
        m_groups = 0;
    }

    qsizetype ideographs(qsizetype from)
    {
        QList<std::pair<qsizetype, qsizetype>> run;
        qsizetype at = from;
        while (at < m_text.size()) {
            const qsizetype size = characterSize(m_text, at);
            if (isIdeograph(characterAt(m_text, at)))
                run += {at, size};
            else if (!isDotInName(m_text, at))
                break;
            at += size;
        }
        const QStringView whole = m_text.sliced(from, at - from);
        const auto surname =
            m_set == TokenSet::Names ? surnameReadings(whole) : std::vector<QStringList>();
        for (qsizetype i = 0; i < run.size() && m_going; ++i) {
            const QStringView one = m_text.sliced(run[i].first, run[i].second);
            const char32_t character = characterAt(m_text, run[i].first);
            const bool last = i + 1 == run.size();
            const QString pair =
                last ? QString()
                     : one.toString() +
                           m_text.sliced(run[i + 1].first, run[i + 1].second).toString();
            if (m_set == TokenSet::Texts) {
                if (!last)
                    emitToken(pair);
                else if (run.size() == 1)
                    emitToken(one);
                continue;
            }
            emitToken(one);
            if (!last)
                emitToken(pair, true);
            QStringList tokens = soundTokens(character);
            for (const QStringList &sounds : surname) {
                if (i < sounds.size())
                    addSoundTokens(sounds[i], tokens);
            }
            for (const QString &token : std::as_const(tokens))
                emitToken(token, true);
        }
        return at;
    }

    QStringView m_text;
    TokenSet m_set;
    const TokenSink &m_sink;
    bool m_going = true;
    QString m_joined;
    qsizetype m_joinedEnd = 0;
    int m_groups = 0;
};

}  // namespace

char32_t characterAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    return c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()
               ? QChar::surrogateToUcs4(c, text[at + 1])
               : char32_t(c.unicode());
}

qsizetype characterSize(QStringView text, qsizetype at)
{
    return characterAt(text, at) > 0xffff ? 2 : 1;
}

bool isIdeograph(char32_t c)
{
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) ||
           (c >= 0x20000 && c <= 0x323af) || (c >= 0xf900 && c <= 0xfaff) || c == 0x3007 ||
           (c >= 0x3041 && c <= 0x30fa) || (c >= 0xac00 && c <= 0xd7a3);
}

bool isDotInName(QStringView text, qsizetype at)
{
    constexpr QStringView dots = u"·•‧・･";
    return dots.contains(text[at]) && at > 0 && at + 1 < text.size() && text[at - 1].isLetter() &&
           text[at + 1].isLetter();
}

QString folded(QStringView text)
{
    QString out = text.toString();
    for (QChar &c : out) {
        const char16_t u = c.unicode();
        if (u < 0x80) {
            c = c.toLower();
        } else if (u >= 0xff01 && u <= 0xff5e) {
            c = QChar(char16_t(u - 0xfee0)).toLower();
        } else if (u == 0x3000 || u == 0xa0) {
            c = u' ';
        } else if ((u >= 0xc0 && u < 0x250) || (u >= 0x1e00 && u < 0x1f00)) {
            // Composed letters may be composed of composed ones.
            while (c.decompositionTag() == QChar::Canonical)
                c = c.decomposition().front();
            c = c.toLower();
        } else if (!isIdeograph(u) && !c.isSurrogate()) {
            if (const int digit = c.digitValue(); digit >= 0)
                c = QChar(u'0' + digit);
            else
                c = c.toLower();
        }
    }
    return out;
}

void tokenise(QStringView text, TokenSet set, const TokenSink &sink)
{
    const QString plain = folded(text.first(qMin(text.size(), longestIndexed)));
    TokenCutter(plain, set, sink).cut();
}

SearchPart searchPartOf(const FieldType &field)
{
    if (!field.searchable)
        return SearchPart::None;
    for (const auto name : {"number"_L1, "alias"_L1, "externalNumber"_L1, "reference"_L1}) {
        if (field.name == name)
            return SearchPart::Code;
    }
    if (field.kind == Kind::LongText || field.privacy == Privacy::Address)
        return SearchPart::Text;
    return field.kind == Kind::Text ? SearchPart::Name : SearchPart::None;
}

QString codeTail(QStringView digits) { return u'~' + digits.last(4).toString(); }

QStringList codeForms(QStringView number)
{
    QString joined;
    QString digits;
    for (const QChar c : folded(number)) {
        if (c.isLetterOrNumber())
            joined += c;
        if (c.isDigit())
            digits += c;
    }
    if (joined.isEmpty())
        return {};
    QStringList forms{joined.left(longestWord)};
    if (digits.size() >= 4 && digits != joined)
        forms += digits.left(longestWord);
    if (digits.size() >= shortestTail)
        forms += codeTail(digits);
    return forms;
}

QStringList nameForms(QStringView name)
{
    // Names are short; of a long firm's name the rest is found from a later character on.
    constexpr size_t mostCharacters = 24;
    constexpr size_t mostSpelled = 8;
    constexpr qsizetype mostReadings = 6;
    const QString plain = folded(name);
    const auto sounds = nameReadings(plain);
    const auto surname = surnameReadings(plain);
    const size_t surnameSize = surname.empty() ? 1 : size_t(surname.front().size());
    QStringList forms;
    for (size_t from = 0; from < qMin(sounds.size(), mostCharacters); ++from) {
        const char32_t first = characterAt(plain, sounds[from].from);
        const bool inWord = from > 0 && sounds[from].readings.empty() && !isIdeograph(first) &&
                            isWordUnit(plain, sounds[from - 1].from) &&
                            !isIdeograph(characterAt(plain, sounds[from - 1].from));
        if (inWord || !(isIdeograph(first) || isWordUnit(plain, sounds[from].from)))
            continue;
        QString written;
        QStringList spelled{QString()};
        QStringList initials{QString()};
        QStringList mixed{QString()};
        bool heard = true;
        for (size_t at = from; at < qMin(sounds.size(), from + mostSpelled); ++at) {
            written += QStringView(plain).sliced(sounds[at].from, sounds[at].size);
            heard = heard && !sounds[at].readings.empty();
            if (!heard)
                continue;
            const auto extend = [&](QStringList &ways, bool whole) {
                QStringList longer;
                for (const QString &way : std::as_const(ways)) {
                    for (const QLatin1StringView sound : sounds[at].readings)
                        longer += way + (whole ? sound : sound.first(1));
                }
                longer.removeDuplicates();
                ways = longer.first(qMin(longer.size(), mostReadings));
            };
            extend(spelled, true);
            extend(initials, false);
            extend(mixed, at < surnameSize);
        }
        forms += written;
        forms += spelled;
        forms += initials;
        if (from == 0)
            forms += mixed;
    }
    forms.removeAll(QString());
    forms.removeDuplicates();
    return forms;
}

}  // namespace touchline
