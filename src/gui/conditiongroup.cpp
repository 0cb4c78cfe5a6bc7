// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/conditiongroup.h"

#include "gui/plain.h"
#include "gui/tokenicon.h"
#include "ui_conditiongroup.h"

namespace touchline::gui {
namespace {

constexpr int deepestGroup = 2;

}  // namespace

ConditionGroup::ConditionGroup(const Context &context, const ConditionChoices &choices, int depth,
                               QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_choices(choices),
      m_depth(depth),
      m_ui(std::make_unique<Ui::ConditionGroup>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    if (depth > 0)
        setProperty("role", QStringLiteral("card"));
    for (const RuleJoin join : {RuleJoin::All, RuleJoin::Any, RuleJoin::None})
        m_ui->joinBox->addItem(words(join), int(join));
    m_ui->removeButton->setIcon(tokenIcon(context.look, Glyph::Close, &Tokens::muted));
    m_ui->removeButton->setVisible(depth > 0);
    connect(m_ui->joinBox, &QComboBox::currentIndexChanged, this, &ConditionGroup::changed);
    connect(m_ui->removeButton, &QToolButton::clicked, this, &ConditionGroup::removeWanted);
    connect(m_ui->addButton, &QPushButton::clicked, this, [this] {
        addRow()->setFocus();
        emit changed();
    });
    connect(m_ui->addGroupButton, &QPushButton::clicked, this, [this] {
        ConditionGroup *group = addGroup();
        group->addRow();
        emit changed();
    });
    showButtons();
}

ConditionGroup::~ConditionGroup() = default;

ConditionRow *ConditionGroup::addRow()
{
    auto *row = new ConditionRow(m_context, m_choices, this);
    connect(row, &ConditionRow::changed, this, &ConditionGroup::changed);
    connect(row, &ConditionRow::removeWanted, this, [this, row] {
        m_rows.removeOne(row);
        drop(row);
    });
    // Conditions first, then the groups within.
    m_ui->rows->insertWidget(int(m_rows.size()), row);
    m_rows += row;
    showButtons();
    return row;
}

ConditionGroup *ConditionGroup::addGroup()
{
    auto *group = new ConditionGroup(m_context, m_choices, m_depth + 1, this);
    connect(group, &ConditionGroup::changed, this, &ConditionGroup::changed);
    connect(group, &ConditionGroup::removeWanted, this, [this, group] {
        m_groups.removeOne(group);
        drop(group);
    });
    m_ui->rows->addWidget(group);
    m_groups += group;
    showButtons();
    return group;
}

void ConditionGroup::drop(QWidget *part)
{
    part->hide();
    part->deleteLater();
    showButtons();
    emit changed();
}

void ConditionGroup::showButtons()
{
    const auto entries = size_t(m_rows.size() + m_groups.size());
    m_ui->addButton->setEnabled(entries < RuleGroup::MostEntries);
    m_ui->addGroupButton->setVisible(m_depth < deepestGroup);
    m_ui->addGroupButton->setEnabled(entries < RuleGroup::MostEntries);
}

void ConditionGroup::show(const RuleGroup &group)
{
    m_ui->joinBox->setCurrentIndex(m_ui->joinBox->findData(int(group.join)));
    for (const RuleCondition &condition : group.conditions)
        addRow()->show(condition);
    for (const RuleGroup &inner : group.groups)
        addGroup()->show(inner);
}

RuleGroup ConditionGroup::group() const
{
    RuleGroup group;
    group.join = RuleJoin(m_ui->joinBox->currentData().toInt());
    for (const ConditionRow *row : m_rows) {
        if (row->isComplete())
            group.conditions.push_back(row->condition());
    }
    for (const ConditionGroup *inner : m_groups) {
        RuleGroup within = inner->group();
        if (!within.conditions.empty() || !within.groups.empty())
            group.groups.push_back(std::move(within));
    }
    return group;
}

bool ConditionGroup::isComplete() const
{
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [](const ConditionRow *row) { return row->isComplete(); }) &&
           std::all_of(m_groups.begin(), m_groups.end(),
                       [](const ConditionGroup *group) { return group->isComplete(); });
}

void ConditionGroup::renewChoices()
{
    for (ConditionRow *row : std::as_const(m_rows))
        row->renewChoices();
    for (ConditionGroup *group : std::as_const(m_groups))
        group->renewChoices();
}

void ConditionGroup::focusFirst()
{
    if (m_rows.isEmpty())
        m_ui->addButton->setFocus();
    else
        m_rows.first()->setFocus();
}

}  // namespace touchline::gui
