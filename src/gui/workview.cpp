// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workview.h"

#include "desk/presence.h"
#include "desk/worklist.h"
#include "gui/plain.h"
#include "gui/presenceline.h"
#include "gui/words.h"
#include "gui/worktext.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

WorkView::WorkView(QWidget *parent) : KeyedListView(parent)
{
    connect(this, &QListView::clicked, this, &WorkView::opened);
}

bool WorkView::pressed(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: emit opened(currentIndex()); return true;
    case Qt::Key_A: goToApproval(); return true;
    case Qt::Key_Y: emit approved(currentIndex()); return true;
    case Qt::Key_N: emit refused(currentIndex()); return true;
    default: return false;
    }
}

// The next one, and after the last the first again.
void WorkView::goToApproval()
{
    const int rows = model() ? model()->rowCount() : 0;
    for (int step = 1; step <= rows; ++step) {
        const QModelIndex index = model()->index((currentIndex().row() + step) % rows, 0);
        const auto *item =
            index.data(desk::WorkListModel::ItemRole).value<const desk::WorkItem *>();
        if (item && item->group == desk::WorkGroup::Approve) {
            setCurrentIndex(index);
            return;
        }
    }
}

SpokenWork::SpokenWork(const Clock &clock, const desk::Presence &presence, QObject *parent)
    : QIdentityProxyModel(parent), m_clock(clock), m_presence(presence)
{
    connect(&presence, &desk::Presence::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, 0));
    });
}

QVariant SpokenWork::data(const QModelIndex &index, int role) const
{
    const bool spoken = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!spoken && role != PresenceRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    const auto *item = QIdentityProxyModel::data(index, desk::WorkListModel::ItemRole)
                           .value<const desk::WorkItem *>();
    const QUuid order = item ? item->line.order.id.value : QUuid();
    const QString there = order.isNull() ? QString() : PresenceLine::words(m_presence, order);
    if (role == Qt::ToolTipRole)
        return there.isEmpty() ? QVariant() : toolTipText(there);
    if (role == PresenceRole)
        return there.isEmpty() ? QString() : m_presence.isChanged(order) ? u"warn"_s : u"accent"_s;
    if (item) {
        const QString said = spokenWork(*item, m_clock.nowMs());
        return there.isEmpty() ? said : said + u", "_s + there;
    }
    return words(desk::WorkGroup(index.data(desk::WorkListModel::GroupRole).toInt())) + u' ' +
           index.data(desk::WorkListModel::CountRole).toString();
}

}  // namespace touchline::gui
