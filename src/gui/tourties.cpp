// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders that have to do with each other: asked about before a new one is opened, linked, merged and taken back; an
// outage that is known, many calls about it, and the sealed copy of an archived order.

#include "domain/similarorders.h"
#include "gui/customerpage.h"
#include "gui/intakebox.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/tiesbox.h"
#include "gui/tour.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString wholeHouseDark = u"故障报修›低压›整栋停电"_s;

/// One step of an enquiry that is answered at once, then the next.
void closeAtOnce(desk::Desk &desk, const QUuid &order, QList<OrderState> steps)
{
    if (steps.isEmpty())
        return;
    const OrderState to = steps.takeFirst();
    desk::FieldValues values;
    if (to == OrderState::Archived)
        values.insert(u"rating"_s, qint64(5));
    desk.moveOrder(order, {to, {}, {}}, values)
        .then(&desk, [&desk, order, steps](const Result<desk::Saved> &saved) {
            if (saved)
                closeAtOnce(desk, order, steps);
        });
}

}  // namespace

void Tour::planTies()
{
    planMerge();
    planOutageFirst();
    planSeal();
    add(
        {}, [this] { customerPage()->orders().openOrder(m_order); },
        [this] {
            return settled() &&
                   customerPage()->orders().editor().actions().view().order.id.value == m_order;
        });
}

void Tour::planMerge()
{
    const auto editor = [this]() -> OrderEditor & { return customerPage()->orders().editor(); };
    add(
        u"intake-similar"_s,
        [this] {
            customerPage()->orders().startNew({{u"family"_s, QString(codeOf(Family::Fault))},
                                               {u"title"_s, u"还是没来电，再次来电"_s},
                                               {u"category"_s, wholeHouseDark}});
        },
        [this, editor] {
            return editor().actions().isNew() && visible<QAbstractButton>("goOnButton");
        });
    add(
        u"intake-linked"_s, [this] { press("goOnButton"); },
        [this, editor] { return !editor().intake().intake().values().isEmpty(); });
    add(
        u"order-linked"_s, [editor] { editor().save(); },
        [this, editor] {
            return settled() && !editor().actions().isNew() && visible<QListWidget>("tiesList") &&
                   !editor().actions().view().pending;
        });
    add(
        u"order-merge"_s, [this] { press("mergeButton"); },
        [this] {
            const auto *found = visible<QListWidget>("tieFound");
            return found && found->count() > 0;
        });
    add(
        u"order-merged"_s,
        [this] {
            auto *found = visible<QListWidget>("tieFound");
            for (int row = 0; found && row < found->count(); ++row) {
                if (found->item(row)->text().contains(u"Whole building dark"_s)) {
                    found->setCurrentRow(row);
                    emit found->itemActivated(found->item(row));
                    return;
                }
            }
        },
        [this, editor] {
            return settled() && visible<QLabel>("mergedLabel") &&
                   !editor().actions().view().pending;
        });
    add(
        u"order-unmerged"_s, [this] { press("unmergeButton"); },
        [this, editor] {
            return settled() && !visible<QLabel>("mergedLabel") &&
                   editor().actions().view().order.mergedInto.isNull() &&
                   !editor().actions().view().pending;
        });
}

void Tour::planOutageFirst()
{
    const auto editor = [this]() -> OrderEditor & { return customerPage()->orders().editor(); };
    const auto startNew = [this] {
        customerPage()->orders().startNew({{u"family"_s, QString(codeOf(Family::Fault))},
                                           {u"title"_s, u"家里没电"_s},
                                           {u"place"_s, m_outage.area + u" 18 号"_s}});
    };
    add(
        {},
        [this] {
            m_context.desk.cardFacts(m_customer, {})
                .then(this, [this](const Result<desk::CardFacts> &facts) {
                    for (const Outage &outage : facts ? facts->outages : QList<Outage>()) {
                        if (desk::isOut(outage, m_context.clock.nowMs()))
                            m_outage = outage;
                    }
                });
        },
        [this] { return !m_outage.id.isNull(); });
    add(u"outage-first"_s, startNew, [this, editor] {
        return editor().actions().isNew() && visible<QAbstractButton>("waitForOutageButton");
    });
    add(
        u"outage-linked"_s,
        [this, editor] {
            press("waitForOutageButton");
            editor().save();
        },
        [this, editor] {
            return settled() && !editor().actions().isNew() && visible<QLabel>("outageLabel") &&
                   !editor().actions().view().pending;
        });
    add(
        {},
        [this] {
            for (int i = 0; i < MajorOutageOrders; ++i)
                m_context.desk.createOrder({}, {{u"family"_s, QString(codeOf(Family::Fault))},
                                                {u"title"_s, u"停电报修"_s},
                                                {u"outage"_s, m_outage.id.value}});
        },
        [this] { return settled(); });
    // While the other orders come in, the box is made anew and a key of it may be gone when it is pressed.
    add(u"outage-major"_s, startNew,
        [this] { return settled() && visible<QAbstractButton>("recordCallButton"); });
    add(
        u"outage-call-recorded"_s, [this] { press("recordCallButton"); },
        [this, editor] {
            return settled() && !editor().actions().isNew() && visible<QLabel>("outageLabel") &&
                   !editor().actions().view().pending;
        });
}

void Tour::planSeal()
{
    add(
        u"order-sealed"_s,
        [this] {
            m_context.desk
                .createOrder(m_customer, {{u"family"_s, QString(codeOf(Family::Enquiry))},
                                          {u"title"_s, u"咨询本月电费"_s},
                                          {u"resolution"_s, u"已告知电费构成。"_s}})
                .then(this, [this](const Result<desk::Saved> &saved) {
                    if (!saved)
                        return;
                    customerPage()->orders().openOrder(saved->id);
                    closeAtOnce(
                        m_context.desk, saved->id,
                        {OrderState::ResolvedAtFirst, OrderState::Rated, OrderState::Archived});
                });
        },
        [this] {
            const desk::OrderView &view = customerPage()->orders().editor().actions().view();
            return settled() && !view.pending && !view.order.archiveSeal.isEmpty();
        });
}

}  // namespace touchline::gui
