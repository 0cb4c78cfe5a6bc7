// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look.h"

#include <QtWidgets/QStyledItemDelegate>

namespace touchline::gui {

/// A quick text in two lines: title with its shortcut, and the beginning of the text.
class QuickTextDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    QuickTextDelegate(const Look &look, QObject *parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const Look &m_look;
};

}  // namespace touchline::gui
