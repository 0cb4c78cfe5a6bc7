// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/mainwindow.h"
#include "gui/movepanel.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/orderpanel.h"
#include "gui/outboxpage.h"
#include "gui/searchpopup.h"
#include "gui/signinpage.h"
#include "gui/timelinepane.h"
#include "gui/timelineview.h"
#include "gui/tour.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
// Presses a button as a hand would: only if it is there and not greyed out.
void Tour::press(const char *name) const
{
    auto *button = visible<QAbstractButton>(name);
    if (button && button->isEnabled())
        button->click();
}

CustomerPage *Tour::customerPage() const { return m_window.customersPage().current(); }

bool Tour::settled() const
{
    const desk::SyncStatus status = m_context.desk.status();
    return status.link == desk::Link::Online && status.waiting == 0 && status.acknowledged == 0;
}

void Tour::planSignIn()
{
    add(
        u"sign-in"_s,
        [this] {
            if (m_context.desk.actor().role != Role::Unknown)
                m_context.desk.signOut();
        },
        [this] { return m_window.signInPage().isVisible(); });
    add(
        u"sign-in-wrong-password"_s,
        [this] { m_window.signInPage().enter(m_options.login, u"not the password"_s); },
        [this] {
            const auto *error = visible<QLabel>("errorLabel");
            return error && !error->text().isEmpty();
        });
    add(
        u"first-load"_s,
        [this] { m_window.signInPage().enter(m_options.login, m_options.password); },
        [this] {
            const desk::SyncStatus status = m_context.desk.status();
            return m_window.deskPage().isVisible() &&
                   ((status.link == desk::Link::Loading && status.percent >= 20) || settled());
        });
}

void Tour::planDesk()
{
    add(
        u"desk"_s, [this] { press("teamChip"); },
        [this] {
            return settled() && m_window.deskPage().list().isLoaded() &&
                   m_window.deskPage().list().rowCount() > 0;
        });
    add(
        u"desk-order"_s,
        [this] {
            if (auto *table = visible<QTableView>("table")) {
                table->setCurrentIndex(table->model()->index(0, 0));
                emit table->activated(table->currentIndex());
            }
        },
        [this] {
            return m_window.deskPage().panel().editor().isVisible() &&
                   visible<QLabel>("stageLabel");
        });
    add(
        u"search"_s,
        [this] {
            visible<QLineEdit>("searchEdit")->setFocus();
            visible<QLineEdit>("searchEdit")->setText(u"物业"_s);
        },
        [this] {
            return m_window.search().isVisible() &&
                   m_window.search().finder().model().hitCount() > 0;
        });
    add(
        {}, [this] { visible<QLineEdit>("searchEdit")->setText(u"林"_s); },
        [this] { return m_window.search().finder().model().text() == u"林"_s; });
    add(
        u"search-server"_s, [this] { m_window.search().finder().searchServer(); },
        [this] {
            const SearchModel &model = m_window.search().finder().model();
            return m_window.search().isVisible() && model.rowCount() > 0 &&
                   model.lineAt(model.rowCount() - 1) != SearchModel::Line::SearchServer;
        });
}

void Tour::planCustomer()
{
    add(
        {}, [this] { visible<QLineEdit>("searchEdit")->setText(u"物业"_s); },
        [this] {
            const SearchModel &model = m_window.search().finder().model();
            return model.text() == u"物业"_s && model.hitCount() > 0;
        });
    add(
        u"customer"_s,
        [this] {
            const SearchModel &model = m_window.search().finder().model();
            int row = 0;
            while (row < model.rowCount() &&
                   (model.lineAt(row) != SearchModel::Line::Hit || !model.hitAt(row).here))
                ++row;
            m_window.search().finder().choose(row < model.rowCount() ? row : 1);
        },
        [this] {
            CustomerPage *page = customerPage();
            if (!page || !page->isVisible() || page->timeline().rowCount() == 0 ||
                !visible<QLabel>("nameLabel"))
                return false;
            m_customer = page->customer();
            return !visible<QLabel>("nameLabel")->text().isEmpty();
        });
    const auto row = std::make_shared<int>(-1);
    add(
        u"timeline-older"_s, [row] { *row = -1; },
        [this, row] {
            // The lines are only counted when all of them are known.
            desk::TimelineModel &model = customerPage()->timeline();
            if (!model.isComplete())
                return false;
            if (*row < 0) {
                *row = model.rowCount() / 2;
                customerPage()->timelinePane().view().scrollToRow(*row);
            }
            return model.isWritten(*row);
        });
    add(
        u"note-draft"_s,
        [this] {
            visible<TimelineView>("timelineView")->scrollToTop();
            customerPage()->composer().focusText();
            customerPage()->composer().setText(
                u"已告知预计恢复时间，客户要求复电后短信通知。<b>A note is plain text.</b>"_s);
        },
        [this] {
            const auto *draft = visible<QLabel>("draftLabel");
            return draft && !draft->text().isEmpty();
        });
}

void Tour::planOffline()
{
    add(
        u"offline"_s, [this] { m_context.desk.goOffline(); },
        [this] { return m_context.desk.status().link == desk::Link::Offline; });
    add(
        u"note-waiting"_s, [this] { customerPage()->composer().send(); },
        [this] {
            desk::TimelineModel &model = customerPage()->timeline();
            return m_context.desk.status().waiting > 0 && model.counts().unsent > 0;
        });
    add(
        u"outbox-waiting"_s, [this] { m_window.showOutbox(); },
        [this] {
            const auto *table = visible<QTableView>("table");
            return table && table->model()->rowCount() > 0;
        });
    add(
        u"back-online"_s, [this] { m_context.desk.goOnline(); }, [this] { return settled(); });
}

void Tour::planOrder()
{
    add(
        u"order-new"_s,
        [this] {
            m_window.openCustomer(m_customer);
            customerPage()->orders().startNew(
                {{u"title"_s, u"整栋停电 & 电梯停运 <i>Whole building dark</i>"_s},
                 {u"category"_s, u"故障报修›低压›整栋停电"_s},
                 {u"grade"_s, u"紧急"_s},
                 {u"contactName"_s, u"王明"_s},
                 {u"text"_s, u"约 13:30 起整栋停电，物业已查，非内部故障。"_s},
                 {u"ownerTeam"_s, m_context.desk.actor().team}});
        },
        [this] {
            return visible<QLineEdit>("titleEdit") &&
                   !visible<QLineEdit>("titleEdit")->text().isEmpty();
        });
    add(
        u"order-opened"_s, [this] { customerPage()->orders().editor().save(); },
        [this] {
            OrderEditor &editor = customerPage()->orders().editor();
            m_order = editor.actions().view().order.id.value;
            return !m_order.isNull() && settled() && !editor.actions().view().pending &&
                   visible<QAbstractButton>("move_dispatched");
        });
    add(
        u"order-reason"_s,
        [this] { customerPage()->orders().editor().moves().choose(OrderState::Withdrawn); },
        [this] { return visible<QLineEdit>("reasonEdit") != nullptr; });
    add(
        u"order-dispatched"_s,
        [this] {
            press("cancelButton");
            press("move_dispatched");
        },
        [this] {
            return settled() && customerPage()->orders().editor().actions().view().order.state ==
                                    OrderState::Dispatched;
        });
}

}  // namespace touchline::gui
