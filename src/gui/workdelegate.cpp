// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workdelegate.h"

#include "desk/worklist.h"
#include "gui/words.h"
#include "gui/worktext.h"
#include "gui/workview.h"

#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int workHeadHeight = 34;
constexpr int workPad = 16;
constexpr int workLine = Qt::AlignVCenter | Qt::TextSingleLine;

struct PillColours {
    QColor back;
    QColor text;
};

PillColours pillColours(const Tokens &t, const QString &tone)
{
    if (tone == "accent"_L1)
        return {t.accentSoft, t.accent};
    if (tone == "warn"_L1)
        return {t.warnSoft, t.warn};
    if (tone == "bad"_L1)
        return {t.badSoft, t.bad};
    if (tone == "good"_L1)
        return {t.goodSoft, t.good};
    return {t.surface2, t.text};
}

}  // namespace

WorkDelegate::WorkDelegate(const Look &look, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look), m_clock(clock)
{}

QSize WorkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(desk::WorkListModel::HeadRole).toBool())
        return {option.rect.width(), workHeadHeight};
    return {option.rect.width(), QFontMetrics(m_look.body()).lineSpacing() +
                                     QFontMetrics(m_look.small()).lineSpacing() + 17};
}

void WorkDelegate::paintHead(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const Tokens &t = m_look.tokens();
    const auto group = desk::WorkGroup(index.data(desk::WorkListModel::GroupRole).toInt());
    painter.fillRect(box, t.window);
    QRect inner = box.adjusted(workPad, 4, -workPad, 0);
    const QString title = words(group);
    painter.setFont(m_look.small(m_look.strong));
    painter.setPen(t.muted);
    painter.drawText(inner, workLine | Qt::AlignLeft, title);
    inner.setLeft(inner.left() +
                  QFontMetrics(m_look.small(m_look.strong)).horizontalAdvance(title) + 8);
    painter.setFont(m_look.small());
    painter.drawText(inner, workLine | Qt::AlignLeft,
                     QLocale().toString(index.data(desk::WorkListModel::CountRole).toInt()));
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, t.border);
}

int WorkDelegate::paintPill(QPainter &painter, const QRect &box, const QString &text,
                            const QString &tone, bool selected) const
{
    if (text.isEmpty())
        return 0;
    const QFontMetrics metrics(m_look.small());
    // The title has left room for it.
    const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width() - 16);
    const QRect pill(box.left(), box.center().y() - 10, metrics.horizontalAdvance(shown) + 16, 20);
    PillColours colours = pillColours(m_look.tokens(), tone);
    // On the selection the soft fill would vanish.
    if (selected && !tone.isEmpty())
        colours.back = m_look.tokens().surface;
    painter.setPen(tone.isEmpty() ? QPen(m_look.tokens().border) : QPen(Qt::NoPen));
    painter.setBrush(colours.back);
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    painter.setFont(m_look.small());
    painter.setPen(colours.text);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, shown);
    return pill.width() + 8;
}

void WorkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto *item = index.data(desk::WorkListModel::ItemRole).value<const desk::WorkItem *>();
    if (!item) {
        paintHead(*painter, option.rect, index);
        painter->restore();
        return;
    }
    const Tokens &t = m_look.tokens();
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? t.accentSoft : t.surface);
    if (selected && option.state & QStyle::State_HasFocus)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          t.accent);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, t.border);

    const WorkText text = workText(*item, m_clock.nowMs());
    const QFontMetrics small(m_look.small());
    QRect inner = option.rect.adjusted(workPad, 7, -workPad, -7);
    paintGlyph(*painter, text.glyph, QRectF(inner.left(), inner.center().y() - 9, 18, 18),
               text.tone == "bad"_L1 ? t.bad : t.muted);
    inner.setLeft(inner.left() + 30);
    if (const QString there = index.data(SpokenWork::PresenceRole).toString(); !there.isEmpty()) {
        paintGlyph(*painter, Glyph::Eye, QRectF(inner.right() - 14, inner.bottom() - 15, 15, 15),
                   there == "warn"_L1 ? t.warn : t.accent);
    }
    const int titleHeight = QFontMetrics(m_look.body()).lineSpacing() + 2;
    QRect top(inner.left(), inner.top(), inner.width(), titleHeight);
    const QRect bottom(inner.left(), inner.top() + titleHeight, inner.width(),
                       inner.height() - titleHeight);
    painter->setFont(m_look.small());
    painter->setPen(text.rightTone == "bad"_L1                     ? t.bad
                    : item->pending || text.rightTone == "warn"_L1 ? t.warn
                                                                   : t.muted);
    painter->drawText(top, workLine | Qt::AlignRight, text.right);
    top.setRight(top.right() - small.horizontalAdvance(text.right) - 12);
    const int pillRoom =
        text.pill.isEmpty() ? 0 : qMin(small.horizontalAdvance(text.pill) + 24, top.width() / 2);
    const QFont titleFont = m_look.body(m_look.strong);
    const QFontMetrics bold(titleFont);
    const QString title =
        bold.elidedText(text.title.simplified(), Qt::ElideRight, top.width() - pillRoom);
    painter->setFont(titleFont);
    painter->setPen(t.text);
    painter->drawText(top, workLine | Qt::AlignLeft, title);
    paintPill(*painter, top.adjusted(bold.horizontalAdvance(title) + 8, 0, 0, 0), text.pill,
              text.tone, selected);
    painter->setFont(m_look.small());
    painter->setPen(t.muted);
    painter->drawText(
        bottom, workLine | Qt::AlignLeft,
        small.elidedText(text.detail.simplified(), Qt::ElideRight, bottom.width() - 22));
    painter->restore();
}

}  // namespace touchline::gui
