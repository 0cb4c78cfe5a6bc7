// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// By keys alone: what can be done with a customer.

#include "gui/cardpanel.h"
#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/maskedvalue.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/quicktextpopup.h"
#include "gui/timelinepane.h"
#include "gui/tourkeyboard.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString keyedNote = u"已按键盘记录：用户来电询问停电原因。"_s;
const QString keyedTag = u"键盘"_s;

}  // namespace

void KeyedTour::planCard()
{
    const auto shown = [this] {
        const QList<MaskedValue *> values = card().findChildren<MaskedValue *>();
        return std::any_of(values.begin(), values.end(),
                           [](const MaskedValue *value) { return value->isRevealed(); });
    };
    keys(
        u"kbd-services"_s, [this] { press(Qt::Key_S, Qt::AltModifier); },
        [] { return focusIs("servicesView"); });
    // The only service of a customer is chosen from the start, and left by the same key.
    keys(
        {},
        [this] {
            m_chosen = card().state().service();
            press(Qt::Key_Return);
        },
        [this] { return card().state().service() != m_chosen; });
    keys(
        u"kbd-service-chosen"_s, [this] { press(Qt::Key_Return); },
        [this] { return card().state().service() == m_chosen; });
    keys(
        {},
        [this] {
            if (!pane().model().filter().isSet())
                return;
            walkTo("clearButton");
            press(Qt::Key_Space);
        },
        [this] { return !pane().model().filter().isSet(); });
    keys(
        u"kbd-bills"_s, [this] { press(Qt::Key_B, Qt::AltModifier); },
        [this] { return m_tour.visible<QFrame>("billsFrame") != nullptr; });
    keys(
        {}, [this] { press(Qt::Key_B, Qt::AltModifier); },
        [this] { return !m_tour.visible<QFrame>("billsFrame"); });
    keys(
        u"kbd-reveal-which"_s, [this] { press(Qt::Key_V, Qt::AltModifier); },
        [] { return openMenu() != nullptr; });
    // The second one is the document of identity.
    keys(
        u"kbd-reveal-why"_s, [this] { press(Qt::Key_2); },
        [] { return openMenu() && !openMenu()->accessibleName().isEmpty(); });
    keys(
        u"kbd-revealed"_s, [this] { press(Qt::Key_1); }, shown);
    keys(
        u"kbd-tags"_s,
        [this] {
            walkTo("tagsButton");
            press(Qt::Key_Space);
        },
        [] { return focusIs("tagsEdit"); });
    keys(
        {},
        [this] {
            press(Qt::Key_End);
            type(u","_s + keyedTag);
            press(Qt::Key_Return);
        },
        [this] {
            return focusIs("tagsButton") && m_tour.settled() &&
                   card().state().card().customer.tags.contains(keyedTag);
        });
    keys(
        u"kbd-belongs"_s,
        [this] {
            press(Qt::Key_H, Qt::AltModifier);
            type(u"yunjiang"_s);
        },
        [this] {
            const auto *found = m_tour.visible<QListWidget>("parentList");
            return focusIs("parentEdit") && found && found->count() > 0;
        });
    keys(
        {}, [this] { press(Qt::Key_Escape); }, [] { return focusIs("parentButton"); });
}

void KeyedTour::planWriting()
{
    const auto composer = [this]() -> Composer & { return m_tour.customerPage()->composer(); };
    keys(
        u"kbd-note"_s,
        [this] {
            press(Qt::Key_N, Qt::AltModifier);
            retype(keyedNote);
        },
        [composer] { return composer().text() == keyedNote; });
    keys(
        u"kbd-note-sent"_s,
        [this] {
            m_before = pane().model().counts().shown;
            press(Qt::Key_Return, Qt::ControlModifier);
        },
        [this, composer] {
            return composer().text().isEmpty() && pane().model().counts().shown > m_before;
        });
    keys(
        {}, [] {}, [this] { return m_tour.settled(); });
}

void KeyedTour::planQuickText()
{
    const auto composer = [this]() -> Composer & { return m_tour.customerPage()->composer(); };
    keys(
        u"kbd-quick-texts"_s,
        [this] {
            press(Qt::Key_N, Qt::AltModifier);
            type(u"/"_s);
        },
        [this] {
            const auto *popup = m_window.findChild<QuickTextPopup *>();
            return popup && popup->isVisible();
        });
    keys(
        u"kbd-quick-text-taken"_s,
        [this] {
            press(Qt::Key_Down);
            press(Qt::Key_Return);
        },
        [composer] { return composer().text().size() > 1; });
    keys(
        {},
        [this] {
            press(Qt::Key_A, Qt::ControlModifier);
            press(Qt::Key_Backspace);
        },
        [composer] { return composer().text().isEmpty(); });
    keys(
        u"kbd-attach"_s, [this] { walkTo("attachButton"); },
        [] { return focusIs("attachButton"); });
    keys(
        u"kbd-sms"_s, [this] { press(Qt::Key_M, Qt::AltModifier); },
        [composer] { return composer().mode() == Composer::Mode::Sms && focusIs("textEdit"); });
    keys(
        {}, [this] { press(Qt::Key_M, Qt::AltModifier); },
        [composer] { return composer().mode() == Composer::Mode::Note; });
}

void KeyedTour::planOrder()
{
    keys(
        u"kbd-orders"_s, [this] { press(Qt::Key_O, Qt::ControlModifier); },
        [this] {
            const QWidget *focus = QApplication::focusWidget();
            return focus && m_tour.customerPage()->orders().isAncestorOf(focus);
        });
    keys(
        {}, [this] { press(Qt::Key_N, Qt::ControlModifier); },
        [this] { return m_tour.visible<QLineEdit>("titleEdit") != nullptr; });
    keys(
        u"kbd-order-new"_s,
        [this] {
            walkTo("titleEdit");
            retype(u"按键盘登记的报修"_s);
            walkTo("familyCombo");
            press(Qt::Key_Down);
            walkTo("textEdit");
            retype(u"约 13:30 起整栋停电。"_s);
        },
        [this] { return !m_tour.visible<QLineEdit>("titleEdit")->text().isEmpty(); });
    keys(
        u"kbd-order-opened"_s, [this] { press(Qt::Key_S, Qt::ControlModifier); },
        [this] {
            const desk::OrderView &view = editor().actions().view();
            return m_tour.settled() && !view.order.id.value.isNull() && !view.pending &&
                   m_tour.visible<QAbstractButton>("move_withdrawn");
        });
    keys(
        u"kbd-order-why"_s,
        [this] {
            walkTo("move_withdrawn");
            press(Qt::Key_Space);
        },
        [] { return focusIs("reasonEdit"); });
    keys(
        u"kbd-order-withdrawn"_s,
        [this] {
            type(u"客户来电撤单，已恢复供电。"_s);
            press(Qt::Key_Return);
        },
        [this] {
            return m_tour.settled() &&
                   (editor().actions().view().order.state == OrderState::Withdrawn ||
                    editor().actions().waitingFor(ApprovalKind::Withdraw));
        });
    keys(
        u"kbd-order-left"_s,
        [this] {
            // From wherever the keyboard was left when the buttons went.
            press(Qt::Key_O, Qt::ControlModifier);
            press(Qt::Key_Escape);
        },
        [this] { return m_tour.customerPage()->isVisible() && !editor().isVisible(); });
}

}  // namespace touchline::gui
