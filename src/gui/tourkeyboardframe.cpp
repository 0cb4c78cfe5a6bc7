// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// By keys alone: what is around the customer, and the counter.

#include "desk/counter.h"
#include "gui/composer.h"
#include "gui/counterpage.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/keysheet.h"
#include "gui/noticespage.h"
#include "gui/outboxpage.h"
#include "gui/searchpopup.h"
#include "gui/settingsdialog.h"
#include "gui/signinpage.h"
#include "gui/tourkeyboard.h"
#include "gui/visitbar.h"
#include "gui/visitendform.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString keyedOffline = u"断网时写的记录。"_s;
const QString keyedSurname = u"wang"_s;

}  // namespace

void KeyedTour::planOutbox()
{
    takeFromUserMenu({}, 0, [this] { return isLink(desk::Link::Offline); });
    const auto sent = [this] {
        return m_desk.status().waiting > 0 && m_tour.customerPage()->composer().text().isEmpty() &&
               m_tour.visible<QAbstractButton>("undoButton");
    };
    keys(
        u"kbd-offline"_s,
        [this] {
            press(Qt::Key_N, Qt::AltModifier);
            retype(keyedOffline);
            press(Qt::Key_Return, Qt::ControlModifier);
        },
        sent);
    keys(
        u"kbd-note-taken-back"_s, [this] { press(Qt::Key_Z, Qt::AltModifier); },
        [this] { return m_tour.customerPage()->composer().text() == keyedOffline; });
    keys(
        {},
        [this] {
            press(Qt::Key_N, Qt::AltModifier);
            press(Qt::Key_Return, Qt::ControlModifier);
        },
        sent);
    keys(
        u"kbd-outbox"_s, [this] { press(Qt::Key_3, Qt::ControlModifier); },
        [this] {
            const auto *table = m_tour.visible<QTableView>("table");
            return m_window.outboxPage().isVisible() && table && table->currentIndex().isValid() &&
                   focusIs("table");
        });
    lookIntoMenu(u"kbd-outbox-menu"_s, Qt::Key_F10, Qt::ShiftModifier);
    takeFromUserMenu({}, 0, [this] { return m_tour.settled(); });
    keys(
        u"kbd-outbox-sent"_s, [] {}, [this] { return m_tour.settled(); });
}

void KeyedTour::planNotices()
{
    keys(
        u"kbd-notices"_s, [this] { press(Qt::Key_4, Qt::ControlModifier); },
        [this] { return focusIs("noticeView") && !m_window.noticesPage().shown().isNull(); });
    keys(
        u"kbd-notice-read"_s,
        [this] {
            press(Qt::Key_Down);
            press(Qt::Key_Up);
            press(Qt::Key_R);
        },
        [this] { return m_tour.settled() && !m_tour.visible<QAbstractButton>("readButton"); });
}

void KeyedTour::planDialogs()
{
    keys(
        u"kbd-keys"_s, [this] { press(Qt::Key_F1); },
        [this] { return m_tour.visible<KeySheet>("KeySheet") != nullptr; });
    keys(
        {}, [this] { press(Qt::Key_Escape); },
        [this] { return !m_tour.visible<KeySheet>("KeySheet"); });
    keys(
        u"kbd-settings"_s,
        [this] {
            giveBack();
            press(Qt::Key_Comma, Qt::ControlModifier);
        },
        [this] { return m_tour.visible<SettingsDialog>("SettingsDialog") != nullptr; });
    keys(
        {},
        [this] {
            walkTo("cancelButton");
            press(Qt::Key_Space);
        },
        [this] { return !m_tour.visible<SettingsDialog>("SettingsDialog"); });
    keys(
        u"kbd-locked"_s,
        [this] {
            giveBack();
            press(Qt::Key_L, Qt::ControlModifier);
        },
        [] { return focusIs("passwordEdit"); });
    keys(
        {},
        [this] {
            type(m_tour.m_options.password);
            press(Qt::Key_Return);
        },
        [this] { return !m_window.signInPage().isVisible() && m_tour.settled(); });
}

void KeyedTour::planTabs()
{
    const auto isCustomer = [this](bool first) {
        return [this, first] {
            const CustomerPage *page = m_tour.customerPage();
            return page && page->isVisible() && (page->customer() == m_customer) == first;
        };
    };
    keys(
        {},
        [this] {
            press(Qt::Key_K, Qt::ControlModifier);
            type(keyedSurname);
        },
        [this] {
            const SearchModel &model = m_window.search().finder().model();
            return m_window.search().isVisible() && model.text() == keyedSurname &&
                   model.hitCount() > 0;
        });
    keys(
        u"kbd-second-tab"_s, [this] { press(Qt::Key_Return); }, isCustomer(false));
    keys(
        u"kbd-tab-before"_s,
        [this] { press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier); }, isCustomer(true));
    keys(
        {}, [this] { press(Qt::Key_Tab, Qt::ControlModifier); }, isCustomer(false));
    keys(
        u"kbd-tab-closed"_s, [this] { press(Qt::Key_W, Qt::ControlModifier); }, isCustomer(true));
    keys(
        u"kbd-tab-reopened"_s,
        [this] { press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier); }, isCustomer(false));
    // The next run begins as this one did.
    keys(
        {},
        [this] {
            press(Qt::Key_W, Qt::ControlModifier);
            press(Qt::Key_W, Qt::ControlModifier);
        },
        [this] { return !m_tour.customerPage(); });
}

void KeyedTour::planClerk()
{
    const RunOptions &options = m_tour.m_options;
    planSignIn(options.clerkLogin, options.clerkPassword, {});
    keys(
        u"kbd-counter"_s, [this] { press(Qt::Key_5, Qt::ControlModifier); },
        [this] { return m_window.counterPage().isVisible(); });
    keys(
        {},
        [this] {
            press(Qt::Key_F4);
            type(u"沈嘉怡"_s);
        },
        [this] { return m_tour.visible<QListWidget>("hitList") != nullptr; });
    keys(
        u"kbd-visit-start"_s, [this] { press(Qt::Key_Return); },
        [this] {
            const auto *services = m_tour.visible<QComboBox>("serviceBox");
            return !m_tour.visible<QListWidget>("hitList") && services && services->count() > 1;
        });
    keys(
        u"kbd-visit"_s, [this] { press(Qt::Key_Return); },
        [this] { return m_tour.settled() && m_window.counter().visit(); });
    keys(
        u"kbd-visit-end"_s, [this] { press(Qt::Key_F4); },
        [this] { return m_window.visitBar().endForm().isVisible(); });
    keys(
        {}, [this] { press(Qt::Key_5, Qt::AltModifier); },
        [this] { return m_tour.settled() && !m_window.counter().visit(); });
    planSignOut();
}

}  // namespace touchline::gui
