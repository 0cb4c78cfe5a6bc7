// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pulllane.h"

#include <QtTest/QTest>

using namespace touchline::sync;
using namespace touchline::sync::pull;
using K = Failure::Kind;
using What = PullStep::What;
using Effects = std::vector<Effect>;

Q_DECLARE_METATYPE(State)
Q_DECLARE_METATYPE(Event)
Q_DECLARE_METATYPE(Effects)

class tst_PullLane : public QObject {
    Q_OBJECT
private slots:
    void steps_data();
    void steps();
    void aWishOutlastsTheAggregatesBeforeThePull();
    void everyPairHasAnAnswer();
};

namespace {

const QUuid someRoot = QUuid::fromString(u"018f0000-0000-7000-8000-000000000001");

Event failure(K kind, qint64 retryAfter = 0) { return Failure{kind, {}, retryAfter, 0}; }

PullStep scopeStep() { return {What::Scope, QStringLiteral("common"), {}, {}, "c", false, 0, 40}; }
PullStep rootStep() { return {What::Root, {}, someRoot, {}, "c", false, 0, 100}; }
PullStep pullStep(bool hurry = false) { return {What::Pull, {}, {}, {}, "c", hurry, 3, 100}; }

}  // namespace

void tst_PullLane::steps_data()
{
    QTest::addColumn<State>("before");
    QTest::addColumn<Event>("event");
    QTest::addColumn<State>("after");
    QTest::addColumn<Effects>("effects");

    const auto row = [](const char *rule, const State &before, const Event &event,
                        const State &after, Effects effects) {
        QTest::newRow(rule) << before << event << after << effects;
    };
    row("a token is enough to say hello", Closed{}, Open{}, Greeting{}, {SayHello{}});
    row("the hello opens both lanes", Greeting{}, Greeted{}, Asking{}, {OpenPush{}, AskNext{}});
    row("another client says hello once more, after a pause", Greeting{}, Greeted{true},
        Waiting{1, true}, {StartTimer{1, 0}});
    row("an instance of somebody else's is given up", Greeting{}, failure(K::Forked), Greeting{1},
        {Fork{}});
    row("a scope is loaded without waiting", Asking{}, Next{scopeStep()}, Fetching{scopeStep()},
        {Fetch{scopeStep(), 0}});
    row("at the head one waits for news", Asking{}, Next{pullStep()}, Fetching{pullStep()},
        {Fetch{pullStep(), 25}});
    row("an acknowledged edit does not wait for news", Asking{}, Next{pullStep(true)},
        Fetching{pullStep(true)}, {Fetch{pullStep(true), 0}});
    row("a replica without a place says hello", Asking{}, Next{PullStep{}}, Waiting{1, true},
        {StartTimer{1, 0}});
    row("a page is stored before the next is asked for", Fetching{pullStep()}, Fetched{},
        Applying{}, {});
    row("page after page", Applying{}, Stored{}, Asking{}, {AskNext{}});
    row("a disk that is full stops it", Applying{}, failure(K::Storage), Waiting{1},
        {StartTimer{1, 0}});
    row("a long poll is cut short by a wish", Fetching{pullStep()}, Nudged{}, Asking{0, true},
        {StopAll{}, AskNext{}});
    row("a page on its way is not", Fetching{scopeStep()}, Nudged{}, Fetching{scopeStep(), 0, true},
        {});
    row("offline: wait", Fetching{pullStep()}, failure(K::Offline), Waiting{1}, {StartTimer{1, 0}});
    row("offline at the hello: hello again", Greeting{}, failure(K::Offline), Waiting{1, true},
        {StartTimer{1, 0}});
    row("the server's time is obeyed", Fetching{pullStep()}, failure(K::Busy, 5'000),
        Waiting{1, false, true}, {StartTimer{1, 5'000}});
    row("nothing shortens the server's time", Waiting{1, false, true}, Nudged{},
        Waiting{1, false, true}, {});
    row("a wish shortens one's own", Waiting{2}, Nudged{}, Asking{2, true}, {StopAll{}, AskNext{}});
    row("time is up", Waiting{2, true}, TimeUp{}, Greeting{2}, {SayHello{}});
    row("a portal is no page", Fetching{pullStep()}, failure(K::BadReply), Waiting{1},
        {StartTimer{1, 0}});
    row("a restored ledger: load again", Fetching{pullStep()}, failure(K::NewEpoch),
        Waiting{1, true}, {StartOver{}, StartTimer{1, 0}});
    row("other rights: load again", Fetching{pullStep()}, failure(K::NewGrants), Waiting{1, true},
        {StartOver{}, StartTimer{1, 0}});
    row("too long away: load again", Fetching{pullStep()}, failure(K::Rebootstrap),
        Waiting{1, true}, {StartOver{}, StartTimer{1, 0}});
    row("a place that is not understood: load again", Fetching{scopeStep()}, failure(K::BadRequest),
        Waiting{1, true}, {StartOver{}, StartTimer{1, 0}});
    row("an aggregate that is gone is no failure", Fetching{rootStep()}, failure(K::NotFound),
        Applying{}, {RootGone{someRoot}});
    row("without a session nothing is asked", Fetching{pullStep()}, failure(K::Unauthorized),
        Closed{}, {AskSignIn{}});
    row("too old: nothing more is asked", Greeting{}, failure(K::TooOld), Closed{}, {GiveUp{}});
    row("the push lane may wish for a hello", Fetching{pullStep()}, HelloWanted{}, Greeting{},
        {StopAll{}, SayHello{}});
    row("but not of one that is offline", Closed{}, HelloWanted{}, Closed{}, {});
    row("nor before the server's time", Waiting{1, false, true}, HelloWanted{},
        Waiting{1, true, true}, {});
    row("offline by wish", Fetching{pullStep()}, Close{}, Closed{}, {StopAll{}});
    row("a late page changes nothing", Closed{}, Fetched{}, Closed{}, {});
    row("a late timer changes nothing", Fetching{pullStep()}, TimeUp{}, Fetching{pullStep()}, {});
}

void tst_PullLane::steps()
{
    QFETCH(State, before);
    QFETCH(Event, event);
    QFETCH(State, after);
    QFETCH(Effects, effects);
    const Step next = step(before, event);
    QVERIFY(next.next == after);
    QVERIFY(next.effects == effects);
}

void tst_PullLane::aWishOutlastsTheAggregatesBeforeThePull()
{
    State state = Applying{};
    const auto feed = [&](const Event &event) {
        Step next = step(state, event);
        state = next.next;
        return next.effects;
    };
    feed(Nudged{});
    feed(Stored{});
    feed(Next{rootStep()});
    feed(Fetched{});
    feed(Stored{});
    const auto effects = feed(Next{pullStep()});
    QCOMPARE(std::get<Fetch>(effects.front()).waitSeconds, 0);
    feed(Fetched{});
    feed(Stored{});
    QCOMPARE(std::get<Fetch>(feed(Next{pullStep()}).front()).waitSeconds, LongPollSeconds);
}

void tst_PullLane::everyPairHasAnAnswer()
{
    std::vector<Event> events{Open{},    Close{},  Greeted{}, HelloWanted{}, Next{pullStep()},
                              Fetched{}, Stored{}, Nudged{},  TimeUp{}};
    for (int kind = 0; kind <= int(K::Storage); ++kind)
        events.push_back(failure(K(kind)));
    const std::vector<State> states{Closed{},
                                    Greeting{},
                                    Asking{},
                                    Fetching{scopeStep()},
                                    Fetching{rootStep()},
                                    Fetching{pullStep()},
                                    Applying{},
                                    Waiting{},
                                    Waiting{1, true, true}};
    for (const State &state : states) {
        for (const Event &event : events) {
            const Step next = step(state, event);
            const bool entered = std::holds_alternative<Waiting>(next.next) &&
                                 !std::holds_alternative<Waiting>(state);
            if (entered)
                QVERIFY(std::any_of(next.effects.begin(), next.effects.end(), [](const Effect &e) {
                    return std::holds_alternative<StartTimer>(e);
                }));
        }
    }
}

QTEST_APPLESS_MAIN(tst_PullLane)
#include "tst_pulllane.moc"
