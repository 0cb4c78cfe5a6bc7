// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <mutex>
#include <utility>
#include <vector>

namespace touchline::ledger {

/// What was last made of records that hardly ever change, by a signature of those records: cheap to ask
/// in every transaction, whichever of the threads or databases of a process asks. Thread-safe.
template <typename T> class Remembered final {
public:
    template <typename Make> T of(const QByteArray &signature, Make make)
    {
        {
            const std::lock_guard lock(m_mutex);
            for (const auto &[named, value] : m_known) {
                if (named == signature)
                    return value;
            }
        }
        // Made without the lock: it reads the database, and making it twice does no harm.
        T value = make();
        const std::lock_guard lock(m_mutex);
        if (m_known.size() >= most)
            m_known.erase(m_known.begin());
        m_known.emplace_back(signature, value);
        return value;
    }

private:
    static constexpr size_t most = 8;
    std::mutex m_mutex;
    std::vector<std::pair<QByteArray, T>> m_known;
};

}  // namespace touchline::ledger
