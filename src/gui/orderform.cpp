// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/orderform.h"

#include "domain/lifecycle.h"
#include "gui/answersform.h"
#include "gui/catalogue.h"
#include "gui/orderkeys.h"
#include "gui/plain.h"
#include "gui/typechooser.h"
#include "gui/words.h"
#include "ui_orderform.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

OrderForm::OrderForm(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::OrderForm>())
{
    m_ui->setupUi(this);
    m_answers = new AnswersForm(context, this);
    m_answers->setTabAfter(m_ui->areaCombo);
    m_ui->column24->insertWidget(1, m_answers);
    connect(m_ui->typeChooser, &TypeChooser::chosen, this, &OrderForm::takeType);
    m_fields = std::make_unique<FieldBinder>(*this, typeOf<WorkOrder>());
    m_fields->setSuggestions(u"category"_s, categories());
    addOrderKeys(*this, *m_fields);
    loadTeams();
    connect(&context.desk, &desk::Desk::actorChanged, this, &OrderForm::loadTeams);
}

OrderForm::~OrderForm() = default;

void OrderForm::loadTeams()
{
    if (m_context.desk.actor().role == Role::Unknown)
        return;
    m_context.desk.teams().then(this, [this](const Result<QList<Team>> &teams) {
        if (!teams)
            return;
        QList<std::pair<QUuid, QString>> choices;
        for (const Team &team : *teams)
            choices.append({team.id.value, team.name});
        m_fields->setChoices(u"ownerTeam"_s, choices);
    });
}

void OrderForm::setServices(const QList<Service> &services)
{
    QList<std::pair<QUuid, QString>> choices;
    for (const Service &service : services)
        choices.append({service.id.value, service.number + u" · "_s + words(service.kind)});
    m_fields->setChoices(u"service"_s, choices);
}

void OrderForm::arrange(const WorkOrder &edited, bool isNew)
{
    if (edited.family != m_gradesOf) {
        m_gradesOf = edited.family;
        m_fields->setSuggestions(u"grade"_s, gradesOf(edited.family));
    }
    m_isNew = isNew;
    m_ui->familyCombo->setEnabled(isNew);
    if (m_forms) {
        const FormShelfPtr &shelf = m_forms->shelf();
        m_ui->typeChooser->offer(shelf, edited.family, !isNew);
        m_answers->arrange(shelf, shelf->of(edited.orderType), edited);
    }
    // A closed order is opened again first; who judges it does not write in it. A merged one lives on elsewhere,
    // but what was being typed when it was merged is not taken away.
    const bool isMerged = !edited.mergedInto.isNull() && m_fields->changes().isEmpty();
    const bool mayEdit =
        !isFinal(edited.state) && !isMerged &&
        authorized(m_context.desk.actor().role, isNew ? Action::CreateOrder : Action::EditOrder,
                   Nearness::Team);
    m_answers->setEnabled(mayEdit);
    m_ui->mainHost->setEnabled(mayEdit);
    m_ui->workHost->setEnabled(mayEdit);
    const int stage = stageOf(edited.state);
    m_ui->workHost->setVisible(!isNew && stage >= 4);
    const bool complaint = edited.family == Family::Complaint;
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->factualityCombo),
                            static_cast<QWidget *>(m_ui->factualityComboCaption),
                            static_cast<QWidget *>(m_ui->responsibilityCombo),
                            static_cast<QWidget *>(m_ui->responsibilityComboCaption)})
        widget->setVisible(complaint);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->callbackCombo),
                            static_cast<QWidget *>(m_ui->callbackComboCaption),
                            static_cast<QWidget *>(m_ui->ratingSpin),
                            static_cast<QWidget *>(m_ui->ratingSpinCaption)})
        widget->setVisible(stage >= 7);
}

// A type says what kind of order it is, and in which category such orders usually are.
void OrderForm::takeType(const QString &code)
{
    const TypeForm *form = m_forms ? m_forms->shelf()->of(code) : nullptr;
    if (!form)
        return;
    const Row now = m_fields->edited();
    desk::FieldValues values;
    if (m_isNew && now.text(u"family") != codeOf(form->family))
        values.insert(u"family"_s, QString(codeOf(form->family)));
    if (now.text(u"category").isEmpty() && !form->categories.isEmpty())
        values.insert(u"category"_s, form->categories.first());
    if (!values.isEmpty())
        m_fields->type(values);
}

void OrderForm::markConflicts(const QStringList &fields)
{
    if (fields == m_marked)
        return;
    m_marked = fields;
    const QList<QLabel *> captions = findChildren<QLabel *>();
    for (QLabel *caption : captions) {
        if (!caption->buddy())
            continue;
        QString text = caption->text();
        text.remove(u" ●"_s);
        // The dot has its word in the card above; a screen reader hears it with the field.
        const bool marked = fields.contains(caption->buddy()->property("field").toString());
        caption->setText(marked ? text + u" ●"_s : text);
        restyle(*caption, "role", marked ? u"markedLabel"_s : u"label"_s);
        caption->buddy()->setAccessibleDescription(marked ? tr("Two values; decide above")
                                                          : QString());
    }
}

void OrderForm::focusTitle() { m_ui->titleEdit->setFocus(); }

}  // namespace touchline::gui
