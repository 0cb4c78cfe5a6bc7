// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelineview.h"

#include "gui/timelinedelegate.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

namespace touchline::gui {
namespace {

constexpr int readAhead = 12;  // rows beyond the edges that are read before they are shown

}  // namespace

TimelineView::TimelineView(QWidget *parent) : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    // Single keys are commands here; an input method would swallow them.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAttribute(Qt::WA_InputMethodEnabled, false);
    verticalScrollBar()->setSingleStep(24);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { emit opened(index.row()); });
}

void TimelineView::setTimeline(desk::TimelineModel &model, TimelineDelegate &delegate)
{
    m_model = &model;
    m_delegate = &delegate;
    setItemDelegate(&delegate);
    setModel(&model);
    // Lines that move away and come back in two steps are one change to the eye.
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &TimelineView::keepPlace);
    connect(&model, &desk::TimelineModel::changed, this, [this] {
        // Counts and clocks on cards may be others now.
        m_delegate->forget();
        findPlace();
    });
    guessAll();
}

// --- where rows are

void TimelineView::guessAll()
{
    m_heights.clear();
    if (m_delegate)
        m_delegate->forget();
    m_guessedWidth = viewport()->width();
    std::vector<int> guesses(m_model ? size_t(m_model->rowCount()) : 0);
    for (size_t row = 0; row < guesses.size(); ++row)
        guesses[row] = m_delegate->guess(int(row), m_guessedWidth);
    m_heights.insert(0, guesses);
    updateGeometries();
    viewport()->update();
}

void TimelineView::keepPlace()
{
    if (m_anchor || m_heights.count() == 0 || verticalOffset() == 0)
        return;
    const Held held = hold();
    m_anchor = Anchor{m_model->lineAt(held.row), -held.y};
}

void TimelineView::findPlace()
{
    if (const auto anchor = std::exchange(m_anchor, std::nullopt)) {
        if (const int row = m_model->rowOf(anchor->line); row >= 0) {
            updateGeometries();
            verticalScrollBar()->setValue(m_heights.top(row) + anchor->offset);
        }
    }
    if (m_currentLine && !currentIndex().isValid()) {
        if (const int row = m_model->rowOf(*m_currentLine); row >= 0)
            selectionModel()->setCurrentIndex(m_model->index(row),
                                              QItemSelectionModel::ClearAndSelect);
    }
    measureShown();
    viewport()->update();
}

// While heights become exact, what is looked at stays where it is: the chosen row if it is on the screen, else
// the first one.
TimelineView::Held TimelineView::hold() const
{
    const int offset = verticalOffset();
    int row = m_heights.rowAt(offset);
    const int current = currentIndex().row();
    // At the very beginning the beginning stays.
    if (offset > 0 && current >= 0 && current < m_heights.count() &&
        m_heights.top(current) >= offset && m_heights.top(current) < offset + viewport()->height())
        row = current;
    return {row, m_heights.top(row) - offset};
}

void TimelineView::restore(const Held &held)
{
    updateGeometries();
    verticalScrollBar()->setValue(m_heights.top(held.row) - held.y);
}

/// Makes the heights of the rows on the screen exact and has read what they show.
void TimelineView::measureShown()
{
    if (m_heights.count() == 0 || m_heights.count() != m_model->rowCount())
        return;
    const int bottom = verticalOffset() + viewport()->height();
    const int first = m_heights.rowAt(verticalOffset());
    m_model->want(first - readAhead, m_heights.rowAt(bottom) + readAhead);
    const Held held = hold();
    bool differs = false;
    int row = first;
    for (int y = m_heights.top(first); y < bottom && row < m_heights.count(); ++row) {
        if (!m_heights.isMeasured(row) && m_model->isWritten(row)) {
            const int height = m_delegate->heightOf(row, viewport()->width());
            differs |= height != m_heights.height(row);
            m_heights.set(row, height, true);
        }
        y += m_heights.height(row);
    }
    if (differs)
        restore(held);
}

void TimelineView::updateGeometries()
{
    const int page = viewport()->height();
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, qMax(0, m_heights.total() - page));
    horizontalScrollBar()->setRange(0, 0);
}

void TimelineView::doItemsLayout()
{
    if (m_model && m_heights.count() != m_model->rowCount())
        guessAll();
    updateGeometries();
    viewport()->update();
}

void TimelineView::reset()
{
    m_anchor.reset();
    m_currentLine.reset();
    QListView::reset();
    if (m_model && m_delegate)
        guessAll();
    verticalScrollBar()->setValue(0);
}

int TimelineView::verticalOffset() const { return verticalScrollBar()->value(); }

QRect TimelineView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return {};
    return {0, m_heights.top(index.row()) - verticalOffset(), viewport()->width(),
            m_heights.height(index.row())};
}

