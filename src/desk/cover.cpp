// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/cover.h"

#include "domain/mask.h"

namespace touchline::desk {

void cover(Row &row)
{
    if (!row.type)
        return;
    for (size_t i = 0; i < row.type->fields.size(); ++i) {
        const Privacy privacy = row.type->fields[i].privacy;
        auto *text = std::get_if<QString>(&row.values[i]);
        if (text && privacy != Privacy::Open)
            *text = masked(privacy, *text);
    }
}

}  // namespace touchline::desk
