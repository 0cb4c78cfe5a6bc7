// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskstyle.h"

#include "gui/glyphs.h"
#include "gui/look.h"
#include "gui/roles.h"
#include "gui/stylebuttons.h"
#include "gui/stylefields.h"
#include "gui/styleviews.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int markSize = 16;
constexpr qreal markRadius = 4;
constexpr int markRow = 22;
constexpr int menuRoomAround = 6;
constexpr int leastRow = 26;
constexpr int headerMargin = 10;
constexpr int headerTrim = 6;  ///< above and below it is less than at the sides
constexpr int labelSpacing = 8;

/// By its edge, or by the row that is chosen.
bool showsFocusItself(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) ||
           qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTabBar *>(widget);
}

}  // namespace

DeskStyle::DeskStyle(const Look &look)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_look(look)
{}

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    applyRole(*widget, m_look);
    if (qobject_cast<QAbstractButton *>(widget)) {
        polishButton(*widget, m_look);
        return;
    }
    polishField(*widget, m_look);
    polishView(*widget, m_look);
    if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->installEventFilter(this);
        // The line inside a combo box is what takes the focus, but only the box was given a name.
        if (line->accessibleName().isEmpty() && line->parentWidget())
            line->setAccessibleName(line->parentWidget()->accessibleName());
    } else if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
        // Nobody writes into our lists: an input method there only eats the keys.
        view->setAttribute(Qt::WA_InputMethodEnabled, false);
    }
}

void DeskStyle::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool DeskStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ReadOnlyChange) {
        if (auto *line = qobject_cast<QLineEdit *>(watched))
            tellReadOnly(*line, m_look);
    }
    return QProxyStyle::eventFilter(watched, event);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (!drawOwnControl(element, *option, *painter, widget))
        QProxyStyle::drawControl(element, option, painter, widget);
}

bool DeskStyle::drawOwnControl(ControlElement element, const QStyleOption &option,
                               QPainter &painter, const QWidget *widget) const
{
    const Tokens &t = m_look.tokens();
    switch (element) {
    case CE_ShapedFrame: return widget && drawFrame(option, painter, *widget);
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option))
            drawPushButton(*this, *button, painter, widget, m_look);
        return true;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: drawHeaderSection(option, painter, m_look); return true;
    case CE_HeaderLabel:
        if (const auto *head = qstyleoption_cast<const QStyleOptionHeaderV2 *>(&option)) {
            // What the section was made lower by is not taken from its letters.
            QStyleOptionHeaderV2 label = *head;
            label.rect.adjust(0, -headerTrim / 2, 0, headerTrim / 2);
            QProxyStyle::drawControl(element, &label, &painter, widget);
            return true;
        }
        return false;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option))
            drawTab(*tab, painter, m_look);
        return true;
    case CE_TabBarTabLabel: drawTabLabel(option, painter, widget); return true;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option)) {
            QStyleOptionComboBox label = *combo;
            const int room =
                subControlRect(CC_ComboBox, &label, SC_ComboBoxEditField, widget).width();
            label.currentText =
                label.fontMetrics.elidedText(label.currentText, Qt::ElideRight, room - 2);
            QProxyStyle::drawControl(element, &label, &painter, widget);
        }
        return true;
    case CE_Splitter: painter.fillRect(option.rect, t.border); return true;
    case CE_ProgressBar: drawProgress(option, painter, widget, m_look); return true;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option)) {
            QStyleOptionMenuItem soft = *item;
            soft.palette.setColor(QPalette::Highlight, t.accentSoft);
            soft.palette.setColor(QPalette::HighlightedText, t.text);
            QProxyStyle::drawControl(element, &soft, &painter, widget);
        }
        return true;
    default: return false;
    }
}

bool DeskStyle::drawFrame(const QStyleOption &option, QPainter &painter,
                          const QWidget &widget) const
{
    if (paintRole(painter, widget, m_look))
        return true;
    if (qobject_cast<const QPlainTextEdit *>(&widget)) {
        drawField(option, painter, &widget, m_look);
        return true;
    }
    if (qobject_cast<const QAbstractItemView *>(&widget)) {
        drawViewFrame(option, painter, widget, m_look);
        return true;
    }
    const auto *frame = qobject_cast<const QFrame *>(&widget);
    if (!frame || frame->frameShape() != QFrame::StyledPanel)
        return false;
    // What opens out of a combo box.
    paintBox(painter, option.rect, m_look.tokens().surface, m_look.tokens().controlBorder, 1, 0);
    return true;
}

