// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/notice.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Notice>();
template Row toRow(const Notice &);
template Notice fromRow(const Row &);

}  // namespace touchline
