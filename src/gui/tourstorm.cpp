// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The evening with a feeder down: the screen knows it before the caller says it, nobody is sent out twice, many calls
// become one event, and when the power is back everybody who waits is told.

#include "domain/similarorders.h"
#include "gui/bulkdialog.h"
#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/deskpage.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/orderspage.h"
#include "gui/ordersview.h"
#include "gui/tour.h"
#include "gui/undobar.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// By the name of the first of the demonstration, and by what power customers have in common.
const QStringList darkSearches{u"沈嘉怡"_s, u"物业"_s, u"学府路"_s, u"33019"_s, u"小区"_s};
constexpr int darkCustomers = 3;
constexpr qint64 colleaguePatienceMs = 600'000;

RuleGroup aboutTheOutage()
{
    return {RuleJoin::All,
            {{u"order.family"_s, RuleComparison::OneOf, QJsonArray{QString(codeOf(Family::Fault))}},
             {u"order.title"_s, RuleComparison::Contains, u"停电"_s},
             {u"order.acceptedAt"_s, RuleComparison::WithinLast, 60}}};
}

BulkDialog *openBulkDialog(const MainWindow &window)
{
    for (BulkDialog *dialog : window.findChildren<BulkDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

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

void Tour::planStormOver()
{
    const auto listed = [this] {
        const desk::OrderRows &rows = m_window.ordersPage().rows();
        return !rows.isLoading() && rows.rowCount() > 0 && rows.lineAt(0);
    };
    const auto restored = [this]() -> const desk::WorkItem * {
        const desk::WorkListModel &work = m_window.deskPage().work();
        for (int row = 0; row < work.rowCount(); ++row) {
            const desk::WorkItem *item = work.itemAt(row);
            if (item && item->group == desk::WorkGroup::Restored &&
                item->line.order.customer.value == m_found.first())
                return item;
        }
        return nullptr;
    };
    add(
        {}, [this] { openColleagueAs(u"lead"_s); }, [this] { return m_colleagueReady; });
    add(
        {},
        [this] {
            askColleague([this](desk::Desk &lead) {
                return lead.editRecord(u"outage"_s, m_outage.id.value,
                                       {{u"state"_s, QString(codeOf(OutageState::Restored))},
                                        {u"restoredAt"_s, m_context.clock.nowMs()}});
            });
        },
        [this] { return m_colleagueReady; });
    add(
        u"storm-restored"_s, [this] { m_window.showDesk(); },
        [this, restored] { return m_window.deskPage().isVisible() && restored() != nullptr; });
    add(
        u"storm-restored-order"_s,
        [this, restored] {
            m_order = restored()->line.order.id.value;
            m_window.deskPage().openItem(*restored());
        },
        [this] { return shownOrder() != nullptr; });
    add(
        u"storm-message"_s,
        [this] {
            m_window.openCustomer(m_found.first());
            Composer &composer = customerPage()->composer();
            composer.setMode(Composer::Mode::Sms);
            composer.setText(u"您好，学府路供电已恢复。如家中仍无电，请先检查漏电保护器，"
                             u"再拨打我们的服务热线。"_s);
        },
        [this] {
            const auto *draft = customerPage()->composer().findChild<QLabel *>(u"draftLabel"_s);
            // The order that has been open beside the customer all the time knows it too.
            const auto facts = customerPage()->orders().editor().actions().view().outageOver;
            return draft && !draft->text().isEmpty() && facts == true;
        });
    add(
        {}, [this] { customerPage()->composer().send(); },
        [this] { return customerPage()->composer().text().isEmpty(); });
    add(
        {},
        [this] {
            m_window.showOrders();
            m_window.ordersPage().showView(u"allOpen"_s);
            m_window.ordersPage().setFilter(aboutTheOutage());
        },
        listed);
    add(
        u"storm-bulk"_s,
        [this] {
            m_window.ordersPage().table().selectAll();
            m_window.ordersPage().openBulk(desk::BulkKind::AddTag)->choose(u"复电待告知"_s);
        },
        [this] {
            auto *dialog = openBulkDialog(m_window);
            return dialog && dialog->isReady();
        });
    add(
        u"storm-bulk-done"_s, [this] { openBulkDialog(m_window)->finish(); },
        [this, listed] {
            return m_window.ordersPage().undoBar().isHolding() && listed() &&
                   !m_window.ordersPage().bulk().isRunning();
        });
    add(
        {}, [this] { m_window.ordersPage().setFilter({}); },
        [this, listed] { return settled() && listed(); });
}

}  // namespace touchline::gui
