// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QProxyStyle>

namespace touchline::gui {

struct Look;

/// How the window is painted, over Fusion: everything from the tokens, nothing from a style sheet, which
/// asks its rules about every widget that is made (two to four times the cost of a page). Labels and frames
/// have their looks in roles.h, buttons in controllooks.h. Reads the look whenever it paints.
class DeskStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit DeskStyle(const Look &look);

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    /// Every widget comes by once before it is shown.
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part,
                                       const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &content,
                                         const QWidget *widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                                  const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                                const QWidget *widget = nullptr,
                                QStyleHintReturn *returned = nullptr) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool drawOwnControl(ControlElement element, const QStyleOption &option, QPainter &painter,
                        const QWidget *widget) const;
    bool drawFrame(const QStyleOption &option, QPainter &painter, const QWidget &widget) const;
    void drawTabLabel(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawMark(const QStyleOption &option, QPainter &painter, bool round) const;

    const Look &m_look;
};

/// The ring around what has the keyboard: 2 px of accent, inside the box.
void paintFocusRing(QPainter &painter, const QRectF &box, const Look &look, qreal radius);

}  // namespace touchline::gui
