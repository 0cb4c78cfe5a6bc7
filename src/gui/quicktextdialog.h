// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/quicktextpopup.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class QuickTextDialog;
}

namespace touchline::gui {

/// Leads and editors add, change and retire the quick texts of everybody.
class QuickTextDialog final : public QDialog {
    Q_OBJECT
public:
    explicit QuickTextDialog(const Context &context, QWidget *parent = nullptr);
    ~QuickTextDialog() override;

    void startNew();
    void save();

signals:
    void saved();

private:
    void load();
    void show(const QuickText &text);
    [[nodiscard]] desk::FieldValues typed() const;

    Context m_context;
    std::unique_ptr<Ui::QuickTextDialog> m_ui;
    QuickTextModel m_list;
    QuickText m_shown;  ///< null id: a new one
};

}  // namespace touchline::gui
