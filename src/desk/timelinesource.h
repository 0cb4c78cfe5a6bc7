// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "desk/timelinemark.h"

#include <functional>

namespace touchline::replica {
class Reader;
}

namespace touchline::desk {

struct TimelineWindow {
    QList<TimelineMark> marks;  ///< newest first
    bool more = false;
    QList<TimelineEntry> entries;  ///< written out: of the newest, where asked for
};

struct EntryRef {
    const RecordType *type = nullptr;
    QUuid id;
    bool operator==(const EntryRef &) const = default;
};

/// A customer who belongs to this one, or to whom this one belongs.
struct RelatedCustomer {
    QUuid id;
    QString name;  ///< of a person masked
    bool operator==(const RelatedCustomer &) const = default;
};

/// What a timeline is about beside its entries.
struct TimelineSubjects {
    QHash<QUuid, QUuid> pins;                 ///< pin by the entry that it holds
    QList<std::pair<QUuid, QString>> orders;  ///< number or alias with the title, the newest first
    QList<std::pair<QUuid, QString>> services;  ///< numbers
    QString timeZone;                           ///< of the region; "" = it names none
    QList<RelatedCustomer> related;             ///< held here, whom it belongs to first
    int relatedElsewhere = 0;                   ///< known to be, but not held here
};

/// Where a timeline's model reads from; every call returns at once. The timelines of several customers are
/// read as one.
class TimelineSource {
public:
    virtual ~TimelineSource() = default;
    /// Entries after a place; the first `written` come with their rows.
    virtual Reply<TimelineWindow> window(const QList<QUuid> &customers, TimelineKey before,
                                         int limit, int written) = 0;
    virtual Reply<QList<TimelineMark>> some(const QList<QUuid> &customers,
                                            const QSet<QUuid> &ids) = 0;
    virtual Reply<QList<TimelineEntry>> entries(const QList<EntryRef> &refs) = 0;
    /// Entries between two instants in which the text is found.
    virtual Reply<QSet<QUuid>> find(const QList<QUuid> &customers, const QString &text,
                                    qint64 fromMs, qint64 toMs) = 0;
    /// The texts of what came of contacts, each once.
    virtual Reply<QStringList> outcomes(const QList<QUuid> &customers) = 0;
    virtual Reply<TimelineSubjects> subjects(const QUuid &customer) = 0;
};

/// Reads the replica, as this agent.
class ReplicaTimeline final : public TimelineSource {
public:
    /// `reader` gives null while nobody is signed in; `covered`: personal data is masked now. Answers come on the thread of `home`.
    ReplicaTimeline(QObject *home, std::function<replica::Reader *()> reader,
                    std::function<Actor()> actor, std::function<void(AttachedFile &)> file = {},
                    std::function<bool()> covered = {});

    Reply<TimelineWindow> window(const QList<QUuid> &customers, TimelineKey before, int limit,
                                 int written) override;
    Reply<QList<TimelineMark>> some(const QList<QUuid> &customers, const QSet<QUuid> &ids) override;
    Reply<QList<TimelineEntry>> entries(const QList<EntryRef> &refs) override;
    Reply<QSet<QUuid>> find(const QList<QUuid> &customers, const QString &text, qint64 fromMs,
                            qint64 toMs) override;
    Reply<QStringList> outcomes(const QList<QUuid> &customers) override;
    Reply<TimelineSubjects> subjects(const QUuid &customer) override;

private:
    QObject *m_home;
    std::function<replica::Reader *()> m_reader;
    std::function<Actor()> m_actor;
    std::function<bool()> m_covered;
    std::function<void(AttachedFile &)> m_file;  ///< adds what the desk is doing; only on `home`
};

}  // namespace touchline::desk
