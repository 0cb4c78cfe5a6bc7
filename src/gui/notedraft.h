// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtCore/QTimer>

class QLineEdit;

namespace touchline::gui {

/// Keeps what is typed as a note of an order in the journal at every pause, for each order its own: neither
/// another order nor a crash takes it away or brings it where it does not belong.
class NoteDraft final : public QObject {
    Q_OBJECT
public:
    NoteDraft(desk::Desk &desk, QLineEdit &edit, QObject *parent = nullptr);
    ~NoteDraft() override;

    /// The order whose note is written; null: there is none yet.
    void showOrder(const QUuid &order);

private:
    void restore(const QString &text);
    void keep();

    desk::Desk &m_desk;
    QLineEdit &m_edit;
    QUuid m_order;
    QString m_stored;
    bool m_known = false;  ///< what the journal holds has been read
    QTimer m_pause;
};

}  // namespace touchline::gui
