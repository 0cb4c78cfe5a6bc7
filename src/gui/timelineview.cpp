// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelineview.h"

#include "desk/timelinemodel.h"
#include "gui/timelinedelegate.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

namespace touchline::gui {

TimelineView::TimelineView(QWidget *parent) : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setResizeMode(Adjust);
    setFrameShape(NoFrame);
    // Single keys are commands here; an input method would swallow them.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAttribute(Qt::WA_InputMethodEnabled, false);
    verticalScrollBar()->setSingleStep(24);
    connect(this, &QAbstractItemView::doubleClicked, this, &TimelineView::opened);
}

void TimelineView::setTimelineDelegate(TimelineDelegate *delegate)
{
    m_delegate = delegate;
    setItemDelegate(delegate);
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    const QModelIndex top = indexAt({4, 0});
    if (!top.isValid() || !m_delegate)
        return;
    const QRect row = visualRect(top);
    int y = 0;
    // The next day's heading pushes the old one out.
    const QModelIndex next = top.sibling(top.row() + 1, 0);
    if (next.isValid() && m_delegate->startsDay(next))
        y = qMin(0, row.bottom() + 1 - TimelineDelegate::HeadingHeight);
    QPainter painter(viewport());
    m_delegate->paintHeading(painter,
                             QRect(0, y, viewport()->width(), TimelineDelegate::HeadingHeight),
                             top.data(desk::TimelineModel::AtRole).toLongLong());
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    viewport()->update();
    fetchAhead();
}

void TimelineView::fetchAhead()
{
    const QScrollBar *bar = verticalScrollBar();
    if (model() && bar->maximum() - bar->value() < 3 * viewport()->height() &&
        model()->canFetchMore({}))
        model()->fetchMore({});
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        currentIndex().isValid()) {
        emit opened(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

}  // namespace touchline::gui
