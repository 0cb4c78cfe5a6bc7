// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/callbackbar.h"

#include "desk/days.h"
#include "domain/mask.h"
#include "gui/flowlayout.h"
#include "gui/maskedvalue.h"
#include "gui/orderactions.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/words.h"
#include "gui/worktext.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

QString callbackTriesWords(const WorkOrder &order)
{
    return order.callbackAttempts.value == 0 ? QString()
                                             : Words::tr("%1 of %2 tries", "call-back")
                                                   .arg(order.callbackAttempts.value)
                                                   .arg(CallbackTries);
}

QString callbackWaitWords(const CallbackTime &time, qint64 nowMs)
{
    if (time.fromMs == 0)
        return Words::tr("no calling hours in the next days");
    if (time.fromMs <= nowMs)
        return {};
    const QString from = whenWords(time.fromMs, nowMs);
    return time.outsideHours ? Words::tr("outside calling hours, from %1").arg(from)
                             : Words::tr("again from %1", "call-back").arg(from);
}

CallbackBar::CallbackBar(const Context &context, OrderActions &actions, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_actions(actions),
      m_tries(new QLabel(this)),
      m_number(new MaskedValue(context.look, u"callbackPhone"_s, tr("Call back"), this)),
      m_ownCall(new QCheckBox(tr("The customer called, or the call began earlier"), this))
{
    setObjectName(u"callbackBar"_s);
    setProperty("role", u"ask"_s);
    setFrameShape(QFrame::NoFrame);
    m_tries->setObjectName(u"callbackTries"_s);
    m_tries->setTextFormat(Qt::PlainText);
    m_tries->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_tries, 1);
    top->addWidget(m_number);
    m_ownCall->setObjectName(u"callbackOwnCall"_s);
    m_ownCall->setAccessibleName(m_ownCall->text());
    // A long sentence never makes the order wider.
    m_ownCall->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setPlainToolTip(*m_ownCall, tr("Nobody is called now; what came of a call that took place is "
                                   "written down all the same"));
    connect(m_ownCall, &QCheckBox::toggled, this, &CallbackBar::showResults);
    auto *results = new QWidget(this);
    new FlowLayout(results, 6);
    for (int i = 0; i < int(CallbackResult::Unknown); ++i) {
        const auto result = CallbackResult(i);
        auto *button = new QPushButton(words(result), results);
        button->setObjectName(u"callback_"_s + codeOf(result));
        button->setAutoDefault(false);
        setPlainToolTip(*button, tr("The result of the call"));
        m_results.insert(i, button);
        connect(button, &QPushButton::clicked, this, [this, result] { emit resultGiven(result); });
        // Shown where the key does it: beside a customer it chooses her services.
        auto *place = new QWidget(results);
        auto *row = new QHBoxLayout(place);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        row->addWidget(button);
        auto *key = new QLabel(u"Alt %1"_s.arg(i + 1), place);
        key->setProperty("role", u"kbd"_s);
        key->setTextFormat(Qt::PlainText);
        key->setObjectName(u"callbackKey_"_s + codeOf(result));
        key->hide();
        row->addWidget(key);
        results->layout()->addWidget(place);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_ownCall);
    column->addWidget(results);
    hide();
    m_minute.setObjectName(u"calling hours"_s);
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, &CallbackBar::follow);
    connect(m_number, &MaskedValue::revealWanted, this, &CallbackBar::showNumber);
    connect(&actions, &OrderActions::opened, this, [this] {
        // Another order came first: no number is shown in full later, unasked.
        if (m_actions.view().order.id.value != m_dialling)
            m_dialling = {};
        m_ownCall->setChecked(false);
        m_begun = {};
        follow();
    });
    connect(&actions, &OrderActions::updated, this, &CallbackBar::follow);
}

void CallbackBar::dial(const QUuid &order)
{
    m_dialling = order;
    if (m_actions.view().order.id.value == order)
        follow();
}

