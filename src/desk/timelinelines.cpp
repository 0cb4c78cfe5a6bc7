// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinelines.h"

#include <QtCore/QHash>

#include <algorithm>

namespace touchline::desk {
namespace {

/// Positions of one group, with what the group is about.
struct Bucket {
    QUuid order;
    Channel channel = Channel::Unknown;
    std::vector<int> positions;
};

class LineMaker final {
public:
    LineMaker(std::span<const TimelineMark> marks, const LineOptions &options, Days &days)
        : m_marks(marks), m_options(options), m_days(days)
    {}

    void addAlone(Section section, const std::vector<int> &positions)
    {
        for (const int position : positions)
            begin(LineKind::Entry, section, position, m_marks[size_t(position)].id);
        if (!positions.empty())
            m_made.lines[m_made.lines.size() - positions.size()].heading = true;
    }

    void addBucket(const Bucket &bucket)
    {
        gatherContacts(bucket.positions);
        const size_t from = m_made.lines.size();
        for (const int position : bucket.positions)
            addOne(position);
        closeFold();
        mark(bucket, from);
    }

    [[nodiscard]] TimelineLines take() { return std::move(m_made); }

private:
    [[nodiscard]] const TimelineMark &markAt(int position) const
    {
        return m_marks[size_t(position)];
    }

    /// Contacts of which more than one entry is there.
    void gatherContacts(const std::vector<int> &positions)
    {
        m_contacts.clear();
        m_places.clear();
        for (const int position : positions) {
            const QUuid &contact = markAt(position).contact;
            if (contact.isNull())
                continue;
            const auto known = m_places.constFind(contact);
            if (known == m_places.constEnd()) {
                m_places.insert(contact, int(m_contacts.size()));
                m_contacts.push_back({position});
            } else {
                m_contacts[size_t(*known)].push_back(position);
            }
        }
    }

    void addOne(int position)
    {
        const TimelineMark &mark = markAt(position);
        if (!mark.contact.isNull()) {
            const auto &members = m_contacts[size_t(m_places.value(mark.contact))];
            if (members.size() > 1) {
                // The card stands where its newest entry is; the others are inside.
                if (members.front() == position) {
                    closeFold();
                    addMembers(LineKind::Contact, mark.contact, members);
                }
                return;
            }
        }
        if (m_options.fold && mark.isSystemChange()) {
            if (!m_fold.empty() && !goesWith(markAt(m_fold.back()), mark))
                closeFold();
            m_fold.push_back(position);
            return;
        }
        closeFold();
        begin(LineKind::Entry, Section::All, position, mark.id);
    }

    [[nodiscard]] bool goesWith(const TimelineMark &newer, const TimelineMark &older)
    {
        const bool sameThing = newer.kind == older.kind && newer.order == older.order &&
                               (newer.kind != EntryKind::Account || newer.service == older.service);
        return sameThing && newer.atMs - older.atMs <= FoldGapMs &&
               m_days.dayOf(newer.atMs) == m_days.dayOf(older.atMs);
    }

    void closeFold()
    {
        if (m_fold.size() == 1)
            begin(LineKind::Entry, Section::All, m_fold.front(), markAt(m_fold.front()).id);
        else if (!m_fold.empty())
            // Named after its oldest entry: a newer one that joins does not make it another line.
            addMembers(LineKind::Fold, markAt(m_fold.back()).id, m_fold);
        m_fold.clear();
    }

    void addMembers(LineKind kind, const QUuid &key, const std::vector<int> &members)
    {
        TimelineLine &line = begin(kind, Section::All, members.front(), key);
        line.count = int(members.size());
        line.expanded = m_options.expanded.contains(key);
        m_made.members.insert(m_made.members.end(), members.begin() + 1, members.end());
        for (const int position : members) {
            line.pending |= markAt(position).pending;
            line.inConflict |= markAt(position).inConflict;
            line.pinned |= m_options.pinned.contains(markAt(position).id);
        }
        if (!line.expanded)
            return;
        const auto tell = [this](int position) {
            begin(LineKind::Child, Section::All, position, markAt(position).id);
        };
        // What was said is read from its beginning; changes like everything else, the newest first.
        if (kind == LineKind::Contact)
            std::for_each(members.rbegin(), members.rend(), tell);
        else
            std::for_each(members.begin(), members.end(), tell);
    }