QModelIndex TimelineView::indexAt(const QPoint &place) const
{
    const int y = place.y() + verticalOffset();
    if (!m_model || m_heights.count() == 0 || y < 0 || y >= m_heights.total())
        return {};
    return m_model->index(m_heights.rowAt(y));
}

void TimelineView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return;
    const int head = TimelineDelegate::HeadingHeight;
    const int top = m_heights.top(index.row());
    const int bottom = top + m_heights.height(index.row());
    const int page = viewport()->height();
    int value = verticalOffset();
    switch (hint) {
    case EnsureVisible:
        // A heading lies over what is at the top.
        if (bottom > value + page)
            value = bottom - page;
        if (top < value + head)
            value = m_model->lineAt(index.row()).heading ? top : top - head;
        break;
    case PositionAtTop: value = m_model->lineAt(index.row()).heading ? top : top - head; break;
    case PositionAtBottom: value = bottom - page; break;
    case PositionAtCenter: value = (top + bottom - page) / 2; break;
    }
    verticalScrollBar()->setValue(value);
}

void TimelineView::scrollToRow(int row)
{
    // What is measured on the way moves the place; the second time it is exact.
    for (int i = 0; i < 2; ++i)
        scrollTo(m_model->index(row), PositionAtTop);
}

void TimelineView::showRow(int row)
{
    if (row < 0)
        return;
    selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    const int third = viewport()->height() / 3;
    const QRect place = visualRect(m_model->index(row));
    if (place.top() < TimelineDelegate::HeadingHeight || place.bottom() > viewport()->height())
        verticalScrollBar()->setValue(m_heights.top(row) - third);
}

void TimelineView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    if (const QModelIndex index = indexAt(rect.topLeft()); index.isValid())
        selectionModel()->select(index, flags);
}

QRegion TimelineView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

// --- changes of the model

void TimelineView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    std::vector<int> guesses;
    guesses.reserve(size_t(last - first) + 1);
    for (int row = first; row <= last; ++row)
        guesses.push_back(m_delegate->guess(row, viewport()->width()));
    m_heights.insert(first, guesses);
    QAbstractItemView::rowsInserted(parent, first, last);
    updateGeometries();
    viewport()->update();
}

void TimelineView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    keepPlace();
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
    m_heights.remove(first, last - first + 1);
    viewport()->update();
}

void TimelineView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                               const QList<int> &)
{
    m_delegate->forget(topLeft.row(), bottomRight.row());
    if (m_heights.count() == 0)
        return;
    const Held held = hold();
    for (int row = topLeft.row(); row <= bottomRight.row() && row < m_heights.count(); ++row) {
        const bool known = m_model->isWritten(row);
        m_heights.set(row,
                      known ? m_delegate->heightOf(row, viewport()->width())
                            : m_delegate->guess(row, viewport()->width()),
                      known);
    }
    m_anchor ? updateGeometries() : restore(held);
    viewport()->update();
}

// --- painting

void TimelineView::paintEvent(QPaintEvent *event)
{
    measureShown();
    if (m_heights.count() == 0 || m_heights.count() != m_model->rowCount())
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State base = option.state & ~QStyle::State_HasFocus;
    int row = m_heights.rowAt(verticalOffset());
    int y = m_heights.top(row) - verticalOffset();
    for (; y < viewport()->height() && row < m_heights.count(); ++row) {
        option.rect = QRect(0, y, viewport()->width(), m_heights.height(row));
        y += option.rect.height();
        if (!event->region().intersects(option.rect))
            continue;
        const QModelIndex index = m_model->index(row);
        option.state = base;
        if (index == currentIndex()) {
            option.state |= QStyle::State_Selected;
            if (hasFocus())
                option.state |= QStyle::State_HasFocus;
        }
        m_delegate->paint(&painter, option, index);
    }
    const int top = m_heights.rowAt(verticalOffset());
    int push = 0;
    // The next heading pushes the old one out.
    if (top + 1 < m_heights.count() && m_model->lineAt(top + 1).heading)
        push = qMin(0, m_heights.top(top + 1) - verticalOffset() - TimelineDelegate::HeadingHeight);
    m_delegate->paintHeading(
        painter, QRect(0, push, viewport()->width(), TimelineDelegate::HeadingHeight), top);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    if (m_model && m_guessedWidth != viewport()->width()) {
        keepPlace();
        guessAll();
        findPlace();
    } else {
        updateGeometries();
    }
}

void TimelineView::scrollContentsBy(int, int)
{
    measureShown();
    // A heading stays where it is, so nothing can be moved as it is.
    viewport()->update();
}

void TimelineView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (m_model && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)) {
        keepPlace();
        guessAll();
        findPlace();
    }
}

}  // namespace touchline::gui
