// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/celldelegate.h"

#include "gui/phasecolours.h"
#include "gui/wordedtable.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int padLeft = 10;
constexpr int padRight = 8;
constexpr int padPill = 10;

}  // namespace

CellDelegate::CellDelegate(const Look &look, int pillColumn, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look), m_pillColumn(pillColumn)
{}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &t = m_look.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? t.accentSoft : t.surface);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, t.border);
    const QString text = index.data(Qt::DisplayRole).toString();
    QRect box = option.rect.adjusted(padLeft, 0, -padRight, 0);
    const QString tone = index.data(OrderTable::ToneRole).toString();
    const bool bad = tone == "bad"_L1;
    if (index.column() != m_pillColumn) {
        // Late is said in words; weight and colour only make it found.
        const QFont font = tone.isEmpty() ? m_look.body() : m_look.body(m_look.strong);
        painter->setFont(font);
        painter->setPen(tone.isEmpty() ? t.text : bad ? t.bad : t.warn);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
        painter->restore();
        return;
    }
    const QFontMetrics metrics(m_look.small());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width() - 2 * padPill);
    const QRect pill(box.left(), box.center().y() - 10,
                     metrics.horizontalAdvance(shown) + 2 * padPill, 21);
    auto [fill, ink, frame] =
        phaseColours(Phase(index.data(OrderTable::PhaseRole).toInt()), t, t.text);
    if (!tone.isEmpty()) {
        fill = bad ? t.badSoft : t.warnSoft;
        ink = bad ? t.bad : t.warn;
        frame = Qt::NoPen;
    }
    // On the selection the soft fill would vanish.
    if (selected && frame.style() == Qt::NoPen)
        fill = t.surface;
    painter->setPen(frame);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    painter->setFont(m_look.small());
    painter->setPen(ink);
    painter->drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, shown);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool pill = index.column() == m_pillColumn;
    const bool strong = !index.data(OrderTable::ToneRole).toString().isEmpty();
    const QFont font = pill ? m_look.small() : strong ? m_look.body(m_look.strong) : m_look.body();
    const int words = QFontMetrics(font).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {padLeft + words + (pill ? 2 * padPill : 0) + padRight + 1, option.rect.height()};
}

void setUpTable(QTableView &table, const Look &look, int stretchColumn, int pillColumn,
                const QList<int> &widths)
{
    table.setItemDelegate(new CellDelegate(look, pillColumn, &table));
    table.setWordWrap(false);
    table.setShowGrid(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setAttribute(Qt::WA_InputMethodEnabled, false);
    table.verticalHeader()->hide();
    // The header's own least height is more than that.
    table.verticalHeader()->setMinimumSectionSize(look.scaled(measures::Row));
    table.verticalHeader()->setDefaultSectionSize(look.scaled(measures::Row));
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table.horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    for (int i = 0; i < widths.size(); ++i)
        table.setColumnWidth(i, widths[i]);
    header->setSectionResizeMode(stretchColumn, QHeaderView::Stretch);
}

}  // namespace touchline::gui
