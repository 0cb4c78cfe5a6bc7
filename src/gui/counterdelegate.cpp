// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/counterdelegate.h"

#include "desk/countermodel.h"
#include "gui/countertext.h"

#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int counterPad = 16;
constexpr int counterHead = 34;
constexpr int counterNumber = 76;  // wide enough for a letter, four figures and a mark
constexpr int counterLine = Qt::AlignVCenter | Qt::TextSingleLine;

}  // namespace

CounterDelegate::CounterDelegate(const Look &look, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look), m_clock(clock)
{}

QSize CounterDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool head = index.data(desk::CounterModel::HeadRole).toBool();
    return {option.rect.width(),
            m_look.scaled(head ? counterHead : measures::Row) + (head ? 0 : 6)};
}

void CounterDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &t = m_look.tokens();
    const CounterText text = counterText(index, m_region, m_clock.nowMs());
    const bool selected = option.state & QStyle::State_Selected;
    const QFont strong = text.head ? m_look.small(m_look.strong) : m_look.body(m_look.strong);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, text.head ? t.window : selected ? t.accentSoft : t.surface);
    if (selected && option.state & QStyle::State_HasFocus)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, t.border);

    QRect inner = option.rect.adjusted(counterPad, text.head ? 4 : 0, -counterPad, 0);
    painter->setFont(m_look.small());
    painter->setPen(text.tone == "bad"_L1 ? t.bad : text.tone == "warn"_L1 ? t.warn : t.muted);
    painter->drawText(inner, counterLine | Qt::AlignRight, text.right);
    inner.setRight(inner.right() - QFontMetrics(m_look.small()).horizontalAdvance(text.right) - 12);
    painter->setFont(strong);
    painter->setPen(text.head ? t.muted : t.text);
    painter->drawText(inner, counterLine | Qt::AlignLeft,
                      QFontMetrics(strong).elidedText(text.title, Qt::ElideRight, inner.width()));
    if (text.head) {
        painter->restore();
        return;
    }
    const QFontMetrics small(m_look.small());
    inner.setLeft(inner.left() + qMax(m_look.scaled(counterNumber),
                                      QFontMetrics(strong).horizontalAdvance(text.title) + 12));
    if (!text.pill.isEmpty()) {
        const QRect pill(inner.left(), inner.center().y() - 10,
                         small.horizontalAdvance(text.pill) + 16, 20);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.warnSoft);
        painter->drawRoundedRect(pill, 10, 10);
        painter->setFont(m_look.small());
        painter->setPen(t.warn);
        painter->drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text.pill);
        inner.setLeft(pill.right() + 10);
    }
    painter->setFont(m_look.small());
    painter->setPen(t.muted);
    painter->drawText(inner, counterLine | Qt::AlignLeft,
                      small.elidedText(text.detail, Qt::ElideRight, inner.width()));
    painter->restore();
}

}  // namespace touchline::gui
