// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskstyle.h"

#include "gui/glyphs.h"
#include "gui/look.h"
#include "gui/roles.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int markSize = 16;
constexpr qreal markRadius = 4;

}  // namespace

DeskStyle::DeskStyle(const Look &look)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_look(look)
{}

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    applyRole(*widget, m_look);
    // The line inside a combo box is what takes the focus, but only the box was given a name.
    if (auto *line = qobject_cast<QLineEdit *>(widget);
        line && line->accessibleName().isEmpty() && line->parentWidget())
        line->setAccessibleName(line->parentWidget()->accessibleName());
    // Nobody writes into our lists: an input method there only eats the keys.
    else if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->setAttribute(Qt::WA_InputMethodEnabled, false);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element == CE_ShapedFrame && widget && paintRole(*painter, *widget, m_look))
        return;
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        paintFocusRing(*painter, option->rect, m_look, measures::Radius);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawMark(*option, *painter, false); return;
    case PE_IndicatorTabClose: {
        const bool over = option->state.testFlag(State_Raised);
        paintGlyph(*painter, Glyph::Close, QRectF(option->rect).adjusted(2, 2, -2, -2),
                   over ? m_look.tokens().text : m_look.tokens().muted);
        return;
    }
    case PE_IndicatorRadioButton: drawMark(*option, *painter, true); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawMark(const QStyleOption &option, QPainter &painter, bool round) const
{
    const Tokens &t = m_look.tokens();
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool on = option.state.testFlag(State_On);
    const bool some = option.state.testFlag(State_NoChange);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = round ? box.height() / 2 : markRadius;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor filled = enabled ? t.accent : t.muted;
    painter.setBrush(on || some ? filled : t.surface2);
    painter.setPen(QPen(on || some ? filled : enabled ? t.controlBorder : t.border, 1));
    painter.drawRoundedRect(box, radius, radius);
    if (on && round) {
        painter.setBrush(t.badgeText);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(box.center(), 3, 3);
    } else if (on) {
        paintGlyph(painter, Glyph::Check, box.adjusted(1, 1, -1, -1), t.badgeText);
    } else if (some) {
        painter.setPen(QPen(t.badgeText, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(box.left() + 4, box.center().y()),
                         QPointF(box.right() - 4, box.center().y()));
    }
    painter.restore();
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize: return measures::Icon;
    case PM_TabBarIconSize:
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight: return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return markSize;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 2;
    case PM_ToolTipLabelFrameWidth: return 4;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void paintFocusRing(QPainter &painter, const QRectF &box, const Look &look, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.tokens().accent, 2));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

}  // namespace touchline::gui
