// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sessions.h"
#include "gui/look.h"

#include <QtWidgets/QTabWidget>

namespace touchline::gui {

/// The row of tabs: the first one is the search and stays where it is.
class SessionTabs final : public QTabWidget {
    Q_OBJECT
public:
    explicit SessionTabs(QWidget *parent = nullptr);

    /// Outlives this.
    void setLook(const Look &look) { m_look = &look; }
    /// Shows what is known of a tab: icon of its channel, a dot for unread, the time in contact.
    void showTab(int index, const desk::Sessions &sessions, const QUuid &id, qint64 nowMs);

signals:
    /// A session tab was dragged; places among the sessions.
    void sessionMoved(int from, int to);

private:
    [[nodiscard]] QIcon iconOf(const desk::SessionTab &tab, Channel channel, bool unread) const;
    const Look *m_look = nullptr;
    bool m_returning = false;
};

/// "02:41", with hours when there are any.
[[nodiscard]] QString contactTime(qint64 ms);

}  // namespace touchline::gui
