// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

namespace touchline::desk {

/// An enquiry that was answered in the very contact in which it came.
struct QuickCloseAsk {
    QUuid customer;
    QUuid service;  ///< null = the whole account
    QUuid contact;  ///< the one under way, which ends with it; null = there is none
    QString category;
    QString text;         ///< what was asked and answered; its first line is the title
    QString disposition;  ///< how the contact ended
    QString waiver;       ///< why nobody calls back, in words for people
};

struct QuickClosed {
    QUuid order;
    QList<qint64> numbers;  ///< of the journal: all that takes it back
};

/// Files an enquiry from accepted to archived in one step, with or without a server.
class QuickClose final {
public:
    explicit QuickClose(Desk &desk) : m_desk(desk) {}

    /// All of it is in the journal together, or nothing is. Invalid names the field: "text" without words,
    /// "category" without one.
    Reply<QuickClosed> close(const QuickCloseAsk &ask, Hold hold);

private:
    Desk &m_desk;
};

}  // namespace touchline::desk
