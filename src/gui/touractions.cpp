// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commonest jobs by keys alone, each counted beside its aim: keys, clicks and picks count, free text
// does not. A job that needs more than its aim ends the tour as a failure.

#include "gui/cardpanel.h"
#include "gui/composer.h"
#include "gui/counterpage.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/searchpopup.h"
#include "gui/signinpage.h"
#include "gui/slippanel.h"
#include "gui/tour.h"
#include "gui/undobar.h"
#include "gui/visitbar.h"
#include "gui/visitendform.h"

#include <QtPrintSupport/QPrintDialog>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString known = u"沈嘉怡"_s;
const QString knownPinyin = u"shenjiayi"_s;
constexpr int signsOfTail = 4;

}  // namespace

/// What the last begun job has cost, once `reached` holds.
void Tour::countJob(const QString &name, const QString &picture, int aim,
                    std::function<bool()> reached)
{
    add(
        picture, [] {}, std::move(reached));
    add(
        {},
        [this, name, aim] {
            const int actions = m_hands->actions();
            if (actions == 0) {
                std::printf("%-44s nothing of it in these data\n", qPrintable(name));
                return;
            }
            std::printf("%-44s %2d %s, aim %d\n", qPrintable(name), actions,
                        actions == 1 ? "action " : "actions", aim);
            std::fflush(stdout);
            if (actions > aim)
                fail(u"%1 needs %2 actions, %3 is the aim"_s.arg(name).arg(actions).arg(aim));
        },
        [] { return true; });
}

/// Ctrl+K, what is typed, Enter: two actions from wherever the agent is.
void Tour::findByKeys(std::function<QString()> text)
{
    add(
        {}, [this] { m_window.showDesk(); },
        [this] { return m_window.deskPage().isVisible() && settled(); });
    const auto typed = std::make_shared<QString>();
    add(
        {},
        [this, text = std::move(text), typed] {
            *typed = text();
            m_hands->begin();
            m_hands->press(Qt::Key_K, Qt::ControlModifier);
            m_hands->type(*typed);
        },
        [this, typed] {
            const SearchModel &model = m_window.search().finder().model();
            return m_window.search().isVisible() && model.text() == *typed && model.hitCount() > 0;
        });
    add(
        {}, [this] { m_hands->press(Qt::Key_Return); },
        [this] {
            const CustomerPage *page = customerPage();
            return page && page->isVisible() && page->customer() == m_customer &&
                   customerPage()->card().state().isLoaded();
        });
}

void Tour::planActions()
{
    add(
        {},
        [this] {
            m_hands = std::make_unique<Hands>(*m_window.windowHandle());
            if (m_context.desk.actor().role == Role::Unknown)
                m_window.signInPage().enter(m_options.login, m_options.password);
        },
        [this] { return settled(); });
    add(
        {},
        [this] {
            m_context.desk.find(known, 5).then(this,
                                               [this](const Result<QList<desk::FindHit>> &hits) {
                                                   if (hits && !hits->isEmpty())
                                                       m_customer = hits->first().root;
                                               });
        },
        [this] { return !m_customer.isNull(); });
    const auto here = [] { return true; };
    // As the caller says it: this desk itself has it masked.
    add(
        {},
        [this] {
            m_scanText.clear();
            m_context.desk.reveal(m_customer, u"phone"_s, RevealReason::Contact)
                .then(this, [this](const Result<desk::Revealed> &phone) {
                    phone ? void(m_scanText = phone->value)
                          : fail(u"no telephone: %1"_s.arg(phone.error().detail));
                });
        },
        [this] { return !m_scanText.isEmpty(); });
    const auto phone = [this] { return m_scanText; };
    findByKeys([] { return knownPinyin; });
    countJob(u"customer by name in pinyin"_s, {}, 2, here);
    findByKeys(phone);
    countJob(u"customer by telephone"_s, {}, 2, here);
    findByKeys([phone] { return u"尾号 "_s + phone().right(signsOfTail); });
    countJob(u"customer by the last four digits"_s, {}, 2, here);
    planCustomerActions();
    planIntakeActions();
    planCallbackActions();
    if (!m_options.clerkLogin.isEmpty())
        planCounterActions();
    if (!m_options.leadLogin.isEmpty())
        planLeadActions();
}

