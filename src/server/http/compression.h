// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "server/http/message.h"

#include <QtCore/QByteArray>

namespace touchline::http {

/// Unpacks zstd frames into at most `bound` bytes. TooLarge beyond that, Invalid for anything that is
/// not a sequence of whole frames; both with field "body". Never holds more than `bound` plus a window
/// of 8 MiB, whatever the frame claims.
[[nodiscard]] Result<QByteArray> zstdUnpacked(const QByteArray &packed, qint64 bound);

/// Whether an Accept-Encoding header allows zstd by name (`zstd;q=0` does not; `*` does not either).
[[nodiscard]] bool acceptsZstd(const QByteArray &acceptEncoding);

/// Packs the body if it is worth it (more than 1 KiB, smaller afterwards) and says so in the headers.
void packResponse(Response &response);

}  // namespace touchline::http
