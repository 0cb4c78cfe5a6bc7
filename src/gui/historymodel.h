// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"
#include "domain/clock.h"

#include <QtCore/QAbstractListModel>

namespace touchline::gui {

/// Steps and notes of an order in words, newest first.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { WhenRole = Qt::UserRole + 1, NoteRole, MarkRole };

    explicit HistoryModel(const Clock &clock, QObject *parent = nullptr);
    void show(const desk::OrderView &view);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Line {
        qint64 atMs = 0;
        QString text;
        QString when;  ///< with who
        bool note = false;
        bool pending = false;
    };
    const Clock &m_clock;
    QList<Line> m_lines;
};

}  // namespace touchline::gui
