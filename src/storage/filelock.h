// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace touchline::storage {

/// Keeps a profile or a data folder for one process. The kernel frees it when the process ends, however
/// it ends, so no stale lock can remain. The file itself stays.
class FileLock final {
public:
    /// Error Busy when somebody (this process included) holds it, Storage when `path` cannot be opened.
    [[nodiscard]] static Result<FileLock> acquire(const QString &path);
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

}  // namespace touchline::storage
