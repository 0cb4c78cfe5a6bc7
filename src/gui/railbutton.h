// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QToolButton>

namespace touchline::gui {

struct Look;

/// A place in the rail, with the number of what waits there at the icon's corner.
class RailButton final : public QToolButton {
    Q_OBJECT
public:
    explicit RailButton(QWidget *parent = nullptr) : QToolButton(parent) {}

    /// To be called before it is shown; `look` must outlive it.
    void setLook(const Look &look) { m_look = &look; }
    /// 0: none. `spoken`: what the number means, for a screen reader.
    void setBadge(int count, const QString &spoken);
    [[nodiscard]] int badge() const { return m_badge; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look *m_look = nullptr;
    int m_badge = 0;
};

}  // namespace touchline::gui
