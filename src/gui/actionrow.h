// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/automation.h"
#include "gui/context.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class ActionRow;
}

namespace touchline::gui {

/// People and teams by name, for those who choose one.
struct ActionChoices {
    QList<std::pair<QUuid, QString>> users;
    QList<std::pair<QUuid, QString>> teams;
};

/// One action: what is done, and what it needs. One that this program cannot show is kept as it is.
class ActionRow final : public QWidget {
    Q_OBJECT
public:
    ActionRow(const Context &context, const ActionChoices &choices, AutomationKind kind,
              QWidget *parent = nullptr);
    ~ActionRow() override;

    void show(const RuleAction &action);
    [[nodiscard]] RuleAction action() const;
    /// Whether there is an action before and behind it.
    void setPlace(bool first, bool last);
    /// Where the text of this action is written; null if it has none.
    [[nodiscard]] QWidget *textPlace() const;
    /// People or teams have become known.
    void renewChoices();

signals:
    void changed();
    void upWanted();
    void downWanted();
    void removeWanted();

private:
    [[nodiscard]] ActionKind kind() const;
    [[nodiscard]] const FieldType *field() const;
    void arrange();
    void fillChoice();
    void choose(const QString &code);
    void showValue(const QJsonValue &value);
    [[nodiscard]] QJsonValue value() const;
    void tell();

    const ActionChoices &m_choices;
    AutomationKind m_automation;
    std::unique_ptr<Ui::ActionRow> m_ui;
    RuleAction m_kept;  ///< shown as words only, if its kind is none of those that are offered
    bool m_filling = false;
};

}  // namespace touchline::gui
