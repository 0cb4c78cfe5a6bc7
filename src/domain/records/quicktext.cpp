// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/quicktext.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<QuickText>();
template Row toRow(const QuickText &);
template QuickText fromRow(const Row &);

}  // namespace touchline
