// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/card.h"

#include <QtWidgets/QFrame>

namespace touchline::gui {

/// One thing that nobody may overlook about this customer.
class AlertBox final : public QFrame {
    Q_OBJECT
public:
    AlertBox(const desk::Alert &alert, qint64 nowMs, QWidget *parent = nullptr);
};

/// Red ones, which are to be seen whatever else is on the screen.
[[nodiscard]] bool isDanger(desk::AlertKind kind);
/// Heading and explanation; the second may be empty.
[[nodiscard]] std::pair<QString, QString> alertWords(const desk::Alert &alert, qint64 nowMs);

}  // namespace touchline::gui
