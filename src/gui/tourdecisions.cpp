// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/mainwindow.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/orderpanel.h"
#include "gui/outboxpage.h"
#include "gui/presenceline.h"
#include "gui/refusalcard.h"
#include "gui/tour.h"

#include "desk/presence.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;

// The steps for which it takes two.

namespace touchline::gui {
namespace {

constexpr qint64 colleagueLimitMs = 600'000;

}  // namespace

void Tour::openColleague()
{
    auto opened = m_options.openColleague();
    if (!opened) {
        fail(u"no second desk: %1"_s.arg(opened.error().detail));
        return;
    }
    m_colleague = std::move(*opened);
    waitWhileLoading(*m_colleague);
    m_colleague->signIn(m_options.colleagueLogin, m_options.colleaguePassword)
        .then(this, [this](const Result<Actor> &actor) {
            if (!actor) {
                fail(u"the second desk cannot sign in: %1"_s.arg(actor.error().detail));
                return;
            }
            m_colleague->waitSynced(colleagueLimitMs)
                .then(this, [this](const Result<desk::SyncStatus> &synced) {
                    if (!synced) {
                        fail(u"the second desk does not come to the server's head: %1"_s.arg(
                            synced.error().detail));
                        return;
                    }
                    m_colleague->openRoot(u"work_order"_s, m_order)
                        .then(this, [this](const Result<QUuid> &root) {
                            root ? void(m_colleagueReady = true)
                                 : fail(u"the second desk does not get the order: %1"_s.arg(
                                       root.error().detail));
                        });
                });
        });
}

void Tour::askColleague(std::function<desk::Reply<desk::Saved>(desk::Desk &)> edit)
{
    m_colleagueReady = false;
    edit(*m_colleague).then(this, [this](const Result<desk::Saved> &saved) {
        if (!saved) {
            fail(u"the second desk cannot save: %1"_s.arg(saved.error().detail));
            return;
        }
        m_colleague->waitSynced(colleagueLimitMs)
            .then(this, [this](const Result<desk::SyncStatus> &synced) {
                synced ? void(m_colleagueReady = true)
                       : fail(u"the second desk's change does not arrive: %1"_s.arg(
                             synced.error().detail));
            });
    });
}

void Tour::planConflict()
{
    add(
        {}, [this] { openColleague(); }, [this] { return m_colleagueReady; });
    add(
        u"order-colleague"_s, [this] { m_colleague->presence().be(m_order, true); },
        [this] { return visible<PresenceLine>("presenceLine") != nullptr; });
    planTogether();
    add(
        {}, [this] { m_context.desk.goOffline(); },
        [this] { return m_context.desk.status().link == desk::Link::Offline; });
    add(
        {},
        [this] {
            askColleague([this](desk::Desk &colleague) {
                return colleague.editRecord(u"work_order"_s, m_order,
                                            {{u"title"_s, u"文山路整栋停电（10kV 线路故障）"_s}});
            });
        },
        [this] { return m_colleagueReady; });
    add(
        u"order-edited-offline"_s,
        [this] {
            OrderEditor &editor = customerPage()->orders().editor();
            editor.form().fields().type({{u"title"_s, u"三号楼停电，电梯困人"_s}});
            editor.save();
        },
        [this] {
            return m_context.desk.status().waiting > 0 &&
                   customerPage()->orders().editor().actions().view().pending;
        });
    add(
        u"conflict"_s, [this] { m_context.desk.goOnline(); },
        [this] {
            return settled() && m_context.desk.status().decisions > 0 &&
                   visible<QAbstractButton>("mineButton");
        });
    add(
        u"outbox-decision"_s, [this] { m_window.showOutbox(); },
        [this] {
            return m_window.outboxPage().isVisible() && visible<QAbstractButton>("mineButton");
        });
    add(
        u"conflict-decided"_s,
        [this] {
            m_window.openCustomer(m_customer);
            press("mineButton");
        },
        [this] {
            return settled() &&
                   customerPage()->orders().editor().actions().view().conflicts.isEmpty() &&
                   !visible<QAbstractButton>("mineButton");
        });
}

void Tour::planRefusal()
{
    add(
        {}, [this] { m_context.desk.goOffline(); },
        [this] { return m_context.desk.status().link == desk::Link::Offline; });
    add(
        {},
        [this] {
            askColleague([this](desk::Desk &colleague) {
                return colleague.moveOrder(m_order, {OrderState::Withdrawn, u"客户来电撤单"_s, {}});
            });
        },
        [this] { return m_colleagueReady; });
    add(
        {}, [this] { press("move_taken"); },
        [this] { return m_context.desk.status().waiting > 0; });
    add(
        u"refusal"_s, [this] { m_context.desk.goOnline(); },
        [this] {
            return settled() && m_context.desk.status().refused > 0 &&
                   visible<RefusalCard>("RefusalCard");
        });
    add(
        u"outbox-refused"_s, [this] { m_window.showOutbox(); },
        [this] {
            return m_window.outboxPage().isVisible() && visible<RefusalCard>("RefusalCard");
        });
    add(
        u"refusal-closed"_s, [this] { press("closeButton"); },
        [this] {
            // A tour that was broken off earlier may have left others.
            press("closeButton");
            return settled() && m_context.desk.status().refused == 0 &&
                   !visible<RefusalCard>("RefusalCard");
        });
    add(
        u"customers"_s,
        [this] {
            m_window.showCustomers();
            m_window.showCustomers();
            if (auto *edit = visible<QLineEdit>("findEdit"))
                edit->setText(u"王"_s);
        },
        [this] {
            return visible<QListView>("findView") &&
                   visible<QListView>("findView")->model()->rowCount() > 0;
        });
}

void Tour::planSmall()
{
    add(
        u"small-1280x720"_s,
        [this] {
            m_window.resize(1280, 720);
            m_window.openCustomer(m_customer);
            customerPage()->orders().openOrder(m_order);
        },
        [this] { return m_window.width() <= 1280 && visible<QLabel>("statePill"); });
    add(
        u"small-history"_s,
        [this] {
            auto *scroll = customerPage()->orders().editor().findChild<QScrollArea *>(u"scroll"_s);
            scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        },
        [] { return true; });
    add(
        u"small-desk-1366x768"_s,
        [this] {
            m_window.resize(1366, 768);
            m_window.showDesk();
        },
        [this] { return m_window.deskPage().list().rowCount() > 0; });
}

}  // namespace touchline::gui
