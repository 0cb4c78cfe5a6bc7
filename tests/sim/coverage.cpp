// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the runs have hit, and what they must hit.

#include "runner.h"

#include <cstdio>

namespace touchline::sim {

namespace {

/// A run in which one of these is zero shows less than it seems to. Steps of the lanes: state, event.
constexpr std::array mustBeHit{"fault loseRequest",
                               "fault loseReply",
                               "fault duplicate",
                               "fault storm",
                               "fault cutUp",
                               "fault cutDown",
                               "fault serverDown",
                               "event clock",
                               "event tokens",
                               "event deskQuits",
                               "event serverStops",
                               "event lid",
                               "event deskKilled",
                               "event serverKilled",
                               "power desk",
                               "power server",
                               "lost blocks",
                               "disk trouble",
                               "profile put back",
                               "server put back",
                               "event grants",
                               "event cacheGone",
                               "sums healed",
                               "places looked at",
                               "cleared up",
                               "enters",
                               "leaves",
                               "outcome applied",
                               "outcome merged",
                               "outcome refused",
                               "outcome void",
                               "conflicts",
                               "saved",
                               "discarded",
                               "status 200",
                               "status 401",
                               "status 409",
                               "status 429",
                               "sign-in needed",
                               "lane p 0 0",
                               "lane p 1 2",
                               "lane p 2 3",
                               "lane p 2 4",
                               "lane p 2 8",
                               "lane p 3 2",
                               "lane p 3 7",
                               "lane p 4 6",
                               "lane p 2 1",
                               "lane p 3 1",
                               "lane d 0 0",
                               "lane d 1 2",
                               "lane d 1 9",
                               "lane d 2 4",
                               "lane d 3 5",
                               "lane d 3 9",
                               "lane d 4 6",
                               "lane d 5 8",
                               "lane d 5 7",
                               "lane d 3 7",
                               "lane d 3 1",
                               "lane d 5 1",
                               "lane d 3 3"};

}  // namespace

void Coverage::add(const Ran &ran)
{
    for (const auto &[name, times] : ran.counts.asKeyValueRange())
        m_counts[name] += times;
}

void Coverage::printLane(char lane, const char *title, std::initializer_list<const char *> states,
                         std::initializer_list<const char *> events) const
{
    std::printf("%-14s", title);
    for (const char *event : events)
        std::printf("%12s", event);
    std::printf("\n");
    int state = 0;
    for (const char *name : states) {
        std::printf("  %-12s", name);
        for (size_t event = 0; event < events.size(); ++event) {
            std::printf("%12lld", (long long)(m_counts.value(QByteArray("lane ") + lane + ' ' +
                                                             QByteArray::number(state) + ' ' +
                                                             QByteArray::number(event))));
        }
        std::printf("\n");
        ++state;
    }
}

void Coverage::print(qint64 seeds) const
{
    std::printf("%-40s %12s %12s\n", "", "times", "per 1,000");
    for (const auto &[name, times] : m_counts.asKeyValueRange()) {
        if (name.startsWith("lane ") || name == "conflicts")
            continue;
        std::printf("%-40s %12lld %12.1f\n", name.constData(), (long long)(times),
                    double(times) * 1'000.0 / double(qMax<qint64>(seeds, 1)));
    }
    printLane('p', "push", {"closed", "resting", "sending", "waiting", "repairing"},
              {"open", "close", "edited", "empty", "answered", "stopped", "repaired", "timeUp",
               "failure"});
    printLane('d', "pull", {"closed", "greeting", "asking", "fetching", "applying", "waiting"},
              {"open", "close", "greeted", "hello", "next", "fetched", "stored", "nudged", "timeUp",
               "failure"});
    const auto perThousand = [&](const char *what) {
        return double(m_counts.value(what)) * 1'000.0 / double(qMax<qint64>(seeds, 1));
    };
    std::printf("per 1,000 seeds: %.0f conflicts, %.0f refusals, %.0f saved edits\n",
                perThousand("conflicts"), perThousand("outcome refused"), perThousand("saved"));
}

QList<QByteArray> Coverage::zeros() const
{
    QList<QByteArray> none;
    for (const char *name : mustBeHit) {
        if (m_counts.value(name) == 0)
            none += name;
    }
    return none;
}

}  // namespace touchline::sim
