// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/noticeview.h"

#include "desk/noticelist.h"
#include "gui/times.h"
#include "gui/words.h"

#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const desk::NoticeListModel &noticesOf(const QModelIndex &index)
{
    return *static_cast<const desk::NoticeListModel *>(index.model());
}

QString validWords(const Notice &notice, qint64 nowMs)
{
    if (notice.validFrom.ms > nowMs)
        return Words::tr("from %1").arg(whenWords(notice.validFrom.ms, nowMs));
    if (notice.validTo.ms > 0 && notice.validTo.ms <= nowMs)
        return Words::tr("over since %1").arg(whenWords(notice.validTo.ms, nowMs));
    return notice.validTo.ms > 0 ? Words::tr("until %1").arg(whenWords(notice.validTo.ms, nowMs))
                                 : QString();
}

}  // namespace

NoticeView::NoticeView(QWidget *parent) : KeyedListView(parent)
{
    connect(this, &KeyedListView::chosenChanged, this, [this] {
        if (currentIndex().isValid())
            emit chosen(currentIndex().row());
    });
}

bool NoticeView::pressed(int key)
{
    if (key != Qt::Key_R)
        return false;
    emit readPressed();
    return true;
}

NoticeDelegate::NoticeDelegate(const Look &look, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look), m_clock(clock)
{}

QSize NoticeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), QFontMetrics(m_look.body()).lineSpacing() +
                                     QFontMetrics(m_look.small()).lineSpacing() + 20};
}

void NoticeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Notice &notice = noticesOf(index).noticeAt(index.row());
    const bool read = index.data(desk::NoticeListModel::ReadRole).toBool();
    const bool valid = index.data(desk::NoticeListModel::ValidRole).toBool();
    const Tokens &t = m_look.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? t.accentSoft : t.surface);
    if (selected && option.state & QStyle::State_HasFocus)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          t.accent);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, t.border);
    QRect inner = option.rect.adjusted(16, 8, -16, -8);
    if (!read) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(valid ? t.accent : t.muted);
        painter->drawEllipse(QPointF(inner.left() + 4, inner.top() + 9), 4, 4);
    }
    inner.setLeft(inner.left() + 18);
    const QFont titleFont = read ? m_look.body() : m_look.body(m_look.strong);
    const QFontMetrics title(titleFont);
    painter->setFont(titleFont);
    painter->setPen(valid ? t.text : t.muted);
    painter->drawText(QRect(inner.left(), inner.top(), inner.width(), title.lineSpacing()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      title.elidedText(notice.title, Qt::ElideRight, inner.width()));
    QStringList said{words(notice.level)};
    if (notice.mustRead)
        said += read ? Words::tr("read") : Words::tr("must read");
    else if (!read)
        said += Words::tr("unread");
    said += validWords(notice, m_clock.nowMs());
    said.removeAll(QString());
    const QFontMetrics small(m_look.small());
    painter->setFont(m_look.small());
    painter->setPen(valid && notice.level == NoticeLevel::Urgent ? t.bad
                    : valid && notice.mustRead && !read          ? t.warn
                                                                 : t.muted);
    painter->drawText(QRect(inner.left(), inner.bottom() - small.lineSpacing(), inner.width(),
                            small.lineSpacing()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      small.elidedText(said.join(u" · "_s), Qt::ElideRight, inner.width()));
    painter->restore();
}

}  // namespace touchline::gui
