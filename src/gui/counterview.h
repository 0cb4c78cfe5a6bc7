// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/keyedlistview.h"

#include <QtCore/QIdentityProxyModel>

namespace touchline {
class Clock;
}

namespace touchline::gui {

/// Who waits in the hall, by keyboard: Space calls the next, Enter the chosen one, r calls again, p passes.
class CounterView final : public KeyedListView {
    Q_OBJECT
public:
    explicit CounterView(QWidget *parent = nullptr);

signals:
    void nextWanted();
    void callWanted(const QModelIndex &index);
    void recallWanted();
    void passWanted();

protected:
    bool pressed(int key) override;
};

/// Says the rows of a desk::CounterModel in full words, for the screen reader.
class SpokenCounter final : public QIdentityProxyModel {
    Q_OBJECT
public:
    SpokenCounter(const Clock &clock, QObject *parent = nullptr);
    void setRegion(const QString &region) { m_region = region; }
    [[nodiscard]] const QString &region() const { return m_region; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const Clock &m_clock;
    QString m_region;
};

}  // namespace touchline::gui
