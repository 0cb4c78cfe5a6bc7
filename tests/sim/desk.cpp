// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "network.h"
#include "replica/profile.h"
#include "server.h"
#include "trace.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::sim {

Desk::Desk(Loop &loop, Wire &wire, Trace &trace, const QString &folder, int number, int person,
           quint64 seed)
    : disk(folder, Dice(seed, "desk disk", quint64(number))),
      clock(loop),
      m_loop(loop),
      m_wire(wire),
      m_trace(trace),
      m_number(number),
      m_person(person),
      m_seed(seed),
      m_token(tokenOf(person)),
      m_ids(Dice(seed, "desk ids", quint64(number)))
{}

Desk::~Desk() { stop(); }

QString Desk::file(const QString &name) const
{
    return disk.folder() + u'/' + userId(m_person).toString(QUuid::WithoutBraces) + u'/' + name;
}

bool Desk::start()
{
    ++m_life;
    auto profile = replica::Profile::open(disk.folder(), true);
    if (!profile) {
        trouble = profile.error().detail;
        return false;
    }
    m_profile = *std::move(profile);
    m_home = std::make_unique<QObject>();
    auto opened = replica::Replica::open(*m_profile, userId(m_person), clock, m_ids,
                                         replica::Replica::Executor::Inline);
    if (!opened) {
        trouble = opened.error().detail;
        m_profile.reset();
        return false;
    }
    m_replica = *std::move(opened);
    const Person &who = people[size_t(m_person)];
    const Actor actor{userId(m_person), fromCode<Role>(QString::fromLatin1(who.role)),
                      teamId(who.team), u"YJ"_s, QString::fromLatin1(who.login)};
    if (m_replica->identity().takeResult()->token != m_token.toLatin1())
        (void)m_replica->setSession(actor, QString::fromLatin1(who.login), m_token.toLatin1());
    attach();
    return true;
}

void Desk::attach()
{
    m_engine.reset();
    m_transport = std::make_unique<sync::Transport>(
        QUrl(u"https://server"_s), QSslCertificate(),
        [this](QObject *parent) { return new SimNetwork(parent, m_wire, m_number); });
    m_transport->setToken(m_token.toLatin1());
    auto dice = std::make_shared<Dice>(m_seed, "pauses", quint64(m_number * 1'000 + m_life));
    m_engine = std::make_unique<sync::Engine>(
        *m_replica, *m_transport, clock, u"desk %1"_s.arg(m_number),
        [dice] { return dice->real(); }, *m_home);
    QObject::connect(
        m_engine.get(), &sync::Engine::statusChanged, m_engine.get(),
        [this, last = sync::Reach::Silent, trouble = QString(),
         healed = 0](const sync::EngineStatus &status) mutable {
            if (std::exchange(healed, status.healed) < status.healed && differs)
                differs(*this);
            if (std::exchange(last, status.reach) == status.reach &&
                std::exchange(trouble, status.trouble) == status.trouble)
                return;
            trouble = status.trouble;
            m_trace.count("reach " + QByteArray::number(int(status.reach)));
            m_trace.say(
                u"desk %1 is %2 %3"_s.arg(m_number).arg(int(status.reach)).arg(status.trouble));
        });
    QObject::connect(m_engine.get(), &sync::Engine::signInNeeded, m_engine.get(), [this] {
        m_trace.count("sign-in needed");
        if (signInNeeded)
            signInNeeded(*this);
    });
    m_engine->setProbe(probe);
    m_engine->open();
}

void Desk::signIn(const QString &token)
{
    m_token = token;
    if (!isUp())
        return;
    const Person &who = people[size_t(m_person)];
    (void)m_replica->setSession({userId(m_person), fromCode<Role>(QString::fromLatin1(who.role)),
                                 teamId(who.team), u"YJ"_s, QString::fromLatin1(who.login)},
                                QString::fromLatin1(who.login), m_token.toLatin1());
    attach();
}

void Desk::stop()
{
    ++m_life;
    m_engine.reset();
    m_transport.reset();
    m_replica.reset();
    m_home.reset();
    m_profile.reset();
}

}  // namespace touchline::sim
