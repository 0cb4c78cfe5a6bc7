// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/note.h"

#include "domain/describe_impl.h"

namespace touchline {

template const RecordType &typeOf<Note>();
template Row toRow(const Note &);
template Note fromRow(const Row &);

}  // namespace touchline
