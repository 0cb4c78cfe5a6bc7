// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/stylefields.h"

#include "gui/fieldfault.h"
#include "gui/look.h"
#include "gui/stylebuttons.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr QMargins linePadding{10, 4, 10, 4};
constexpr QMargins areaPadding{6, 4, 6, 4};
constexpr int lineHeight = 22;
constexpr int arrowRoom = 24;
constexpr int chevron = 12;
constexpr int leastTimeWidth = 150;

bool isWithin(const QWidget *line)
{
    const QWidget *around = line ? line->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(around) ||
           qobject_cast<const QAbstractSpinBox *>(around);
}

bool isBare(const QWidget &area) { return area.property("role").toString() == "bare"_L1; }

bool isReadOnly(const QStyleOption &option, const QWidget *widget)
{
    return option.state.testFlag(QStyle::State_ReadOnly) && qobject_cast<const QLineEdit *>(widget);
}

/// A square in the middle of a place.
QRectF square(const QRect &place, int size)
{
    return {place.center().x() + 0.5 - size / 2.0, place.center().y() + 0.5 - size / 2.0,
            qreal(size), qreal(size)};
}

void onGround(QWidget &area, const QColor &ground)
{
    QPalette palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        palette.setColor(group, QPalette::Base, ground);
    area.setPalette(palette);
}

}  // namespace

void polishField(QWidget &widget, const Look &look)
{
    if (auto *area = qobject_cast<QPlainTextEdit *>(&widget)) {
        onGround(*area, isBare(*area) ? QColor(Qt::transparent) : look.tokens().surface2);
        // Its frame was measured before it was known what it is.
        area->setFrameStyle(area->frameStyle());
    } else if (qobject_cast<QLineEdit *>(&widget)) {
        tellReadOnly(widget, look);
    }
}

void tellReadOnly(QWidget &line, const Look &look)
{
    const auto *edit = qobject_cast<QLineEdit *>(&line);
    if (!edit || isWithin(edit))
        return;
    QPalette palette;
    if (edit->isReadOnly())
        palette.setColor(QPalette::Text, look.tokens().muted);
    line.setPalette(palette);
}

void drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget,
               const Look &look)
{
    if (isWithin(widget) || (qobject_cast<const QPlainTextEdit *>(widget) && isBare(*widget)))
        return;
    const Tokens &t = look.tokens();
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool open = option.state.testFlag(QStyle::State_Enabled) && !isReadOnly(option, widget);
    const bool wrong = widget && isMarkedWrong(*widget);
    const QColor line = wrong ? t.bad : focused ? t.accent : open ? t.controlBorder : t.border;
    paintBox(painter, option.rect, t.surface2, line, focused ? 2 : 1, measures::Radius);
}

void drawComboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget,
                  const Look &look)
{
    drawField(option, painter, widget, look);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (const auto arrow = comboPart(QStyle::SC_ComboBoxArrow, option.rect))
        paintChevron(painter, square(*arrow, chevron),
                     enabled ? look.tokens().muted : look.tokens().border);
}

void drawSpinBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget,
                 const Look &look)
{
    drawField(option, painter, widget, look);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                           bool up) {
        const bool can =
            spin->stepEnabled.testFlag(step) && option.state.testFlag(QStyle::State_Enabled);
        if (const auto place = spinPart(part, option.rect))
            paintChevron(painter, square(*place, chevron - 2),
                         can ? look.tokens().muted : look.tokens().border, up);
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
}

std::optional<QRect> comboPart(QStyle::SubControl part, const QRect &all)
{
    switch (part) {
    case QStyle::SC_ComboBoxFrame:
    case QStyle::SC_ComboBoxListBoxPopup: return all;
    case QStyle::SC_ComboBoxEditField:
        return all.marginsRemoved(linePadding).adjusted(0, 0, linePadding.right() - arrowRoom, 0);
    case QStyle::SC_ComboBoxArrow:
        return QRect(all.right() + 1 - arrowRoom, all.top(), arrowRoom, all.height());
    default: return {};
    }
}

std::optional<QRect> spinPart(QStyle::SubControl part, const QRect &all)
{
    const int half = all.height() / 2;
    const int left = all.right() + 1 - arrowRoom;
    switch (part) {
    case QStyle::SC_SpinBoxFrame: return all;
    case QStyle::SC_SpinBoxEditField:
        return all.marginsRemoved(linePadding).adjusted(0, 0, linePadding.right() - arrowRoom, 0);
    case QStyle::SC_SpinBoxUp: return QRect(left, all.top() + 2, arrowRoom, half - 2);
    case QStyle::SC_SpinBoxDown:
        return QRect(left, all.top() + half, arrowRoom, all.height() - half - 2);
    default: return {};
    }
}

QSize fieldSize(QStyle::ContentsType type, QSize content, const QWidget *widget)
{
    if (type == QStyle::CT_LineEdit && isWithin(widget))
        return content;
    if (qobject_cast<const QDateTimeEdit *>(widget))
        content.setWidth(qMax(content.width(), leastTimeWidth));
    // The library keeps a pixel free on both sides of what a combo box says.
    const int arrow = type == QStyle::CT_LineEdit ? 0 : arrowRoom - linePadding.right() + 4;
    return {content.width() + linePadding.left() + linePadding.right() + arrow,
            qMax(content.height(), lineHeight) + linePadding.top() + linePadding.bottom()};
}

QRect lineContents(const QStyleOption &option, const QWidget *widget)
{
    return isWithin(widget) ? option.rect : option.rect.marginsRemoved(linePadding);
}

QRect areaContents(const QRect &all, const QWidget &widget)
{
    return isBare(widget) ? all : all.marginsRemoved(areaPadding);
}

}  // namespace touchline::gui
