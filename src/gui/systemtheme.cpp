// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/systemtheme.h"

#include "gui/look.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalSettings = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearanceSpace = "org.freedesktop.appearance"_L1;
constexpr auto schemeKey = "color-scheme"_L1;

// 0: no preference, 1: dark, 2: light.
constexpr uint dark = 1;
constexpr uint light = 2;

}  // namespace

SystemTheme::SystemTheme(QObject *parent) : QObject(parent), m_theme(systemTheme())
{
    // Without an address Qt would start a bus of its own.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalSettings, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read =
        QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, u"Read"_s);
    read.setArguments({QString(appearanceSpace), QString(schemeKey)});
    auto *call = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError())
            adopt(reply.value().variant());
        call->deleteLater();
    });
}

void SystemTheme::settingChanged(const QString &space, const QString &key,
                                 const QDBusVariant &value)
{
    if (space == appearanceSpace && key == schemeKey)
        adopt(value.variant());
}

void SystemTheme::adopt(QVariant value)
{
    // Read() wraps the value once more than the signal does.
    while (value.canConvert<QDBusVariant>() && value.typeId() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    const uint scheme = value.toUInt();
    if (scheme != dark && scheme != light)
        return;
    const Theme theme = scheme == dark ? Theme::Dark : Theme::Light;
    if (std::exchange(m_theme, theme) != theme)
        emit changed();
}

}  // namespace touchline::gui
