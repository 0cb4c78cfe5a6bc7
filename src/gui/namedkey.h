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

/// Alt+Z, and Ctrl+Z where no text field takes it for itself. Works, too, while something else on the screen
/// can be taken back: then one after the other.
template <typename Act> QList<QShortcut *> undoKeys(QWidget *parent, const QString &title, Act act)
{
    const QList<QShortcut *> keys{namedKey(parent, "undoKey", title, Qt::ALT | Qt::Key_Z, act),
                                  namedKey(parent, "undoKey2", title, Qt::CTRL | Qt::Key_Z, act)};
    for (QShortcut *key : keys)
        QObject::connect(key, &QShortcut::activatedAmbiguously, parent, act);
    return keys;
}

}  // namespace touchline::gui
