// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

/// Sizes that both sides keep to; a peer that exceeds one is refused, never served in part.
namespace touchline::protocol::limits {

constexpr int ProtocolVersion = 1;

constexpr int MutationsPerPush = 100;
constexpr qint64 PushBytes = 1 << 20;
constexpr qint64 MutationBytes = 256 * 1024;
constexpr int RowsPerPage = 1'000;
constexpr qint64 PageBytes = 4 << 20;
constexpr qint64 InteractivePageBytes = 256 * 1024;
constexpr int LongPollSeconds = 30;
constexpr int SearchHits = 50;
constexpr int SearchCharacters = 200;
constexpr int PresenceEntries = 500;
constexpr int NestingDepth = 16;

}  // namespace touchline::protocol::limits
