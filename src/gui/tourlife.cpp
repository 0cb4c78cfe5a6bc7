// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A fault from the first word to the archive, in one window, by all whose hands it goes through: each signs in and
// sees the order as her role sees it.

#include "gui/customerpage.h"
#include "gui/deskpage.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/orderpanel.h"
#include "gui/searchpopup.h"
#include "gui/signinpage.h"
#include "gui/tour.h"
#include "gui/words.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString callerName = u"周志远"_s;
const QString crewTeam = u"抢修一班"_s;
constexpr std::array milestoneButtons{"contactedAtButton", "arrivedAtButton", "restoredAtButton"};

QUuid teamIn(OrderEditor &editor, const QString &name)
{
    const auto *combo = qobject_cast<QComboBox *>(editor.form().fields().input(u"ownerTeam"_s));
    const int row = combo ? combo->findText(name) : -1;
    return row < 0 ? QUuid() : combo->itemData(row).toUuid();
}

void scrollTo(OrderEditor &editor, bool end)
{
    QScrollBar *bar = editor.findChild<QScrollArea *>(u"scroll"_s)->verticalScrollBar();
    bar->setValue(end ? bar->maximum() : bar->minimum());
}

}  // namespace

void Tour::planAs(const QString &role)
{
    add(
        {}, [this] { m_context.desk.signOut(); },
        [this] { return m_window.signInPage().isVisible(); });
    add(
        {},
        [this, role] {
            const auto user = m_options.demoUsers.value(role);
            if (user.first.isEmpty())
                fail(u"the demonstration has no %1"_s.arg(role));
            m_window.signInPage().enter(user.first, user.second);
        },
        [this, role] {
            return settled() && m_context.desk.status().percent == 100 &&
                   !m_window.signInPage().isVisible() &&
                   codeOf(m_context.desk.actor().role) == role;
        });
    // Who was here before finds the tabs as they were left.
    add(
        {}, [this] { m_window.showDesk(); }, [this] { return m_window.deskPage().isVisible(); });
}

void Tour::planFetch(const std::shared_ptr<QString> &number)
{
    add(
        {},
        [this, number] {
            visible<QLineEdit>("searchEdit")->setFocus();
            visible<QLineEdit>("searchEdit")->setText(*number);
        },
        [this, number] {
            return m_window.search().isVisible() &&
                   m_window.search().finder().model().text() == *number;
        });
    add(
        {},
        [this] {
            if (m_window.search().finder().model().hitCount() == 0)
                m_window.search().finder().searchServer();
        },
        [this] { return m_window.search().finder().model().hitCount() > 0; });
    add(
        {},
        [this] {
            SearchModel &model = m_window.search().finder().model();
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.lineAt(row) == SearchModel::Line::Hit &&
                    model.hitAt(row).type == "work_order"_L1) {
                    m_window.search().finder().choose(row);
                    return;
                }
            }
        },
        [this] { return settled() && shownOrder() != nullptr; });
}

