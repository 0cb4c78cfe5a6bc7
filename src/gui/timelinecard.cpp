// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinecard.h"

#include "gui/phasecolours.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QTextLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int padX = 14;
constexpr int padY = 9;
constexpr int titleRow = 22;
constexpr int lineRow = 26;
constexpr int lowRow = 34;
constexpr int pillMost = 160;
constexpr int closedLines = 2;
constexpr int closedFiles = 3;
constexpr int fileRow = 20;
constexpr int openLines = 200;
constexpr int closedLength = 400;  // characters of a body that two lines can ever show
constexpr int openLength = 20'000;

QString bodyOf(const TimelineText &text)
{
    return text.open ? text.body.left(openLength).trimmed()
                     : text.body.left(closedLength).simplified();
}

// Lays a text out in at most so many lines and calls `each` with every line; the last is cut short
// with an ellipsis when there is more.
template <typename Each>
int layLines(const QString &given, const QFont &font, int width, int most, Each each)
{
    QString text = given;
    text.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int count = 0;
    while (count < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = ++count == most;
        QString shown =
            last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        shown.replace(QChar::LineSeparator, u' ');
        each(last ? QFontMetrics(font).elidedText(shown, Qt::ElideRight, width) : shown);
    }
    layout.endLayout();
    return count;
}

}  // namespace

TimelineCard::TimelineCard(const Look &look, const TimelineText &text, int width, Form form)
    : m_look(look),
      m_text(text),
      m_width(width),
      m_form(form),
      m_body(look.body()),
      m_bold(look.body(look.strong)),
      m_small(look.small())
{
    layOut();
}

TimelineCard::Piece TimelineCard::piece(const QString &text, const QFont &font)
{
    Piece made{text, QStaticText(text), 0};
    made.shaped.setTextFormat(Qt::PlainText);
    made.shaped.prepare({}, font);
    made.wide = qCeil(made.shaped.size().width());
    return made;
}

void TimelineCard::layOut()
{
    const QFontMetrics small(m_small);
    const int inner = m_width - 2 * Side - 2 * padX - (m_text.child ? Indent : 0);
    QString right = m_text.right;
    if (!m_text.whose.isEmpty())
        right = m_text.whose + u" · "_s + right;
    if (!m_text.order.isEmpty())
        right += u" · "_s + m_text.order;
    if (!m_text.mark.isEmpty())
        right += u" · "_s;
    // What stands at the right must leave room for the title.
    m_right = piece(small.elidedText(right, Qt::ElideRight, qMax(60, inner * 3 / 5)), m_small);
    m_mark = piece(m_text.mark, m_small);
    m_pill = piece(small.elidedText(m_text.pill, Qt::ElideRight, pillMost - 18), m_small);
    m_height = m_form == Form::Low ? lowHeight() : lineRow;
    if (m_form == Form::Low || m_text.line)
        return;
    m_height = 2 * padY + titleRow + Below;
    // How many there are is said where not all are shown.
    const qsizetype shown =
        m_text.open ? m_text.attached.size() : qMin<qsizetype>(closedFiles, m_text.attached.size());
    for (qsizetype i = 0; i < shown; ++i) {
        const qsizetype hidden = i + 1 == shown ? m_text.attached.size() - shown : 0;
        const QString rest = hidden > 0 ? u"  +"_s + QString::number(hidden) : QString();
        m_files += piece(small.elidedText(m_text.attached.at(i), Qt::ElideMiddle,
                                          inner - 24 - small.horizontalAdvance(rest)) +
                             rest,
                         m_small);
    }
    m_height += int(shown) * fileRow;
    const QString body = bodyOf(m_text);
    if (body.isEmpty())
        return;
    layLines(body, m_body, inner, m_text.open ? openLines : closedLines,
             [this](const QString &line) { m_lines += piece(line, m_body); });
    m_height += int(m_lines.size()) * QFontMetrics(m_body).lineSpacing();
}

/// The title, cut to what is left for it; the room differs only while buttons are shown.
const TimelineCard::Piece &TimelineCard::titleIn(int room) const
{
    if (std::exchange(m_titleRoom, room) != room) {
        const QFont &font = m_text.line ? m_small : m_bold;
        QString title = m_text.title.simplified();
        if (m_text.line && m_text.more)
            title = (m_text.open ? u"▾ "_s : u"▸ "_s) + title;
        m_title = piece(QFontMetrics(font).elidedText(title, Qt::ElideRight, room), font);
    }
    return m_title;
}

int TimelineCard::lineHeight() { return lineRow; }

int TimelineCard::lowHeight() { return lowRow + Below; }

int TimelineCard::guess(const Look &look, int length, int width)
{
    // Chinese characters are as wide as the font is high, Latin ones half of it.
    const int inLine = qMax(1, (width - 2 * Side - 2 * padX) / qMax(1, look.bodyPx() * 3 / 4));
    const int lines = length == 0 ? 0 : length <= inLine ? 1 : 2;
    return 2 * padY + titleRow + lines * (look.bodyPx() * 3 / 2) + Below;
}

void TimelineCard::paint(QPainter &painter, const QRect &box, const State &state) const
{
    const QRect placed = box.adjusted(m_text.child ? Indent : 0, 0, 0, 0);
    if (m_text.line && m_form == Form::Full)
        paintLine(painter, placed, state);
    else
        paintCard(painter, placed, state);
}

