// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actioneditor.h"

#include "gui/plain.h"
#include "gui/variablewords.h"
#include "ui_actioneditor.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

ActionEditor::ActionEditor(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::ActionEditor>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    m_ui->variablesLabel->setText(
        tr("Filled in where they stand in a text; press one to insert it:"));
    m_chips = new VariableChips(actionVariables(), this);
    m_ui->column1->addWidget(m_chips);
    connect(m_chips, &VariableChips::wanted, this, &ActionEditor::insertVariable);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_ui->rows->isAncestorOf(now) &&
            (qobject_cast<QLineEdit *>(now) || qobject_cast<QPlainTextEdit *>(now)))
            m_text = now;
    });
    connect(m_ui->addButton, &QPushButton::clicked, this,
            [this] { addAction({.kind = ActionKind::AddTag}); });
    const auto renew = [this] {
        for (ActionRow *row : std::as_const(m_rows))
            row->renewChoices();
    };
    context.desk.users().then(this, [this, renew](const Result<QList<User>> &users) {
        if (!users)
            return;
        for (const User &user : *users) {
            if (user.active && user.regionCode == m_context.desk.actor().region)
                m_choices.users.append({user.id.value, user.name});
        }
        renew();
    });
    context.desk.teams().then(this, [this, renew](const Result<QList<Team>> &teams) {
        if (!teams)
            return;
        for (const Team &team : *teams) {
            if (team.regionCode == m_context.desk.actor().region)
                m_choices.teams.append({team.id.value, team.name});
        }
        renew();
    });
}

ActionEditor::~ActionEditor() = default;

void ActionEditor::setActions(AutomationKind kind, const QString &json)
{
    m_kind = kind;
    // When it runs by itself nobody is there whose name could be filled in.
    for (const QString &name : actionVariables()) {
        auto *chip = m_chips->findChild<QWidget *>(u"variable_"_s + name);
        chip->setHidden(kind == AutomationKind::TimeRule && name.startsWith("agent."_L1));
    }
    m_raw.clear();
    while (!m_rows.isEmpty())
        remove(m_rows.last());
    const auto actions = readActions(json.toUtf8());
    if (!actions) {
        m_raw = json;
        return;
    }
    for (const RuleAction &action : *actions)
        addAction(action);
}

void ActionEditor::addAction(const RuleAction &action)
{
    if (size_t(m_rows.size()) >= MostActions)
        return;
    m_raw.clear();
    auto *row = new ActionRow(m_context, m_choices, m_kind, m_ui->rows);
    row->show(action);
    m_rows += row;
    m_ui->rowsLayout->addWidget(row);
    connect(row, &ActionRow::changed, this, &ActionEditor::changed);
    connect(row, &ActionRow::upWanted, this, [this, row] { move(row, -1); });
    connect(row, &ActionRow::downWanted, this, [this, row] { move(row, 1); });
    connect(row, &ActionRow::removeWanted, this, [this, row] { remove(row); });
    tellPlaces();
    emit changed();
}

// Into the text that was written in last, else into the first there is.
void ActionEditor::insertVariable(const QString &variable)
{
    QWidget *place = m_text && m_text->isVisible() ? m_text.data() : nullptr;
    for (qsizetype row = 0; row < m_rows.size() && !place; ++row)
        place = m_rows[row]->textPlace();
    if (!place)
        return;
    if (auto *line = qobject_cast<QLineEdit *>(place))
        line->insert(variable);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(place))
        text->insertPlainText(variable);
    place->setFocus();
}

void ActionEditor::tellPlaces()
{
    for (ActionRow *row : std::as_const(m_rows))
        row->setPlace(row == m_rows.first(), row == m_rows.last());
}

void ActionEditor::move(ActionRow *row, qsizetype by)
{
    const qsizetype at = m_rows.indexOf(row);
    if (at < 0 || at + by < 0 || at + by >= m_rows.size())
        return;
    m_rows.swapItemsAt(at, at + by);
    m_ui->rowsLayout->removeWidget(row);
    m_ui->rowsLayout->insertWidget(int(at + by), row);
    tellPlaces();
    emit changed();
}

void ActionEditor::remove(ActionRow *row)
{
    m_rows.removeOne(row);
    m_ui->rowsLayout->removeWidget(row);
    row->hide();
    row->deleteLater();
    tellPlaces();
    emit changed();
}

QString ActionEditor::actions() const
{
    if (m_rows.isEmpty())
        return m_raw;
    RuleActions actions;
    for (const ActionRow *row : m_rows)
        actions.push_back(row->action());
    return QString::fromUtf8(writeActions(actions));
}

Done ActionEditor::fault() const
{
    const auto read = readActions(m_rows.isEmpty() ? m_raw.toUtf8() + (m_raw.isEmpty() ? "[]" : "")
                                                   : actions().toUtf8());
    return read ? done() : Done(read.error());
}

}  // namespace touchline::gui
