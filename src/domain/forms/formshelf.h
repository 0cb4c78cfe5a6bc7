// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forms/typeform.h"

#include <QtCore/QHash>

#include <memory>

namespace touchline {

/// The forms of all types of orders, read once from their records: the same on desk and server. What cannot
/// be read is left out and named in problems().
class FormShelf final {
public:
    FormShelf() = default;
    explicit FormShelf(const std::vector<OrderType> &types);

    /// Also of a type that is offered no more; nullptr: nothing is asked of such orders.
    [[nodiscard]] const TypeForm *of(const QString &code) const;
    /// All that are active, by rank and code.
    [[nodiscard]] std::vector<const TypeForm *> offered() const;
    /// The type in which orders of this category usually are; nullptr: none says so.
    [[nodiscard]] const TypeForm *ofCategory(const QString &category, Family family) const;
    [[nodiscard]] bool isEmpty() const { return m_forms.empty(); }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    std::vector<TypeForm> m_forms;
    QHash<QString, size_t> m_byCode;
    QStringList m_problems;
};

using FormShelfPtr = std::shared_ptr<const FormShelf>;

/// The types that come with the program, without ids.
[[nodiscard]] std::vector<OrderType> shippedOrderTypes();

}  // namespace touchline