void DeskStyle::drawTabLabel(const QStyleOption &option, QPainter &painter,
                             const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
    if (!tab)
        return;
    const bool chosen = option.state.testFlag(State_Selected);
    QStyleOptionTab label = *tab;
    label.state &= ~State_HasFocus;
    label.palette.setColor(QPalette::WindowText,
                           chosen ? m_look.tokens().text : m_look.tokens().muted);
    painter.save();
    QFont font = painter.font();
    font.setWeight(chosen ? m_look.strong : QFont::Normal);
    painter.setFont(font);
    QProxyStyle::drawControl(CE_TabBarTabLabel, &label, &painter, widget);
    painter.restore();
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = m_look.tokens();
    switch (element) {
    case PE_FrameFocusRect:
        if (!showsFocusItself(widget))
            paintFocusRing(*painter, option->rect, m_look, measures::Radius);
        return;
    case PE_PanelLineEdit: drawField(*option, *painter, widget, m_look); return;
    case PE_FrameLineEdit:
    case PE_FrameTabBarBase:
    case PE_PanelScrollAreaCorner: return;
    case PE_FrameTabWidget:
        painter->fillRect(option->rect.left(), option->rect.top(), option->rect.width(), 1,
                          t.border);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemGround(*item, *painter, widget, m_look);
        return;
    case PE_PanelMenu: painter->fillRect(option->rect, t.surface); return;
    case PE_FrameMenu: paintBox(*painter, option->rect, {}, t.controlBorder, 1, 0); return;
    case PE_PanelTipLabel: paintBox(*painter, option->rect, t.surface, t.border, 1, 0); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawMark(*option, *painter, false); return;
    case PE_IndicatorTabClose: {
        const bool over = option->state.testFlag(State_Raised);
        paintGlyph(*painter, Glyph::Close, QRectF(option->rect).adjusted(2, 2, -2, -2),
                   over ? t.text : t.muted);
        return;
    }
    case PE_IndicatorRadioButton: drawMark(*option, *painter, true); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            drawToolButton(*this, *button, *painter, widget, m_look);
        return;
    case CC_ComboBox: drawComboBox(*option, *painter, widget, m_look); return;
    case CC_SpinBox: drawSpinBox(*option, *painter, widget, m_look); return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            drawScrollBar(*this, *bar, *painter, widget, m_look);
        return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                SubControl part, const QWidget *widget) const
{
    std::optional<QRect> ours;
    if (control == CC_ComboBox)
        ours = comboPart(part, option->rect);
    else if (control == CC_SpinBox)
        ours = spinPart(part, option->rect);
    else if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
             bar && control == CC_ScrollBar)
        ours = scrollBarPart(part, *bar);
    if (!ours)
        return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(option->direction, option->rect, *ours);
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option,
                                const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: return lineContents(*option, widget);
    case SE_FrameContents:
    case SE_ShapedFrameContents:
        if (const auto *area = qobject_cast<const QPlainTextEdit *>(widget))
            return areaContents(option->rect, *area);
        if (hasFramedRows(widget))
            return option->rect.adjusted(2, 2, -2, -2);
        break;
    case SE_TabWidgetTabContents:
        return QProxyStyle::subElementRect(SE_TabWidgetTabPane, option, widget)
            .adjusted(0, 1, 0, 0);
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                  const QSize &content, const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return pushButtonSize(*button, content, widget);
        break;
    case CT_ToolButton: return toolButtonSize(content, widget);
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: return fieldSize(type, content, widget);
    default: break;
    }
    const QSize size = QProxyStyle::sizeFromContents(type, option, content, widget);
    switch (type) {
    case CT_CheckBox:
    case CT_RadioButton: return size.expandedTo({0, markRow});
    case CT_MenuItem: return size + QSize(0, menuRoomAround);
    case CT_HeaderSection: return size - QSize(0, headerTrim);
    case CT_TabBarTab:
        // A tab is as wide chosen, in bold, as among the others: the row must not move.
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QFont bold = widget ? widget->font() : m_look.body();
            const int plain = QFontMetrics(bold).horizontalAdvance(tab->text);
            bold.setWeight(m_look.strong);
            return size + QSize(QFontMetrics(bold).horizontalAdvance(tab->text) - plain + 2, 0);
        }
        return size;
    case CT_ItemViewItem:
        return qobject_cast<const QTableView *>(widget) ? size : size.expandedTo({0, leastRow});
    default: return size;
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
    case PM_FocusFrameHMargin: return itemMargin(widget) > 0 ? itemMargin(widget) : 2;
    case PM_FocusFrameVMargin: return 2;
    case PM_ScrollBarExtent: return 10;
    case PM_SplitterWidth: return 1;
    case PM_HeaderMargin: return headerMargin;
    case PM_TabBarTabHSpace: return 30;
    case PM_TabBarTabVSpace: return 16;
    case PM_TabBarBaseOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return labelSpacing;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 4;
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
    case SH_Table_GridLineColor: return int(m_look.tokens().border.rgb());
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
