// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/counter.h"
#include "gui/context.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class PaymentForm;
}

namespace touchline::gui {

/// Money taken in the visit under way: a line says in words what will be recorded; what was recorded is
/// taken back by another entry.
class PaymentForm final : public QWidget {
    Q_OBJECT
public:
    PaymentForm(const Context &context, desk::Counter &counter, QWidget *parent = nullptr);
    ~PaymentForm() override;

    void begin();
    void type(const QString &amount, const QString &reference);
    void save();
    /// Saves, and the end of the visit comes next.
    void saveAndFinish();
    void takeBack(const QString &reason);

signals:
    void closeWanted();
    void finishWanted();
    void said(const QString &sentence);

private:
    void showVisit();
    void showPayments();
    void enableVoid();
    void showConfirmation();
    [[nodiscard]] desk::PaymentEntry entry() const;
    /// Where this field of a payment is typed; nullptr: not here.
    [[nodiscard]] QWidget *inputOf(const QString &field) const;
    /// `wrong`: where a fault was typed.
    void finish(const Result<desk::Saved> &saved, const QString &done, QWidget *wrong);

    Context m_context;
    std::unique_ptr<Ui::PaymentForm> m_ui;
    desk::Counter &m_counter;
    QUuid m_interaction;
    bool m_finishing = false;  ///< the visit, once the payment is saved
};

}  // namespace touchline::gui
