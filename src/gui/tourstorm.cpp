// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The evening with a feeder down: the screen knows it before the caller says it, nobody is sent out twice, many calls
// become one event, and when the power is back everybody who waits is told.

#include "domain/similarorders.h"
#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/deskpage.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/orderspage.h"
#include "gui/ordersview.h"
#include "gui/tour.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// By the name of the first of the demonstration, and by what power customers have in common.
const QStringList darkSearches{u"沈嘉怡"_s, u"物业"_s, u"学府路"_s, u"33019"_s, u"小区"_s};
constexpr int darkCustomers = 3;
constexpr qint64 colleaguePatienceMs = 600'000;

}  // namespace

void Tour::openColleagueAs(const QString &role)
{
    m_colleagueReady = false;
    m_colleague.reset();
    auto opened = m_options.openColleague();
    if (!opened) {
        fail(u"no second desk: %1"_s.arg(opened.error().detail));
        return;
    }
    m_colleague = std::move(*opened);
    waitWhileLoading(*m_colleague);
    const auto user = m_options.demoUsers.value(role);
    m_colleague->signIn(user.first, user.second).then(this, [this](const Result<Actor> &actor) {
        if (!actor) {
            fail(u"the second desk cannot sign in: %1"_s.arg(actor.error().detail));
            return;
        }
        m_colleague->waitSynced(colleaguePatienceMs)
            .then(this, [this](const Result<desk::SyncStatus> &synced) {
                synced ? void(m_colleagueReady = true)
                       : fail(u"the second desk does not come to the server's head: %1"_s.arg(
                             synced.error().detail));
            });
    });
}

void Tour::askWhetherDark(const QUuid &customer)
{
    ++m_finding;
    m_context.desk.card(customer).then(this, [this,
                                              customer](const Result<desk::CustomerCard> &card) {
        m_context.desk.cardFacts(customer, {})
            .then(this, [this, customer, card](const Result<desk::CardFacts> &facts) {
                --m_finding;
                if (!card || !facts || m_found.contains(customer))
                    return;
                const QList<desk::Alert> alerts =
                    desk::alertsOf(card->customer, card->services, *facts, m_context.clock.nowMs());
                for (const desk::Alert &alert : alerts) {
                    if (alert.kind != desk::AlertKind::Outage || m_found.contains(customer))
                        continue;
                    m_outage = alert.outage;
                    m_found += customer;
                }
            });
    });
}

void Tour::planStorm()
{
    planAs(u"agent"_s);
    add(
        {},
        [this] {
            m_found.clear();
            m_finding = 0;
            for (const QString &text : darkSearches) {
                ++m_finding;
                m_context.desk.find(text, 40).then(
                    this, [this](const Result<QList<desk::FindHit>> &hits) {
                        --m_finding;
                        for (const desk::FindHit &hit : hits ? *hits : QList<desk::FindHit>())
                            askWhetherDark(hit.root);
                    });
            }
        },
        [this] {
            if (m_finding == 0 && m_found.size() < darkCustomers)
                fail(u"only %1 customers live where the power is out"_s.arg(m_found.size()));
            return m_finding == 0;
        });
    planStormCalls();
    if (m_options.openColleague)
        planStormMajor();
    planStormLists();
    if (m_options.openColleague)
        planStormOver();
}

void Tour::planStormCalls()
{
    const auto editor = [this]() -> OrderEditor & { return customerPage()->orders().editor(); };
    const auto linked = [this, editor] {
        return settled() && !editor().actions().isNew() && visible<QLabel>("outageLabel") &&
               !editor().actions().view().pending;
    };
    const auto openAs = [this](int caller) {
        return [this, caller] { m_window.openCustomer(m_found[caller]); };
    };
    const auto isOpen = [this](int caller) {
        return [this, caller] {
            const CustomerPage *page = customerPage();
            return page && page->isVisible() && page->customer() == m_found[caller] &&
                   visible<QLabel>("nameLabel") && !visible<QLabel>("nameLabel")->text().isEmpty();
        };
    };
    const auto callAbout = [this](const QString &what) {
        return [this, what] {
            customerPage()->orders().startNew(
                {{u"family"_s, QString(codeOf(Family::Fault))}, {u"title"_s, what}});
        };
    };
    const auto wait = [this, editor] {
        press("waitForOutageButton");
        editor().save();
    };
    add(u"storm-caller"_s, openAs(0), isOpen(0));
    add(u"storm-outage-first"_s, callAbout(u"一打雷家里就停电了，什么时候来"_s), [this, editor] {
        return editor().actions().isNew() && visible<QAbstractButton>("waitForOutageButton");
    });
    add(u"storm-waits"_s, wait, linked);
    add({}, openAs(1), isOpen(1));
    add({}, callAbout(u"整条街停电，冰箱里有药"_s), [this, editor] {
        return editor().actions().isNew() && visible<QAbstractButton>("waitForOutageButton");
    });
    add({}, wait, linked);
    add(
        {},
        [this] {
            for (int i = 0; i < MajorOutageOrders; ++i)
                m_context.desk.createOrder({},
                                           {{u"family"_s, QString(codeOf(Family::Fault))},
                                            {u"title"_s, u"停电报修（%1 号）"_s.arg(100 + 4 * i)},
                                            {u"category"_s, u"故障报修›高压›线路跳闸"_s},
                                            {u"place"_s, u"学府路 %1 号"_s.arg(100 + 4 * i)},
                                            {u"outage"_s, m_outage.id.value}});
        },
        [this] { return settled(); });
    add({}, openAs(2), isOpen(2));
    add(u"storm-major"_s, callAbout(u"又停电了，第二次打来"_s),
        [this] { return visible<QAbstractButton>("recordCallButton") != nullptr; });
    add(
        u"storm-recorded"_s, [this] { press("recordCallButton"); }, linked);
}

