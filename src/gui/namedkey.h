// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QShortcut>
#include <QtWidgets/QWidget>

namespace touchline::gui {

/// A shortcut that the sheet of keys knows: `id` is its name for ever (a user's own keys are kept under
/// it), `title` what it does in words. `parent` decides when it works: while it is on the screen.
template <typename Act>
QShortcut *namedKey(QWidget *parent, const char *id, const QString &title, const QKeySequence &keys,
                    Act act, Qt::ShortcutContext context = Qt::WindowShortcut)
{
    auto *shortcut = new QShortcut(keys, parent);
    shortcut->setObjectName(QLatin1StringView(id));
    shortcut->setWhatsThis(title);
    shortcut->setContext(context);
    QObject::connect(shortcut, &QShortcut::activated, parent, std::move(act));
    return shortcut;
}

}  // namespace touchline::gui
