// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/nudgebar.h"

#include "domain/lifecycle.h"
#include "gui/orderactions.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/words.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int longestNudgeAnswer = 1'000;

}  // namespace

NudgeBar::NudgeBar(const Context &context, OrderActions &actions, desk::OrderExtras &extras,
                   QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_actions(actions),
      m_extras(extras),
      m_about(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_text(new QLineEdit(this)),
      m_send(new QPushButton(tr("Answer"), this))
{
    setObjectName(u"nudgeBar"_s);
    setProperty("role", u"ask"_s);
    setFrameShape(QFrame::NoFrame);
    for (QLabel *label : {m_about, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_problem->setProperty("role", u"error"_s);
    m_problem->hide();
    m_text->setObjectName(u"nudgeAnswerEdit"_s);
    m_text->setMaxLength(longestNudgeAnswer);
    m_text->setPlaceholderText(tr("What the customer can be told"));
    m_text->setAccessibleName(tr("Answer to the nudge"));
    m_send->setObjectName(u"nudgeAnswerButton"_s);
    m_send->setAutoDefault(false);
    setPlainToolTip(*m_send, tr("Who nudged the order sees the answer in her work (Enter)"));
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_text, 1);
    row->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    column->addWidget(m_about);
    column->addLayout(row);
    column->addWidget(m_problem);
    hide();
    connect(m_send, &QPushButton::clicked, this, &NudgeBar::send);
    connect(m_text, &QLineEdit::returnPressed, this, &NudgeBar::send);
    connect(m_text, &QLineEdit::textChanged, this,
            [this] { m_send->setEnabled(!m_sending && !m_text->text().trimmed().isEmpty()); });
    connect(&actions, &OrderActions::opened, this, &NudgeBar::follow);
    connect(&actions, &OrderActions::updated, this, &NudgeBar::follow);
    m_send->setEnabled(false);
}

void NudgeBar::follow()
{
    const desk::OrderView &view = m_actions.view();
    const auto nudge = m_actions.isNew() ? std::nullopt : desk::openNudge(view);
    const QUuid id = nudge ? nudge->id.value : QUuid();
    if (std::exchange(m_nudge, id) != id)
        showText(*m_problem, {});
    // A further chase of the same order leaves what is being typed.
    const QUuid order = m_actions.isNew() ? QUuid() : view.order.id.value;
    if (std::exchange(m_order, order) != order)
        m_text->clear();
    const bool waits = nudge && !isFinal(view.order.state);
    setVisible(waits);
    if (!waits)
        return;
    const QString when = whenWords(nudge->at.ms, m_context.desk.nowMs());
    const QString who = view.names.value(nudge->by.value, tr("a colleague"));
    m_about->setText(tr("Nudged %n time(s)", nullptr, int(view.order.nudges.value)) + u" · "_s +
                     tr("last %1 by %2, not answered yet").arg(when, who));
}

void NudgeBar::answer(const QString &text)
{
    m_text->setText(text);
    send();
}

void NudgeBar::send()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty() || m_nudge.isNull() || m_sending)
        return;
    m_sending = true;
    m_send->setEnabled(false);
    m_extras.answerNudge(m_actions.view().order, m_nudge, text)
        .then(this, [this, order = m_order, text](const Result<desk::Saved> &saved) {
            m_sending = false;
            m_send->setEnabled(!m_text->text().trimmed().isEmpty());
            if (order == m_order)
                showText(*m_problem, saved ? QString() : sentence(saved.error()));
            if (!saved)
                return;
            // What was typed on since then is another answer.
            if (order == m_order && m_text->text().trimmed() == text)
                m_text->clear();
            emit said(tr("Answered. Who nudged the order sees it."));
        });
}

}  // namespace touchline::gui
