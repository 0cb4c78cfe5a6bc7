// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

#include "domain/records/customer.h"
#include "domain/records/org.h"
#include "domain/records/region.h"
#include "domain/records/team.h"
#include "domain/records/user.h"
#include "server/endpoints/router.h"
#include "server/ledger/load.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::sim {

namespace {

template <typename T> ledger::LoadRow furniture(T record, QStringList scopes = {})
{
    record.root = record.id.value;
    record.feed = scopes.isEmpty() ? u"common"_s : u"YJ"_s;
    return {toRow(record), std::move(scopes)};
}

}  // namespace

QUuid knownId(int number)
{
    return makeUuid7(SimClock::Begin - 86'400'000, quint64(number), 0x5eed);
}
QString scopeNamed(const char *kind, const QUuid &id)
{
    return QLatin1StringView(kind) + u':' + id.toString(QUuid::WithoutBraces);
}
QUuid hallId(int hall) { return knownId(1 + hall); }
QUuid userId(int person) { return knownId(100 + person); }
QUuid teamId(int team) { return knownId(20 + team); }

QString tokenOf(int person, int session)
{
    return u"token-of-%1-%2"_s.arg(QLatin1StringView(people[size_t(person)].login)).arg(session);
}

ledger::Keys simKeys()
{
    return {QByteArray(32, 'a'), QByteArray(32, 'c'), QByteArray(32, 'l'), QByteArray(16, 'd')};
}

Server::Server(Loop &loop, const QString &folder, quint64 seed)
    : disk(folder, Dice(seed, "server disk")),
      clock(loop),
      m_loop(loop),
      m_ids(Dice(seed, "server ids"))
{}

Server::~Server() { stop(); }

bool Server::start()
{
    ++m_life;
    ledger::LedgerConfig config;
    config.place = disk.folder() + "/ledger.db"_L1;
    config.connections = 1;
    config.executor = storage::DbThread::Executor::Inline;
    config.ids = &m_ids;
    auto opened = ledger::Ledger::open(config, simKeys(), clock);
    if (!opened) {
        trouble = opened.error().detail;
        return false;
    }
    m_ledger = *std::move(opened);
    m_handler = endpoints::makeRouter(*m_ledger, true);
    return true;
}

void Server::stop()
{
    ++m_life;
    m_handler = {};
    m_ledger.reset();
}

void Server::handle(http::Request request, http::Reply reply)
{
    m_handler(std::move(request),
              [this, life = m_life, reply = std::move(reply)](http::Response response) {
                  // What a machine says that has just stopped is heard by nobody.
                  if (life == m_life && !disk.stopped())
                      reply(std::move(response));
              });
}

void Server::furnish()
{
    QList<ledger::LoadRow> rows;
    Region region;
    region.id.value = knownId(3);
    region.code = region.numberPrefix = u"YJ"_s;
    region.name = u"YJ"_s;
    region.timeZone = u"Asia/Shanghai"_s;
    rows += furniture(region);
    for (const QUuid &id : {hallId(0), hallId(1)}) {
        Org org;
        org.id.value = id;
        org.name = id == hallId(0) ? u"Near"_s : u"Far"_s;
        org.kind = OrgKind::Hall;
        org.regionCode = u"YJ"_s;
        rows += furniture(org);
    }
    for (int i = 0; i < 3; ++i) {
        Team team;
        team.id.value = teamId(i);
        team.name = u"Team %1"_s.arg(i);
        team.regionCode = u"YJ"_s;
        rows += furniture(team);
    }
    for (size_t i = 0; i < people.size(); ++i) {
        User user;
        user.id.value = userId(int(i));
        user.login = user.name = QString::fromLatin1(people[i].login);
        user.role = fromCode<Role>(QString::fromLatin1(people[i].role));
        user.team.value = teamId(people[i].team);
        if (people[i].team != 1)
            user.org.value = people[i].team == 0 ? hallId(0) : hallId(1);
        user.regionCode = u"YJ"_s;
        user.active = true;
        rows += furniture(user);
    }
    for (int i = 0; i < 3; ++i) {
        Customer customer;
        customer.id.value = knownId(200 + i);
        customer.name = u"Customer %1"_s.arg(i);
        customer.address = u"Street %1"_s.arg(i);
        rows += furniture(customer, {scopeNamed("hall", hallId(0))});
    }
    const Done done = write([&](storage::Database &db, ledger::Touched &touched) {
        ledger::openFeed(db, u"common"_s);
        ledger::openFeed(db, u"YJ"_s);
        ledger::Origin job;
        job.nowMs = job.deviceMs = clock.nowMs();
        (void)ledger::loadBatch(db, simKeys(), m_ids, job, rows, true, touched);
        ledger::finishBulk(db, simKeys(), job);
        for (size_t i = 0; i < people.size(); ++i) {
            QStringList scopes{scopeNamed("team", teamId(people[i].team))};
            if (people[i].team != 1)
                scopes += scopeNamed("hall", people[i].team == 0 ? hallId(0) : hallId(1));
            ledger::putAccount(db, userId(int(i)), QString::fromLatin1(people[i].login), u"-"_s,
                               scopes);
            ledger::startSession(db, userId(int(i)), tokenOf(int(i)), clock.nowMs());
        }
    });
    if (!done)
        qFatal("the hall cannot be furnished: %s", qPrintable(done.error().detail));
}

}  // namespace touchline::sim
