// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/keymap.h"

#include "gui/preferences.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QAbstractButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

void setKeysOf(QObject &holder, const QKeySequence &keys)
{
    if (auto *shortcut = qobject_cast<QShortcut *>(&holder))
        shortcut->setKey(keys);
    else if (auto *button = qobject_cast<QAbstractButton *>(&holder))
        button->setShortcut(keys);
}

QString nameOfKeys(const QString &id) { return u"keys/"_s + id; }

}  // namespace

Keymap::Keymap(Preferences &preferences, QObject *parent)
    : QObject(parent), m_preferences(preferences)
{}

void Keymap::adopt(QWidget &top)
{
    const QList<QShortcut *> shortcuts = top.findChildren<QShortcut *>();
    for (QShortcut *shortcut : shortcuts) {
        if (!shortcut->objectName().isEmpty() && !shortcut->whatsThis().isEmpty())
            take(*shortcut, shortcut->whatsThis(), shortcut->key());
    }
    const QList<QAbstractButton *> buttons = top.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (!button->shortcut().isEmpty())
            take(*button,
                 button->accessibleName().isEmpty() ? button->text() : button->accessibleName(),
                 button->shortcut());
    }
    emit changed();
}

void Keymap::take(QObject &holder, const QString &title, const QKeySequence &keys)
{
    const QString id = holder.objectName();
    auto entry = m_entries.find(id);
    if (entry == m_entries.end()) {
        entry = m_entries.insert(id, {title, keys, keys, {}});
        entry->keys = wanted(id, keys);
    }
    entry->holders.removeIf([&](const QPointer<QObject> &one) { return !one || one == &holder; });
    entry->holders += &holder;
    entry->title = title;
    if (keys != entry->keys)
        setKeysOf(holder, entry->keys);
}

QKeySequence Keymap::wanted(const QString &id, const QKeySequence &standard) const
{
    const QVariant kept = m_preferences.kept(nameOfKeys(id));
    if (!kept.isValid())
        return standard;
    const QKeySequence keys = QKeySequence::fromString(kept.toString(), QKeySequence::PortableText);
    return keyFault(keys) == KeyFault::None ? keys : standard;
}

void Keymap::addFixed(const QString &title, const QKeySequence &keys)
{
    m_fixed += KeyEntry{{}, title, keys, keys, true};
}

QList<KeyEntry> Keymap::entries() const
{
    QList<KeyEntry> entries;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry)
        entries += {entry.key(), entry->title, entry->standard, entry->keys, false};
    std::sort(entries.begin(), entries.end(), [](const KeyEntry &a, const KeyEntry &b) {
        return a.title.localeAwareCompare(b.title) < 0;
    });
    return entries + m_fixed;
}

QString Keymap::ownerOf(const QKeySequence &keys, const QString &id) const
{
    const QList<KeyEntry> all = entries();
    for (const KeyEntry &entry : all) {
        if (entry.keys == keys && !keys.isEmpty() && (entry.fixed || entry.id != id))
            return entry.title;
    }
    return {};
}

void Keymap::give(Entry &entry, const QKeySequence &keys)
{
    entry.keys = keys;
    for (const QPointer<QObject> &holder : std::as_const(entry.holders)) {
        if (holder)
            setKeysOf(*holder, keys);
    }
}

bool Keymap::set(const QString &id, const QKeySequence &keys)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || keyFault(keys) != KeyFault::None ||
        !ownerOf(keys, id).isEmpty())
        return false;
    m_preferences.keep(nameOfKeys(id), keys == entry->standard
                                           ? QVariant()
                                           : keys.toString(QKeySequence::PortableText));
    give(*entry, keys);
    emit changed();
    return true;
}

void Keymap::reset(const QString &id)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return;
    m_preferences.keep(nameOfKeys(id), QVariant());
    give(*entry, entry->standard);
    emit changed();
}

void Keymap::reload()
{
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry)
        give(*entry, wanted(entry.key(), entry->standard));
    emit changed();
}

}  // namespace touchline::gui
