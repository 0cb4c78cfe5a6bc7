// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinemodel.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"

namespace touchline::tests {

// Timelines for tests, written as words: each entry is a letter for its kind and a number that gives its
// id; it happens so many minutes after the first day's midnight in Shanghai.

inline constexpr qint64 FirstMidnight = 1'795'276'800'000;  // 2026-11-22 in Shanghai
inline constexpr qint64 Minute = 60'000;
inline constexpr qint64 Day = 1'440 * Minute;

inline QUuid rigId(int n) { return makeUuid7(1'600'000'000'000 + n, quint64(n), quint64(n)); }

inline desk::TimelineMark rigMark(int n, desk::EntryKind kind, qint64 atMs)
{
    desk::TimelineMark mark;
    mark.id = rigId(n);
    mark.atMs = atMs;
    mark.kind = kind;
    switch (kind) {
    case desk::EntryKind::Contact:
        mark.type = &typeOf<Interaction>();
        mark.contact = mark.id;
        break;
    case desk::EntryKind::Message: mark.type = &typeOf<Message>(); break;
    case desk::EntryKind::Order:
        mark.type = &typeOf<WorkOrder>();
        mark.order = mark.id;
        mark.state = quint8(OrderState::Processing);
        break;
    case desk::EntryKind::Step:
        mark.type = &typeOf<OrderEvent>();
        mark.code = quint8(EventKind::Moved);
        break;
    case desk::EntryKind::Note: mark.type = &typeOf<Note>(); break;
    default:
        mark.type = &typeOf<AccountFact>();
        mark.code = quint8(FactKind::Usage);
        break;
    }
    return mark;
}

/// "N5@90 M6@80/3": kind letter, id, minute; "/3": part of contact 3; "#4": about order 4. Newest first.
inline QList<desk::TimelineMark> rigMarks(const QString &text)
{
    QList<desk::TimelineMark> marks;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        using desk::EntryKind;
        const qsizetype at = word.indexOf(u'@');
        const auto number = [&word](QChar before) {
            const qsizetype from = word.indexOf(before);
            qsizetype to = from + 1;
            while (to < word.size() && word[to].isDigit())
                ++to;
            return from < 0 ? -1 : word.mid(from + 1, to - from - 1).toInt();
        };
        const EntryKind kind = word[0] == u'C'   ? EntryKind::Contact
                               : word[0] == u'M' ? EntryKind::Message
                               : word[0] == u'O' ? EntryKind::Order
                               : word[0] == u'S' ? EntryKind::Step
                               : word[0] == u'N' ? EntryKind::Note
                                                 : EntryKind::Account;
        desk::TimelineMark mark =
            rigMark(word.mid(1, at - 1).toInt(), kind, FirstMidnight + number(u'@') * Minute);
        if (const int contact = number(u'/'); contact >= 0)
            mark.contact = rigId(contact);
        if (const int order = number(u'#'); order >= 0)
            mark.order = rigId(order);
        marks += mark;
    }
    std::sort(marks.begin(), marks.end(),
              [](const auto &a, const auto &b) { return a.isNewerThan(b); });
    return marks;
}

/// Reads from a list; answers when told, so that a test decides what comes first.
class RigSource final : public desk::TimelineSource {
public:
    QList<desk::TimelineMark> marks;  ///< newest first
    QSet<QUuid> texts;                ///< entries in which anything is found
    desk::TimelineSubjects about;
    QStringList outcomeTexts;
    std::optional<Error> trouble;
    bool waits = false;
    int windows = 0;
    int entryReads = 0;

    /// Answers what was asked so far.
    void answer()
    {
        auto waiting = std::exchange(m_waiting, {});
        for (const auto &one : waiting)
            one();
    }

    desk::Reply<desk::TimelineWindow> window(const QList<QUuid> &customers,
                                             desk::TimelineKey before, int limit,
                                             int written) override
    {
        ++windows;
        return later<desk::TimelineWindow>([=, this] {
            desk::TimelineWindow window;
            for (const auto &mark : std::as_const(marks)) {
                if (mark.owner >= customers.size())
                    continue;
                if (before.atMs != 0) {
                    desk::TimelineMark place;
                    place.atMs = before.atMs;
                    place.id = before.id;
                    if (!place.isNewerThan(mark))
                        continue;
                }
                if (window.marks.size() == limit) {
                    window.more = true;
                    break;
                }
                window.marks += mark;
                if (window.marks.size() <= written)
                    window.entries += entry(mark);
            }
            return window;
        });
    }
    desk::Reply<QList<desk::TimelineMark>> some(const QList<QUuid> &,
                                                const QSet<QUuid> &ids) override
    {
        return later<QList<desk::TimelineMark>>([=, this] {
            QList<desk::TimelineMark> found;
            for (const auto &mark : std::as_const(marks)) {
                if (ids.contains(mark.id))
                    found += mark;
            }
            return found;
        });
    }
    desk::Reply<QList<desk::TimelineEntry>> entries(const QList<desk::EntryRef> &refs) override
    {
        ++entryReads;
        return later<QList<desk::TimelineEntry>>([=, this] {
            QList<desk::TimelineEntry> found;
            for (const auto &ref : refs) {
                for (const auto &mark : std::as_const(marks)) {
                    if (mark.id == ref.id)
                        found += entry(mark);
                }
            }
            return found;
        });
    }
    desk::Reply<QSet<QUuid>> find(const QList<QUuid> &, const QString &, qint64 fromMs,
                                  qint64 toMs) override
    {
        return later<QSet<QUuid>>([=, this] {
            QSet<QUuid> found;
            for (const auto &mark : std::as_const(marks)) {
                if (mark.atMs >= fromMs && mark.atMs <= toMs && texts.contains(mark.id))
                    found.insert(mark.id);
            }
            return found;
        });
    }
    desk::Reply<QStringList> outcomes(const QList<QUuid> &) override
    {
        return later<QStringList>([this] { return outcomeTexts; });
    }
    desk::Reply<desk::TimelineSubjects> subjects(const QUuid &) override
    {
        return later<desk::TimelineSubjects>([this] { return about; });
    }

    static desk::TimelineEntry entry(const desk::TimelineMark &mark)
    {
        desk::TimelineEntry entry;
        entry.type = mark.type->name;
        entry.id = mark.id;
        entry.root = mark.root;
        entry.atMs = mark.atMs;
        entry.row = emptyRow(*mark.type);
        entry.row.id = mark.id;
        entry.pending = mark.pending;
        return entry;
    }

private:
    template <typename T, typename Make> desk::Reply<T> later(Make make)
    {
        auto promise = std::make_shared<Promise<Result<T>>>();
        auto work = [this, promise, make] {
            promise->deliver(trouble ? Result<T>(*trouble) : Result<T>(make()));
        };
        const auto future = promise->future();
        if (waits)
            m_waiting.push_back(work);
        else
            work();
        return future;
    }
    std::vector<std::function<void()>> m_waiting;
};

class RigClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return ms; }
    [[nodiscard]] qint64 monotonicMs() const override { return 0; }
    qint64 ms = FirstMidnight + Day;
};

}  // namespace touchline::tests
