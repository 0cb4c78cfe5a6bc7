// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"

#include <QtCore/QSet>

namespace touchline::desk {

/// Knows what a timeline held when a draft was begun, and so what has arrived since.
class DraftWatch final {
public:
    /// How many of the newest entries are compared.
    static constexpr int Depth = 40;

    [[nodiscard]] bool isWatching() const { return m_watching; }
    void begin(const QList<TimelineEntry> &newest);
    void end();
    /// What others have added since begin() and was not named before; newest first. `self`: the agent,
    /// whose own entries are no news to her.
    [[nodiscard]] QList<TimelineEntry> news(const QList<TimelineEntry> &newest, const QUuid &self);

private:
    QSet<QUuid> m_known;
    bool m_watching = false;
};

}  // namespace touchline::desk
