// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actionrow.h"

#include <QtCore/QPointer>

namespace Ui {
class ActionEditor;
}

namespace touchline::gui {

class VariableChips;

/// Builds what a macro, trigger or time rule does: a row for each action, in their order.
class ActionEditor final : public QWidget {
    Q_OBJECT
public:
    explicit ActionEditor(const Context &context, QWidget *parent = nullptr);
    ~ActionEditor() override;

    /// `json`: as it is kept. What cannot be read at all stays as it is until it is edited.
    void setActions(AutomationKind kind, const QString &json);
    [[nodiscard]] QString actions() const;
    /// Why they cannot be kept as they stand.
    [[nodiscard]] Done fault() const;
    void addAction(const RuleAction &action);

signals:
    void changed();

private:
    void tellPlaces();
    void move(ActionRow *row, qsizetype by);
    void insertVariable(const QString &variable);
    void remove(ActionRow *row);

    Context m_context;
    std::unique_ptr<Ui::ActionEditor> m_ui;
    ActionChoices m_choices;
    VariableChips *m_chips;
    AutomationKind m_kind = AutomationKind::Macro;
    QList<ActionRow *> m_rows;
    QPointer<QWidget> m_text;  ///< that was written in last
    QString m_raw;             ///< of a newer program
};

}  // namespace touchline::gui
