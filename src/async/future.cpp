// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/future.h"

// Templates all; compiled here once, so that the header is known to stand alone.
