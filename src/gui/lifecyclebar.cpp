// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/lifecyclebar.h"

#include "gui/words.h"

#include <QtGui/QPainter>

namespace touchline::gui {

LifecycleBar::LifecycleBar(QWidget *parent) : QWidget(parent) {}

void LifecycleBar::setStage(int stage)
{
    m_stage = stage;
    setAccessibleDescription(tr("%1 of 9, %2").arg(stage).arg(stageWords(stage)));
    update();
}

void LifecycleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr int gap = 4;
    const double step = double(width() + gap) / 9;
    for (int i = 1; i <= 9; ++i) {
        QColor color = m_tokens->border;
        if (i <= m_stage)
            color = m_tokens->accent;
        if (i == m_stage && m_stage < 9)
            color.setAlphaF(0.55F);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF((i - 1) * step, height() / 2.0 - 2, step - gap, 4), 2, 2);
    }
}

}  // namespace touchline::gui
