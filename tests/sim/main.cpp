// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// sim: seeds of the deterministic simulation; see README.md.

#include "finds.h"
#include "runner.h"
#ifdef TOUCHLINE_PLANTED_BUGS
#include "planted.h"
#endif

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QHashFunctions>
#include <QtCore/QTemporaryDir>

#include <malloc.h>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace touchline::sim {

namespace {

constexpr int mostFailures = 5;
/// Fewer seeds cannot be expected to hit everything.
constexpr qint64 coveringSeeds = 1'000;

struct Wish {
    quint64 first = 1;
    quint64 last = 100;
    quint64 planted = 0;  ///< most seeds for each planted mistake
    qint64 minutes = 0;   ///< 0: to the last seed
    bool finds = false;
    bool trace = false;
    bool twice = false;
    QString folder;
};

bool readWish(const QStringList &arguments, Wish &wish)
{
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption({u"seeds"_s, u"Run these seeds."_s, u"from..to"_s});
    options.addOption({u"seed"_s, u"Run one seed."_s, u"n"_s});
    options.addOption({u"finds"_s, u"Run the plans that once showed a mistake."_s});
    options.addOption({u"trace"_s, u"Print what happens."_s});
    options.addOption({u"twice"_s, u"Run each seed twice; the traces must be the same."_s});
    options.addOption(
        {u"nightly"_s, u"Run for so many minutes from the first seed on."_s, u"minutes"_s});
    options.addOption({u"folder"_s, u"Where the files lie."_s, u"folder"_s, u"/dev/shm"_s});
#ifdef TOUCHLINE_PLANTED_BUGS
    options.addOption({u"planted"_s, u"Plant each known mistake and look how soon it is found."_s,
                       u"most seeds"_s});
#endif
    options.process(arguments);
#ifdef TOUCHLINE_PLANTED_BUGS
    wish.planted = options.value(u"planted"_s).toULongLong();
#endif
    wish.finds = options.isSet(u"finds"_s);
    wish.trace = options.isSet(u"trace"_s);
    wish.twice = options.isSet(u"twice"_s);
    wish.minutes = options.value(u"nightly"_s).toLongLong();
    if (options.isSet(u"seed"_s))
        wish.first = wish.last = options.value(u"seed"_s).toULongLong();
    if (options.isSet(u"seeds"_s)) {
        wish.first = options.value(u"seeds"_s).section(u".."_s, 0, 0).toULongLong();
        wish.last = options.value(u"seeds"_s).section(u".."_s, 1, 1).toULongLong();
    }
    if (wish.minutes > 0)
        wish.last = ~0ULL;
    wish.folder = options.value(u"folder"_s);
    if (!QFileInfo(wish.folder).isWritable())
        wish.folder = QDir::tempPath();
    return wish.first <= wish.last;
}

void report(Runner &runner, const Plan &plan, const Ran &ran)
{
    std::printf("\nseed %llu FAILED\n", (unsigned long long)(plan.seed));
    for (const Failure &failure : ran.failures)
        std::printf("  (%d) %s\n", failure.invariant, qPrintable(failure.what));
    std::printf("shrunk to:\n");
    printPlan(runner.shrink(plan, ran.failures.first().invariant));
    std::fflush(stdout);
}

int runFinds(Runner &runner, bool trace)
{
    int failed = 0;
    for (const Find &find : finds()) {
        const Ran ran = runner.run(find.plan, trace);
        std::printf("%-6s %s\n", ran.failures.isEmpty() ? "ok" : "FAILED", find.what);
        for (const Failure &failure : ran.failures)
            std::printf("  (%d) %s\n", failure.invariant, qPrintable(failure.what));
        failed += !ran.failures.isEmpty();
    }
    return failed > 0 ? 1 : 0;
}

int simulate(Loop &loop, const Wish &wish)
{
    QTemporaryDir folder(wish.folder + "/touchline-sim-XXXXXX"_L1);
    if (!folder.isValid())
        return std::fprintf(stderr, "no folder in %s\n", qPrintable(wish.folder)), 2;
    Runner runner(loop, folder.path());
#ifdef TOUCHLINE_PLANTED_BUGS
    if (wish.planted > 0)
        return runPlanted(runner, wish.planted);
#endif
    if (wish.finds)
        return runFinds(runner, wish.trace);
    Coverage coverage;
    quint64 hash = 0;
    int failed = 0;
    qint64 seeds = 0;
    QElapsedTimer time;
    time.start();
    for (quint64 seed = wish.first; seed <= wish.last; ++seed) {
        const Plan plan = makePlan(seed);
        const Ran ran = runner.run(plan, wish.trace);
        ++seeds;
        hash = hash * 31 + ran.hash;
        coverage.add(ran);
        if (wish.first == wish.last) {
            printPlan(plan);
            std::printf("trace %016llx\n", (unsigned long long)(ran.hash));
        }
        if (!ran.failures.isEmpty()) {
            report(runner, plan, ran);
            if (++failed >= mostFailures)
                break;
        }
        if (wish.twice && runner.run(plan, false).hash != ran.hash) {
            std::printf("\nseed %llu has two traces\n", (unsigned long long)(seed));
            ++failed;
        }
        if (wish.minutes > 0 && time.elapsed() > wish.minutes * 60'000)
            break;
    }
    const double seconds = double(time.elapsed()) / 1'000.0;
    coverage.print(seeds);
    std::printf("%lld seeds from %llu, %d failed, %.1f s, %.1f seeds/s, traces %016llx\n",
                (long long)(seeds), (unsigned long long)(wish.first), failed, seconds,
                double(seeds) / qMax(seconds, 0.001), (unsigned long long)(hash));
    if (failed > 0)
        return 1;
    const QList<QByteArray> zeros = coverage.zeros();
    if (seeds < coveringSeeds || zeros.isEmpty())
        return 0;
    for (const QByteArray &name : zeros)
        std::printf("never hit: %s\n", name.constData());
    return 3;
}

}  // namespace

}  // namespace touchline::sim

int main(int argc, char **argv)
{
    // What one seed frees the next one takes.
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 64 << 20);
    // Whatever lies in a hash lies in the same order in every run.
    QHashSeed::setDeterministicGlobalSeed();
    auto *loop = new touchline::sim::Loop;
    QCoreApplication::setEventDispatcher(loop);
    QCoreApplication app(argc, argv);
    touchline::sim::Wish wish;
    if (!readWish(app.arguments(), wish))
        return 2;
    return touchline::sim::simulate(*loop, wish);
}
