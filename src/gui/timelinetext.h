// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"
#include "domain/delivery.h"
#include "gui/glyphs.h"
#include "gui/tokens.h"

namespace touchline::gui {

/// How far a thing is, for the colour of its pill; the word is beside it.
enum class Phase { None, New, Working, Waiting, Done };

/// What a timeline card says, in words; made without a window.
struct TimelineText {
    Glyph glyph = Glyph::System;
    QColor Tokens::*strip = &Tokens::muted;
    QString title;
    QString pill;
    Phase phase = Phase::None;
    QString body;   ///< may be empty
    QString right;  ///< time and author
    QString mark;   ///< "waiting to send", "needs your decision", "could not be sent" or nothing
    QString whose;  ///< of another customer, who belongs together with the one shown
    QString order;  ///< number of the order that it is linked to
    QStringList attached;  ///< files with how far they are, one line each
    bool line = false;     ///< one grey line instead of a card
    bool note = false;     ///< internal note
    bool pinned = false;
    bool files = false;
    bool more = false;  ///< there is something inside to open
    bool open = false;
    bool child = false;  ///< inside of the card above
};

/// "agent Li Min": beside a contact a name alone could as well be the customer's.
[[nodiscard]] QString agentWords(const QString &name);

/// `channel`: of the contact that a message belongs to.
[[nodiscard]] TimelineText timelineText(const desk::TimelineEntry &entry,
                                        Channel channel = Channel::Unknown);
/// Glyph and colour of a channel.
void showChannel(TimelineText &text, Channel channel);

/// How far a message has come: as the card's pill, a failure as its mark.
void showDelivery(TimelineText &text, const DeliveryState &delivery);
[[nodiscard]] QString words(Delivery value);

/// The card as one sentence for a screen reader.
[[nodiscard]] QString accessibleText(const TimelineText &text);

[[nodiscard]] Phase phaseOf(OrderState state);

}  // namespace touchline::gui
