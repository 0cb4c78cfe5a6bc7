// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/settingsbook.h"
#include "gui/context.h"

#include <QtWidgets/QComboBox>

namespace touchline::gui {

/// An open order of this desk on which a setting is tried before it is saved.
class OrderChoice final : public QComboBox {
    Q_OBJECT
public:
    explicit OrderChoice(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] const std::optional<desk::JudgedOrder> &order() const { return m_order; }
    /// The first one, if none is chosen yet.
    void chooseFirst();

signals:
    void judgedChanged();

private:
    void load();
    void fetch();

    Context m_context;
    desk::SettingsBook m_book;
    std::optional<desk::JudgedOrder> m_order;
};

}  // namespace touchline::gui
