// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What waits for an agent and for a team lead: the list, the handover, notices, approvals.

#include "gui/deskpage.h"
#include "gui/handoverpanel.h"
#include "gui/noticespage.h"
#include "gui/signinpage.h"
#include "gui/tour.h"
#include "gui/undobar.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

void typeKey(QWidget *widget, Qt::Key key)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(widget, &press);
}

/// Goes to the first item of a group by the keyboard's own way; false: there is none.
bool goTo(DeskPage &page, desk::WorkGroup group, QListView *view)
{
    for (int row = 0; view && row < page.work().rowCount(); ++row) {
        const desk::WorkItem *item = page.work().itemAt(row);
        if (item && item->group == group) {
            view->setCurrentIndex(view->model()->index(row, 0));
            view->setFocus();
            return true;
        }
    }
    return false;
}

}  // namespace

void Tour::planWork()
{
    add(
        u"work"_s, [this] { m_window.showDesk(); },
        [this] {
            return settled() && visible<WorkView>("workView") &&
                   m_window.deskPage().work().countOf(desk::WorkGroup::Handover) > 0;
        });
    add(
        u"work-handover"_s,
        [this] {
            auto *view = visible<WorkView>("workView");
            if (goTo(m_window.deskPage(), desk::WorkGroup::Handover, view))
                typeKey(view, Qt::Key_Return);
        },
        [this] { return m_window.deskPage().handover().isVisible(); });
    add(
        {}, [this] { m_window.deskPage().handover().take(); },
        [this] {
            const desk::WorkItem *first = m_window.deskPage().work().itemAt(1);
            return settled() && first && !first->handover.takenBy.isNull() && !first->pending;
        });
    add(
        u"work-handover-write"_s,
        [this] {
            m_window.deskPage().writeHandover();
            visible<QPlainTextEdit>("textEdit")
                ->setPlainText(u"学府路复电后逐户回访；台风预警双班值守。"_s);
        },
        [this] {
            auto *orders = visible<QListView>("ordersView");
            return orders && orders->model()->rowCount() > 0;
        });
    add(
        u"notices"_s, [this] { m_window.showNotices(); },
        [this] {
            return m_window.noticesPage().isVisible() && !m_window.noticesPage().shown().isNull();
        });
    add(
        u"notices-read"_s, [this] { m_window.noticesPage().confirm(); },
        [this] { return settled() && !visible<QAbstractButton>("readButton"); });
    add(
        {},
        [this] {
            press("dismissButton");
            m_window.deskPage().restart();
            m_window.showDesk();
        },
        [this] { return m_window.deskPage().isVisible(); });
}

void Tour::planLead()
{
    add(
        {}, [this] { m_context.desk.signOut(); },
        [this] { return m_window.signInPage().isVisible(); });
    add(
        u"lead-work"_s,
        [this] {
            m_window.resize(m_options.tourSize);
            m_window.signInPage().enter(m_options.leadLogin, m_options.leadPassword);
        },
        [this] {
            return settled() && m_window.deskPage().isVisible() &&
                   goTo(m_window.deskPage(), desk::WorkGroup::Approve,
                        visible<WorkView>("workView"));
        });
    add(
        u"lead-approved-undo"_s,
        [this] {
            m_approvals = m_window.deskPage().work().countOf(desk::WorkGroup::Approve);
            typeKey(visible<WorkView>("workView"), Qt::Key_Y);
        },
        [this] { return visible<UndoBar>("undoBar") != nullptr; });
    add(
        {}, [this] { visible<UndoBar>("undoBar")->undo(); },
        [this] {
            return settled() &&
                   m_window.deskPage().work().countOf(desk::WorkGroup::Approve) == m_approvals;
        });
    add(
        u"lead-reject-why"_s,
        [this] {
            auto *view = visible<WorkView>("workView");
            goTo(m_window.deskPage(), desk::WorkGroup::Approve, view);
            typeKey(view, Qt::Key_N);
        },
        [this] { return visible<QLineEdit>("answerEdit") != nullptr; });
    add(
        u"lead-approved"_s,
        [this] {
            press("keepButton");
            auto *view = visible<WorkView>("workView");
            goTo(m_window.deskPage(), desk::WorkGroup::Approve, view);
            typeKey(view, Qt::Key_Return);
            m_approvals = m_window.deskPage().work().countOf(desk::WorkGroup::Approve);
            typeKey(view, Qt::Key_Y);
            m_window.deskPage().flush();
        },
        [this] {
            return settled() &&
                   m_window.deskPage().work().countOf(desk::WorkGroup::Approve) < m_approvals;
        });
    add(
        u"lead-receipts"_s, [this] { m_window.showNotices(); },
        [this] { return m_window.noticesPage().isVisible() && visible<QFrame>("receiptsFrame"); });
    add(
        u"lead-notice-write"_s,
        [this] {
            m_window.noticesPage().write();
            if (auto *title = visible<QLineEdit>("titleEdit"))
                title->setText(u"学府路停电答复口径"_s);
        },
        [this] { return visible<QPlainTextEdit>("bodyEdit") != nullptr; });
}

}  // namespace touchline::gui
