// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QIdentityProxyModel>
#include <QtWidgets/QListView>

namespace touchline {
class Clock;
}

namespace touchline::gui {

/// The list of one's work by keyboard: arrows or j and k go from item to item, Enter opens, Y and N decide.
class WorkView final : public QListView {
    Q_OBJECT
public:
    explicit WorkView(QWidget *parent = nullptr);

    /// The first item, if none is chosen.
    void chooseFirst();

signals:
    void opened(const QModelIndex &index);
    void approved(const QModelIndex &index);
    void refused(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void step(int by);
};

/// Says the rows of a desk::WorkListModel in full words, for the screen reader.
class SpokenWork final : public QIdentityProxyModel {
    Q_OBJECT
public:
    explicit SpokenWork(const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const Clock &m_clock;
};

}  // namespace touchline::gui
