// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/rulebook.h"
#include "gui/context.h"
#include "gui/rulesmodel.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class RulesDialog;
}

namespace touchline::gui {

class ActionEditor;
class ConditionBuilder;

/// Macros, triggers and time rules: leads write them all, everybody else her own macros.
class RulesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit RulesDialog(const Context &context, QWidget *parent = nullptr);
    ~RulesDialog() override;

    void startNew(AutomationKind kind);
    void save();
    void removeChosen();
    [[nodiscard]] ConditionBuilder &condition() { return *m_condition; }
    [[nodiscard]] ActionEditor &actions() { return *m_actions; }
    [[nodiscard]] const RulesModel &rules() const { return m_list; }
    void choose(const QUuid &rule);

    void done(int result) override;

private:
    [[nodiscard]] bool leads() const;
    [[nodiscard]] bool mayWrite(const Automation &rule) const;
    void load();
    void show(const Automation &rule);
    void arrange();
    [[nodiscard]] Automation typed() const;
    void say(const Error &error);
    void setActive(const QUuid &rule, bool active);

    Context m_context;
    std::unique_ptr<Ui::RulesDialog> m_ui;
    desk::RuleBook m_book;
    RulesModel m_list;
    ConditionBuilder *m_condition;
    ActionEditor *m_actions;
    Automation m_shown;  ///< null id: a new one
    QUuid m_leaving;     ///< is deleted when the time to take that back is over
};

}  // namespace touchline::gui
