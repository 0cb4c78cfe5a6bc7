// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The timeline of the customer that is open: filters, search, cards, the last visit, dates, pins.

#include "gui/customerpage.h"
#include "gui/timelinepane.h"
#include "gui/timelineview.h"
#include "gui/tour.h"

#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

int firstRow(const desk::TimelineModel &model, desk::LineKind kind)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.lineAt(row).kind == kind && model.lineAt(row).section == desk::Section::All)
            return row;
    }
    return -1;
}

/// Below what is pinned and what is open.
int firstDayRow(const desk::TimelineModel &model)
{
    int row = 0;
    while (row < model.rowCount() - 1 && model.lineAt(row).section != desk::Section::All)
        ++row;
    return row;
}

/// Whether everything on the screen was read.
bool isRead(TimelinePane &pane)
{
    const int bottom = pane.view().viewport()->height() - 1;
    const QModelIndex first = pane.view().indexAt({10, 1});
    const QModelIndex last = pane.view().indexAt({10, bottom});
    const int end = last.isValid() ? last.row() : pane.model().rowCount() - 1;
    for (int row = qMax(0, first.row()); row <= end; ++row) {
        if (!pane.model().isWritten(row))
            return false;
    }
    return pane.model().rowCount() > 0 && pane.model().isComplete();
}

}  // namespace

void Tour::planTimeline()
{
    const auto pane = [this]() -> TimelinePane & { return customerPage()->timelinePane(); };
    add(
        u"timeline-filtered"_s,
        [pane] {
            desk::TimelineFilter filter;
            filter.channels.set(Channel::Phone, true);
            filter.channels.set(Channel::Wechat, true);
            filter.authors.set(desk::By::Colleague, true);
            pane().model().setFilter(filter);
            pane().view().scrollToRow(0);
        },
        [pane] { return pane().model().counts().shown > 0 && isRead(pane()); });
    add(
        u"timeline-filters"_s, [pane] { pane().openFilters(); },
        [this] { return visible<QTreeView>("facetView") != nullptr; });
    add(
        u"timeline-find"_s,
        [this, pane] {
            visible<QTreeView>("facetView")->window()->close();
            pane().model().setFilter({});
            pane().openFind();
            visible<QLineEdit>("findEdit")->setText(u"停电"_s);
        },
        [pane] {
            return pane().finder().count() > 0 && !pane().finder().isRunning() && isRead(pane());
        });
    add(
        u"timeline-find-next"_s, [pane] { pane().finder().step(true); },
        [pane] { return pane().finder().place() > 1 && isRead(pane()); });
    add(
        u"timeline-contact-open"_s,
        [this, pane] {
            visible<QLineEdit>("findEdit")->clear();
            press("closeFindButton");
            pane().model().expandAll(false);
            const int row = firstRow(pane().model(), desk::LineKind::Contact);
            if (row < 0)
                return;
            pane().model().toggle(row);
            pane().view().showRow(row);
            pane().view().scrollToRow(row);
        },
        [pane] {
            const int row = firstRow(pane().model(), desk::LineKind::Child);
            return row > 0 && pane().model().isWritten(row) && isRead(pane());
        });
    add(
        u"timeline-last-visit"_s,
        [pane] {
            desk::TimelineModel &model = pane().model();
            model.expandAll(false);
            const int row = firstDayRow(model) + 3;
            model.setLastVisit(model.lineAt(qMin(row, model.rowCount() - 1)).atMs);
            pane().view().scrollToRow(firstDayRow(model));
        },
        [pane] { return isRead(pane()); });
    add(
        u"timeline-calendar"_s, [pane] { pane().openCalendar(); },
        [this] { return visible<QCalendarWidget>("calendar") != nullptr; });
    add(
        u"timeline-jumped"_s,
        [this, pane] {
            visible<QCalendarWidget>("calendar")->close();
            const desk::TimelineIndex &index = pane().model().index();
            const qint64 middle = index.at(index.size() / 2).atMs;
            pane().jumpTo(QDate::fromJulianDay(pane().model().days().dayOf(middle)));
        },
        [pane] { return pane().view().verticalScrollBar()->value() > 0 && isRead(pane()); });
    add(
        u"timeline-pinned"_s,
        [pane] {
            // An earlier tour of the same ledger has left its pin. Where the jump ended may be a fold, and
            // those are not pinned.
            if (pane().model().subjects().pins.isEmpty())
                pane().actions().togglePin(firstRow(pane().model(), desk::LineKind::Entry));
            pane().view().scrollToRow(0);
        },
        [this, pane] {
            return !pane().model().subjects().pins.isEmpty() && settled() && isRead(pane());
        });
    add(
        u"timeline-by-order"_s,
        [pane] {
            pane().model().setGrouping(desk::Grouping::ByOrder);
            pane().view().scrollToRow(firstDayRow(pane().model()));
        },
        [pane] { return isRead(pane()); });
    add(
        u"timeline-to-do"_s,
        [this, pane] {
            pane().model().setGrouping(desk::Grouping::ByDay);
            press("tasksChip");
        },
        [pane] { return pane().model().filter().tasks; });
    add(
        {},
        [pane] {
            pane().model().setFilter({});
            pane().view().scrollToRow(0);
        },
        [pane] { return isRead(pane()); });
}

}  // namespace touchline::gui
