// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writing: note and SMS, quick texts, what arrives meanwhile, taking back, many tabs; and the two halves
// of the proof that a killed program loses nothing.

#include "gui/cardpanel.h"
#include "gui/composer.h"
#include "gui/composeredit.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/quicktextdialog.h"
#include "gui/quicktextpopup.h"
#include "gui/sessiontabs.h"
#include "gui/signinpage.h"
#include "gui/tour.h"

#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QStringList tourNames{u"沈嘉怡"_s, u"周志远"_s, u"单国栋"_s, u"欧阳文静"_s, u"覃海燕"_s};

void pressKey(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QApplication::sendEvent(widget, &up);
}

/// As a Chinese input method does it: composes, then commits.
void compose(QWidget *widget, const QString &preedit, const QString &commit)
{
    QInputMethodEvent composing(preedit, {});
    QApplication::sendEvent(widget, &composing);
    if (commit.isEmpty())
        return;
    QInputMethodEvent committing;
    committing.setCommitString(commit);
    QApplication::sendEvent(widget, &committing);
}

QString typedFor(int tab) { return u"第 %1 位客户的草稿，未保存。"_s.arg(tab + 1); }

}  // namespace

void Tour::planComposer()
{
    const auto edit = [this] { return visible<ComposerEdit>("textEdit"); };
    const auto popup = [this] { return visible<QuickTextPopup>("QuickTextPopup"); };
    add(
        u"composer-note"_s,
        [this, edit] {
            m_window.openCustomer(m_customer);
            customerPage()->composer().focusText();
            compose(edit(), u"jia zhong"_s, u"家中有老人使用制氧机，恢复时间有变请先电话告知。"_s);
        },
        [this] {
            const auto *draft = customerPage()->composer().findChild<QLabel *>(u"draftLabel"_s);
            return draft && !draft->text().isEmpty();
        });
    add(
        u"composer-quick"_s,
        [edit] {
            pressKey(edit(), Qt::Key_Return);
            compose(edit(), {}, u"、"_s);
        },
        [popup] { return popup() && popup()->list().rowCount() >= 24; });
    add(
        u"composer-quick-query"_s, [edit] { compose(edit(), u"ting dian"_s, u"停电"_s); },
        [popup] {
            const int rows = popup() ? popup()->list().rowCount() : 0;
            return rows > 0 && rows < 12;
        });
    add(
        {},
        [edit] {
            pressKey(edit(), Qt::Key_Escape);
            edit()->selectAll();
            pressKey(edit(), Qt::Key_Delete);
        },
        [this] { return customerPage()->composer().text().isEmpty(); });
    add(
        {},
        [this, edit] {
            customerPage()->composer().setMode(Composer::Mode::Sms);
            compose(edit(), {}, u"／"_s);
            compose(edit(), {}, u"ysl"_s);
        },
        [popup] {
            return popup() && popup()->list().rowCount() > 0 &&
                   popup()->list().textAt(0).shortcut == "ysl"_L1;
        });
    add(
        u"composer-sms"_s, [edit] { pressKey(edit(), Qt::Key_Return); },
        [this] { return customerPage()->composer().text().size() > 20; });
    if (m_options.openColleague && m_options.tourPart.isEmpty()) {
        add(
            u"composer-news"_s,
            [this] {
                askColleague([this](desk::Desk &desk) {
                    return desk.addNoteToCustomer(m_customer, u"客户来电催促，已转抢修班。"_s);
                });
            },
            [this] {
                const auto *bar = visible<QFrame>("newsBar");
                return m_colleagueReady && bar;
            });
    }
    add(
        u"composer-sent"_s, [edit] { pressKey(edit(), Qt::Key_Return, Qt::ControlModifier); },
        [this] { return settled() && customerPage()->composer().text().isEmpty(); });
    add(
        {}, [this] { m_context.desk.goOffline(); },
        [this] { return m_context.desk.status().link == desk::Link::Offline; });
    add(
        u"composer-waiting"_s,
        [this, edit] {
            compose(edit(), {}, u"您好，抢修人员已在途中，请保持电话畅通。"_s);
            customerPage()->composer().send();
        },
        [this] { return visible<QAbstractButton>("undoButton") != nullptr; });
    add(
        u"composer-taken-back"_s, [this] { press("undoButton"); },
        [this] { return customerPage()->composer().text().size() > 10; });
    add(
        {},
        [this] {
            customerPage()->composer().setText({});
            customerPage()->composer().setMode(Composer::Mode::Note);
            m_context.desk.goOnline();
        },
        [this] { return settled(); });
    add(
        u"tabs"_s, [this] { openTourCustomers(); },
        [this] {
            return m_finding == 0 &&
                   int(m_window.customersPage().sessions().state().tabs.size()) >= 2 &&
                   customerPage() && customerPage()->card().state().isLoaded();
        });
    add(
        {}, [this] { m_window.openCustomer(m_customer); },
        [this] { return customerPage() && customerPage()->customer() == m_customer; });
}

