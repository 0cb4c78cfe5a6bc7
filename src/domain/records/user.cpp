// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/user.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<User>();
template Row toRow(const User &);
template User fromRow(const Row &);

}  // namespace touchline
