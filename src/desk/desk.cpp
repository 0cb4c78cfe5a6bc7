// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"

#include "desk/parts.h"
#include "desk/presence.h"
#include "replica/roster.h"

#include <QtCore/QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

Link linkOf(const sync::EngineStatus &engine, bool wantOnline)
{
    if (engine.reach == sync::Reach::NeedsSignIn)
        return Link::NeedsSignIn;
    if (!wantOnline)
        return Link::Offline;
    switch (engine.reach) {
    case sync::Reach::Offline: return Link::Offline;
    case sync::Reach::Silent:  // has just been told to speak
    case sync::Reach::Connecting: return Link::Connecting;
    case sync::Reach::Loading: return Link::Loading;
    case sync::Reach::Online: return Link::Online;
    case sync::Reach::NeedsSignIn: return Link::NeedsSignIn;
    }
    Q_UNREACHABLE();
}

Actor actorOf(const protocol::SessionReply &reply)
{
    return {reply.user, fromCode<Role>(reply.role), reply.team, reply.region, reply.name};
}

}  // namespace

Desk::Desk(std::unique_ptr<Parts> parts) : m(std::move(parts))
{
    qRegisterMetaType<replica::Counts>();
    m->held.setObjectName(u"held back"_s);
    m->held.setSingleShot(true);
    connect(&m->held, &QTimer::timeout, this, &Desk::sendHeld);
    watchService();
    watchLease();
    m->presence = new Presence(*this);
}

Presence &Desk::presence() { return *m->presence; }

void Desk::watchService()
{
    connect(m->service.get(), &sync::Service::statusChanged, this,
            [this](const sync::EngineStatus &status) {
                m->engine = status;
                if (status.syncedAtMs > 0)
                    keepContact(status.syncedAtMs);
                showStatus();
            });
    connect(m->service.get(), &sync::Service::wiped, this, [this] { signOut(); });
    connect(m->service.get(), &sync::Service::uploadProgressed, this, &Desk::takeUploadProgress);
}

Desk::~Desk()
{
    for (const SyncWaiter &waiter : std::as_const(m->waiters)) {
        waiter.promise->deliver(Error{ErrorKind::Busy, u"the desk was closed"_s});
    }
    m->waiters.clear();
    // The lanes first, then what they write to; what they still ask for ends with the thread.
    m->service->detach();
    m->replica.reset();
    m->service.reset();
    QThreadPool::globalInstance()->waitForDone();
}

Result<std::unique_ptr<Desk>> Desk::open(const DeskConfig &config, const Clock &clock,
                                         IdSource &ids)
{
    auto profile = replica::Profile::open(config.profile, config.nullCipher);
    if (!profile)
        return profile.error();
    const auto random = [] { return QRandomGenerator::global()->generateDouble(); };
    auto service =
        sync::Service::create({config.server, config.pinFile, config.deviceName, random}, clock);
    if (!service)
        return service.error();
    std::unique_ptr<Desk> desk(new Desk(std::unique_ptr<Parts>(
        new Parts{config, clock, ids, std::move(*profile), std::move(*service)})));
    const QUuid last = desk->m->profile->lastUser();
    if (last.isNull())
        return desk;
    auto replica = replica::Replica::open(*desk->m->profile, last, clock, ids);
    if (!replica)
        return replica.error();
    auto identity = (*replica)->identity();
    identity.waitForFinished();
    const auto who = identity.result();
    if (!who)
        return who.error();
    // A stored session needs no network: the agent goes on where she stopped.
    if (!who->token.isEmpty())
        desk->adopt(std::move(*replica), who->actor, who->instance, who->token);
    return desk;
}

void Desk::adopt(std::unique_ptr<replica::Replica> replica, const Actor &actor,
                 const QUuid &instance, const QByteArray &token)
{
    m->replica = std::move(replica);
    m->actor = actor;
    m->instance = instance;
    m->engine = {};
    connect(m->replica.get(), &replica::Replica::recordsChanged, this, &Desk::recordsChanged);
    connect(m->replica.get(), &replica::Replica::timelinesTouched, this, &Desk::timelinesTouched);
    connect(m->replica.get(), &replica::Replica::countsChanged, this,
            [this](const replica::Counts &counts) {
                m->counts = counts;
                showStatus();
                emit outboxChanged();
            });
    connect(m->replica.get(), &replica::Replica::edited, this, &Desk::outboxChanged);
    followUploads();
    m->replica->counts().then(this, [this](const Result<replica::Counts> &counts) {
        if (counts)
            m->counts = *counts;
        showStatus();
    });
    m->replica->remembered(replica::contactKey).then(this, [this](const Result<QByteArray> &kept) {
        if (kept && !kept->isEmpty())
            m->contactMs = qMax(m->contactMs, kept->toLongLong());
        else if (kept)
            keepContact(m->clock.nowMs());
    });
    m->service->attach(*m->replica, token);
    emit actorChanged();
    emit recordsChanged({});
    showStatus();
}

