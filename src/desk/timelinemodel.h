// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinefilter.h"
#include "desk/timelineindex.h"
#include "desk/timelinelines.h"
#include "desk/timelinesource.h"
#include "domain/clock.h"

#include <QtCore/QAbstractListModel>

namespace touchline::desk {

/// The timeline of one customer as lines: filtered, grouped, folded. It holds a mark of every entry, which
/// it walks through in the background when a customer is opened, and reads what is written in entries only
/// when a view wants to show them. What changed is looked at by itself, so that a busy sync costs nothing
/// where nothing of this customer comes in.
class TimelineModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles {
        AtRole = Qt::UserRole + 1,  ///< qint64, UTC ms
        PendingRole,                ///< bool
        ConflictRole,               ///< bool
    };
    static constexpr int FirstWindow = 60;
    static constexpr int NextWindow = 2'000;

    /// Follows what the desk says.
    TimelineModel(Desk &desk, const Clock &clock, QObject *parent = nullptr);
    TimelineModel(std::unique_ptr<TimelineSource> source, const Clock &clock,
                  QObject *parent = nullptr);

    /// A null id only empties it.
    void setCustomer(const QUuid &customer);
    [[nodiscard]] QUuid customer() const { return m_customer; }
    /// Shows the entries of those who belong together with the customer as well; as soon as it is known who
    /// they are.
    void setTogether(bool together);
    /// The customer, then those who are shown together with her.
    [[nodiscard]] const QList<QUuid> &owners() const { return m_owners; }
    [[nodiscard]] bool isTogether() const { return m_together; }
    /// The masked name of whose entry it is; empty: the customer's own.
    [[nodiscard]] QString ownerName(const TimelineMark &mark) const;
    /// Entries that can still be taken back.
    void setRecallable(const QSet<QUuid> &entries);
    [[nodiscard]] bool isRecallable(const QUuid &entry) const
    {
        return m_recallable.contains(entry);
    }
    void takeTouched(const QHash<QUuid, QSet<QUuid>> &touched);
    /// What is written in the entries may be told otherwise now: it is read again.
    void readAgain();
    /// Walks through everything again and changes only what differs.
    void refresh();

    [[nodiscard]] TimelineSource &source() { return *m_source; }

    // How it is shown.
    void setFilter(const TimelineFilter &filter);
    [[nodiscard]] const TimelineFilter &filter() const { return m_filter; }
    void setGrouping(Grouping grouping);
    void setFold(bool fold);
    [[nodiscard]] const LineOptions &options() const { return m_options; }
    void setLastVisit(qint64 ms);
    void setExpanded(const QSet<QUuid> &keys);
    void toggle(int row);
    /// Opens all contacts and folds, or closes everything.
    void expandAll(bool expanded);
    [[nodiscard]] const TimelineSubjects &subjects() const { return m_subjects; }
    [[nodiscard]] const TimelineCounts &counts() const { return m_counts; }
    /// What came of contacts, in words; asked for when there is something to name.
    [[nodiscard]] QString outcome(quint32 key) const { return m_outcomes.value(key); }
    [[nodiscard]] Days &days() { return m_days; }

    // What is shown.
    [[nodiscard]] bool isComplete() const { return m_walk == Walk::Done; }
    [[nodiscard]] const TimelineIndex &index() const { return m_index; }
    using QAbstractListModel::index;
    [[nodiscard]] const std::vector<int> &passing() const { return m_passing; }
    [[nodiscard]] const TimelineLine &lineAt(int row) const { return m_made.lines[size_t(row)]; }
    /// The n-th newest entry of a line.
    [[nodiscard]] const TimelineMark &markAt(int row, int n = 0) const;
    /// Null until it was read; see want().
    [[nodiscard]] const TimelineEntry *written(const QUuid &entry) const;
    /// Whether all that the line shows was read.
    [[nodiscard]] bool isWritten(int row) const;
    /// What these lines show is read if it is not here; dataChanged follows.
    void want(int first, int last);
    /// The line of an entry; one that is inside of a closed line gives that. -1: it is not shown.
    [[nodiscard]] int rowOf(const QUuid &entry) const;
    [[nodiscard]] int rowOf(const TimelineLine &line) const;
    /// The first line that is not newer than this; -1: there is none.
    [[nodiscard]] int rowAt(qint64 ms) const;
    /// Makes the words that a screen reader says.
    void setWording(std::function<QString(int row)> wording) { m_wording = std::move(wording); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// Lines, counts or the filter are different.
    void changed();
    /// Pins, orders, services, who belongs together, or the names of outcomes.
    void subjectsChanged();
    void readFailed(const touchline::Error &error);

private:
    enum class Walk { Idle, First, Rest, Done, Failed };
    void askWindow();
    void takeWindow(const TimelineWindow &window);
    void askTouched();
    void askSubjects();
    void askOutcomes();
    void startWalk();
    [[nodiscard]] QList<QUuid> wantedOwners() const;
    void takeMarks(const QSet<QUuid> &asked, const QList<TimelineMark> &found);
    void keep(const QList<TimelineEntry> &entries);
    void forgetFarOnes();
    void rebuild();
    void replaceLines(TimelineLines made);
    void tellDifferences(const std::vector<TimelineLine> &old, size_t oldFrom, size_t from,
                         size_t count);
    [[nodiscard]] PeriodBounds range() const;
    [[nodiscard]] QList<EntryRef> shownBy(int row) const;

    std::unique_ptr<TimelineSource> m_source;
    const Clock &m_clock;
    QUuid m_customer;
    QList<QUuid> m_owners;
    bool m_together = false;
    QHash<quint32, QString> m_outcomes;
    QSet<quint32> m_askedOutcomes;
    QSet<QUuid> m_recallable;
    TimelineIndex m_index;
    TimelineFilter m_filter;
    LineOptions m_options;
    TimelineSubjects m_subjects;
    Days m_days{defaultZone()};
    TimelineCounts m_counts;
    std::vector<int> m_passing;
    TimelineLines m_made;
    QHash<QUuid, TimelineEntry> m_written;
    QSet<QUuid> m_stale;   ///< read, but different by now
    QSet<QUuid> m_asked;   ///< on their way
    QSet<QUuid> m_absent;  ///< not held
    QSet<QUuid> m_touched;
    std::pair<int, int> m_wanted{0, -1};
    std::function<QString(int)> m_wording;
    Walk m_walk = Walk::Idle;
    std::optional<TimelineMark> m_walkedTo;
    bool m_walkAgain = false;
    bool m_walkDiffers = false;
    bool m_askingTouched = false;
    bool m_askingSubjects = false;
    bool m_subjectsAgain = false;
    int m_builtSize = 0;
    quint64 m_generation = 0;
};

}  // namespace touchline::desk

Q_DECLARE_METATYPE(touchline::desk::TimelineEntry)