    TimelineLine &begin(LineKind kind, Section section, int position, const QUuid &key)
    {
        const TimelineMark &mark = markAt(position);
        TimelineLine line;
        line.kind = kind;
        line.section = section;
        line.key = key;
        line.first = int(m_made.members.size());
        line.atMs = mark.atMs;
        line.day = m_days.dayOf(mark.atMs);
        line.expanded = m_options.expanded.contains(key);
        line.pinned = m_options.pinned.contains(mark.id);
        line.pending = mark.pending;
        line.inConflict = mark.inConflict;
        m_made.members.push_back(position);
        m_made.lines.push_back(line);
        return m_made.lines.back();
    }

    /// Headings and the divider of what was added since `from`.
    void mark(const Bucket &bucket, size_t from)
    {
        const bool byDay = m_options.grouping == Grouping::ByDay;
        bool newer = false;
        for (size_t i = from; i < m_made.lines.size(); ++i) {
            TimelineLine &line = m_made.lines[i];
            line.order = bucket.order;
            line.channel = bucket.channel;
            if (line.kind == LineKind::Child)
                continue;
            line.heading = i == from || (byDay && line.day != m_days.dayOf(m_lastAtMs));
            if (byDay && m_options.lastVisitMs > 0) {
                line.divider = newer && line.atMs <= m_options.lastVisitMs;
                newer = line.atMs > m_options.lastVisitMs;
            }
            m_lastAtMs = line.atMs;
        }
    }

    std::span<const TimelineMark> m_marks;
    const LineOptions &m_options;
    Days &m_days;
    TimelineLines m_made;
    std::vector<std::vector<int>> m_contacts;
    QHash<QUuid, int> m_places;
    std::vector<int> m_fold;
    qint64 m_lastAtMs = 0;
};

/// In the order of their newest entries; what belongs to none comes last.
std::vector<Bucket> bucketsOf(std::span<const TimelineMark> marks,
                              const std::vector<int> &positions, Grouping grouping)
{
    if (grouping == Grouping::ByDay)
        return {{{}, Channel::Unknown, positions}};
    std::vector<Bucket> buckets;
    QHash<QUuid, size_t> orders;
    QHash<int, size_t> channels;
    Bucket none;
    for (const int position : positions) {
        const TimelineMark &mark = marks[size_t(position)];
        size_t at = buckets.size();
        if (grouping == Grouping::ByOrder) {
            if (mark.order.isNull()) {
                none.positions.push_back(position);
                continue;
            }
            at = orders.value(mark.order, at);
            orders.insert(mark.order, at);
        } else {
            if (mark.channel == Channel::Unknown) {
                none.positions.push_back(position);
                continue;
            }
            at = channels.value(int(mark.channel), at);
            channels.insert(int(mark.channel), at);
        }
        if (at == buckets.size())
            buckets.push_back({grouping == Grouping::ByOrder ? mark.order : QUuid(),
                               grouping == Grouping::ByChannel ? mark.channel : Channel::Unknown,
                               {}});
        buckets[at].positions.push_back(position);
    }
    if (!none.positions.empty())
        buckets.push_back(std::move(none));
    return buckets;
}

}  // namespace

TimelineLines makeLines(std::span<const TimelineMark> marks, const std::vector<int> &positions,
                        const LineOptions &options, Days &days)
{
    LineMaker maker(marks, options, days);
    std::vector<int> pinned;
    std::vector<int> open;
    for (const int position : positions) {
        const TimelineMark &mark = marks[size_t(position)];
        if (options.pinned.contains(mark.id))
            pinned.push_back(position);
        else if (options.openOnTop && open.size() < OpenOnTop && mark.isOpenOrder())
            open.push_back(position);
    }
    maker.addAlone(Section::Pinned, pinned);
    maker.addAlone(Section::Open, open);
    for (const Bucket &bucket : bucketsOf(marks, positions, options.grouping))
        maker.addBucket(bucket);
    return maker.take();
}

}  // namespace touchline::desk
