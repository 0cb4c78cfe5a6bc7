// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/pinyin.h"

#include "domain/searchtext.h"

#include <QtCore/QFile>
#include <QtCore/QHash>

#include <algorithm>

// Q_INIT_RESOURCE must stand outside of every namespace.
static void touchlinePinyinResources() { Q_INIT_RESOURCE(domain); }

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

constexpr qsizetype longestSyllable = 6;
constexpr qsizetype longestTyped = 40;

struct Spoken {
    char32_t character;
    quint16 sound;
};

/// The shipped tables, read once; read by any thread.
struct SoundTable {
    QByteArray text;
    std::vector<QLatin1StringView> sounds;  ///< sorted
    std::vector<Spoken> spoken;             ///< sorted by character
    QStringList fuzzy;                      ///< of all sounds, sorted
    QHash<QString, QList<QStringList>> surnames;

    SoundTable()
    {
        touchlinePinyinResources();
        const auto contents = [](const QString &name) {
            QFile file(u":/touchline/pinyin/"_s + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        text = contents(u"readings.txt"_s);
        for (const QByteArrayView line : QLatin1StringView(text).tokenize(u'\n'))
            addSound(line);
        std::sort(spoken.begin(), spoken.end(), [](const Spoken &a, const Spoken &b) {
            return a.character != b.character ? a.character < b.character : a.sound < b.sound;
        });
        for (const QLatin1StringView sound : sounds)
            fuzzy += fuzzySound(QString(sound));
        fuzzy.removeDuplicates();
        fuzzy.sort();
        const QString names = QString::fromUtf8(contents(u"surnames.txt"_s));
        for (const QStringView line : QStringView(names).tokenize(u'\n')) {
            QStringList words = line.toString().split(u' ', Qt::SkipEmptyParts);
            if (words.size() > 1 && !line.startsWith(u'#')) {
                const QString surname = words.takeFirst();
                surnames[surname] += words;
            }
        }
    }

private:
    void addSound(QByteArrayView line)
    {
        const qsizetype gap = line.indexOf(' ');
        if (gap <= 0 || line.startsWith('#'))
            return;
        const auto number = quint16(sounds.size());
        sounds.push_back(QLatin1StringView(line.data(), gap));
        for (const char32_t character : QString::fromUtf8(line.sliced(gap + 1)).toUcs4())
            spoken.push_back({character, number});
    }
};

const SoundTable &soundTable()
{
    static const SoundTable table;
    return table;
}

bool isInitial(QStringView letters)
{
    if (letters.size() == 1)
        return u"abcdefghjklmnopqrstwxyz"_s.contains(letters.front());
    return letters == "zh"_L1 || letters == "ch"_L1 || letters == "sh"_L1;
}

/// Of a sound or of what is typed of it: what stands before the vowel, as isInitial() knows it.
bool beginsWithInitial(QLatin1StringView sound, QStringView initial, bool fuzzy)
{
    if (sound.startsWith(initial))
        return true;
    return fuzzy && fuzzySound(QString(sound)).startsWith(fuzzySound(initial));
}

class Segments {
public:
    Segments(QStringView letters, int most) : m_letters(letters), m_most(most) {}

    QList<QStringList> all()
    {
        walk(0);
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const auto &a, const auto &b) { return a.size() < b.size(); });
        // Many single letters where a syllable would do are possible, but nobody means them.
        constexpr qsizetype oddPieces = 2;
        const qsizetype sensible = m_found.isEmpty() ? 0 : m_found.first().size() + oddPieces;
        m_found.removeIf([sensible](const auto &pieces) { return pieces.size() > sensible; });
        return m_found.first(qMin(m_found.size(), qsizetype(m_most)));
    }

private:
    bool mayBe(QStringView piece, bool last) const
    {
        if (isInitial(piece) || isSyllable(piece))
            return true;
        return last && !syllablesFrom(piece).isEmpty();
    }
    bool walk(qsizetype from)
    {
        while (from < m_letters.size() && m_letters[from] == u'\'')
            ++from;
        if (from == m_letters.size()) {
            m_found += m_path;
            return true;
        }
        if (m_dead.contains(from) || m_found.size() >= 8 * m_most)
            return false;
        bool any = false;
        for (qsizetype size = qMin(longestSyllable, m_letters.size() - from); size > 0; --size) {
            const QStringView piece = m_letters.sliced(from, size);
            if (piece.contains(u'\'') || !mayBe(piece, from + size == m_letters.size()))
                continue;
            m_path += piece.toString();
            any = walk(from + size) || any;
            m_path.removeLast();
        }
        if (!any)
            m_dead += from;
        return any;
    }

    QStringView m_letters;
    int m_most;
    QStringList m_path;
    QList<QStringList> m_found;
    QList<qsizetype> m_dead;
};

/// Follows typed letters through the readings of a name.
class Listener {
public:
    Listener(const std::vector<NamedSound> &name, QStringView letters, bool fuzzy)
        : m_name(name), m_letters(letters), m_fuzzy(fuzzy)
    {}

