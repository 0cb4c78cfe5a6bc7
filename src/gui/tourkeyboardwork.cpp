// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// By keys alone: the handover of a shift, and what a lead does.

#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/deskpage.h"
#include "gui/handoverpanel.h"
#include "gui/noticespage.h"
#include "gui/quicktextdialog.h"
#include "gui/quicktextpopup.h"
#include "gui/searchpopup.h"
#include "gui/tourkeyboard.h"
#include "gui/undobar.h"

#include <QtCore/QAbstractItemModel>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString keyedHandover = u"学府路复电后逐户回访；台风预警双班值守。"_s;
const QString keyedNotice = u"学府路停电答复口径"_s;
const QString keyedTitle = u"已联系抢修"_s;
const QString keyedPinyin = u"shenjiayi"_s;

}  // namespace

void KeyedTour::planHandover()
{
    const auto panel = [this]() -> HandoverPanel & { return m_window.deskPage().handover(); };
    const auto takes = [this] { return m_tour.visible<QAbstractButton>("takeButton"); };
    keys(
        u"kbd-handover"_s,
        [this] {
            goToWork(desk::WorkGroup::Handover);
            press(Qt::Key_Return);
        },
        [panel, takes] { return panel().isVisible() && (!takes() || focusIs("takeButton")); });
    keys(
        u"kbd-handover-taken"_s,
        [this, takes] {
            // An earlier run may have taken it.
            if (takes())
                press(Qt::Key_Space);
        },
        [this, takes] { return m_tour.settled() && !takes(); });
    const auto back = [panel] { return !panel().isVisible() && focusIs("workView"); };
    keys(
        {},
        [this] {
            walkTo("closeButton");
            press(Qt::Key_Space);
        },
        back);
    const auto orders = [this] { return m_tour.visible<QListView>("ordersView"); };
    keys(
        {},
        [this] {
            walkTo("handoverButton");
            press(Qt::Key_Space);
        },
        [orders] { return focusIs("textEdit") && orders() && orders()->model()->rowCount() > 0; });
    keys(
        u"kbd-handover-write"_s,
        [this] {
            retype(keyedHandover);
            walkTo("ordersView");
            press(Qt::Key_Home);
            press(Qt::Key_Space);
        },
        [orders] {
            return orders()->model()->index(0, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
        });
    keys(
        u"kbd-handover-left"_s, [this] { press(Qt::Key_Return, Qt::ControlModifier); },
        [this, back] { return m_tour.settled() && back(); });
}

void KeyedTour::planLead()
{
    const RunOptions &options = m_tour.m_options;
    const auto offers = [this] { return m_tour.visible<UndoBar>("undoBar") != nullptr; };
    const auto open = [this] {
        return m_window.deskPage().work().countOf(desk::WorkGroup::Approve);
    };
    planSignIn(options.leadLogin, options.leadPassword, {});
    keys(
        u"kbd-lead-work"_s, [this] { press(Qt::Key_1, Qt::ControlModifier); },
        [open] { return focusIs("workView") && open() > 0; });
    keys(
        u"kbd-lead-approval"_s, [this] { press(Qt::Key_A); },
        [this] { return workItem() && workItem()->group == desk::WorkGroup::Approve; });
    keys(
        u"kbd-lead-reject-why"_s, [this] { press(Qt::Key_N); },
        [] { return focusIs("answerEdit"); });
    keys(
        u"kbd-lead-rejected"_s,
        [this] {
            type(u"客户仍在等待，先联系再定。"_s);
            press(Qt::Key_Return);
        },
        [offers] { return offers() && focusIs("workView"); });
    keys(
        {}, [this] { press(Qt::Key_Z, Qt::AltModifier); },
        [offers, open] { return !offers() && open() > 0; });
    keys(
        u"kbd-lead-menu"_s,
        [this, open] {
            m_before = open();
            goToWork(desk::WorkGroup::Approve);
            press(Qt::Key_F10, Qt::ShiftModifier);
        },
        [] { return openMenu() && openMenu()->activeAction(); });
    keys(
        u"kbd-lead-approved"_s,
        [this] {
            press(Qt::Key_Down);
            press(Qt::Key_Return);
        },
        offers);
    // Until it cannot be taken back any more.
    keys(
        {}, [] {},
        [this, offers, open] { return !offers() && m_tour.settled() && open() < m_before; });
    planNoticeWriting();
    planQuickTextEditor();
    planSignOut();
}

void KeyedTour::planNoticeWriting()
{
    keys(
        u"kbd-notice-receipts"_s, [this] { press(Qt::Key_4, Qt::ControlModifier); },
        [this] { return focusIs("noticeView") && !m_window.noticesPage().shown().isNull(); });
    keys(
        {},
        [this] {
            walkTo("newButton");
            press(Qt::Key_Space);
        },
        [] { return focusIs("titleEdit"); });
    keys(
        u"kbd-notice-write"_s,
        [this] {
            type(keyedNotice);
            walkTo("levelBox");
            press(Qt::Key_Down);
            walkTo("bodyEdit");
            type(u"学府路 14:00 起分段送电，请按片区答复。"_s);
        },
        [this] { return m_tour.visible<QLineEdit>("titleEdit")->text() == keyedNotice; });
    keys(
        u"kbd-notice-published"_s, [this] { press(Qt::Key_Return, Qt::ControlModifier); },
        [this] {
            const auto *title = m_tour.visible<QLabel>("readTitle");
            return m_tour.settled() && focusIs("noticeView") && title &&
                   title->text() == keyedNotice;
        });
}

void KeyedTour::planQuickTextEditor()
{
    const auto dialog = [this] { return m_window.findChild<QuickTextDialog *>(); };
    keys(
        {},
        [this] {
            press(Qt::Key_K, Qt::ControlModifier);
            type(keyedPinyin);
        },
        [this] {
            const SearchModel &model = m_window.search().finder().model();
            return m_window.search().isVisible() && model.text() == keyedPinyin &&
                   model.hitCount() > 0;
        });
    keys(
        {}, [this] { press(Qt::Key_Return); },
        [this] {
            const CustomerPage *page = m_tour.customerPage();
            return page && page->isVisible() && m_tour.customerPage()->composer().isReady();
        });
    keys(
        u"kbd-quick-text-key"_s,
        [this] {
            press(Qt::Key_N, Qt::AltModifier);
            retype(u"/"_s);
        },
        [this] { return m_tour.visible<QuickTextPopup>("QuickTextPopup") != nullptr; });
    keys(
        {}, [this] { press(Qt::Key_F2); },
        [dialog] { return dialog() && dialog()->isVisible() && focusIs("titleEdit"); });
    keys(
        u"kbd-quick-text-editor"_s,
        [this] {
            type(keyedTitle);
            walkTo("bodyEdit");
            type(u"已联系抢修班，预计 {outage.eta} 恢复。"_s);
            press(Qt::Key_S, Qt::ControlModifier);
        },
        [dialog] { return !dialog()->findChild<QLabel *>(u"savedLabel"_s)->text().isEmpty(); });
    keys(
        {}, [this] { press(Qt::Key_Escape); }, [dialog] { return !dialog(); });
    keys(
        {},
        [this] {
            giveBack();
            press(Qt::Key_N, Qt::AltModifier);
            press(Qt::Key_A, Qt::ControlModifier);
            press(Qt::Key_Backspace);
        },
        [this] { return m_tour.settled() && m_tour.customerPage()->composer().text().isEmpty(); });
    keys(
        {}, [this] { press(Qt::Key_W, Qt::ControlModifier); },
        [this] { return !m_tour.customerPage(); });
}

}  // namespace touchline::gui
