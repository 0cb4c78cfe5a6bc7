// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/tree.h"
#include "server/http/message.h"
#include "server/ledger/accounts.h"

#include <functional>
#include <memory>
#include <span>

namespace touchline::ledger {
class Ledger;
}

namespace touchline::endpoints {

/// Who may knock at a door at all. What the door then touches is judged record by record by the ledger.
/// There is no default: a route that names no policy does not compile.
class Policy {
public:
    Policy() = delete;
    /// Anybody, also without a token: only for signing in and for the health check.
    static constexpr Policy anybody() { return Policy(Kind::Anybody, Action::Sync); }
    /// A signed-in user of any role: only for what she may always do, end her session.
    static constexpr Policy signedIn() { return Policy(Kind::SignedIn, Action::Sync); }
    /// A signed-in user whose role may do this somewhere.
    static constexpr Policy role(Action action) { return Policy(Kind::Role, action); }

    [[nodiscard]] constexpr bool needsToken() const { return m_kind != Kind::Anybody; }
    [[nodiscard]] bool admits(const Actor &actor) const
    {
        return m_kind == Kind::SignedIn || authorized(actor.role, m_action, Nearness::Own);
    }

private:
    enum class Kind { Anybody, SignedIn, Role };
    constexpr Policy(Kind kind, Action action) : m_kind(kind), m_action(action) {}
    Kind m_kind;
    Action m_action;
};

class PollTimers;

/// One request on its way through: what came, who sent it, in which form the answer goes back.
struct Exchange {
    http::Request request;
    protocol::Format format = protocol::Format::Cbor;  ///< of the answer
    ledger::Principal who;                             ///< empty at a door for anybody
    ledger::Ledger *ledger = nullptr;
    std::shared_ptr<PollTimers> timers;
    http::Reply reply;

    [[nodiscard]] protocol::Format bodyFormat() const;
    void answer(const QByteArray &body) const;
    /// The status follows from the kind; `expected` only for a gap in the numbers.
    void refuse(const Error &error) const;
    void refuse(int status, const QString &code, const QString &field = {},
                const QString &reason = {}, qint64 expected = 0) const;
};

using Door = void (*)(Exchange exchange);

struct Route {
    http::Method method;
    QLatin1StringView path;  ///< one that ends in '/' is also that of everything below it
    Policy policy;
    Door door;
};

/// Every door of the server; one file each.
[[nodiscard]] std::span<const Route> routes();

// The doors.
void signIn(Exchange exchange);
void signOut(Exchange exchange);
void health(Exchange exchange);
void hello(Exchange exchange);
void push(Exchange exchange);
void pull(Exchange exchange);
void bootstrap(Exchange exchange);
void search(Exchange exchange);
void openRoot(Exchange exchange);
void reveal(Exchange exchange);
void presence(Exchange exchange);
void putBlob(Exchange exchange);
void getBlob(Exchange exchange);

}  // namespace touchline::endpoints
