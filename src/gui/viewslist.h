// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderviews.h"
#include "gui/context.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>
#include <QtWidgets/QStyledItemDelegate>

namespace touchline::gui {

/// The views of the list of orders: those of the program, then those that somebody has kept, each with the
/// number of orders that it matches now.
class ViewsList final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { CountRole = Qt::UserRole + 1 };
    explicit ViewsList(const Context &context, QObject *parent = nullptr);

    [[nodiscard]] const QList<desk::OrderListView> &views() const { return m_views; }
    [[nodiscard]] int rowOf(const QString &key) const;
    /// The saved ones are read again, then counted.
    void reload();
    /// What the list itself has just counted.
    void setCount(const QString &key, qint64 count);
    /// Counting costs a look at every order for each view, so it is done only while they are seen.
    void setCounting(bool counting);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    void loaded();

private:
    void countNext(int row);

    Context m_context;
    std::unique_ptr<desk::OrderSource> m_source;
    QList<desk::OrderListView> m_views;
    QHash<QString, qint64> m_counts;
    QTimer m_pause;
    bool m_counting = false;
    quint64 m_round = 0;
};

/// What a view is called.
[[nodiscard]] QString viewWords(const desk::OrderListView &view);

/// A view's name, and its number at the right.
class ViewsDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ViewsDelegate(const Look &look, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    const Look &m_look;
};

}  // namespace touchline::gui
