// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an agent takes in, counted: the enquiry that is closed at once, the call about an outage that is known, a new
// fault, a complaint.

#include "gui/cardpanel.h"
#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/deskpage.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/orderpanel.h"
#include "gui/quickclosebar.h"
#include "gui/tour.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString caller = u"shenjiayi"_s;
const QString other = u"zhouzhiyuan"_s;
const QString otherName = u"周志远"_s;

}  // namespace

void Tour::planIntakeActions()
{
    const auto closing = [this] {
        const auto *bar = customerPage()->findChild<QuickCloseBar *>();
        return bar && bar->isVisible() && visible<QLineEdit>("categoryEdit");
    };
    findByKeys([] { return caller; });
    add(
        {},
        [this] {
            m_hands->begin();
            m_hands->press(Qt::Key_N, Qt::AltModifier);
            m_hands->type(u"问阶梯电价何时清零；已告知每年 1 月 1 日。"_s);
            m_hands->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        },
        closing);
    add(
        {}, [this] { m_hands->type(u"jieti"_s); },
        [this] { return visible<QLineEdit>("categoryEdit")->text() == u"jieti"_s; });
    add(
        {}, [this] { m_hands->press(Qt::Key_Return); },
        [this] {
            return customerPage()->findChild<QuickCloseBar *>()->isHolding() &&
                   customerPage()->composer().text().isEmpty();
        });
    countJob(u"enquiry closed at once"_s, u"actions-enquiry"_s, 3, [] { return true; });
    planOutageActions();
    const auto first = std::make_shared<QUuid>();
    add(
        {},
        [this, first] {
            *first = m_customer;
            m_context.desk.find(otherName, 5)
                .then(this, [this](const Result<QList<desk::FindHit>> &hits) {
                    for (const desk::FindHit &hit : hits ? *hits : QList<desk::FindHit>()) {
                        if (hit.type == "customer"_L1 && hit.title == otherName)
                            m_customer = hit.root;
                    }
                });
        },
        [this, first] { return m_customer != *first; });
    planFaultActions();
    planComplaintActions();
    add(
        {}, [this, first] { m_customer = *first; }, [] { return true; });
    findByKeys([] { return caller; });
}

void Tour::planOutageActions()
{
    // She lives where the power is out.
    findByKeys([] { return caller; });
    add(
        {}, [this] { m_hands->press(Qt::Key_N, Qt::ControlModifier); },
        [this] { return visible<QAbstractButton>("recordCallButton") != nullptr; });
    add(
        {}, [this] { m_hands->press(Qt::Key_W, Qt::AltModifier); },
        [this] {
            OrderEditor &editor = customerPage()->orders().editor();
            return settled() && !editor.actions().isNew() && visible<QLabel>("outageLabel") &&
                   !editor.actions().view().pending;
        });
    countJob(u"fault call in a known outage"_s, u"actions-known-outage"_s, 4, [] { return true; });
}

void Tour::planFaultActions()
{
    const auto editor = [this]() -> OrderEditor & { return customerPage()->orders().editor(); };
    const auto focused = [this](const char *input) {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (focus->objectName() == QLatin1StringView(input) ||
                         (focus->parentWidget() &&
                          focus->parentWidget()->objectName() == QLatin1StringView(input)));
    };
    findByKeys([] { return other; });
    add(
        {}, [this] { m_hands->press(Qt::Key_N, Qt::ControlModifier); },
        [focused] { return focused("titleEdit"); });
    add(
        {},
        [this] {
            m_hands->type(u"家里没电，邻居有电"_s);
            m_hands->press(Qt::Key_Return);
            m_hands->type(u"dhtd"_s);
        },
        [focused] { return focused("categoryCombo"); });
    add(
        {}, [this] { m_hands->press(Qt::Key_Return); },
        [editor, focused] {
            return focused("textEdit") && editor().form().fields().edited().text(u"category") ==
                                              u"故障报修›低压›单户停电"_s;
        });
    add(
        {},
        [this] {
            m_hands->type(u"漏保推不上，家里有婴儿。"_s);
            m_hands->press(Qt::Key_K, Qt::AltModifier);
            m_hands->type(u"12033334444"_s);
        },
        [editor] {
            return editor().form().fields().edited().text(u"callbackPhone") == u"12033334444"_s;
        });
    add(
        {}, [this] { m_hands->press(Qt::Key_S, Qt::ControlModifier); },
        [this, editor] {
            return settled() && !editor().actions().isNew() && !editor().actions().view().pending;
        });
    countJob(u"new fault report"_s, u"actions-fault"_s, 8, [] { return true; });
}

void Tour::planComplaintActions()
{
    const auto editor = [this]() -> OrderEditor & { return customerPage()->orders().editor(); };
    findByKeys([] { return other; });
    add(
        {}, [this] { m_hands->press(Qt::Key_N, Qt::ControlModifier); },
        [this, editor] {
            return editor().actions().isNew() && visible<QLineEdit>("titleEdit") &&
                   visible<QLineEdit>("titleEdit")->hasFocus();
        });
    add(
        {},
        [this] {
            m_hands->type(u"上门人员态度差，未出示证件"_s);
            m_hands->press(Qt::Key_Return);
            m_hands->type(u"投诉›服务"_s);
        },
        [editor] { return editor().form().fields().edited().text(u"category") == u"投诉›服务"_s; });
    add(
        {}, [this] { m_hands->press(Qt::Key_Return); },
        [editor] {
            return editor().form().fields().input(u"text"_s)->hasFocus() &&
                   editor().form().fields().edited().text(u"family") == codeOf(Family::Complaint);
        });
    add(
        {},
        [this] {
            m_hands->type(u"昨天 15 点来了一位师傅，言语生硬。要求道歉并说明。"_s);
            m_hands->press(Qt::Key_Tab);
            m_hands->type(u"沈女士"_s);
            m_hands->press(Qt::Key_Tab);
            m_hands->press(Qt::Key_Down);
            m_hands->press(Qt::Key_Tab);
            m_hands->type(u"12033334444"_s);
            m_hands->press(Qt::Key_Tab);
            m_hands->type(u"下午"_s);
        },
        [editor] {
            const Row row = editor().form().fields().edited();
            return row.text(u"callbackWindow") == u"下午"_s &&
                   row.text(u"contactName") == u"沈女士"_s && !row.text(u"relation").isEmpty();
        });
    add(
        {}, [this] { m_hands->press(Qt::Key_S, Qt::ControlModifier); },
        [this, editor] {
            return settled() && !editor().actions().isNew() && !editor().actions().view().pending;
        });
    countJob(u"complaint taken in"_s, u"actions-complaint"_s, 12, [] { return true; });
}

}  // namespace touchline::gui
