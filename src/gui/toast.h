// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class Toast;
}

namespace touchline::gui {

/// A few words near the window's lower right corner, never over what can be pressed or typed into. Takes
/// neither the focus nor the keyboard, and goes by itself unless the mouse is on it.
class Toast final : public QFrame {
    Q_OBJECT
public:
    Toast(const Look &look, QWidget &over);
    ~Toast() override;

    void say(const QString &title, const QString &text);
    /// Other words for the same: how long it stays does not begin anew.
    void correct(const QString &title, const QString &text);
    [[nodiscard]] QString text() const;

signals:
    void openWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QList<QRect> used() const;
    void place();

    QWidget &m_over;
    std::unique_ptr<Ui::Toast> m_ui;
    QTimer m_time;
    QTimer m_soon;  ///< what lies below may have moved
};

}  // namespace touchline::gui
