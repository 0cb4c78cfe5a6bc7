// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/outboxsubjects.h"

#include <QtCore/QAbstractTableModel>

namespace touchline::desk {

/// What was saved here and has not come back yet, refused ones included, newest first. Columns give
/// codes and values; words are made in the gui.
class OutboxModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { N, Verb, Title, State, Reason, DeviceAt, Count };
    enum Roles {
        ItemRole = Qt::UserRole + 1,  ///< OutboxItem
        SubjectRole                   ///< OutboxSubjects::Subject
    };

    explicit OutboxModel(Desk &desk, QObject *parent = nullptr);
    void refresh();
    [[nodiscard]] const OutboxItem &itemAt(int row) const { return m_items[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    Desk &m_desk;
    OutboxSubjects m_subjects;
    QList<OutboxItem> m_items;
    quint64 m_generation = 0;
};

}  // namespace touchline::desk

Q_DECLARE_METATYPE(touchline::desk::OutboxItem)