void Tour::planLife()
{
    const auto number = std::make_shared<QString>();
    const auto came = [this](OrderState state) {
        return [this, state] {
            OrderEditor *editor = shownOrder();
            if (!editor || !settled() || editor->actions().view().pending ||
                editor->actions().view().order.state != state)
                return false;
            scrollTo(*editor, false);
            return true;
        };
    };
    planAs(u"agent"_s);
    add(
        {},
        [this] {
            m_context.desk.find(callerName, 5)
                .then(this, [this](const Result<QList<desk::FindHit>> &hits) {
                    const auto found = hits ? *hits : QList<desk::FindHit>();
                    for (const desk::FindHit &hit : found) {
                        if (hit.type == "customer"_L1 && hit.title == callerName)
                            m_customer = hit.root;
                    }
                    m_window.openCustomer(m_customer);
                });
        },
        [this] {
            const CustomerPage *page = customerPage();
            return page && page->isVisible() && page->customer() == m_customer &&
                   visible<QLabel>("nameLabel") && !visible<QLabel>("nameLabel")->text().isEmpty();
        });
    add(
        u"life-form"_s,
        [this] {
            customerPage()->orders().startNew(
                {{u"family"_s, QString(codeOf(Family::Fault))},
                 {u"title"_s, u"家里突然没电，邻居有电"_s},
                 {u"category"_s, u"故障报修›低压›单户停电"_s},
                 {u"text"_s, u"漏保推不上，表后空开正常；家里有婴儿，请尽快。"_s},
                 {u"contactName"_s, callerName},
                 {u"relation"_s, QString(codeOf(Relation::Self))},
                 {u"callbackPhone"_s, u"12033334444"_s},
                 {u"callbackWindow"_s, u"21 点前"_s},
                 {u"place"_s, u"梧桐苑 6 幢 302 室"_s},
                 {u"area"_s, QString(codeOf(AreaClass::Urban))}});
        },
        [this] {
            return customerPage()->orders().editor().actions().isNew() &&
                   visible<QLineEdit>("titleEdit") &&
                   !visible<QLineEdit>("titleEdit")->text().isEmpty();
        });
    add(
        u"life-accepted"_s, [this] { customerPage()->orders().editor().save(); },
        [this, number] {
            const desk::OrderView &view = customerPage()->orders().editor().actions().view();
            m_order = view.order.id.value;
            *number = view.order.number;
            if (m_order.isNull() || number->isEmpty() || !settled() || view.pending)
                return false;
            scrollTo(customerPage()->orders().editor(), false);
            return true;
        });
    add(
        u"life-triage"_s, [this] { press("move_triage"); }, came(OrderState::Triage));
    planAs(u"expert"_s);
    planFetch(number);
    add(
        u"life-expert"_s,
        [this] {
            desk::FieldValues values{{u"grade"_s, u"紧急"_s}};
            shownOrder()->form().fields().type(values);
        },
        [this] { return shownOrder()->form().fields().edited().text(u"grade") == u"紧急"_s; });
    add(
        u"life-graded"_s, [this] { press("move_graded"); }, came(OrderState::Graded));
    planAs(u"dispatcher"_s);
    planFetch(number);
    add(
        {},
        [this] {
            shownOrder()->form().fields().type({{u"ownerTeam"_s, teamIn(*shownOrder(), crewTeam)}});
        },
        [this] {
            return !fromRow<WorkOrder>(shownOrder()->form().fields().edited()).ownerTeam.isNull();
        });
    add(
        u"life-dispatched"_s, [this] { press("move_dispatched"); }, came(OrderState::Dispatched));
    planLifeOutside();
    planAs(u"auditor"_s);
    planFetch(number);
    add(
        u"life-review"_s, [this] { press("move_audit"); }, came(OrderState::Audit));
    add(
        u"life-reviewed"_s, [this] { press("move_callback"); }, came(OrderState::Callback));
    planLifeAfter();
}

