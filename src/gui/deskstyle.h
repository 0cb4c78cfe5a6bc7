// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QProxyStyle>

namespace touchline::gui {

struct Look;

/// What a style sheet cannot say over Fusion, or says too slowly: labels and frames by their roles, sizes
/// of icons, the ring of the focus, check marks in our colours, no animation. Reads the look whenever it paints.
class DeskStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit DeskStyle(const Look &look);

    using QProxyStyle::polish;
    /// Every widget comes by once before it is shown.
    void polish(QWidget *widget) override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                                  const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                                const QWidget *widget = nullptr,
                                QStyleHintReturn *returned = nullptr) const override;

private:
    void drawMark(const QStyleOption &option, QPainter &painter, bool round) const;

    const Look &m_look;
};

/// The ring around what has the keyboard: 2 px of accent, inside the box.
void paintFocusRing(QPainter &painter, const QRectF &box, const Look &look, qreal radius);

}  // namespace touchline::gui
