// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/quicktextdelegate.h"

#include "gui/quicktextpopup.h"

#include <QtGui/QPainter>

namespace touchline::gui {

QuickTextDelegate::QuickTextDelegate(const Look &look, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

QSize QuickTextDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), QFontMetrics(m_look.body(m_look.strong)).height() +
                                     QFontMetrics(m_look.small()).height() + 14};
}

void QuickTextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Tokens &t = m_look.tokens();
    const QFont titleFont = m_look.body(m_look.strong);
    const QFont small = m_look.small();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect box = option.rect.adjusted(2, 1, -2, -1);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentSoft);
        painter->drawRoundedRect(box, measures::Radius, measures::Radius);
    }
    box.adjust(8, 4, -8, -4);
    const QString shortcut = index.data(QuickTextModel::ShortcutRole).toString();
    int chip = 0;
    if (!shortcut.isEmpty()) {
        const QString shown = QLatin1Char('/') + shortcut;
        chip = QFontMetrics(small).horizontalAdvance(shown) + 12;
        const QRectF frame(box.right() - chip + 0.5, box.top() + 0.5, chip,
                           QFontMetrics(small).height() + 2);
        painter->setPen(QPen(t.border, 1));
        painter->setBrush(t.surface);
        painter->drawRoundedRect(frame, 4, 4);
        painter->setPen(t.muted);
        painter->setFont(small);
        painter->drawText(frame, Qt::AlignCenter | Qt::TextSingleLine, shown);
        chip += 8;
    }
    const QFontMetrics titleMetrics(titleFont);
    const QRect titleBox(box.left(), box.top(), box.width() - chip, titleMetrics.height());
    painter->setFont(titleFont);
    painter->setPen(t.text);
    painter->drawText(titleBox, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      titleMetrics.elidedText(index.data().toString().simplified(), Qt::ElideRight,
                                              titleBox.width()));
    box.setTop(titleBox.bottom() + 3);
    painter->setFont(small);
    painter->setPen(t.muted);
    painter->drawText(
        box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(small).elidedText(index.data(QuickTextModel::BodyRole).toString().simplified(),
                                       Qt::ElideRight, box.width()));
    painter->restore();
}

}  // namespace touchline::gui
