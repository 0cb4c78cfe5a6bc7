// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/roles.h"

#include "gui/look.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QLabel>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr const char *roleProperty = "role";
constexpr const char *roleBefore = "roleBefore";
constexpr Qt::Edges allEdges = Qt::TopEdge | Qt::BottomEdge | Qt::LeftEdge | Qt::RightEdge;
constexpr QMargins pillPadding{10, 3, 10, 3};
constexpr int pillHeight = 23;
constexpr int pillRadius = 11;
constexpr int kbdHeight = 19;

using measures::SectionPx;
using measures::SmallPx;
using measures::TitlePx;
using T = Tokens;

constexpr RoleLook type(QLatin1StringView name, int px, bool strong, QColor T::*text = nullptr)
{
    return {.name = name, .text = text, .px = px, .strong = strong};
}

constexpr RoleLook pill(QLatin1StringView name, QColor T::*fill, QColor T::*text)
{
    return {.name = name,
            .fill = fill,
            .radius = pillRadius,
            .text = text,
            .px = SmallPx,
            .padding = pillPadding,
            .leastHeight = pillHeight};
}

constexpr RoleLook ground(QLatin1StringView name, QColor T::*fill, Qt::Edges edges,
                          QColor T::*text = nullptr)
{
    return {.name = name, .fill = fill, .line = &T::border, .edges = edges, .text = text};
}

constexpr RoleLook box(QLatin1StringView name, QColor T::*fill, QColor T::*line,
                       int radius = measures::CardRadius)
{
    return {.name = name, .fill = fill, .line = line, .edges = allEdges, .radius = radius};
}

constexpr RoleLook alert(QLatin1StringView name, QColor T::*fill, QColor T::*text)
{
    return {.name = name, .fill = fill, .radius = measures::Radius, .text = text};
}

constexpr std::array looks{
    type("title"_L1, TitlePx, true),
    type("section"_L1, SectionPx, true),
    type("brand"_L1, SectionPx, true),
    type("head"_L1, SmallPx, true, &T::muted),
    type("label"_L1, SmallPx, false, &T::muted),
    type("markedLabel"_L1, SmallPx, false, &T::warn),
    type("muted"_L1, SmallPx, false, &T::muted),
    type("small"_L1, SmallPx, false),
    type("strong"_L1, 0, true),
    type("error"_L1, 0, false, &T::bad),
    RoleLook{.name = "pill"_L1,
             .fill = &T::surface2,
             .line = &T::border,
             .edges = allEdges,
             .radius = pillRadius,
             .px = SmallPx,
             .padding = {11, 3, 11, 3},
             .leastHeight = pillHeight},
    pill("goodPill"_L1, &T::goodSoft, &T::good),
    pill("warnPill"_L1, &T::warnSoft, &T::warn),
    pill("badPill"_L1, &T::badSoft, &T::bad),
    pill("accentPill"_L1, &T::accentSoft, &T::accent),
    RoleLook{.name = "kbd"_L1,
             .fill = &T::surface,
             .line = &T::border,
             .edges = allEdges,
             .radius = 4,
             .text = &T::muted,
             .px = SmallPx,
             .padding = {6, 1, 6, 1},
             .leastHeight = kbdHeight,
             .mostHeight = kbdHeight},
    RoleLook{.name = "badge"_L1,
             .fill = &T::bad,
             .radius = 9,
             .text = &T::badgeText,
             .px = SmallPx,
             .padding = {5, 1, 5, 1}},
    ground("bar"_L1, &T::surface, Qt::BottomEdge),
    ground("foot"_L1, &T::surface, Qt::TopEdge),
    ground("rail"_L1, &T::surface, Qt::RightEdge),
    ground("panel"_L1, &T::surface, {}),
    ground("leftPanel"_L1, &T::surface, Qt::RightEdge),
    ground("rightPanel"_L1, &T::surface, Qt::LeftEdge),
    ground("notice"_L1, &T::warnSoft, Qt::BottomEdge, &T::warn),
    ground("calm"_L1, &T::surface2, Qt::BottomEdge, &T::muted),
    ground("urgent"_L1, &T::badSoft, Qt::BottomEdge),
    RoleLook{.name = "line"_L1, .fill = &T::border, .leastHeight = 1, .mostHeight = 1},
    box("card"_L1, &T::surface, &T::border),
    box("decision"_L1, &T::surface, &T::warn),
    box("refusal"_L1, &T::surface, &T::bad),
    box("composer"_L1, &T::surface, &T::controlBorder),
    box("ask"_L1, &T::surface2, &T::border),
    box("popup"_L1, &T::surface, &T::controlBorder),
    RoleLook{.name = "fileChip"_L1,
             .fill = &T::surface2,
             .line = &T::border,
             .edges = allEdges,
             .radius = 12,
             .px = SmallPx},
    alert("news"_L1, &T::warnSoft, &T::warn),
    alert("alertGood"_L1, &T::goodSoft, &T::good),
    alert("alertWarn"_L1, &T::warnSoft, &T::warn),
    alert("alertBad"_L1, &T::badSoft, &T::bad),
    alert("alarm"_L1, &T::bad, &T::badgeText),
};

bool hasRoleOfOurs(const QWidget &widget)
{
    // Of plain widgets only those that a form makes: they have nothing of their own to paint.
    if (widget.metaObject() == &QWidget::staticMetaObject)
        return true;
    return qobject_cast<const QFrame *>(&widget) &&
           !qobject_cast<const QAbstractScrollArea *>(&widget);
}

