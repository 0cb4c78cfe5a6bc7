// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/keymap.h"

#include <QtCore/QAbstractTableModel>

namespace touchline::gui {

/// The keymap as a list: what it does, and by which keys.
class KeysModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TitleColumn, KeysColumn, ColumnCount };

    explicit KeysModel(Keymap &keymap, QObject *parent = nullptr);

    /// Words of the title or of the keys, in any order; empty: all.
    void setFilter(const QString &text);
    [[nodiscard]] const KeyEntry &entryAt(int row) const { return m_shown[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void fill();

    Keymap &m_keymap;
    QString m_filter;
    QList<KeyEntry> m_shown;
};

}  // namespace touchline::gui
