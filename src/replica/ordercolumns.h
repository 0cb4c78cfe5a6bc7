// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/orderreader.h"

namespace touchline::storage {
class Query;
}

namespace touchline::replica {

// Only for orderreader.cpp: which columns of orders, customers and services a scan has to read.

/// A statement over those columns, and how its rows become data of a rule and keys to sort by.
class OrderColumns final {
public:
    explicit OrderColumns(const OrderScan &scan);

    /// Without values: bind() gives those.
    [[nodiscard]] QString sql() const;
    void bind(storage::Query &query) const;
    [[nodiscard]] RuleValue data(const storage::Query &query,
                                 const RuleValue::Entries &asker) const;
    [[nodiscard]] OrderMark mark(const storage::Query &query, const QCollator &collator) const;

private:
    struct Column {
        int part = 0;  ///< 0 order, 1 customer, 2 service, then names to sort by
        QString name;
        Kind kind = Kind::Text;
        std::span<const QLatin1StringView> codes = {};
        bool asked = false;  ///< else only sorted by
    };
    int place(int part, const QString &name, bool asked);
    void askFor(const OrderScan &scan);
    void sortBy(const OrderScan &scan);
    void narrow(const OrderScan &scan);
    [[nodiscard]] OrderKey keyOf(const storage::Query &query, int column,
                                 const QCollator &collator) const;

    std::vector<Column> m_columns;
    std::vector<int> m_keys;
    QString m_where;
    QList<Value> m_values;
};

}  // namespace touchline::replica
