// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/worklist.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

/// A bulk load tells of new rows many times a second.
constexpr int pauseMs = 120;
/// Calling hours end, too, while nothing else happens.
constexpr qint64 longestSleepMs = 5 * 60'000;

}  // namespace

WorkListModel::WorkListModel(Desk &desk, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_desk(desk), m_clock(clock)
{
    m_pause.setObjectName(u"work list"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &WorkListModel::reload);
    m_wake.setObjectName(u"next call-back"_s);
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &WorkListModel::reload);
    const auto soon = [this] {
        if (!m_pause.isActive())
            m_pause.start();
    };
    connect(&desk, &Desk::recordsChanged, this, soon);
    connect(&desk, &Desk::outboxChanged, this, soon);
    connect(&desk, &Desk::actorChanged, this, &WorkListModel::reload);
}

int WorkListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant WorkListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[index.row()];
    switch (role) {
    case HeadRole: return line.item < 0;
    case GroupRole: return int(line.group);
    case CountRole: return m_counts.value(line.group);
    case ItemRole: return QVariant::fromValue(itemAt(index.row()));
    default: return {};
    }
}

Qt::ItemFlags WorkListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !itemAt(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

const WorkItem *WorkListModel::itemAt(int row) const
{
    if (row < 0 || row >= m_lines.size() || m_lines[row].item < 0)
        return nullptr;
    return &m_items[m_lines[row].item];
}

int WorkListModel::countOf(WorkGroup group) const { return m_counts.value(group); }

int WorkListModel::itemFrom(int row, int step) const
{
    for (; row >= 0 && row < m_lines.size(); row += step) {
        if (itemAt(row))
            return row;
    }
    return -1;
}

void WorkListModel::reload()
{
    m_pause.stop();
    const quint64 asked = ++m_generation;
    // What waited for one user is not the next one's, and nothing is known of hers yet.
    if (const QUuid user = m_desk.actor().user; user != std::exchange(m_user, user)) {
        m_loaded = false;
        m_decided.clear();
        show({});
    }
    if (m_user.isNull())
        return;
    m_desk.work().then(this, [this, asked](const Result<WorkFacts> &facts) {
        if (asked != m_generation || !facts)
            return;
        m_loaded = true;
        WorkFacts all = *facts;
        all.nudges = m_nudges;
        show(workItems(all));
    });
}

void WorkListModel::setDecided(const QUuid &approval, bool decided)
{
    if (!decided) {
        if (m_decided.remove(approval))
            reload();
        return;
    }
    m_decided.insert(approval);
    show(m_items);
}

void WorkListModel::show(QList<WorkItem> items)
{
    items.removeIf([this](const WorkItem &item) {
        return item.group == WorkGroup::Approve && m_decided.contains(item.id);
    });
    QList<Line> lines;
    QHash<WorkGroup, int> counts;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (counts[items[i].group]++ == 0)
            lines += {items[i].group, -1};
        lines += {items[i].group, int(i)};
    }
    const auto key = [](const QList<WorkItem> &of, const Line &line) {
        return line.item < 0 ? std::tuple(line.group, QUuid(), QString())
                             : std::tuple(line.group, of[line.item].id, of[line.item].key);
    };
    const bool sameRows =
        std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                   [&](const Line &a, const Line &b) { return key(items, a) == key(m_items, b); });
    // The same rows with newer contents: whoever reads keeps the place.
    if (!sameRows)
        beginResetModel();
    m_total = int(items.size());
    m_items = std::move(items);
    m_lines = std::move(lines);
    m_counts = std::move(counts);
    if (!sameRows)
        endResetModel();
    else if (!m_lines.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
    wakeForCalls();
    emit loaded();
}

void WorkListModel::wakeForCalls()
{
    m_wake.stop();
    const qint64 now = m_clock.nowMs();
    qint64 sleep = 0;
    for (const WorkItem &item : std::as_const(m_items)) {
        if (item.group != WorkGroup::CallBack)
            continue;
        const qint64 until = item.call.fromMs > now ? item.call.fromMs - now : longestSleepMs;
        sleep = qMin(sleep == 0 ? longestSleepMs : sleep, until);
    }
    if (sleep > 0)
        m_wake.start(int(sleep));
}

}  // namespace touchline::desk
