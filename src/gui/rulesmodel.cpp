// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/rulesmodel.h"

#include "gui/plain.h"
#include "gui/ruletexts.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void RulesModel::setRules(const QList<Automation> &rules)
{
    beginResetModel();
    m_rules = rules;
    endResetModel();
}

int RulesModel::rowOf(const QUuid &rule) const
{
    for (int row = 0; row < m_rules.size(); ++row) {
        if (m_rules[row].id.value == rule)
            return row;
    }
    return -1;
}

int RulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rules.size());
}

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Automation &rule = m_rules[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return rule.kind == AutomationKind::Macro
                   ? words(rule.kind) + u" · "_s + rule.name
                   : u"%1 %2 · %3"_s.arg(words(rule.kind)).arg(rule.rank).arg(rule.name);
    case Qt::CheckStateRole: return rule.active ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole: return toolTipText(rule.name);
    default: return {};
    }
}

Qt::ItemFlags RulesModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

bool RulesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Automation &rule = m_rules[index.row()];
    rule.active = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {role});
    emit activeWanted(rule.id.value, rule.active);
    return true;
}

}  // namespace touchline::gui
