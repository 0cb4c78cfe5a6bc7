// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/counterview.h"

#include "domain/clock.h"
#include "gui/countertext.h"

#include <QtGui/QKeyEvent>

namespace touchline::gui {

CounterView::CounterView(QWidget *parent) : QListView(parent)
{
    // Single keys work here whatever input method is on.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    connect(this, &QListView::doubleClicked, this, &CounterView::callWanted);
}

void CounterView::step(int by)
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

void CounterView::keyPressEvent(QKeyEvent *event)
{
    const bool plain =
        (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    switch (plain && !event->isAutoRepeat() ? event->key() : 0) {
    case Qt::Key_Space: emit nextWanted(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit callWanted(currentIndex()); return;
    case Qt::Key_R: emit recallWanted(); return;
    case Qt::Key_P: emit passWanted(); return;
    default: break;
    }
    switch (plain ? event->key() : 0) {
    case Qt::Key_J:
    case Qt::Key_Down: step(1); return;
    case Qt::Key_K:
    case Qt::Key_Up: step(-1); return;
    // Held down, it must not call one number after the other.
    case Qt::Key_Space: return;
    default: QListView::keyPressEvent(event);
    }
}

void CounterView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit chosenChanged();
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
