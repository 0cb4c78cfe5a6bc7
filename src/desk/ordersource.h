// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "domain/records/savedview.h"

#include <atomic>
#include <functional>

namespace touchline::desk {

/// A field of orders to sort by ("dueAt"), or "customer.name".
struct OrderSort {
    QString field;
    bool down = false;
    bool operator==(const OrderSort &) const = default;
};

/// Which orders, in which order; behind that the newest come first.
struct OrderAsk {
    QString condition;  ///< JsonLogic; empty = every order that is held
    QList<OrderSort> sort = {};
    bool operator==(const OrderAsk &) const = default;
};

struct OrderMarks;

/// The orders of a list, as many as there are.
struct OrderIds {
    QList<QUuid> ids;
    std::shared_ptr<const OrderMarks> marks = {};  ///< what they are sorted by
};

/// A change of one order among many: a move, or an edit where `to` is Unknown.
struct OrderChange {
    QUuid order;
    FieldValues values = {};
    OrderState to = OrderState::Unknown;
    QString reason = {};
    qint64 untilMs = 0;
};

struct ManySaved {
    QList<qint64> numbers;  ///< of the journal, in order; what differed in nothing has none
    QList<std::pair<QUuid, Error>> wrong;  ///< orders that could not be changed
};

/// Lists of work orders and changes of many at once. All of it happens away from the desk's thread, over
/// what this desk holds; answers come on that thread.
class OrderSource final {
public:
    /// How it reaches the desk that made it.
    struct Ways {
        QObject *home = nullptr;
        std::function<replica::Replica *()> replica;  ///< null while nobody is signed in
        std::function<Actor()> actor;
        std::function<qint64()> nowMs;
        std::function<bool()> covered;
        std::function<void(int)> hold;  ///< what is held goes out after so long; 0: now
    };
    explicit OrderSource(Ways ways) : m_ways(std::move(ways)) {}
    ~OrderSource();
    OrderSource(const OrderSource &) = delete;

    /// Errors: those of Rule (field "condition"), Busy: another list was asked for meanwhile.
    Reply<OrderIds> list(const OrderAsk &ask);
    /// The same after these have changed.
    Reply<OrderIds> renew(const OrderAsk &ask, const OrderIds &before, const QSet<QUuid> &changed);
    /// How many orders a condition matches. Busy: another count was asked for meanwhile.
    Reply<qint64> countMatching(const QString &condition);
    void stopCounting() { ++*m_counting; }
    /// Everybody's that are held.
    Reply<QList<SavedView>> savedViews();
    /// In the order of the ids; those that are not held are missing.
    Reply<QList<OrderLine>> lines(const QList<QUuid> &ids);
    /// Thousands, which keep no screen waiting.
    Reply<QList<OrderLine>> manyLines(const QList<QUuid> &ids);

    /// In one transaction of the journal. `hold` as for Desk's own commands.
    Reply<ManySaved> saveMany(const QList<OrderChange> &changes, Hold hold = {});
    /// What is held goes out this much later from now on.
    void holdFor(int ms) { m_ways.hold(ms); }
    /// All of them or none. Conflict: one was sent already.
    Reply<std::monostate> discardMany(const QList<qint64> &numbers);

private:
    using Serial = std::shared_ptr<std::atomic<quint64>>;
    [[nodiscard]] std::function<bool()> stopOf(const Serial &serial);

    Ways m_ways;
    Serial m_listing = std::make_shared<std::atomic<quint64>>(0);
    Serial m_counting = std::make_shared<std::atomic<quint64>>(0);
};

}  // namespace touchline::desk
