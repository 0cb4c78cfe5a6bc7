// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of OrderEditor that runs macros and says how the order was graded.

#include "gui/fieldfault.h"
#include "gui/gradeline.h"
#include "gui/macromenu.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/plain.h"
#include "gui/ruletexts.h"
#include "gui/undobar.h"
#include "ui_ordereditor.h"

#include <QtCore/QScopedValueRollback>

namespace touchline::gui {

void OrderEditor::addMacros()
{
    m_gradeLine = new GradeLine(m_context, m_ui->head);
    m_ui->column4->insertWidget(m_ui->column4->indexOf(m_ui->lifecycleBar), m_gradeLine);
    m_macros = new MacroMenu(m_context, m_ui->head);
    m_ui->row2->addWidget(m_macros);
    m_undo = new UndoBar(m_ui->foot);
    m_undo->setObjectName(QStringLiteral("macroUndo"));
    m_undo->follow(m_context.preferences);
    m_ui->column8->insertWidget(0, m_undo);
    connect(m_macros, &MacroMenu::failed, this,
            [this](const QString &text) { sayFault(*m_ui->errorLabel, text); });
    connect(m_macros, &MacroMenu::ran, this,
            [this](const Automation &macro, const desk::MacroRun &run) {
                sayFault(*m_ui->errorLabel, {});
                const QString sentence = runWords(macro.name, run);
                emit said(sentence);
                const WorkOrder &order = m_actions.view().order;
                const bool goesOn = macro.after == AfterMacro::Next;
                // Below another order it says of which one it speaks.
                const QString number = order.number.isEmpty() ? order.alias : order.number;
                if (!run.numbers.isEmpty())
                    m_undo->offer(
                        goesOn && !number.isEmpty()
                            ? tr("%1: %2", "order: what a macro did").arg(number, sentence)
                            : sentence,
                        [this, run] { takeBack(run.numbers); });
                const QScopedValueRollback keeps(m_keepsUndo, goesOn);
                if (macro.after == AfterMacro::Close && m_hasList)
                    emit backWanted();
                if (goesOn)
                    emit nextWanted(order.id.value);
            });
}

/// What was done to one order is not offered below another.
void OrderEditor::leaveUndo(const QUuid &next)
{
    if (!m_keepsUndo && next != m_actions.order())
        m_undo->flush();
}

void OrderEditor::showGrading()
{
    auto order = fromRow<WorkOrder>(m_form->fields().edited());
    // As the ledger will have it: a grade that is typed is a person's.
    if (m_form->fields().changes().contains(QStringLiteral("grade")))
        order.triageRule.clear();
    m_gradeLine->showOrder(order);
}

void OrderEditor::takeBack(const QList<qint64> &numbers)
{
    m_context.desk.discardAll(numbers).then(this, [this](const Done &taken) {
        if (taken)
            emit said(tr("Taken back."));
        else
            sayFault(*m_ui->errorLabel, tr("It has been sent already and cannot be taken back."));
    });
}

}  // namespace touchline::gui
