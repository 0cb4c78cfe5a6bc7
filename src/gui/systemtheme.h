// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/tokens.h"

#include <QtCore/QObject>
#include <QtDBus/QDBusVariant>

namespace touchline::gui {

/// Light or dark as the system has it, and as it changes: from the desktop's portal where there is one
/// (Qt 6.4 does not tell), else from the palette at the start.
class SystemTheme final : public QObject {
    Q_OBJECT
public:
    /// To be made before the application has a palette of its own.
    explicit SystemTheme(QObject *parent = nullptr);

    [[nodiscard]] Theme theme() const { return m_theme; }

signals:
    void changed();

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void adopt(QVariant value);

    Theme m_theme;
};

}  // namespace touchline::gui
