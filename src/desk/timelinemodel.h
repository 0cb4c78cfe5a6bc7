// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtCore/QAbstractListModel>

#include <functional>

namespace touchline::desk {

/// The timeline of one customer, newest first, fetched page by page as the view asks for more.
class TimelineModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles {
        EntryRole = Qt::UserRole + 1,  ///< TimelineEntry
        TypeRole,                      ///< QString
        AtRole,                        ///< qint64, UTC ms
        PendingRole,                   ///< bool
        ConflictRole,                  ///< bool
        AuthorRole,                    ///< QString
    };
    using Source =
        std::function<Reply<TimelinePage>(const QUuid &customer, TimelineKey before, int limit)>;
    static constexpr int PageSize = 60;

    /// Follows the desk's recordsChanged.
    explicit TimelineModel(Desk &desk, QObject *parent = nullptr);
    /// For tests: pages from anywhere.
    explicit TimelineModel(Source source, QObject *parent = nullptr);

    /// Empties the model and starts with the newest page; a null id only empties it.
    void setCustomer(const QUuid &customer);
    [[nodiscard]] QUuid customer() const { return m_customer; }
    /// Fetches what is shown again and changes only the rows that differ.
    void refresh();
    /// Entries of the whole timeline, shown or not; -1 while unknown.
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] const TimelineEntry &entryAt(int row) const { return m_entries[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void totalChanged(qint64 total);
    void pageFailed(const QString &detail);

private:
    enum class Paging { Idle, Ready, Loading, AtEnd, Failed };
    void load(TimelineKey before, int limit, bool replace);
    void append(const TimelinePage &page);
    void replaceAll(const TimelinePage &page);

    Source m_source;
    QUuid m_customer;
    QList<TimelineEntry> m_entries;
    Paging m_paging = Paging::Idle;
    qint64 m_total = -1;
    quint64 m_generation = 0;
    bool m_refreshAgain = false;
};

}  // namespace touchline::desk

Q_DECLARE_METATYPE(touchline::desk::TimelineEntry)
