// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/outageview.h"

#include "desk/outagelist.h"
#include "gui/wordsoutages.h"

#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int outageHeadHeight = 34;
constexpr int outagePad = 16;
constexpr int outageLine = Qt::AlignVCenter | Qt::TextSingleLine;

const desk::OutageListRow &outageRow(const QModelIndex &index)
{
    return static_cast<const desk::OutageListModel *>(index.model())->rowAt(index.row());
}

void paintOutageHead(QPainter &painter, const QRect &box, const Look &look,
                     const desk::OutageListRow &row)
{
    const Tokens &t = look.tokens();
    painter.fillRect(box, t.window);
    QRect inner = box.adjusted(outagePad, 4, -outagePad, 0);
    const QString title = words(row.phase);
    painter.setFont(look.small(look.strong));
    painter.setPen(t.muted);
    painter.drawText(inner, outageLine | Qt::AlignLeft, title);
    inner.setLeft(inner.left() + QFontMetrics(look.small(look.strong)).horizontalAdvance(title) +
                  8);
    painter.setFont(look.small());
    painter.drawText(inner, outageLine | Qt::AlignLeft, QLocale().toString(row.count));
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, t.border);
}

/// Right of the title; answers the room that it takes.
int paintOutagePill(QPainter &painter, const QRect &box, const Look &look, const OutageText &text)
{
    const Tokens &t = look.tokens();
    const QFontMetrics metrics(look.small());
    const QRect pill(box.right() - metrics.horizontalAdvance(text.pill) - 16, box.center().y() - 10,
                     metrics.horizontalAdvance(text.pill) + 16, 20);
    const bool bad = text.tone == "bad"_L1;
    const bool warn = text.tone == "warn"_L1;
    painter.setPen(bad || warn ? QPen(Qt::NoPen) : QPen(t.border));
    painter.setBrush(bad ? t.badSoft : warn ? t.warnSoft : t.surface2);
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    painter.setFont(look.small());
    painter.setPen(bad ? t.bad : warn ? t.warn : t.text);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text.pill);
    return pill.width() + 8;
}

}  // namespace

OutageView::OutageView(QWidget *parent) : KeyedListView(parent)
{
    connect(this, &KeyedListView::chosenChanged, this, [this] {
        if (currentIndex().isValid())
            emit chosen(currentIndex().row());
    });
}

bool OutageView::pressed(int key)
{
    for (const Qt::Key known : {Qt::Key_N, Qt::Key_E, Qt::Key_T, Qt::Key_B}) {
        if (key == known) {
            emit keyPressed(key);
            return true;
        }
    }
    return false;
}

OutageDelegate::OutageDelegate(const Look &look, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look), m_clock(clock)
{}

QSize OutageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!outageRow(index).line)
        return {option.rect.width(), outageHeadHeight};
    return {option.rect.width(), QFontMetrics(m_look.body()).lineSpacing() +
                                     2 * QFontMetrics(m_look.small()).lineSpacing() + 24};
}

void OutageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const desk::OutageListRow &row = outageRow(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!row.line) {
        paintOutageHead(*painter, option.rect, m_look, row);
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
    const OutageText text = outageText(*row.line, m_clock.nowMs());
    const QRect inner = option.rect.adjusted(outagePad, 8, -outagePad, -8);
    const QFontMetrics title(m_look.body(m_look.strong));
    const QFontMetrics small(m_look.small());
    QRect top(inner.left(), inner.top(), inner.width(), title.lineSpacing() + 2);
    top.setRight(top.right() - paintOutagePill(*painter, top, m_look, text));
    painter->setFont(m_look.body(m_look.strong));
    painter->setPen(row.phase == OutagePhase::Ended ? t.muted : t.text);
    painter->drawText(top, outageLine | Qt::AlignLeft,
                      title.elidedText(text.title, Qt::ElideRight, top.width()));
    QRect below(inner.left(), top.bottom() + 3, inner.width(), small.lineSpacing() * 2 + 2);
    painter->setFont(m_look.small());
    if (!text.right.isEmpty()) {
        const QRect last(below.left(), below.bottom() - small.lineSpacing(), below.width(),
                         small.lineSpacing());
        painter->setPen(text.rightTone == "bad"_L1 ? t.bad : t.warn);
        painter->drawText(last, outageLine | Qt::AlignLeft,
                          small.elidedText(text.right, Qt::ElideRight, last.width()));
        below.setBottom(last.top() - 1);
    }
    painter->setPen(t.muted);
    painter->drawText(below, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text.detail);
    painter->restore();
}

}  // namespace touchline::gui
