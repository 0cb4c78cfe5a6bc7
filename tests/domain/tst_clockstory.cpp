// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clocktalk.h"
#include "domain/clocks/clockledger.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using touchline::testing::ClockTalk;

namespace {

QString stateWord(ClockState state)
{
    static const QStringList words{u"waiting"_s, u"running"_s, u"near"_s,   u"late"_s,
                                   u"paused"_s,  u"met"_s,     u"missed"_s, u"cancelled"_s};
    return words[qsizetype(state)];
}

}  // namespace

/// What a clock says at a moment of its life; "week" is Monday to Friday 09:00-17:00.
class TestClockStory final : public QObject {
    Q_OBJECT

private:
    ClockTalk m_talk;

    QString step(const ClockSegment &segment) const
    {
        static const QStringList kinds{u"ran"_s, u"paused"_s, u"closed"_s};
        QString text = kinds[qsizetype(segment.kind)] + u' ' +
                       m_talk.text(segment.range.from).mid(5) + u" to "_s +
                       m_talk.text(segment.range.to).mid(5);
        if (!segment.why.isEmpty())
            text += u" ("_s + segment.why + u')';
        if (!segment.labels.isEmpty())
            text += u" ["_s + segment.labels.join(u' ') + u']';
        return text;
    }

private slots:
    void reading_data()
    {
        QTest::addColumn<QStringList>("events");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &events, const QString &now,
                            const QString &says) { QTest::newRow(name) << events << now << says; };
        const QString nine = u"start 11-23 09:00 = "_s;
        const QString sixty = nine + u"60b"_s;
        const QString pausable = nine + u"60bp"_s;
        const QString goesOn = nine + u"60bpg"_s;

        row("not begun", {sixty}, u"11-23 08:59"_s, u"waiting"_s);
        row("runs", {sixty}, u"11-23 09:30"_s, u"running due 11-23 10:00 left 30"_s);
        row("near from four fifths on", {sixty}, u"11-23 09:48"_s,
            u"near due 11-23 10:00 left 12"_s);
        row("a minute before it is near", {sixty}, u"11-23 09:47"_s,
            u"running due 11-23 10:00 left 13"_s);
        row("at its limit it is not late", {sixty}, u"11-23 10:00"_s,
            u"near due 11-23 10:00 left 0"_s);
        row("a minute later it is", {sixty}, u"11-23 10:01"_s,
            u"late due 11-23 10:00 left -1 missed 11-23 10:00"_s);
        row("stands still on Saturday", {u"start 11-20 16:30 = 60b"_s}, u"11-21 12:00"_s,
            u"running due 11-23 09:30 left 30"_s);
        row("near on Monday", {u"start 11-20 16:30 = 60b"_s}, u"11-23 09:18"_s,
            u"near due 11-23 09:30 left 12"_s);
        row("met at its limit", {sixty, u"stop 11-23 10:00"_s}, u"11-25 12:00"_s,
            u"met due 11-23 10:00 left 0"_s);
        row("missed by a minute", {sixty, u"stop 11-23 10:01"_s}, u"11-25 12:00"_s,
            u"missed due 11-23 10:00 left -1 missed 11-23 10:00"_s);
        row("missed in closed time", {u"start 11-20 16:00 = 60b"_s, u"stop 11-20 18:00"_s},
            u"11-21 12:00"_s, u"missed due 11-20 17:00 left 0 missed 11-20 17:00"_s);
        row("as it was before it was stopped", {sixty, u"stop 11-23 10:00"_s}, u"11-23 09:10"_s,
            u"running due 11-23 10:00 left 50"_s);
        row("a second stop means nothing", {sixty, u"stop 11-23 09:30"_s, u"stop 11-23 11:00"_s},
            u"11-23 12:00"_s, u"met due 11-23 10:00 left 30"_s);

