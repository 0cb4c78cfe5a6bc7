// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/preferences.h"

#include <QtCore/QSettings>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

Preferences::Preferences(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    if (!folder.isEmpty())
        m_machine = std::make_unique<QSettings>(folder + "/window.ini"_L1, QSettings::IniFormat);
}

Preferences::~Preferences() = default;

void Preferences::setUser(const QUuid &user)
{
    if (m_folder.isEmpty())
        return;
    m_user.reset();
    if (!user.isNull())
        m_user = std::make_unique<QSettings>(m_folder + u'/' + user.toString(QUuid::WithoutBraces) +
                                                 "/window.ini"_L1,
                                             QSettings::IniFormat);
    emit changed();
}

QVariant Preferences::value(const QString &name, const QVariant &standard) const
{
    if (!m_machine)
        return m_unkept.value(name, standard);
    if (m_user && m_user->contains(name))
        return m_user->value(name);
    return m_machine->value(name, standard);
}

void Preferences::set(const QString &name, const QVariant &to, bool everybody)
{
    const auto put = [&](QSettings &settings) {
        to.isValid() ? settings.setValue(name, to) : settings.remove(name);
    };
    if (!m_machine)
        m_unkept.insert(name, to);
    if (m_user)
        put(*m_user);
    if (m_machine && (everybody || !m_user))
        put(*m_machine);
}

QVariant Preferences::kept(const QString &name) const { return value(name, {}); }

// How the window lies on the screen is also what the next user of this machine begins with.
void Preferences::keep(const QString &name, const QVariant &to)
{
    if (value(name, {}) != to)
        set(name, to, name.startsWith("window/"_L1));
}

QString Preferences::language() const
{
    const QString language = value(u"language"_s, {}).toString();
    return language == "zh_CN"_L1 || language == "en"_L1 ? language : QString();
}

void Preferences::setLanguage(const QString &language)
{
    set(u"language"_s, language, true);
    emit changed();
}

QString Preferences::theme() const
{
    const QString theme = value(u"theme"_s, {}).toString();
    return theme == "light"_L1 || theme == "dark"_L1 ? theme : QString();
}

void Preferences::setTheme(const QString &theme)
{
    set(u"theme"_s, theme, true);
    emit changed();
}

int Preferences::textPercent() const { return qBound(100, value(u"text"_s, 100).toInt(), 125); }

void Preferences::setTextPercent(int percent)
{
    set(u"text"_s, percent, true);
    emit changed();
}

bool Preferences::sounds() const { return value(u"sounds"_s, true).toBool(); }

void Preferences::setSounds(bool on)
{
    set(u"sounds"_s, on);
    emit changed();
}

bool Preferences::desktopNotes() const { return value(u"desktopNotes"_s, true).toBool(); }

void Preferences::setDesktopNotes(bool on)
{
    set(u"desktopNotes"_s, on);
    emit changed();
}

int Preferences::repeatMinutes() const { return qBound(0, value(u"repeat"_s, 5).toInt(), 60); }

void Preferences::setRepeatMinutes(int minutes)
{
    set(u"repeat"_s, minutes);
    emit changed();
}

int Preferences::undoSeconds() const { return value(u"undo"_s, 10).toInt() > 10 ? 30 : 10; }

void Preferences::setUndoSeconds(int seconds)
{
    set(u"undo"_s, seconds);
    emit changed();
}

bool Preferences::fuzzySounds() const { return value(u"fuzzySounds"_s, false).toBool(); }

void Preferences::setFuzzySounds(bool on)
{
    set(u"fuzzySounds"_s, on);
    emit changed();
}

}  // namespace touchline::gui
