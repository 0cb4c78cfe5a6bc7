// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ordersource.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QCache>
#include <QtCore/QTimer>

#include <functional>

namespace touchline::desk {

/// Work orders that a condition matches, as many as there are: of all of them only the ids are held, the
/// rows are read page by page when they are looked at. Follows the desk.
class OrderRows final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Roles { FieldRole = Qt::UserRole + 1 };
    static constexpr int PageRows = 64;

    explicit OrderRows(Desk &desk, QObject *parent = nullptr);
    ~OrderRows() override;

    /// The next list; what is shown stays until it is there.
    void setAsk(const OrderAsk &ask);
    [[nodiscard]] const OrderAsk &ask() const { return m_ask; }
    /// Fields of orders, or "customer.name".
    void setColumns(const QStringList &fields);
    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    /// Text, colour and the like of a cell, by the role; it is asked for rows that have been read.
    using Words = std::function<QVariant(const OrderLine &, const QString &field, int role)>;
    using Heads = std::function<QVariant(const QString &field, int role)>;
    void setWords(Words words, Heads heads);

    [[nodiscard]] const QList<QUuid> &ids() const { return m_ids.ids; }
    [[nodiscard]] QUuid idAt(int row) const { return m_ids.ids.value(row); }
    /// Null: not read yet; it is being read then.
    [[nodiscard]] const OrderLine *lineAt(int row) const;
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] OrderSource &source() { return *m_source; }
    void reload();
    /// Nobody sees it: what changes is only remembered until somebody does.
    void setAwake(bool awake);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// The list is there, or could not be made.
    void loaded();
    /// Other orders, or in another order: what is chosen has to be chosen again by its id.
    void aboutToRearrange();
    void rearranged();

private:
    struct Kept {
        OrderLine line;
        quint64 state = 0;
    };
    void note(const QList<QUuid> &roots);
    void follow();
    void take(const Result<OrderIds> &found);
    void readPage(int page) const;
    void takePage(int page, quint64 state, const Result<QList<OrderLine>> &lines);
    void tick();

    Desk &m_desk;
    std::unique_ptr<OrderSource> m_source;
    OrderAsk m_ask;
    QStringList m_columns;
    Words m_words;
    Heads m_heads;
    OrderIds m_ids;
    mutable QCache<QUuid, Kept> m_lines;
    mutable QHash<int, quint64> m_reading;  ///< pages, and the state for which they are read
    QTimer m_pause;
    QTimer m_minute;
    QSet<QUuid> m_changed;
    bool m_allChanged = false;
    bool m_loading = false;
    bool m_awake = true;
    bool m_asksForTime = false;
    std::optional<Error> m_error;
    quint64 m_state = 1;  ///< of what the desk holds
    quint64 m_asked = 0;
};

}  // namespace touchline::desk
