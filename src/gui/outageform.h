// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/outage.h"

#include <QtCore/QObject>

class QWidget;

namespace Ui {
class OutagesPage;
}

namespace touchline::gui {

/// The inputs of an outage, by which of its hours its kind has: since when and about until when for a fault, from
/// when to when for the others. Nothing is judged here.
class OutageForm final : public QObject {
    Q_OBJECT
public:
    OutageForm(Ui::OutagesPage &ui, QObject *parent);

    /// A new one, as of now.
    void startNew(qint64 nowMs);
    void show(const Outage &outage);
    /// What stands there; `as`: what is not asked for here.
    [[nodiscard]] Outage outage(Outage as) const;
    /// Differs from what was shown.
    [[nodiscard]] bool isTouched() const;
    /// Where this field is typed; nullptr: nowhere that is on the screen now.
    [[nodiscard]] QWidget *inputOf(const QString &field) const;
    [[nodiscard]] bool isFault() const;

signals:
    void changed();

private:
    void followKind();
    /// Hours that fit to the kind, as long as nobody has set others.
    void proposeHours();
    [[nodiscard]] Outage typed() const;

    Ui::OutagesPage &m_ui;
    Outage m_shown;
    qint64 m_nowMs = 0;  ///< when a new one was begun; 0: it is not new
    std::pair<qint64, qint64> m_proposed;
};

}  // namespace touchline::gui
