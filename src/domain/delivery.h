// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace touchline {

/// How far a message to a customer has come.
enum class Delivery : quint8 {
    None,    ///< nothing is said about it: it came in, or left before this was written down
    Saved,   ///< on this desk; the server does not have it yet
    Queued,  ///< with the server, not handed on yet
    Demo,    ///< handed to the demonstration's channel: nothing really left
    Handed,  ///< handed to the real one
    Arrived,
    Read,
    Failed
};
inline constexpr int Deliveries = int(Delivery::Failed) + 1;

struct DeliveryState {
    Delivery stage = Delivery::None;
    QString reason;  ///< Failed: in the words of the channel; may be empty
    bool operator==(const DeliveryState &) const = default;
};

/// Reads the field "delivery" of a message: a code, for a failure followed by ": " and its reason. A code
/// that nobody knows reads as Handed, because only channels write other ones.
[[nodiscard]] DeliveryState deliveryOf(QStringView field);

}  // namespace touchline
