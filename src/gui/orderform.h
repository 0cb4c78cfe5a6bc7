// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderforms.h"
#include "gui/context.h"
#include "gui/fieldbinder.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class OrderForm;
}

namespace touchline::gui {

class AnswersForm;

/// The fields of an order; which are shown depends on its kind and on how far it is.
class OrderForm final : public QWidget {
    Q_OBJECT
public:
    explicit OrderForm(const Context &context, QWidget *parent = nullptr);
    ~OrderForm() override;

    [[nodiscard]] FieldBinder &fields() { return *m_fields; }
    void setServices(const QList<Service> &services);
    /// `isNew`: the kind can still be chosen and there is no result yet.
    void arrange(const WorkOrder &edited, bool isNew);
    /// Marks the inputs of these fields as waiting for a decision.
    void markConflicts(const QStringList &fields);
    /// Types and their forms come from here, and are looked up again with every arrange().
    void useForms(const desk::OrderForms &forms) { m_forms = &forms; }
    [[nodiscard]] AnswersForm &answers() { return *m_answers; }
    void focusTitle();

private:
    void loadTeams();
    void takeType(const QString &code);

    Context m_context;
    std::unique_ptr<Ui::OrderForm> m_ui;
    std::unique_ptr<FieldBinder> m_fields;
    AnswersForm *m_answers;
    const desk::OrderForms *m_forms = nullptr;
    bool m_isNew = false;
    Family m_gradesOf = Family::Unknown;
    QStringList m_marked;
};

}  // namespace touchline::gui
