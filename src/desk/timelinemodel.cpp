// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinemodel.h"

namespace touchline::desk {

TimelineModel::TimelineModel(Desk &desk, QObject *parent)
    : TimelineModel([&desk](const QUuid &customer, TimelineKey before,
                            int limit) { return desk.timeline(customer, before, limit); },
                    parent)
{
    connect(&desk, &Desk::recordsChanged, this, [this](const QList<QUuid> &roots) {
        if (!m_customer.isNull() && (roots.isEmpty() || roots.contains(m_customer)))
            refresh();
    });
}

TimelineModel::TimelineModel(Source source, QObject *parent)
    : QAbstractListModel(parent), m_source(std::move(source))
{}

void TimelineModel::setCustomer(const QUuid &customer)
{
    ++m_generation;
    beginResetModel();
    m_customer = customer;
    m_entries.clear();
    m_total = -1;
    m_refreshAgain = false;
    m_paging = Paging::Idle;
    endResetModel();
    emit totalChanged(m_total);
    if (!customer.isNull())
        load({}, PageSize, false);
}

void TimelineModel::refresh()
{
    if (m_customer.isNull())
        return;
    if (m_paging == Paging::Loading) {
        m_refreshAgain = true;
        return;
    }
    load({}, qMax(PageSize, int(m_entries.size())), true);
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimelineEntry &entry = m_entries[index.row()];
    switch (role) {
    case EntryRole: return QVariant::fromValue(entry);
    case TypeRole: return entry.type;
    case AtRole: return entry.atMs;
    case PendingRole: return entry.pending;
    case ConflictRole: return entry.inConflict;
    case AuthorRole: return entry.authorName;
    default: return {};
    }
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_paging == Paging::Ready;
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        load({m_entries.last().atMs, m_entries.last().id}, PageSize, false);
}

void TimelineModel::load(TimelineKey before, int limit, bool replace)
{
    m_paging = Paging::Loading;
    m_source(m_customer, before, limit)
        .then(this, [this, replace, asked = m_generation](const Result<TimelinePage> &page) {
            // Another customer was chosen while this was on its way.
            if (asked != m_generation)
                return;
            if (!page) {
                m_paging = Paging::Failed;
                emit pageFailed(page.error().detail);
                return;
            }
            if (replace)
                replaceAll(*page);
            else
                append(*page);
            m_paging = page->more ? Paging::Ready : Paging::AtEnd;
            if (std::exchange(m_total, page->total) != page->total)
                emit totalChanged(m_total);
            if (std::exchange(m_refreshAgain, false))
                refresh();
        });
}

void TimelineModel::append(const TimelinePage &page)
{
    if (page.entries.isEmpty())
        return;
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(page.entries.size()) - 1);
    m_entries += page.entries;
    endInsertRows();
}

void TimelineModel::replaceAll(const TimelinePage &page)
{
    // Both lists are in the same order: one walk finds what went, what came and what is different, and
    // the view keeps its place.
    int row = 0;
    const auto isSame = [](const TimelineEntry &a, const TimelineEntry &b) {
        return a.id == b.id && a.atMs == b.atMs;
    };
    for (const TimelineEntry &entry : page.entries) {
        const auto kept =
            std::find_if(m_entries.cbegin() + row, m_entries.cend(),
                         [&](const TimelineEntry &old) { return isSame(old, entry); });
        if (kept == m_entries.cend()) {
            beginInsertRows({}, row, row);
            m_entries.insert(row, entry);
            endInsertRows();
        } else {
            if (const int gone = int(kept - m_entries.cbegin()) - row; gone > 0) {
                beginRemoveRows({}, row, row + gone - 1);
                m_entries.remove(row, gone);
                endRemoveRows();
            }
            TimelineEntry &old = m_entries[row];
            const bool differs = old.row != entry.row || old.pending != entry.pending ||
                                 old.inConflict != entry.inConflict ||
                                 old.authorName != entry.authorName;
            old = entry;
            if (differs)
                emit dataChanged(index(row), index(row));
        }
        ++row;
    }
    if (row < m_entries.size()) {
        beginRemoveRows({}, row, int(m_entries.size()) - 1);
        m_entries.resize(row);
        endRemoveRows();
    }
}

}  // namespace touchline::desk
