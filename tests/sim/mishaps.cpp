// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes wrong, and how it is put right again.

#include "world.h"

#include "server/ledger/accounts.h"
#include "server/ledger/load.h"

#include <QtCore/QDir>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace touchline::sim {

void World::renewToken(Desk &desk)
{
    // She sees the question some time later and types her password.
    m_loop.after(3'000, [this, number = desk.number(), life = desk.life()] {
        Desk &who = *m_desks[size_t(number)];
        if (!who.isUp() || who.life() != life)
            return;
        if (!m_server->isUp())
            return renewToken(who);
        const QString token = tokenOf(who.person(), ++m_sessions);
        const Done done = m_server->write([&](storage::Database &db, ledger::Touched &) {
            ledger::startSession(db, userId(who.person()), token, m_server->clock.nowMs());
        });
        if (!done)
            return renewToken(who);
        m_trace.say(u"desk %1 signs in again"_s.arg(number));
        m_notBefore.remove({number, "push"});
        m_notBefore.remove({number, "pull"});
        who.signIn(token);
    });
}

void World::later(Dice &dice, std::function<void()> work)
{
    m_loop.after(dice.between(500, 60'000), [this, work = std::move(work)] {
        if (!m_healed)
            work();
    });
}

bool World::mishap(Desk &desk, const Event &event)
{
    Dice dice(event.dice);
    return mishapOnTheWay(desk, event.kind, dice) || mishapToDesk(desk, event.kind, dice) ||
           mishapToServer(event.kind, dice);
}

bool World::mishapOnTheWay(Desk &desk, const QByteArray &kind, Dice &dice)
{
    const int number = desk.number();
    Weather &weather = m_wire.weather(number);
    if (kind == "cut" || kind == "cutUp" || kind == "cutDown") {
        weather.cutUp = kind != "cutDown";
        weather.cutDown = kind != "cutUp";
        later(dice, [this, number] {
            m_wire.weather(number).cutUp = m_wire.weather(number).cutDown = false;
        });
    } else if (kind == "storm") {
        weather.stormUntil = m_loop.now() + dice.between(1'000, 30'000);
    } else if (kind == "clock") {
        const qint64 jump = dice.between(-86'400'000, 86'400'000);
        (dice.chance(700) ? desk.clock : m_server->clock).offsetMs = jump;
    } else if (kind == "tokens") {
        if (m_server->isUp())
            (void)m_server->write([&](storage::Database &db, ledger::Touched &) {
                ledger::endSession(db, desk.token());
            });
    } else {
        return false;
    }
    return true;
}

