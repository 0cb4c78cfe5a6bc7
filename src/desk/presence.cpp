// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/presence.h"

#include "desk/parts.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

/// The server forgets who is silent for five times as long.
constexpr int sayAgainMs = 15'000;

}  // namespace

Presence::Presence(Desk &desk) : QObject(&desk), m_desk(desk)
{
    m_again.setObjectName(u"presence"_s);
    m_again.setInterval(sayAgainMs);
    connect(&m_again, &QTimer::timeout, this, &Presence::tell);
    connect(&desk, &Desk::statusChanged, this, [this](const SyncStatus &status) {
        if (status.link == Link::Online) {
            if (!m_live)
                tell();
        } else if (std::exchange(m_live, false)) {
            emit changed();
        }
    });
    connect(&desk, &Desk::actorChanged, this, [this] {
        m_others.clear();
        m_live = false;
        m_again.stop();
        be({}, false);
        emit changed();
    });
}

void Presence::be(const QUuid &order, bool editing)
{
    if (m_order == order && m_editing == editing)
        return;
    m_order = order;
    m_editing = editing;
    tell();
}

void Presence::leave(const QUuid &order)
{
    if (m_order == order)
        be({}, false);
}

QList<Colleague> Presence::at(const QUuid &order) const
{
    QList<Colleague> there;
    for (const Colleague &one : m_others) {
        if (one.order == order)
            there += one;
    }
    return there;
}

bool Presence::isChanged(const QUuid &order) const
{
    return std::any_of(m_others.begin(), m_others.end(), [&order](const Colleague &one) {
        return one.order == order && one.editing;
    });
}

void Presence::tell()
{
    if (m_desk.status().link != Link::Online)
        return;
    m_again.start();
    if (std::exchange(m_asking, true)) {
        m_askAgain = true;
        return;
    }
    m_desk.tellPresence(m_order, m_editing)
        .then(this, [this](const Result<QList<Colleague>> &others) {
            m_asking = false;
            heard(others);
            if (std::exchange(m_askAgain, false))
                tell();
        });
}

void Presence::heard(const Result<QList<Colleague>> &others)
{
    const bool wasLive = std::exchange(m_live, bool(others));
    if (!others) {
        if (wasLive)
            emit changed();
        return;
    }
    if (m_others == *others && wasLive)
        return;
    m_others = *others;
    emit changed();
}

Reply<QList<Colleague>> Desk::tellPresence(const QUuid &order, bool editing)
{
    if (!m->replica)
        return nobodySignedIn<QList<Colleague>>();
    return m->service->presence({m->instance, order, editing})
        .then(this,
              [this](const Result<protocol::PresenceReply> &reply) {
                  if (!reply)
                      return answerNow<QList<Colleague>>(reply.error());
                  if (!m->replica)
                      return nobodySignedIn<QList<Colleague>>();
                  return m->replica->reader()
                      .all(u"user_account"_s)
                      .then(this,
                            [others = reply->others](
                                const Result<QList<Row>> &users) -> Result<QList<Colleague>> {
                                if (!users)
                                    return users.error();
                                QHash<QUuid, QString> names;
                                for (const Row &user : *users)
                                    names.insert(user.id, user.text(u"name"));
                                QList<Colleague> colleagues;
                                for (const protocol::Present &one : others)
                                    colleagues += {one.user, names.value(one.user), one.order,
                                                   one.editing, one.seenMs};
                                return colleagues;
                            });
              })
        .unwrap();
}

}  // namespace touchline::desk
