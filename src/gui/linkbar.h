// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class LinkBar;
}

namespace touchline::gui {

/// One calm line below the top bar while something about the connection is worth a word: first load,
/// offline, sign in again, not heard for days, a wrong clock. Nothing while all is well.
class LinkBar final : public QFrame {
    Q_OBJECT
public:
    explicit LinkBar(const Context &context, QWidget *parent = nullptr);
    ~LinkBar() override;

    void show(const desk::SyncStatus &status);

signals:
    void signInWanted();

private:
    enum class Says { Nothing, Loading, Offline, SignIn, Covered, Clock };
    [[nodiscard]] Says whatOf(const desk::SyncStatus &status) const;
    void act();

    Context m_context;
    std::unique_ptr<Ui::LinkBar> m_ui;
    Says m_says = Says::Nothing;
    desk::SyncStatus m_status;
    QTimer m_minute;
};

}  // namespace touchline::gui
