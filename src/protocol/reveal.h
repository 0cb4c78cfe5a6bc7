// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/tree.h"

namespace touchline::protocol {

/// Asks for one masked value of a customer in full. The server writes down who saw what and why before it
/// answers.
struct RevealRequest {
    QUuid customer;
    QString field;   ///< phone, identity, bankAccount, email, address; contactPhone, callbackPhone
    QString reason;  ///< code of RevealReason
    QUuid instance;  ///< of the desk that asks; its pins count
    QUuid record = {};  ///< contactPhone: the contact; callbackPhone: the order; else null
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<RevealRequest> decode(const QByteArray &bytes, Format format);
};

struct RevealReply {
    QString value;    ///< "" = the server holds none either
    int seconds = 0;  ///< for how long it may be shown
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<RevealReply> decode(const QByteArray &bytes, Format format);
};

}  // namespace touchline::protocol
