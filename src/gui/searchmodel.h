// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/search.h"
#include "desk/views.h"
#include "gui/commands.h"

#include <QtCore/QAbstractListModel>

namespace touchline::gui {

/// All that the list of results is made of.
struct SearchState {
    QString text;
    desk::SearchAnswer here;
    std::optional<desk::SearchAnswer> server;  ///< once it was asked
    QList<Commands::Found> commands;
    desk::Link link = desk::Link::Online;
    int percent = 100;  ///< of the first loading
    bool serverOffered = true;
};

/// Hits under a heading for each group, each with "more" where there is more, then what else can be done
/// with the text and what was not searched.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Line { Heading, Hit, Command, More, SearchServer, Hint };
    enum Roles { LineRole = Qt::UserRole + 1, HitRole, DetailRole, MarksRole, KeysRole };

    explicit SearchModel(QObject *parent = nullptr);

    void show(const SearchState &state, qint64 nowMs);
    void clear();
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] int hitCount() const { return m_hitCount; }
    [[nodiscard]] desk::FindHit hitAt(int row) const { return m_lines[row].hit; }
    [[nodiscard]] Line lineAt(int row) const { return m_lines[row].line; }
    /// Of a line More.
    [[nodiscard]] desk::HitGroup groupAt(int row) const { return m_lines[row].hit.group; }
    /// Of a line Command.
    [[nodiscard]] int commandAt(int row) const { return m_lines[row].command; }
    [[nodiscard]] bool isChoice(int row) const;
    /// The row that Enter takes while nothing is chosen; -1 = none.
    [[nodiscard]] int firstChoice() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Entry {
        Line line = Line::Hint;
        QString text = {};
        desk::FindHit hit = {};
        QString detail = {};
        QList<Mark> marks = {};
        QString keys = {};
        int command = -1;
    };
    void addGroup(desk::HitGroup group, const QList<desk::FindHit> &hits, bool more, qint64 nowMs);
    void addCommands(const QList<Commands::Found> &commands);
    void addHints(const SearchState &state);

    QString m_text;
    QList<Entry> m_lines;
    int m_hitCount = 0;
};

/// What a hit is called, masked as lists are.
[[nodiscard]] QString hitTitle(const desk::FindHit &hit);
/// The grey words beside it.
[[nodiscard]] QString hitDetail(const desk::FindHit &hit, qint64 nowMs);

}  // namespace touchline::gui
