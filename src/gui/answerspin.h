// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forms/typeform.h"

#include <QtWidgets/QDoubleSpinBox>

namespace touchline::gui {

/// A number or an amount of money that may also be empty; what is typed is read in the locale of the screen.
class AnswerSpin final : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit AnswerSpin(const FormField &field, QWidget *parent = nullptr);

    /// As it is kept: "12.5", fen; empty for nothing.
    [[nodiscard]] QString answer() const;
    void setAnswer(const QString &answer);

    [[nodiscard]] double valueFromText(const QString &text) const override;
    [[nodiscard]] QString textFromValue(double value) const override;
    QValidator::State validate(QString &text, int &position) const override;
    void stepBy(int steps) override;

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] bool isEmpty() const { return value() <= minimum(); }

    bool m_money;
    double m_least;  ///< from which the arrows begin
};

}  // namespace touchline::gui
