// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"
#include "loop.h"
#include "replica/replica.h"
#include "sync/engine.h"

namespace touchline::replica {
class Profile;
}

namespace touchline::sim {

class Wire;
class Trace;

/// One agent's desk without a window: profile, replica, transport, engine. The person is played by the
/// plan.
class Desk final {
public:
    Desk(Loop &loop, Wire &wire, Trace &trace, const QString &folder, int number, int person,
         quint64 seed);
    ~Desk();

    /// False: its files do not open, see `trouble`.
    bool start();
    /// As somebody quits the program.
    void stop();
    [[nodiscard]] bool isUp() const { return m_replica && !disk.stopped(); }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int person() const { return m_person; }
    [[nodiscard]] int life() const { return m_life; }
    [[nodiscard]] replica::Replica &replica() { return *m_replica; }
    [[nodiscard]] sync::Engine &engine() { return *m_engine; }
    /// The person gives her password again.
    void signIn(const QString &token);
    [[nodiscard]] const QString &token() const { return m_token; }
    /// The server does not know the token any more.
    std::function<void(Desk &)> signInNeeded;
    /// What it holds is not what the ledger says it should be.
    std::function<void(Desk &)> differs;
    sync::Engine::Probe probe;
    /// What the desk holds of a file in its folder of the user.
    [[nodiscard]] QString file(const QString &name) const;

    Disk disk;
    SimClock clock;
    QString trouble;

private:
    void attach();

    Loop &m_loop;
    Wire &m_wire;
    Trace &m_trace;
    int m_number;
    int m_person;
    quint64 m_seed;
    int m_life = 0;
    QString m_token;
    SimIds m_ids;
    std::unique_ptr<replica::Profile> m_profile;
    std::unique_ptr<QObject> m_home;
    std::unique_ptr<replica::Replica> m_replica;
    std::unique_ptr<sync::Transport> m_transport;
    std::unique_ptr<sync::Engine> m_engine;
};

}  // namespace touchline::sim