Reply<Actor> Desk::signIn(const QString &login, const QString &password)
{
    return m->service->signIn(login, password)
        .then(this,
              [this, password](const Result<protocol::SessionReply> &reply) {
                  if (!reply)
                      return answerNow<Actor>(reply.error());
                  const auto go = [this, reply = *reply, password](const OpenedReplica &opened) {
                      return beginSession(opened, reply, password);
                  };
                  if (m->replica && m->actor.user == reply->user) {
                      m->service->detach();
                      m->replica->disconnect(this);
                      return go(std::make_shared<Result<std::unique_ptr<replica::Replica>>>(
                          std::move(m->replica)));
                  }
                  // Another user of this machine has files of her own; these stay as they are.
                  release();
                  return openFiles(reply->user).then(this, go).unwrap();
              })
        .unwrap();
}

Reply<Actor> Desk::beginSession(const OpenedReplica &opened, const protocol::SessionReply &reply,
                                const QString &password)
{
    if (!*opened)
        return answerNow<Actor>(opened->error());
    const Actor actor = actorOf(reply);
    if (auto noted = m->profile->setLastUser(actor.user); !noted)
        return answerNow<Actor>(noted.error());
    const QByteArray token = reply.token.toUtf8();
    const auto stored = (**opened)->setSession(actor, reply.login, token);
    // Answered in order: when this one has ended, so has the one before.
    return (**opened)
        ->identity()
        .then(this,
              [this, opened, stored, actor, token,
               password](const Result<replica::Identity> &identity) {
                  if (const auto fine = stored.result(); !fine)
                      return answerNow<Actor>(fine.error());
                  adopt(std::move(**opened), actor, identity ? identity->instance : QUuid(), token);
                  keepContact(m->clock.nowMs());
                  keepProof(password);
                  return answerNow<Actor>(actor);
              })
        .unwrap();
}

const Actor &Desk::actor() const { return m->actor; }

QUuid Desk::instance() const { return m->instance; }

SyncStatus Desk::status() const { return m->shown; }

void Desk::goOffline()
{
    m->wantOnline = false;
    m->offlineSinceMs = m->clock.nowMs();
    m->service->setOnline(false);
    showStatus();
}

void Desk::goOnline()
{
    m->wantOnline = true;
    m->offlineSinceMs = 0;
    m->service->setOnline(true);
    m->service->nudge();
    showStatus();
}

void Desk::syncNow()
{
    sendHeld();
    m->service->nudge();
}

void Desk::showStatus()
{
    SyncStatus now;
    now.link = m->replica ? linkOf(m->engine, m->wantOnline) : Link::SignedOut;
    now.syncedAtMs = m->engine.syncedAtMs;
    now.offlineSinceMs = m->wantOnline ? m->engine.offlineSinceMs : m->offlineSinceMs;
    now.waiting = m->counts.waiting - m->counts.discarded;
    now.acknowledged = m->counts.acknowledged;
    now.decisions = m->counts.conflicts;
    now.refused = m->counts.refusals;
    now.percent = m->engine.percent;
    now.trouble = m->engine.trouble;
    now.clockOffsetMs = m->engine.clockOffsetMs;
    if (now != m->shown) {
        m->shown = now;
        emit statusChanged(now);
    }
    lookAtLease();
    answerWaiters();
}

Reply<SyncStatus> Desk::waitSynced(qint64 timeoutMs)
{
    SyncWaiter waiter{std::make_shared<Promise<Result<SyncStatus>>>(), std::make_shared<QTimer>(),
                      -1};
    auto future = waiter.promise->future();
    waiter.timer->setSingleShot(true);
    connect(waiter.timer.get(), &QTimer::timeout, this, [this, promise = waiter.promise] {
        m->waiters.removeIf([&](const SyncWaiter &w) { return w.promise == promise; });
        promise->deliver(Error{ErrorKind::Busy, u"timeout"_s});
    });
    waiter.timer->start(int(qBound(qint64(0), timeoutMs, qint64(3'600'000))));
    m->waiters += waiter;
    if (isHolding())
        sendHeld();
    // The counts may be a queued signal behind: what was saved before this call must be counted.
    if (m->replica) {
        m->replica->counts().then(
            this, [this, promise = waiter.promise](const Result<replica::Counts> &counts) {
                if (counts)
                    m->counts = *counts;
                for (SyncWaiter &w : m->waiters) {
                    if (w.promise == promise)
                        w.since = -2;
                }
                showStatus();
            });
    }
    return future;
}

void Desk::answerWaiters()
{
    const bool quiet =
        m->shown.link == Link::Online && m->counts.waiting == 0 && m->counts.acknowledged == 0;
    QList<SyncWaiter> done;
    for (SyncWaiter &waiter : m->waiters) {
        if (waiter.since == -1)
            continue;  // not counted yet
        if (!quiet) {
            waiter.since = -2;
        } else if (waiter.since < 0) {
            // A page that was asked for before this moment would prove nothing.
            waiter.since = ++m->nudges;
            m->service->nudge(waiter.since);
        } else if (m->engine.answered >= waiter.since) {
            done += waiter;
        }
    }
    for (const SyncWaiter &waiter : std::as_const(done)) {
        m->waiters.removeIf([&](const SyncWaiter &w) { return w.promise == waiter.promise; });
        waiter.promise->deliver(m->shown);
    }
}

}  // namespace touchline::desk
