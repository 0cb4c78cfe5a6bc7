// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The clocks of an order: side by side, why one is due when it is, a milestone, working days.

#include "gui/clockpanel.h"
#include "gui/customerpage.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/tour.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void Tour::planClocks()
{
    add(
        u"clocks"_s, [] {},
        [this] { return settled() && visible<QAbstractButton>("clock-arrive-promise"); });
    add(
        u"clocks-why"_s, [this] { press("clock-arrive-promise"); },
        [this] { return visible<QLabel>("reckoningLabel") != nullptr; });
    add(
        // Nobody has taken it yet: what nobody can have done is not recorded.
        u"clocks-not-taken"_s, [] {},
        [this] {
            const auto *arrived = visible<QAbstractButton>("arrivedAtButton");
            return settled() && arrived && !arrived->isEnabled() && !arrived->toolTip().isEmpty();
        });
    add(
        {},
        [this] {
            customerPage()->orders().startNew(
                {{u"family"_s, QString(codeOf(Family::Complaint))},
                 {u"title"_s, u"抄表数据与实际不符"_s},
                 {u"text"_s, u"客户称本月抄表数据偏高，要求核实并书面答复。"_s}});
        },
        [this] { return customerPage()->orders().editor().actions().isNew(); });
    add(
        u"clocks-expected"_s, [this] { customerPage()->orders().editor().save(); },
        [this] {
            return settled() && !customerPage()->orders().editor().actions().isNew() &&
                   visible<QAbstractButton>("clock-reply-promise");
        });
    add(
        u"clocks-working-days"_s, [this] { press("clock-reply-promise"); },
        [this] {
            return settled() && visible<QLabel>("reckoningLabel") &&
                   !customerPage()->orders().editor().actions().view().pending;
        });
    add(
        {}, [this] { customerPage()->orders().openOrder(m_order); },
        [this] {
            return settled() &&
                   customerPage()->orders().editor().actions().view().order.id.value == m_order;
        });
}

}  // namespace touchline::gui
