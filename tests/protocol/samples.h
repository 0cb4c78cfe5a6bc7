// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "protocol/cursor.h"
#include "protocol/messages.h"

#include <tuple>

// One value of everything that travels, the same in every run and on every machine: the frozen bytes
// in vectors/ are made from them, so a change here is a change of those.

namespace touchline::protocol::samples {

[[nodiscard]] QUuid id(int n);
[[nodiscard]] QByteArray key();

/// A value of a field; depends only on the names and the seed, not on the fields around it.
[[nodiscard]] Value value(const RecordType &type, const FieldType &field, quint32 seed);
[[nodiscard]] Row row(const RecordType &type, quint32 seed);

[[nodiscard]] Mutation mutation(Verb verb);
[[nodiscard]] Outcome outcome();
[[nodiscard]] Outcome refusedOutcome();
[[nodiscard]] Cursor cursor();

template <typename T> [[nodiscard]] T message();
template <> SessionRequest message();
template <> SessionReply message();
template <> HelloRequest message();
template <> HelloReply message();
template <> PushRequest message();
template <> PushReply message();
template <> PullReply message();
template <> BootstrapReply message();
template <> SearchReply message();
template <> ErrorReply message();

// All members of a message, to compare them.
inline auto tied(const SessionRequest &m) { return std::tie(m.login, m.password); }
inline auto tied(const SessionReply &m)
{
    return std::tie(m.token, m.user, m.login, m.name, m.role, m.team, m.region);
}
inline auto tied(const HelloRequest &m)
{
    return std::tie(m.protocol, m.program, m.instance, m.parent, m.device, m.clockMs);
}
inline auto tied(const HelloReply &m)
{
    return std::tie(m.protocol, m.epoch, m.grants, m.schema, m.serverMs, m.highestN, m.scopes,
                    m.feeds, m.lookupKey, m.digestKey, m.cursor, m.wipe);
}
inline auto tied(const PushRequest &m) { return std::tie(m.instance, m.mutations); }
inline auto tied(const PushReply &m) { return std::tie(m.outcomes, m.stopped); }
inline auto tied(const PullReply &m)
{
    return std::tie(m.rows, m.enters, m.leaves, m.cursor, m.caughtUp, m.digests, m.witnesses,
                    m.serverMs);
}
inline auto tied(const BootstrapReply &m) { return std::tie(m.rows, m.roots, m.after, m.total); }
inline auto tied(const SearchReply &m) { return std::tie(m.hits, m.more, m.regions); }
inline auto tied(const ErrorReply &m) { return std::tie(m.error, m.field, m.reason, m.expected); }

}  // namespace touchline::protocol::samples
