// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class SignInPage;
}

namespace touchline::gui {

/// Asks who is there.
class SignInPage final : public QWidget {
    Q_OBJECT
public:
    SignInPage(const Context &context, const QString &server, QWidget *parent = nullptr);
    ~SignInPage() override;

    /// `again`: a session is stored here and can be used without the server.
    void ask(bool again, const QString &login = {});
    void type(const QString &login, const QString &password);
    void submit();

signals:
    void signedIn();
    void backWanted();
    void failed();

private:
    void setBusy(bool busy);

    Context m_context;
    std::unique_ptr<Ui::SignInPage> m_ui;
    bool m_busy = false;
};

}  // namespace touchline::gui
