// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/entrymodel.h"

#include "desk/settingtree.h"
#include "gui/plain.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString plainText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.toString();
}

}  // namespace

void EntryModel::setColumns(const QList<EntryColumn> &columns)
{
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

void EntryModel::setWritable(bool writable)
{
    m_writable = writable;
    if (!m_entries.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void EntryModel::setEntries(const QJsonArray &entries)
{
    // Whoever is in a cell stays there while values alone differ.
    if (entries.size() == m_entries.size()) {
        m_entries = entries;
        if (!entries.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

void EntryModel::setFault(int row, const QString &key)
{
    if (row == m_faultRow && key == m_faultKey)
        return;
    m_faultRow = row;
    m_faultKey = key;
    if (!m_entries.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int EntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int EntryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString EntryModel::shown(int row, const EntryColumn &column) const
{
    if (column.shown)
        return column.shown(entry(row));
    const QString text = plainText(desk::valueAt(entry(row), column.key));
    for (const auto &[code, words] : column.choices) {
        if (code == text)
            return words;
    }
    return text;
}

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EntryColumn &column = m_columns[index.column()];
    const bool wrong =
        index.row() == m_faultRow && (m_faultKey.isEmpty() || column.key.startsWith(m_faultKey) ||
                                      m_faultKey.startsWith(column.key));
    switch (role) {
    case Qt::DisplayRole: return shown(index.row(), column);
    case Qt::EditRole:
        return column.kind == EntryColumn::Kind::Choice && !column.shown
                   ? plainText(desk::valueAt(entry(index.row()), column.key))
                   : shown(index.row(), column);
    case Qt::ToolTipRole: {
        const QString text = shown(index.row(), column);
        return toolTipText(column.hint.isEmpty() ? text : column.hint);
    }
    case Qt::CheckStateRole:
        if (index.column() != 0 || m_tick.isEmpty())
            return {};
        return entry(index.row()).value(m_tick).toBool(true) ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole: return wrong ? QVariant(m_faultIcon) : QVariant();
    case ColumnRole: return index.column();
    default: return {};
    }
}

QVariant EntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[section].title;
    return role == Qt::ToolTipRole ? QVariant(toolTipText(m_columns[section].hint)) : QVariant();
}

Qt::ItemFlags EntryModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!m_writable || !index.isValid())
        return flags;
    const EntryColumn &column = m_columns[index.column()];
    if (!column.shown || column.take)
        flags |= Qt::ItemIsEditable;
    if (index.column() == 0 && !m_tick.isEmpty())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool EntryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_writable || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const EntryColumn &column = m_columns[index.column()];
    const QJsonObject before = entry(index.row());
    QJsonObject after = before;
    QString key = column.key;
    if (role == Qt::CheckStateRole) {
        key = m_tick;
        after[m_tick] = value.toInt() == Qt::Checked;
    } else if (role != Qt::EditRole) {
        return false;
    } else if (column.take) {
        if (const QString why = column.take(after, value.toString()); !why.isEmpty()) {
            emit refused(why);
            return false;
        }
    } else {
        const QString text = value.toString().trimmed();
        QJsonValue is = text;
        if (column.kind == EntryColumn::Kind::Number)
            is = value.toLongLong();
        else if (column.kind == EntryColumn::Kind::Choice &&
                 (text == "true"_L1 || text == "false"_L1))
            is = text == "true"_L1;
        else if (text.isEmpty())
            is = QJsonValue::Undefined;
        after = desk::withValueAt(before, column.key, is).toObject();
    }
    if (after == before)
        return false;
    m_entries[index.row()] = after;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    emit edited(index.row(), key);
    return true;
}

}  // namespace touchline::gui
