// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner.h"

#include <QtCore/QDir>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace touchline::sim {

Runner::Runner(Loop &loop, const QString &folder) : m_loop(loop), m_folder(folder)
{
    Plan plan;
    for (int i = 0; i < int(people.size()); ++i) {
        plan.people += i;
        plan.fresh += true;
    }
    World world(m_loop, m_folder + "/images"_L1, plan, false);
    m_images = world.makeImages();
}

Ran Runner::run(const Plan &plan, bool print)
{
    const QString folder = m_folder + "/run"_L1;
    Ran ran;
    {
        World world(m_loop, folder, plan, print);
        world.run(m_images);
        ran = {world.failures(), world.trace().hash(), world.trace().counts()};
    }
    QDir(folder).removeRecursively();
    return ran;
}

Plan Runner::shrink(Plan plan, int invariant)
{
    const auto stillFails = [&](const Plan &fewer) {
        const Ran ran = run(fewer, false);
        return !ran.failures.isEmpty() && ran.failures.first().invariant == invariant;
    };
    for (qsizetype size = plan.events.size() / 2; size >= 1; size /= 2) {
        for (qsizetype at = 0; at + size <= plan.events.size();) {
            Plan fewer = plan;
            fewer.events.remove(at, size);
            if (stillFails(fewer))
                plan = fewer;
            else
                at += size;
        }
    }
    Plan calm = plan;
    calm.weather = Weather{};
    return stillFails(calm) ? calm : plan;
}

void printPlan(const Plan &plan)
{
    const Weather &weather = plan.weather;
    QByteArray who;
    for (qsizetype i = 0; i < plan.people.size(); ++i)
        who += QByteArray(i ? ", " : "") + people[size_t(plan.people[i])].login +
               (plan.fresh[i] ? " (fresh)" : "");
    std::printf(
        "  seed %llu: desks of %s; of 1,000 lost %d there and %d back, doubled %d, reset %d; "
        "%lld to %lld ms a way; %lld s\n",
        (unsigned long long)(plan.seed), who.constData(), weather.loseRequest, weather.loseReply,
        weather.duplicate, weather.reset, (long long)(weather.delayMin),
        (long long)(weather.delayMax), (long long)(plan.length / 1'000));
    for (const Event &event : plan.events) {
        std::printf("    {%lld, \"%s\", %d, %lluULL},\n", (long long)(event.at),
                    event.kind.constData(), event.desk, (unsigned long long)(event.dice));
    }
}

}  // namespace touchline::sim
