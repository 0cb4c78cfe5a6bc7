// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderviews.h"
#include "gui/context.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class OrderViewDialog;
}

namespace touchline::gui {

class ConditionBuilder;

/// Builds a condition with a live count: to filter by for now, or to keep under a name and share.
class OrderViewDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Purpose { Filter, Keep };
    OrderViewDialog(const Context &context, Purpose purpose, QWidget *parent = nullptr);
    ~OrderViewDialog() override;

    /// What it starts with; a view with an id is changed instead of made.
    void begin(const desk::OrderListView &view);
    [[nodiscard]] ConditionBuilder &builder() { return *m_builder; }
    void type(const QString &name);
    /// As if its button were pressed.
    void finish();

signals:
    void filterWanted(const QString &condition);
    /// Null id: a new one.
    void keepWanted(const QUuid &id, const touchline::desk::FieldValues &values);

private:
    void showState();

    Context m_context;
    Purpose m_purpose;
    std::unique_ptr<Ui::OrderViewDialog> m_ui;
    ConditionBuilder *m_builder;
    desk::OrderListView m_view;
};

}  // namespace touchline::gui
