// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/messages.h"
#include "protocol/reveal.h"

#include <cstdlib>

// What must hold for every message, whatever its bytes: shared by the fuzzers of both formats.

namespace touchline::fuzz {

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What was understood can be said again, and is then understood as the same.
template <typename T> void checkMessage(const QByteArray &bytes, protocol::Format format)
{
    const auto first = T::decode(bytes, format);
    if (!first) {
        require(first.error().kind == ErrorKind::Invalid ||
                first.error().kind == ErrorKind::TooLarge);
        require(!first.error().field.isEmpty() && !first.error().detail.isEmpty());
        return;
    }
    const QByteArray said = first->encode(format);
    const auto second = T::decode(said, format);
    require(bool(second));
    require(second->encode(format) == said);
}

inline void checkMessages(const QByteArray &bytes, protocol::Format format)
{
    using namespace protocol;
    checkMessage<SessionRequest>(bytes, format);
    checkMessage<SessionReply>(bytes, format);
    checkMessage<HelloRequest>(bytes, format);
    checkMessage<HelloReply>(bytes, format);
    checkMessage<PushRequest>(bytes, format);
    checkMessage<PushReply>(bytes, format);
    checkMessage<PullReply>(bytes, format);
    checkMessage<BootstrapReply>(bytes, format);
    checkMessage<SearchReply>(bytes, format);
    checkMessage<RevealRequest>(bytes, format);
    checkMessage<RevealReply>(bytes, format);
    (void)ErrorReply::decode(bytes, format);
}

}  // namespace touchline::fuzz
