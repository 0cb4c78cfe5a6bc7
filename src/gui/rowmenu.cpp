// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/rowmenu.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QMenu>

namespace touchline::gui {

RowMenu::RowMenu(QAbstractItemView &view, Fill fill)
    : QObject(&view), m_view(view), m_fill(std::move(fill))
{
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

bool RowMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(watched, event);
    const auto *asked = static_cast<QContextMenuEvent *>(event);
    const bool byKey = asked->reason() == QContextMenuEvent::Keyboard;
    // By the mouse only what lies below it is meant, and that is the viewport's to say.
    if (!byKey && watched == &m_view)
        return false;
    const QModelIndex index = byKey ? m_view.currentIndex() : m_view.indexAt(asked->pos());
    if (!index.isValid())
        return true;
    QPoint place = asked->globalPos();
    if (byKey) {
        m_view.scrollTo(index);
        place = m_view.viewport()->mapToGlobal(m_view.visualRect(index).center());
    } else {
        m_view.setCurrentIndex(index);
    }
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_fill(index, *menu);
    if (menu->isEmpty()) {
        delete menu;
        return true;
    }
    menu->popup(place);
    // By keys one goes on from the first command.
    if (byKey)
        menu->setActiveAction(menu->actions().first());
    return true;
}

void askForMenu(QWidget &focus)
{
    const QPoint place = focus.inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, focus.mapToGlobal(place));
    QCoreApplication::sendEvent(&focus, &event);
}

}  // namespace touchline::gui
