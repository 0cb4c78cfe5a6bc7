// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look.h"

#include <QtWidgets/QStyledItemDelegate>

namespace touchline::gui {

/// Paints the lines of a SearchModel.
class HitDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit HitDelegate(const Look &look, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    const Look &m_look;
};

}  // namespace touchline::gui
