// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ledger/work.h"

namespace touchline::ledger {

/// A customer who was asked for a rating by SMS answers with a digit from 1 to 5: it is the rating of the order that
/// she was written to about last, while that waits for one. Anything else is a message like others. To be called when
/// the message is written.
void takeSmsRating(Work &work, const Row &message);

}  // namespace touchline::ledger