        row("paused", {pausable, u"pause 11-23 09:30 = customer"_s}, u"11-23 11:00"_s,
            u"paused due 11-23 11:30 left 30"_s);
        row("paused and gone on",
            {pausable, u"pause 11-23 09:30 = customer"_s, u"resume 11-23 11:00"_s},
            u"11-23 11:10"_s, u"running due 11-23 11:30 left 20"_s);
        row("late before the pause stays late", {pausable, u"pause 11-23 10:30"_s},
            u"11-23 12:00"_s, u"late due 11-23 10:00 left -30 missed 11-23 10:00"_s);
        row("stopped while it was paused",
            {pausable, u"pause 11-23 09:30"_s, u"stop 11-23 11:00"_s}, u"11-23 12:00"_s,
            u"met due 11-23 11:30 left 30"_s);
        row("what never pauses goes on", {sixty, u"pause 11-23 09:30"_s}, u"11-23 09:50"_s,
            u"near due 11-23 10:00 left 10"_s);
        row("a second reason while it is paused",
            {pausable, u"pause 11-23 09:10 = a"_s, u"pause 11-23 09:20 = b"_s,
             u"resume 11-23 09:40"_s},
            u"11-23 09:50"_s, u"running due 11-23 10:30 left 40"_s);
        row("a pause of no length", {pausable, u"pause 11-23 09:10"_s, u"resume 11-23 09:10"_s},
            u"11-23 09:20"_s, u"running due 11-23 10:00 left 40"_s);
        row("going on without a pause", {pausable, u"resume 11-23 09:10"_s}, u"11-23 09:20"_s,
            u"running due 11-23 10:00 left 40"_s);
        row("two pauses in one minute",
            {nine + u"120bp"_s, u"pause 11-23 10:00:00"_s, u"resume 11-23 10:00:20"_s,
             u"pause 11-23 10:00:40"_s, u"resume 11-23 10:00:50"_s},
            u"11-23 10:30:30"_s, u"running due 11-23 11:00:30 left 30"_s);
        row("arrival runs through a suspension",
            {nine + u"45r"_s, u"pause 11-23 09:10 = customer"_s}, u"11-23 09:46"_s,
            u"late due 11-23 09:45 left -1 missed 11-23 09:45"_s);

        row("a longer limit after a pause",
            {pausable, u"pause 11-23 09:30"_s, u"resume 11-23 10:00"_s,
             u"apply 11-23 10:10 = 120bp"_s},
            u"11-23 10:20"_s, u"running due 11-23 11:30 left 70"_s);
        row("from working to real minutes",
            {u"start 11-20 16:30 = 60bp"_s, u"apply 11-20 16:45 = 90rp"_s}, u"11-20 17:00"_s,
            u"running due 11-20 18:00 left 60"_s);
        row("from real to working minutes",
            {u"start 11-20 16:30 = 240r"_s, u"apply 11-20 17:30 = 60b"_s}, u"11-20 17:40"_s,
            u"running due 11-23 09:30 left 30"_s);
        row("to a limit that pauses: pauses of before count",
            {sixty, u"pause 11-23 09:10"_s, u"resume 11-23 09:40"_s, u"apply 11-23 09:45 = 60bp"_s},
            u"11-23 09:50"_s, u"running due 11-23 10:30 left 40"_s);
        row("to a limit that never pauses: pauses of before do not count",
            {pausable, u"pause 11-23 09:10"_s, u"resume 11-23 09:40"_s,
             u"apply 11-23 09:45 = 60r"_s},
            u"11-23 09:50"_s, u"near due 11-23 10:00 left 10"_s);
        row("a longer limit after the breach", {sixty, u"apply 11-23 10:30 = 120b"_s},
            u"11-23 10:40"_s, u"near due 11-23 11:00 left 20"_s);
        row("a shorter limit is late at once", {nine + u"120b"_s, u"apply 11-23 10:30 = 60b"_s},
            u"11-23 10:40"_s, u"late due 11-23 10:00 left -40 missed 11-23 10:00"_s);
        row("changed while it is paused",
            {pausable, u"pause 11-23 09:30"_s, u"apply 11-23 09:40 = 90bp"_s}, u"11-23 10:00"_s,
            u"paused due 11-23 11:00 left 60"_s);
        row("changed twice",
            {pausable, u"pause 11-23 09:10"_s, u"resume 11-23 09:20"_s,
             u"apply 11-23 09:30 = 120bp"_s, u"pause 11-23 09:40"_s, u"resume 11-23 10:00"_s,
             u"apply 11-23 10:10 = 90bp"_s},
            u"11-23 10:30"_s, u"running due 11-23 11:00 left 30"_s);
        row("to working days", {u"start 11-23 10:00 = 60bp"_s, u"apply 11-23 10:30 = 1dp"_s},
            u"11-23 11:00"_s, u"running due 11-24 17:00 left 840"_s);

