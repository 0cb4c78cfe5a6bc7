// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace touchline::storage {

[[nodiscard]] Result<std::unique_ptr<Connection>> openPostgres(const OpenOptions &options);

}  // namespace touchline::storage
