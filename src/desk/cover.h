// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"

namespace touchline::desk {

/// Masks what the record's description calls personal, for a desk that has not heard of its server for
/// too long (lease.h). Free text stays as it was written.
void cover(Row &row);

/// The same of a record, where it has to be.
template <typename T> [[nodiscard]] T coveredIf(bool covered, T record)
{
    if (!covered)
        return record;
    Row row = toRow(record);
    cover(row);
    return fromRow<T>(row);
}

}  // namespace touchline::desk
