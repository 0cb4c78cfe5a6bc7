// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/keyedlistview.h"

#include <QtGui/QKeyEvent>

namespace touchline::gui {

KeyedListView::KeyedListView(QWidget *parent) : QListView(parent)
{
    // Single keys work here whatever input method is on.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
}

void KeyedListView::chooseFirst()
{
    if (!currentIndex().isValid())
        step(1);
}

void KeyedListView::step(int by)
{
    goTo(currentIndex().isValid() ? currentIndex().row() + by : by > 0 ? 0 : -1, by);
}

/// To that row or the next one in this direction that can be chosen.
void KeyedListView::goTo(int row, int by)
{
    for (; model() && row >= 0 && row < model()->rowCount(); row += by) {
        const QModelIndex index = model()->index(row, 0);
        if (index.flags() & Qt::ItemIsSelectable) {
            setCurrentIndex(index);
            // The head of the first group comes along.
            if (row == 1)
                scrollToTop();
            return;
        }
    }
}

void KeyedListView::keyPressEvent(QKeyEvent *event)
{
    const bool plain =
        (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    switch (plain ? event->key() : 0) {
    case Qt::Key_J:
    case Qt::Key_Down: step(1); return;
    case Qt::Key_K:
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Home: goTo(0, 1); return;
    case Qt::Key_End: goTo(model() ? model()->rowCount() - 1 : -1, -1); return;
    default: break;
    }
    const bool pages = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    // Held down, a key must not call, approve or open one row after the other.
    if (plain && !pages && (event->isAutoRepeat() || pressed(event->key())))
        return;
    QListView::keyPressEvent(event);
}

void KeyedListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit chosenChanged();
}

}  // namespace touchline::gui
