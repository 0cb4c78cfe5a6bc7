// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtCore/QMap>
#include <QtCore/QSize>

#include <functional>
#include <optional>

namespace touchline::gui {

class Application;

/// What the program was asked to show.
struct RunOptions {
    QString profile;   ///< the folder of the desk's files, where the window keeps its own
    QString language;  ///< zh_CN or en; empty: the system's
    QString theme;     ///< light or dark; empty: the system's
    QString tourDir;   ///< not empty: drive the tour and save its pictures here
    QString tourPart;  ///< only the steps of this name (whyNotRun() knows them); empty: all
    QSize tourSize{1440, 900};  ///< of the window in the tour; some steps choose their own
    QString login;              ///< sign in as this user without asking
    QString password;
    QString colleagueLogin;  ///< the tour's second desk
    QString colleaguePassword;
    QString leadLogin;  ///< the tour's team lead; empty: none was given
    QString leadPassword;
    QString clerkLogin;  ///< the tour's counter clerk; empty: none was given
    QString clerkPassword;
    /// The first login and password of every role of the demonstration, by the role's code.
    QMap<QString, std::pair<QString, QString>> demoUsers;
    /// Opens the tour's second desk, with a profile of its own.
    std::function<Result<std::unique_ptr<desk::Desk>>()> openColleague;
};

/// Says what is wrong with the options; nothing if they are usable.
[[nodiscard]] std::optional<Error> whyNotRun(const RunOptions &options);

/// Shows the window and returns the exit code of the program.
[[nodiscard]] int run(Application &app, desk::Desk &desk, const Clock &clock,
                      const RunOptions &options);

}  // namespace touchline::gui
