// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// By keys alone: what a colleague has changed meanwhile, and what the server has refused.

#include "gui/customerpage.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/outboxpage.h"
#include "gui/tourkeyboard.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void KeyedTour::planConflict()
{
    keys(
        {},
        [this] {
            press(Qt::Key_O, Qt::ControlModifier);
            press(Qt::Key_N, Qt::ControlModifier);
        },
        [this] { return m_tour.visible<QLineEdit>("titleEdit") != nullptr; });
    keys(
        {},
        [this] {
            walkTo("titleEdit");
            retype(u"文山路停电"_s);
            press(Qt::Key_S, Qt::ControlModifier);
        },
        [this] {
            const desk::OrderView &view = editor().actions().view();
            m_tour.m_order = view.order.id.value;
            return m_tour.settled() && !m_tour.m_order.isNull() && !view.pending;
        });
    keys(
        {}, [this] { m_tour.openColleague(); }, [this] { return m_tour.m_colleagueReady; });
    takeFromUserMenu({}, 0, [this] { return isLink(desk::Link::Offline); });
    keys(
        {},
        [this] {
            m_tour.askColleague([this](desk::Desk &colleague) {
                return colleague.editRecord(u"work_order"_s, m_tour.m_order,
                                            {{u"title"_s, u"文山路整栋停电（10kV 线路故障）"_s}});
            });
        },
        [this] { return m_tour.m_colleagueReady; });
    keys(
        u"kbd-order-offline"_s,
        [this] {
            press(Qt::Key_O, Qt::ControlModifier);
            walkTo("titleEdit");
            retype(u"三号楼停电，电梯困人"_s);
            press(Qt::Key_S, Qt::ControlModifier);
        },
        [this] { return m_desk.status().waiting > 0 && editor().actions().view().pending; });
    takeFromUserMenu({}, 0, [this] {
        return m_tour.settled() && m_desk.status().decisions > 0 &&
               !editor().actions().view().conflicts.isEmpty();
    });
    keys(
        u"kbd-conflict"_s,
        [this] {
            press(Qt::Key_O, Qt::ControlModifier);
            walkTo("keepButton");
        },
        [] { return focusIs("keepButton"); });
    keys(
        u"kbd-outbox-decision"_s,
        [this] {
            m_before = m_desk.status().decisions;
            press(Qt::Key_3, Qt::ControlModifier);
            walkTo("mineButton");
        },
        [this] { return m_window.outboxPage().isVisible() && focusIs("mineButton"); });
    keys(
        u"kbd-decided"_s, [this] { press(Qt::Key_Space); },
        [this] { return m_tour.settled() && m_desk.status().decisions < m_before; });
}

void KeyedTour::planRefusal()
{
    takeFromUserMenu({}, 0, [this] { return isLink(desk::Link::Offline); });
    keys(
        {},
        [this] {
            m_tour.askColleague([this](desk::Desk &colleague) {
                return colleague.moveOrder(m_tour.m_order,
                                           {OrderState::Withdrawn, u"客户来电撤单"_s, {}});
            });
        },
        [this] { return m_tour.m_colleagueReady; });
    keys(
        {}, [this] { press(Qt::Key_2, Qt::ControlModifier); },
        [this] { return focusIs("timelineView") && m_tour.customerPage()->isVisible(); });
    keys(
        {},
        [this] {
            press(Qt::Key_O, Qt::ControlModifier);
            walkTo("move_rejected");
            press(Qt::Key_Space);
        },
        [] { return focusIs("reasonEdit"); });
    keys(
        {},
        [this] {
            type(u"非我方管辖。"_s);
            press(Qt::Key_Return);
        },
        [this] { return m_desk.status().waiting > 0; });
    takeFromUserMenu({}, 0, [this] {
        return m_tour.settled() && m_desk.status().refused > 0 &&
               !editor().actions().view().refusals.isEmpty();
    });
    keys(
        u"kbd-refusal"_s,
        [this] {
            press(Qt::Key_O, Qt::ControlModifier);
            walkTo("copyButton");
        },
        [] { return focusIs("copyButton"); });
    keys(
        u"kbd-outbox-refused"_s,
        [this] {
            m_before = m_desk.status().refused;
            press(Qt::Key_3, Qt::ControlModifier);
            walkTo("closeButton");
        },
        [this] { return m_window.outboxPage().isVisible() && focusIs("closeButton"); });
    keys(
        u"kbd-refusal-closed"_s, [this] { press(Qt::Key_Space); },
        [this] { return m_tour.settled() && m_desk.status().refused < m_before; });
    keys(
        {},
        [this] {
            press(Qt::Key_2, Qt::ControlModifier);
            press(Qt::Key_O, Qt::ControlModifier);
            press(Qt::Key_Escape);
        },
        [this] { return m_tour.customerPage()->isVisible() && !editor().isVisible(); });
}

}  // namespace touchline::gui
