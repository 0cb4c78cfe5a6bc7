// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look.h"

#include <QtWidgets/QWidget>

namespace touchline::gui {

/// A year's use with a mark at each limit; reads as text too.
class TierBar final : public QWidget {
    Q_OBJECT
public:
    explicit TierBar(QWidget *parent = nullptr);
    void setLook(const Look &look) { m_look = &look; }
    /// `limits` ascending; `tier` from 1.
    void setUse(qint64 used, const QList<qint64> &limits, int tier);

    [[nodiscard]] QSize sizeHint() const override { return {120, 10}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 10}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look *m_look = nullptr;
    qint64 m_used = 0;
    QList<qint64> m_limits;
    int m_tier = 0;
};

}  // namespace touchline::gui
