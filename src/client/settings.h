// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtCore/QMap>
#include <QtCore/QSize>

namespace touchline {

/// What the program was asked to do.
struct Settings {
    desk::DeskConfig desk;
    bool headless = false;
    // For the window.
    QString language;
    QString theme;
    QString tourPart;
    QSize tourSize;
    QString tour;
    QString login;
    QString password;
    QString colleague;  ///< the tour's second user, from the file of demo users
    QString colleaguePassword;
    QString lead;  ///< and its team lead
    QString leadPassword;
    QString clerk;  ///< and its counter clerk
    QString clerkPassword;
    QMap<QString, std::pair<QString, QString>> demoUsers;  ///< the first of every role, by its code
};

/// Reads flags, then the environment (TOUCHLINE_SERVER, TOUCHLINE_PIN, TOUCHLINE_PROFILE). Errors:
/// Invalid (field names the flag). Ends the process itself for --help and --version.
[[nodiscard]] Result<Settings> readSettings(const QStringList &arguments);

}  // namespace touchline
