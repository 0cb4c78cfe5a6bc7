// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of OrderEditor for what the type of an order asks for.

#include "gui/answersform.h"
#include "gui/fieldfault.h"
#include "gui/movepanel.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "ui_ordereditor.h"

#include <QtWidgets/QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void OrderEditor::addForms()
{
    m_form->useForms(m_actions.forms());
    // What was wrong with an answer is judged anew.
    connect(&m_form->answers(), &AnswersForm::changed, this,
            [this] { sayFault(*m_ui->errorLabel, {}); });
    // What is typed stays: the form only asks for more or less.
    connect(&m_actions.forms(), &desk::OrderForms::changed, this, [this] {
        const auto order = fromRow<WorkOrder>(m_form->fields().edited());
        m_form->arrange(order, m_actions.isNew());
        m_moves->offer(order);
    });
}

bool OrderEditor::answersStand()
{
    AnswersForm &answers = m_form->answers();
    const auto saved = std::get<QStringList>(m_actions.view().row.at(u"answers"));
    const auto wrong = answers.firstWrong(saved);
    if (!wrong)
        return true;
    sayFault(*m_ui->errorLabel, Words::tr("%1: %2").arg(answers.nameOf(wrong->field),
                                                        reasonWords(QString(wrong->code))));
    if (answers.focusOn(wrong->field) && answers.focusWidget())
        m_ui->scroll->ensureWidgetVisible(answers.focusWidget());
    return false;
}

Refusal OrderEditor::named(Refusal refusal) const
{
    refusal.field = m_form->answers().nameOf(refusal.field);
    return refusal;
}

}  // namespace touchline::gui
