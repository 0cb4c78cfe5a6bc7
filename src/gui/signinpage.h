// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class SignInPage;
}

namespace touchline::gui {

/// Asks who is there: at the start, when the server wants it again, and when the window was locked. Whoever
/// has signed in on this machine before gets in without the server.
class SignInPage final : public QWidget {
    Q_OBJECT
public:
    enum class Why { Start, Again, Locked };

    explicit SignInPage(const Context &context, QWidget *parent = nullptr);
    ~SignInPage() override;

    void ask(Why why);
    void type(const QString &login, const QString &password);
    void submit();
    /// Both at once.
    void enter(const QString &login, const QString &password);
    /// Not with the server; needs an earlier sign-in on this machine.
    void submitOffline();

signals:
    /// `offline`: without the server.
    void signedIn(bool offline);
    void backWanted();
    void failed();

private:
    void setBusy(bool busy);
    void askUsers();
    /// `mayChoose`: nobody has typed a login meanwhile.
    void showUsers(bool mayChoose);
    void choose(int row);
    [[nodiscard]] bool adoptServer();
    [[nodiscard]] QString login() const;
    void askServer();
    void unlock(bool thenServer);
    void succeed(bool offline);
    void refuse(const Error &error);

    Context m_context;
    std::unique_ptr<Ui::SignInPage> m_ui;
    QList<desk::KnownUser> m_users;
    Why m_why = Why::Start;
    bool m_busy = false;
    QTimer m_slow;
    quint64 m_attempt = 0;  ///< answers of an earlier one are stale
};

}  // namespace touchline::gui
