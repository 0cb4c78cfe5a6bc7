// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/stylebuttons.h"

#include "gui/controllooks.h"
#include "gui/look.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

using Kind = ControlLook::Kind;

constexpr int chevronSize = 10;
constexpr int menuRoom = 10;  ///< a button with a menu is wider by the arrow

QString toneOf(const QWidget *widget)
{
    return widget ? widget->property("tone").toString() : QString();
}

QSize around(QSize content, const ControlLook &control)
{
    const QMargins &p = control.padding;
    return {content.width() + p.left() + p.right(),
            qMax(content.height(), control.leastHeight) + p.top() + p.bottom()};
}

template <typename Option> Option written(const Option &option, const ControlColours &colours)
{
    Option as = option;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        as.palette.setColor(group, QPalette::ButtonText, colours.text);
    as.state &= ~QStyle::State_HasFocus;
    return as;
}

void drawLink(const QStyle &style, const QStyleOptionButton &option, QPainter &painter)
{
    if (option.state.testFlag(QStyle::State_MouseOver)) {
        QFont font = painter.font();
        font.setUnderline(true);
        painter.setFont(font);
    }
    QRect text = option.rect;
    if (!option.icon.isNull()) {
        const QRect icon(text.left(), text.center().y() - option.iconSize.height() / 2,
                         option.iconSize.width(), option.iconSize.height());
        option.icon.paint(&painter, icon);
        text.setLeft(icon.right() + 4);
    }
    style.drawItemText(&painter, text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic,
                       option.palette, option.state.testFlag(QStyle::State_Enabled), option.text,
                       QPalette::ButtonText);
}

}  // namespace

void polishButton(QWidget &widget, const Look &look)
{
    const bool tool = qobject_cast<QToolButton *>(&widget) != nullptr;
    const ControlLook &control = lookOf(&widget, tool ? Kind::Tool : Kind::Push);
    if (control.px == 0 && !control.strong)
        return;
    QFont font;
    if (control.px > 0)
        font.setPixelSize(look.scaled(control.px));
    if (control.strong)
        font.setWeight(look.strong);
    widget.setFont(font);
}

void drawPushButton(const QStyle &style, const QStyleOptionButton &option, QPainter &painter,
                    const QWidget *widget, const Look &look)
{
    const ControlLook &control = lookOf(widget, Kind::Push);
    const ControlColours colours = coloursOf(control, option.state, look.tokens(), toneOf(widget));
    paintBox(painter, option.rect, colours.fill, colours.line, colours.lineWidth, control.radius);
    QStyleOptionButton label = written(option, colours);
    label.rect = option.rect.marginsRemoved(control.padding);
    if (label.features.testFlag(QStyleOptionButton::HasMenu)) {
        label.features &= ~QStyleOptionButton::HasMenu;
        const QRect arrow(label.rect.right() + 3 - chevronSize,
                          label.rect.center().y() - chevronSize / 2, chevronSize, chevronSize);
        paintChevron(painter, arrow, colours.text);
        label.rect.setRight(arrow.left() - 2);
    }
    // A button that is narrower than its words says so; measuring and drawing may differ by a pixel.
    const int icon = label.icon.isNull() ? 0 : label.iconSize.width() + 4;
    label.text = label.fontMetrics.elidedText(label.text, Qt::ElideRight,
                                              label.rect.width() - icon + 2, Qt::TextShowMnemonic);
    if (control.underlined)
        drawLink(style, label, painter);
    else
        style.drawControl(QStyle::CE_PushButtonLabel, &label, &painter, widget);
}

void drawToolButton(const QStyle &style, const QStyleOptionToolButton &option, QPainter &painter,
                    const QWidget *widget, const Look &look)
{
    const ControlLook &control = lookOf(widget, Kind::Tool);
    const ControlColours colours = coloursOf(control, option.state, look.tokens(), toneOf(widget));
    paintBox(painter, option.rect, colours.fill, colours.line, colours.lineWidth, control.radius);
    QStyleOptionToolButton label = written(option, colours);
    // An arrow alone stands for a whole button, as at the ends of a row of tabs.
    if (!option.features.testFlag(QStyleOptionToolButton::Arrow))
        label.rect = option.rect.marginsRemoved(control.padding);
    if (control.strongWhenChecked && option.state.testFlag(QStyle::State_On))
        label.font.setWeight(look.strong);
    style.drawControl(QStyle::CE_ToolButtonLabel, &label, &painter, widget);
}

QSize pushButtonSize(const QStyleOptionButton &option, QSize content, const QWidget *widget)
{
    QSize size = around(content, lookOf(widget, Kind::Push));
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        size.rwidth() += menuRoom;
    return size;
}

QSize toolButtonSize(QSize content, const QWidget *widget)
{
    return around(content, lookOf(widget, Kind::Tool));
}

void paintBox(QPainter &painter, const QRectF &box, const QColor &fill, const QColor &line,
              int lineWidth, qreal radius)
{
    if (!fill.isValid() && !line.isValid())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? lineWidth / 2.0 : 0;
    const QRectF inside = box.adjusted(inset, inset, -inset, -inset);
    const qreal round = qMin(radius, inside.height() / 2);
    painter.drawRoundedRect(inside, round, round);
    painter.restore();
}

void paintChevron(QPainter &painter, const QRectF &box, const QColor &color, bool up)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = box.center();
    const qreal wide = box.width() * 0.34;
    const qreal high = (up ? -1 : 1) * box.height() * 0.17;
    painter.drawPolyline(QPolygonF{{middle.x() - wide, middle.y() - high},
                                   {middle.x(), middle.y() + high},
                                   {middle.x() + wide, middle.y() - high}});
    painter.restore();
}

}  // namespace touchline::gui
