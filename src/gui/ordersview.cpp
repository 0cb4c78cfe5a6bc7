// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/ordersview.h"

#include "gui/glyphs.h"
#include "gui/phasecolours.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int pillHeight = 21;
constexpr int pillPadding = 10;
constexpr int presenceSize = 15;

/// 1 to 9; with Shift they are other characters.
int columnOf(int key)
{
    if (key >= Qt::Key_1 && key <= Qt::Key_9)
        return key - Qt::Key_1;
    constexpr std::array shifted{Qt::Key_Exclam,    Qt::Key_At,       Qt::Key_NumberSign,
                                 Qt::Key_Dollar,    Qt::Key_Percent,  Qt::Key_AsciiCircum,
                                 Qt::Key_Ampersand, Qt::Key_Asterisk, Qt::Key_ParenLeft};
    const auto *at = std::find(shifted.begin(), shifted.end(), key);
    return at == shifted.end() ? -1 : int(at - shifted.begin());
}

}  // namespace

OrdersDelegate::OrdersDelegate(const Look &look, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

void OrdersDelegate::paintPill(QPainter &painter, const QRect &box, const QString &text,
                               const QColor &fill, const QColor &ink, const QPen &frame) const
{
    const QFontMetrics metrics(m_look.small());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width() - 2 * pillPadding);
    const QRect pill(box.left(), box.center().y() - pillHeight / 2,
                     metrics.horizontalAdvance(shown) + 2 * pillPadding, pillHeight);
    painter.setPen(frame);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    painter.setFont(m_look.small());
    painter.setPen(ink);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, shown);
}

void OrdersDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Tokens &t = m_look.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? t.accentSoft : t.surface);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, t.border);
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const bool current = view && view->hasFocus() && view->currentIndex().row() == index.row();
    if (current && view->columnViewportPosition(index.column()) <= 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    const QVariant value = index.data(Qt::DisplayRole);
    // Not read yet: a row says so instead of looking empty.
    if (!value.isValid() && index.column() == 0) {
        painter->setFont(m_look.body());
        painter->setPen(t.muted);
        painter->drawText(option.rect.adjusted(10, 0, -8, 0),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          OrdersView::tr("Loading …"));
    }
    const QString text = value.toString();
    QRect box = option.rect.adjusted(10, 0, -8, 0);
    if (const QString there = index.data(PresenceRole).toString(); !there.isEmpty()) {
        paintGlyph(*painter, Glyph::Customer,
                   QRectF(box.right() - presenceSize + 1,
                          box.center().y() - presenceSize / 2.0 + 0.5, presenceSize, presenceSize),
                   there == "warn"_L1 ? t.warn : t.accent);
        box.setRight(box.right() - presenceSize - 4);
    }
    if (index.data(PendingRole).toBool()) {
        paintGlyph(*painter, Glyph::Pending,
                   QRectF(box.right() - presenceSize + 1,
                          box.center().y() - presenceSize / 2.0 + 0.5, presenceSize, presenceSize),
                   t.warn);
        box.setRight(box.right() - presenceSize - 4);
    }
    const QVariant phase = index.data(PhaseRole);
    const QString tone = index.data(ToneRole).toString();
    if (phase.isValid() && !text.isEmpty()) {
        auto [fill, ink, frame] = phaseColours(Phase(phase.toInt()), t, t.text);
        if (selected && frame.style() == Qt::NoPen)
            fill = t.surface;
        paintPill(*painter, box, text, fill, ink, frame);
    } else {
        // Late is said in words; weight and colour only make it found.
        const QFont font = tone.isEmpty() ? m_look.body() : m_look.body(m_look.strong);
        painter->setFont(font);
        painter->setPen(tone.isEmpty() ? t.text : tone == "bad"_L1 ? t.bad : t.warn);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
    }
    painter->restore();
}

OrdersView::OrdersView(QWidget *parent) : QTableView(parent)
{
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setWordWrap(false);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        emit sortWanted(column, QApplication::keyboardModifiers() & Qt::ShiftModifier);
    });
    connect(this, &QTableView::doubleClicked, this, &OrdersView::opened);
}

void OrdersView::setLook(const Look &look)
{
    setItemDelegate(new OrdersDelegate(look, this));
    // The header's own least height is more than that.
    verticalHeader()->setMinimumSectionSize(look.scaled(measures::Row));
    verticalHeader()->setDefaultSectionSize(look.scaled(measures::Row));
}

void OrdersView::setStretch(int column, int least)
{
    m_stretch = column;
    m_least = least;
    horizontalHeader()->setStretchLastSection(column < 0);
    fit();
}

void OrdersView::setShare(int column, int least, int most)
{
    m_share = column;
    m_shareLeast = least;
    m_shareMost = most;
    fit();
}

void OrdersView::fit()
{
    const QHeaderView &header = *horizontalHeader();
    if (m_stretch < 0 || m_stretch >= header.count())
        return;
    int room = viewport()->width();
    for (int column = 0; column < header.count(); ++column) {
        if (column != m_stretch && column != m_share)
            room -= header.sectionSize(column);
    }
    m_fitting = true;
    if (m_share >= 0 && m_share < header.count()) {
        const int spare = qMax(0, room - m_least - m_shareLeast);
        const int share = qMin(m_shareMost, m_shareLeast + spare / 2);
        setColumnWidth(m_share, share);
        room -= share;
    }
    setColumnWidth(m_stretch, qMax(m_least, room));
    m_fitting = false;
}

void OrdersView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void OrdersView::focusInEvent(QFocusEvent *event)
{
    // A view without a current row makes the first one current and chooses it alone: what was chosen
    // in a list that came later would be lost with the first dialog.
    if (model() && model()->rowCount() > 0 && !currentIndex().isValid()) {
        const QItemSelection chosen = selectionModel()->selection();
        const int row = chosen.isEmpty() ? 0 : chosen.first().top();
        selectionModel()->setCurrentIndex(model()->index(row, 0), QItemSelectionModel::NoUpdate);
    }
    QTableView::focusInEvent(event);
}

void OrdersView::step(int by, bool extend)
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int row = currentIndex().isValid() ? currentIndex().row() + by : 0;
    const QModelIndex to =
        model()->index(qBound(0, row, model()->rowCount() - 1), qMax(0, currentIndex().column()));
    selectionModel()->setCurrentIndex(
        to, (extend ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect) |
                QItemSelectionModel::Rows);
    scrollTo(to);
}

bool OrdersView::pressed(int key, bool shift)
{
    switch (key) {
    case Qt::Key_J: step(1, shift); return true;
    case Qt::Key_K: step(-1, shift); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            emit opened(currentIndex());
        return true;
    case Qt::Key_A: emit assignWanted(); return true;
    case Qt::Key_S: emit moveWanted(); return true;
    case Qt::Key_P: emit gradeWanted(); return true;
    case Qt::Key_T: emit tagWanted(); return true;
    case Qt::Key_F: emit alikeWanted(currentIndex()); return true;
    default: break;
    }
    const int column = columnOf(key);
    if (column >= 0 && model() && column < model()->columnCount()) {
        emit sortWanted(column, shift);
        return true;
    }
    return false;
}

void OrdersView::keyPressEvent(QKeyEvent *event)
{
    const bool plain =
        (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (plain && pressed(event->key(), event->modifiers() & Qt::ShiftModifier)) {
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace touchline::gui
