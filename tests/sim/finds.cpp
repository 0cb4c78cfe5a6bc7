// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finds.h"

namespace touchline::sim {

namespace {

Plan planOf(quint64 seed, const QList<int> &people, qint64 seconds, const QList<Event> &events,
            const Weather &weather = {}, const QList<int> &fresh = {})
{
    Plan plan;
    plan.seed = seed;
    plan.people = people;
    for (int desk = 0; desk < int(people.size()); ++desk)
        plan.fresh += fresh.contains(desk);
    plan.length = seconds * 1'000;
    plan.events = events;
    plan.weather = weather;
    return plan;
}

}  // namespace

QList<Find> finds()
{
    return {
        {"a new note is saved while the cache cannot be written: it was not to be seen until the "
         "next start",
         planOf(54, {0, 2}, 127,
                {{56650, "deskBroken", 1, 795681052017424669ULL},
                 {57093, "note", 1, 9835236638107379928ULL}})},
        {"an edit is saved while the disk is full: the screen went on showing the old value",
         planOf(488, {0, 1}, 109,
                {{24532, "deskFull", 0, 4896948875346002908ULL},
                 {91070, "address", 1, 10022282202339789760ULL},
                 {93236, "tag", 0, 18275359483512936064ULL}})},
        {"a page cannot be stored: overlays that it ended were gone, their records went back to an "
         "older state at the next start",
         planOf(1077, {0, 2, 1}, 117,
                {{3155, "serverStops", 0, 1418102633327993636ULL},
                 {10003, "rename", 2, 17980795242996555826ULL},
                 {29157, "deskKilled", 1, 2561700679734254687ULL},
                 {36219, "serverPower", 1, 13726919656740833281ULL},
                 {36829, "newCustomer", 2, 11212696706682745727ULL},
                 {37710, "tag", 0, 17893125072251321655ULL},
                 {76813, "deskBroken", 2, 18050084889034924304ULL},
                 {114020, "deskQuits", 2, 2687717754983780119ULL}},
                {.loseRequest = 14, .loseReply = 159, .duplicate = 18, .reset = 381})},
        {"a copy of a profile with an edit that waited is put back after that edit was answered: "
         "it "
         "was done a second time, as another client's",
         planOf(1127, {0, 1}, 200,
                {{10000, "cut", 1, 1},
                 {10100, "rename", 1, 2811132843968949019ULL},
                 {10200, "copyProfile", 1, 1},
                 {120000, "rename", 1, 7863650098805079505ULL},
                 {150000, "putBackProfile", 1, 1}})},
        {"an order goes to another team and comes back before the first team's desk has asked: it "
         "was taken from that desk, until the sums showed it",
         planOf(164, {0, 1, 3}, 158,
                {{8579, "newCustomer", 1, 6450195018157687942ULL},
                 {66708, "newOrder", 1, 13500435674795880109ULL},
                 {73734, "move", 0, 5506035984551616419ULL},
                 {84171, "assign", 0, 7566397218177915808ULL}},
                {.loseRequest = 135, .loseReply = 85, .duplicate = 17, .reset = 354}, {0})},
        {"a note is answered, and before it comes with the feed the ledger is put back to what "
         "this "
         "desk has seen: nobody noticed, the note was lost",
         planOf(1025, {0, 1, 3}, 196,
                {{71676, "restore", 2, 8162768280042231161ULL},
                 {72960, "note", 0, 13923345925693371993ULL}},
                {}, {2})},
    };
}

}  // namespace touchline::sim