    /// Characters that are used up from `at` on, or 0.
    qsizetype follow(size_t at, qsizetype from = 0)
    {
        while (from < m_letters.size() && m_letters[from] == u'\'')
            ++from;
        if (from == m_letters.size())
            return 0;
        if (at == m_name.size() || ++m_steps > 20'000)
            return -1;
        const QStringView rest = m_letters.sliced(from);
        for (const QLatin1StringView sound : m_name[at].readings) {
            if (isBegun(sound, rest))
                return 1;
            for (qsizetype size = qMin(longestSyllable, rest.size()); size > 0; --size) {
                if (!fits(sound, rest.first(size)))
                    continue;
                if (const qsizetype more = follow(at + 1, from + size); more >= 0)
                    return more + 1;
            }
        }
        return -1;
    }

private:
    bool isBegun(QLatin1StringView sound, QStringView rest) const
    {
        return sound.startsWith(rest) ||
               (m_fuzzy && fuzzySound(QString(sound)).startsWith(fuzzySound(rest)));
    }
    bool fits(QLatin1StringView sound, QStringView piece) const
    {
        if (sound == piece || (isInitial(piece) && beginsWithInitial(sound, piece, m_fuzzy)))
            return true;
        return m_fuzzy && isSyllable(piece) && fuzzySound(QString(sound)) == fuzzySound(piece);
    }

    const std::vector<NamedSound> &m_name;
    QStringView m_letters;
    bool m_fuzzy;
    int m_steps = 0;
};

}  // namespace

std::vector<QLatin1StringView> readingsOf(char32_t character)
{
    const SoundTable &table = soundTable();
    auto found = std::lower_bound(table.spoken.begin(), table.spoken.end(), character,
                                  [](const Spoken &s, char32_t c) { return s.character < c; });
    std::vector<QLatin1StringView> readings;
    for (; found != table.spoken.end() && found->character == character; ++found)
        readings.push_back(table.sounds[found->sound]);
    return readings;
}

std::vector<QStringList> surnameReadings(QStringView name)
{
    const auto &surnames = soundTable().surnames;
    for (qsizetype size = qMin(qsizetype(3), name.size()); size > 0; --size) {
        const auto found = surnames.constFind(name.first(size).toString());
        if (found != surnames.constEnd())
            return {found->begin(), found->end()};
    }
    return {};
}

std::vector<NamedSound> nameReadings(QStringView name)
{
    std::vector<NamedSound> sounds;
    for (qsizetype at = 0; at < name.size();) {
        const qsizetype size = characterSize(name, at);
        if (!isDotInName(name, at))
            sounds.push_back({at, size, readingsOf(characterAt(name, at))});
        at += size;
    }
    // The first sound of a surname stands in front: it is the one that people mean.
    const auto surnames = surnameReadings(name);
    for (auto surname = surnames.rbegin(); surname != surnames.rend(); ++surname) {
        for (qsizetype i = 0; i < surname->size() && i < qsizetype(sounds.size()); ++i) {
            auto &readings = sounds[size_t(i)].readings;
            const auto &all = soundTable().sounds;
            const auto known = std::find(all.begin(), all.end(), surname->at(i));
            if (known == all.end())
                continue;
            readings.erase(std::remove(readings.begin(), readings.end(), *known), readings.end());
            readings.insert(readings.begin(), *known);
        }
    }
    return sounds;
}

bool isSyllable(QStringView letters)
{
    const auto &sounds = soundTable().sounds;
    const auto at = std::lower_bound(sounds.begin(), sounds.end(), letters,
                                     [](QLatin1StringView a, QStringView b) { return a < b; });
    return at != sounds.end() && *at == letters;
}

QString fuzzySound(QStringView syllable)
{
    QString sound = syllable.toString();
    if (sound.size() > 1 && sound[1] == u'h' && u"zcs"_s.contains(sound[0]))
        sound.remove(1, 1);
    else if (sound.startsWith(u'n'))
        sound[0] = u'l';
    for (const auto ending : {"ang"_L1, "eng"_L1, "ing"_L1}) {
        if (sound.endsWith(ending))
            sound.chop(1);
    }
    return sound;
}

QList<QStringList> soundsOf(QStringView letters, int most)
{
    if (letters.isEmpty() || letters.size() > longestTyped)
        return {};
    return Segments(letters, most).all();
}

QStringList syllablesFrom(QStringView letters)
{
    const auto &sounds = soundTable().sounds;
    QStringList found;
    auto at = std::lower_bound(sounds.begin(), sounds.end(), letters,
                               [](QLatin1StringView a, QStringView b) { return a < b; });
    for (; at != sounds.end() && at->startsWith(letters); ++at)
        found += QString(*at);
    return found;
}

QStringList fuzzySoundsFrom(QStringView letters)
{
    const QString begun = fuzzySound(letters);
    QStringList found;
    for (const QString &sound : soundTable().fuzzy) {
        if (sound.startsWith(begun))
            found += sound;
    }
    return found;
}

std::optional<HeardAt> heardIn(QStringView name, QStringView letters, bool fuzzy)
{
    if (letters.isEmpty() || letters.size() > longestTyped)
        return std::nullopt;
    const auto sounds = nameReadings(name);
    for (size_t at = 0; at < sounds.size(); ++at) {
        const qsizetype count = Listener(sounds, letters, fuzzy).follow(at);
        if (count <= 0)
            continue;
        const NamedSound &last = sounds[at + size_t(count) - 1];
        HeardAt heard{sounds[at].from, last.from + last.size - sounds[at].from};
        if (at == 0 && !surnameReadings(name).empty()) {
            // Heard with nothing but the surname's own sound?
            auto strict = sounds;
            const size_t surname = size_t(surnameReadings(name).front().size());
            const size_t kept = surnameReadings(name).size();
            for (size_t i = 0; i < surname && i < strict.size(); ++i)
                strict[i].readings.resize(qMin(kept, strict[i].readings.size()));
            heard.asSurname = Listener(strict, letters, fuzzy).follow(0) > 0;
        }
        return heard;
    }
    return std::nullopt;
}

}  // namespace touchline