void Tour::planStormLists()
{
    const auto listed = [this] {
        const desk::OrderRows &rows = m_window.ordersPage().rows();
        return !rows.isLoading() && (rows.rowCount() == 0 || rows.lineAt(0)) &&
               m_window.ordersPage().isVisible();
    };
    add(
        {}, [this] { m_window.showOrders(); },
        [this, listed] { return !m_window.ordersPage().shownView().isEmpty() && listed(); });
    for (const auto &[key, name] : {std::pair{u"dueSoon"_s, u"storm-due-soon"_s},
                                    std::pair{u"breached"_s, u"storm-late"_s}}) {
        add(
            name,
            [this, key = key] {
                m_window.ordersPage().showView(key);
                m_window.ordersPage().focusList();
            },
            [this, listed, key = key] {
                const ViewsList &views = m_window.ordersPage().views();
                return m_window.ordersPage().shownView() == key && listed() &&
                       m_window.ordersPage().rows().rowCount() > 0 &&
                       views.index(views.rowCount() - 1, 0).data(ViewsList::CountRole).isValid();
            });
    }
}

void Tour::planStormMajor()
{
    const auto byLead = [this](const desk::FieldValues &values) {
        askColleague([this, values](desk::Desk &lead) {
            return lead.editRecord(u"outage"_s, m_outage.id.value, values);
        });
    };
    add(
        {}, [this] { openColleagueAs(u"lead"_s); }, [this] { return m_colleagueReady; });
    add(
        u"storm-major-banner"_s,
        [byLead] {
            byLead({{u"major"_s, true},
                    {u"answer"_s, u"您好，学府路一带因电缆被外力挖断停电，抢修人员正在现场，"
                                  u"恢复供电后会短信告知您。"_s}});
        },
        [this] {
            return m_colleagueReady && settled() && visible<QLabel>("majorLabel") &&
                   visible<QAbstractButton>("writeAnswerButton");
        });
    add(
        u"storm-answer"_s, [this] { press("writeAnswerButton"); },
        [this] { return !customerPage()->composer().text().isEmpty(); });
    add(
        u"storm-linked"_s,
        [this] {
            customerPage()->composer().setText({});
            press("linkOutageButton");
        },
        [this] { return settled() && visible<QAbstractButton>("undoButton"); });
}

void Tour::planStormOver()
{
    const auto callBack = [this]() -> const desk::WorkItem * {
        const desk::WorkListModel &work = m_window.deskPage().work();
        for (int row = 0; row < work.rowCount(); ++row) {
            const desk::WorkItem *item = work.itemAt(row);
            if (item && item->group == desk::WorkGroup::CallBack &&
                item->line.order.outage == m_outage.id)
                return item;
        }
        return nullptr;
    };
    add(
        {},
        [this] {
            askColleague([this](desk::Desk &lead) {
                return lead.editRecord(u"outage"_s, m_outage.id.value,
                                       {{u"state"_s, QString(codeOf(OutageState::Restored))},
                                        {u"restoredAt"_s, m_context.clock.nowMs()},
                                        {u"major"_s, false}});
            });
        },
        [this] { return m_colleagueReady && settled(); });
    // She has a life-support device at home, and hears a voice; for the others the message is enough.
    for (const auto &[caller, name, end] :
         {std::tuple{0, u"storm-told"_s, OrderState::Callback},
          std::tuple{1, u"storm-told-in-bulk"_s, OrderState::Archived}}) {
        add(
            name, [this, caller = caller] { m_window.openCustomer(m_found[caller]); },
            [this, caller = caller, end = end] {
                const CustomerPage *page = customerPage();
                return settled() && page && page->customer() == m_found[caller] &&
                       !visible<QLabel>("majorLabel") &&
                       customerPage()->orders().editor().actions().view().order.state == end;
            });
    }
    add(
        u"storm-outage-over"_s, [this] { m_window.showOutages(m_outage.id.value); },
        [this] {
            const auto *told = visible<QLabel>("toldLabel");
            return settled() && told && !told->text().isEmpty();
        });
    add(
        u"storm-call-backs"_s, [this] { m_window.showDesk(); },
        [this, callBack] { return m_window.deskPage().isVisible() && callBack() != nullptr; });
    add(
        u"storm-call-back"_s,
        [this, callBack] {
            m_order = callBack()->line.order.id.value;
            m_window.deskPage().openItem(*callBack());
        },
        [this] { return shownOrder() != nullptr; });
}

}  // namespace touchline::gui
