// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagechecks.h"
#include "protocol/valuecodec.h"

#include <cstddef>
#include <cstdint>

using namespace touchline;
using namespace touchline::protocol;
using touchline::fuzz::require;

namespace {

void checkValue(const QString &json)
{
    for (int kind = 0; kind <= int(Kind::Bytes); ++kind) {
        const auto value = fromJsonText(Kind(kind), json);
        if (!value)
            continue;
        const auto again = fromJsonText(Kind(kind), toJsonText(*value));
        require(again.has_value() && toJsonText(*again) == toJsonText(*value));
    }
}

void checkRows(const QByteArray &bytes)
{
    const auto tree = parseTree(bytes, Format::Json);
    if (!tree)
        return;
    const auto rows = rowsFromObjects(tree->value(QLatin1StringView("rows")).toArray());
    if (!rows)
        return;
    const auto again = rowsFromObjects(rowsAsObjects(rows->rows));
    require(bool(again) && again->unknownRows == 0 && again->rows.size() == rows->rows.size());
    require(rowsAsObjects(again->rows) == rowsAsObjects(rows->rows));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 64 * 1024)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    fuzz::checkMessages(bytes, Format::Json);
    checkRows(bytes);
    checkValue(QString::fromUtf8(bytes));
    return 0;
}
