// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/triagetable.h"

#include "server/ledger/clocksettings.h"
#include "server/ledger/records.h"
#include "server/ledger/remembered.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

std::vector<ClockSetting> triageSettings(storage::Database &db)
{
    std::vector<ClockSetting> settings;
    const RecordType &type = typeOf<ClockSetting>();
    Query query(db, u"SELECT %1 FROM clock_setting WHERE kind = 'triage' AND deleted = 0"_s.arg(
                        storage::columnList(type)));
    while (query.next())
        settings.push_back(fromRow<ClockSetting>(storage::readRow(query, type)));
    return settings;
}

/// Where most of the region's experts work.
QUuid expertTeam(storage::Database &db, const QString &region)
{
    Query query(db,
                u"SELECT team, count(*) FROM user_account WHERE role = 'expert' AND active <> 0 "
                "AND deleted = 0 AND \"regionCode\" = ? GROUP BY team ORDER BY 2 DESC, 1"_s);
    query.bind(region);
    return query.next() ? query.uuid(0) : QUuid();
}

QUuid teamNamed(storage::Database &db, const QString &name, const QString &region)
{
    Query query(db, u"SELECT id FROM team WHERE name = ? AND \"regionCode\" = ? AND deleted = 0 "
                    "ORDER BY id"_s);
    query.bind(name).bind(region);
    return query.next() ? query.uuid(0) : QUuid();
}

void routeOrder(Work &work, Row &order, const TriageDecision &decision)
{
    if (!order.reference(u"ownerTeam").isNull())
        return;
    QUuid team;
    if (decision.route == TriageRoute::Expert)
        team = expertTeam(work.db(), order.feed);
    else if (!decision.team.isEmpty())
        team = teamNamed(work.db(), decision.team, order.feed);
    if (!team.isNull())
        order.set(u"ownerTeam", team);
}

}  // namespace

TriageTablePtr triageTable(storage::Database &db)
{
    static Remembered<TriageTablePtr> known;
    // These records are made and never changed: which there are says all.
    QByteArray signature;
    Query query(db, "SELECT id FROM clock_setting WHERE kind = 'triage' ORDER BY id");
    while (query.next())
        signature += query.bytes(0);
    if (signature.isEmpty())
        return nullptr;
    return known.of(signature, [&db] { return triageInForce(triageSettings(db)); });
}

bool keepTriageTable(storage::Database &db, const Keys &keys, IdSource &ids, const Origin &job,
                     bool bulk, QSet<QString> &touched)
{
    Query query(db, "SELECT 1 FROM clock_setting WHERE kind = 'triage'");
    if (query.next())
        return false;
    return loadBatch(db, keys, ids, job,
                     {settingRow(SettingKind::Triage, {}, 1, shippedTriageDocument(), 0)}, bulk,
                     touched) > 0;
}

void gradeOrder(Work &work, const Row &before, Row &after, Grading grading)
{
    const bool byHand = grading != Grading::Begins && before.text(u"grade") != after.text(u"grade");
    if (byHand)
        after.set(u"triageRule", QString());
    const WorkOrder order = fromRow<WorkOrder>(after);
    if (!isForTable(order) || (grading == Grading::Follows && order.triageRule.isEmpty()))
        return;
    const TriageTablePtr table = triageTable(work.db());
    if (!table)
        return;
    const auto customer = recordIn(work.db(), order.customer);
    const auto service = recordIn(work.db(), order.service);
    const auto decision = gradeByTable(*table,
                                       {.order = order,
                                        .customer = customer ? &*customer : nullptr,
                                        .service = service ? &*service : nullptr},
                                       {work.origin().nowMs});
    if (!decision)
        return;
    after.set(u"grade", decision->grade);
    after.set(u"triageRule", decision->rule);
    if (grading == Grading::Settles)
        routeOrder(work, after, *decision);
}

}  // namespace touchline::ledger
