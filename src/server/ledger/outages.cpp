// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/outages.h"

#include "domain/outages.h"
#include "domain/records/interaction.h"
#include "domain/records/region.h"
#include "domain/similarorders.h"
#include "protocol/reasons.h"
#include "server/ledger/clocks.h"
#include "server/ledger/ledger.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

/// When it was said, as far as the desk's clock can be trusted: not after it came here.
qint64 saidAt(const Origin &origin)
{
    return origin.deviceMs > 0 ? qMin(origin.deviceMs, origin.nowMs) : origin.nowMs;
}

void noteEstimate(const Outage *before, Outage &after, const Origin &origin)
{
    const qint64 was = before ? before->expectedAt.ms : 0;
    if (after.expectedAt.ms == was || after.expectedAt.ms == 0)
        return;
    after.estimates += estimateEntry({saidAt(origin), after.expectedAt.ms, origin.actor.user});
    if (after.estimates.size() > MostEstimates)
        after.estimates.removeAt(1);
}

/// Scopes of the people of a region: whoever works there hears of its outages.
QStringList scopesOfRegion(Work &work, const QString &region)
{
    QStringList scopes;
    Query query(work.db(), u"SELECT DISTINCT s.scope FROM account_scope s JOIN user_account u ON "
                           "u.id = s.account WHERE u.\"regionCode\" = ?"_s);
    query.bind(region);
    while (query.next()) {
        const QString scope = query.text(0);
        if (scope.startsWith("hall:"_L1) || scope.startsWith("team:"_L1))
            scopes += scope;
    }
    return scopes;
}

}  // namespace

std::optional<Refused> settleOutage(Work &work, const Row *before, Row &after)
{
    const Origin &origin = work.origin();
    const std::optional<Outage> was =
        before ? std::optional(fromRow<Outage>(*before)) : std::nullopt;
    Outage is = fromRow<Outage>(after);
    if (const auto wrong = whyNotOutage(was ? &*was : nullptr, is, origin.actor, saidAt(origin))) {
        const bool missing = wrong->reason == "needs_area"_L1;
        return Refused{missing ? QString(reasons::badValue) : QString(wrong->reason), wrong->field,
                       missing ? u"must not be empty"_s : QString()};
    }
    noteEstimate(was ? &*was : nullptr, is, origin);
    after.set(u"estimates"_s, is.estimates);
    const bool ended = isRestored(is) && !(was && isRestored(*was));
    if (ended && was) {
        after.set(u"toldAt"_s, origin.nowMs);
        work.ring(outageBell());
    }
    // What waited for it waits no longer, also where nothing was restored: its clocks go on.
    if (before && isOver(is) && !isOver(*was)) {
        Query waiting(work.db(),
                      "SELECT id FROM work_order WHERE outage = ? AND deleted = 0 AND state IN "
                      "('accepted', 'triage', 'graded')");
        waiting.bind(after.id);
        QList<QUuid> orders;
        while (waiting.next())
            orders += waiting.uuid(0);
        for (const QUuid &order : std::as_const(orders))
            watchOrder(work.db(), order, 0);
    }
    if (is.major && (isRestored(is) || is.state == OutageState::Cancelled))
        after.set(u"major"_s, false);
    return std::nullopt;
}

QString completeOutage(Work &work, Row &row)
{
    const Origin &origin = work.origin();
    QTimeZone zone = QTimeZone::utc();
    Query query(work.db(), u"SELECT \"timeZone\" FROM region WHERE code = ?"_s);
    query.bind(row.feed);
    if (query.next()) {
        if (const QTimeZone found(query.text(0).toLatin1()); found.isValid())
            zone = found;
    }
    while (query.next()) {
    }
    const int year = QDateTime::fromMSecsSinceEpoch(origin.nowMs, zone).date().year();
    const QString number = work.nextNumber(row.feed, u"TD"_s, year);
    row.set(u"number"_s, number);
    work.setScopes(row.id, row.feed, scopesOfRegion(work, row.feed) + QStringList{origin.hall});
    return number;
}

std::optional<Refused> checkContactOutage(Work &work, const Row *before, const Row &after)
{
    const QString field = u"outage"_s;
    const QUuid id = after.reference(field);
    if (id.isNull() || (before && id == before->reference(field)))
        return std::nullopt;
    const auto stored = work.find(typeOf<Outage>(), id);
    if (!stored || stored->row.feed != after.feed)
        return Refused{reasons::notFound, field};
    return stored->row.deleted ? std::optional(Refused{reasons::targetDeleted, field})
                               : std::nullopt;
}

QString outageBell() { return u"outage"_s; }

}  // namespace touchline::ledger
