// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workview.h"

#include "desk/worklist.h"
#include "gui/words.h"
#include "gui/worktext.h"

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

SpokenWork::SpokenWork(const Clock &clock, QObject *parent)
    : QIdentityProxyModel(parent), m_clock(clock)
{}

QVariant SpokenWork::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return QIdentityProxyModel::data(index, role);
    const auto *item = index.data(desk::WorkListModel::ItemRole).value<const desk::WorkItem *>();
    if (item)
        return spokenWork(*item, m_clock.nowMs());
    return words(desk::WorkGroup(index.data(desk::WorkListModel::GroupRole).toInt())) + u' ' +
           index.data(desk::WorkListModel::CountRole).toString();
}

}  // namespace touchline::gui
