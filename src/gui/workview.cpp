// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workview.h"

#include "desk/worklist.h"
#include "gui/words.h"
#include "gui/worktext.h"

#include <QtGui/QKeyEvent>

namespace touchline::gui {

WorkView::WorkView(QWidget *parent) : QListView(parent)
{
    // Single keys work here whatever input method is on.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    connect(this, &QListView::clicked, this, &WorkView::opened);
}

void WorkView::chooseFirst()
{
    if (!currentIndex().isValid())
        step(1);
}

void WorkView::step(int by)
{
    if (!model())
        return;
    int row = currentIndex().isValid() ? currentIndex().row() + by : by > 0 ? 0 : -1;
    for (; row >= 0 && row < model()->rowCount(); row += by) {
        const QModelIndex index = model()->index(row, 0);
        if (index.flags() & Qt::ItemIsSelectable) {
            setCurrentIndex(index);
            // The head of the first group comes along.
            if (by < 0 && row == 1)
                scrollToTop();
            return;
        }
    }
}

void WorkView::keyPressEvent(QKeyEvent *event)
{
    const bool plain =
        (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    switch (plain ? event->key() : 0) {
    case Qt::Key_J:
    case Qt::Key_Down: step(1); return;
    case Qt::Key_K:
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit opened(currentIndex()); return;
    case Qt::Key_Y: emit approved(currentIndex()); return;
    case Qt::Key_N: emit refused(currentIndex()); return;
    default: QListView::keyPressEvent(event);
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
