// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace touchline::commands {

/// A self-signed certificate (P-256, ten years) for localhost, 127.0.0.1 and ::1, which desks pin; the
/// key's file has mode 0600. Refuses to overwrite.
[[nodiscard]] Done makeLoopbackCertificate(const QString &certificateFile, const QString &keyFile);

}  // namespace touchline::commands
