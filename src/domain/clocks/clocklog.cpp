// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/clocklog.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborValue>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

// [format, number of the first entry, entry, ...]; an entry is one of
// ["m", what, at, why]                                                  a moment
// ["l", metric, duty, policy, version, level, at]                       a level acted upon
// ["c", metric, duty, step, at, why, applied or null, merged or null]   a clock's event
// applied: [policy, version, calendar, calendar version]; merged: [order, start, [from, to, ...]]
constexpr qint64 logFormat = 1;
constexpr qsizetype longestWhy = 100;
constexpr qsizetype roomOfPiece = MostPackedLog - 64;

QCborArray packedMerge(const ClockEvent &event)
{
    QCborArray pauses;
    for (const Interval &pause : event.otherPauses) {
        pauses += pause.from;
        pauses += pause.to;
    }
    return {event.other.toRfc4122(), event.otherStart, pauses};
}

QCborArray packedEvent(const ClockStory &story, const ClockEvent &event)
{
    QCborArray packed{u"c"_s,
                      story.metric,
                      codeOf(story.duty),
                      codeOf(event.step),
                      event.at,
                      event.why.left(longestWhy),
                      QCborValue(nullptr),
                      QCborValue(nullptr)};
    const AppliedTarget &applied = event.applied;
    if (event.step == ClockStep::Start || event.step == ClockStep::Apply ||
        event.step == ClockStep::Merge)
        packed[6] = QCborArray{applied.policy, applied.policyVersion, applied.calendar,
                               applied.calendarVersion};
    if (!event.other.isNull())
        packed[7] = packedMerge(event);
    return packed;
}

size_t entriesOf(const ClockLog &log)
{
    size_t count = log.book.moments.size() + log.acted.size();
    for (const ClockStory &story : log.book.stories)
        count += story.events.size();
    return count;
}

/// The last entries of a log; of stories, those that stood there before come first.
std::vector<QCborArray> newEntries(const ClockLog &before, const ClockLog &after)
{
    std::vector<QCborArray> entries;
    for (size_t i = before.book.moments.size(); i < after.book.moments.size(); ++i) {
        const OrderMoment &moment = after.book.moments[i];
        entries.push_back({u"m"_s, moment.what, moment.at, moment.why.left(longestWhy)});
    }
    for (size_t i = 0; i < after.book.stories.size(); ++i) {
        const ClockStory &story = after.book.stories[i];
        const size_t known =
            i < before.book.stories.size() ? before.book.stories[i].events.size() : 0;
        for (size_t j = known; j < story.events.size(); ++j)
            entries.push_back(packedEvent(story, story.events[j]));
    }
    for (size_t i = before.acted.size(); i < after.acted.size(); ++i) {
        const ActedLevel &acted = after.acted[i];
        entries.push_back({u"l"_s, acted.metric, codeOf(acted.duty), acted.policy,
                           acted.policyVersion, acted.level, acted.at});
    }
    return entries;
}

/// Puts entries, in their order, into a log; what it does not understand makes the log incomplete.
class LogBuilder final {
public:
    explicit LogBuilder(const ClockShelf &shelf) : m_shelf(shelf) {}

    void take(const QCborArray &entry)
    {
        const QString form = entry.at(0).toString();
        if (form == "m"_L1)
            m_log.book.moments.push_back(
                {entry.at(1).toString(), entry.at(2).toInteger(), entry.at(3).toString()});
        else if (form == "l"_L1)
            m_log.acted.push_back({entry.at(1).toString(),
                                   fromCode<ClockDuty>(entry.at(2).toString()),
                                   entry.at(3).toString(), entry.at(4).toInteger(),
                                   entry.at(5).toInteger(), entry.at(6).toInteger()});
        else if (form == "c"_L1)
            takeEvent(entry);
        else
            m_log.complete = false;
    }
    void miss() { m_log.complete = false; }

