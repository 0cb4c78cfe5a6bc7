// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/viewslist.h"

#include "gui/plain.h"
#include "gui/times.h"
#include "gui/wordsrules.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int countPauseMs = 1'500;
constexpr int rowHeight = 32;

qint64 endOfToday(qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, usedZone()).date();
    return today.addDays(1).startOfDay(usedZone()).toMSecsSinceEpoch();
}

QString builtInWords(desk::BuiltInView view)
{
    using V = desk::BuiltInView;
    switch (view) {
    case V::Mine: return ViewsList::tr("Given to me, open");
    case V::MyTeam: return ViewsList::tr("Given to my team, open");
    case V::Unassigned: return ViewsList::tr("Nobody's yet");
    case V::DueToday: return ViewsList::tr("Overdue and due today");
    case V::DueSoon: return ViewsList::tr("Due within 1 hour");
    case V::Returned: return ViewsList::tr("Returned twice");
    case V::Chased: return ViewsList::tr("Nudged by customers");
    case V::Breached: return ViewsList::tr("Late");
    case V::Waiting: return ViewsList::tr("Suspended");
    case V::AllOpen: return ViewsList::tr("All open");
    case V::All: return ViewsList::tr("All orders");
    }
    return {};
}

}  // namespace

QString viewWords(const desk::OrderListView &view)
{
    return view.isSaved() ? view.saved.name.simplified() : builtInWords(view.builtIn);
}

ViewsList::ViewsList(const Context &context, QObject *parent)
    : QAbstractListModel(parent), m_context(context), m_source(context.desk.orderSource())
{
    m_pause.setObjectName(u"counts of views"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(countPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ViewsList::reload);
    connect(&context.desk, &desk::Desk::recordsChanged, this, [this] {
        if (m_counting && !m_pause.isActive())
            m_pause.start();
    });
}

void ViewsList::reload()
{
    m_source->savedViews().then(this, [this](const Result<QList<SavedView>> &saved) {
        auto views = desk::builtInViews(endOfToday(m_context.desk.nowMs()));
        if (saved)
            views += desk::savedViewsOf(*saved, m_context.desk.actor());
        const auto key = [](const desk::OrderListView &view) { return view.key; };
        const bool same =
            std::equal(views.begin(), views.end(), m_views.begin(), m_views.end(),
                       [&](const auto &a, const auto &b) { return key(a) == key(b); });
        if (!same)
            beginResetModel();
        m_views = std::move(views);
        if (!same)
            endResetModel();
        else
            emit dataChanged(index(0), index(rowCount() - 1));
        emit loaded();
        ++m_round;
        if (m_counting)
            countNext(0);
    });
}

void ViewsList::setCounting(bool counting)
{
    if (std::exchange(m_counting, counting) == counting)
        return;
    if (counting)
        reload();
    else
        m_source->stopCounting();
}

void ViewsList::countNext(int row)
{
    if (row >= m_views.size() || !m_counting)
        return;
    m_source->countMatching(m_views[row].condition)
        .then(this, [this, row, round = m_round](const Result<qint64> &count) {
            if (round != m_round || row >= m_views.size())
                return;
            if (count)
                m_counts.insert(m_views[row].key, *count);
            emit dataChanged(index(row), index(row));
            countNext(row + 1);
        });
}

void ViewsList::setCount(const QString &key, qint64 count)
{
    const int row = rowOf(key);
    const auto known = m_counts.constFind(key);
    if (row < 0 || (known != m_counts.constEnd() && *known == count))
        return;
    m_counts.insert(key, count);
    emit dataChanged(index(row), index(row));
}

int ViewsList::rowOf(const QString &key) const
{
    for (int row = 0; row < m_views.size(); ++row) {
        if (m_views[row].key == key)
            return row;
    }
    return -1;
}

int ViewsList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_views.size());
}

QVariant ViewsList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_views.size())
        return {};
    const desk::OrderListView &view = m_views[index.row()];
    const auto count = m_counts.constFind(view.key);
    switch (role) {
    case Qt::DisplayRole: return viewWords(view);
    case Qt::ToolTipRole:
        return toolTipText(
            view.isSaved() ? tr("%1 · seen by: %2").arg(viewWords(view), words(view.saved.sharing))
                           : viewWords(view));
    case CountRole: return count == m_counts.constEnd() ? QVariant() : QVariant(*count);
    case Qt::AccessibleTextRole:
        return count == m_counts.constEnd() ? viewWords(view)
                                            : viewWords(view) + u' ' + QLocale().toString(*count);
    default: return {};
    }
}

ViewsDelegate::ViewsDelegate(const Look &look, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

QSize ViewsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), m_look.scaled(rowHeight)};
}

void ViewsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Tokens &t = m_look.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentSoft);
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6);
    }
    const QVariant count = index.data(ViewsList::CountRole);
    const QString number = count.isValid() ? QLocale().toString(count.toLongLong()) : QString();
    const QFontMetrics small(m_look.small());
    QRect box = option.rect.adjusted(10, 0, -10, 0);
    painter->setFont(m_look.small());
    painter->setPen(t.muted);
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, number);
    box.setRight(box.right() - small.horizontalAdvance(number) - 8);
    const QFont body = m_look.body(selected ? m_look.strong : QFont::Normal);
    painter->setFont(body);
    painter->setPen(selected ? t.accent : t.text);
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(body).elidedText(index.data(Qt::DisplayRole).toString(),
                                                    Qt::ElideRight, box.width()));
    painter->restore();
}

}  // namespace touchline::gui
