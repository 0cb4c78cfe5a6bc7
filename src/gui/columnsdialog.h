// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class ColumnsDialog;
}

namespace touchline::gui {

/// Which columns a list of orders has, and in which order.
class ColumnsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ColumnsDialog(const QStringList &columns, QWidget *parent = nullptr);
    ~ColumnsDialog() override;

    [[nodiscard]] QStringList columns() const;

signals:
    void chosen(const QStringList &columns);

private:
    void fill(const QStringList &columns);
    void shift(int by);

    std::unique_ptr<Ui::ColumnsDialog> m_ui;
};

}  // namespace touchline::gui
