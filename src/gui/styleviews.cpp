// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/styleviews.h"

#include "gui/look.h"
#include "gui/stylebuttons.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int tableMargin = 7;
constexpr int listMargin = 9;
constexpr int handleEdge = 2;
constexpr int handleRadius = 3;
constexpr int leastHandle = 28;
constexpr int progressHeight = 6;
constexpr int thinProgress = 3;

bool hasRole(const QWidget &widget, QLatin1StringView role)
{
    return widget.property("role").toString() == role;
}

void polishItems(QAbstractItemView &view, const Look &look)
{
    const Tokens &t = look.tokens();
    const QString name = view.objectName();
    const QColor ground = name == "timelineView"_L1 || name == "findView"_L1 ? t.window : t.surface;
    QPalette palette;
    palette.setColor(QPalette::Base, ground);
    // Days that a calendar does not offer stand on this one.
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::ButtonText, t.muted);
    palette.setColor(QPalette::Highlight, t.accentSoft);
    palette.setColor(QPalette::HighlightedText, t.text);
    view.setPalette(palette);
    if (auto *head = qobject_cast<QHeaderView *>(&view)) {
        QFont font;
        font.setPixelSize(look.scaled(measures::SmallPx));
        font.setWeight(look.strong);
        head->setFont(font);
    } else if (view.isWindow()) {
        // What completes stands on the form by itself.
        view.setFrameShape(QFrame::StyledPanel);
    } else if (!hasRole(view, "framed"_L1) && !qobject_cast<QTableView *>(&view)) {
        view.setFrameShape(QFrame::NoFrame);
    }
    // The frame of those that have one was measured before it was known what they are.
    view.setFrameStyle(view.frameStyle());
}

void polishProgress(QProgressBar &bar)
{
    if (hasRole(bar, "thin"_L1))
        bar.setFixedHeight(thinProgress);
    else
        bar.setMaximumHeight(progressHeight);
}

QRect handleOf(const QStyleOptionSlider &option)
{
    const bool across = option.orientation == Qt::Horizontal;
    const int length = across ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0) {
        const qint64 page = qMax(option.pageStep, 1);
        handle = qBound(qMin(leastHandle, length), int(page * length / (range + page)), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    return across
               ? QRect(option.rect.left() + start, option.rect.top(), handle, option.rect.height())
               : QRect(option.rect.left(), option.rect.top() + start, option.rect.width(), handle);
}

}  // namespace

void polishView(QWidget &widget, const Look &look)
{
    if (auto *items = qobject_cast<QAbstractItemView *>(&widget)) {
        polishItems(*items, look);
    } else if (auto *area = qobject_cast<QScrollArea *>(&widget)) {
        area->setFrameShape(QFrame::NoFrame);
        // What scrolls stands on the ground around its area.
        area->viewport()->setAutoFillBackground(false);
        if (area->widget())
            area->widget()->setAutoFillBackground(false);
    } else if (auto *tabs = qobject_cast<QTabBar *>(&widget)) {
        tabs->setDrawBase(false);
        tabs->setAutoFillBackground(true);
        // The arrows lie over the last of the tabs.
        for (auto *arrow : tabs->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
            arrow->setBackgroundRole(QPalette::Window);
            arrow->setAutoFillBackground(true);
        }
    } else if (auto *bar = qobject_cast<QProgressBar *>(&widget)) {
        polishProgress(*bar);
    } else if (widget.objectName() == "qt_calendar_navigationbar"_L1) {
        widget.setBackgroundRole(QPalette::AlternateBase);
    }
}

void drawViewFrame(const QStyleOption &option, QPainter &painter, const QWidget &widget,
                   const Look &look)
{
    const Tokens &t = look.tokens();
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (hasRole(widget, "framed"_L1))
        paintBox(painter, option.rect, t.surface, focused ? t.accent : t.border, focused ? 2 : 1,
                 measures::Radius);
    else if (widget.isWindow())
        paintBox(painter, option.rect, {}, t.controlBorder, 1, 0);
    else if (focused && qobject_cast<const QTableView *>(&widget))
        paintBox(painter, option.rect, {}, t.accent, 1, 0);
}

