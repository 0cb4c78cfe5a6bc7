// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tierbar.h"

#include <QtGui/QPainter>

namespace touchline::gui {

TierBar::TierBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TierBar::setUse(qint64 used, const QList<qint64> &limits, int tier)
{
    m_used = used;
    m_limits = limits;
    m_tier = tier;
    setVisible(!limits.isEmpty());
    update();
}

void TierBar::paintEvent(QPaintEvent *)
{
    if (!m_look || m_limits.isEmpty())
        return;
    const Tokens &t = m_look->tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The last tier has no end: a fifth of the bar is kept for it.
    const double end = double(qMax(m_limits.last() * 5 / 4, m_used));
    const QRectF bar(0, 2, width(), 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.border);
    painter.drawRoundedRect(bar, 3, 3);
    QRectF used = bar;
    used.setWidth(bar.width() * double(m_used) / end);
    // Not a warning: the next price is no danger.
    painter.setBrush(t.accent);
    painter.drawRoundedRect(used, 3, 3);
    painter.setPen(QPen(t.text, 1));
    for (const qint64 limit : m_limits) {
        const double x = bar.width() * double(limit) / end;
        painter.drawLine(QPointF(x, 0), QPointF(x, 10));
    }
}

}  // namespace touchline::gui
