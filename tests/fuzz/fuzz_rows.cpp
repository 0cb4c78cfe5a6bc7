// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/rowpage.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace touchline;
using namespace touchline::protocol;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

}  // namespace

// A page that was understood can be stored and sent on: its rows come back as they are, but for what a
// newer peer added. Each value is of its field's kind.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 64 * 1024)
        return 0;
    const auto page = decodeRows(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!page) {
        require(page.error().kind == ErrorKind::Invalid &&
                page.error().field == QLatin1StringView("rows"));
        return 0;
    }
    QList<Row> rows = page->rows;
    for (Row &row : rows) {
        require(row.type && row.values.size() == row.type->fields.size());
        for (size_t i = 0; i < row.values.size(); ++i)
            require(row.values[i].index() == defaultValue(row.type->fields[i].kind).index());
        row.extra = {};
    }
    const auto again = decodeRows(encodeRows(rows));
    require(bool(again) && again->unknownRows == 0 && again->rows == rows);
    return 0;
}