void drawItemGround(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget,
                    const Look &look)
{
    const Tokens &t = look.tokens();
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, t.accentSoft);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    if (itemMargin(widget) > 0)
        painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                         t.border);
}

void drawHeaderSection(const QStyleOption &option, QPainter &painter, const Look &look)
{
    const QRect &all = option.rect;
    painter.fillRect(all, look.tokens().surface2);
    painter.fillRect(all.left(), all.bottom(), all.width(), 1, look.tokens().border);
}

void drawTab(const QStyleOptionTab &option, QPainter &painter, const Look &look)
{
    const Tokens &t = look.tokens();
    if (option.state.testFlag(QStyle::State_Selected)) {
        // Open at its foot, where the page begins.
        painter.save();
        painter.setClipRect(option.rect);
        paintBox(painter, option.rect.adjusted(0, 0, 0, measures::CardRadius), t.surface, t.border,
                 1, measures::CardRadius);
        painter.restore();
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintBox(painter, option.rect, {}, t.accent, 2, measures::CardRadius);
}

void drawScrollBar(const QStyle &style, const QStyleOptionSlider &option, QPainter &painter,
                   const QWidget *widget, const Look &look)
{
    // Beside rows it stands on their ground, elsewhere on that of the page.
    const QWidget *holder = widget ? widget->parentWidget() : nullptr;
    if (const auto *view =
            qobject_cast<const QAbstractItemView *>(holder ? holder->parentWidget() : nullptr))
        painter.fillRect(option.rect, view->palette().color(QPalette::Base));
    if (option.maximum <= option.minimum)
        return;
    const QRect handle =
        style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    paintBox(painter, QRectF(handle).adjusted(handleEdge, handleEdge, -handleEdge, -handleEdge),
             look.tokens().controlBorder, {}, 0, handleRadius);
}

QRect scrollBarPart(QStyle::SubControl part, const QStyleOptionSlider &option)
{
    const QRect &all = option.rect;
    const QRect handle = handleOf(option);
    const bool across = option.orientation == Qt::Horizontal;
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return handle;
    case QStyle::SC_ScrollBarGroove: return all;
    case QStyle::SC_ScrollBarSubPage:
        return across ? QRect(all.topLeft(), QSize(handle.left() - all.left(), all.height()))
                      : QRect(all.topLeft(), QSize(all.width(), handle.top() - all.top()));
    case QStyle::SC_ScrollBarAddPage:
        return across ? QRect(handle.right() + 1, all.top(), all.right() - handle.right(),
                              all.height())
                      : QRect(all.left(), handle.bottom() + 1, all.width(),
                              all.bottom() - handle.bottom());
    default: return {};
    }
}

void drawProgress(const QStyleOption &option, QPainter &painter, const QWidget *widget,
                  const Look &look)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (!bar)
        return;
    const Tokens &t = look.tokens();
    const qreal radius = widget && hasRole(*widget, "thin"_L1) ? 0 : handleRadius;
    const QRectF all = option.rect;
    paintBox(painter, all, t.border, {}, 0, radius);
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    // Nobody knows how long: the whole bar, and the words beside it say what is done.
    const qreal share =
        range <= 0 ? 1 : qBound(0.0, double(bar->progress - bar->minimum) / double(range), 1.0);
    if (share > 0)
        paintBox(painter, {all.left(), all.top(), all.width() * share, all.height()}, t.accent, {},
                 0, radius);
}

bool hasFramedRows(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) && hasRole(*widget, "framed"_L1);
}

int itemMargin(const QWidget *widget)
{
    if (qobject_cast<const QTableView *>(widget))
        return tableMargin;
    return qobject_cast<const QListWidget *>(widget) ? listMargin : 0;
}

}  // namespace touchline::gui
