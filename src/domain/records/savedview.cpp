// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/savedview.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<SavedView>();
template Row toRow(const SavedView &);
template SavedView fromRow(const Row &);

}  // namespace touchline
