// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "domain/searchquery.h"

#include <atomic>
#include <memory>

namespace touchline::desk {

/// What is found stands in groups, in this order. Entries are what stands on timelines.
enum class HitGroup : quint8 { Customers, Services, Orders, Entries, Notices };

struct FindHit {
    QString type;
    QUuid id;
    QUuid root;
    QString feed;
    QString title;
    QString detail;     ///< in short, codes as they are; the window words `row` instead
    bool here = false;  ///< held by this desk; otherwise openRoot() fetches it
    HitGroup group = HitGroup::Customers;
    QList<Mark> marks = {};  ///< in the title: what was asked for
    Row row = {};            ///< type is null when it is not held here
    QUuid customer = {};     ///< whose it is
    QString customerName = {};
    qint64 atMs = 0;  ///< entries and orders
};

/// A question to the desk's own records.
struct SearchAsk {
    QString text = {};  ///< as typed or composed
    int perGroup = 5;
    QList<HitGroup> groups = {};  ///< empty: all
    bool fuzzy = false;  ///< sounds that are often confused (zh/z, n/l, ang/an) count as one
    /// Set it when something else is asked: what is still looked for is given up.
    std::shared_ptr<std::atomic_bool> superseded = {};
};

struct SearchAnswer {
    QList<FindHit> hits;        ///< group by group, of each the best or the newest first
    QList<HitGroup> more = {};  ///< groups that hold more than was asked for
    bool over = false;          ///< superseded: not complete
    /// Server: names of regions that were not searched.
    QStringList silentRegions = {};
};

[[nodiscard]] HitGroup hitGroupOf(QStringView type);
/// A record as a hit.
[[nodiscard]] FindHit hitOf(const Row &row, const SearchQuery &query, bool fuzzy);
/// Rows as they were found, in groups of at most `perGroup`; `moreTypes`: there are more of these.
[[nodiscard]] SearchAnswer answerOf(const QList<Row> &rows, const QStringList &moreTypes,
                                    const SearchAsk &ask);

}  // namespace touchline::desk