        row("no longer asked for", {sixty, u"cancel 11-23 09:30"_s}, u"11-23 12:00"_s,
            u"cancelled due 11-23 10:00 left 30"_s);
        row("asked for again", {sixty, u"cancel 11-23 09:30"_s, u"apply 11-23 09:40 = 60b"_s},
            u"11-23 09:45"_s, u"running due 11-23 10:00 left 15"_s);

        row("reopened after a breach", {goesOn, u"stop 11-23 10:30"_s, u"reopen 11-23 12:00"_s},
            u"11-23 12:10"_s, u"late due 11-23 10:00 left -40 missed 11-23 10:00"_s);
        row("reopened in time", {goesOn, u"stop 11-23 09:30"_s, u"reopen 11-23 12:00"_s},
            u"11-23 12:10"_s, u"running due 11-23 12:30 left 20"_s);
        row("reopened: what never pauses may be late at once",
            {nine + u"60bg"_s, u"stop 11-23 09:30"_s, u"reopen 11-23 12:00"_s}, u"11-23 12:10"_s,
            u"late due 11-23 10:00 left -130 missed 11-23 10:00"_s);
        row("once and for all", {sixty, u"stop 11-23 09:30"_s, u"reopen 11-23 12:00"_s},
            u"11-23 13:00"_s, u"met due 11-23 10:00 left 30"_s);
        row("a new round", {nine + u"60ba"_s, u"stop 11-23 09:30"_s, u"reopen 11-23 12:00"_s},
            u"11-23 12:10"_s, u"running due 11-23 13:00 left 50"_s);
        row("a new round after a breach",
            {nine + u"60ba"_s, u"stop 11-23 10:30"_s, u"reopen 11-23 12:00"_s}, u"11-23 12:10"_s,
            u"running due 11-23 13:00 left 50 missed 11-23 10:00"_s);
        row("a breach is not healed by a later round",
            {nine + u"60ba"_s, u"stop 11-23 10:30"_s, u"reopen 11-23 12:00"_s,
             u"stop 11-23 12:20"_s},
            u"11-23 15:00"_s, u"missed due 11-23 13:00 left 40 missed 11-23 10:00"_s);
        row("a new round while it runs", {nine + u"60ba"_s, u"reopen 11-23 09:30"_s},
            u"11-23 10:10"_s, u"running due 11-23 10:30 left 20"_s);
        row("reopened over a weekend",
            {u"start 11-20 16:00 = 60bpg"_s, u"stop 11-20 16:30"_s, u"reopen 11-23 09:00"_s},
            u"11-23 09:10"_s, u"running due 11-23 09:30 left 20"_s);

        row("merged: the other promised earlier",
            {u"start 11-23 10:00 = 60b"_s, u"merge 11-23 10:15 = 60b from 11-23 09:00"_s},
            u"11-23 10:20"_s, u"late due 11-23 10:00 left -20 missed 11-23 10:00 other"_s);
        row("merged: the other promised later",
            {u"start 11-23 10:00 = 60b"_s, u"merge 11-23 10:15 = 60b from 11-23 10:10"_s},
            u"11-23 10:20"_s, u"running due 11-23 11:00 left 40"_s);
        row("merged: a longer limit that began earlier",
            {u"start 11-23 10:00 = 60b"_s, u"merge 11-23 10:15 = 240b from 11-23 09:00"_s},
            u"11-23 10:20"_s, u"running due 11-23 11:00 left 40"_s);
        row("merged and undone",
            {u"start 11-23 10:00 = 60b"_s, u"merge 11-23 10:15 = 60b from 11-23 09:00"_s,
             u"unmerge 11-23 10:16"_s},
            u"11-23 10:20"_s, u"running due 11-23 11:00 left 40"_s);
        row("merged: the other's pauses count for it",
            {u"start 11-23 10:00 = 60b"_s,
             u"merge 11-23 10:15 = 60bp from 11-23 09:00 paused 11-23 09:10 to 11-23 09:50"_s},
            u"11-23 10:20"_s, u"running due 11-23 10:40 left 20 other"_s);
        row("merged: a pause after it moves the promise",
            {u"start 11-23 10:00 = 60bp"_s, u"merge 11-23 10:15 = 60bp from 11-23 09:40"_s,
             u"pause 11-23 10:20"_s, u"resume 11-23 10:50"_s},
            u"11-23 10:55"_s, u"running due 11-23 11:10 left 15 other"_s);

