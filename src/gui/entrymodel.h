// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtGui/QIcon>

#include <functional>

namespace touchline::gui {

/// One column of a list of entries.
struct EntryColumn {
    enum class Kind { Text, Number, Choice };
    QString key;  ///< path within the entry ("at.minutes")
    QString title;
    Kind kind = Kind::Text;
    int width = 0;                                    ///< 0: takes what is left
    QList<std::pair<QString, QString>> choices = {};  ///< code and words
    int least = 0;
    int most = 0;
    QString hint = {};
    /// How an entry is shown and typed, where that is not the value itself.
    std::function<QString(const QJsonObject &)> shown = {};
    /// Takes what was typed into the entry; answers why not, empty = taken.
    std::function<QString(QJsonObject &, const QString &)> take = {};
};

/// A JSON list of objects as a table that can be edited.
class EntryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Roles { ColumnRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(const QList<EntryColumn> &columns);
    [[nodiscard]] const EntryColumn &column(int at) const { return m_columns[at]; }
    /// A tick before the first column: this key, true where it is missing.
    void setTick(const QString &key) { m_tick = key; }
    void setWritable(bool writable);
    [[nodiscard]] bool isWritable() const { return m_writable; }
    /// Stands in the cell that is wrong.
    void setFaultIcon(const QIcon &icon) { m_faultIcon = icon; }

    void setEntries(const QJsonArray &entries);
    [[nodiscard]] const QJsonArray &entries() const { return m_entries; }
    [[nodiscard]] QJsonObject entry(int row) const { return m_entries.at(row).toObject(); }
    /// Marks what is wrong; row -1: nothing is.
    void setFault(int row, const QString &key);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    /// By hand; `key` as the column names it.
    void edited(int row, const QString &key);
    void refused(const QString &why);

private:
    [[nodiscard]] QString shown(int row, const EntryColumn &column) const;

    QList<EntryColumn> m_columns;
    QJsonArray m_entries;
    QString m_tick;
    QString m_faultKey;
    QIcon m_faultIcon;
    int m_faultRow = -1;
    bool m_writable = true;
};

}  // namespace touchline::gui
