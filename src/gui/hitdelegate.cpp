// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/hitdelegate.h"

#include "gui/glyphs.h"
#include "gui/searchmodel.h"
#include "gui/words.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

SearchModel::Line lineOf(const QModelIndex &index)
{
    return SearchModel::Line(index.data(SearchModel::LineRole).toInt());
}

Glyph hitGlyph(SearchModel::Line line, const desk::FindHit &hit)
{
    if (line == SearchModel::Line::Command)
        return Glyph::System;
    if (line != SearchModel::Line::Hit)
        return Glyph::Search;
    switch (hit.group) {
    case desk::HitGroup::Customers: return Glyph::Customer;
    case desk::HitGroup::Services: return Glyph::Hall;
    case desk::HitGroup::Orders: return Glyph::Order;
    case desk::HitGroup::Notices: return Glyph::Bell;
    case desk::HitGroup::Entries: break;
    }
    if (hit.type == "note"_L1)
        return Glyph::Note;
    return hit.type == "message"_L1 ? Glyph::Chat : Glyph::Phone;
}

/// One line with the marked stretches in another colour; answers the width that it took.
int paintMarked(QPainter &painter, const QRect &box, const QFont &font, const QString &text,
                const QList<Mark> &marks, const QColor &colour)
{
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const Mark &mark : marks) {
        // The "…" at the end is not part of what was found.
        const int size = int(qMin(mark.size, text.size() - mark.from));
        if (size <= 0)
            continue;
        QTextLayout::FormatRange range{int(mark.from), size, {}};
        range.format.setForeground(colour);
        range.format.setFontUnderline(true);
        formats += range;
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(box.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(box.left(), box.center().y() - line.height() / 2 + 1));
    return int(line.naturalTextWidth());
}

/// A text and its marks, cut at the front where the first of them would otherwise lie behind the end.
struct Shown {
    QString text;
    QList<Mark> marks;
};

Shown withMarkInSight(QString text, QList<Mark> marks, const QFontMetrics &metrics, int room)
{
    if (marks.isEmpty() || metrics.horizontalAdvance(text) <= room)
        return {std::move(text), std::move(marks)};
    const qsizetype end = qMin(marks.first().from + marks.first().size, text.size());
    // As much stays in front as leaves a third of the line for what follows.
    qsizetype start = 0;
    while (start < marks.first().from &&
           metrics.horizontalAdvance(text.mid(start, end - start)) > room * 2 / 3)
        ++start;
    if (start == 0)
        return {std::move(text), std::move(marks)};
    for (Mark &mark : marks)
        mark.from -= start - 1;
    return {u'…' + text.mid(start), std::move(marks)};
}

}  // namespace

HitDelegate::HitDelegate(const Look &look, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), lineOf(index) == SearchModel::Line::Heading ? 26 : 34};
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    using Line = SearchModel::Line;
    const Tokens &t = m_look.tokens();
    const Line line = lineOf(index);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect box = option.rect.adjusted(4, 1, -4, -1);
    if (option.state & QStyle::State_Selected && line != Line::Heading && line != Line::Hint) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentSoft);
        painter->drawRoundedRect(box, measures::Radius, measures::Radius);
    }
    box = box.adjusted(10, 0, -10, 0);
    if (line == Line::Heading) {
        painter->setFont(m_look.small(m_look.strong));
        painter->setPen(t.muted);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
        painter->restore();
        return;
    }
    const auto hit = index.data(SearchModel::HitRole).value<desk::FindHit>();
    if (line != Line::Hint && line != Line::More)
        paintGlyph(*painter, hitGlyph(line, hit), QRectF(box.left(), box.center().y() - 8, 16, 16),
                   t.muted);
    box.setLeft(box.left() + 26);
    const bool elsewhere = line == Line::Hit && !hit.here;
    const QString where =
        elsewhere ? Words::tr("on the server") : index.data(SearchModel::KeysRole).toString();
    if (!where.isEmpty()) {
        painter->setFont(m_look.small());
        painter->setPen(elsewhere ? t.warn : t.muted);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, where);
        box.setRight(box.right() - QFontMetrics(m_look.small()).horizontalAdvance(where) - 12);
    }
    const QString detail = index.data(SearchModel::DetailRole).toString().simplified();
    const bool quiet = line == Line::Hint || line == Line::More;
    // What was said is read as a text; what something is called stands out.
    const bool said = line == Line::Hit && hit.group == desk::HitGroup::Entries;
    const QFont titleFont =
        quiet ? m_look.small()
              : m_look.body(line == Line::SearchServer || said ? QFont::Normal : m_look.strong);
    const QFontMetrics detailMetrics(m_look.small());
    const int detailWidth = qMin(detailMetrics.horizontalAdvance(detail), box.width() / 2);
    const int titleRoom = detail.isEmpty() ? box.width() : box.width() - detailWidth - 12;
    const QFontMetrics titleMetrics(titleFont);
    const Shown shown = withMarkInSight(
        text, index.data(SearchModel::MarksRole).value<QList<Mark>>(), titleMetrics, titleRoom);
    const QString title = titleMetrics.elidedText(shown.text, Qt::ElideRight, titleRoom);
    painter->setPen(line == Line::SearchServer || line == Line::More ? t.accent
                    : line == Line::Hint                             ? t.muted
                                                                     : t.text);
    const int used = paintMarked(*painter, QRect(box.left(), box.top(), titleRoom, box.height()),
                                 titleFont, title, shown.marks, t.accent);
    if (!detail.isEmpty()) {
        box.setLeft(said ? box.right() - detailWidth : box.left() + used + 12);
        painter->setFont(m_look.small());
        painter->setPen(t.muted);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          detailMetrics.elidedText(detail, Qt::ElideRight, box.width()));
    }
    painter->restore();
}

}  // namespace touchline::gui