void Tour::planLifeOutside()
{
    const auto order = [this]() -> const WorkOrder & {
        return shownOrder()->actions().view().order;
    };
    const auto came = [this, order](OrderState state) {
        return [this, order, state] {
            return shownOrder() && settled() && !shownOrder()->actions().view().pending &&
                   order().state == state;
        };
    };
    const auto listed = [this]() -> const desk::WorkItem * {
        const desk::WorkListModel &work = m_window.deskPage().work();
        for (int row = 0; row < work.rowCount(); ++row) {
            const desk::WorkItem *item = work.itemAt(row);
            if (item && item->line.order.id.value == m_order)
                return item;
        }
        return nullptr;
    };
    planAs(u"crew"_s);
    add(
        u"life-crew-work"_s, [] {}, [listed] { return listed() != nullptr; });
    add(
        {}, [this, listed] { m_window.deskPage().openItem(*listed()); },
        [this] { return shownOrder() != nullptr; });
    add(
        u"life-taken"_s, [this] { press("move_taken"); }, came(OrderState::Taken));
    add(
        u"life-processing"_s, [this] { press("move_processing"); }, came(OrderState::Processing));
    for (const char *button : milestoneButtons) {
        // Contact has no clock of its own in every policy.
        const QString step = QString::fromLatin1(button).chopped(8);
        add(
            button == milestoneButtons.front() ? QString() : u"life-"_s + step,
            [this, button] { visible<QToolButton>(button) ? press(button) : void(); },
            [this, order, button] {
                return settled() && !shownOrder()->actions().view().pending &&
                       !visible<QToolButton>(button) && order().arrivedAt.ms >= 0;
            });
    }
    add(
        u"life-result"_s,
        [this] {
            shownOrder()->form().fields().type(
                {{u"resolution"_s, u"表前接线端子烧断，已更换并紧固，试送电正常，客户现场确认。"_s},
                 {u"fieldResult"_s, QString(codeOf(FieldResult::Restored))},
                 {u"rootCause"_s, u"端子老化"_s}});
            shownOrder()
                ->findChild<QScrollArea *>(u"scroll"_s)
                ->ensureWidgetVisible(shownOrder()->form().fields().input(u"resolution"_s), 0, 200);
        },
        [this] { return !shownOrder()->form().fields().edited().text(u"resolution").isEmpty(); });
    add(
        u"life-replied"_s,
        [this] {
            scrollTo(*shownOrder(), false);
            press("move_replied");
        },
        came(OrderState::Replied));
}

void Tour::planLifeAfter()
{
    const auto came = [this](OrderState state) {
        return [this, state] {
            OrderEditor *editor = shownOrder();
            return editor && settled() && !editor->actions().view().pending &&
                   editor->actions().view().order.state == state;
        };
    };
    const auto lineIn = [this](desk::WorkGroup group) -> const desk::WorkItem * {
        const desk::WorkListModel &work = m_window.deskPage().work();
        for (int row = 0; row < work.rowCount(); ++row) {
            const desk::WorkItem *item = work.itemAt(row);
            if (item && item->group == group && item->line.order.id.value == m_order)
                return item;
        }
        return nullptr;
    };
    const auto toCall = [lineIn] { return lineIn(desk::WorkGroup::CallBack); };
    const auto inHand = [lineIn] { return lineIn(desk::WorkGroup::InHand); };
    planAs(u"agent"_s);
    add(
        u"life-to-call"_s, [] {}, [toCall] { return toCall() != nullptr; });
    add(
        u"life-calling"_s, [this, toCall] { m_window.deskPage().openItem(*toCall()); },
        [this] { return shownOrder() && visible<QWidget>("callbackBar"); });
    add(
        u"life-called-back"_s,
        [this] {
            shownOrder()->form().fields().type({{u"rating"_s, qint64(5)}});
            // The tour calls at any hour; in the night it is a call that came in.
            if (auto *own = visible<QCheckBox>("callbackOwnCall"))
                own->setChecked(true);
            shownOrder()->giveCallback(CallbackResult::Satisfied);
        },
        came(OrderState::Rated));
    // In the hours of calls the list goes on to the next call, and the order waits in hand to be closed.
    add(
        u"life-rated"_s, [] {}, [this, inHand] { return settled() && inHand(); });
    add(
        u"life-to-archive"_s,
        [this, inHand] {
            if (!shownOrder())
                m_window.deskPage().openItem(*inHand());
        },
        [this, rated = came(OrderState::Rated)] {
            return rated() && shownOrder()->actions().view().order.id.value == m_order;
        });
    add(
        u"life-archived"_s, [this] { press("move_archived"); },
        [this, archived = came(OrderState::Archived)] {
            return archived() && !shownOrder()->actions().view().order.archiveSeal.isEmpty();
        });
    add(
        u"life-history"_s, [this] { scrollTo(*shownOrder(), true); }, [] { return true; });
}

}  // namespace touchline::gui
