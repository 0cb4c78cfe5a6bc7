// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "protocol/cursor.h"
#include "replica/reader.h"

#include <QtCore/QDir>

using namespace Qt::Literals::StringLiterals;

namespace touchline::sim {

namespace {

/// After the last trouble everything must be in step within this.
constexpr qint64 healWithinMs = 30 * 60'000;
constexpr qint64 lookEveryMs = 3'000;
constexpr qint64 settleMs = 45'000;

}  // namespace

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const auto entries =
        QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    for (const QFileInfo &entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else if (!QFile::copy(entry.filePath(), target))
            qFatal("cannot copy %s", qPrintable(entry.filePath()));
    }
}

World::World(Loop &loop, const QString &folder, const Plan &plan, bool print)
    : m_loop(loop),
      m_folder(folder),
      m_plan(plan),
      m_trace(loop, folder, print),
      m_wire(loop, m_trace, plan.seed)
{
    m_loop.reset();
    installVfs(loop);
    seedSqlite(plan.seed);
}

World::~World()
{
    // Nobody reads these files again: what closing would tidy up in them need not be written.
    for (const auto &desk : m_desks)
        desk->disk.stop();
    if (m_server)
        m_server->disk.stop();
    m_desks.clear();
    m_server.reset();
    Loop::settle();
    m_loop.reset();
}

void World::fail(int invariant, const QString &what)
{
    m_trace.say(u"FAILED (%1) %2"_s.arg(invariant).arg(what));
    m_failures += {invariant, what};
}

void World::begin(const Images *images)
{
    if (images)
        copyFolder(images->server, m_folder + "/server"_L1);
    QDir().mkpath(m_folder + "/server"_L1);
    m_server = std::make_unique<Server>(m_loop, m_folder + "/server"_L1, m_plan.seed);
    m_server->unreadable = [this](const QString &why) {
        fail(22, u"the ledger cannot be read: "_s + why);
    };
    m_wire.connectTo(m_server.get());
    m_wire.isOff = [this](int desk) { return !m_desks[size_t(desk)]->isUp(); };
    m_wire.asked = [this](const Parcel &parcel) { onAsked(parcel); };
    m_wire.answered = [this](const Parcel &parcel, const http::Response &response) {
        onAnswered(parcel, response);
    };
    m_wire.delivered = [this](const Parcel &parcel, const http::Response &response) {
        onDelivered(parcel, response);
    };
    if (!m_server->start())
        return fail(0, u"the server does not start: "_s + m_server->trouble);
    if (!images)
        m_server->furnish();
    for (int i = 0; i < int(m_plan.people.size()); ++i) {
        const QString folder = m_folder + u"/desk%1"_s.arg(i);
        const int person = m_plan.people[i];
        // A profile is one desk's; who sits at a second one begins there with nothing.
        const bool copied = images && !m_plan.fresh[i] && m_plan.people.indexOf(person) == i;
        if (copied)
            copyFolder(images->desks[person], folder);
        QDir().mkpath(folder);
        m_wire.weather(i) = m_plan.weather;
        m_desks.push_back(
            std::make_unique<Desk>(m_loop, m_wire, m_trace, folder, i, person, m_plan.seed));
        Desk &desk = *m_desks.back();
        desk.differs = [this](Desk &who) { onDiffering(who); };
        desk.signInNeeded = [this](Desk &who) { renewToken(who); };
        desk.probe = [this](char lane, size_t state, size_t event) {
            m_trace.count(QByteArray("lane ") + lane + ' ' + QByteArray::number(state) + ' ' +
                          QByteArray::number(event));
        };
        if (!desk.start())
            fail(22, u"desk %1 does not start: %2"_s.arg(i).arg(desk.trouble));
    }
}

