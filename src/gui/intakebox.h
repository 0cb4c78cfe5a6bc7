// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/intake.h"
#include "gui/context.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace touchline::gui {

/// Above the form of a new order: the outage at the place first, then open orders that may be about the same, each
/// with what can be done instead of a new one. Stands beside and never in the way; hidden while there is nothing.
class IntakeBox final : public QWidget {
    Q_OBJECT
public:
    explicit IntakeBox(const Context &context, QWidget *parent = nullptr);

    /// The new order as far as it is filled in; of a saved one nothing is shown.
    void follow(const WorkOrder &drafted, bool isNew);
    [[nodiscard]] desk::Intake &intake() { return m_intake; }

signals:
    void orderWanted(const QUuid &order);
    void said(const QString &sentence);
    void failed(const QString &sentence);
    /// One of many calls about an outage: all that the order needs.
    void callWanted(const touchline::desk::FieldValues &values);

private:
    void showRows();
    void addOutage(const desk::OutageHere &here, bool first);
    void addSimilar(const desk::SimilarOrder &similar);
    void nudge(const WorkOrder &order);
    void recordCall();

    Context m_context;
    desk::Intake m_intake;
    QVBoxLayout *m_rows;
    bool m_showsAll = false;  ///< of what may be about the same
    QByteArray m_shown;  ///< what the rows say, so that they are not made anew under the keyboard
};

}  // namespace touchline::gui
