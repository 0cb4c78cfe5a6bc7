// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/conditionrow.h"

#include <QtWidgets/QFrame>

namespace Ui {
class ConditionGroup;
}

namespace touchline::gui {

/// Conditions that belong together, and groups of the same kind within.
class ConditionGroup final : public QFrame {
    Q_OBJECT
public:
    /// `depth`: 0 is the outermost, which cannot be removed.
    ConditionGroup(const Context &context, const ConditionChoices &choices, int depth,
                   QWidget *parent = nullptr);
    ~ConditionGroup() override;

    void show(const RuleGroup &group);
    /// What is complete of it.
    [[nodiscard]] RuleGroup group() const;
    [[nodiscard]] bool isComplete() const;
    void renewChoices();
    void focusFirst();

signals:
    void changed();
    void removeWanted();

private:
    ConditionRow *addRow();
    ConditionGroup *addGroup();
    void drop(QWidget *part);
    void showButtons();

    Context m_context;
    const ConditionChoices &m_choices;
    int m_depth;
    std::unique_ptr<Ui::ConditionGroup> m_ui;
    QList<ConditionRow *> m_rows;
    QList<ConditionGroup *> m_groups;
};

}  // namespace touchline::gui
