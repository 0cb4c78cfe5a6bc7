// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/lookkeeper.h"

#include "gui/preferences.h"
#include "gui/systemtheme.h"

#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

LookKeeper::LookKeeper(const Preferences &preferences, const SystemTheme &system,
                       const QString &theme)
    : m_preferences(preferences), m_system(system), m_order(theme)
{
    connect(&preferences, &Preferences::changed, this, &LookKeeper::follow);
    connect(&system, &SystemTheme::changed, this, &LookKeeper::follow);
}

Theme LookKeeper::wantedTheme() const
{
    const QString wanted = m_order.isEmpty() ? m_preferences.theme() : m_order;
    if (wanted.isEmpty())
        return m_system.theme();
    return wanted == "dark"_L1 ? Theme::Dark : Theme::Light;
}

void LookKeeper::begin(bool chinese)
{
    m_look.strong = strongWeight();
    m_look.chinese = chinese;
    m_look.theme = wantedTheme();
    m_look.textPercent = m_preferences.textPercent();
    applyLook(m_look);
}

void LookKeeper::follow()
{
    const Theme theme = wantedTheme();
    if (theme == m_look.theme)
        return;
    m_look.theme = theme;
    applyLook(m_look);
    emit themeChanged();
}

}  // namespace touchline::gui