Images World::makeImages()
{
    begin(nullptr);
    Images images;
    images.initial = recordsOf(*m_server);
    for (int guard = 0; guard < 200'000 && !quiet(); ++guard)
        m_loop.step();
    if (!quiet())
        qFatal("the images do not come to rest");
    for (const auto &desk : m_desks) {
        desk->stop();
        images.desks += desk->disk.folder();
    }
    m_server->stop();
    images.server = m_server->disk.folder();
    return images;
}

void World::run(const Images &images)
{
    m_initial = images.initial;
    begin(&images);
    for (const Event &event : m_plan.events)
        m_loop.after(event.at, [this, &event] { happen(event); });
    while (m_failures.isEmpty() && m_loop.nextAt() >= 0 && m_loop.nextAt() <= m_plan.length)
        m_loop.step();
    if (m_failures.isEmpty())
        heal();
    const qint64 until = m_loop.now() + healWithinMs;
    // By then every long poll has come back once, so that nobody believes in a token that is gone.
    qint64 lookAt = m_loop.now() + settleMs;
    bool done = false;
    while (m_failures.isEmpty() && !done && m_loop.nextAt() >= 0 && m_loop.nextAt() <= until) {
        m_loop.step();
        if (m_loop.now() >= lookAt) {
            lookAt = m_loop.now() + lookEveryMs;
            done = quiet();
        }
    }
    if (m_failures.isEmpty() && !done) {
        for (const auto &desk : m_desks)
            tellWhatIsMissing(*desk);
    }
    if (m_failures.isEmpty())
        check();
    m_trace.count("virtual seconds", m_loop.now() / 1'000);
    m_trace.say(u"end"_s);
    m_trace.count("lost blocks", m_server->disk.lostBlocks());
    m_trace.count("disk trouble", m_server->disk.troubles());
    for (const auto &desk : m_desks) {
        m_trace.count("lost blocks", desk->disk.lostBlocks());
        m_trace.count("disk trouble", desk->disk.troubles());
    }
    for (const auto &[name, hits] : m_wire.hits.asKeyValueRange())
        m_trace.count("fault " + name, hits);
}

void World::tellWhatIsMissing(Desk &desk)
{
    const QString late =
        u"desk %1 is not in step %2 s after the last trouble: "_s.arg(desk.number())
            .arg(healWithinMs / 1'000);
    if (!desk.isUp() || !m_server->isUp())
        return fail(22, late + u"it or the server is not there"_s);
    const auto counts = desk.replica().counts().takeResult();
    const auto next = desk.replica().nextStep().takeResult();
    if (!counts || !next)
        return fail(22, late + u"its files cannot be read"_s);
    fail(counts->waiting > 0 ? 19 : 20,
         late + u"%1 wait, %2 acknowledged, next %3, reach %4, %5"_s.arg(counts->waiting)
                    .arg(counts->acknowledged)
                    .arg(int(next->what))
                    .arg(int(desk.engine().status().reach))
                    .arg(desk.engine().status().trouble));
}

void World::happen(const Event &event)
{
    Desk &desk = *m_desks[size_t(event.desk)];
    m_trace.say(u"desk %1: %2"_s.arg(event.desk).arg(QLatin1StringView(event.kind)));
    m_trace.count("event " + event.kind);
    if (mishap(desk, event))
        return;
    if (desk.isUp())
        act(desk, event);
}

void World::save(Desk &desk, const replica::EditRequest &request)
{
    const auto saved = desk.replica().save(request).takeResult();
    if (!desk.isUp())
        return;  // whether it was saved nobody was told
    if (!saved) {
        m_trace.say(u"desk %1 cannot: %2 %3"_s.arg(desk.number())
                        .arg(saved.error().field, saved.error().detail));
        m_trace.count("not saved");
        return;
    }
    if (saved->n == 0)
        return;
    m_trace.count("saved");
    const auto items = desk.replica().recent(1).takeResult();
    if (!items || items->isEmpty() || items->first().n != saved->n)
        return fail(3, u"n=%1 was saved at desk %2 and is not in its journal"_s.arg(saved->n).arg(
                           desk.number()));
    const QByteArray body = protocol::encodeMutation(items->first().mutation);
    const QByteArray hash = protocol::mutationHash(body);
    m_bodies[hash] = body;
    m_promises.saved[hash] = {desk.number(), u"desk %1 n=%2 (%3 %4)"_s.arg(desk.number())
                                                 .arg(saved->n)
                                                 .arg(int(request.verb))
                                                 .arg(request.type)};
    m_unsettled[desk.number()][hash] = m_promises.saved[hash].what;
    m_trace.say(u"desk %1 saved n=%2 %3"_s.arg(desk.number())
                    .arg(saved->n)
                    .arg(QLatin1StringView(hash.toHex().left(8))));
    // What was saved is seen at once.
    if (request.verb != protocol::Verb::Create && request.verb != protocol::Verb::Edit)
        return;
    const auto state = desk.replica().reader().record(request.type, saved->id).takeResult();
    if (!state || !state->row)
        return fail(16, u"%1 is not to be seen after it was saved at desk %2"_s.arg(request.type)
                            .arg(desk.number()));
    for (const auto &[field, value] : request.values.asKeyValueRange()) {
        Value wanted = value;
        if (auto *set = std::get_if<QStringList>(&wanted))
            set->sort();
        if (state->row->at(field) != wanted)
            fail(16, u"%1.%2 does not show what was saved at desk %3"_s.arg(request.type, field)
                         .arg(desk.number()));
    }
}

void World::discard(Desk &desk, const replica::JournalItem &item)
{
    const QByteArray hash = protocol::mutationHash(protocol::encodeMutation(item.mutation));
    const auto done = desk.replica().discard(item.n).takeResult();
    if (desk.isUp() && !done && done.error().kind != ErrorKind::Storage)
        return;
    // When the disk fails in the middle nobody is told what became of it.
    m_promises.saved.remove(hash);
    m_unsettled[desk.number()].remove(hash);
    if (!desk.isUp() || !done)
        return;
    m_trace.count("discarded");
    const auto items = desk.replica().recent(100).takeResult();
    if (!items)
        return;
    for (const auto &now : *items) {
        if (now.n == item.n) {
            const QByteArray body = protocol::encodeMutation(now.mutation);
            m_bodies[protocol::mutationHash(body)] = body;
        }
    }
}

bool World::quiet()
{
    if (!m_server->isUp())
        return false;
    for (const auto &desk : m_desks) {
        if (!desk->isUp())
            return false;
        const auto counts = desk->replica().counts().takeResult();
        const auto next = desk->replica().nextStep().takeResult();
        if (!counts || !next || counts->waiting > 0 || counts->acknowledged > 0 ||
            next->what != replica::PullStep::What::Pull)
            return false;
        // Sums are compared with the page that reaches the head.
        if (m_wasSpoilt.contains(desk->number()) && desk->engine().status().caughtUp == 0)
            return false;
        const auto cursor = protocol::openCursor(next->cursor, simKeys().cursor);
        if (!cursor)
            return false;
        const auto atHead = m_server->ledger().nothingNew(*cursor).takeResult();
        if (!atHead || !*atHead)
            return false;
    }
    return true;
}

}  // namespace touchline::sim