        row("working days at closing", {u"start 11-23 10:00 = 1d"_s}, u"11-24 17:00"_s,
            u"near due 11-24 17:00 left 0"_s);
        row("working days after closing", {u"start 11-23 10:00 = 1d"_s}, u"11-24 17:01"_s,
            u"late due 11-24 17:00 left 0 missed 11-24 17:00"_s);
        row("working days paused over closing",
            {u"start 11-23 10:00 = 1dp"_s, u"pause 11-24 16:00"_s}, u"11-24 18:00"_s,
            u"paused due 11-25 17:00 left 480"_s);
        row("working days late before the pause",
            {u"start 11-23 10:00 = 1dp"_s, u"pause 11-24 18:00"_s}, u"11-25 10:00"_s,
            u"late due 11-24 17:00 left 0 missed 11-24 17:00"_s);
    }

    void reading()
    {
        QFETCH(QStringList, events);
        QFETCH(QString, now);
        const ClockStory story = m_talk.story(events, u"week"_s);
        QVERIFY(touchline::checked(story));
        const ClockReading reading = readClock(story, m_talk.hoursOf(), m_talk.at(now));
        QString said = stateWord(reading.state);
        if (reading.state != ClockState::Waiting)
            said += u" due %1 left %2"_s.arg(m_talk.text(reading.due).mid(5))
                        .arg(reading.left / MinuteMs);
        if (reading.missed)
            said += u" missed "_s + m_talk.text(reading.missed).mid(5);
        if (!reading.promisedTo.isNull())
            said += u" other"_s;
        QTEST(said, "says");
    }

    void explanation_data()
    {
        QTest::addColumn<QStringList>("events");
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QStringList>("steps");
        QTest::newRow("an hour over the weekend")
            << QStringList{u"start 11-20 16:30 = 60b"_s} << u"week"_s
            << QStringList{u"ran 11-20 16:30 to 11-20 17:00"_s,
                           u"closed 11-20 17:00 to 11-23 09:00"_s,
                           u"ran 11-23 09:00 to 11-23 09:30"_s};
        QTest::newRow("lunch and a pause")
            << QStringList{u"start 11-23 11:30 = 90bp"_s, u"pause 11-23 13:40 = customer"_s,
                           u"resume 11-23 14:00"_s}
            << u"office"_s
            << QStringList{u"ran 11-23 11:30 to 11-23 12:00"_s,
                           u"closed 11-23 12:00 to 11-23 13:30"_s,
                           u"ran 11-23 13:30 to 11-23 13:40"_s,
                           u"paused 11-23 13:40 to 11-23 14:00 (customer)"_s,
                           u"ran 11-23 14:00 to 11-23 14:50"_s};
        QTest::newRow("a holiday says its name")
            << QStringList{u"start 09-30 17:00 = 60b"_s} << u"office"_s
            << QStringList{u"ran 09-30 17:00 to 09-30 17:30"_s,
                           u"closed 09-30 17:30 to 10-08 08:30 [国庆节]"_s,
                           u"ran 10-08 08:30 to 10-08 09:00"_s};
        QTest::newRow("two reasons one after the other")
            << QStringList{u"start 11-23 09:00 = 60bp"_s, u"pause 11-23 09:10 = customer"_s,
                           u"pause 11-23 09:20 = weather"_s, u"resume 11-23 09:30"_s}
            << u"week"_s
            << QStringList{u"ran 11-23 09:00 to 11-23 09:10"_s,
                           u"paused 11-23 09:10 to 11-23 09:20 (customer)"_s,
                           u"paused 11-23 09:20 to 11-23 09:30 (weather)"_s,
                           u"ran 11-23 09:30 to 11-23 10:20"_s};
        QTest::newRow("real time has no closed hours")
            << QStringList{u"start 11-20 16:30 = 45r"_s} << u"week"_s
            << QStringList{u"ran 11-20 16:30 to 11-20 17:15"_s};
    }

    void explanation()
    {
        QFETCH(QStringList, events);
        QFETCH(QString, calendar);
        const ClockStory story = m_talk.story(events, calendar);
        const ClockExplanation told =
            explainedClock(story, m_talk.hoursOf(), story.events.back().at);
        QStringList steps;
        for (const ClockSegment &segment : told.steps)
            steps += step(segment);
        QTEST(steps, "steps");
        QCOMPARE(told.applied.calendarVersion,
                 told.applied.target.unit == ClockUnit::RealMinutes ? 0 : 1);
    }

    void explainedWorkingDays()
    {
        const ClockStory story =
            m_talk.story({u"start 09-30 10:00 = 3dp"_s, u"pause 10-08 17:00 = customer"_s,
                          u"resume 10-09 09:00"_s},
                         u"office"_s);
        const ClockExplanation told =
            explainedClock(story, m_talk.hoursOf(), m_talk.at(u"10-09 10:00"_s));
        QCOMPARE(m_talk.text(told.due), u"2026-10-12 17:30"_s);
        QStringList days;
        for (const ClockDay &day : told.days) {
            static const QStringList verdicts{u"counted"_s, u"rest"_s, u"holiday"_s, u"paused"_s};
            days += day.date.toString(u"MM-dd "_s) + verdicts[qsizetype(day.verdict)] +
                    (day.extraWork ? u" extra"_s : QString());
        }
        const QStringList expected{
            u"10-01 holiday"_s, u"10-02 holiday"_s,       u"10-03 holiday"_s, u"10-04 holiday"_s,
            u"10-05 holiday"_s, u"10-06 holiday"_s,       u"10-07 holiday"_s, u"10-08 paused"_s,
            u"10-09 counted"_s, u"10-10 counted extra"_s, u"10-11 rest"_s,    u"10-12 counted"_s};
        QCOMPARE(days, expected);
    }

    void ledgerOfAChange()
    {
        const ClockStory story = m_talk.story(
            {u"start 11-20 16:30 = 90r"_s, u"pause 11-20 16:45 = customer"_s,
             u"resume 11-20 16:50"_s, u"apply 11-20 17:10 = 60bp"_s, u"stop 11-23 09:10"_s},
            u"week"_s);
        QStringList lines;
        for (const ClockSegment &segment :
             clockLedger(story, m_talk.hoursOf(), m_talk.at(u"11-24 09:00"_s)))
            lines += QString::number(segment.chapter) + u' ' + step(segment);
        const QStringList expected{u"0 ran 11-20 16:30 to 11-20 16:45"_s,
                                   u"0 ran 11-20 16:45 to 11-20 16:50"_s,
                                   u"0 ran 11-20 16:50 to 11-20 17:10"_s,
                                   u"1 ran 11-20 16:30 to 11-20 16:45"_s,
                                   u"1 paused 11-20 16:45 to 11-20 16:50 (customer)"_s,
                                   u"1 ran 11-20 16:50 to 11-20 17:00"_s,
                                   u"1 closed 11-20 17:00 to 11-20 17:10"_s,
                                   u"1 closed 11-20 17:10 to 11-23 09:00"_s,
                                   u"1 ran 11-23 09:00 to 11-23 09:10"_s};
        QCOMPARE(lines, expected);
    }

    /// Random lives: what the ledger said once it says for ever, its last chapter has no gap, and its
    /// time is the reading's.
    void ledgerOnlyGrows()
    {
        const qint64 first = m_talk.at(u"11-19 08:00"_s);
        for (quint32 seed = 1; seed <= 3'000; ++seed) {
            QRandomGenerator random(seed);
            const auto any = [&](int n) { return int(random.bounded(n)); };
            static const QStringList targets{u"60b"_s,    u"300bp"_s, u"90r"_s,    u"600rpg"_s,
                                             u"120bpg"_s, u"2dp"_s,   u"600bpa"_s, u"1dg"_s};
            ClockStory story{u"reply"_s, ClockDuty::Promise, {}};
            qint64 at = first + any(600) * MinuteMs;
            ClockEvent event;
            event.step = ClockStep::Start;
            event.at = at;
            event.applied = m_talk.applied(targets[any(8)], u"week"_s);
            story.events.push_back(event);
            for (int i = any(10); i > 0; --i) {
                at += any(4) ? any(700) * MinuteMs : 0;
                static constexpr std::array steps{
                    ClockStep::Pause, ClockStep::Resume, ClockStep::Stop,   ClockStep::Reopen,
                    ClockStep::Apply, ClockStep::Pause,  ClockStep::Resume, ClockStep::Cancel};
                event = {};
                event.step = steps[size_t(any(8))];
                event.at = at;
                if (event.step == ClockStep::Apply)
                    event.applied = m_talk.applied(targets[any(8)], u"week"_s);
                story.events.push_back(event);
            }
            const qint64 now = at + any(2'000) * MinuteMs;
            const std::vector<ClockSegment> all = clockLedger(story, m_talk.hoursOf(), now);
            for (int i = 0; i < 6; ++i) {
                const qint64 then = first + any(int((now - first) / MinuteMs) + 1) * MinuteMs;
                std::vector<ClockSegment> early = clockLedger(story, m_talk.hoursOf(), then);
                if (!early.empty() && early.back().open)
                    early.pop_back();
                const QByteArray where = QByteArray::number(seed);
                QVERIFY2(early.size() <= all.size(), where.data());
                for (size_t k = 0; k < early.size(); ++k) {
                    ClockSegment later = all[k];
                    later.open = false;
                    QVERIFY2(early[k] == later, where.data());
                }
                const ClockReading reading = readClock(story, m_talk.hoursOf(), then);
                // Only the last chapter says how long the clock ran; a round that begins right now has
                // nothing to tell yet.
                const std::vector<ClockSegment> told = clockLedger(story, m_talk.hoursOf(), then);
                qint64 ran = 0;
                qint64 start = -1;
                for (const ClockSegment &segment : told) {
                    if (segment.chapter != told.back().chapter)
                        continue;
                    start = start < 0 ? segment.range.from : start;
                    ran += segment.kind == SpanKind::Ran ? segment.range.length() : 0;
                }
                ran = start == reading.start ? ran : 0;
                QVERIFY2(ran == reading.ran, where.data());
            }
        }
    }

    void levels()
    {
        ClockStory story = m_talk.story({u"start 11-20 16:30 = 60bp"_s}, u"week"_s);
        ClockTarget &target = story.events.front().applied.target;
        target.levels = {{{50, 0}, {}, {}},
                         {{std::nullopt, -15}, {}, {}},
                         {{std::nullopt, 0}, {{u"nudges"_s, {}, false, 1}}, {}},
                         {{std::nullopt, 30}, {}, {}},
                         {{200, 0}, {}, {}}};
        const HoursOf hours = m_talk.hoursOf();
        QStringList moments;
        for (const auto &moment : levelMoments(story, hours, m_talk.at(u"11-20 16:30"_s)))
            moments += m_talk.text(moment).mid(5);
        QCOMPARE(moments, (QStringList{u"11-20 17:00"_s, u"11-23 09:15"_s, u"11-23 09:30"_s,
                                       u"11-23 10:00"_s, u"11-23 10:30"_s}));
        const auto reached = [&](const char *now, const std::vector<size_t> &acted,
                                 const ClockFacts &facts = {}) {
            return levelsReached(story, hours, facts, acted, m_talk.at(QString::fromLatin1(now)));
        };
        QCOMPARE(reached("11-20 16:59", {}), (std::vector<size_t>{}));
        QCOMPARE(reached("11-20 17:00", {}), (std::vector<size_t>{0}));
        QCOMPARE(reached("11-22 12:00", {0}), (std::vector<size_t>{}));
        QCOMPARE(reached("11-23 09:30", {0}), (std::vector<size_t>{1}));
        QCOMPARE(reached("11-23 09:30", {0}, {{u"nudges"_s, u"2"_s}}), (std::vector<size_t>{1, 2}));
        QCOMPARE(reached("11-23 10:30", {0, 1}), (std::vector<size_t>{3, 4}));
        ClockEvent stop;
        stop.step = ClockStep::Stop;
        stop.at = m_talk.at(u"11-23 09:20"_s);
        story.events.push_back(stop);
        QCOMPARE(reached("11-23 12:00", {}), (std::vector<size_t>{0, 1}));
    }

    void levelsWaitForAPause()
    {
        ClockStory story =
            m_talk.story({u"start 11-23 09:00 = 60bp"_s, u"pause 11-23 09:20"_s}, u"week"_s);
        story.events.front().applied.target.levels = {{{50, 0}, {}, {}}};
        QVERIFY(
            levelsReached(story, m_talk.hoursOf(), {}, {}, m_talk.at(u"11-23 12:00"_s)).empty());
    }

    void hoursThatAreNotThere()
    {
        ClockStory story = m_talk.story({u"start 11-23 09:00 = 60b"_s}, u"nowhere"_s);
        const ClockReading reading =
            readClock(story, m_talk.hoursOf(), m_talk.at(u"11-23 10:00"_s));
        QVERIFY(!reading.known);
        QVERIFY(!reading.due);
        QCOMPARE(reading.state, ClockState::Running);
        QVERIFY(clockLedger(story, m_talk.hoursOf(), m_talk.at(u"11-23 10:00"_s)).empty());
        story = m_talk.story({u"start 2028-12-29 09:00 = 5d"_s}, u"week"_s);
        QVERIFY(!readClock(story, m_talk.hoursOf(), m_talk.at(u"2028-12-29 10:00"_s)).known);
    }

    void storiesAreChecked()
    {
        QVERIFY(!touchline::checked(ClockStory{}));
        ClockStory story =
            m_talk.story({u"start 11-23 09:00 = 60b"_s, u"stop 11-23 08:59"_s}, u"week"_s);
        QCOMPARE(touchline::checked(story).error().field, u"events[1].at"_s);
        story = m_talk.story({u"stop 11-23 09:00"_s}, u"week"_s);
        QCOMPARE(touchline::checked(story).error().field, u"events[0].step"_s);
        const ClockStory good = m_talk.story(
            {u"start 11-23 09:00 = 60b"_s, u"merge 11-23 09:10 = 60b from 11-23 08:00"_s},
            u"week"_s);
        QVERIFY(touchline::checked(good));
        for (const qint64 amount : {qint64(0), qint64(-1), std::numeric_limits<qint64>::max()}) {
            story = good;
            story.events[0].applied.target.amount = amount;
            QCOMPARE(touchline::checked(story).error().field, u"events[0].applied"_s);
        }
        for (const qint64 at : {qint64(-1), std::numeric_limits<qint64>::max()}) {
            story = good;
            story.events[1].at = at;
            QCOMPARE(touchline::checked(story).error().field, u"events[1].at"_s);
            story = good;
            story.events[1].otherStart = at;
            QCOMPARE(touchline::checked(story).error().field, u"events[1].otherStart"_s);
        }
        story = good;
        story.events.resize(10'001, good.events[1]);
        QCOMPARE(touchline::checked(story).error().kind, ErrorKind::TooLarge);
    }

    void nearest()
    {
        const auto of = [&](const QStringList &events) {
            return readClock(m_talk.story(events, u"week"_s), m_talk.hoursOf(),
                             m_talk.at(u"11-23 09:30"_s));
        };
        const ClockReading hour = of({u"start 11-23 09:00 = 60b"_s});
        const ClockReading day = of({u"start 11-23 09:00 = 1d"_s});
        const ClockReading done = of({u"start 11-23 09:00 = 20b"_s, u"stop 11-23 09:10"_s});
        QCOMPARE(nearestClock({day, done, hour}), std::optional<size_t>(2));
        QCOMPARE(nearestClock({done}), std::optional<size_t>());
    }
};

QTEST_APPLESS_MAIN(TestClockStory)
#include "tst_clockstory.moc"
