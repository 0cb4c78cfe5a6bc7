// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planted.h"

#include "domain/planted.h"

#include <cstdio>

namespace touchline {
inline namespace withplants {
Plant plantedBug = Plant::None;
}
}  // namespace touchline

namespace touchline::sim {

namespace {

struct Mistake {
    Plant plant;
    const char *name;
    std::array<int, 6> foundBy;  ///< invariants; 0 = no more
};

constexpr std::array mistakes{
    Mistake{Plant::NoIdempotency, "no idempotency row", {1, 4, 14, 18}},
    Mistake{Plant::AnsweredBeforeCommit, "acknowledged before commit", {1, 3}},
    Mistake{Plant::SavedBeforeCommit, "said saved before the commit", {3, 16}},
    Mistake{Plant::SynchronousOff, "synchronous=OFF", {1, 3, 5, 15, 22, 26}},
    Mistake{Plant::CursorBeforeRows, "cursor saved before rows", {6, 8}},
    Mistake{Plant::TombstoneDropped, "tombstone dropped", {6, 8, 12}},
    Mistake{Plant::OverlayDropped, "overlay dropped at the acknowledgement", {16}},
    Mistake{Plant::VersionNotChecked, "version not checked", {6, 8, 10}},
    Mistake{Plant::RetryRenumbers, "retry renumbers", {1, 3, 19}},
    Mistake{Plant::PoisonBlocks, "poison mutation blocks", {19}},
    Mistake{Plant::ScopeKeepsRows, "scope removal keeps rows", {8, 13}},
    Mistake{Plant::EpochIgnored, "epoch ignored", {1, 6, 8, 19, 20}},
    Mistake{Plant::AuditOutside, "audit outside the transaction", {15}},
    Mistake{Plant::LastWriterWins, "last writer wins", {4, 14}},
    Mistake{Plant::RetryAfterIgnored, "Retry-After ignored", {25}}};

bool isMeant(const Mistake &mistake, int invariant)
{
    return std::find(mistake.foundBy.begin(), mistake.foundBy.end(), invariant) !=
           mistake.foundBy.end();
}

/// Seeds until one fails; 0: none did.
quint64 seedsUntilFound(Runner &runner, const Mistake &mistake, quint64 most, int &foundBy)
{
    for (quint64 seed = 1; seed <= most; ++seed) {
        plantedBug = mistake.plant;
        const Ran ran = runner.run(makePlan(seed), false);
        plantedBug = Plant::None;
        if (ran.failures.isEmpty())
            continue;
        foundBy = ran.failures.first().invariant;
        // One mistake breaks several at once: at the end each desk is looked at.
        for (const Failure &failure : ran.failures) {
            if (isMeant(mistake, failure.invariant)) {
                foundBy = failure.invariant;
                break;
            }
        }
        return seed;
    }
    return 0;
}

}  // namespace

int runPlanted(Runner &runner, quint64 most)
{
    int missed = 0;
    for (const Mistake &mistake : mistakes) {
        int foundBy = 0;
        const quint64 seeds = seedsUntilFound(runner, mistake, most, foundBy);
        const bool meant = isMeant(mistake, foundBy);
        if (seeds == 0)
            std::printf("%-42s NOT FOUND in %llu seeds\n", mistake.name,
                        (unsigned long long)(most));
        else
            std::printf("%-42s found by (%d) after %llu seeds%s\n", mistake.name, foundBy,
                        (unsigned long long)(seeds), meant ? "" : ", which is not meant for it");
        std::fflush(stdout);
        missed += seeds == 0 || !meant;
    }
    std::printf("%lld mistakes, %d not found as they should be\n", (long long)(mistakes.size()),
                missed);
    return missed > 0 ? 1 : 0;
}

}  // namespace touchline::sim
