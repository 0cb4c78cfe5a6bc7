// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bloblane.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline::sync;
using namespace touchline::sync::blob;
using K = Failure::Kind;
using Effects = std::vector<Effect>;

Q_DECLARE_METATYPE(State)
Q_DECLARE_METATYPE(Event)
Q_DECLARE_METATYPE(Effects)

class tst_BlobLane : public QObject {
    Q_OBJECT
private slots:
    void steps_data();
    void steps();
    void goesOnWhereItStopped();
    void everyPairHasAnAnswer();
};

namespace {

const QUuid photo(u"{018f0000-0000-7000-8000-000000000001}"_s);
const QUuid bill(u"{018f0000-0000-7000-8000-000000000002}"_s);

Event failure(K kind, qint64 retryAfter = 0) { return Failure{kind, {}, retryAfter, 0}; }

}  // namespace

void tst_BlobLane::steps_data()
{
    QTest::addColumn<State>("before");
    QTest::addColumn<Event>("event");
    QTest::addColumn<State>("after");
    QTest::addColumn<Effects>("effects");

    const auto row = [](const char *rule, const State &before, const Event &event,
                        const State &after, Effects effects) {
        QTest::newRow(rule) << before << event << after << effects;
    };
    row("the hello opens the way for what was attached before", Closed{}, Open{}, Looking{},
        {FindNext{}});
    row("what is attached before the hello waits", Closed{}, Attached{}, Closed{}, {});
    row("what was acknowledged is sent at once", Resting{}, Attached{}, Looking{}, {FindNext{}});
    row("nothing to send is rest", Looking{}, Next{}, Resting{}, {});
    row("what is not due yet is waited for", Looking{}, Next{{}, 8'000}, Waiting{1},
        {StartTimer{1, 8'000}});
    row("the server is asked what it has", Looking{}, Next{photo}, Asking{photo}, {Ask{photo}});
    row("only what is missing is sent", Asking{photo}, Told{false, {3, 7}}, Sending{photo, {3, 7}},
        {SendPiece{photo, 3}});
    row("all is there already, as after a lost reply", Asking{photo}, Told{true, {}}, Looking{},
        {MarkDone{photo}, FindNext{}});
    row("the next piece", Sending{photo, {3, 7}}, Told{false, {7}}, Sending{photo, {7}},
        {SendPiece{photo, 7}});
    row("a colleague's piece is not sent again", Sending{photo, {3, 7, 8}}, Told{false, {8}},
        Sending{photo, {8}}, {SendPiece{photo, 8}});
    row("the last piece", Sending{photo, {7}}, Told{true, {}}, Looking{},
        {MarkDone{photo}, FindNext{}});
    row("never done without the whole checksum", Sending{photo, {7}}, Told{false, {}}, Waiting{1},
        {StartTimer{1, 0}});
    row("a piece that the server does not keep is no endless loop", Sending{photo, {3, 7}, 2},
        Told{false, {3, 7}}, Waiting{3}, {StartTimer{3, 0}});
    row("a piece that went well forgets earlier failures", Sending{photo, {3, 7}, 4},
        Told{false, {7}}, Sending{photo, {7}, 0}, {SendPiece{photo, 7}});
    row("something else attached meanwhile waits for its turn", Sending{photo, {3}}, Attached{},
        Sending{photo, {3}}, {});
    row("offline: wait", Sending{photo, {3}}, failure(K::Offline), Waiting{1}, {StartTimer{1, 0}});
    row("offline again: wait longer", Asking{photo, 3}, failure(K::Offline), Waiting{4},
        {StartTimer{4, 0}});
    row("a captive portal is no success", Asking{photo}, failure(K::BadReply), Waiting{1},
        {StartTimer{1, 0}});
    row("the server's time is obeyed", Sending{photo, {3}}, failure(K::Busy, 9'000),
        Waiting{1, true}, {StartTimer{1, 9'000}});
    row("nothing shortens the server's time", Waiting{1, true}, Attached{}, Waiting{1, true}, {});
    row("a wish shortens one's own", Waiting{3}, Attached{}, Looking{3}, {StopAll{}, FindNext{}});
    row("time is up", Waiting{3, true}, TimeUp{}, Looking{3}, {FindNext{}});
    row("a server that does not know it: others first", Asking{photo}, failure(K::NotFound),
        Looking{}, {Postpone{photo}, FindNext{}});
    row("wrong bytes do not block the others", Sending{photo, {3}}, failure(K::BadRequest),
        Looking{}, {MarkFailed{photo, u"bad_value"_s}, FindNext{}});
    row("nor does a lost right", Asking{photo}, failure(K::Forbidden), Looking{},
        {MarkFailed{photo, u"not_allowed"_s}, FindNext{}});
    row("nor does damage here", Sending{photo, {3}}, Unreadable{}, Looking{},
        {MarkFailed{photo, u"damaged"_s}, FindNext{}});
    row("without a session nothing is sent", Sending{photo, {3}}, failure(K::Unauthorized),
        Closed{}, {});
    row("a full disk is waited out", Looking{1}, failure(K::Storage), Waiting{2},
        {StartTimer{2, 0}});
    row("going offline stops at once", Sending{photo, {3}}, Close{}, Closed{}, {StopAll{}});
    row("an answer that comes too late changes nothing", Closed{}, Told{true, {}}, Closed{}, {});
    row("a timer that comes too late changes nothing", Resting{}, TimeUp{}, Resting{}, {});
}

void tst_BlobLane::steps()
{
    QFETCH(State, before);
    QFETCH(Event, event);
    const Step made = step(before, event);
    QTEST(made.next, "after");
    QTEST(made.effects, "effects");
}

/// A server with four pieces; the desk is cut off after each trip and starts anew.
void tst_BlobLane::goesOnWhereItStopped()
{
    QList<int> missing{0, 1, 2, 3};
    int sent = 0;
    for (int start = 0; start < 10 && !missing.isEmpty(); ++start) {
        State state = step(Closed{}, Open{}).next;
        state = step(state, Next{bill}).next;
        const Step asked = step(state, Told{missing.isEmpty(), missing});
        const auto *piece = std::get_if<SendPiece>(&asked.effects.front());
        QVERIFY(piece);
        QCOMPARE(piece->piece, missing.first());
        missing.removeFirst();
        ++sent;
        QVERIFY(step(asked.next, Close{}) == (Step{Closed{}, {StopAll{}}}));
    }
    QCOMPARE(sent, 4);
    State state = step(step(Closed{}, Open{}).next, Next{bill}).next;
    QVERIFY(step(state, Told{true, {}}).effects.front() == Effect(MarkDone{bill}));
}

void tst_BlobLane::everyPairHasAnAnswer()
{
    const std::vector<State> states{Closed{},      Resting{},           Looking{},
                                    Asking{photo}, Sending{photo, {0}}, Waiting{}};
    std::vector<Event> events{Open{},         Close{},          Attached{},   Next{},  Next{photo},
                              Told{true, {}}, Told{false, {0}}, Unreadable{}, TimeUp{}};
    for (int kind = 0; kind <= int(K::Storage); ++kind)
        events.push_back(failure(K(kind)));
    for (const State &state : states) {
        for (const Event &event : events) {
            const Step made = step(state, event);
            // Whoever waits has a timer, and whoever is under way has a trip or a question.
            const bool starts = !made.effects.empty();
            if (made.next.index() != state.index() && !std::holds_alternative<Resting>(made.next) &&
                !std::holds_alternative<Closed>(made.next))
                QVERIFY(starts);
        }
    }
}

QTEST_APPLESS_MAIN(tst_BlobLane)
#include "tst_bloblane.moc"
