// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/automation.h"

#include <QtCore/QAbstractListModel>

namespace touchline::gui {

/// Macros, triggers and time rules in a list: "Trigger 10 · name", ticked when active.
class RulesModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRules(const QList<Automation> &rules);
    [[nodiscard]] const Automation &ruleAt(int row) const { return m_rules[row]; }
    /// -1: not there.
    [[nodiscard]] int rowOf(const QUuid &rule) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void activeWanted(const QUuid &rule, bool active);

private:
    QList<Automation> m_rules;
};

}  // namespace touchline::gui
