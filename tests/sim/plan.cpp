// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan.h"

#include "server.h"

namespace touchline::sim {

namespace {

struct Weighted {
    const char *kind;
    int weight;
};

/// What people do at their desks.
constexpr std::array deeds{
    Weighted{"rename", 12},      Weighted{"address", 8},    Weighted{"tag", 8},
    Weighted{"lifeSupport", 4},  Weighted{"note", 10},      Weighted{"newCustomer", 6},
    Weighted{"newOrder", 8},     Weighted{"orderTitle", 6}, Weighted{"orderText", 8},
    Weighted{"nudge", 6},        Weighted{"claim", 4},      Weighted{"assign", 5},
    Weighted{"move", 10},        Weighted{"delete", 2},     Weighted{"notice", 3},
    Weighted{"noticeBody", 4},   Weighted{"readNotice", 2}, Weighted{"resolve", 6},
    Weighted{"closeRefusal", 3}, Weighted{"discard", 2},    Weighted{"nudgeSync", 3}};

/// What goes wrong. Twice the same name with another weight would be two lines of the coverage.
constexpr std::array mishaps{
    Weighted{"cut", 8},         Weighted{"cutUp", 5},        Weighted{"cutDown", 5},
    Weighted{"clock", 3},       Weighted{"tokens", 3},       Weighted{"storm", 4},
    Weighted{"deskQuits", 3},   Weighted{"serverStops", 3},  Weighted{"lid", 4},
    Weighted{"deskKilled", 5},  Weighted{"deskPower", 10},   Weighted{"serverKilled", 4},
    Weighted{"serverPower", 8}, Weighted{"deskFull", 3},     Weighted{"deskBroken", 3},
    Weighted{"serverFull", 3},  Weighted{"serverBroken", 3}, Weighted{"oldProfile", 4},
    Weighted{"restore", 4},     Weighted{"grants", 3},       Weighted{"cacheGone", 2},
    Weighted{"spoilSums", 2}};

template <size_t N> QByteArray pick(const std::array<Weighted, N> &list, Dice &dice)
{
    int sum = 0;
    for (const Weighted &one : list)
        sum += one.weight;
    qint64 at = dice.below(sum);
    for (const Weighted &one : list) {
        at -= one.weight;
        if (at < 0)
            return one.kind;
    }
    return list[0].kind;
}

}  // namespace

Plan makePlan(quint64 seed)
{
    Dice dice(seed, "plan");
    Plan plan;
    plan.seed = seed;
    const int desks = int(dice.between(2, 3));
    for (int i = 0; i < desks; ++i) {
        // Two of the same hall always, who else is there is chance; one person may sit at two desks.
        plan.people += i < 2 ? i : int(dice.below(qint64(people.size())));
        plan.fresh += dice.chance(150);
    }
    if (dice.chance(300))
        plan.people[1] = 2;
    const bool calm = dice.chance(100);
    if (!calm) {
        plan.weather.loseRequest = int(dice.below(150));
        plan.weather.loseReply = int(dice.below(200));
        plan.weather.duplicate = int(dice.below(150));
        plan.weather.reset = int(dice.below(1'000));
    }
    plan.weather.delayMax = dice.chance(300) ? dice.between(100, 4'000) : 60;
    plan.length = dice.between(20, 240) * 1'000;
    const qint64 acts = dice.between(8, 40);
    for (qint64 i = 0; i < acts; ++i) {
        plan.events +=
            {dice.below(plan.length), pick(deeds, dice), int(dice.below(desks)), dice.next()};
    }
    const qint64 troubles = calm ? 0 : dice.between(0, 6);
    for (qint64 i = 0; i < troubles; ++i) {
        plan.events +=
            {dice.below(plan.length), pick(mishaps, dice), int(dice.below(desks)), dice.next()};
    }
    std::stable_sort(plan.events.begin(), plan.events.end(),
                     [](const Event &a, const Event &b) { return a.at < b.at; });
    return plan;
}

}  // namespace touchline::sim
