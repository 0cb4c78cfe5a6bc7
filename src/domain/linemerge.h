// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace touchline {

struct LineMerge {
    QString text;           ///< the merged text
    bool collided = false;  ///< lines changed by both, differently: theirs were kept
};

/// Three-way merge by lines (diff3): lines that only one side changed are taken from that side; where
/// both changed the same place differently, `theirs` (the ledger's) stays.
[[nodiscard]] LineMerge mergeLines(const QString &base, const QString &theirs, const QString &mine);

}  // namespace touchline
