// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forms/formstate.h"
#include "gui/answerinput.h"
#include "gui/wholeinput.h"

#include <memory>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace touchline::gui {

/// What the type of an order asks for: its fields, typed, as far as they are shown now, and its checklist.
/// Two answers to one field stand side by side until one is kept; what is wrong or missing stands at the
/// field. The value is all of WorkOrder::answers, also what no form knows.
class AnswersForm final : public WholeInput {
    Q_OBJECT
public:
    explicit AnswersForm(const Context &context, QWidget *parent = nullptr);
    ~AnswersForm() override;

    [[nodiscard]] Value value() const override { return m_entries; }
    void setValue(const Value &value) override;
    void follow(const Value &before, const Value &now) override;
    /// Only the keys that are named: entries as answerChanges() makes them.
    void type(const Value &typed) override;

    /// The order as it stands on the screen; `form` null: nothing is asked. `shelf` keeps it.
    void arrange(const std::shared_ptr<const void> &shelf, const TypeForm *form,
                 const WorkOrder &edited);
    /// Beside each of them stands that it is asked for before the next step.
    [[nodiscard]] const std::vector<FormFault> &missing() const { return m_missing; }
    /// The first that cannot be saved; nothing: all can.
    [[nodiscard]] std::optional<FormFault> firstWrong(const QStringList &saved) const;
    /// The keyboard goes to "answers.<key>"; false: it is not on the screen.
    bool focusOn(const QString &field);
    /// What people call "answers.<key>", and the field itself where it is none of these.
    [[nodiscard]] QString nameOf(const QString &field) const;
    /// Where the Tab key comes from.
    void setTabAfter(QWidget *last) { m_tabAfter = last; }

protected:
    bool event(QEvent *event) override;

private:
    struct FieldRow;
    struct CheckRow;
    void rebuild();
    void addCheck(const FormCheck &check);
    void place();
    void chainTabs();
    void showState(const FormState &state);
    void showField(FieldRow &row, const FieldState &state);
    void showTwo(FieldRow &row, const QStringList &given);
    void showChecks(const FormState &state);
    void answered(const QString &key, const QString &answer);
    void fill();

    Context m_context;
    QStringList m_entries;
    std::shared_ptr<const void> m_shelf;
    const TypeForm *m_form = nullptr;
    std::vector<std::unique_ptr<FieldRow>> m_fields;
    std::vector<std::unique_ptr<CheckRow>> m_checks;
    std::vector<FormFault> m_missing;
    QLabel *m_title;
    QGridLayout *m_grid;
    QWidget *m_checkHost;
    QLabel *m_checkTitle;
    QPointer<QWidget> m_tabAfter;
    QStringList m_placed;  ///< captions of the fields that are on the screen
};

}  // namespace touchline::gui
