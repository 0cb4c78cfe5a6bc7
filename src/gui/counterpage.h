// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/countermodel.h"
#include "gui/context.h"
#include "gui/counterview.h"

#include <QtWidgets/QWidget>

#include <memory>

class QMenu;

namespace Ui {
class CounterPage;
}

namespace touchline::gui {

class CounterDelegate;
class UndoBar;

/// The counter's home: who waits, who is called here, drawing a number by hand.
class CounterPage final : public QWidget {
    Q_OBJECT
public:
    CounterPage(const Context &context, desk::Counter &counter, QWidget *parent = nullptr);
    ~CounterPage() override;

    [[nodiscard]] CounterView &view();
    [[nodiscard]] desk::CounterModel &model() { return m_model; }
    [[nodiscard]] UndoBar &undoBar();
    [[nodiscard]] bool knowsPosition();
    void callNext();
    void focusList();

    /// A form of the visit stands above the page, with a primary button of its own.
    void setFormOpen(bool open);

signals:
    /// F4 and its button.
    void visitWanted();
    void said(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectButtons();
    void makeMenus();
    void makeDrawButtons();
    void show();
    void showState();
    void showCurrent();
    void showChosen();
    void showEmpty();
    void tick();
    void call(const QModelIndex &index);
    void pass();
    void askTransfer();
    void showTransfer();
    void transfer();
    void draw(const QString &business, QChar letter);
    template <typename T> void report(desk::Reply<T> reply, const QString &done);
    /// The chosen ticket, else the one at this counter; null id: none.
    [[nodiscard]] Ticket subject() const;
    [[nodiscard]] QString nameOf(const Ticket &ticket) const;

    Context m_context;
    std::unique_ptr<Ui::CounterPage> m_ui;
    desk::Counter &m_counter;
    desk::CounterModel m_model;
    SpokenCounter m_spoken;
    CounterDelegate *m_delegate;
    QMenu *m_stateMenu;
    QMenu *m_priorityMenu;
    QTimer m_clockTimer;
    QString m_region;
    QUuid m_sending;  ///< asked where to send it
    bool m_formOpen = false;
};

}  // namespace touchline::gui
