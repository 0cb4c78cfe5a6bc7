// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListView>

namespace touchline::gui {

/// A list of rows and heads that is worked by single keys: arrows or j and k go from row to row, past
/// the heads; what other keys do is said by whoever derives from it.
class KeyedListView : public QListView {
    Q_OBJECT
public:
    explicit KeyedListView(QWidget *parent = nullptr);

    /// The first row, if none is chosen.
    void chooseFirst();

signals:
    void chosenChanged();

protected:
    /// A key without Ctrl or Alt that was not held down; true: it meant something.
    virtual bool pressed(int key) = 0;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void step(int by);
    void goTo(int row, int by);
};

}  // namespace touchline::gui
