// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Desk for several users on one machine, and for getting in without the server.

#include "desk/desk.h"
#include "desk/parts.h"
#include "replica/passwordproof.h"
#include "replica/roster.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QThread>

namespace touchline::desk {

namespace {

/// Younger contacts are not worth a commit of the journal.
constexpr qint64 contactGrainMs = 10 * 60'000;

using Roster = QList<replica::RosterEntry>;

Future<Roster> roster(const replica::Profile &profile)
{
    return elsewhere([&profile] { return replica::rosterOf(profile); });
}

}  // namespace

Reply<QList<KnownUser>> Desk::knownUsers()
{
    return roster(*m->profile).then(this, [](const Roster &entries) -> Result<QList<KnownUser>> {
        QList<KnownUser> users;
        for (const replica::RosterEntry &entry : entries) {
            const replica::Identity &who = entry.identity;
            users += KnownUser{who.actor.user,      who.login,     who.actor.name,
                               who.actor.role,      entry.waiting, !entry.proof.isEmpty(),
                               !who.token.isEmpty()};
        }
        return users;
    });
}

Reply<Actor> Desk::unlock(const QString &login, const QString &password)
{
    if (!m->tries.mayTry(m->clock.monotonicMs()))
        return answerNow<Actor>(Error{ErrorKind::Busy, QStringLiteral("too many wrong passwords")});
    return roster(*m->profile)
        .then(this, [this, login, password](
                        const Roster &entries) { return unlockOneOf(entries, login, password); })
        .unwrap();
}

Reply<Actor> Desk::unlockOneOf(const QList<replica::RosterEntry> &entries, const QString &login,
                               const QString &password)
{
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const auto &one) {
        return one.identity.login == login && !one.proof.isEmpty();
    });
    if (entry == entries.end())
        return answerNow<Actor>(
            Error{ErrorKind::NotFound, QStringLiteral("has not signed in on this machine")});
    const bool here = m->replica && m->actor.user == entry->identity.actor.user;
    const qint64 contact = here ? qMax(m->contactMs, entry->contactMs) : entry->contactMs;
    if (leaseAt(contact, m->clock.nowMs()) == Lease::Ended)
        return answerNow<Actor>(Error{ErrorKind::Unauthorized,
                                      QStringLiteral("the server was not heard for seven days"),
                                      QStringLiteral("lease")});
    return elsewhere([proof = entry->proof, password] { return replica::proves(proof, password); })
        .then(this,
              [this, who = entry->identity](bool right) {
                  if (!right) {
                      m->tries.failed(m->clock.monotonicMs());
                      return answerNow<Actor>(
                          Error{ErrorKind::Unauthorized, QStringLiteral("wrong password")});
                  }
                  m->tries.succeeded();
                  if (m->replica && m->actor.user == who.actor.user)
                      return answerNow<Actor>(m->actor);
                  release();
                  return openFiles(who.actor.user)
                      .then(this,
                            [this, who](const OpenedReplica &opened) {
                                if (!*opened)
                                    return answerNow<Actor>(opened->error());
                                if (auto noted = m->profile->setLastUser(who.actor.user); !noted)
                                    return answerNow<Actor>(noted.error());
                                // Without a token the server will ask for the password as soon as
                                // it is reached.
                                adopt(std::move(**opened), who.actor, who.instance, who.token);
                                return answerNow<Actor>(who.actor);
                            })
                      .unwrap();
              })
        .unwrap();
}

Reply<std::monostate> Desk::signOut()
{
    if (!m->replica)
        return answerNow<std::monostate>(std::monostate{});
    // Nobody else sends what is hers: with a server there it goes out before she does.
    if (isHolding() && m->shown.link == Link::Online) {
        return waitSynced(FarewellMs)
            .then(this, [this](const Result<SyncStatus> &) { return signOut(); })
            .unwrap();
    }
    m->service->endSession();
    // The login stays: it says whose files these are at the next sign-in.
    return m->replica->identity()
        .then(this,
              [this, leaving = m->actor.user](const Result<replica::Identity> &identity) {
                  if (!m->replica || m->actor.user != leaving)
                      return answerNow<std::monostate>(std::monostate{});
                  const QString login = identity ? identity->login : QString();
                  return m->replica->setSession(m->actor, login, {})
                      .then(this, [this, leaving](const Result<std::monostate> &stored) {
                          if (m->actor.user == leaving)
                              leave();
                          return stored;
                      });
              })
        .unwrap();
}

void Desk::leave()
{
    release();
    emit actorChanged();
    emit recordsChanged({});
    emit outboxChanged();
    showStatus();
}

// Files are closed and opened away from this thread, and opened only when all were closed.
void Desk::release()
{
    m->held.stop();
    m->service->detach();
    if (m->replica) {
        m->replica->disconnect(this);
        m->replica->moveToThread(nullptr);
        m->closing = elsewhere(
            [leaving = std::shared_ptr(std::move(m->replica)), before = m->closing]() mutable {
                before.waitForFinished();
                leaving.reset();
                return true;
            });
    }
    forgetTransfers();
    m->actor = {};
    m->instance = {};
    m->counts = {};
    m->engine = {};
    m->contactMs = 0;
}

Future<OpenedReplica> Desk::openFiles(const QUuid &user)
{
    return elsewhere([user, parts = m.get(), here = thread(), closing = m->closing] {
        closing.waitForFinished();
        auto opened = replica::Replica::open(*parts->profile, user, parts->clock, parts->ids);
        if (opened)
            (*opened)->moveToThread(here);
        return std::make_shared<Result<std::unique_ptr<replica::Replica>>>(std::move(opened));
    });
}

void Desk::keepProof(const QString &password)
{
    elsewhere([password] {
        return replica::proofOf(password);
    }).then(this, [this, user = m->actor.user](const QByteArray &proof) {
        if (m->replica && m->actor.user == user && !proof.isEmpty())
            m->replica->remember(replica::proofKey, proof);
    });
}

void Desk::keepContact(qint64 contactMs)
{
    if (!m->replica || contactMs < m->contactMs + contactGrainMs)
        return;
    m->contactMs = contactMs;
    m->replica->remember(replica::contactKey, QByteArray::number(contactMs));
}

Lease Desk::lease() const
{
    return m->replica ? leaseAt(qMax(m->contactMs, m->engine.syncedAtMs), m->clock.nowMs())
                      : Lease::Held;
}

void Desk::watchLease()
{
    // It ends by the clock, without any news from anywhere.
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &Desk::lookAtLease);
    minute->start(60'000);
}

void Desk::lookAtLease()
{
    if (const Lease now = lease(); std::exchange(m->lease, now) != now) {
        emit leaseChanged();
        emit recordsChanged({});
    }
}

QUrl Desk::server() const { return m->config.server; }

Done Desk::setServer(const QUrl &server)
{
    if (m->replica)
        return Error{ErrorKind::Conflict, QStringLiteral("somebody is signed in")};
    if (server == m->config.server)
        return done();
    const auto random = [] { return QRandomGenerator::global()->generateDouble(); };
    auto service =
        sync::Service::create({server, m->config.pinFile, m->config.deviceName, random}, m->clock);
    if (!service)
        return service.error();
    m->service->disconnect(this);
    m->service = *std::move(service);
    m->config.server = server;
    m->service->setOnline(m->wantOnline);
    watchService();
    return done();
}

}  // namespace touchline::desk
