// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/keymap.h"

#include "gui/preferences.h"
#include "gui/railbutton.h"

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

/// How far above `place` the widget lies where the shortcut works; -1: it does not work there.
int distance(const QObject &holder, const QWidget &place)
{
    int steps = 0;
    for (const QObject *above = &place; above; above = above->parent(), ++steps) {
        if (above == holder.parent() || above == &holder)
            return steps;
    }
    return -1;
}

/// As people write keys, the longest way first: "Ctrl+Return", "Ctrl+Enter", and on a chip "Ctrl K".
QStringList spellings(const QKeySequence &keys)
{
    // Qt has Chinese for "Return", our texts have not.
    QStringList found{keys.toString(QKeySequence::PortableText)};
    if (const QString native = keys.toString(QKeySequence::NativeText); native != found.front())
        found += native;
    for (const QString &enter : {u"Enter"_s, u"↵"_s}) {
        if (found.front().endsWith("Return"_L1))
            found += found.front().chopped(6) + enter;
    }
    const QStringList written = found;
    for (const QString &one : written)
        found += QString(one).replace(u'+', u' ');
    return found;
}

/// Whether the part is a word of its own and not the beginning of "Ctrl+Shift+…".
bool standsAlone(const QString &text, qsizetype from, qsizetype size)
{
    const auto belongs = [&](qsizetype at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'+');
    };
    return !belongs(from - 1) && !belongs(from + size);
}

QString nameOfKeys(const QString &id) { return u"keys/"_s + id; }

/// Of a page that this user does not have.
bool isForNobody(const QList<QPointer<QObject>> &holders)
{
    return !holders.isEmpty() &&
           std::all_of(holders.begin(), holders.end(), [](const QPointer<QObject> &holder) {
               const auto *rail = qobject_cast<const RailButton *>(holder.data());
               return rail && rail->isHidden();
           });
}

}  // namespace

QString keyWords(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter})
        text.replace(QKeySequence(enter).toString(QKeySequence::NativeText), u"Enter"_s);
    return text;
}

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
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (isForNobody(entry->holders))
            continue;
        entries += {entry.key(), entry->title, entry->standard, entry->keys, false};
    }
    std::sort(entries.begin(), entries.end(), [](const KeyEntry &a, const KeyEntry &b) {
        return a.title.localeAwareCompare(b.title) < 0;
    });
    return entries + m_fixed;
}

QString Keymap::ownerOf(const QKeySequence &keys, const QString &id) const
{
    if (keys.isEmpty())
        return {};
    // Those of a page that is not shown as well: it may be there tomorrow.
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->keys == keys && entry.key() != id)
            return entry->title;
    }
    for (const KeyEntry &entry : m_fixed) {
        if (entry.keys == keys)
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

const Keymap::Entry *Keymap::meant(const QKeySequence &standard, const QWidget &place) const
{
    const Entry *nearest = nullptr;
    int least = 0;
    for (const Entry &entry : m_entries) {
        if (entry.standard != standard)
            continue;
        for (const QPointer<QObject> &holder : entry.holders) {
            const int steps = holder ? distance(*holder, place) : -1;
            if (steps < 0 || (nearest && steps >= least))
                continue;
            nearest = &entry;
            least = steps;
        }
    }
    return nearest;
}

QString Keymap::withKeysOfNow(const QString &text, const QWidget &place) const
{
    struct Change {
        qsizetype from;
        qsizetype size;
        QString to;
    };
    QList<Change> changes;
    for (const Entry &entry : m_entries) {
        if (entry.keys == entry.standard || meant(entry.standard, place) != &entry)
            continue;
        for (const QString &spelling : spellings(entry.standard)) {
            const qsizetype from = text.indexOf(spelling);
            if (from < 0 || spelling.isEmpty() || !standsAlone(text, from, spelling.size()))
                continue;
            QString to = keyWords(entry.keys);
            if (spelling.contains(u' '))
                to.replace(u'+', u' ');
            changes += {from, spelling.size(), to};
            break;
        }
    }
    // From the end, so that the places stay right.
    std::sort(changes.begin(), changes.end(),
              [](const Change &a, const Change &b) { return a.from > b.from; });
    QString said = text;
    for (const Change &change : std::as_const(changes))
        said.replace(change.from, change.size, change.to);
    return said;
}

void Keymap::reload()
{
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry)
        give(*entry, wanted(entry.key(), entry->standard));
    emit changed();
}

}  // namespace touchline::gui
