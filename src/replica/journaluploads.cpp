// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Journal that knows which files have to go to the server.

#include "replica/journal.h"

#include "domain/records/attachment.h"
#include "storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using protocol::Mutation;
using storage::Query;

namespace {

bool attaches(const Mutation &mutation)
{
    return mutation.verb == protocol::Verb::Create && mutation.type == typeOf<Attachment>().name;
}

Upload readUpload(const Query &query)
{
    return {query.uuid(0), UploadState(query.integer(1)), int(query.integer(2)), query.integer(3),
            query.text(4)};
}

constexpr auto uploadColumns = "SELECT attachment, state, tries, due, reason FROM upload"_L1;

}  // namespace

void Journal::noteAttached(const Mutation &mutation)
{
    if (!attaches(mutation))
        return;
    Query(m_db, "INSERT INTO upload(attachment, state, tries, due, reason) VALUES(?, 0, 0, 0, '')"
                " ON CONFLICT(attachment) DO UPDATE SET state=0, tries=0, due=0, reason=''")
        .bind(mutation.target)
        .run();
}

void Journal::noteOutcome(qint64 n, const protocol::Outcome *outcome)
{
    QByteArray body;
    {
        Query query(m_db, "SELECT body FROM outbox WHERE instance=? AND n=?");
        query.bind(m_identity.instance).bind(n);
        if (!query.next() || !(body = query.bytes(0)).contains("attachment"))
            return;
    }
    const auto mutation = protocol::decodeMutation(body);
    if (!mutation || !attaches(*mutation))
        return;
    if (!outcome) {
        uploadDone(mutation->target);
        return;
    }
    using protocol::OutcomeStatus;
    const bool known =
        outcome->status == OutcomeStatus::Applied || outcome->status == OutcomeStatus::Merged;
    // Also without a row: the ledger was put back, and may have lost the bytes too.
    Query(m_db, "INSERT INTO upload(attachment, state, tries, due, reason) VALUES(?, ?, 0, 0, ?)"
                " ON CONFLICT(attachment) DO UPDATE SET state=excluded.state, "
                "reason=excluded.reason")
        .bind(mutation->target)
        .bind(int(known ? UploadState::Ready : UploadState::Refused))
        .bind(known ? QString() : outcome->reason)
        .run();
}

QList<Upload> Journal::uploads()
{
    QList<Upload> uploads;
    Query query(m_db, uploadColumns);
    while (query.next())
        uploads += readUpload(query);
    return uploads;
}

UploadStep Journal::nextUpload(qint64 nowMs)
{
    Query query(m_db, uploadColumns + u" WHERE state=1 ORDER BY due, attachment LIMIT 1"_s);
    if (!query.next())
        return {};
    const Upload upload = readUpload(query);
    if (upload.dueMs > nowMs)
        return {{}, upload.dueMs - nowMs};
    return {upload.id, 0};
}

void Journal::uploadDone(const QUuid &id)
{
    Query(m_db, "DELETE FROM upload WHERE attachment=?").bind(id).run();
}

void Journal::uploadFailed(const QUuid &id, const QString &reason)
{
    Query(m_db, "UPDATE upload SET state=3, reason=? WHERE attachment=?")
        .bind(reason)
        .bind(id)
        .run();
}

void Journal::postponeUpload(const QUuid &id, qint64 nowMs)
{
    constexpr int mostTries = 12;
    int tries = 0;
    {
        Query query(m_db, "SELECT tries FROM upload WHERE attachment=?");
        query.bind(id);
        tries = query.next() ? int(query.integer(0)) + 1 : 0;
    }
    if (tries >= mostTries) {
        uploadFailed(id, u"not_found"_s);
        return;
    }
    Query(m_db, "UPDATE upload SET tries=?, due=? WHERE attachment=?")
        .bind(tries)
        .bind(nowMs + (2'000LL << qMin(tries, 8)))
        .bind(id)
        .run();
}

QList<QByteArray> Journal::rememberedLike(const QString &prefix)
{
    QList<QByteArray> values;
    Query query(m_db, "SELECT value FROM memory WHERE substr(key, 1, ?)=?");
    query.bind(prefix.size()).bind(prefix);
    while (query.next())
        values += query.bytes(0);
    return values;
}

}  // namespace touchline::replica
