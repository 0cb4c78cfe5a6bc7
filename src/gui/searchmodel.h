// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"

#include <QtCore/QAbstractListModel>

namespace touchline::gui {

/// Hits under a heading for each kind, then what else can be done with the text.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Line { Heading, Hit, SearchServer, Hint };
    enum Roles { LineRole = Qt::UserRole + 1, HitRole };

    explicit SearchModel(QObject *parent = nullptr);

    /// `serverOffered`: the last line offers to ask the server for the text.
    void show(const QString &text, const QList<desk::FindHit> &hits, bool serverOffered,
              const QString &hint = {});
    void clear();
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] int hitCount() const { return m_hitCount; }
    [[nodiscard]] desk::FindHit hitAt(int row) const { return m_lines[row].hit; }
    [[nodiscard]] Line lineAt(int row) const { return m_lines[row].line; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Entry {
        Line line = Line::Hint;
        QString text;
        desk::FindHit hit;
    };
    QString m_text;
    QList<Entry> m_lines;
    int m_hitCount = 0;
};

/// Kind of a hit for its heading, in the order in which headings come.
[[nodiscard]] QString hitTitle(const desk::FindHit &hit);

}  // namespace touchline::gui
