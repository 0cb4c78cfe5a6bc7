// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/timelinewording.h"

#include <QtCore/QObject>

namespace touchline::gui {

/// What can be done with the lines of a timeline.
class TimelineActions final : public QObject {
    Q_OBJECT
public:
    enum Command : quint8 { Expand = 1, OpenOrder = 2, Pin = 4, Unpin = 8, Link = 16, Reply = 32 };

    TimelineActions(desk::Desk &desk, desk::TimelineModel &model, QObject *parent = nullptr);

    /// Commands that make sense for this line; copying always does.
    [[nodiscard]] quint8 offered(int row) const;
    /// Enter: opens the order that the line is, else shows the rest of what is in it.
    void open(int row);
    void openOrder(int row);
    void togglePin(int row);
    /// A null order takes the link away.
    void link(int row, const QUuid &order);
    void reply(int row);

signals:
    void orderWanted(const QUuid &order);
    /// Unknown: on no channel, so internally.
    void replyWanted(touchline::Channel channel);
    void said(const QString &sentence);

private:
    [[nodiscard]] QUuid orderOf(int row) const;
    [[nodiscard]] desk::EntryRef target(int row) const;
    void tell(desk::Reply<desk::Saved> saved, const QString &sentence);

    desk::Desk &m_desk;
    desk::TimelineModel &m_model;
};

}  // namespace touchline::gui
