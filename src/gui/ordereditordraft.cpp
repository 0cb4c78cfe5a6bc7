// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of OrderEditor for its draft and for the other orders that stand around this one.

#include "domain/forms/answers.h"
#include "gui/callbackbar.h"
#include "gui/fieldfault.h"
#include "gui/intakebox.h"
#include "gui/movepanel.h"
#include "gui/nudgebar.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/ordergroups.h"
#include "gui/plain.h"
#include "gui/tiesbox.h"
#include "gui/times.h"
#include "gui/valuewords.h"
#include "gui/words.h"
#include "ui_ordereditor.h"

#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void OrderEditor::addTies()
{
    m_intake = new IntakeBox(m_context, m_ui->formLayout->parentWidget());
    m_ties = new TiesBox(m_context, m_ui->formLayout->parentWidget());
    m_ui->formLayout->insertWidget(0, m_intake);
    m_ui->formLayout->insertWidget(1, m_ties);
    const auto openOther = [this](const QUuid &order) { open(order); };
    connect(m_intake, &IntakeBox::orderWanted, this, openOther);
    connect(m_intake, &IntakeBox::said, this, &OrderEditor::said);
    connect(m_intake, &IntakeBox::failed, this,
            [this](const QString &text) { sayFault(*m_ui->errorLabel, text); });
    connect(m_intake, &IntakeBox::callWanted, this, &OrderEditor::recordCall);
    connect(m_ties, &TiesBox::orderWanted, this, openOther);
    connect(m_ties, &TiesBox::said, this, &OrderEditor::said);
    connect(m_ties, &TiesBox::changed, this, [this] {
        if (!m_actions.view().order.mergedInto.isNull())
            showHead();
    });
}

void OrderEditor::addGroups()
{
    QWidget *above = m_ui->movesLayout->parentWidget();
    m_callback = new CallbackBar(m_context, m_actions, above);
    m_groups = new OrderGroups(m_context, m_actions, m_ui->formLayout->parentWidget());
    m_nudge = new NudgeBar(m_context, m_actions, m_groups->extras(), above);
    m_ui->movesLayout->addWidget(m_callback);
    m_ui->movesLayout->addWidget(m_nudge);
    m_ui->formLayout->addWidget(m_groups);
    connect(m_callback, &CallbackBar::resultGiven, this, &OrderEditor::giveCallback);
    connect(m_callback, &CallbackBar::said, this, &OrderEditor::said);
    connect(m_groups, &OrderGroups::said, this, &OrderEditor::said);
    connect(m_nudge, &NudgeBar::said, this, &OrderEditor::said);
}

void OrderEditor::giveCallback(CallbackResult result)
{
    if (m_actions.view().order.state != OrderState::Callback)
        return;
    if (const QString why = m_callback->whyNot(result); !why.isEmpty())
        return sayFault(*m_ui->errorLabel, why);
    sayFault(*m_ui->errorLabel, {});
    m_form->fields().type({{u"callbackResult"_s, QString(codeOf(result))}});
    switch (result) {
    case CallbackResult::Satisfied:
    case CallbackResult::FairlySatisfied:
    case CallbackResult::Declined: m_moves->choose(OrderState::Rated); return;
    case CallbackResult::Dissatisfied: m_moves->choose(OrderState::Processing); return;
    case CallbackResult::Unreached:
        m_moves->choose(m_actions.view().order.callbackAttempts.value >= CallbackTries
                            ? OrderState::Rated
                            : OrderState::Callback);
        return;
    case CallbackResult::Unknown: return;
    }
}

void OrderEditor::dial(const QUuid &order) { m_callback->dial(order); }

void OrderEditor::recordCall(const desk::FieldValues &values)
{
    if (!m_actions.isNew())
        return;
    desk::FieldValues all = m_form->fields().changes();
    all.insert(m_intake->intake().values());
    all.insert(values);
    m_actions.save(all);
}

void OrderEditor::revert()
{
    m_form->fields().show(m_actions.view().row);
    dropDraft();
    m_ui->draftLabel->clear();
}

void OrderEditor::restoreDraft()
{
    m_context.desk.draft(m_actions.draftKey())
        .then(this, [this, key = m_actions.draftKey()](const Result<QString> &text) {
            if (!text || text->isEmpty() || key != m_actions.draftKey())
                return;
            m_draftStored = true;
            const desk::FieldValues values =
                fieldsOf(typeOf<WorkOrder>(), QJsonDocument::fromJson(text->toUtf8()).object());
            if (m_actions.isNew())
                m_intake->intake().restore(values);
            m_form->fields().type(values);
            m_ui->draftLabel->setText(tr("Draft restored"));
        });
}

void OrderEditor::flushDraft()
{
    if (!m_pause.isActive())
        return;
    m_pause.stop();
    storeDraft();
}

void OrderEditor::leaveOrder()
{
    flushDraft();
    m_actions.close();
}

void OrderEditor::storeDraft()
{
    desk::FieldValues changes = m_form->fields().changes();
    // Without an order there is nothing whose draft it could be.
    if (changes.isEmpty() || !m_actions.view().row.type)
        return;
    if (m_actions.isNew())
        changes.insert(m_intake->intake().values());
    // Only what was answered here: others may answer more before the draft comes back.
    if (const auto at = changes.find(u"answers"_s); at != changes.end())
        *at = answerChanges(std::get<QStringList>(m_actions.view().row.at(u"answers")),
                            std::get<QStringList>(*at));
    m_draftStored = true;
    const QString text =
        QString::fromUtf8(QJsonDocument(toJson(changes)).toJson(QJsonDocument::Compact));
    m_context.desk.saveDraft(m_actions.draftKey(), text).then(this, [this](const Done &stored) {
        m_ui->draftLabel->setText(
            stored ? tr("Draft saved %1").arg(clockWords(m_context.clock.nowMs()))
                   : sentence(stored.error()));
    });
}

void OrderEditor::dropDraft()
{
    m_pause.stop();
    if (!std::exchange(m_draftStored, false))
        return;
    m_ui->draftLabel->clear();
    m_context.desk.saveDraft(m_actions.draftKey(), {});
}

}  // namespace touchline::gui
