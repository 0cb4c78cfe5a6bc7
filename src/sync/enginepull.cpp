// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Engine that drives the pull lane.

#include "protocol/limits.h"
#include "protocol/messages.h"
#include "protocol/paths.h"
#include "replica/replica.h"
#include "sync/backoff.h"
#include "sync/engine.h"

#include <QtCore/QCoreApplication>
#include <QtNetwork/QNetworkReply>

using namespace Qt::Literals::StringLiterals;

namespace touchline::sync {

using What = pull::PullStep::What;

namespace {

/// Decompressed; pages are at most 4 MiB and one row.
constexpr qint64 largestPage = 16 << 20;

Failure pullStorageFailure(const Error &error)
{
    return {Failure::Kind::Storage, error.detail, 0, 0};
}

Failure unreadable(const Error &error)
{
    return {Failure::Kind::BadReply, u"%1: %2"_s.arg(error.field, error.detail), 0, 0};
}

}  // namespace

void Engine::feed(const pull::Event &event)
{
    if (const auto *failure = std::get_if<Failure>(&event);
        failure && failure->kind != Failure::Kind::Unauthorized)
        m_status.trouble = u"pull: %1 %2"_s.arg(nameOf(failure->kind), failure->detail);
    if (m_probe)
        m_probe('d', m_pull.index(), event.index());
    pull::Step next = pull::step(m_pull, event);
    m_pull = next.next;
    for (const pull::Effect &effect : next.effects)
        perform(effect);
    report();
}

void Engine::perform(const pull::Effect &effect)
{
    const auto failed = [this, round = m_pullRound](const Error &error) {
        if (round == m_pullRound)
            feed(pull::Event(pullStorageFailure(error)));
    };
    if (std::holds_alternative<pull::SayHello>(effect)) {
        sayHello();
    } else if (std::holds_alternative<pull::AskNext>(effect)) {
        when(
            m_replica.nextStep(),
            [this, round = m_pullRound](const pull::PullStep &what) {
                if (round != m_pullRound)
                    return;
                // Nothing else is to be fetched: what the last page at the head told of is here.
                if (what.what == What::Pull)
                    m_status.answered = m_reached;
                feed(pull::Event(pull::Next{what}));
            },
            failed);
    } else if (const auto *wanted = std::get_if<pull::Fetch>(&effect)) {
        fetch(wanted->what, wanted->waitSeconds);
    } else if (const auto *timer = std::get_if<pull::StartTimer>(&effect)) {
        m_pullTimer.start(int(pauseMs(timer->attempt, timer->retryAfterMs, m_random())));
    } else if (std::holds_alternative<pull::StopAll>(effect)) {
        m_pullTimer.stop();
        ++m_pullRound;
        m_transport.abandon(m_pullTrip);
    } else if (std::holds_alternative<pull::OpenPush>(effect)) {
        feed(push::Event(push::Open{}));
        feed(blob::Event(blob::Open{}));
    } else if (std::holds_alternative<pull::StartOver>(effect)) {
        when(
            m_replica.startOver(), [](auto) {}, [](const Error &) {});
    } else if (const auto *gone = std::get_if<pull::RootGone>(&effect)) {
        when(
            m_replica.rootIsGone(gone->root), [this](auto) { feed(pull::Event(pull::Stored{})); },
            failed);
    } else if (std::holds_alternative<pull::Fork>(effect)) {
        when(
            m_replica.fork(), [this](auto) { feed(pull::Event(pull::Greeted{true})); }, failed);
    } else if (std::holds_alternative<pull::AskSignIn>(effect)) {
        feed(push::Event(push::Close{}));
        feed(blob::Event(blob::Close{}));
        m_status.reach = Reach::NeedsSignIn;
        emit signInNeeded();
    } else if (std::holds_alternative<pull::GiveUp>(effect)) {
        feed(push::Event(push::Close{}));
        feed(blob::Event(blob::Close{}));
        m_status.trouble = u"this program is too old for the server"_s;
    }
}

void Engine::sayHello()
{
    const quint64 round = ++m_pullRound;
    const QString program = u"touchline "_s + QCoreApplication::applicationVersion();
    when(
        m_replica.helloRequest(program, m_device),
        [this, round](const protocol::HelloRequest &request) {
            if (round != m_pullRound)
                return;
            Trip trip;
            trip.verb = Trip::Verb::Post;
            trip.path = protocol::paths::hello;
            trip.body = request.encode(protocol::Format::Cbor);
            m_pullTrip = m_transport.send(
                trip, this,
                [this, round, asked = m_clock.nowMs()](const Transport::Answer &answer) {
                    if (round != m_pullRound)
                        return;
                    if (answer.good)
                        takeHello(answer.body, asked);
                    else
                        feed(pull::Event(answer.failure));
                });
        },
        [this](const Error &error) { feed(pull::Event(pullStorageFailure(error))); });
}

void Engine::takeHello(const QByteArray &body, qint64 askedMs)
{
    const auto reply = protocol::HelloReply::decode(body, protocol::Format::Cbor);
    if (!reply) {
        feed(pull::Event(unreadable(reply.error())));
        return;
    }
    const qint64 now = m_clock.nowMs();
    m_status.clockOffsetMs = reply->serverMs - (askedMs + now) / 2;
    const quint64 round = m_pullRound;
    when(
        m_replica.applyHello(*reply),
        [this, round](const replica::Greeting &greeting) {
            if (round != m_pullRound)
                return;
            if (greeting.kind == replica::Greeting::Kind::Wipe) {
                close();
                emit wiped();
                return;
            }
            m_status.trouble.clear();
            feed(pull::Event(pull::Greeted{greeting.kind == replica::Greeting::Kind::Forked}));
        },
        [this](const Error &error) { feed(pull::Event(pullStorageFailure(error))); });
}

void Engine::fetch(const pull::PullStep &what, int waitSeconds)
{
    const quint64 round = ++m_pullRound;
    Trip trip;
    trip.mostBytes = largestPage;
    trip.waitSeconds = waitSeconds;
    trip.query = {{u"limit"_s, QString::number(protocol::limits::RowsPerPage)}};
    if (what.what == What::Pull) {
        trip.path = protocol::paths::pull;
        trip.query.append({u"cursor"_s, QString::fromLatin1(what.cursor)});
        trip.query.append({u"wait"_s, QString::number(waitSeconds)});
    } else {
        trip.path = protocol::paths::bootstrap;
        trip.query.append(what.what == What::Root
                              ? std::pair{u"root"_s, what.root.toString(QUuid::WithoutBraces)}
                              : std::pair{u"scope"_s, what.scope});
        if (!what.after.isEmpty())
            trip.query.append({u"after"_s, QString::fromLatin1(what.after)});
    }
    m_pullTrip = m_transport.send(
        trip, this, [this, round, what, nudged = m_nudged](const Transport::Answer &answer) {
            if (round != m_pullRound)
                return;
            if (answer.good)
                takePage(what, answer.body, nudged);
            else
                feed(pull::Event(answer.failure));
        });
}

void Engine::takePage(const pull::PullStep &what, const QByteArray &body, qint64 nudged)
{
    const auto good = [this, round = m_pullRound] {
        m_status.trouble.clear();
        if (round == m_pullRound)
            feed(pull::Event(pull::Stored{}));
    };
    const auto bad = [this, round = m_pullRound](const Error &error) {
        if (round == m_pullRound)
            feed(pull::Event(pullStorageFailure(error)));
    };
    if (what.what == What::Pull) {
        const auto page = protocol::PullReply::decode(body, protocol::Format::Cbor);
        if (!page) {
            feed(pull::Event(unreadable(page.error())));
            return;
        }
        feed(pull::Event(pull::Fetched{}));
        m_status.clockOffsetMs = page->serverMs - m_clock.nowMs();
        when(
            m_replica.applyPull(*page, what.serial),
            [this, good, nudged, atHead = page->caughtUp](const replica::PullApplied &applied) {
                if (atHead)
                    m_reached = qMax(m_reached, nudged);
                m_status.healed += int(applied.healed.size());
                if (applied.caughtUp) {
                    m_status.syncedAtMs = m_clock.nowMs();
                    ++m_status.caughtUp;
                }
                good();
            },
            bad);
        return;
    }
    const auto page = protocol::BootstrapReply::decode(body, protocol::Format::Cbor);
    if (!page) {
        feed(pull::Event(unreadable(page.error())));
        return;
    }
    feed(pull::Event(pull::Fetched{}));
    auto stored = what.what == What::Root ? m_replica.applyRootPage(what.root, *page)
                                          : m_replica.applyScopePage(what.scope, *page);
    when(
        stored, [good](auto) { good(); }, bad);
}

}  // namespace touchline::sync
