// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace touchline::storage {

/// A key that connections name by a number in their URI ("key=7"), so that keys never stand in file
/// names, messages or logs. It is known as long as this object lives.
class SealedKey final {
public:
    explicit SealedKey(const QByteArray &key);
    ~SealedKey();
    SealedKey(const SealedKey &) = delete;
    SealedKey &operator=(const SealedKey &) = delete;
    [[nodiscard]] qint64 handle() const { return m_handle; }

private:
    qint64 m_handle;
};

inline constexpr char sealedVfsName[] = "touchline-sealed";

/// Registers the sealing VFS with SQLite, once. It opens database files and their WAL and refuses every
/// other file (rollback journals, temporary files), because those would hold pages in the clear.
/// False when SQLite refuses.
[[nodiscard]] bool registerSealedVfs();

}  // namespace touchline::storage
