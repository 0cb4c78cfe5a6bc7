// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelineView that listens to keyboard and mouse.

#include "gui/timelinedelegate.h"
#include "gui/timelineview.h"

#include <QtGui/QAccessible>
#include <QtGui/QContextMenuEvent>

namespace touchline::gui {

void TimelineView::keyboardSearch(const QString &)
{
    // Single keys are commands.
}

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = m_heights.count() - 1;
    if (last < 0)
        return {};
    if (!currentIndex().isValid())
        return m_model->index(m_heights.rowAt(verticalOffset()));
    const int now = currentIndex().row();
    const auto away = [&](int distance) {
        return m_heights.rowAt(qBound(0, m_heights.top(now) + distance, m_heights.total() - 1));
    };
    switch (action) {
    case MoveUp:
    case MovePrevious: return m_model->index(qMax(0, now - 1));
    case MoveDown:
    case MoveNext: return m_model->index(qMin(last, now + 1));
    case MovePageUp: return m_model->index(away(-viewport()->height()));
    case MovePageDown: return m_model->index(away(viewport()->height()));
    case MoveHome: return m_model->index(0);
    case MoveEnd: return m_model->index(last);
    case MoveLeft:
    case MoveRight: break;
    }
    return currentIndex();
}

void TimelineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // Not QListView's: it asks its own layout, which is not used, for the number of the row.
    QAbstractItemView::currentChanged(current, previous);
    if (current.isValid())
        m_currentLine = m_model->lineAt(current.row());
    viewport()->update();
    if (!QAccessible::isActive() || !current.isValid() || !hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(current.row());
    QAccessible::updateAccessibility(&event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    const auto step = [this](CursorAction action) {
        const QModelIndex next = moveCursor(action, Qt::NoModifier);
        if (next.isValid())
            selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
    };
    if (plain && event->key() == Qt::Key_J) {
        step(MoveDown);
    } else if (plain && event->key() == Qt::Key_K) {
        step(MoveUp);
    } else if (plain && row >= 0 &&
               (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit opened(row);
    } else if (plain && row >= 0 && event->key() == Qt::Key_P) {
        emit pinWanted(row);
    } else {
        QListView::keyPressEvent(event);
    }
}

void TimelineView::setHovered(int row)
{
    if (!m_delegate || m_delegate->hovered() == row)
        return;
    m_delegate->setHovered(row);
    viewport()->update();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    setHovered(index.isValid() ? index.row() : -1);
}

void TimelineView::leaveEvent(QEvent *event)
{
    QListView::leaveEvent(event);
    setHovered(-1);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    switch (m_delegate->commandAt(visualRect(index), index.row(), event->pos())) {
    case TimelineDelegate::Command::Pin: emit pinWanted(index.row()); break;
    case TimelineDelegate::Command::Menu:
        emit menuWanted(index.row(), event->globalPosition().toPoint());
        break;
    case TimelineDelegate::Command::None: break;
    }
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    scrollTo(index);
    const QPoint place = byKey
                             ? viewport()->mapToGlobal(visualRect(index).topLeft() +
                                                       QPoint(40, TimelineDelegate::HeadingHeight))
                             : event->globalPos();
    emit menuWanted(index.row(), place);
}

}  // namespace touchline::gui
