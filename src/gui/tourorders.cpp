// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of work orders: views, conditions, columns, many changed at once and taken back.

#include "gui/bulkdialog.h"
#include "gui/columnsdialog.h"
#include "gui/conditionbuilder.h"
#include "gui/orderspage.h"
#include "gui/ordersview.h"
#include "gui/orderviewdialog.h"
#include "gui/tour.h"
#include "gui/undobar.h"
#include "gui/words.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

RuleGroup tourCondition()
{
    return {RuleJoin::All,
            {{u"order.family"_s, RuleComparison::OneOf,
              QJsonArray{QString(codeOf(Family::Fault)), QString(codeOf(Family::Complaint))}},
             {u"order.acceptedAt"_s, RuleComparison::LongerAgoThan, 60}},
            {{RuleJoin::Any,
              {{u"order.ownerTeam"_s, RuleComparison::SameAs, u"myTeam"_s},
               {u"order.nudges"_s, RuleComparison::AtLeast, 1}}}}};
}

template <typename W> W *openDialog(const MainWindow &window)
{
    for (W *dialog : window.findChildren<W *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

}  // namespace

void Tour::planOrders()
{
    const auto listed = [this] {
        const desk::OrderRows &rows = m_window.ordersPage().rows();
        return !rows.isLoading() && (rows.rowCount() == 0 || rows.lineAt(0));
    };
    add(
        {}, [this] { m_window.showOrders(); },
        [this, listed] { return !m_window.ordersPage().shownView().isEmpty() && listed(); });
    add(
        u"orders-list"_s,
        [this] {
            m_window.ordersPage().showView(u"allOpen"_s);
            m_window.ordersPage().focusList();
        },
        [this, listed] {
            const ViewsList &views = m_window.ordersPage().views();
            return listed() && m_window.ordersPage().rows().rowCount() > 0 &&
                   views.index(views.rowCount() - 1, 0).data(ViewsList::CountRole).isValid();
        });
    add(
        u"orders-sorted"_s,
        [this] {
            OrdersPage &page = m_window.ordersPage();
            page.sortBy(u"grade"_s, false);
            page.sortBy(u"acceptedAt"_s, true);
            page.sortBy(u"acceptedAt"_s, true);
            page.focusList();
        },
        listed);
    add(
        u"orders-conditions"_s,
        [this] {
            desk::OrderListView view;
            view.condition = desk::conditionText(tourCondition());
            m_window.ordersPage().openKeep(false)->begin(view);
            openDialog<OrderViewDialog>(m_window)->type(u"催办过的故障与投诉"_s);
        },
        [this] {
            auto *dialog = openDialog<OrderViewDialog>(m_window);
            return dialog && dialog->builder().matching() >= 0;
        });
    add(
        u"orders-kept"_s, [this] { openDialog<OrderViewDialog>(m_window)->finish(); },
        [this, listed] {
            return settled() && listed() &&
                   m_window.ordersPage().views().rowCount() > desk::BuiltInViewCount &&
                   QUuid(m_window.ordersPage().shownView()) != QUuid();
        });
    add(
        u"orders-columns"_s, [this] { m_window.ordersPage().openColumns(); },
        [this] { return openDialog<ColumnsDialog>(m_window) != nullptr; });
    add(
        u"orders-filtered"_s,
        [this] {
            openDialog<ColumnsDialog>(m_window)->reject();
            OrdersPage &page = m_window.ordersPage();
            page.showView(u"allOpen"_s);
            page.setFilter({RuleJoin::All,
                            {{u"order.nudges"_s, RuleComparison::AtMost, 1},
                             {u"order.family"_s, RuleComparison::OneOf,
                              QJsonArray{QString(codeOf(Family::Fault))}}}});
        },
        [this, listed] { return !openDialog<ColumnsDialog>(m_window) && listed(); });
    add(
        {}, [this] { m_window.ordersPage().setFilter({}); },
        [this, listed] { return listed() && m_window.ordersPage().rows().rowCount() > 0; });
    planBulk(listed);
}

void Tour::planBulk(const std::function<bool()> &listed)
{
    add(
        u"orders-bulk"_s,
        [this] {
            OrdersPage &page = m_window.ordersPage();
            page.table().selectAll();
            page.openBulk(desk::BulkKind::Move)->choose(words(OrderState::Triage));
        },
        [this] {
            auto *dialog = openDialog<BulkDialog>(m_window);
            return dialog && dialog->isPlanned();
        });
    add(
        {}, [this] { openDialog<BulkDialog>(m_window)->reject(); },
        [this] { return !openDialog<BulkDialog>(m_window); });
    add(
        u"orders-bulk-tag"_s,
        [this] { m_window.ordersPage().openBulk(desk::BulkKind::AddTag)->choose(u"暴雨夜"_s); },
        [this] {
            auto *dialog = openDialog<BulkDialog>(m_window);
            return dialog && dialog->isReady();
        });
    add(
        u"orders-bulk-done"_s, [this] { openDialog<BulkDialog>(m_window)->finish(); },
        [this, listed] {
            return m_window.ordersPage().undoBar().isHolding() && listed() &&
                   !m_window.ordersPage().bulk().isRunning();
        });
    add(
        u"orders-bulk-undone"_s, [this] { m_window.ordersPage().undoBar().undo(); },
        [this, listed] {
            return settled() && !m_window.ordersPage().bulk().isRunning() && listed();
        });
    add(
        {},
        [this] {
            m_window.ordersPage().exportTo(QDir(m_options.tourDir).filePath(u"orders.xlsx"_s),
                                           desk::ExportForm::Xlsx);
        },
        [this] { return QFileInfo::exists(QDir(m_options.tourDir).filePath(u"orders.xlsx"_s)); });
}

}  // namespace touchline::gui
