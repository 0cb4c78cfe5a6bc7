// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/mainwindow.h"
#include "gui/movepanel.h"
#include "gui/notecomposer.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/orderpanel.h"
#include "gui/outboxpage.h"
#include "gui/searchpopup.h"
#include "gui/signinpage.h"
#include "gui/timelineview.h"
#include "gui/tour.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qint64 colleagueLimitMs = 50'000;

}  // namespace

template <typename W> W *Tour::visible(const char *name) const
{
    const QList<W *> found = m_window.findChildren<W *>(QLatin1StringView(name));
    for (W *one : found) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

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
        [this] {
            m_window.signInPage().type(m_options.login, u"not the password"_s);
            m_window.signInPage().submit();
        },
        [this] {
            const auto *error = visible<QLabel>("errorLabel");
            return error && !error->text().isEmpty();
        });
    add(
        u"first-load"_s,
        [this] {
            m_window.signInPage().type(m_options.login, m_options.password);
            m_window.signInPage().submit();
        },
        [this] {
            const desk::SyncStatus status = m_context.desk.status();
            return m_window.deskPage().isVisible() &&
                   ((status.link == desk::Link::Loading && status.percent >= 20) || settled());
        });
}

void Tour::planDesk()
{
    add(
        u"desk"_s, [] {},
        [this] { return settled() && m_window.deskPage().list().rowCount() > 0; });
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
    add(
        u"timeline-older"_s, [this] { customerPage()->timeline().fetchMore({}); },
        [this] {
            // Each page is asked for by scrolling to the end of the one before.
            auto *view = visible<TimelineView>("timelineView");
            desk::TimelineModel &model = customerPage()->timeline();
            if (model.rowCount() < 300 && model.rowCount() < model.total()) {
                view->scrollToBottom();
                if (model.canFetchMore({}))
                    model.fetchMore({});
                return false;
            }
            view->scrollTo(model.index(model.rowCount() / 2, 0), QAbstractItemView::PositionAtTop);
            return true;
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
        u"note-waiting"_s, [this] { customerPage()->composer().save(); },
        [this] {
            desk::TimelineModel &model = customerPage()->timeline();
            return m_context.desk.status().waiting > 0 && model.rowCount() > 0 &&
                   model.index(0).data(desk::TimelineModel::PendingRole).toBool();
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

void Tour::openColleague()
{
    auto opened = m_options.openColleague();
    if (!opened) {
        fail(u"no second desk: %1"_s.arg(opened.error().detail));
        return;
    }
    m_colleague = std::move(*opened);
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
                   visible<QAbstractButton>("draftButton");
        });
    add(
        u"outbox-refused"_s, [this] { m_window.showOutbox(); },
        [this] {
            return m_window.outboxPage().isVisible() && visible<QAbstractButton>("draftButton");
        });
    add(
        u"refusal-closed"_s, [this] { press("closeButton"); },
        [this] {
            // A tour that was broken off earlier may have left others.
            press("closeButton");
            return settled() && m_context.desk.status().refused == 0 &&
                   !visible<QAbstractButton>("draftButton");
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
