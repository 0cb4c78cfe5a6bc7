// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/orderreader.h"

#include "domain/records/customer.h"
#include "domain/records/workorder.h"
#include "domain/rules/orderfacts.h"
#include "replica/ordercolumns.h"
#include "replica/snapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Database;
using storage::Query;

namespace {

constexpr int rowsBetweenLooks = 200;

/// Who asks, and when: the same for every order.
RuleValue::Entries askerOf(const OrderScan &scan)
{
    const auto text = [](const QUuid &id) {
        return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
    };
    return {{u"changed"_s, RuleValue::list({})},
            {u"me"_s, text(scan.actor.user)},
            {u"myTeam"_s, text(scan.actor.team)},
            {u"now"_s, double(scan.nowMs)}};
}

/// Calls `take(query, columns)` for each order for which the rule holds.
template <typename Take>
Done scanOrders(Database &db, const OrderScan &scan, const Stopped &stopped, const Take &take)
{
    const OrderColumns columns(scan);
    const RuleValue::Entries asker = askerOf(scan);
    const bool always = scan.rule.json() == QJsonValue(true);
    Query query(db, columns.sql());
    columns.bind(query);
    for (int seen = 0; query.next(); ++seen) {
        if (stopped && seen % rowsBetweenLooks == 0 && stopped())
            return Error{ErrorKind::Busy, u"something newer was asked for"_s};
        if (!always) {
            const auto holds = scan.rule.holds(columns.data(query, asker));
            if (!holds)
                return holds.error();
            if (!*holds)
                continue;
        }
        take(query, columns);
    }
    return done();
}

QList<OrderRow> readRows(Database &db, const QList<QUuid> &ids)
{
    const RecordType &type = typeOf<WorkOrder>();
    QList<OrderRow> rows;
    rows.reserve(ids.size());
    Query one(db, selectOf(type, u"id=?"_s));
    Query name(db, "SELECT name FROM customer WHERE id=? AND deleted=0");
    for (const QUuid &id : ids) {
        one.reset();
        one.bind(id);
        if (!one.next())
            continue;
        OrderRow row{shownRow(one, type), {}};
        name.reset();
        name.bind(row.shown.row.reference(u"customer"));
        if (name.next())
            row.customerName = name.text(0);
        rows += std::move(row);
    }
    return rows;
}

}  // namespace

bool before(const OrderMark &a, const OrderMark &b, const QList<OrderSort> &sort)
{
    const size_t keys = std::min({a.keys.size(), b.keys.size(), size_t(sort.size())});
    for (size_t i = 0; i < keys; ++i) {
        const OrderKey &left = a.keys[i];
        const OrderKey &right = b.keys[i];
        if (left.set != right.set)
            return left.set;
        int order = left.number < right.number ? -1 : left.number > right.number ? 1 : 0;
        if (order == 0 && left.text && right.text)
            order = left.text->compare(*right.text);
        if (order != 0)
            return sort[qsizetype(i)].down ? order > 0 : order < 0;
    }
    return std::tuple(b.acceptedMs, b.id) < std::tuple(a.acceptedMs, a.id);
}

OrderReader::Reply<std::vector<OrderMark>> OrderReader::list(const OrderScan &scan,
                                                             const Stopped &stopped)
{
    // A handful of known ones is quick enough to go before all that waits.
    return inSnapshot(scan.only.isEmpty() ? m_wide : m_quick,
                      [scan, stopped](Database &db) -> Result<std::vector<OrderMark>> {
                          QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
                          collator.setNumericMode(true);
                          std::vector<OrderMark> marks;
                          const Done whole = scanOrders(
                              db, scan, stopped, [&](const Query &query, const auto &columns) {
                                  marks.push_back(columns.mark(query, collator));
                              });
                          if (!whole)
                              return whole.error();
                          std::sort(marks.begin(), marks.end(), [&](const auto &a, const auto &b) {
                              return before(a, b, scan.sort);
                          });
                          return marks;
                      });
}

OrderReader::Reply<qint64> OrderReader::count(const OrderScan &scan, const Stopped &stopped)
{
    return inSnapshot(m_wide, [scan, stopped](Database &db) -> Result<qint64> {
        qint64 found = 0;
        const Done whole =
            scanOrders(db, scan, stopped, [&](const Query &, const auto &) { ++found; });
        if (!whole)
            return whole.error();
        return found;
    });
}

OrderReader::Reply<QList<OrderRow>> OrderReader::rows(const QList<QUuid> &ids)
{
    return inSnapshot(m_quick, [ids](Database &db) { return readRows(db, ids); });
}

OrderReader::Reply<QList<OrderRow>> OrderReader::manyRows(const QList<QUuid> &ids)
{
    return inSnapshot(m_wide, [ids](Database &db) { return readRows(db, ids); });
}

}  // namespace touchline::replica