void Tour::planCustomerActions()
{
    const auto card = [this]() -> CardPanel & { return customerPage()->card(); };
    findByKeys([] { return knownPinyin; });
    add(
        {}, [this] { m_hands->press(Qt::Key_U, Qt::AltModifier); },
        [this] { return visible<UndoBar>("undoBar") != nullptr; });
    countJob(u"customer chases an order"_s, u"actions-chased"_s, 3,
             [this, card] { return settled() && card().findChild<UndoBar *>()->isHolding(); });
    findByKeys([] { return knownPinyin; });
    add(
        {}, [this] { m_hands->press(Qt::Key_B, Qt::AltModifier); },
        [this] { return visible<QFrame>("billsFrame") != nullptr; });
    countJob(u"why is my bill so high"_s, u"actions-bills"_s, 3,
             [this] { return visible<QFrame>("billsFrame") != nullptr; });
    const auto notes = std::make_shared<int>(0);
    add(
        {},
        [this, notes] {
            *notes = customerPage()->timeline().counts().shown;
            m_hands->begin();
            m_hands->press(Qt::Key_N, Qt::AltModifier);
            m_hands->type(u"电费问题已解释。"_s);
        },
        [this] { return customerPage()->composer().text() == u"电费问题已解释。"_s; });
    add(
        {}, [this] { m_hands->press(Qt::Key_Return, Qt::ControlModifier); },
        [this] { return customerPage()->composer().text().isEmpty(); });
    countJob(u"note of the customer who is open"_s, {}, 2, [this, notes] {
        return settled() && customerPage()->timeline().counts().shown > *notes;
    });
}

void Tour::planCallbackActions()
{
    const auto waiting = std::make_shared<int>(0);
    add(
        {},
        [this, waiting] {
            m_window.showDesk();
            *waiting = m_window.deskPage().work().countOf(desk::WorkGroup::CallBack);
            m_hands->begin();
        },
        [this] { return m_window.deskPage().isVisible(); });
    add(
        {},
        [this, waiting] {
            if (*waiting == 0)
                return;
            DeskPage &desk = m_window.deskPage();
            auto *view = visible<WorkView>("workView");
            for (int row = 0; row < desk.work().rowCount(); ++row) {
                const desk::WorkItem *item = desk.work().itemAt(row);
                if (!item || item->group != desk::WorkGroup::CallBack)
                    continue;
                view->setCurrentIndex(view->model()->index(row, 0));
                view->setFocus();
                m_order = item->line.order.id.value;
                break;
            }
            m_hands->begin();
            m_hands->press(Qt::Key_Return);
        },
        [this, waiting] {
            const OrderEditor &editor = m_window.deskPage().panel().editor();
            return *waiting == 0 ||
                   (editor.isVisible() &&
                    m_window.deskPage().panel().editor().actions().view().order.id.value ==
                        m_order);
        });
    add(
        {},
        [this, waiting] {
            // The tour calls at any hour; in the night it is a call that came in.
            if (auto *own = visible<QCheckBox>("callbackOwnCall"))
                own->setChecked(true);
            if (*waiting > 0)
                m_hands->press(Qt::Key_1, Qt::AltModifier);
        },
        [this, waiting] {
            return *waiting == 0 ||
                   (settled() &&
                    m_window.deskPage().panel().editor().actions().view().order.state ==
                        OrderState::Rated);
        });
    add(
        {}, [] {}, [] { return true; });
    countJob(u"call-back with its result"_s, u"actions-called-back"_s, 4, [] { return true; });
}

