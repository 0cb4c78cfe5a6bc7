// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/attachment.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Attachment>();
template Row toRow(const Attachment &);
template Attachment fromRow(const Row &);

}  // namespace touchline