void CallbackBar::follow()
{
    const WorkOrder &order = m_actions.view().order;
    const Actor actor = m_context.desk.actor();
    const bool ours = actor.role == Role::Lead ||
                      (!actor.team.isNull() && order.acceptingTeam.value == actor.team);
    setVisible(order.state == OrderState::Callback && ours && !isCallbackWaived(order));
    if (!isVisibleTo(parentWidget())) {
        m_dialling = {};
        m_minute.stop();
        m_number->hideAgain();
        return;
    }
    m_minute.start();
    const qint64 now = m_context.desk.nowMs();
    const QString wait = waitNow();
    QStringList parts{callbackTriesWords(order)};
    if (order.callbackTriedAt.ms > 0)
        parts += tr("last tried %1").arg(whenWords(order.callbackTriedAt.ms, now));
    parts += wait.isEmpty() ? tr("may be called now") : wait;
    if (!order.callbackWindow.isEmpty())
        parts += tr("wanted: %1", "time of a call-back").arg(windowWords(order.callbackWindow));
    parts.removeAll(QString());
    m_tries->setText(parts.join(u" · "_s));
    const QString masks = masked(Privacy::Phone, order.callbackPhone);
    m_number->setMasked(masks.isEmpty() ? tr("the customer's number") : masks);
    m_number->setRecord(order.id.value);
    m_number->setVisible(!order.customer.isNull());
    if (m_dialling == order.id.value) {
        m_dialling = {};
        if (wait.isEmpty() && !order.customer.isNull())
            showNumber();
    }
    showResults();
}

QString CallbackBar::waitNow() const
{
    const qint64 now = m_context.desk.nowMs();
    const auto shelf = m_actions.view().shelf;
    const WorkCalendar hours = callbackHours(
        shelf ? shelf->calendars() : std::vector<WorkCalendar>(), desk::defaultZone().id());
    return callbackWaitWords(nextCallback(m_actions.view().order, hours, {now}), now);
}

QString CallbackBar::whyNot(CallbackResult result) const
{
    const WorkOrder &order = m_actions.view().order;
    if (const QString wait = waitNow();
        !wait.isEmpty() && !m_ownCall->isChecked() && m_begun != order.id.value)
        return tr("Nobody is called now: %1.").arg(wait);
    if (result != CallbackResult::Unreached || order.callbackAttempts.value >= CallbackTries)
        return {};
    WorkOrder tried = order;
    tried.callbackResult = result;
    const Verdict verdict = m_actions.judge(tried, {OrderState::Callback, {}, {}});
    return verdict.answer == Answer::No ? reasonWords(QString(verdict.reason)) : QString();
}

void CallbackBar::showResults()
{
    m_ownCall->setVisible(!waitNow().isEmpty());
    for (auto it = m_results.cbegin(); it != m_results.cend(); ++it) {
        QPushButton &button = **it;
        // What the button says when it can be pressed is set by whoever gives it a key.
        if (!button.property("tip").isValid() || button.isEnabled())
            button.setProperty("tip", button.toolTip());
        const QString why = whyNot(CallbackResult(it.key()));
        button.setEnabled(why.isEmpty());
        button.setToolTip(why.isEmpty() ? button.property("tip").toString() : toolTipText(why));
        button.setAccessibleDescription(why);
    }
}

void CallbackBar::showNumber()
{
    const WorkOrder &order = m_actions.view().order;
    // Without a number of its own the customer's is called.
    const bool own = !order.callbackPhone.isEmpty();
    if (waitNow().isEmpty())
        m_begun = order.id.value;
    m_context.desk
        .reveal(order.customer.value, own ? u"callbackPhone"_s : u"phone"_s, RevealReason::Contact,
                own ? order.id.value : QUuid())
        .then(this, [this, id = order.id](const Result<desk::Revealed> &shown) {
            if (m_actions.view().order.id != id || !isVisible())
                return;
            if (shown)
                m_number->reveal(shown->value, shown->seconds);
            else
                emit said(shown.error().kind == ErrorKind::Offline
                              ? tr("Showing a number in full needs the server, which is not there.")
                              : sentence(shown.error()));
        });
}

}  // namespace touchline::gui
