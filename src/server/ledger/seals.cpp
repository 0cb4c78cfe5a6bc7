// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/seals.h"

#include "domain/archiveseal.h"
#include "domain/records/orderevent.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

/// More than these are counted only.
constexpr int namedOrders = 10;

/// What the archive keeps: all that happened until the order was closed. What a rule did because it was
/// closed comes later, and tells of itself.
std::vector<Row> sealedEvents(storage::Database &db, const Row &order)
{
    std::vector<Row> events;
    const RecordType &type = typeOf<OrderEvent>();
    const qint64 closedAt = order.integer(u"closedAt");
    Query query(db, u"SELECT %1 FROM order_event WHERE root = ? AND at <= ? AND deleted = 0"_s.arg(
                        storage::columnList(type)));
    query.bind(order.id).bind(closedAt);
    while (query.next()) {
        Row event = storage::readRow(query, type);
        const bool afterwards =
            event.text(u"kind") == codeOf(EventKind::Rule) && event.integer(u"at") == closedAt;
        if (!afterwards)
            events.push_back(std::move(event));
    }
    return events;
}

/// What the audit proves about the seal itself: "" = nothing is written of it.
QString auditedSeal(storage::Database &db, const QUuid &order)
{
    Query query(db, "SELECT fields FROM audit WHERE id = ? AND fields LIKE '%archiveSeal:%' "
                    "ORDER BY version DESC LIMIT 1");
    query.bind(order);
    if (!query.next())
        return {};
    for (const QString &field : query.text(0).split(u' ')) {
        if (field.startsWith("archiveSeal:"_L1))
            return field.sliced(field.indexOf(u':') + 1);
    }
    return {};
}

bool isIntact(storage::Database &db, const Keys &keys, const Row &order)
{
    const QString seal = order.text(u"archiveSeal");
    if (seal != archiveSealOf(order, sealedEvents(db, order)))
        return false;
    const QString audited = auditedSeal(db, order.id);
    return audited.isEmpty() || audited == auditedValue(keys.audit, order.id, seal);
}

}  // namespace

void sealArchived(Work &work, const QUuid &id)
{
    auto stored = work.find(typeOf<WorkOrder>(), id);
    if (!stored || stored->row.text(u"state") != codeOf(OrderState::Archived))
        return;
    stored->row.set(u"archiveSeal"_s,
                    archiveSealOf(stored->row, sealedEvents(work.db(), stored->row)));
    work.put(*std::move(stored), u"seal"_s);
}

QList<SealReport> verifySeals(storage::Database &db, const Keys &keys)
{
    QMap<QString, SealReport> reports;
    QMap<QString, QStringList> broken;
    const RecordType &type = typeOf<WorkOrder>();
    Query query(db, u"SELECT %1 FROM work_order WHERE \"archiveSeal\" <> '' ORDER BY id"_s.arg(
                        storage::columnList(type)));
    while (query.next()) {
        const Row order = storage::readRow(query, type);
        SealReport &report = reports[order.feed];
        report.feed = order.feed;
        ++report.orders;
        if (!isIntact(db, keys, order))
            broken[order.feed] += order.text(u"number");
    }
    for (const auto &[feed, numbers] : broken.asKeyValueRange()) {
        const qsizetype more = numbers.size() - namedOrders;
        reports[feed].problem = u"order %1 differs from its seal"_s.arg(
            numbers.first(qMin<qsizetype>(numbers.size(), namedOrders)).join(u", "_s));
        if (more > 0)
            reports[feed].problem += u" (and %1 more)"_s.arg(more);
    }
    return reports.values();
}

}  // namespace touchline::ledger
