// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinedelegate.h"

#include "gui/words.h"

#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

using desk::LineKind;
using desk::Section;
using desk::TimelineLine;

namespace {

constexpr int commandSize = 24;
constexpr qsizetype mostCards = 600;

bool isLow(const TimelineLine &line) { return line.section != Section::All; }

}  // namespace

TimelineDelegate::TimelineDelegate(const desk::TimelineModel &model, const Look &look,
                                   const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_wording(model, clock), m_look(look)
{}

QString TimelineDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return value.toString();
}

int TimelineDelegate::above(int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    return (line.heading ? HeadingHeight : 0) + (line.divider ? DividerHeight : 0);
}

TimelineDelegate::CardKey TimelineDelegate::keyOf(int row) const
{
    const TimelineLine &line = m_model.lineAt(row);
    return {line.key, int(line.kind) * 4 + int(line.section)};
}

const TimelineCard &TimelineDelegate::card(int row, int width) const
{
    const CardKey key = keyOf(row);
    const auto known = m_cards.constFind(key);
    if (known != m_cards.constEnd() && (*known)->width() == width)
        return **known;
    if (m_cards.size() > mostCards)
        m_cards.clear();
    const auto form =
        isLow(m_model.lineAt(row)) ? TimelineCard::Form::Low : TimelineCard::Form::Full;
    return **m_cards.insert(
        key, std::make_shared<const TimelineCard>(m_look, m_wording.textOf(row), width, form));
}

void TimelineDelegate::forget(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_cards.remove(keyOf(row));
}

int TimelineDelegate::heightOf(int row, int width) const
{
    return above(row) + card(row, width).height();
}

int TimelineDelegate::guess(int row, int width) const
{
    const TimelineLine &line = m_model.lineAt(row);
    if (isLow(line))
        return above(row) + TimelineCard::lowHeight();
    const desk::TimelineMark &mark = m_model.markAt(row);
    if (line.kind == LineKind::Fold || (mark.isSystemChange() && line.kind != LineKind::Contact))
        return above(row) + TimelineCard::lineHeight();
    // Of a conversation two lines are shown; figures of an account are short.
    const int length = line.kind == LineKind::Contact                             ? 200
                       : mark.length == 0 && mark.direction == Direction::Unknown ? 10
                                                                                  : mark.length;
    return above(row) + TimelineCard::guess(m_look, length, width);
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), heightOf(index.row(), option.rect.width())};
}

QRect TimelineDelegate::cardRect(const QRect &row, int number) const
{
    const bool line = card(number, row.width()).text().line && !isLow(m_model.lineAt(number));
    return row.adjusted(TimelineCard::Side, above(number), -TimelineCard::Side,
                        line ? -2 : -TimelineCard::Below);
}

void TimelineDelegate::paintHeading(QPainter &painter, const QRect &box, int row) const
{
    painter.fillRect(box, m_look.tokens().window);
    painter.setFont(m_look.small(m_look.strong));
    painter.setPen(m_look.tokens().muted);
    painter.drawText(box.adjusted(TimelineCard::Side, 2, -TimelineCard::Side, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_wording.heading(row));
}

void TimelineDelegate::paintDivider(QPainter &painter, const QRect &box) const
{
    const Tokens &t = m_look.tokens();
    const QFont font = m_look.small();
    const QString words = Words::tr("↑ New since your last visit");
    const int wide = QFontMetrics(font).horizontalAdvance(words) + 24;
    const int y = box.center().y();
    painter.setPen(QPen(t.accent, 1));
    painter.drawLine(box.left() + TimelineCard::Side, y, box.center().x() - wide / 2, y);
    painter.drawLine(box.center().x() + wide / 2, y, box.right() - TimelineCard::Side, y);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, words);
}

QRect TimelineDelegate::commandRect(const QRect &card, Command command) const
{
    const int right = command == Command::Menu ? 8 : 8 + commandSize + 2;
    const int top = qMin(7, (card.height() - commandSize) / 2);
    return {card.right() - right - commandSize + 1, card.top() + top, commandSize, commandSize};
}

TimelineDelegate::Command TimelineDelegate::commandAt(const QRect &row, int number,
                                                      QPoint place) const
{
    const QRect card = cardRect(row, number);
    for (const Command command : {Command::Pin, Command::Menu}) {
        if (commandRect(card, command).contains(place))
            return command;
    }
    return Command::None;
}

void TimelineDelegate::paintCommands(QPainter &painter, const QRect &card, bool pinned) const
{
    const Tokens &t = m_look.tokens();
    for (const Command command : {Command::Pin, Command::Menu}) {
        const QRect box = commandRect(card, command);
        painter.setPen(QPen(t.controlBorder, 1));
        painter.setBrush(t.surface2);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        const QRectF glyph = QRectF(box).adjusted(4, 4, -4, -4);
        if (command == Command::Pin) {
            paintGlyph(painter, Glyph::Pin, glyph, pinned ? t.accent : t.muted);
            continue;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.muted);
        for (const int dx : {-5, 0, 5})
            painter.drawEllipse(glyph.center() + QPointF(dx, 0), 1.6, 1.6);
    }
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const int row = index.row();
    const TimelineLine &line = m_model.lineAt(row);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect box = option.rect;
    if (line.heading) {
        paintHeading(*painter, QRect(box.topLeft(), QSize(box.width(), HeadingHeight)), row);
        box.setTop(box.top() + HeadingHeight);
    }
    if (line.divider)
        paintDivider(*painter, QRect(box.topLeft(), QSize(box.width(), DividerHeight)));
    const TimelineCard &shown = card(row, option.rect.width());
    const QRect place = cardRect(option.rect, row);
    TimelineCard::State state;
    state.current = option.state & QStyle::State_Selected;
    state.focused = option.state & QStyle::State_HasFocus;
    state.reserved = row == m_hovered ? 2 * commandSize + 8 : 0;
    state.needle = m_needle;
    shown.paint(*painter, place, state);
    if (row == m_hovered)
        paintCommands(*painter, place, shown.text().pinned);
    painter->restore();
}

}  // namespace touchline::gui
