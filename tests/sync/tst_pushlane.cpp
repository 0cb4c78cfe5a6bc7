// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pushlane.h"

#include <QtTest/QTest>

using namespace touchline::sync;
using namespace touchline::sync::push;
using K = Failure::Kind;
using Effects = std::vector<Effect>;

Q_DECLARE_METATYPE(State)
Q_DECLARE_METATYPE(Event)
Q_DECLARE_METATYPE(Effects)

class tst_PushLane : public QObject {
    Q_OBJECT
private slots:
    void steps_data();
    void steps();
    void aBadOneIsFoundByHalving();
    void everyPairHasAnAnswer();
};

namespace {

Event failure(K kind, qint64 retryAfter = 0, qint64 expected = 0)
{
    return Failure{kind, {}, retryAfter, expected};
}

}  // namespace

void tst_PushLane::steps_data()
{
    QTest::addColumn<State>("before");
    QTest::addColumn<Event>("event");
    QTest::addColumn<State>("after");
    QTest::addColumn<Effects>("effects");

    const auto row = [](const char *rule, const State &before, const Event &event,
                        const State &after, Effects effects) {
        QTest::newRow(rule) << before << event << after << effects;
    };
    row("the hello opens the way for what was saved before", Closed{}, Open{}, Sending{},
        {Send{100}});
    row("an edit before the hello waits in the outbox", Closed{}, Edited{}, Closed{}, {});
    row("an edit is sent at once", Resting{}, Edited{}, Sending{}, {Send{100}});
    row("an edit while sending starts no second batch", Sending{}, Edited{}, Sending{}, {});
    row("after outcomes the outbox is asked again", Sending{}, Answered{}, Sending{}, {Send{100}});
    row("after a halved batch whole ones are tried again", Sending{12}, Answered{}, Sending{},
        {Send{100}});
    row("an empty outbox is rest", Sending{}, OutboxEmpty{}, Resting{}, {});
    row("no new outcome: wait", Sending{}, Stopped{}, Waiting{1}, {StartTimer{1, 0}});
    row("offline: wait", Sending{}, failure(K::Offline), Waiting{1}, {StartTimer{1, 0}});
    row("offline again: wait longer", Sending{100, 3}, failure(K::Offline), Waiting{4},
        {StartTimer{4, 0}});
    row("a captive portal is no success", Sending{}, failure(K::BadReply), Waiting{1},
        {StartTimer{1, 0}});
    row("the server's time is obeyed", Sending{}, failure(K::Busy, 9'000), Waiting{1, 100, true},
        {StartTimer{1, 9'000}});
    row("nothing shortens the server's time", Waiting{1, 100, true}, Edited{},
        Waiting{1, 100, true}, {});
    row("a wish shortens one's own", Waiting{3, 50}, Edited{}, Sending{50, 3},
        {StopAll{}, Send{50}});
    row("time is up", Waiting{3, 50, true}, TimeUp{}, Sending{50, 3}, {Send{50}});
    row("a bad batch is halved", Sending{100}, failure(K::BadRequest), Sending{50}, {Send{50}});
    row("a bad one alone is tried later", Sending{1}, failure(K::BadRequest), Waiting{1, 1},
        {StartTimer{1, 0}});
    row("without a session nothing is sent", Sending{}, failure(K::Unauthorized), Closed{},
        {AskSignIn{}});
    row("an unknown client says hello", Sending{}, failure(K::UnknownInstance), Closed{},
        {SayHello{}});
    row("a gap is offered again", Sending{}, failure(K::Gap, 0, 7), Repairing{1}, {OfferAgain{7}});
    row("a copied profile becomes another client", Sending{}, failure(K::Forked), Repairing{1},
        {Fork{}});
    row("another client says hello first", Repairing{1}, Repaired{true}, Closed{}, {SayHello{}});
    row("a gap that comes back does not spin", Repairing{2}, Repaired{false}, Waiting{2},
        {StartTimer{2, 0}});
    row("a full disk is waited out", Repairing{1}, failure(K::Storage), Waiting{2},
        {StartTimer{2, 0}});
    row("offline by wish", Sending{}, Close{}, Closed{}, {StopAll{}});
    row("a late answer changes nothing", Closed{}, Answered{}, Closed{}, {});
    row("a late failure changes nothing", Resting{}, failure(K::Offline), Resting{}, {});
    row("a late timer changes nothing", Sending{}, TimeUp{}, Sending{}, {});
}

void tst_PushLane::steps()
{
    QFETCH(State, before);
    QFETCH(Event, event);
    QFETCH(State, after);
    QFETCH(Effects, effects);
    const Step next = step(before, event);
    QVERIFY(next.next == after);
    QVERIFY(next.effects == effects);
}

void tst_PushLane::aBadOneIsFoundByHalving()
{
    State state = Sending{};
    QList<int> tried;
    for (int i = 0; i < 10 && std::holds_alternative<Sending>(state); ++i) {
        tried += std::get<Sending>(state).most;
        state = step(state, failure(K::BadRequest)).next;
    }
    QCOMPARE(tried, (QList<int>{100, 50, 25, 12, 6, 3, 1}));
    QVERIFY(std::holds_alternative<Waiting>(state));
}

void tst_PushLane::everyPairHasAnAnswer()
{
    std::vector<Event> events{Open{},     Close{},   Edited{},   OutboxEmpty{},
                              Answered{}, Stopped{}, Repaired{}, TimeUp{}};
    for (int kind = 0; kind <= int(K::Storage); ++kind)
        events.push_back(failure(K(kind)));
    for (const State &state : {State(Closed{}), State(Resting{}), State(Sending{}),
                               State(Waiting{}), State(Repairing{})}) {
        for (const Event &event : events) {
            const Step next = step(state, event);
            // Whoever waits has a timer; whoever sends has sent.
            if (std::holds_alternative<Waiting>(next.next) && next.next != state)
                QVERIFY(std::any_of(next.effects.begin(), next.effects.end(), [](const Effect &e) {
                    return std::holds_alternative<StartTimer>(e);
                }));
            if (std::holds_alternative<Sending>(next.next) &&
                !std::holds_alternative<Sending>(state))
                QVERIFY(std::any_of(next.effects.begin(), next.effects.end(), [](const Effect &e) {
                    return std::holds_alternative<Send>(e);
                }));
        }
    }
}

QTEST_APPLESS_MAIN(tst_PushLane)
#include "tst_pushlane.moc"
