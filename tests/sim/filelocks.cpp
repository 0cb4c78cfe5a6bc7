// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelocks.h"

namespace touchline::sim {

namespace {

std::shared_ptr<FileNode> nodeOf(const QByteArray &path)
{
    // Without a name it is nobody else's.
    if (path.isEmpty())
        return std::make_shared<FileNode>();
    static std::map<QByteArray, std::weak_ptr<FileNode>> nodes;
    std::erase_if(nodes, [](const auto &entry) { return entry.second.expired(); });
    auto &held = nodes[path];
    std::shared_ptr<FileNode> node = held.lock();
    if (!node) {
        node = std::make_shared<FileNode>();
        held = node;
    }
    return node;
}

}  // namespace

FileLocks::FileLocks(const QByteArray &path) : m_node(nodeOf(path)) {}

FileLocks::~FileLocks()
{
    leaveIndex();
    unlock(SQLITE_LOCK_NONE);
}

int FileLocks::lock(int level)
{
    if (level <= m_level)
        return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED) {
        if (m_node->exclusive)
            return SQLITE_BUSY;
        ++m_node->readers;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (m_node->reserved)
            return SQLITE_BUSY;
        m_node->reserved = true;
    } else {
        const bool others = m_level < SQLITE_LOCK_RESERVED && m_node->reserved;
        if (m_node->readers > 1 || others)
            return SQLITE_BUSY;
        m_node->reserved = m_node->exclusive = true;
    }
    m_level = level;
    return SQLITE_OK;
}

void FileLocks::unlock(int level)
{
    if (level >= m_level)
        return;
    if (m_level >= SQLITE_LOCK_EXCLUSIVE)
        m_node->exclusive = false;
    if (m_level >= SQLITE_LOCK_RESERVED)
        m_node->reserved = false;
    if (level == SQLITE_LOCK_NONE)
        --m_node->readers;
    m_level = level;
}

char *FileLocks::part(int number, int bytes, bool make)
{
    auto &index = m_node->index;
    while (make && int(index.size()) <= number)
        index.push_back(std::make_unique<char[]>(size_t(bytes)));
    return number < int(index.size()) ? index[size_t(number)].get() : nullptr;
}

int FileLocks::lockIndex(int from, int count, int flags)
{
    const unsigned mask = ((1U << count) - 1U) << from;
    const auto each = [&](auto work) {
        for (int i = from; i < from + count; ++i)
            work(m_node->indexLocks[size_t(i)], 1U << i);
    };
    if (flags & SQLITE_SHM_UNLOCK) {
        each([&](int &held, unsigned bit) {
            if (m_alone & bit)
                held = 0;
            else if (m_shared & bit)
                --held;
        });
        m_alone &= ~mask;
        m_shared &= ~mask;
        return SQLITE_OK;
    }
    const bool alone = flags & SQLITE_SHM_EXCLUSIVE;
    bool free = true;
    each([&](int &held, unsigned bit) {
        const bool mine = alone ? (m_alone & bit) : ((m_alone | m_shared) & bit);
        free = free && (mine || (alone ? held == 0 : held >= 0));
    });
    if (!free)
        return SQLITE_BUSY;
    each([&](int &held, unsigned bit) {
        if ((m_alone | m_shared) & bit)
            return;
        held = alone ? -1 : held + 1;
    });
    (alone ? m_alone : m_shared) |= mask & ~(m_alone | m_shared);
    return SQLITE_OK;
}

void FileLocks::leaveIndex(bool forget)
{
    (void)lockIndex(0, SQLITE_SHM_NLOCK, SQLITE_SHM_UNLOCK);
    if (forget)
        m_node->index.clear();
}

}  // namespace touchline::sim
