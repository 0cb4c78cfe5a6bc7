// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinedelegate.h"

#include "desk/timelinemodel.h"
#include "gui/times.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QTextLayout>
#include <QtWidgets/QAbstractScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int side = 16;  // beside the cards
constexpr int below = 6;  // between two cards
constexpr int padX = 14;
constexpr int padY = 9;
constexpr int titleRow = 22;
constexpr int lineRow = 26;  // a system line
constexpr int maxLines = 2;
constexpr int longestShown = 400;  // characters of a body that two lines can ever show

// The view measures every row when some are added; a copy of each entry would be felt at 10,000.
const desk::TimelineEntry &entryOf(const QModelIndex &index)
{
    return static_cast<const desk::TimelineModel *>(index.model())->entryAt(index.row());
}

QString flat(const QString &body) { return body.left(longestShown).simplified(); }

// Lays a text out in at most two lines and calls `each` with every line; the last is cut short with
// an ellipsis when there is more.
template <typename Each> int layLines(const QString &text, const QFont &font, int width, Each each)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int count = 0;
    while (count < maxLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = ++count == maxLines;
        each(last ? QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width)
                  : text.mid(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return count;
}

}  // namespace

TimelineDelegate::TimelineDelegate(const Look &look, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent),
      m_look(look),
      m_clock(clock),
      m_body(look.body()),
      m_bold(look.body(look.strong)),
      m_small(look.small())
{}

TimelineDelegate::Known &TimelineDelegate::knownOf(const desk::TimelineEntry &entry) const
{
    auto found = m_known.find(entry.id);
    if (found == m_known.end())
        found = m_known.insert(entry.id, {-1, localDay(entry.atMs)});
    return *found;
}

bool TimelineDelegate::startsDay(const QModelIndex &index) const
{
    if (index.row() == 0)
        return true;
    const qint64 day = knownOf(entryOf(index)).day;
    return day != knownOf(entryOf(index.sibling(index.row() - 1, 0))).day;
}

int TimelineDelegate::bodyLines(const QString &body, int width) const
{
    if (body.isEmpty())
        return 0;
    return layLines(body, m_body, width, [](const QString &) {});
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The views ask with the width of this or that; the cards always have the viewport's.
    const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (width != m_width) {
        m_known.clear();
        m_width = width;
    }
    const desk::TimelineEntry &entry = entryOf(index);
    const int heading = startsDay(index) ? HeadingHeight : 0;
    Known &known = knownOf(entry);
    if (known.height < 0)
        known.height = heightOf(timelineText(entry), width);
    return {width, known.height + heading};
}

int TimelineDelegate::heightOf(const TimelineText &text, int width) const
{
    if (text.line)
        return lineRow;
    const int lines = bodyLines(flat(text.body), width - 2 * side - 2 * padX);
    return 2 * padY + titleRow + lines * QFontMetrics(m_body).lineSpacing() + below;
}

QString TimelineDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return value.toString();
}

void TimelineDelegate::paintHeading(QPainter &painter, const QRect &box, qint64 atMs) const
{
    painter.fillRect(box, m_look.tokens().window);
    painter.setFont(m_look.small(m_look.strong));
    painter.setPen(m_look.tokens().muted);
    painter.drawText(box.adjusted(side, 2, -side, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     dayHeading(atMs, m_clock.nowMs()));
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect box = option.rect;
    const desk::TimelineEntry &entry = entryOf(index);
    if (startsDay(index)) {
        paintHeading(*painter, QRect(box.topLeft(), QSize(box.width(), HeadingHeight)), entry.atMs);
        box.setTop(box.top() + HeadingHeight);
    }
    const TimelineText text = timelineText(entry);
    const bool current = option.state & QStyle::State_Selected;
    if (text.line)
        paintLine(*painter, box.adjusted(side, 0, -side, -2), text, current);
    else
        paintCard(*painter, box.adjusted(side, 0, -side, -below), text, current,
                  option.state & QStyle::State_HasFocus);
    painter->restore();
}

void TimelineDelegate::paintLine(QPainter &painter, const QRect &box, const TimelineText &text,
                                 bool current) const
{
    const Tokens &t = m_look.tokens();
    if (current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accentSoft);
        painter.drawRoundedRect(box, measures::Radius, measures::Radius);
    }
    painter.setFont(m_small);
    painter.setPen(t.muted);
    const QFontMetrics metrics(m_small);
    const QString right = text.mark.isEmpty() ? text.right : text.right + u" · "_s + text.mark;
    const QRect inner = box.adjusted(padX, 0, -padX, 0);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, right);
    const int room = inner.width() - metrics.horizontalAdvance(right) - 16;
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     metrics.elidedText(text.title.simplified(), Qt::ElideRight, room));
}

