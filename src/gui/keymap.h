// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/keyrules.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QPointer>

namespace touchline::gui {

class Preferences;

/// One command of the keyboard.
struct KeyEntry {
    QString id;     ///< name of the QShortcut or button that it presses
    QString title;  ///< for people
    QKeySequence standard;
    QKeySequence keys;   ///< as they are now
    bool fixed = false;  ///< belongs to a list or to the text, cannot be changed
};

/// All shortcuts of the window and what this user made of them. A QShortcut takes part when it has an
/// object name and a whatsThis() for people; a button with a shortcut takes part by its name and text.
class Keymap final : public QObject {
    Q_OBJECT
public:
    explicit Keymap(Preferences &preferences, QObject *parent = nullptr);

    /// Takes over what lies below `top`, and gives it this user's keys. Again for pages made later.
    void adopt(QWidget &top);
    /// Keys that no QShortcut stands for, for the sheet only.
    void addFixed(const QString &title, const QKeySequence &keys);
    void clearFixed() { m_fixed.clear(); }
    /// By title; the fixed ones last.
    [[nodiscard]] QList<KeyEntry> entries() const;
    /// Who has these keys, but for `id`; empty: nobody.
    [[nodiscard]] QString ownerOf(const QKeySequence &keys, const QString &id) const;
    /// Nothing is done and false is returned when the rules or another command stand against it.
    bool set(const QString &id, const QKeySequence &keys);
    void reset(const QString &id);
    /// `text`, which names standard keys ("Save (Ctrl+S)"), naming those of now instead. Where several
    /// commands share their standard keys, the one nearest to `place` is meant.
    [[nodiscard]] QString withKeysOfNow(const QString &text, const QWidget &place) const;
    /// Reads the keys of the user who is signed in now.
    void reload();

signals:
    void changed();

private:
    struct Entry {
        QString title;
        QKeySequence standard;
        QKeySequence keys;
        QList<QPointer<QObject>> holders;
    };
    void take(QObject &holder, const QString &title, const QKeySequence &keys);
    static void give(Entry &entry, const QKeySequence &keys);
    /// By the command that these standard keys mean at `place`; empty: none.
    [[nodiscard]] const Entry *meant(const QKeySequence &standard, const QWidget &place) const;
    [[nodiscard]] QKeySequence wanted(const QString &id, const QKeySequence &standard) const;

    Preferences &m_preferences;
    QHash<QString, Entry> m_entries;
    QList<KeyEntry> m_fixed;
};

/// As our texts write keys: in the words of the platform, but "Enter" in every language.
[[nodiscard]] QString keyWords(const QKeySequence &keys);

}  // namespace touchline::gui
