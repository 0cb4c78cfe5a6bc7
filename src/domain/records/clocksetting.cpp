// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/clocksetting.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<ClockSetting>();
template Row toRow(const ClockSetting &);
template ClockSetting fromRow(const Row &);

}  // namespace touchline
