// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class CustomersPage;
}

namespace touchline::gui {

class CustomerPage;
class Finder;

/// Finds customers; each open one is a tab.
class CustomersPage final : public QWidget {
    Q_OBJECT
public:
    explicit CustomersPage(const Context &context, QWidget *parent = nullptr);
    ~CustomersPage() override;

    CustomerPage *openCustomer(const QUuid &customer);
    [[nodiscard]] CustomerPage *current() const;
    void showFind();
    void closeAll();

signals:
    void said(const QString &sentence);
    void draftWanted(const touchline::Refusal &refusal);

private:
    void closeTab(int index);
    void showState(const QString &title, const QString &text);
    void showAnswer();

    Context m_context;
    std::unique_ptr<Ui::CustomersPage> m_ui;
    Finder *m_finder;
};

}  // namespace touchline::gui
