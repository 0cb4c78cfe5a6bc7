// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A clerk's morning: a number, a card that is read, a payment, the slip, a break.

#include "gui/counterpage.h"
#include "gui/customerspage.h"
#include "gui/paymentform.h"
#include "gui/scanfilter.h"
#include "gui/signinpage.h"
#include "gui/slippanel.h"
#include "gui/tour.h"
#include "gui/undobar.h"
#include "gui/visitbar.h"
#include "gui/visitendform.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QWindow>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr ulong readerGapMs = 4;

void pressKey(QWidget *widget, Qt::Key key)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, key == Qt::Key_Space ? u" "_s : u""_s);
    QApplication::sendEvent(widget, &press);
}

/// As a reader does it: key after key to the window, whatever has the focus there.
void readCard(QWindow *window, const QString &text)
{
    ulong at = 1'000;
    const auto key = [&](int code, const QString &sign) {
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, code, Qt::NoModifier, sign);
            event.setTimestamp(at);
            QCoreApplication::sendEvent(window, &event);
        }
        at += readerGapMs;
    };
    for (const QChar sign : text)
        key(sign.toUpper().unicode(), sign);
    key(Qt::Key_Return, u"\r"_s);
}

}  // namespace

void Tour::planCounter()
{
    planCounterQueue();
    planVisit();
    planCounterBreak();
}

void Tour::planCounterQueue()
{
    add(
        {},
        [this] {
            if (m_context.desk.actor().role != Role::Unknown)
                m_context.desk.signOut();
        },
        [this] { return m_window.signInPage().isVisible(); });
    add(
        u"counter"_s,
        [this] {
            m_window.resize(m_options.tourSize);
            m_window.signInPage().enter(m_options.clerkLogin, m_options.clerkPassword);
        },
        [this] {
            return settled() && m_window.counterPage().isVisible() &&
                   m_window.counter().waitingHere() > 0;
        });
    add(
        u"counter-called"_s,
        [this] {
            m_window.counter().setPosition(u"3"_s);
            pressKey(&m_window.counterPage().view(), Qt::Key_Space);
        },
        [this] { return settled() && m_window.counter().current(); });
    add(
        u"counter-passed"_s, [this] { pressKey(&m_window.counterPage().view(), Qt::Key_P); },
        [this] { return !m_window.counter().current() && visible<UndoBar>("undoBar"); });
    add(
        {}, [this] { m_window.counterPage().undoBar().undo(); },
        [this] { return settled() && m_window.counter().current(); });
    add(
        u"counter-send-on"_s, [this] { press("transferButton"); },
        [this] { return visible<QLineEdit>("transferPositionEdit") != nullptr; });
    add(
        u"visit-start"_s,
        [this] {
            press("transferCancelButton");
            m_window.visitBar().startOrFinish();
        },
        [this] { return visible<QLineEdit>("customerEdit") != nullptr; });
}

void Tour::planVisit()
{
    add(
        {},
        [this] {
            m_scanText.clear();
            m_context.desk.find(u"沈嘉怡"_s, 5)
                .then(this, [this](const Result<QList<desk::FindHit>> &hits) {
                    if (!hits || hits->isEmpty()) {
                        fail(u"the demo's first customer is not there"_s);
                        return;
                    }
                    m_context.desk.card(hits->first().root)
                        .then(this, [this](const Result<desk::CustomerCard> &card) {
                            if (card && !card->services.isEmpty())
                                m_scanText = card->services.first().number;
                        });
                });
        },
        [this] { return !m_scanText.isEmpty(); });
    add(
        u"visit"_s,
        [this] {
            visible<QLineEdit>("contactEdit")->setFocus();
            readCard(m_window.windowHandle(), m_scanText);
        },
        [this] {
            const auto *edit = visible<QLineEdit>("contactEdit");
            if (edit && edit->text().contains(m_scanText))
                fail(u"what the reader typed has landed in a field"_s);
            return settled() && m_window.counter().visit() &&
                   m_window.customersPage().isVisible() && visible<QLabel>("nameLabel") &&
                   !visible<QLabel>("nameLabel")->text().isEmpty();
        });
    add(
        u"payment"_s,
        [this] {
            m_window.visitBar().showPayment();
            m_window.visitBar().paymentForm().type(u"862"_s, u"20261122-0031"_s);
        },
        [this] { return visible<QLabel>("confirmLabel") != nullptr; });
    const auto paid = [this](qsizetype count) {
        return settled() && m_window.counter().visit() &&
               desk::paymentsOf(*m_window.counter().visit()).size() == count;
    };
    add(
        {}, [this] { m_window.visitBar().paymentForm().save(); }, [paid] { return paid(1); });
    add(
        {}, [this] { m_window.visitBar().paymentForm().takeBack(u"金额录错"_s); },
        [paid] { return paid(2); });
    add(
        {},
        [this] {
            m_window.visitBar().paymentForm().type(u"86.20"_s, u"20261122-0032"_s);
            m_window.visitBar().paymentForm().save();
        },
        [paid] { return paid(3); });
    add(
        u"payment-taken-back"_s, [] {}, [] { return true; });
    add(
        u"visit-finish"_s, [this] { m_window.visitBar().startOrFinish(); },
        [this] { return visible<QAbstractButton>("rate5Button") != nullptr; });
    add(
        u"visit-slip"_s, [this] { press("rate5Button"); },
        [this] {
            return settled() && !m_window.counter().visit() && visible<QLabel>("pictureLabel") &&
                   m_window.counterPage().isVisible();
        });
    add(
        u"slip-a5-english"_s,
        [this] {
            SlipPanel &slip = m_window.visitBar().slipPanel();
            slip.save(m_options.tourDir + u"/slip-80mm.pdf"_s);
            slip.setPaper(SlipPaper::A5);
            slip.setChinese(!m_context.look.chinese);
            slip.save(m_options.tourDir + u"/slip-a5.pdf"_s);
        },
        [] { return true; });
}

void Tour::planCounterBreak()
{
    add(
        u"counter-closed"_s,
        [this] {
            emit m_window.visitBar().slipPanel().closeWanted();
            m_window.counter().pause(u"用餐"_s);
        },
        [this] { return !m_window.visitBar().isVisible(); });
    add(
        {}, [this] { m_context.desk.goOffline(); },
        [this] { return m_context.desk.status().link == desk::Link::Offline; });
    add(
        u"counter-offline"_s,
        [this] {
            m_window.counter().resume();
            press("draw_payment");
        },
        [this] {
            return m_context.desk.status().waiting > 0 &&
                   !m_window.counter().facts().pending.isEmpty();
        });
    add(
        u"counter-1366x768"_s,
        [this] {
            m_context.desk.goOnline();
            m_window.resize(1366, 768);
        },
        [this] { return settled() && m_window.counterPage().isVisible(); });
}

}  // namespace touchline::gui
