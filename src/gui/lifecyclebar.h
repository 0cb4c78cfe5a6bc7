// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/tokens.h"

#include <QtWidgets/QWidget>

namespace touchline::gui {

/// Nine segments: done, now, to come. The words stand in labels beside it.
class LifecycleBar final : public QWidget {
    Q_OBJECT
public:
    explicit LifecycleBar(QWidget *parent = nullptr);
    void setTokens(const Tokens &tokens) { m_tokens = &tokens; }
    /// 1 to 9; 0 shows none.
    void setStage(int stage);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Tokens *m_tokens = &lightTokens;
    int m_stage = 0;
};

}  // namespace touchline::gui
