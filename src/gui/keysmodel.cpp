// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/keysmodel.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

KeysModel::KeysModel(Keymap &keymap, QObject *parent)
    : QAbstractTableModel(parent), m_keymap(keymap)
{
    connect(&keymap, &Keymap::changed, this, &KeysModel::fill);
    fill();
}

void KeysModel::setFilter(const QString &text)
{
    m_filter = text;
    fill();
}

void KeysModel::fill()
{
    beginResetModel();
    m_shown.clear();
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    const QList<KeyEntry> all = m_keymap.entries();
    for (const KeyEntry &entry : all) {
        const QString text = entry.title + u' ' + keyWords(entry.keys);
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
        if (fits)
            m_shown += entry;
    }
    endResetModel();
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    const KeyEntry &entry = m_shown[index.row()];
    const QString keys = keyWords(entry.keys);
    if (role == Qt::DisplayRole)
        return index.column() == TitleColumn ? entry.title : keys;
    if (role == Qt::AccessibleTextRole)
        return QString(entry.title + u", "_s + keys);
    return {};
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == TitleColumn ? tr("What it does") : tr("Keys");
}

}  // namespace touchline::gui
