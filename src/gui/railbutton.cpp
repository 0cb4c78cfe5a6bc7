// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/railbutton.h"

#include "gui/look.h"

#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int most = 99;
constexpr int badgeHeight = 16;
constexpr int badgePadding = 4;
// The icon stands in the middle, this far below the button's edge; the badge covers its upper corner.
constexpr int badgeTop = 4;
constexpr int badgeRight = 4;

}  // namespace

void RailButton::setBadge(int count, const QString &spoken)
{
    setAccessibleDescription(count > 0 ? spoken : QString());
    if (std::exchange(m_badge, count) != count)
        update();
}

void RailButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    if (m_badge <= 0 || !m_look)
        return;
    const QString text = m_badge > most ? u"99+"_s : QString::number(m_badge);
    const QFont font = m_look->font(11, m_look->strong);
    const QFontMetrics metrics(font);
    const int height = qMax(badgeHeight, metrics.height());
    const int width = qMax(height, metrics.horizontalAdvance(text) + 2 * badgePadding);
    const QRect box(qMin(rect().center().x() + badgeRight, rect().right() - width), badgeTop, width,
                    height);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look->tokens().bad);
    painter.drawRoundedRect(box, height / 2.0, height / 2.0);
    painter.setPen(m_look->tokens().badgeText);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, text);
}

}  // namespace touchline::gui
