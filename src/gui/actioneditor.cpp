// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actioneditor.h"

#include "gui/plain.h"
#include "ui_actioneditor.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

ActionEditor::ActionEditor(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::ActionEditor>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    QStringList variables;
    for (const QString &name : actionVariables())
        variables += u'{' + name + u'}';
    m_ui->variablesLabel->setText(
        tr("Filled in where they stand in a text: %1").arg(variables.join(u"  "_s)));
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
    connect(row, &ActionRow::upWanted, this, [this, row] { moveUp(row); });
    connect(row, &ActionRow::removeWanted, this, [this, row] { remove(row); });
    emit changed();
}

void ActionEditor::moveUp(ActionRow *row)
{
    const qsizetype at = m_rows.indexOf(row);
    if (at < 1)
        return;
    m_rows.swapItemsAt(at, at - 1);
    m_ui->rowsLayout->removeWidget(row);
    m_ui->rowsLayout->insertWidget(int(at - 1), row);
    emit changed();
}

void ActionEditor::remove(ActionRow *row)
{
    m_rows.removeOne(row);
    m_ui->rowsLayout->removeWidget(row);
    row->hide();
    row->deleteLater();
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
