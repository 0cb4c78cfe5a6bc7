// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/message.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Message>();
template Row toRow(const Message &);
template Message fromRow(const Row &);

}  // namespace touchline