void Tour::planQuickTexts()
{
    add(
        u"quick-text-editor"_s,
        [this] {
            auto *dialog = new QuickTextDialog(m_context, &m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        },
        [this] {
            auto *dialog = m_window.findChild<QuickTextDialog *>();
            auto *list = dialog ? dialog->findChild<QListView *>(u"textView"_s) : nullptr;
            if (!list || list->model()->rowCount() < 24)
                return false;
            list->setCurrentIndex(list->model()->index(0, 0));
            return true;
        });
    add(
        {}, [this] { m_window.findChild<QuickTextDialog *>()->close(); },
        [this] { return !m_window.findChild<QuickTextDialog *>(); });
}

void Tour::openTourCustomers()
{
    m_found.clear();
    m_finding = int(tourNames.size());
    for (const QString &name : tourNames) {
        m_context.desk.find(name, 5).then(
            this, [this, name](const Result<QList<desk::FindHit>> &hits) {
                --m_finding;
                const auto found = hits ? *hits : QList<desk::FindHit>();
                for (const desk::FindHit &hit : found) {
                    if (hit.type == "customer"_L1 && hit.title == name) {
                        m_found += hit.root;
                        m_window.openCustomer(hit.root);
                        break;
                    }
                }
            });
    }
}

void Tour::planPart()
{
    if (m_options.tourPart == "typing"_L1) {
        planTyping();
    } else if (m_options.tourPart == "typed"_L1) {
        planTyped();
    } else if (m_options.tourPart == "counter"_L1) {
        planCounter();
    } else if (m_options.tourPart == "actions"_L1) {
        planActions();
    } else if (m_options.tourPart == "orderTyping"_L1) {
        planOrderTyping();
    } else if (m_options.tourPart == "orderTyped"_L1) {
        planOrderTyped();
    } else if (m_options.tourPart == "life"_L1) {
        planLife();
    } else if (m_options.tourPart == "storm"_L1) {
        planStorm();
    } else if (m_options.tourPart == "outages"_L1) {
        planOutages();
    } else if (m_options.tourPart == "together"_L1 && m_options.openColleague) {
        planSignIn();
        add(
            {}, [] {}, [this] { return settled() && m_context.desk.status().percent == 100; });
        planCustomer();
        planOrder();
        planConflict();
        planRefusal();
    } else if (m_options.tourPart == "keyboard"_L1) {
        planKeyboard();
    } else if (m_options.tourPart == "attach"_L1) {
        planQuickSignIn();
        planCustomer();
        planAttach();
    } else if (m_options.tourPart == "clocks"_L1) {
        planSignIn();
        add(
            {}, [] {}, [this] { return settled() && m_context.desk.status().percent == 100; });
        planCustomer();
        planOrder();
        planClocks();
    } else if (m_options.tourPart == "ties"_L1) {
        planSignIn();
        add(
            {}, [] {}, [this] { return settled() && m_context.desk.status().percent == 100; });
        planCustomer();
        planOrder();
        planTies();
    } else if (m_options.tourPart == "extras"_L1) {
        planSignIn();
        add(
            {}, [] {}, [this] { return settled() && m_context.desk.status().percent == 100; });
        planCustomer();
        planOrder();
        planExtras();
    } else if (m_options.tourPart == "forms"_L1) {
        planSignIn();
        add(
            {}, [] {}, [this] { return settled() && m_context.desk.status().percent == 100; });
        planCustomer();
        planOrder();
        planForms();
    } else if (m_options.tourPart == "macros"_L1) {
        planSignIn();
        add(
            {}, [] {}, [this] { return settled() && m_context.desk.status().percent == 100; });
        planCustomer();
        planOrder();
        planMacros();
    } else if (m_options.tourPart == "orders"_L1) {
        planSignIn();
        add(
            {}, [] {}, [this] { return settled() && m_context.desk.status().percent == 100; });
        planOrders();
    } else if (m_options.tourPart == "bulk"_L1) {
        planSignIn();
        add(
            {}, [] {}, [this] { return settled() && m_context.desk.status().percent == 100; });
        planBulkHall();
    } else if (m_options.tourPart == "rules"_L1) {
        planSignIn();
        planRules();
    } else if (m_options.tourPart == "settings"_L1) {
        planSignIn();
        planClockGrading();
    } else if (m_options.tourPart == "paper"_L1) {
        planSignIn();
        add(
            {}, [] {}, [this] { return settled() && m_context.desk.status().percent == 100; });
        planCustomer();
        planOrder();
        planPaper();
    } else if (m_options.tourPart == "timeline"_L1) {
        planQuickSignIn();
        planCustomer();
        planTimeline();
    } else if (m_options.tourPart == "related"_L1) {
        planSignIn();
        planRelated();
    } else if (m_options.tourPart == "frame"_L1) {
        planSignIn();
        planAnyCustomer();
        planFrame();
    } else if (m_options.tourPart == "lead"_L1) {
        planSignIn();
        planLead();
        planQuickTexts();
    } else {
        planQuickSignIn();
        planComposer();
        if (m_context.desk.actor().role == Role::Lead)
            planQuickTexts();
    }
}

void Tour::planQuickSignIn()
{
    add(
        {},
        [this] {
            if (m_context.desk.actor().role != Role::Unknown)
                return;
            m_window.signInPage().enter(m_options.login, m_options.password);
        },
        [this] { return settled(); });
    add(
        {}, [this] { openTourCustomers(); },
        [this] {
            // A desk of the demonstration holds only some of them.
            if (!m_found.isEmpty() &&
                (m_options.tourPart == "attach"_L1 || m_options.tourPart == "composer"_L1 ||
                 m_options.tourPart == "timeline"_L1 || m_found.size() == tourNames.size()))
                m_customer = m_found.first();
            return !m_customer.isNull();
        });
}

void Tour::planTyping()
{
    planQuickSignIn();
    for (int tab = 0; tab < tourNames.size(); ++tab) {
        add(
            {},
            [this, tab] {
                m_window.openCustomer(m_found[tab]);
                Composer &composer = customerPage()->composer();
                composer.setMode(tab == 3 ? Composer::Mode::Sms : Composer::Mode::Note);
                composer.focusText();
                auto *edit = visible<ComposerEdit>("textEdit");
                compose(edit, u"cao gao"_s, typedFor(tab));
                for (int step = 0; step < tab; ++step)
                    pressKey(edit, Qt::Key_Left);
            },
            [this, tab] {
                const auto *draft = visible<QLabel>("draftLabel");
                const auto *kept = m_window.customersPage().sessions().find(m_found[tab]);
                return draft && !draft->text().isEmpty() && kept && !kept->title.isEmpty();
            });
    }
    add(
        u"typing"_s,
        [this] {
            // In the middle of a word when the end comes.
            compose(visible<ComposerEdit>("textEdit"), u"wei wan"_s, {});
            std::printf("typing\n");
            std::fflush(stdout);
        },
        [] { return false; });
}

void Tour::planTyped()
{
    add(
        u"typed"_s, [] {},
        [this] {
            return m_window.customersPage().isVisible() && customerPage() &&
                   m_window.customersPage().sessions().state().tabs.size() == tourNames.size();
        });
    for (int tab = 0; tab < tourNames.size(); ++tab) {
        add(
            {}, [this, tab] { visible<SessionTabs>("tabs")->setCurrentIndex(tab + 1); },
            [this, tab] {
                const Composer &composer = customerPage()->composer();
                const QString wanted = typedFor(tab);
                const bool sms = composer.mode() == Composer::Mode::Sms;
                return composer.text() == wanted && composer.cursor() == wanted.size() - tab &&
                       sms == (tab == 3);
            });
    }
}

}  // namespace touchline::gui
