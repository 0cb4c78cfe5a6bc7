// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/value.h"

#include <QtWidgets/QWidget>

namespace touchline::gui {

/// Several widgets that a FieldBinder reads and writes as one input.
class WholeInput : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual Value value() const = 0;
    virtual void setValue(const Value &value) = 0;
    /// The record changed: what was not touched follows.
    virtual void follow(const Value &before, const Value &now)
    {
        if (value() == before)
            setValue(now);
    }
    /// As if an agent had.
    virtual void type(const Value &typed) { setValue(typed); }

signals:
    /// By an agent, or by type().
    void changed();
};

}  // namespace touchline::gui