int TimelineDelegate::paintPill(QPainter &painter, QPoint at, const TimelineText &text) const
{
    const Tokens &t = m_look.tokens();
    const QFontMetrics metrics(m_small);
    const QString words = metrics.elidedText(text.pill, Qt::ElideRight, 160);
    const QRect pill(at.x(), at.y(), metrics.horizontalAdvance(words) + 18, 20);
    QColor fill = t.surface2;
    QColor ink = t.muted;
    QPen frame(t.border, 1);
    switch (text.phase) {
    case Phase::None:
    case Phase::New: break;
    case Phase::Working:
        fill = t.accentSoft;
        ink = t.accent;
        frame = Qt::NoPen;
        break;
    case Phase::Waiting:
        fill = Qt::transparent;
        frame = QPen(t.controlBorder, 1);
        break;
    case Phase::Done:
        fill = t.goodSoft;
        ink = t.good;
        frame = Qt::NoPen;
        break;
    }
    painter.setPen(frame);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    painter.setFont(m_small);
    painter.setPen(ink);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, words);
    return pill.width();
}

void TimelineDelegate::paintCard(QPainter &painter, const QRect &card, const TimelineText &text,
                                 bool current, bool focused) const
{
    const Tokens &t = m_look.tokens();
    QPainterPath frame;
    frame.addRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), measures::Radius,
                         measures::Radius);
    painter.setPen(Qt::NoPen);
    painter.fillPath(frame, text.note ? t.note : current ? t.accentSoft : t.surface);
    painter.save();
    painter.setClipPath(frame);
    painter.fillRect(QRect(card.left(), card.top(), measures::Strip, card.height()), t.*text.strip);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(current ? QPen(t.accent, focused ? 2 : 1) : QPen(t.border, 1));
    painter.drawPath(frame);

    const QRect inner = card.adjusted(padX, padY, -padX, -padY);
    const int middle = inner.top() + titleRow / 2 - 1;
    paintGlyph(painter, text.glyph, QRectF(inner.left(), middle - 8, 16, 16), t.*text.strip);

    const QFontMetrics small(m_small);
    const QString right = text.mark.isEmpty() ? text.right : text.right + u" · "_s;
    const QRect titleBox(inner.left() + 24, inner.top(), inner.width() - 24, titleRow - 2);
    painter.setFont(m_small);
    int free = titleBox.right();
    if (!text.mark.isEmpty()) {
        painter.setPen(t.warn);
        painter.drawText(
            QRect(titleBox.left(), titleBox.top(), free - titleBox.left(), titleBox.height()),
            Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, text.mark);
        free -= small.horizontalAdvance(text.mark);
    }
    painter.setPen(t.muted);
    painter.drawText(
        QRect(titleBox.left(), titleBox.top(), free - titleBox.left(), titleBox.height()),
        Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, right);
    free -= small.horizontalAdvance(right) + 12;

    const int pillRoom =
        text.pill.isEmpty() ? 0 : qMin(small.horizontalAdvance(text.pill), 160) + 28;
    const QFontMetrics bold(m_bold);
    const QString title = bold.elidedText(text.title.simplified(), Qt::ElideRight,
                                          qMax(40, free - titleBox.left() - pillRoom));
    painter.setFont(m_bold);
    painter.setPen(t.text);
    painter.drawText(titleBox, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, title);
    if (pillRoom)
        (void)paintPill(painter,
                        {titleBox.left() + bold.horizontalAdvance(title) + 10, middle - 10}, text);

    painter.setFont(m_body);
    painter.setPen(t.text);
    const QFontMetrics body(m_body);
    int y = inner.top() + titleRow + body.ascent();
    const QString flatBody = flat(text.body);
    if (!flatBody.isEmpty()) {
        layLines(flatBody, m_body, inner.width(), [&](const QString &line) {
            painter.drawText(inner.left(), y, line);
            y += body.lineSpacing();
        });
    }
}

}  // namespace touchline::gui
