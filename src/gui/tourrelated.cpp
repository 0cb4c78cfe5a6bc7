// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Customers who belong together, what still has to be done, and how far a message has come.

#include "gui/customerpage.h"
#include "gui/timelinepane.h"
#include "gui/timelineview.h"
#include "gui/tour.h"

#include <QtWidgets/QTreeView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// Somebody to whom others belong, in either region.
const QStringList &togetherNames()
{
    static const QStringList names{u"鲜邻便利连锁"_s, u"沈嘉怡"_s};
    return names;
}

/// In a hall many have the same name.
bool belongsTogether(const Row &customer)
{
    return customer.type &&
           (customer.integer(u"members") > 0 || !customer.reference(u"parent").isNull());
}

bool isShownWhole(TimelinePane &pane)
{
    const QModelIndex first = pane.view().indexAt({10, 1});
    const QModelIndex last = pane.view().indexAt({10, pane.view().viewport()->height() - 1});
    const int end = last.isValid() ? last.row() : pane.model().rowCount() - 1;
    for (int row = qMax(0, first.row()); row <= end; ++row) {
        if (!pane.model().isWritten(row))
            return false;
    }
    return pane.model().rowCount() > 0 && pane.model().isComplete();
}

/// The newest message of the timeline has come this far.
bool newestIs(const desk::TimelineModel &model, Delivery delivery)
{
    for (const desk::TimelineMark &mark : model.index().all()) {
        if (mark.kind == desk::EntryKind::Message)
            return mark.delivery == delivery;
    }
    return false;
}

}  // namespace

void Tour::planRelated()
{
    const auto pane = [this]() -> TimelinePane & { return customerPage()->timelinePane(); };
    // Looked for when all is here.
    add(
        {}, [] {}, [this] { return settled(); });
    add(
        u"related-off"_s,
        [this] {
            for (const QString &name : togetherNames()) {
                m_context.desk.find(name, 50).then(
                    this, [this, name](const Result<QList<desk::FindHit>> &hits) {
                        const auto found = hits ? *hits : QList<desk::FindHit>();
                        for (const desk::FindHit &hit : found) {
                            if (hit.type == "customer"_L1 && hit.title == name &&
                                belongsTogether(hit.row))
                                m_window.openCustomer(hit.root);
                        }
                    });
            }
        },
        [this, pane] {
            return customerPage() && !pane().model().subjects().related.isEmpty() &&
                   isShownWhole(pane());
        });
    add(
        {}, [pane] { pane().model().setTogether(true); },
        [pane] { return pane().model().owners().size() > 1 && isShownWhole(pane()); });
    add(
        u"related-on"_s,
        [pane] {
            // To where entries of the other one stand.
            const desk::TimelineModel &model = pane().model();
            int row = 0;
            while (row < model.rowCount() - 1 && model.ownerName(model.markAt(row)).isEmpty())
                ++row;
            pane().view().scrollToRow(qMax(0, row - 2));
        },
        [pane] { return isShownWhole(pane()); });
    add(
        u"timeline-status"_s,
        [pane] {
            // By the hour of the day what is open is late already or not yet.
            const auto &counts = pane().model().counts().standings;
            const auto most = std::max_element(std::next(counts.begin()), counts.end());
            desk::TimelineFilter filter;
            filter.standings.set(desk::Standing(most - counts.begin()), true);
            pane().model().setFilter(filter);
            pane().openFilters();
        },
        [this, pane] { return visible<QTreeView>("facetView") && isShownWhole(pane()); });
    add(
        u"message-waiting"_s,
        [this, pane] {
            visible<QTreeView>("facetView")->window()->close();
            pane().model().setTogether(false);
            pane().model().setFilter({});
            m_context.desk.goOffline();
            m_context.desk.sendMessage(customerPage()->customer(), Channel::Sms,
                                       u"您好，抢修人员预计 20 分钟后到达。"_s);
            pane().view().scrollToRow(0);
        },
        [pane] { return newestIs(pane().model(), Delivery::Saved) && isShownWhole(pane()); });
    add(
        u"message-demo"_s, [this] { m_context.desk.goOnline(); },
        [this, pane] {
            return settled() && newestIs(pane().model(), Delivery::Demo) && isShownWhole(pane());
        });
    add(
        u"customer-without-entries"_s,
        [this] {
            m_context.desk.createRecord(u"customer"_s, {}, {}, {{u"name"_s, u"何新禾"_s}})
                .then(this, [this](const Result<desk::Saved> &saved) {
                    if (saved)
                        m_window.openCustomer(saved->id);
                });
        },
        [this, pane] {
            return settled() && customerPage() && !customerPage()->title().isEmpty() &&
                   pane().model().isComplete() && pane().model().index().size() == 0;
        });
    add(
        {},
        [this] {
            if (!m_customer.isNull())
                m_window.openCustomer(m_customer);
        },
        [this] {
            return m_customer.isNull() ||
                   (customerPage() && customerPage()->customer() == m_customer);
        });
}

}  // namespace touchline::gui
