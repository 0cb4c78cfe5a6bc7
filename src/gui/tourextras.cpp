// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What belongs to an order beside its fields: parts and costs, appointments, a chase and its answer; and where the
// desk shows them: my work, the lists for supervision, the next call-back.

#include "gui/appointmentsbox.h"
#include "gui/customerpage.h"
#include "gui/deskpage.h"
#include "gui/foldbox.h"
#include "gui/nudgebar.h"
#include "gui/ordereditor.h"
#include "gui/ordergroups.h"
#include "gui/orderpanel.h"
#include "gui/orderspage.h"
#include "gui/partsbox.h"
#include "gui/tour.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qint64 tourHourMs = 3'600'000;

/// Brings a part of the editor to where it can be seen.
void bringToSight(OrderEditor &editor, QWidget &part)
{
    if (auto *scroll = editor.findChild<QScrollArea *>(u"scroll"_s))
        scroll->ensureWidgetVisible(&part, 0, 40);
}

}  // namespace

void Tour::planExtras()
{
    const auto editor = [this]() -> OrderEditor & { return customerPage()->orders().editor(); };
    const auto sent = [this, editor] { return settled() && !editor().actions().view().pending; };
    add(
        {}, [this] { customerPage()->orders().openOrder(m_order); },
        [this, editor] {
            return settled() && editor().actions().view().order.id.value == m_order &&
                   editor().groups().isVisible();
        });
    const auto parts = std::make_shared<int>(0);
    const auto addPart = [this, editor](const OrderPart &part) {
        PartsBox &box = editor().groups().parts();
        box.fold().setOpen(true);
        box.type(part);
        box.save();
    };
    add(
        {},
        [addPart] {
            OrderPart part;
            part.name = u"空气开关 2P 63A"_s;
            part.code = u"DZ47-63"_s;
            part.quantity = 2'000;
            part.unit = u"只"_s;
            part.price.value = 4'580;
            part.bearer = CostBearer::Company;
            addPart(part);
        },
        [this, editor] {
            auto *list = editor().groups().parts().findChild<QListWidget *>();
            return settled() && list && list->count() > 0;
        });
    add(
        u"order-parts"_s,
        [addPart, editor] {
            OrderPart part;
            part.name = u"铜芯线 10 mm²"_s;
            part.code = u"BV-10"_s;
            part.quantity = 12'500;
            part.unit = u"米"_s;
            part.price.value = 890;
            part.bearer = CostBearer::Customer;
            addPart(part);
            bringToSight(editor(), editor().groups().parts());
        },
        [this, editor] {
            auto *list = editor().groups().parts().findChild<QListWidget *>();
            if (!settled() || !list || list->count() < 2)
                return false;
            bringToSight(editor(), editor().groups().appointments());
            return true;
        });
    add(
        u"order-appointment"_s,
        [this, editor] {
            AppointmentsBox &box = editor().groups().appointments();
            editor().groups().parts().fold().setOpen(false);
            box.fold().setOpen(true);
            Appointment agreed;
            agreed.from.ms = (m_context.desk.nowMs() / tourHourMs + 1) * tourHourMs;
            agreed.until.ms = agreed.from.ms + tourHourMs;
            agreed.person.value = m_context.desk.actor().user;
            agreed.text = u"到达前半小时电话联系"_s;
            box.type(agreed);
            box.save();
        },
        [this, editor] {
            auto *list = editor().groups().appointments().findChild<QListWidget *>();
            if (!settled() || !list || list->count() == 0)
                return false;
            bringToSight(editor(), editor().groups().appointments());
            return true;
        });
    add(
        u"order-chased"_s,
        [this, editor] {
            (void)m_context.desk.nudgeOrder(m_order, 1);
            bringToSight(editor(), editor().nudge());
        },
        [this, editor, sent] {
            bringToSight(editor(), editor().nudge());
            return sent() && editor().nudge().isVisible();
        });
    add(
        u"order-chase-answered"_s,
        [editor] { editor().nudge().answer(u"抢修人员已在路上，预计半小时内到达"_s); },
        [this, editor, sent] {
            if (!sent() || editor().nudge().isVisible())
                return false;
            if (auto *history = editor().findChild<QWidget *>(u"historyView"_s))
                bringToSight(editor(), *history);
            return true;
        });
    add(
        u"work-appointments"_s,
        [this] {
            m_window.showDesk();
            press("workChip");
        },
        [this] {
            return settled() && m_window.deskPage().isVisible() &&
                   m_window.deskPage().work().countOf(desk::WorkGroup::Appointments) > 0;
        });
    add(
        u"work-callback"_s,
        [this] {
            DeskPage &page = m_window.deskPage();
            for (int row = 0; row < page.work().rowCount(); ++row) {
                const desk::WorkItem *item = page.work().itemAt(row);
                if (!item || item->group != desk::WorkGroup::CallBack)
                    continue;
                if (auto *view = visible<WorkView>("workView"))
                    view->setCurrentIndex(view->model()->index(row, 0));
                page.openItem(*item);
                return;
            }
        },
        [this] {
            return settled() &&
                   (m_window.deskPage().work().countOf(desk::WorkGroup::CallBack) == 0 ||
                    visible<QFrame>("callbackBar") != nullptr);
        });
    add(
        u"orders-chased"_s, [this] { m_window.showOrders(); },
        [this] {
            OrdersPage &page = m_window.ordersPage();
            // The view of last time comes first.
            if (!settled() || page.views().rowCount() < desk::BuiltInViewCount)
                return false;
            if (page.shownView() != u"chased"_s) {
                page.showView(u"chased"_s);
                return false;
            }
            return page.isVisible() && page.rows().rowCount() > 0;
        });
    add(
        {},
        [this] {
            m_window.ordersPage().showView(u"myTeam"_s);
            m_window.openCustomer(m_customer);
        },
        [this] { return settled() && customerPage() != nullptr; });
}

}  // namespace touchline::gui
