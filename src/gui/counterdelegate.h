// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "gui/look.h"

#include <QtWidgets/QStyledItemDelegate>

namespace touchline::gui {

/// Paints who waits: number, why she goes first, and how long already.
class CounterDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    CounterDelegate(const Look &look, const Clock &clock, QObject *parent = nullptr);
    void setRegion(const QString &region) { m_region = region; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    const Look &m_look;
    const Clock &m_clock;
    QString m_region;
};

}  // namespace touchline::gui