std::optional<RoleLook> roleOf(const QWidget &widget)
{
    if (!hasRoleOfOurs(widget))
        return {};
    const QString name = widget.property(roleProperty).toString();
    if (name.isEmpty())
        return {};
    const auto *const row = std::find_if(looks.begin(), looks.end(),
                                         [&name](const RoleLook &one) { return name == one.name; });
    if (row == looks.end())
        return {};
    RoleLook found = *row;
    if (name == "composer"_L1) {
        if (widget.property("focused").toString() == "true"_L1)
            found.line = &T::accent;
        if (widget.property("mode").toString() == "note"_L1)
            found.fill = &T::note;
    } else if (name == "rightPanel"_L1 && widget.property("overlay").toString() == "true"_L1) {
        found.line = &T::controlBorder;
    }
    return found;
}

QMargins marginsOf(const RoleLook &role)
{
    const auto one = [&role](Qt::Edge edge) { return role.edges.testFlag(edge) ? 1 : 0; };
    return role.padding.isNull() ? QMargins(one(Qt::LeftEdge), one(Qt::TopEdge), one(Qt::RightEdge),
                                            one(Qt::BottomEdge))
                                 : role.padding;
}

/// In a coloured frame labels are written in the colour that fits the ground, whatever their own role.
QColor T::*textAround(const QWidget &widget)
{
    for (const QWidget *around = widget.parentWidget(); around && !around->isWindow();
         around = around->parentWidget()) {
        if (const auto role = roleOf(*around); role && role->fill)
            return role->text;
    }
    return nullptr;
}

QColor T::*textOf(const QWidget &widget, const std::optional<RoleLook> &role)
{
    const bool ownGround = role && role->fill;
    if (!ownGround && qobject_cast<const QLabel *>(&widget)) {
        if (QColor T::*around = textAround(widget))
            return around;
    }
    return role ? role->text : nullptr;
}

/// Only what the role says is set; the rest comes from around, also later.
void applyType(QWidget &widget, const RoleLook &role, const Look &look)
{
    if (role.px == 0 && !role.strong)
        return;
    QFont font;
    if (role.px > 0)
        font.setPixelSize(look.scaled(role.px));
    if (role.strong)
        font.setWeight(look.strong);
    widget.setFont(font);
}

void applySize(QWidget &widget, const RoleLook &role)
{
    widget.setContentsMargins(marginsOf(role));
    if (role.leastHeight > 0)
        widget.setMinimumHeight(role.leastHeight);
    if (role.mostHeight > 0)
        widget.setMaximumHeight(role.mostHeight);
}

}  // namespace

std::span<const RoleLook> roleLooks() { return looks; }

void applyRole(QWidget &widget, const Look &look)
{
    const std::optional<RoleLook> role = roleOf(widget);
    QColor T::*const text = textOf(widget, role);
    const QString name = role ? QString(role->name) : text ? u"around"_s : QString();
    const QString before = widget.property(roleBefore).toString();
    if (name.isEmpty() && before.isEmpty())
        return;
    if (name != before) {
        widget.setProperty(roleBefore, name);
        if (!before.isEmpty()) {
            widget.setFont({});
            widget.setPalette({});
            widget.setContentsMargins({});
        }
    }
    if (text) {
        QPalette palette;
        palette.setColor(QPalette::WindowText, look.tokens().*text);
        widget.setPalette(palette);
    }
    if (!role)
        return;
    applyType(widget, *role, look);
    applySize(widget, *role);
    if (!role->fill || qobject_cast<QLabel *>(&widget))
        return;
    if (!qobject_cast<QFrame *>(&widget)) {
        widget.setBackgroundRole(QPalette::Base);
        widget.setAutoFillBackground(true);
    }
    // Those within that came by before the ground was known, or changed.
    if (name != before) {
        for (auto *label : widget.findChildren<QLabel *>())
            applyRole(*label, look);
    }
}

bool paintRole(QPainter &painter, const QWidget &widget, const Look &look)
{
    const std::optional<RoleLook> role = roleOf(widget);
    if (!role)
        return false;
    const Tokens &t = look.tokens();
    const QRect all = widget.rect();
    if (role->radius > 0) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(role->line ? QPen(t.*role->line, 1) : QPen(Qt::NoPen));
        painter.setBrush(role->fill ? QBrush(t.*role->fill) : QBrush(Qt::NoBrush));
        const qreal inset = role->line ? 0.5 : 0;
        const QRectF box = QRectF(all).adjusted(inset, inset, -inset, -inset);
        const qreal radius = qMin(qreal(role->radius), box.height() / 2);
        painter.drawRoundedRect(box, radius, radius);
        painter.restore();
        return true;
    }
    if (role->fill)
        painter.fillRect(all, t.*role->fill);
    const auto side = [&](Qt::Edge edge, const QRect &where) {
        if (role->line && role->edges.testFlag(edge))
            painter.fillRect(where, t.*role->line);
    };
    side(Qt::TopEdge, {all.left(), all.top(), all.width(), 1});
    side(Qt::BottomEdge, {all.left(), all.bottom(), all.width(), 1});
    side(Qt::LeftEdge, {all.left(), all.top(), 1, all.height()});
    side(Qt::RightEdge, {all.right(), all.top(), 1, all.height()});
    return true;
}

}  // namespace touchline::gui
