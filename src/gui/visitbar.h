// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/counter.h"
#include "gui/context.h"
#include "gui/slip.h"

#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class VisitBar;
}

namespace touchline::gui {

class PaymentForm;
class SlipPanel;
class VisitEndForm;
class VisitStartForm;

/// The visit under way, above every page: who, since when, what was paid; its forms fold out below. Takes
/// the focus only when the clerk asks for a form.
class VisitBar final : public QFrame {
    Q_OBJECT
public:
    VisitBar(const Context &context, desk::Counter &counter, QWidget *parent = nullptr);
    ~VisitBar() override;

    /// F4: begins a visit, or ends the one under way.
    void startOrFinish();
    void showPayment();
    void showSlip();
    /// What a card reader has read.
    void take(const QString &scan);
    [[nodiscard]] VisitStartForm &startForm() { return *m_start; }
    [[nodiscard]] PaymentForm &paymentForm() { return *m_pay; }
    [[nodiscard]] VisitEndForm &endForm() { return *m_end; }
    [[nodiscard]] SlipPanel &slipPanel() { return *m_slip; }
    [[nodiscard]] bool isFormOpen() const;

signals:
    void customerWanted(const QUuid &customer);
    void started(const QUuid &customer);
    void ended(const touchline::desk::VisitIds &visit, const QUuid &customer, const QString &name);
    void said(const QString &sentence);
    /// A form was opened, which has what comes next.
    void opened();
    /// A form was closed; the keyboard goes back to where it was.
    void closed();

private:
    void connectForms();
    void open(QWidget *form);
    void close();
    void follow();
    void tick();
    [[nodiscard]] SlipFacts slipFacts() const;
    void slipOf(const desk::VisitIds &visit, const QUuid &customer);

    Context m_context;
    std::unique_ptr<Ui::VisitBar> m_ui;
    desk::Counter &m_counter;
    QWidget *m_forms;
    QList<QWidget *> m_pages;
    QWidget *m_form = nullptr;
    VisitStartForm *m_start;
    PaymentForm *m_pay;
    VisitEndForm *m_end;
    SlipPanel *m_slip;
    QTimer m_second;
    SlipFacts m_last;  ///< of the visit that is ending
};

}  // namespace touchline::gui