    ClockLog finish()
    {
        std::vector<ClockStory> readable;
        for (size_t i = 0; i < m_log.book.stories.size(); ++i) {
            if (!m_spoilt[i] && checked(m_log.book.stories[i]))
                readable.push_back(std::move(m_log.book.stories[i]));
            else
                m_log.complete = false;
        }
        m_log.book.stories = std::move(readable);
        return std::move(m_log);
    }

private:
    void takeEvent(const QCborArray &entry)
    {
        const QString metric = entry.at(1).toString();
        const auto duty = fromCode<ClockDuty>(entry.at(2).toString());
        ClockEvent event;
        event.step = fromCode<ClockStep>(entry.at(3).toString());
        event.at = entry.at(4).toInteger();
        event.why = entry.at(5).toString();
        const size_t place = placeOf(metric, duty);
        if (event.step == ClockStep::Unknown)
            m_spoilt[place] = true;
        if (entry.at(6).isArray() && !readApplied(entry.at(6).toArray(), metric, duty, event))
            m_spoilt[place] = true;
        if (entry.at(7).isArray())
            readMerge(entry.at(7).toArray(), event);
        m_log.book.stories[place].events.push_back(std::move(event));
    }

    bool readApplied(const QCborArray &packed, const QString &metric, ClockDuty duty,
                     ClockEvent &event) const
    {
        AppliedTarget &applied = event.applied;
        applied.policy = packed.at(0).toString();
        applied.policyVersion = packed.at(1).toInteger();
        applied.calendar = packed.at(2).toString();
        applied.calendarVersion = packed.at(3).toInteger();
        const ClockTarget *target =
            m_shelf.target(applied.policy, applied.policyVersion, metric, duty);
        if (target)
            applied.target = *target;
        return target != nullptr;
    }

    static void readMerge(const QCborArray &packed, ClockEvent &event)
    {
        event.other = QUuid::fromRfc4122(packed.at(0).toByteArray());
        event.otherStart = packed.at(1).toInteger();
        const QCborArray pauses = packed.at(2).toArray();
        for (qsizetype i = 0; i + 1 < pauses.size(); i += 2) {
            const Interval pause{pauses.at(i).toInteger(), pauses.at(i + 1).toInteger()};
            if (pause.from >= 0 && pause.to >= pause.from)
                event.otherPauses.push_back(pause);
        }
    }

    size_t placeOf(const QString &metric, ClockDuty duty)
    {
        auto &stories = m_log.book.stories;
        const auto known =
            std::find_if(stories.begin(), stories.end(), [&](const ClockStory &story) {
                return story.metric == metric && story.duty == duty;
            });
        if (known != stories.end())
            return size_t(known - stories.begin());
        stories.push_back({metric, duty, {}});
        m_spoilt.push_back(false);
        return stories.size() - 1;
    }

    const ClockShelf &m_shelf;
    ClockLog m_log;
    std::vector<bool> m_spoilt;
};

}  // namespace

std::vector<QByteArray> packedLog(const ClockLog &before, const ClockLog &after)
{
    std::vector<QByteArray> pieces;
    qint64 number = qint64(entriesOf(before));
    QCborArray piece;
    qsizetype room = 0;
    const auto close = [&] {
        if (!piece.isEmpty())
            pieces.push_back(QCborValue(piece).toCbor());
        piece = {};
    };
    for (const QCborArray &entry : newEntries(before, after)) {
        const qsizetype size = QCborValue(entry).toCbor().size();
        if (piece.isEmpty() || size > room) {
            close();
            piece = {logFormat, number};
            room = roomOfPiece;
        }
        piece += entry;
        room -= size;
        ++number;
    }
    close();
    return pieces;
}

ClockLog clockLogOf(const std::vector<QByteArray> &pieces, const ClockShelf &shelf)
{
    LogBuilder builder(shelf);
    std::vector<QCborArray> read;
    for (const QByteArray &bytes : pieces) {
        if (bytes.isEmpty())
            continue;
        QCborParserError error;
        const QCborValue value = QCborValue::fromCbor(bytes, &error);
        const QCborArray piece = value.toArray();
        if (error.error.c == QCborError::NoError && piece.at(0).toInteger() == logFormat)
            read.push_back(piece);
        else
            builder.miss();
    }
    std::sort(read.begin(), read.end(), [](const QCborArray &a, const QCborArray &b) {
        return a.at(1).toInteger() < b.at(1).toInteger();
    });
    qint64 next = 0;
    for (const QCborArray &piece : read) {
        if (piece.at(1).toInteger() != next)
            builder.miss();
        for (qsizetype i = 2; i < piece.size(); ++i)
            builder.take(piece.at(i).toArray());
        next = piece.at(1).toInteger() + piece.size() - 2;
    }
    return builder.finish();
}

}  // namespace touchline
