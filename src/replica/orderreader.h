// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "domain/authority.h"
#include "domain/rules/rule.h"
#include "replica/types.h"

#include <QtCore/QCollator>

#include <atomic>
#include <functional>

namespace touchline::storage {
class Database;
class DbThread;
}  // namespace touchline::storage

namespace touchline::replica {

/// Something to sort orders by: a field of theirs, "customer.name" or "service.number".
struct OrderSort {
    QString field;
    bool down = false;
    bool operator==(const OrderSort &) const = default;
};

/// Which orders, as the agent who asks.
struct OrderScan {
    Rule rule = {};
    QList<OrderSort> sort = {};  ///< then the newest first
    Actor actor = {};
    qint64 nowMs = 0;
    QSet<QUuid> only = {};  ///< empty = all that are held
};

/// A value to sort by. What is not set comes last, upwards and downwards.
struct OrderKey {
    bool set = false;
    qint64 number = 0;
    std::optional<QCollatorSortKey> text = {};
};

/// A place in a list of orders.
struct OrderMark {
    QUuid id;
    qint64 acceptedMs = 0;
    std::vector<OrderKey> keys;  ///< as many as there are sorts
};

/// Whether one stands before the other.
[[nodiscard]] bool before(const OrderMark &a, const OrderMark &b, const QList<OrderSort> &sort);

/// A customer's name and the service's number go along, for lists.
struct OrderRow {
    ShownRow shown;
    QString customerName;
};

/// Goes on as long as this says no; asked on the reader's thread.
using Stopped = std::function<bool()>;

/// Lists of work orders. What looks at all of them runs on a connection of its own, so that no screen
/// waits for it. Reads only those columns that the rule and the sorting ask for.
class OrderReader final {
public:
    template <typename T> using Reply = Future<Result<T>>;
    /// `quick` for single rows, `wide` for scans.
    OrderReader(storage::DbThread &quick, storage::DbThread &wide) : m_quick(quick), m_wide(wide) {}

    /// Those for which the rule holds, sorted. Errors: those of Rule, Busy (stopped).
    Reply<std::vector<OrderMark>> list(const OrderScan &scan, const Stopped &stopped = {});
    Reply<qint64> count(const OrderScan &scan, const Stopped &stopped = {});
    /// In the order of the ids; those that are not held are missing.
    Reply<QList<OrderRow>> rows(const QList<QUuid> &ids);
    /// The same behind other long work, for those who want thousands.
    Reply<QList<OrderRow>> manyRows(const QList<QUuid> &ids);

private:
    storage::DbThread &m_quick;
    storage::DbThread &m_wide;
};

}  // namespace touchline::replica
