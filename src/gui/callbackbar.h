// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/callbacks.h"
#include "gui/context.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QCheckBox;
class QLabel;
class QPushButton;

namespace touchline::gui {

class MaskedValue;
class OrderActions;

/// For an order that is to be called back: how often it was tried, when the next call may be, the number,
/// and the results. Hidden for all others, and for those who do not call back.
class CallbackBar final : public QFrame {
    Q_OBJECT
public:
    CallbackBar(const Context &context, OrderActions &actions, QWidget *parent);

    /// As soon as this order is shown its number is shown in full, if the customer may be called now.
    void dial(const QUuid &order);
    /// Why this result cannot be given now; empty: it can. Outside the calling hours nobody is called, but
    /// a call that the customer made, or that was begun within them, has its result.
    [[nodiscard]] QString whyNot(CallbackResult result) const;

signals:
    void resultGiven(CallbackResult result);
    void said(const QString &sentence);

private:
    void follow();
    void showNumber();
    void showResults();
    /// Why nobody is called now; empty: this customer may be.
    [[nodiscard]] QString waitNow() const;

    Context m_context;
    OrderActions &m_actions;
    QLabel *m_tries;
    MaskedValue *m_number;
    QCheckBox *m_ownCall;
    QHash<int, QPushButton *> m_results;
    QTimer m_minute;  ///< hours begin and end while an order is looked at
    QUuid m_dialling;
    QUuid m_begun;  ///< whose number was shown while it could be called
};

/// "1 of 3 tries"; "" before the first.
[[nodiscard]] QString callbackTriesWords(const WorkOrder &order);
/// "again from 14:30", "outside calling hours, from tomorrow 08:00"; "" if it may be now.
[[nodiscard]] QString callbackWaitWords(const CallbackTime &time, qint64 nowMs);

}  // namespace touchline::gui
