// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/noticelist.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

constexpr int noticePauseMs = 150;

/// Those who are told of notices: programs and administrators are not.
bool isAddressed(const User &user)
{
    return user.active && authorized(user.role, Action::ReadNotice, Nearness::Region);
}

}  // namespace

NoticeListModel::NoticeListModel(Desk &desk, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_desk(desk), m_clock(clock)
{
    m_pause.setObjectName(u"notices"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(noticePauseMs);
    connect(&m_pause, &QTimer::timeout, this, &NoticeListModel::reload);
    connect(&desk, &Desk::recordsChanged, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
    connect(&desk, &Desk::actorChanged, this, &NoticeListModel::reload);
}

int NoticeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant NoticeListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Notice &notice = m_shown[index.row()];
    switch (role) {
    case Qt::DisplayRole: return notice.title;
    case ReadRole: return hasRead(notice, m_desk.actor().user);
    case ValidRole: return isValid(notice, m_clock.nowMs());
    default: return {};
    }
}

int NoticeListModel::rowOf(const QUuid &id) const
{
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        if (m_shown[i].id.value == id)
            return int(i);
    }
    return -1;
}

void NoticeListModel::setShowsAll(bool all)
{
    m_all = all;
    arrange();
}

void NoticeListModel::reload()
{
    m_pause.stop();
    const quint64 asked = ++m_generation;
    if (m_desk.actor().role == touchline::Role::Unknown) {
        m_notices.clear();
        arrange();
        return;
    }
    m_desk.notices().then(this, [this, asked](const Result<QList<Notice>> &notices) {
        if (asked != m_generation || !notices)
            return;
        m_notices = *notices;
        arrange();
    });
}

void NoticeListModel::arrange()
{
    const qint64 now = m_clock.nowMs();
    const QUuid me = m_desk.actor().user;
    QList<Notice> shown;
    m_urgent.clear();
    m_unread = 0;
    for (const Notice &notice : sortedNotices(m_notices, me)) {
        const bool valid = isValid(notice, now);
        if (valid && !hasRead(notice, me))
            ++m_unread;
        if (valid && notice.level == NoticeLevel::Urgent)
            m_urgent += notice;
        if (valid || m_all)
            shown += notice;
    }
    // What ran out goes to the end, whether it was read or not.
    std::stable_sort(shown.begin(), shown.end(), [now](const Notice &a, const Notice &b) {
        return isValid(a, now) > isValid(b, now);
    });
    const bool sameRows = std::equal(shown.begin(), shown.end(), m_shown.begin(), m_shown.end(),
                                     [](const Notice &a, const Notice &b) { return a.id == b.id; });
    if (!sameRows)
        beginResetModel();
    m_shown = std::move(shown);
    if (!sameRows)
        endResetModel();
    else if (!m_shown.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit loaded();
}

QStringList notReadBy(const Notice &notice, const QList<User> &users, const QString &region)
{
    QStringList names;
    for (const User &user : users) {
        if (isAddressed(user) && (region.isEmpty() || user.regionCode == region) &&
            !hasRead(notice, user.id.value))
            names += user.name;
    }
    return names;
}

}  // namespace touchline::desk
