// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/merge.h"

#include "domain/linemerge.h"

#include <optional>

namespace touchline {
namespace {

QStringList joinedSet(const QStringList &ledger, const QStringList &base, const QStringList &mine)
{
    QStringList joined = ledger;
    for (const QString &entry : base) {
        if (!mine.contains(entry))
            joined.removeAll(entry);
    }
    for (const QString &entry : mine) {
        if (!base.contains(entry) && !joined.contains(entry))
            joined += entry;
    }
    joined.sort();
    return joined;
}

/// nullopt: beyond 64 bits.
std::optional<qint64> joinedCount(qint64 ledger, qint64 base, qint64 mine)
{
    qint64 step = 0;
    qint64 sum = 0;
    if (qSubOverflow(mine, base, &step) || qAddOverflow(ledger, step, &sum))
        return std::nullopt;
    return sum;
}

}  // namespace

FieldResolution mergeField(const FieldType &field, const Value &ledger, const Change &change,
                           bool touchedByOthers)
{
    switch (field.merge) {
    case Merge::State:
    case Merge::Server:
    case Merge::AppendOnly: return {FieldMerge::Fixed, ledger};
    case Merge::Set: {
        const QStringList joined =
            joinedSet(std::get<QStringList>(ledger), std::get<QStringList>(change.base),
                      std::get<QStringList>(change.mine));
        // As for texts: a set beyond the limit could never be edited again.
        if (joined.size() > field.maxLength)
            return {FieldMerge::Lost, ledger};
        return {FieldMerge::Joined, joined};
    }
    case Merge::Counter: {
        const std::optional<qint64> sum = joinedCount(
            std::get<qint64>(ledger), std::get<qint64>(change.base), std::get<qint64>(change.mine));
        if (!sum)
            return {FieldMerge::Lost, ledger};
        return {FieldMerge::Joined, *sum};
    }
    case Merge::Claim:
        if (ledger == change.mine)
            return {FieldMerge::Same, ledger};
        if (ledger == change.base)
            return {FieldMerge::Applied, change.mine};
        return {FieldMerge::Taken, ledger};
    case Merge::KeepFirst:
    case Merge::AskAgent:
        if (ledger == change.mine)
            return {FieldMerge::Same, ledger};
        return touchedByOthers ? FieldResolution{FieldMerge::Lost, ledger}
                               : FieldResolution{FieldMerge::Applied, change.mine};
    case Merge::LongText: {
        if (ledger == change.mine)
            return {FieldMerge::Same, ledger};
        if (!touchedByOthers)
            return {FieldMerge::Applied, change.mine};
        LineMerge lines = mergeLines(std::get<QString>(change.base), std::get<QString>(ledger),
                                     std::get<QString>(change.mine));
        // Both may have added much: a text beyond the limit could never be edited again.
        if (lines.text.size() > field.maxLength)
            return {FieldMerge::Lost, ledger};
        return {lines.collided ? FieldMerge::Lost : FieldMerge::Joined, lines.text};
    }
    }
    Q_UNREACHABLE();
}

std::vector<Change> differences(const Row &base, const Row &mine)
{
    Q_ASSERT(base.type == mine.type);
    std::vector<Change> changes;
    for (size_t i = 0; i < mine.values.size(); ++i) {
        if (base.values[i] != mine.values[i])
            changes.push_back({int(i), base.values[i], mine.values[i]});
    }
    return changes;
}

}  // namespace touchline