bool World::mishapToDesk(Desk &desk, const QByteArray &kind, Dice &dice)
{
    const int number = desk.number();
    const auto startAgain = [&] {
        later(dice, [this, number] { startDesk(*m_desks[size_t(number)]); });
    };
    if (kind == "deskQuits") {
        quitDesk(desk);
        startAgain();
    } else if (kind == "lid") {
        // The machine sleeps: the desk falls silent and speaks again.
        if (desk.isUp())
            desk.engine().close();
        later(dice, [this, number, life = desk.life()] {
            Desk &who = *m_desks[size_t(number)];
            if (who.isUp() && who.life() == life)
                openEngine(who);
        });
    } else if (kind == "deskKilled") {
        crashDesk(number, false);
        startAgain();
    } else if (kind == "deskPower") {
        desk.disk.arm(Disk::Trouble::Crash, int(dice.below(60)), [this, number] {
            m_trace.say(u"desk %1 loses its power"_s.arg(number));
            m_trace.count("power desk");
            m_loop.after(0, [this, number] {
                crashDesk(number, true);
                m_loop.after(5'000, [this, number] { startDesk(*m_desks[size_t(number)]); });
            });
        });
    } else if (kind == "deskFull" || kind == "deskBroken") {
        desk.disk.arm(kind == "deskFull" ? Disk::Trouble::Full : Disk::Trouble::Broken,
                      int(dice.below(60)));
    } else if (kind == "oldProfile") {
        // Somebody copies her disk and puts the copy back some time later.
        copyProfile(desk);
        later(dice, [this, number] { putBackProfile(*m_desks[size_t(number)]); });
    } else if (kind == "copyProfile") {
        copyProfile(desk);
    } else if (kind == "cacheGone") {
        // A cache is a cache.
        crashDesk(number, false);
        for (const QString &suffix : {QString(), u"-wal"_s})
            QFile::remove(desk.file(u"replica.db"_s) + suffix);
        startAgain();
    } else if (kind == "spoilSums") {
        spoilSums(desk);
    } else if (kind == "putBackProfile") {
        putBackProfile(desk);
    } else {
        return false;
    }
    return true;
}

bool World::mishapToServer(const QByteArray &kind, Dice &dice)
{
    const auto startAgain = [&] { later(dice, [this] { startServer(); }); };
    if (kind == "serverStops") {
        m_server->stop();
        startAgain();
    } else if (kind == "serverKilled") {
        crashServer(false);
        startAgain();
    } else if (kind == "serverPower") {
        m_server->disk.arm(Disk::Trouble::Crash, int(dice.below(80)), [this] {
            m_trace.say(u"the server loses its power"_s);
            m_trace.count("power server");
            m_loop.after(0, [this] {
                crashServer(true);
                m_loop.after(5'000, [this] { startServer(); });
            });
        });
    } else if (kind == "serverFull" || kind == "serverBroken") {
        m_server->disk.arm(kind == "serverFull" ? Disk::Trouble::Full : Disk::Trouble::Broken,
                           int(dice.below(60)));
    } else if (kind == "restore") {
        if (!m_server->isUp())
            return true;
        backUp();
        later(dice, [this, knowingly = dice.chance(500)] {
            if (m_server->isUp())
                restore(knowingly);
        });
    } else if (kind == "grants") {
        changeGrants(dice);
    } else {
        return false;
    }
    return true;
}

void World::crashDesk(int number, bool powerLost)
{
    Desk &desk = *m_desks[size_t(number)];
    desk.disk.stop();
    quitDesk(desk);
    desk.disk.restart(powerLost);
}

void World::crashServer(bool powerLost)
{
    m_server->disk.stop();
    m_server->stop();
    m_server->disk.restart(powerLost);
}

void World::copyProfile(Desk &desk)
{
    quitDesk(desk);
    QDir(copyOf(desk.number())).removeRecursively();
    copyFolder(desk.disk.folder(), copyOf(desk.number()));
    m_savedBeforeCopy[desk.number()] = m_promises.saved;
    startDesk(desk);
}

void World::putBackProfile(Desk &desk)
{
    m_trace.say(u"desk %1 gets its earlier disk back"_s.arg(desk.number()));
    m_trace.count("profile put back");
    quitDesk(desk);
    desk.disk.restart(false);
    QDir(desk.disk.folder()).removeRecursively();
    copyFolder(copyOf(desk.number()), desk.disk.folder());
    m_promises.forgetUnsent(desk.number(), m_savedBeforeCopy[desk.number()]);
    m_unsettled.remove(desk.number());
    m_putBack.insert(desk.number());
    // The copy may be of a time when its sums were spoilt.
    if (m_wasSpoilt.contains(desk.number()))
        ++m_spoilt[desk.number()];
    startDesk(desk);
}

/// As if a row had been lost, or taken twice, long ago.
void World::spoilSums(Desk &desk)
{
    quitDesk(desk);
    const QByteArray path = QFile::encodeName(desk.file(u"replica.db"_s));
    sqlite3 *db = nullptr;
    if (!desk.disk.stopped() && !desk.disk.armed() &&
        sqlite3_open_v2(path.constData(), &db, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK &&
        sqlite3_exec(db,
                     "UPDATE digest SET sum = sum + 1;"
                     "UPDATE customer SET version = version - 1 WHERE version > 1 AND pending = 0",
                     nullptr, nullptr, nullptr) == SQLITE_OK) {
        m_wasSpoilt.insert(desk.number());
        ++m_spoilt[desk.number()];
    }
    sqlite3_close(db);
    startDesk(desk);
}

void World::backUp()
{
    m_server->stop();
    QDir(m_folder + "/backup"_L1).removeRecursively();
    copyFolder(m_server->disk.folder(), m_folder + "/backup"_L1);
    m_backup = m_rights;
    startServer();
}

void World::restore(bool knowingly)
{
    m_trace.say(u"the server is put back to an earlier state"_s);
    m_trace.count("server put back");
    m_server->stop();
    m_server->disk.restart(false);
    QDir(m_server->disk.folder()).removeRecursively();
    copyFolder(m_folder + "/backup"_L1, m_server->disk.folder());
    m_rights = m_backup;
    // Until somebody notices, the earlier state has the epoch that it had then.
    m_cursors.clear();
    m_promises.ledgerWasRestored();
    startServer();
    if (knowingly && m_server->isUp())
        (void)m_server->write(
            [](storage::Database &db, ledger::Touched &) { ledger::beginEpoch(db); });
    for (const auto &desk : m_desks)
        renewToken(*desk);
}

void World::changeGrants(Dice &dice)
{
    if (!m_server->isUp())
        return;
    // An agent loses the hall or gets it back; her team she keeps.
    const int person = int(dice.below(2));
    QStringList scopes{scopeNamed("team", teamId(people[size_t(person)].team))};
    if (dice.chance(600))
        scopes += scopeNamed("hall", hallId(0));
    qint64 last = 0;
    const Done done = m_server->write([&](storage::Database &db, ledger::Touched &) {
        storage::Query newest(db, "SELECT coalesce(max(rowid), 0) FROM outcome");
        if (newest.next())
            last = newest.integer(0);
        ledger::putAccount(db, userId(person), QString::fromLatin1(people[size_t(person)].login),
                           u"-"_s, scopes);
    });
    m_somethingLeft = true;
    if (done)
        m_rights += {last, userId(person), scopes};
}

void World::openEngine(Desk &desk)
{
    m_notBefore.remove({desk.number(), "push"});
    m_notBefore.remove({desk.number(), "pull"});
    desk.engine().open();
}

void World::quitDesk(Desk &desk)
{
    desk.stop();
    // A new program knows nothing of what an earlier one was told.
    m_notBefore.remove({desk.number(), "push"});
    m_notBefore.remove({desk.number(), "pull"});
}

void World::startDesk(Desk &desk)
{
    if (desk.isUp() || desk.disk.stopped())
        return;
    m_trace.say(u"desk %1 starts"_s.arg(desk.number()));
    const qint64 troubles = desk.disk.troubles();
    if (desk.start())
        return checkOutbox(desk);
    if (desk.disk.stopped())
        return;
    if (desk.disk.troubles() == troubles)
        return fail(22, u"desk %1 does not start: %2"_s.arg(desk.number()).arg(desk.trouble));
    m_loop.after(5'000, [this, number = desk.number()] { startDesk(*m_desks[size_t(number)]); });
}

void World::startServer()
{
    if (m_server->isUp() || m_server->disk.stopped())
        return;
    m_trace.say(u"the server starts"_s);
    const qint64 troubles = m_server->disk.troubles();
    if (m_server->start() || m_server->disk.stopped())
        return;
    if (m_server->disk.troubles() == troubles)
        return fail(22, u"the server does not start: "_s + m_server->trouble);
    m_loop.after(5'000, [this] { startServer(); });
}

void World::heal()
{
    m_trace.say(u"all is put right"_s);
    m_healed = true;
    for (const auto &desk : m_desks) {
        m_wire.weather(desk->number()) = Weather{};
        desk->disk.disarm();
    }
    m_server->disk.disarm();
    startServer();
    for (const auto &desk : m_desks) {
        if (!desk->isUp())
            startDesk(*desk);
        else if (desk->engine().status().reach == sync::Reach::Silent)
            openEngine(*desk);
    }
}

}  // namespace touchline::sim
