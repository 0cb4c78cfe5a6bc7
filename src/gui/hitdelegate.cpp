// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/hitdelegate.h"

#include "gui/glyphs.h"
#include "gui/searchmodel.h"
#include "gui/words.h"

#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

SearchModel::Line lineOf(const QModelIndex &index)
{
    return SearchModel::Line(index.data(SearchModel::LineRole).toInt());
}

Glyph hitGlyph(const QString &type)
{
    if (type == "work_order"_L1)
        return Glyph::Order;
    if (type == "note"_L1)
        return Glyph::Note;
    return type == "customer"_L1 ? Glyph::Customer : Glyph::Desk;
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
    const Tokens &t = m_look.tokens();
    const SearchModel::Line line = lineOf(index);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect box = option.rect.adjusted(4, 1, -4, -1);
    if (option.state & QStyle::State_Selected && line != SearchModel::Line::Heading) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentSoft);
        painter->drawRoundedRect(box, measures::Radius, measures::Radius);
    }
    box = box.adjusted(10, 0, -10, 0);
    if (line == SearchModel::Line::Heading) {
        painter->setFont(m_look.small(m_look.strong));
        painter->setPen(t.muted);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
        painter->restore();
        return;
    }
    const auto hit = index.data(SearchModel::HitRole).value<desk::FindHit>();
    const Glyph glyph = line == SearchModel::Line::Hit ? hitGlyph(hit.type) : Glyph::Search;
    paintGlyph(*painter, glyph, QRectF(box.left(), box.center().y() - 8, 16, 16), t.muted);
    box.setLeft(box.left() + 26);
    if (line == SearchModel::Line::Hit && !hit.here) {
        const QString where = Words::tr("on the server");
        painter->setFont(m_look.small());
        painter->setPen(t.warn);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, where);
        box.setRight(box.right() - QFontMetrics(m_look.small()).horizontalAdvance(where) - 12);
    }
    const QFont titleFont =
        m_look.body(line == SearchModel::Line::Hit ? m_look.strong : QFont::Normal);
    const QFontMetrics titleMetrics(titleFont);
    const int titleRoom = hit.detail.isEmpty() ? box.width() : box.width() * 6 / 10;
    const QString title = titleMetrics.elidedText(text.simplified(), Qt::ElideRight, titleRoom);
    painter->setFont(titleFont);
    painter->setPen(line == SearchModel::Line::SearchServer ? t.accent
                    : line == SearchModel::Line::Hint       ? t.muted
                                                            : t.text);
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, title);
    if (!hit.detail.isEmpty()) {
        box.setLeft(box.left() + titleMetrics.horizontalAdvance(title) + 12);
        painter->setFont(m_look.small());
        painter->setPen(t.muted);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(m_look.small())
                              .elidedText(hit.detail.simplified(), Qt::ElideRight, box.width()));
    }
    painter->restore();
}

}  // namespace touchline::gui
