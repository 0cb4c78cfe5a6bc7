// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"

namespace touchline {

/// One field's change as a mutation carries it: the value it was based on and the new one.
struct Change {
    int field = -1;
    Value base;
    Value mine;
    bool operator==(const Change &) const = default;
};

enum class FieldMerge {
    Same,     ///< the ledger already has this value
    Applied,  ///< taken
    Joined,   ///< commuted or merged by lines without loss
    Lost,     ///< the ledger's value (for text: its lines) stays: a conflict record is due
    Taken,    ///< claim: somebody else was first; the whole mutation is refused
    Fixed,    ///< the field is not written by edits; the whole mutation is refused
};

struct FieldResolution {
    FieldMerge outcome = FieldMerge::Same;
    Value value;  ///< what the field holds afterwards
};

/// Merges one change into the ledger's value by the field's rule. `touchedByOthers`: somebody outside
/// the writer's chain of instances wrote the field after the version on which the change is based.
[[nodiscard]] FieldResolution mergeField(const FieldType &field, const Value &ledger,
                                         const Change &change, bool touchedByOthers);

/// The changes that turn `base` into `mine`; rows of one type.
[[nodiscard]] std::vector<Change> differences(const Row &base, const Row &mine);

}  // namespace touchline
