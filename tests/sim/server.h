// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"
#include "loop.h"
#include "server/http/message.h"
#include "server/ledger/ledger.h"

namespace touchline::sim {

/// A user of the hall that every simulation has.
struct Person {
    const char *login;
    const char *role;
    int team;  ///< 0 service, 1 repair, 2 far away
};
inline constexpr std::array people{Person{"anna", "agent", 0}, Person{"ben", "agent", 0},
                                   Person{"lena", "lead", 0}, Person{"hugo", "handler", 1},
                                   Person{"otto", "agent", 2}};

/// The same names in every seed.
[[nodiscard]] QUuid knownId(int number);
[[nodiscard]] QUuid userId(int person);
[[nodiscard]] QUuid teamId(int team);
[[nodiscard]] QUuid hallId(int hall);  ///< 0: of the service team, 1: of the one far away
[[nodiscard]] QString scopeNamed(const char *kind, const QUuid &id);
[[nodiscard]] QString tokenOf(int person, int session = 0);
[[nodiscard]] ledger::Keys simKeys();

/// The server: ledger and doors on a disk of its own.
class Server final {
public:
    Server(Loop &loop, const QString &folder, quint64 seed);
    ~Server();

    /// Lays the hall into an empty ledger.
    void furnish();
    /// False: it cannot start, see `trouble`.
    bool start();
    void stop();
    [[nodiscard]] bool isUp() const { return m_ledger && !disk.stopped(); }
    [[nodiscard]] ledger::Ledger &ledger() { return *m_ledger; }
    [[nodiscard]] int life() const { return m_life; }
    void handle(http::Request request, http::Reply reply);
    /// Runs on the ledger's reader; must be up.
    template <typename Work> auto read(Work work)
    {
        return m_ledger->workers().read(std::move(work)).takeResult();
    }
    /// The same for what must not fail.
    template <typename Work> void look(Work work)
    {
        if (const Done done = read(std::move(work)); !done)
            unreadable(done.error().detail);
    }
    template <typename Work> auto write(Work work)
    {
        return m_ledger->workers().write(std::move(work)).takeResult();
    }

    Disk disk;
    SimClock clock;
    QString trouble;
    std::function<void(const QString &why)> unreadable = [](const QString &why) {
        qFatal("the ledger cannot be read: %s", qPrintable(why));
    };

private:
    Loop &m_loop;
    SimIds m_ids;
    std::unique_ptr<ledger::Ledger> m_ledger;
    http::Handler m_handler;
    int m_life = 0;
};

}  // namespace touchline::sim
