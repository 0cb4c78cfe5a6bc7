// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace touchline {

/// A telephone or service number as it is compared and hashed: ASCII digits only, full-width digits
/// folded, separators dropped, the country code of the home country (+86, 0086) removed.
[[nodiscard]] QString normalNumber(QStringView typed);

/// The last four digits of a normalised number; empty when there are fewer.
[[nodiscard]] QString numberTail(QStringView normalised);

}  // namespace touchline
