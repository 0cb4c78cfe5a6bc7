// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <sqlite3.h>

#include <array>
#include <map>
#include <memory>
#include <vector>

namespace touchline::sim {

/// What the connections of this process know of one file of a database: its locks and the shared index of
/// its log. It lives as long as one of them has the file open, as if the last one to go were a machine's
/// only program.
struct FileNode {
    int readers = 0;
    bool reserved = false;
    bool exclusive = false;
    std::vector<std::unique_ptr<char[]>> index;
    std::array<int, SQLITE_SHM_NLOCK> indexLocks{};  ///< how many share it; -1: one alone
};

/// One connection's hold on a file's locks.
class FileLocks final {
public:
    explicit FileLocks(const QByteArray &path);
    ~FileLocks();
    FileLocks(const FileLocks &) = delete;
    FileLocks &operator=(const FileLocks &) = delete;

    [[nodiscard]] int lock(int level);
    void unlock(int level);
    [[nodiscard]] bool isReserved() const { return m_node->reserved || m_node->exclusive; }

    /// A part of the index; null if it is not there and not to be made.
    [[nodiscard]] char *part(int number, int bytes, bool make);
    [[nodiscard]] int lockIndex(int from, int count, int flags);
    /// With `forget` nobody else uses it, and it begins anew.
    void leaveIndex(bool forget = false);

private:
    std::shared_ptr<FileNode> m_node;
    int m_level = SQLITE_LOCK_NONE;
    unsigned m_shared = 0;  ///< of the index's locks, as bits
    unsigned m_alone = 0;
};

}  // namespace touchline::sim
