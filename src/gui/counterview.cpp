// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/counterview.h"

#include "domain/clock.h"
#include "gui/countertext.h"

namespace touchline::gui {

CounterView::CounterView(QWidget *parent) : KeyedListView(parent)
{
    connect(this, &QListView::doubleClicked, this, &CounterView::callWanted);
}

bool CounterView::pressed(int key)
{
    switch (key) {
    case Qt::Key_Space: emit nextWanted(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit callWanted(currentIndex()); return true;
    case Qt::Key_R: emit recallWanted(); return true;
    case Qt::Key_P: emit passWanted(); return true;
    default: return false;
    }
}

SpokenCounter::SpokenCounter(const Clock &clock, QObject *parent)
    : QIdentityProxyModel(parent), m_clock(clock)
{}

QVariant SpokenCounter::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return QIdentityProxyModel::data(index, role);
    return counterText(index, m_region, m_clock.nowMs()).spoken();
}

}  // namespace touchline::gui
