// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pagesealer.h"

#include <sqlite3.h>

namespace touchline::storage {

/// An open database or WAL file whose pages are sealed on their way to the real file. It lives in
/// memory that SQLite owns; the real file's object follows it there.
struct SealedFile : sqlite3_file {
    PageSealer *sealer;
    sqlite3_file *real;
};

/// Makes `file` ready: takes the sealer, and the real file, which is open.
void startSealedFile(SealedFile &file, std::unique_ptr<PageSealer> sealer, sqlite3_file *real,
                     bool isWal);

}  // namespace touchline::storage
