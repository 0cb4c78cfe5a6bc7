// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtCore/QJsonObject>
#include <QtCore/QTimer>

#include <functional>

namespace touchline::gui {

/// What stands half-typed in a small form beside an order: written down at every pause, and there again when
/// the order is shown, also after a crash. It is the window's memory, not one of the drafts in one's work.
class FormDraft final : public QObject {
    Q_OBJECT
public:
    /// `typed`: what to keep; empty: nothing is begun. `type`: puts it there again.
    FormDraft(desk::Desk &desk, const QString &name, std::function<QJsonObject()> typed,
              std::function<void(const QJsonObject &)> type, QObject *parent = nullptr);
    /// Before the form is taken apart.
    void keep();

    /// Before the form is emptied for this order; null: there is none yet.
    void showOrder(const QUuid &order);
    /// Something was typed.
    void touch();
    /// It was saved.
    void forget(const QUuid &order);

private:
    [[nodiscard]] QString keyOf(const QUuid &order) const;

    desk::Desk &m_desk;
    QString m_name;
    std::function<QJsonObject()> m_typed;
    std::function<void(const QJsonObject &)> m_type;
    QUuid m_order;
    QJsonObject m_stored;
    bool m_known = false;  ///< what was kept has been read
    QTimer m_pause;
};

}  // namespace touchline::gui
