// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/entrymodel.h"
#include "gui/look.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QPushButton;
class QTableView;

namespace touchline::gui {

/// Entries of a setting in a table: edited in its cells, added, removed with Delete, moved with Alt and the
/// arrow keys.
class EntryList final : public QWidget {
    Q_OBJECT
public:
    /// `name` is what the entries are, for those who hear the window.
    EntryList(const Look &look, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] EntryModel &model() { return m_model; }
    [[nodiscard]] QTableView &view() { return *m_view; }
    void setColumns(const QList<EntryColumn> &columns);
    /// A button that adds such an entry behind the chosen one.
    QPushButton *addButton(const QString &text, const QString &hint,
                           std::function<QJsonObject()> fresh);
    /// Without them entries are in the order of their own.
    void setOrdered(bool ordered);
    /// As high as its entries are: what is around it scrolls, and it does not scroll within that.
    void setGrowing();

    void setEntries(const QJsonArray &entries);
    [[nodiscard]] QJsonArray entries() const { return m_model.entries(); }
    [[nodiscard]] int current() const;
    void choose(int row);
    void setWritable(bool writable);

    // As their buttons do.
    void add(const QJsonObject &entry);
    void removeCurrent();
    void shift(int by);

signals:
    /// `step`: what a change in one cell is called; empty for what stands alone.
    void edited(const QJsonArray &entries, const QString &step);
    void currentChanged(int row);
    void refused(const QString &why);

private:
    void arrange();
    void fitColumns();
    void fitHeight();
    void bringIntoSight(const QModelIndex &index);

    EntryModel m_model;
    QTableView *m_view;
    QHBoxLayout *m_buttons;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QList<QPushButton *> m_adds;
    bool m_ordered = true;
};

}  // namespace touchline::gui
