// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinemodel.h"

#include "desk/parts.h"
#include "domain/records/interaction.h"

namespace touchline::desk {
namespace {

constexpr int mostWritten = 3'000;
constexpr int fewWritten = 300;
constexpr int foldShows = 6;

/// Away from this thread: to free thousands of rows takes a quarter of a second.
void letGo(QHash<QUuid, TimelineEntry> entries)
{
    if (entries.size() < fewWritten)
        return;
    elsewhere([entries = std::move(entries)]() mutable {
        entries.clear();
        return true;
    });
}

}  // namespace

TimelineModel::TimelineModel(Desk &desk, const Clock &clock, QObject *parent)
    : TimelineModel(desk.timelineSource(), clock, parent)
{
    connect(&desk, &Desk::timelinesTouched, this, &TimelineModel::takeTouched);
    connect(&desk, &Desk::leaseChanged, this, &TimelineModel::readAgain);
    connect(&desk, &Desk::recordsChanged, this, [this](const QList<QUuid> &roots) {
        // Pins and services have no place on the timeline of their own.
        if (roots.isEmpty() || roots.contains(m_customer))
            askSubjects();
    });
}

TimelineModel::TimelineModel(std::unique_ptr<TimelineSource> source, const Clock &clock,
                             QObject *parent)
    : QAbstractListModel(parent), m_source(std::move(source)), m_clock(clock)
{}

void TimelineModel::setCustomer(const QUuid &customer)
{
    m_customer = customer;
    m_together = false;
    m_subjects = {};
    m_options.pinned.clear();
    m_outcomes.clear();
    m_recallable.clear();
    m_askingSubjects = false;
    startWalk();
    if (!customer.isNull())
        askSubjects();
}

void TimelineModel::startWalk()
{
    ++m_generation;
    beginResetModel();
    m_owners = wantedOwners();
    m_index.clear();
    m_made = {};
    m_passing.clear();
    m_counts = {};
    letGo(std::exchange(m_written, {}));
    m_stale.clear();
    m_asked.clear();
    m_absent.clear();
    m_touched.clear();
    m_askedOutcomes.clear();
    m_wanted = {0, -1};
    m_walk = Walk::Idle;
    m_walkedTo.reset();
    m_walkAgain = m_walkDiffers = m_askingTouched = false;
    const bool subjectsLost = std::exchange(m_askingSubjects, false);
    m_subjectsAgain = false;
    m_builtSize = 0;
    endResetModel();
    emit changed();
    if (m_customer.isNull())
        return;
    m_walk = Walk::First;
    askWindow();
    if (subjectsLost)
        askSubjects();
}

// --- reading

void TimelineModel::refresh()
{
    if (m_customer.isNull())
        return;
    if (m_walk == Walk::First || m_walk == Walk::Rest) {
        m_walkAgain = true;
        return;
    }
    m_stale = QSet<QUuid>(m_written.keyBegin(), m_written.keyEnd());
    m_absent.clear();
    m_walkedTo.reset();
    m_walk = Walk::Rest;
    askWindow();
}

void TimelineModel::askWindow()
{
    const bool first = m_walk == Walk::First;
    const TimelineKey before =
        m_walkedTo ? TimelineKey{m_walkedTo->atMs, m_walkedTo->id} : TimelineKey{};
    m_source
        ->window(m_owners, before, first ? FirstWindow : NextWindow, first ? FirstWindow / 2 : 0)
        .then(this, [this, asked = m_generation](const Result<TimelineWindow> &window) {
            // Another customer was chosen while this was on its way.
            if (asked != m_generation)
                return;
            if (!window) {
                m_walk = Walk::Failed;
                emit readFailed(window.error());
                return;
            }
            takeWindow(*window);
        });
}

void TimelineModel::takeWindow(const TimelineWindow &window)
{
    const TimelineMark *after = m_walkedTo ? &*m_walkedTo : nullptr;
    m_walkDiffers |= m_index.takeWindow(after, window.marks, !window.more);
    keep(window.entries);
    const bool first = std::exchange(m_walk, window.more ? Walk::Rest : Walk::Done) == Walk::First;
    // The lines are made anew when there is twice as much as before, so that a long walk costs no more than
    // a few times one pass.
    if (m_walkDiffers && (first || !window.more || m_index.size() >= 2 * m_builtSize))
        rebuild();
    else if (!window.more)
        emit changed();
    if (window.more) {
        m_walkedTo = window.marks.last();
        askWindow();
        return;
    }
    m_walkedTo.reset();
    if (std::exchange(m_walkAgain, false))
        refresh();
    else
        askTouched();
}

void TimelineModel::takeTouched(const QHash<QUuid, QSet<QUuid>> &touched)
{
    if (m_customer.isNull())
        return;
    QSet<QUuid> mine;
    for (const QUuid &owner : std::as_const(m_owners))
        mine += touched.value(owner);
    if (mine.isEmpty())
        return;
    if (mine.contains(QUuid())) {
        refresh();
        return;
    }
    m_touched += mine;
    askTouched();
}

void TimelineModel::askTouched()
{
    if (m_touched.isEmpty() || m_askingTouched)
        return;
    // So many at once are found sooner by walking.
    if (m_touched.size() > NextWindow) {
        m_touched.clear();
        refresh();
        return;
    }
    m_askingTouched = true;
    const QSet<QUuid> ids = std::exchange(m_touched, {});
    m_source->some(m_owners, ids)
        .then(this, [this, ids, asked = m_generation](const Result<QList<TimelineMark>> &found) {
            if (asked != m_generation)
                return;
            m_askingTouched = false;
            if (!found) {
                emit readFailed(found.error());
                return;
            }
            takeMarks(ids, *found);
            askTouched();
        });
}

void TimelineModel::takeMarks(const QSet<QUuid> &asked, const QList<TimelineMark> &found)
{
    // What belongs to a contact has its order and its channel from it.
    QSet<QUuid> contacts;
    for (const TimelineMark &mark : found) {
        if (mark.kind == EntryKind::Contact)
            contacts.insert(mark.id);
    }
    if (!contacts.isEmpty()) {
        for (const TimelineMark &mark : m_index.all()) {
            if (mark.kind != EntryKind::Contact && contacts.contains(mark.contact) &&
                !asked.contains(mark.id))
                m_touched.insert(mark.id);
        }
    }
    for (const QUuid &id : asked) {
        m_absent.remove(id);
        if (m_written.contains(id))
            m_stale.insert(id);
    }
    if (m_index.take(asked, found))
        rebuild();
    if (m_wanted.second >= m_wanted.first)
        want(m_wanted.first, m_wanted.second);
}

void TimelineModel::askSubjects()
{
    if (m_customer.isNull())
        return;
    if (m_askingSubjects) {
        m_subjectsAgain = true;
        return;
    }
    m_askingSubjects = true;
    m_source->subjects(m_customer)
        .then(this, [this, asked = m_generation](const Result<TimelineSubjects> &subjects) {
            if (asked != m_generation)
                return;
            m_askingSubjects = false;
            if (std::exchange(m_subjectsAgain, false))
                askSubjects();
            if (!subjects)
                return;
            m_subjects = *subjects;
            // An empty name would be the zone of this computer.
            const QTimeZone named(m_subjects.timeZone.toUtf8());
            const QTimeZone wanted =
                !m_subjects.timeZone.isEmpty() && named.isValid() ? named : defaultZone();
            const QSet<QUuid> pinned(m_subjects.pins.keyBegin(), m_subjects.pins.keyEnd());
            const bool differs = wanted != m_days.zone() || pinned != m_options.pinned;
            if (wanted != m_days.zone())
                m_days = Days(wanted);
            m_options.pinned = pinned;
            if (wantedOwners() != m_owners)
                startWalk();
            else if (differs)
                rebuild();
            emit subjectsChanged();
        });
}

// --- what is written in entries

const TimelineMark &TimelineModel::markAt(int row, int n) const
{
    static const TimelineMark nothing;
    const TimelineLine &line = lineAt(row);
    // While lines are exchanged an old one may point behind the end.
    const size_t member = size_t(line.first + n);
    if (n >= line.count || member >= m_made.members.size() ||
        m_made.members[member] >= m_index.size())
        return nothing;
    return m_index.at(m_made.members[member]);
}

const TimelineEntry *TimelineModel::written(const QUuid &entry) const
{
    const auto found = m_written.constFind(entry);
    return found == m_written.constEnd() ? nullptr : &*found;
}

QList<EntryRef> TimelineModel::shownBy(int row) const
{
    const TimelineLine &line = lineAt(row);
    QList<EntryRef> refs;
    const auto add = [&refs](const TimelineMark &mark) {
        if (mark.type)
            refs += {mark.type, mark.id};
    };
    switch (line.kind) {
    case LineKind::Entry:
    case LineKind::Child: add(markAt(row)); break;
    case LineKind::Contact:
        refs += {&typeOf<Interaction>(), line.key};
        add(markAt(row));
        add(markAt(row, line.count - 1));
        if (line.count > 2)
            add(markAt(row, line.count - 2));
        // All of them make the sum.
        for (int n = 1; n < line.count - 2; ++n) {
            if (markAt(row, n).kind == EntryKind::Payment)
                add(markAt(row, n));
        }
        break;
    case LineKind::Fold:
        for (int n = 0; n < qMin(line.count, foldShows); ++n)
            add(markAt(row, line.count - 1 - n));
        break;
    }
    return refs;
}

bool TimelineModel::isWritten(int row) const
{
    const QList<EntryRef> refs = shownBy(row);
    return std::all_of(refs.begin(), refs.end(), [this](const EntryRef &ref) {
        return m_written.contains(ref.id) || m_absent.contains(ref.id);
    });
}

void TimelineModel::want(int first, int last)
{
    m_wanted = {qMax(0, first), qMin(last, rowCount() - 1)};
    QList<EntryRef> missing;
    for (int row = m_wanted.first; row <= m_wanted.second; ++row) {
        for (const EntryRef &ref : shownBy(row)) {
            const bool here = (m_written.contains(ref.id) && !m_stale.contains(ref.id)) ||
                              m_absent.contains(ref.id) || m_asked.contains(ref.id);
            if (!here) {
                missing += ref;
                m_asked.insert(ref.id);
                m_stale.remove(ref.id);
            }
        }
    }
    if (missing.isEmpty())
        return;
    m_source->entries(missing).then(
        this, [this, missing, asked = m_generation](const Result<QList<TimelineEntry>> &entries) {
            if (asked != m_generation)
                return;
            for (const EntryRef &ref : missing)
                m_asked.remove(ref.id);
            if (!entries) {
                emit readFailed(entries.error());
                return;
            }
            keep(*entries);
            for (const EntryRef &ref : missing) {
                if (!m_written.contains(ref.id))
                    m_absent.insert(ref.id);
            }
            forgetFarOnes();
            if (const int end = qMin(m_wanted.second, rowCount() - 1); end >= m_wanted.first)
                emit dataChanged(index(m_wanted.first), index(end));
        });
}

void TimelineModel::keep(const QList<TimelineEntry> &entries)
{
    for (const TimelineEntry &entry : entries)
        m_written.insert(entry.id, entry);
}

void TimelineModel::forgetFarOnes()
{
    if (m_written.size() <= mostWritten)
        return;
    QHash<QUuid, TimelineEntry> near;
    for (int row = m_wanted.first; row <= qMin(m_wanted.second, rowCount() - 1); ++row) {
        for (const EntryRef &ref : shownBy(row)) {
            if (const auto found = m_written.constFind(ref.id); found != m_written.constEnd())
                near.insert(found.key(), found.value());
        }
    }
    letGo(std::exchange(m_written, near));
    m_stale.clear();
}

// --- for views

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_made.lines.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimelineLine &line = lineAt(index.row());
    switch (role) {
    case Qt::AccessibleTextRole: return m_wording ? m_wording(index.row()) : QString();
    case AtRole: return line.atMs;
    case PendingRole: return line.pending;
    case ConflictRole: return line.inConflict;
    default: return {};
    }
}

}  // namespace touchline::desk
