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

/// A few words in the window's lower right corner. Takes neither the focus nor the keyboard, and goes by
/// itself unless the mouse is on it.
class Toast final : public QFrame {
    Q_OBJECT
public:
    Toast(const Look &look, QWidget &over);
    ~Toast() override;

    void say(const QString &title, const QString &text);
    [[nodiscard]] QString text() const;

signals:
    void openWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isInTheWay(const QWidget &widget, const QRect &box) const;
    void place();

    QWidget &m_over;
    std::unique_ptr<Ui::Toast> m_ui;
    QTimer m_time;
};

}  // namespace touchline::gui
