// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/linedelegate.h"

#include "gui/historymodel.h"

#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int lineFlags = Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignLeft | Qt::AlignTop;

}  // namespace

LineDelegate::LineDelegate(const Look &look, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.widget ? option.widget->width() : option.rect.width();
    const QFontMetrics body(m_look.body());
    const QRect box = body.boundingRect(QRect(0, 0, qMax(80, width - 24), 10000), lineFlags,
                                        index.data(Qt::DisplayRole).toString());
    return {width, qMin(box.height(), body.lineSpacing() * 6) +
                       QFontMetrics(m_look.small()).lineSpacing() + 14};
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &t = m_look.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(0, 0, 0, -4);
    const bool note = index.data(HistoryModel::NoteRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    if (note || selected) {
        painter->setPen(selected ? QPen(t.accent, 1) : QPen(Qt::NoPen));
        painter->setBrush(note ? t.note : t.accentSoft);
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const QRect inner = box.adjusted(10, 4, -10, -2);
    const QFontMetrics small(m_look.small());
    painter->setFont(m_look.small());
    painter->setPen(t.muted);
    const QString when = index.data(HistoryModel::WhenRole).toString();
    const QRect foot(inner.left(), inner.bottom() - small.lineSpacing(), inner.width(),
                     small.lineSpacing());
    painter->drawText(foot, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, when);
    const QString mark = index.data(HistoryModel::MarkRole).toString();
    if (!mark.isEmpty()) {
        painter->setPen(t.warn);
        painter->drawText(foot.adjusted(small.horizontalAdvance(when + u"  "_s), 0, 0, 0),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, mark);
    }
    painter->setFont(m_look.body());
    painter->setPen(t.text);
    painter->drawText(inner.adjusted(0, 0, 0, -small.lineSpacing()), lineFlags,
                      index.data(Qt::DisplayRole).toString());
    painter->restore();
}

}  // namespace touchline::gui