void Tour::planCounterActions()
{
    add(
        {}, [this] { m_context.desk.signOut(); },
        [this] { return m_window.signInPage().isVisible(); });
    add(
        {}, [this] { m_window.signInPage().enter(m_options.clerkLogin, m_options.clerkPassword); },
        [this] {
            return settled() && m_window.counterPage().isVisible() &&
                   m_window.counter().waitingHere() > 0;
        });
    add(
        {},
        [this] {
            m_scanText.clear();
            m_window.counter().setPosition(u"3"_s);
            m_window.counterPage().focusList();
            m_context.desk.card(m_customer)
                .then(this, [this](const Result<desk::CustomerCard> &card) {
                    if (card && !card->services.isEmpty())
                        m_scanText = card->services.first().number;
                });
        },
        [this] { return !m_scanText.isEmpty(); });
    add(
        {},
        [this] {
            m_hands->begin();
            m_hands->press(Qt::Key_Space);
        },
        [this] { return settled() && m_window.counter().current(); });
    add(
        {}, [this] { m_hands->swipe(m_scanText); },
        [this] {
            return settled() && m_window.counter().visit() && m_window.customersPage().isVisible();
        });
    add(
        {},
        [this] {
            m_hands->press(Qt::Key_P, Qt::AltModifier);
            m_hands->type(u"86.20"_s);
        },
        [this] { return visible<QLabel>("confirmLabel") != nullptr; });
    add(
        {}, [this] { m_hands->press(Qt::Key_Return, Qt::ControlModifier); },
        [this] {
            return settled() && m_window.visitBar().endForm().isVisible() &&
                   desk::paymentsOf(*m_window.counter().visit()).size() == 1;
        });
    add(
        {}, [this] { m_hands->press(Qt::Key_5, Qt::AltModifier); },
        [this] {
            return settled() && !m_window.counter().visit() &&
                   m_window.visitBar().slipPanel().isVisible();
        });
    add(
        {}, [this] { m_hands->press(Qt::Key_P, Qt::ControlModifier); },
        [this] { return m_window.findChild<QPrintDialog *>() != nullptr; });
    countJob(u"counter: ticket, payment, slip, rating"_s, u"actions-counter"_s, 6,
             [] { return true; });
    add(
        {},
        [this] {
            m_window.findChild<QPrintDialog *>()->reject();
            emit m_window.visitBar().slipPanel().closeWanted();
            // No window manager is there to give the window its keyboard back.
            QApplication::setActiveWindow(&m_window);
        },
        [this] { return !m_window.visitBar().isVisible(); });
    planVisitActions();
}

void Tour::planVisitActions()
{
    add(
        {},
        [this] {
            m_hands->begin();
            m_hands->press(Qt::Key_F4);
            m_hands->type(known);
        },
        [this] { return visible<QListWidget>("hitList") != nullptr; });
    add(
        {}, [this] { m_hands->press(Qt::Key_Return); },
        [this] {
            return !visible<QListWidget>("hitList") && visible<QComboBox>("serviceBox") &&
                   visible<QComboBox>("serviceBox")->count() > 1;
        });
    add(
        {}, [this] { m_hands->press(Qt::Key_Return); },
        [this] { return settled() && m_window.counter().visit(); });
    countJob(u"visit started by name"_s, {}, 3, [] { return true; });
    add(
        {}, [this] { m_hands->press(Qt::Key_F4); },
        [this] { return m_window.visitBar().endForm().isVisible(); });
    add(
        {}, [this] { m_hands->press(Qt::Key_5, Qt::AltModifier); },
        [this] { return settled() && !m_window.counter().visit(); });
}

void Tour::planLeadActions()
{
    add(
        {}, [this] { m_context.desk.signOut(); },
        [this] { return m_window.signInPage().isVisible(); });
    add(
        {}, [this] { m_window.signInPage().enter(m_options.leadLogin, m_options.leadPassword); },
        [this] {
            m_approvals = m_window.deskPage().work().countOf(desk::WorkGroup::Approve);
            return settled() && m_window.deskPage().isVisible() && m_approvals > 0 &&
                   visible<WorkView>("workView")->currentIndex().isValid();
        });
    add(
        {},
        [this] {
            m_hands->begin();
            m_hands->press(Qt::Key_A);
            m_hands->press(Qt::Key_Y);
        },
        [this] { return visible<UndoBar>("undoBar") != nullptr; });
    countJob(u"lead approves what was asked for"_s, u"actions-approved"_s, 2,
             [this] { return visible<UndoBar>("undoBar")->isHolding(); });
    add(
        {}, [this] { m_window.deskPage().flush(); },
        [this] {
            return settled() &&
                   m_window.deskPage().work().countOf(desk::WorkGroup::Approve) < m_approvals;
        });
}

}  // namespace touchline::gui
