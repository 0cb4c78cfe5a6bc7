// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine.h"

#include "protocol/limits.h"
#include "protocol/messages.h"
#include "protocol/paths.h"
#include "replica/replica.h"
#include "sync/backoff.h"

#include <QtCore/QCoreApplication>
#include <QtNetwork/QNetworkReply>

using namespace Qt::Literals::StringLiterals;

namespace touchline::sync {

namespace limits = protocol::limits;
namespace paths = protocol::paths;
using protocol::Format;

namespace {

constexpr int watchEveryMs = 5'000;
constexpr qint64 stuckAfterMs = 60'000;
/// What is acknowledged comes with the feed by itself; only when nothing changed must we ask.
constexpr int settleAfterMs = 400;

Failure storageFailure(const Error &error) { return {Failure::Kind::Storage, error.detail, 0, 0}; }

Failure badReply(const Error &error)
{
    return {Failure::Kind::BadReply, u"%1: %2"_s.arg(error.field, error.detail), 0, 0};
}

}  // namespace

Engine::Engine(replica::Replica &replica, Transport &transport, const Clock &clock, QString device,
               Random random, QObject &home)
    : m_home(home),
      m_replica(replica),
      m_transport(transport),
      m_clock(clock),
      m_device(std::move(device)),
      m_random(std::move(random)),
      m_pushTimer(this),
      m_pullTimer(this),
      m_blobTimer(this),
      m_settleTimer(this),
      m_watchdog(this)
{
    for (QTimer *timer : {&m_pushTimer, &m_pullTimer, &m_blobTimer, &m_settleTimer})
        timer->setSingleShot(true);
    connect(&m_pushTimer, &QTimer::timeout, this, [this] { feed(push::Event(push::TimeUp{})); });
    connect(&m_pullTimer, &QTimer::timeout, this, [this] { feed(pull::Event(pull::TimeUp{})); });
    connect(&m_blobTimer, &QTimer::timeout, this, [this] { feed(blob::Event(blob::TimeUp{})); });
    connect(&m_settleTimer, &QTimer::timeout, this, [this] {
        when(
            m_replica.counts(),
            [this](const replica::Counts &counts) {
                if (counts.acknowledged > 0)
                    feed(pull::Event(pull::Nudged{}));
            },
            [](const Error &) {});
    });
    connect(&m_watchdog, &QTimer::timeout, this, &Engine::watch);
    connect(&m_replica, &replica::Replica::edited, this, &Engine::edited);
}

Engine::~Engine()
{
    m_transport.abandon(m_pushTrip);
    m_transport.abandon(m_pullTrip);
    m_transport.abandon(m_blobTrip);
}

void Engine::open()
{
    progress();
    m_watchdog.start(watchEveryMs);
    feed(pull::Event(pull::Open{}));
}

void Engine::close()
{
    m_watchdog.stop();
    m_settleTimer.stop();
    feed(push::Event(push::Close{}));
    feed(blob::Event(blob::Close{}));
    feed(pull::Event(pull::Close{}));
}

void Engine::nudge(qint64 serial)
{
    m_nudged = qMax(m_nudged, serial);
    feed(push::Event(push::Edited{}));
    feed(blob::Event(blob::Attached{}));
    feed(pull::Event(pull::Nudged{}));
}

void Engine::edited() { feed(push::Event(push::Edited{})); }

void Engine::progress() { m_progressMs = m_clock.monotonicMs(); }

// --- push

void Engine::feed(const push::Event &event)
{
    if (const auto *failure = std::get_if<Failure>(&event))
        m_status.trouble = u"push: %1 %2"_s.arg(nameOf(failure->kind), failure->detail);
    if (m_probe)
        m_probe('p', m_push.index(), event.index());
    push::Step next = push::step(m_push, event);
    m_push = next.next;
    for (const push::Effect &effect : next.effects)
        perform(effect);
    report();
}

void Engine::perform(const push::Effect &effect)
{
    if (const auto *send = std::get_if<push::Send>(&effect)) {
        sendBatch(send->most);
    } else if (const auto *timer = std::get_if<push::StartTimer>(&effect)) {
        m_pushTimer.start(int(pauseMs(timer->attempt, timer->retryAfterMs, m_random())));
    } else if (std::holds_alternative<push::StopAll>(effect)) {
        m_pushTimer.stop();
        ++m_pushRound;
        m_transport.abandon(m_pushTrip);
    } else if (const auto *offer = std::get_if<push::OfferAgain>(&effect)) {
        when(
            m_replica.offerAgain(offer->expected),
            [this](bool same) { feed(push::Event(push::Repaired{!same})); },
            [this](const Error &error) { feed(push::Event(storageFailure(error))); });
    } else if (std::holds_alternative<push::Fork>(effect)) {
        when(
            m_replica.fork(), [this](auto) { feed(push::Event(push::Repaired{true})); },
            [this](const Error &error) { feed(push::Event(storageFailure(error))); });
    } else if (std::holds_alternative<push::SayHello>(effect)) {
        feed(pull::Event(pull::HelloWanted{}));
    } else if (std::holds_alternative<push::AskSignIn>(effect)) {
        feed(pull::Event(Failure{Failure::Kind::Unauthorized, {}, 0, 0}));
        m_status.reach = Reach::NeedsSignIn;
        emit signInNeeded();
    }
}

void Engine::sendBatch(int most)
{
    const quint64 round = ++m_pushRound;
    when(
        m_replica.takeForPush(most, limits::PushBytes - 16 * 1024),
        [this, round](const protocol::PushRequest &batch) {
            if (round != m_pushRound)
                return;
            if (batch.mutations.isEmpty()) {
                progress();
                feed(push::Event(push::OutboxEmpty{}));
                m_settleTimer.start(settleAfterMs);
                return;
            }
            Trip trip;
            trip.verb = Trip::Verb::Post;
            trip.path = paths::push;
            trip.body = batch.encode(Format::Cbor);
            m_pushTrip = m_transport.send(
                trip, this,
                [this, round, sent = batch.mutations.size()](const Transport::Answer &a) {
                    if (round != m_pushRound)
                        return;
                    if (a.good)
                        takeOutcomes(a.body, sent);
                    else
                        feed(push::Event(a.failure));
                });
        },
        [this, round](const Error &error) {
            if (round == m_pushRound)
                feed(push::Event(storageFailure(error)));
        });
}

void Engine::takeOutcomes(const QByteArray &body, qsizetype sent)
{
    const auto reply = protocol::PushReply::decode(body, Format::Cbor);
    if (!reply || reply->outcomes.size() > sent) {
        feed(push::Event(
            reply ? Failure{Failure::Kind::BadReply, u"more outcomes than mutations"_s, 0, 0}
                  : badReply(reply.error())));
        return;
    }
    if (reply->outcomes.isEmpty()) {
        feed(push::Event(push::Stopped{}));
        return;
    }
    const quint64 round = m_pushRound;
    when(
        m_replica.applyOutcomes(reply->outcomes),
        [this, round](auto) {
            m_status.trouble.clear();
            progress();
            // A file may go as soon as the server knows of it.
            feed(blob::Event(blob::Attached{}));
            if (round == m_pushRound)
                feed(push::Event(push::Answered{}));
        },
        [this, round](const Error &error) {
            if (round == m_pushRound)
                feed(push::Event(storageFailure(error)));
        });
}

// --- both

void Engine::watch()
{
    const bool reachable = m_status.reach == Reach::Online || m_status.reach == Reach::Loading;
    const auto *waiting = std::get_if<push::Waiting>(&m_push);
    if (!reachable || (waiting && waiting->held) ||
        m_clock.monotonicMs() - m_progressMs < stuckAfterMs)
        return;
    when(
        m_replica.counts(),
        [this](const replica::Counts &counts) {
            if (counts.waiting == 0) {
                progress();
                return;
            }
            ++m_status.restarts;
            m_status.trouble =
                u"push: no progress for %1 s with %2 waiting; the lane was restarted"_s
                    .arg(stuckAfterMs / 1'000)
                    .arg(counts.waiting);
            qWarning("sync: %s", qPrintable(m_status.trouble));
            progress();
            feed(push::Event(push::Close{}));
            feed(push::Event(push::Open{}));
        },
        [](const Error &) {});
}

void Engine::report()
{
    EngineStatus now = m_status;
    now.reach = std::visit(
        [&](const auto &state) {
            using S = std::remove_cvref_t<decltype(state)>;
            if constexpr (std::is_same_v<S, pull::Closed>)
                return m_status.reach == Reach::NeedsSignIn ? Reach::NeedsSignIn : Reach::Silent;
            else if constexpr (std::is_same_v<S, pull::Greeting>)
                return m_status.reach == Reach::Offline ? Reach::Offline : Reach::Connecting;
            else if constexpr (std::is_same_v<S, pull::Waiting>)
                return Reach::Offline;
            else if constexpr (std::is_same_v<S, pull::Fetching>) {
                now.percent = state.what.percent;
                // A try after a failure is not yet a connection.
                if (state.attempt > 0 && m_status.reach == Reach::Offline)
                    return Reach::Offline;
                return state.what.what == pull::PullStep::What::Scope ? Reach::Loading
                                                                      : Reach::Online;
            } else
                return m_status.reach;
        },
        m_pull);
    if (now.reach == Reach::Offline && now.offlineSinceMs == 0)
        now.offlineSinceMs = m_clock.nowMs();
    else if (now.reach == Reach::Online || now.reach == Reach::Loading)
        now.offlineSinceMs = 0;
    m_status = now;
    emit statusChanged(m_status);
}

}  // namespace touchline::sync
