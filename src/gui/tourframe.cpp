// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour through what is around the pages: keys, settings, news, lock, offline, small screens.

#include "desk/news.h"
#include "gui/cardpanel.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/keysheet.h"
#include "gui/mainwindow.h"
#include "gui/notifier.h"
#include "gui/settingsdialog.h"
#include "gui/signinpage.h"
#include "gui/toast.h"
#include "gui/tour.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void Tour::planAnyCustomer()
{
    add(
        {}, [] {}, [this] { return settled(); });
    add(
        {},
        [this] {
            m_context.desk.orders({}).then(
                this, [this](const Result<QList<desk::OrderLine>> &lines) {
                    for (const desk::OrderLine &line : lines ? *lines : QList<desk::OrderLine>()) {
                        if (!line.order.customer.isNull()) {
                            m_order = line.order.id.value;
                            m_window.openCustomer(m_customer = line.order.customer.value);
                            return;
                        }
                    }
                });
        },
        [this] { return !m_customer.isNull() && m_window.customersPage().isVisible(); });
}

void Tour::planFrame()
{
    add(
        u"keys"_s, [this] { m_window.showKeys(); },
        [this] { return visible<KeySheet>("KeySheet") != nullptr; });
    add(
        u"settings"_s,
        [this] {
            visible<KeySheet>("KeySheet")->close();
            m_window.showSettings();
        },
        [this] { return visible<SettingsDialog>("SettingsDialog") != nullptr; });
    add(
        u"news"_s,
        [this] {
            visible<SettingsDialog>("SettingsDialog")->close();
            m_window.notifier().tell({{desk::NewsKind::Nudged, u"tour"_s, u"work_order"_s, m_order,
                                       u"26-0003318 停电报修"_s, false}},
                                     false);
        },
        [this] { return m_window.notifier().toast().isVisible(); });
    add(
        u"small-card-folded-1366x768"_s,
        [this] {
            m_window.notifier().toast().hide();
            m_window.resize(1366, 768);
            m_window.openCustomer(m_customer);
            press("foldButton");
        },
        [this] { return m_window.width() == 1366 && visible<QWidget>("foldButton"); });
    add(
        {}, [this] { press("foldButton"); }, [] { return true; });
    add(
        u"locked"_s, [this] { m_window.lock(); },
        [this] { return m_window.signInPage().isVisible(); });
    add(
        u"locked-wrong-password"_s,
        [this] { m_window.signInPage().enter(m_options.login, u"not the password"_s); },
        [this] {
            const auto *error = visible<QLabel>("errorLabel");
            return error && !error->text().isEmpty();
        });
    add(
        {}, [this] { m_window.signInPage().enter(m_options.login, m_options.password); },
        [this] { return m_window.customersPage().isVisible(); });
    planOfflineUnlock();
}

void Tour::planOfflineUnlock()
{
    add(
        u"sign-in-known-users"_s,
        [this] {
            m_context.desk.goOffline();
            m_context.desk.signOut();
        },
        [this] { return m_window.signInPage().isVisible(); });
    add(
        u"offline-unlocked"_s,
        [this] {
            m_window.signInPage().type(m_options.login, m_options.password);
            m_window.signInPage().submitOffline();
        },
        [this] {
            return !m_window.signInPage().isVisible() &&
                   m_context.desk.status().link == desk::Link::Offline && customerPage() &&
                   customerPage()->card().state().isLoaded() &&
                   customerPage()->timeline().isComplete();
        });
    add(
        u"sign-in-again-bar"_s, [this] { m_context.desk.goOnline(); },
        [this] { return m_context.desk.status().link == desk::Link::NeedsSignIn; });
    add(
        u"sign-in-again"_s, [this] { press("actButton"); },
        [this] { return m_window.signInPage().isVisible(); });
    add(
        {}, [this] { m_window.signInPage().enter(m_options.login, m_options.password); },
        [this] { return !m_window.signInPage().isVisible() && settled(); });
}

}  // namespace touchline::gui
