// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of a hall after a storm, with the real server: opened, sorted, filtered and scrolled, 5,000 orders
// assigned at once and sent, 5,000 assigned and taken back.

#include "gui/bulkdialog.h"
#include "gui/mainwindow.h"
#include "gui/orderspage.h"
#include "gui/ordersview.h"
#include "gui/tour.h"
#include "gui/undobar.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtWidgets/QScrollBar>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int bulkCount = 5'000;
constexpr int scrollSteps = 200;

struct BulkCourse {
    QElapsedTimer clock;
    int scrolled = 0;
};

void tell(const char *what, int rows, const BulkCourse &course)
{
    std::printf("%s: %d orders, %lld ms\n", what, rows,
                static_cast<long long>(course.clock.elapsed()));
    std::fflush(stdout);
}

void chooseMany(OrdersPage &page)
{
    QAbstractItemModel &model = *page.table().model();
    const QItemSelection range(model.index(0, 0), model.index(bulkCount - 1, 0));
    page.table().selectionModel()->select(range, QItemSelectionModel::ClearAndSelect |
                                                     QItemSelectionModel::Rows);
}

}  // namespace

void Tour::planBulkHall()
{
    const auto course = std::make_shared<BulkCourse>();
    const auto page = [this]() -> OrdersPage & { return m_window.ordersPage(); };
    const auto listed = [page] {
        const desk::OrderRows &rows = page().rows();
        return !rows.isLoading() && rows.rowCount() > 0 && rows.lineAt(0);
    };
    // Measured from the act until the list is there again.
    const auto timed = [this, course, page](const QString &picture, const char *what,
                                            std::function<void()> act,
                                            std::function<bool()> reached) {
        add(
            picture,
            [course, act = std::move(act)] {
                course->clock.start();
                act();
            },
            [course, what, page, reached = std::move(reached)] {
                if (!reached())
                    return false;
                if (course->clock.isValid())
                    tell(what, page().rows().rowCount(), *course);
                course->clock.invalidate();
                return true;
            });
    };
    add(
        {}, [this] { m_window.showOrders(); },
        [page] { return !page().shownView().isEmpty() && !page().rows().isLoading(); });
    timed(
        u"bulk-open"_s, "opened", [page] { page().showView(u"allOpen"_s); },
        [page, listed] { return listed() && page().rows().rowCount() >= bulkCount; });
    timed(
        {}, "sorted by the limit", [page] { page().sortBy(u"dueAt"_s, false); }, listed);
    timed(
        {}, "sorted by the title", [page] { page().sortBy(u"title"_s, false); }, listed);
    timed(
        u"bulk-filtered"_s, "filtered by two conditions",
        [page] {
            page().setFilter({RuleJoin::All,
                              {{u"order.nudges"_s, RuleComparison::AtMost, 1},
                               {u"order.family"_s, RuleComparison::OneOf,
                                QJsonArray{QString(codeOf(Family::Fault))}}}});
        },
        listed);
    timed(
        {}, "filter taken away", [page] { page().setFilter({}); }, listed);
    timed(
        u"bulk-scrolled"_s, "scrolled through in 200 steps", [course] { course->scrolled = 0; },
        [course, page] {
            QScrollBar &bar = *page().table().verticalScrollBar();
            if (course->scrolled < scrollSteps) {
                ++course->scrolled;
                bar.setValue(int(qint64(bar.maximum()) * course->scrolled / scrollSteps));
                return false;
            }
            return page().rows().lineAt(page().rows().rowCount() - 1) != nullptr;
        });
    add(
        {}, [page] { chooseMany(page()); }, [page] { return page().chosen().size() == bulkCount; });
    planBulkRound(u"bulk-team"_s, desk::BulkKind::Team, timed);
    add(
        {}, [] {},
        [this, page] { return !page().undoBar().isHolding() && !page().bulk().isRunning(); });
    timed(
        u"bulk-sent"_s, "sent and confirmed by the server", [] {},
        [this, listed] { return settled() && listed(); });
    add(
        {}, [page] { chooseMany(page()); }, [page] { return page().chosen().size() == bulkCount; });
    planBulkRound(u"bulk-person"_s, desk::BulkKind::Assign, timed);
    timed(
        u"bulk-undone"_s, "taken back", [page] { page().undoBar().undo(); },
        [this, page, listed] { return !page().bulk().isRunning() && settled() && listed(); });
}

void Tour::planBulkRound(const QString &picture, desk::BulkKind kind, const TimedStep &timed)
{
    const auto dialog = [this]() -> BulkDialog * {
        for (auto *one : m_window.findChildren<BulkDialog *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    };
    timed(
        picture, "said who of 5,000 can be",
        [this, kind] { (void)m_window.ordersPage().openBulk(kind); },
        [dialog] { return dialog() && dialog()->isReady(); });
    timed(
        picture + u"-done"_s, "changed", [dialog] { dialog()->finish(); },
        [this] {
            OrdersPage &page = m_window.ordersPage();
            return page.undoBar().isHolding() && !page.bulk().isRunning() &&
                   !page.rows().isLoading();
        });
}

}  // namespace touchline::gui
