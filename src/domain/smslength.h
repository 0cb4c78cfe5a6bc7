// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace touchline {

/// What a text takes as SMS: of 160 GSM-7 septets (153 a part when there are several), or of 70 UCS-2
/// units (67 a part) as soon as one character is outside the GSM alphabet.
struct SmsLength {
    bool wide = false;  ///< UCS-2
    int parts = 0;      ///< 0 = empty
    int left = 160;     ///< room in the last part, in its own units
    bool operator==(const SmsLength &) const = default;
};

[[nodiscard]] SmsLength smsLength(QStringView text);

}  // namespace touchline
