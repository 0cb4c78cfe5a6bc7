// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is watched on the wire.

#include "world.h"

#include "protocol/cursor.h"
#include "protocol/messages.h"
#include "protocol/paths.h"
#include "replica/reader.h"
#include "server/ledger/accounts.h"

using namespace Qt::Literals::StringLiterals;
using touchline::protocol::Format;
namespace paths = touchline::protocol::paths;

namespace touchline::sim {

void World::onAsked(const Parcel &parcel)
{
    const QByteArray lane = parcel.path == paths::push ? "push" : "pull";
    const qint64 earliest = m_notBefore.value({parcel.desk, lane});
    if (m_loop.now() < earliest)
        fail(25, u"desk %1 asks %2 %3 ms too early"_s.arg(parcel.desk)
                     .arg(parcel.path)
                     .arg(earliest - m_loop.now()));
    if (parcel.body.size() > (16 << 20))
        fail(23, u"a request of %1 bytes"_s.arg(parcel.body.size()));
    if (parcel.path == paths::pull)
        watchCursor(parcel);
    if (parcel.path != paths::push)
        return;
    if (const auto push = protocol::PushRequest::decode(parcel.body, Format::Cbor)) {
        for (const protocol::Envelope &envelope : push->mutations)
            m_bodies[envelope.hash] = envelope.body;
    }
}

void World::onAnswered(const Parcel &parcel, const http::Response &response)
{
    if (response.status != 200 || (parcel.path != paths::pull && parcel.path != paths::bootstrap))
        return;
    QList<Row> rows;
    QUuid instance;
    if (parcel.path == paths::pull) {
        const auto page = protocol::PullReply::decode(response.body, Format::Cbor);
        if (!page)
            return fail(13, u"an unreadable page: "_s + page.error().detail);
        rows = page->rows;
        m_trace.count("enters", page->enters.size());
        m_trace.count("leaves", page->leaves.size());
        m_somethingLeft |= !page->leaves.isEmpty();
    } else {
        const auto page = protocol::BootstrapReply::decode(response.body, Format::Cbor);
        if (!page)
            return fail(13, u"an unreadable page: "_s + page.error().detail);
        rows = page->rows;
    }
    if (rows.isEmpty())
        return;
    const int person = m_plan.people[parcel.desk];
    m_server->look([&](storage::Database &db) {
        const auto who =
            ledger::principalOfLogin(db, QString::fromLatin1(people[size_t(person)].login));
        QSet<QUuid> roots;
        for (const QString &scope : who->reader.scopes) {
            storage::Query members(db, "SELECT root FROM scope_member WHERE scope = ?");
            members.bind(scope);
            while (members.next())
                roots.insert(members.uuid(0));
        }
        for (const Row &row : rows) {
            if (row.feed != "common"_L1 && !roots.contains(row.root))
                fail(13, u"#%1 tells desk %2 of %3 %4, which is none of hers"_s.arg(parcel.number)
                             .arg(parcel.desk)
                             .arg(row.type->name, row.id.toString(QUuid::WithoutBraces)));
        }
    });
}

/// (7) A place in the feeds never goes back while the desk runs, within an epoch.
void World::watchCursor(const Parcel &parcel)
{
    const QString sealed = parcel.query.queryItemValue(u"cursor"_s, QUrl::FullyDecoded);
    const auto cursor = protocol::openCursor(sealed.toLatin1(), simKeys().cursor);
    if (!cursor)
        return fail(7, u"desk %1 sends a cursor that nobody made"_s.arg(parcel.desk));
    auto &last = m_cursors[{parcel.desk, m_desks[size_t(parcel.desk)]->life()}];
    if (last.epoch == cursor->epoch && last.instance == cursor->instance) {
        for (const auto &[feed, place] : cursor->feeds.asKeyValueRange()) {
            if (place.seq < last.feeds.value(feed).seq)
                fail(7, u"desk %1 goes back from %2 to %3 in %4"_s.arg(parcel.desk)
                            .arg(last.feeds.value(feed).seq)
                            .arg(place.seq)
                            .arg(feed));
        }
    }
    last = *cursor;
    checkPlace(parcel, *cursor);
}

/// (16) What one made is seen from the moment when it was saved, also between answer and feed.
void World::watchShown(int desk, const protocol::Envelope &envelope)
{
    const auto mutation = protocol::decodeMutation(envelope.body);
    if (!mutation || mutation->verb != protocol::Verb::Create)
        return;
    const int life = m_desks[size_t(desk)]->life();
    m_loop.after(0, [this, desk, life, type = mutation->type, id = mutation->target] {
        Desk &who = *m_desks[size_t(desk)];
        if (!who.isUp() || who.life() != life)
            return;
        // While the cache is loaded anew, what a record belongs to may not be here yet.
        const auto next = who.replica().nextStep().takeResult();
        if (!next || next->what == replica::PullStep::What::Scope ||
            next->what == replica::PullStep::What::Hello)
            return;
        const auto state = who.replica().reader().record(type, id).takeResult();
        if (state && !state->row && !state->shadow)
            fail(16,
                 u"%1 is not to be seen at desk %2 after it was answered"_s.arg(type).arg(desk));
    });
}

void World::onDelivered(const Parcel &parcel, const http::Response &response)
{
    m_trace.count("status " + QByteArray::number(response.status));
    for (const auto &[name, value] : response.headers) {
        if (name != "Retry-After")
            continue;
        const QByteArray lane = parcel.path == paths::push ? "push" : "pull";
        m_notBefore[{parcel.desk, lane}] = m_loop.now() + value.toLongLong() * 1'000;
    }
    // What is loaded anew may know less of what was deleted before.
    if (parcel.path == paths::bootstrap || parcel.path == paths::hello)
        m_pages.remove(parcel.desk);
    if (parcel.path == paths::pull && response.status == 200) {
        if (const auto page = protocol::PullReply::decode(response.body, Format::Cbor))
            m_pages[parcel.desk] += *page;
    }
    if (parcel.path != paths::push || response.status != 200)
        return;
    const auto push = protocol::PushRequest::decode(parcel.body, Format::Cbor);
    const auto reply = protocol::PushReply::decode(response.body, Format::Cbor);
    if (!push || !reply)
        return;
    for (qsizetype i = 0; i < qMin(reply->outcomes.size(), push->mutations.size()); ++i) {
        const protocol::Outcome &outcome = reply->outcomes[i];
        const QByteArray bytes =
            m_promises.restored ? QByteArray()
                                : protocol::printTree(protocol::outcomeTree(outcome), Format::Cbor);
        auto &known = m_promises.acknowledged[{push->instance, outcome.n}];
        if (!known.outcome.isEmpty() && known.outcome != bytes && !m_promises.restored)
            fail(1, u"n=%1 was answered in two ways"_s.arg(outcome.n));
        known = {push->mutations[i].hash, bytes};
        m_unsettled[parcel.desk].remove(push->mutations[i].hash);
        if (outcome.status == protocol::OutcomeStatus::Applied)
            watchShown(parcel.desk, push->mutations[i]);
    }
}

}  // namespace touchline::sim