void TimelineCard::draw(QPainter &painter, QPoint topLeft, const Piece &piece, const QFont &font,
                        const QColor &ink, const QString &needle) const
{
    const Tokens &t = m_look.tokens();
    if (!needle.isEmpty()) {
        const QFontMetrics metrics(font);
        for (qsizetype at = piece.text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
             at = piece.text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive)) {
            const int left = topLeft.x() + metrics.horizontalAdvance(piece.text.left(at));
            const int wide = metrics.horizontalAdvance(piece.text.mid(at, needle.size()));
            const QRect mark(left - 1, topLeft.y(), wide + 2, metrics.height());
            painter.fillRect(mark, t.warnSoft);
            painter.setPen(t.warn);
            painter.drawLine(mark.bottomLeft(), mark.bottomRight());
        }
    }
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawStaticText(topLeft, piece.shaped);
}

/// Draws time, author and mark from the right; answers where they begin.
int TimelineCard::paintRight(QPainter &painter, const QRect &box) const
{
    const Tokens &t = m_look.tokens();
    const int top = box.center().y() - QFontMetrics(m_small).height() / 2;
    int free = box.right() - m_mark.wide;
    draw(painter, {free, top}, m_mark, m_small, t.warn, {});
    free -= m_right.wide;
    draw(painter, {free, top}, m_right, m_small, t.muted, {});
    return free - 12;
}

void TimelineCard::paintLine(QPainter &painter, const QRect &box, const State &state) const
{
    const Tokens &t = m_look.tokens();
    if (state.current) {
        painter.setPen(state.focused ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(t.accentSoft);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), measures::Radius, measures::Radius);
    }
    const QRect inner = box.adjusted(padX, 0, -padX - state.reserved, 0);
    const int free = paintRight(painter, inner);
    const int top = inner.center().y() - QFontMetrics(m_small).height() / 2;
    draw(painter, {inner.left(), top}, titleIn(free - inner.left()), m_small, t.muted,
         state.needle);
}

void TimelineCard::paintPill(QPainter &painter, QPoint at, const State &state) const
{
    const Tokens &t = m_look.tokens();
    const QRect pill(at.x(), at.y(), m_pill.wide + 18, 20);
    auto [fill, ink, frame] = phaseColours(m_text.phase, t, t.muted);
    // On the current card the soft fill would vanish.
    if (state.current && !m_text.note && frame.style() == Qt::NoPen)
        fill = t.surface;
    painter.setPen(frame);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    const int top = pill.center().y() - QFontMetrics(m_small).height() / 2;
    draw(painter, {pill.left() + 9, top}, m_pill, m_small, ink, {});
}

void TimelineCard::paintFrame(QPainter &painter, const QRect &box, const State &state) const
{
    const Tokens &t = m_look.tokens();
    QPainterPath frame;
    frame.addRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), measures::Radius,
                         measures::Radius);
    painter.setPen(Qt::NoPen);
    painter.fillPath(frame, m_text.note ? t.note : state.current ? t.accentSoft : t.surface);
    painter.save();
    painter.setClipPath(frame, Qt::IntersectClip);
    painter.fillRect(QRect(box.left(), box.top(), measures::Strip, box.height()), t.*m_text.strip);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(state.current ? QPen(t.accent, state.focused ? 2 : 1) : QPen(t.border, 1));
    painter.drawPath(frame);
}

void TimelineCard::paintCard(QPainter &painter, const QRect &box, const State &state) const
{
    const Tokens &t = m_look.tokens();
    paintFrame(painter, box, state);
    const bool low = m_form == Form::Low;
    const int top = low ? box.top() + (box.height() - titleRow) / 2 + 1 : box.top() + padY;
    const QRect inner(box.left() + padX, top, box.width() - 2 * padX, titleRow);
    const int middle = inner.top() + titleRow / 2 - 1;
    paintGlyph(painter, m_text.glyph, QRectF(inner.left(), middle - 8, 16, 16), t.*m_text.strip);
    const QRect titleBox(inner.left() + 24, inner.top(), inner.width() - 24, titleRow - 2);
    const int free = paintRight(painter, titleBox.adjusted(0, 0, -state.reserved, 0));

    const int pillRoom = m_text.pill.isEmpty() ? 0 : m_pill.wide + 28;
    const int marks = (m_text.pinned ? 20 : 0) + (m_text.files ? 20 : 0);
    const Piece &title = titleIn(qMax(40, free - titleBox.left() - pillRoom - marks));
    const int titleTop = titleBox.center().y() - QFontMetrics(m_bold).height() / 2;
    draw(painter, {titleBox.left(), titleTop}, title, m_bold, t.text, state.needle);
    int x = titleBox.left() + title.wide + 10;
    if (pillRoom && x + m_pill.wide + 18 <= free) {
        paintPill(painter, {x, middle - 10}, state);
        x += m_pill.wide + 26;
    }
    if (m_text.pinned) {
        paintGlyph(painter, Glyph::Pin, QRectF(x, middle - 7, 14, 14), t.muted);
        x += 20;
    }
    if (m_text.files)
        paintGlyph(painter, Glyph::Clip, QRectF(x, middle - 7, 14, 14), t.muted);

    int y = inner.top() + titleRow;
    const int spacing = QFontMetrics(m_body).lineSpacing();
    for (const Piece &line : m_lines) {
        draw(painter, {inner.left(), y}, line, m_body, t.text, state.needle);
        y += spacing;
    }
    for (const Piece &file : m_files) {
        paintGlyph(painter, Glyph::Clip, QRectF(inner.left(), y + 3, 14, 14), t.muted);
        draw(painter, {inner.left() + 22, y + 2}, file, m_small, t.muted, state.needle);
        y += fileRow;
    }
}

}  // namespace touchline::gui
