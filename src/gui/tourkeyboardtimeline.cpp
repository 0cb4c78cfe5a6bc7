// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// By keys alone: the timeline of the customer who is open.

#include "gui/customerpage.h"
#include "gui/timelinepane.h"
#include "gui/timelineview.h"
#include "gui/tourkeyboard.h"

#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QFrame>
#include <QtWidgets/QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void KeyedTour::planTimeline()
{
    const auto row = [this] { return pane().view().currentIndex().row(); };
    const auto expanded = [this] {
        const desk::TimelineModel &model = pane().model();
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.lineAt(i).expanded)
                return true;
        }
        return false;
    };
    keys(
        u"kbd-timeline"_s,
        [this, row] {
            walkTo("timelineView");
            press(Qt::Key_Home);
            m_row = row();
            press(Qt::Key_Down);
        },
        [this, row] { return row() == m_row + 1; });
    keys(
        u"kbd-timeline-card-open"_s,
        [this, row] {
            const desk::TimelineModel &model = pane().model();
            for (int i = 0; i < model.rowCount(); ++i) {
                const desk::LineKind kind = model.lineAt(row()).kind;
                const bool opens = kind == desk::LineKind::Contact || kind == desk::LineKind::Fold;
                // What the agent herself has done since her last visit may lie open already.
                if (opens && !model.lineAt(row()).expanded)
                    break;
                press(Qt::Key_Down);
            }
            press(Qt::Key_Return);
        },
        [this, row] { return pane().model().lineAt(row()).expanded; });
    keys(
        {}, [this] { press(Qt::Key_Return); },
        [this, row] { return !pane().model().lineAt(row()).expanded; });
    keys(
        u"kbd-timeline-pinned"_s,
        [this] {
            // What is folded together cannot be pinned; the entry below it can.
            press(Qt::Key_Down);
            m_before = int(pane().model().subjects().pins.size());
            press(Qt::Key_P);
        },
        [this] { return m_tour.settled() && pane().model().subjects().pins.size() != m_before; });
    keys(
        {}, [this] { press(Qt::Key_P); },
        [this] { return m_tour.settled() && pane().model().subjects().pins.size() == m_before; });
    lookIntoMenu(u"kbd-timeline-menu"_s, Qt::Key_Menu, Qt::NoModifier);
    lookIntoMenu({}, Qt::Key_F10, Qt::ShiftModifier);
    keys(
        u"kbd-timeline-to-do"_s, [this] { press(Qt::Key_T); },
        [this] { return pane().model().filter().tasks; });
    keys(
        {},
        [this] {
            if (!focusIs("timelineView"))
                walkTo("tasksChip");
            press(focusIs("tasksChip") ? Qt::Key_Space : Qt::Key_T);
        },
        [this] { return !pane().model().filter().tasks; });
    const auto facets = [this] { return m_tour.visible<QTreeView>("facetView"); };
    keys(
        u"kbd-timeline-filters"_s,
        [this] { press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier); },
        [] { return focusIs("facetView"); });
    keys(
        u"kbd-timeline-filter-chosen"_s,
        [this, facets] {
            for (int i = 0; i < 10; ++i) {
                if (facets()->currentIndex().flags() & Qt::ItemIsUserCheckable)
                    break;
                press(Qt::Key_Down);
            }
            press(Qt::Key_Space);
        },
        [this] { return pane().model().filter().isSet(); });
    keys(
        u"kbd-timeline-filtered"_s, [this] { press(Qt::Key_Escape); },
        [this, facets] { return !facets() && pane().model().filter().isSet(); });
    keys(
        {},
        [this] {
            walkTo("clearButton");
            press(Qt::Key_Space);
        },
        [this] { return !pane().model().filter().isSet(); });
    for (const auto &[picture, button, open] :
         {std::tuple{u"kbd-timeline-all-open"_s, "expandButton", true},
          std::tuple{QString(), "collapseButton", false}}) {
        keys(
            {}, [this] { press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier); },
            [] { return focusIs("facetView"); });
        keys(
            picture,
            [this, button = button] {
                walkTo(button);
                press(Qt::Key_Space);
                walkTo("doneButton");
                press(Qt::Key_Space);
            },
            [expanded, facets, open = open] { return !facets() && expanded() == open; });
    }
}

void KeyedTour::planFinding()
{
    const auto place = [this](int wanted) {
        return [this, wanted] {
            return !pane().finder().isRunning() && pane().finder().place() == wanted;
        };
    };
    keys(
        {}, [this] { press(Qt::Key_F, Qt::ControlModifier); }, [] { return focusIs("findEdit"); });
    keys(
        u"kbd-timeline-find"_s, [this] { retype(u"电"_s); },
        [this] { return !pane().finder().isRunning() && pane().finder().count() > 1; });
    keys(
        {},
        [this] {
            if (pane().finder().place() < 1)
                press(Qt::Key_Return);
        },
        place(1));
    keys(
        u"kbd-timeline-find-next"_s, [this] { press(Qt::Key_F3); }, place(2));
    keys(
        {}, [this] { press(Qt::Key_F3, Qt::ShiftModifier); }, place(1));
    keys(
        {}, [this] { press(Qt::Key_Escape); },
        [this] { return focusIs("timelineView") && pane().finder().text().isEmpty(); });
    keys(
        u"kbd-timeline-calendar"_s, [this] { press(Qt::Key_G, Qt::ControlModifier); },
        [this] { return m_tour.visible<QCalendarWidget>("calendar") != nullptr; });
    keys(
        u"kbd-timeline-jumped"_s,
        [this] {
            press(Qt::Key_Left);
            press(Qt::Key_Left);
            press(Qt::Key_Return);
        },
        [this] { return !m_tour.visible<QCalendarWidget>("calendar") && focusIs("timelineView"); });
}

}  // namespace touchline::gui
