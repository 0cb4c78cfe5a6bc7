// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look.h"

#include <QtCore/QObject>

class QApplication;

namespace touchline::gui {

class Preferences;
class SystemTheme;

/// Keeps the one Look of the program as the user, else the system, wants it; everything that paints sees
/// the change at its next paint.
class LookKeeper final : public QObject {
    Q_OBJECT
public:
    /// `theme`: light or dark for this run whatever anybody wants; empty: no such order.
    LookKeeper(const Preferences &preferences, const SystemTheme &system, const QString &theme);

    [[nodiscard]] const Look &look() const { return m_look; }
    /// For a window that is made anew: the language of the program and the size of type.
    void begin(bool chinese);

signals:
    void themeChanged();

private:
    [[nodiscard]] Theme wantedTheme() const;
    void follow();

    const Preferences &m_preferences;
    const SystemTheme &m_system;
    QString m_order;
    Look m_look;
};

}  // namespace touchline::gui
