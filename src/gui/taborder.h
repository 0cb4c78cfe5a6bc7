// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPushButton>

namespace touchline::gui {

/// What is made later comes last for the Tab key, wherever it stands: from `last` it shall go through the
/// buttons of `card`. Answers the last of them.
inline QWidget *tabThrough(QWidget *last, const QWidget &card)
{
    const QList<QPushButton *> buttons = card.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        QWidget::setTabOrder(last, button);
        last = button;
    }
    return last;
}

}  // namespace touchline::gui
