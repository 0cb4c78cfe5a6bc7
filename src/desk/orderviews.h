// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ordersource.h"
#include "domain/rules/ruleform.h"

namespace touchline::desk {

// Views of the list of orders as plain values; nothing here looks at a clock or a database.

/// The views that come with the program, in the order in which they are shown.
enum class BuiltInView {
    Mine,
    MyTeam,
    Unassigned,
    DueToday,
    DueSoon,  ///< within an hour
    Breached,
    Returned,  ///< twice or more
    Chased,
    Waiting,
    AllOpen,
    All
};
constexpr int BuiltInViewCount = int(BuiltInView::All) + 1;

struct OrderListView {
    QString key;                             ///< kept for ever: "mine", or a saved view's id
    BuiltInView builtIn = BuiltInView::All;  ///< where `saved` has no id
    SavedView saved = {};
    QString condition;
    QStringList columns = {};  ///< empty: as this user likes them
    QList<OrderSort> sort = {};
    bool mayChange = false;
    [[nodiscard]] bool isSaved() const { return !saved.id.isNull(); }
};

/// `dayEndMs`: when today ends where the agent works.
[[nodiscard]] QList<OrderListView> builtInViews(qint64 dayEndMs);
/// Those that this user may see, by name: her own, her team's, everybody's.
[[nodiscard]] QList<OrderListView> savedViewsOf(const QList<SavedView> &views, const Actor &actor);
[[nodiscard]] bool mayShare(const Actor &actor);

/// "dueAt,-acceptedAt".
[[nodiscard]] QString sortText(const QList<OrderSort> &sort);
[[nodiscard]] QList<OrderSort> sortFrom(const QString &text);

/// The rule of a form on one line; empty for the form that always holds.
[[nodiscard]] QString conditionText(const RuleGroup &form);
/// Both have to hold. What can be shown by a form stays so.
[[nodiscard]] QString bothOf(const QString &condition, const RuleGroup &filter);

/// By a click on a column: it alone, or (`more`) beside those that count already; again: the other way
/// around, and a third time not at all.
[[nodiscard]] QList<OrderSort> sortAfterClick(QList<OrderSort> sort, const QString &field,
                                              bool more);

}  // namespace touchline::desk
