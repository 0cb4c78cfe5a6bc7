// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagechecks.h"
#include "protocol/limits.h"

#include <cstddef>
#include <cstdint>

using namespace touchline;
using namespace touchline::protocol;
using touchline::fuzz::require;

namespace {

void checkMutation(const QByteArray &bytes)
{
    const auto mutation = decodeMutation(bytes);
    if (!mutation) {
        require(!mutation.error().field.isEmpty());
        return;
    }
    const auto again = decodeMutation(encodeMutation(*mutation));
    require(bool(again));
    require(encodeMutation(*again) == encodeMutation(*mutation));
}

void checkOutcome(const QByteArray &bytes)
{
    const auto tree = parseTree(bytes, Format::Cbor);
    if (!tree)
        return;
    // Said again, what was read is read as the same.
    require(bool(parseTree(printTree(*tree, Format::Cbor), Format::Cbor)));
    const auto outcome = outcomeFrom(*tree);
    if (!outcome)
        return;
    const auto again = outcomeFrom(outcomeTree(*outcome));
    require(bool(again) && *again == *outcome);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 64 * 1024)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    fuzz::checkMessages(bytes, Format::Cbor);
    checkMutation(bytes);
    checkOutcome(bytes);
    return 0;
}
