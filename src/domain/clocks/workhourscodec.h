// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/workhours.h"

namespace touchline {

/// Working hours as bytes (CBOR, a few hundred for a month), so that the server can send what it
/// expanded. Times are kept in minutes. TooLarge: beyond MostPacked; pack fewer days.
[[nodiscard]] Result<QByteArray> packed(const WorkHoursData &data);

/// The bytes read back and checked: what came over the wire may be anything.
[[nodiscard]] Result<WorkHoursData> unpackedHours(const QByteArray &bytes);

/// Days of hours, from the `from`th to before the `to`th: what one record carries.
[[nodiscard]] WorkHoursData partOf(const WorkHoursData &data, int from, int to);

/// What the server sends: a part for each month, more where a month has too much to say for one.
struct PackedHours {
    QDate firstDay;
    QByteArray bytes;
    bool operator==(const PackedHours &) const = default;
};
[[nodiscard]] Result<std::vector<PackedHours>> packedByMonth(const WorkHours &hours);

/// Parts that follow each other, of one version of one calendar, as one; they may come in any order.
/// Refused: a gap, an overlap, or parts that do not belong together.
[[nodiscard]] Result<WorkHours> joinedHours(std::vector<WorkHoursData> parts);

constexpr qsizetype MostPacked = 4'096;

}  // namespace touchline
