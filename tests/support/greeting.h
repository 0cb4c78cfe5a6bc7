// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/messages.h"

namespace touchline {

/// What a server says to a desk that it meets for the first time; the region is YJ.
inline protocol::HelloReply greeting(const QStringList &scopes)
{
    protocol::HelloReply hello;
    hello.protocol = 1;
    hello.epoch = 1;
    hello.grants = 1;
    hello.scopes = scopes;
    hello.feeds = {QStringLiteral("common"), QStringLiteral("YJ")};
    hello.lookupKey = QByteArray(32, 'k');
    hello.digestKey = QByteArray(16, 'd');
    hello.cursor = "start";
    return hello;
}

}  // namespace touchline
