// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clocktalk.h"
#include "domain/clocks/clockbook.h"
#include "domain/clocks/orderclocks.h"
#include "domain/clocks/policyreader.h"
#include "domain/lifecycle.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using touchline::testing::ClockTalk;

namespace {

/// "family=fault area=rural" as facts.
ClockFacts factsOf(const QString &words)
{
    ClockFacts facts;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        facts.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
    return facts;
}

}  // namespace

class TestClockPolicies final : public QObject {
    Q_OBJECT

private:
    ClockTalk m_talk;
    std::vector<ClockPolicy> m_policies;

    ClockRules limits() const
    {
        return {m_policies, [](const QString &) { return 1; }};
    }

    HoursOf hours() const
    {
        return [this](const QString &, qint64) { return m_talk.hours(u"office"_s); };
    }

    /// "arrive/promise due 11-20 17:15, ..." of the clocks that run, in the order of their limits.
    QString running(const ClockBook &book, const QString &now) const
    {
        std::vector<std::pair<qint64, QString>> clocks;
        for (const ClockStory &story : book.stories) {
            const ClockReading reading = readClock(story, hours(), m_talk.at(now));
            if (reading.state == ClockState::Met || reading.state == ClockState::Missed ||
                reading.state == ClockState::Cancelled || !reading.due)
                continue;
            clocks.push_back({*reading.due, story.metric + u'/' + codeOf(story.duty) + u' ' +
                                                m_talk.text(reading.due).mid(5)});
        }
        std::sort(clocks.begin(), clocks.end());
        QStringList texts;
        for (const auto &clock : clocks)
            texts += clock.second;
        return texts.join(u", "_s);
    }

    ClockBook told(ClockBook book, const QString &moment, const QString &facts) const
    {
        const OrderMoment happening{
            moment.section(u' ', 0, 0), m_talk.at(moment.section(u' ', 1)), {}};
        return happened(std::move(book), happening, factsOf(facts), limits());
    }

private slots:
    void initTestCase()
    {
        const auto policies = shippedPolicies();
        QVERIFY2(policies,
                 qPrintable(policies ? QString()
                                     : policies.error().field + u' ' + policies.error().detail));
        m_policies = *policies;
    }

    void firstMatchOfEachTrack_data()
    {
        QTest::addColumn<QString>("facts");
        QTest::addColumn<QString>("policies");
        const auto row = [](const char *facts, const char *policies) {
            QTest::newRow(facts) << QString::fromUtf8(facts) << QString::fromLatin1(policies);
        };
        row("family=fault area=urban serviceKind=power", "fault");
        row("family=fault area=rural serviceKind=power", "fault-rural");
        row("family=fault area=remote", "fault-remote");
        row("family=fault", "fault");
        row("family=fault area=somethingNewer", "fault");
        row("family=fault serviceKind=mobile area=rural", "telecom-fault");
        row("family=complaint serviceKind=power", "complaint");
        row("family=complaint serviceKind=broadband", "telecom-complaint");
        row("family=complaint source=h12345", "complaint source-h12345");
        row("family=enquiry source=opinionBook", "other source-opinionBook");
        row("family=serviceRequest orderType=校表", "meter-test");
        row("family=serviceRequest orderType=电能表异常", "meter-abnormal");
        row("family=application orderType=居民新装", "connect-resident");
        row("family=application orderType=高压双电源新装 source=h12398",
            "connect-high-dual source-h12398");
        row("family=praise", "");
        row("family=selfInspection", "");
        row("family=publicOpinion source=media", "public-opinion source-media");
        row("family=tipoff", "other");
    }

    void firstMatchOfEachTrack()
    {
        QFETCH(QString, facts);
        QStringList ids;
        for (const ClockPolicy *policy : policiesFor(m_policies, factsOf(facts)))
            ids += policy->id;
        QTEST(ids.join(u' '), "policies");
    }

    void rules_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("facts");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, const char *when, const char *facts, bool matches) {
            QTest::newRow(name) << QString::fromUtf8(when) << QString::fromUtf8(facts) << matches;
        };
        row("no condition", "{}", "", true);
        row("one of", R"({"grade": ["紧急", "重大"]})", "grade=重大", true);
        row("none of", R"({"grade": ["紧急", "重大"]})", "grade=一般", false);
        row("a single value", R"({"grade": "紧急"})", "grade=紧急", true);
        row("a fact that is not known", R"({"grade": "紧急"})", "", false);
        row("not", R"({"grade": {"not": "紧急"}})", "grade=一般", true);
        row("not, and it is", R"({"grade": {"not": "紧急"}})", "grade=紧急", false);
        row("at least", R"({"nudges": {"atLeast": 2}})", "nudges=2", true);
        row("less", R"({"nudges": {"atLeast": 2}})", "nudges=1", false);
        row("no number", R"({"nudges": {"atLeast": 0}})", "nudges=x", false);
        row("all must hold", R"({"grade": "a", "region": "YJ"})", "grade=a region=YQ", false);
        row("all hold", R"({"grade": "a", "region": "YJ"})", "grade=a region=YJ", true);
        row("a category with what is below it", R"({"category": "投诉›服务"})",
            "category=投诉›服务›态度", true);
        row("a category itself", R"({"category": "投诉›服务"})", "category=投诉›服务", true);
        row("a category that only begins alike", R"({"category": "投诉›服务"})",
            "category=投诉›服务站", false);
    }

    void rules()
    {
        QFETCH(QString, when);
        QFETCH(QString, facts);
        const QString json =
            u"{\"policies\": [{\"id\": \"p\", \"name\": \"p\", \"when\": %1, \"targets\": [%2]}]}"_s
                .arg(when, u"{\"metric\": \"reply\", \"duty\": \"promise\", \"unit\": \"realMin\", "
                           "\"amount\": 1, \"start\": \"accepted\", \"stops\": \"answered\"}"_s);
        const auto read = readPolicies(json.toUtf8(), {});
        QVERIFY2(read, qPrintable(read ? QString() : read.error().field + read.error().detail));
        QTEST(matches(read->front().when, factsOf(facts)), "matches");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *change, const char *to,
                            const char *field) {
            QTest::newRow(name) << QString::fromLatin1(change) << QString::fromLatin1(to)
                                << QString::fromLatin1(field);
        };
        const char *const unit = R"("unit": "realMin")";
        const char *const amount = R"("amount": 45)";
        const char *const none = R"("mayPause": false)";
        row("no id", R"("id": "p")", R"("id": "")", "policies[0].id");
        row("an unknown setting", R"("id": "p")", R"("id": "p", "colour": 1)",
            "policies[0].colour");
        row("a calendar that is not there", R"("id": "p")", R"("id": "p", "calendar": "moon")",
            "policies[0].calendar");
        row("working time without a calendar", unit, R"("unit": "businessMin")",
            "policies[0].targets[0].calendar");
        row("working days without a calendar", unit, R"("unit": "workdays")",
            "policies[0].targets[0].calendar");
        row("an unknown unit", unit, R"("unit": "fortnight")", "policies[0].targets[0].unit");
        row("no unit", unit, R"("basis": "x")", "policies[0].targets[0].unit");
        row("no amount", amount, R"("basis": "x")", "policies[0].targets[0].amount");
        row("nothing", amount, R"("amount": 0)", "policies[0].targets[0].amount");
        row("less than nothing", amount, R"("amount": -1)", "policies[0].targets[0].amount");
        row("half a minute", amount, R"("amount": 0.5)", "policies[0].targets[0].amount");
        row("text", amount, R"("amount": "45")", "policies[0].targets[0].amount");
        row("null", amount, R"("amount": null)", "policies[0].targets[0].amount");
        row("a huge amount", amount, R"("amount": 9007199254740993)",
            "policies[0].targets[0].amount");
        row("beyond every number", amount, R"("amount": 1e400)", "file");
        row("an arrival that pauses", none, R"("mayPause": true)",
            "policies[0].targets[0].mayPause");
        row("an unknown start", R"("start": "accepted")", R"("start": "dawn")",
            "policies[0].targets[0].start");
        row("no stop", R"("stops": ["arrived"])", R"("stops": [])", "policies[0].targets[0].stops");
        row("an unknown stop", R"("stops": ["arrived"])", R"("stops": ["dusk"])",
            "policies[0].targets[0].stops");
        row("a warning after the limit", none, R"("warn": {"minutes": 5})",
            "policies[0].targets[0].warn.minutes");
        row("a warning of all of it", none, R"("warn": {"percent": 100})",
            "policies[0].targets[0].warn.percent");
        row("two warnings", none, R"("warn": {"percent": 80, "minutes": -5})",
            "policies[0].targets[0].warn");
        row("a level without actions", none, R"("levels": [{"at": {"minutes": 5}, "actions": []}])",
            "policies[0].targets[0].levels[0].actions");
        row("an unknown action", none,
            R"("levels": [{"at": {"minutes": 5}, "actions": [{"do": "dance"}]}])",
            "policies[0].targets[0].levels[0].actions[0].do");
        row("a notice to nobody", none,
            R"("levels": [{"at": {"minutes": 5}, "actions": [{"do": "notify"}]}])",
            "policies[0].targets[0].levels[0].actions[0].who");
        row("an unknown fact", R"("id": "p")", R"("id": "p", "when": {"mood": "bad"})",
            "policies[0].when.mood");
        row("an unknown family", R"("id": "p")", R"("id": "p", "when": {"family": "fautl"})",
            "policies[0].when.family");
        row("a condition that says two things", R"("id": "p")",
            R"("id": "p", "when": {"nudges": {"atLeast": 1, "not": "x"}}, "track": "a")",
            "policies[0].when.nudges");
        row("a name that is a list", R"("targets")", R"("targets": [], "name")",
            "policies[0].name");
    }

    void refused()
    {
        QFETCH(QString, change);
        QFETCH(QString, to);
        QString json = QString::fromLatin1(
            R"({"policies": [{"id": "p", "name": "n", "targets": [{"metric": "arrive",
            "duty": "promise", "unit": "realMin", "amount": 45, "start": "accepted",
            "stops": ["arrived"], "mayPause": false}]}]})");
        QVERIFY(readPolicies(json.toUtf8(), {}));
        QVERIFY(json.contains(change));
        json.replace(change, to);
        const auto read = readPolicies(json.toUtf8(), {});
        QVERIFY(!read);
        QTEST(read.error().field, "field");
        QVERIFY(!read.error().detail.isEmpty());
    }

    void limitsByLawNeverPause()
    {
        for (const ClockPolicy &policy : m_policies) {
            for (const ClockTarget &target : policy.targets) {
                const bool free = target.duty != ClockDuty::Legal && target.metric != "arrive"_L1 &&
                                  target.metric != "firstContact"_L1;
                QVERIFY2(free || !target.mayPause, qPrintable(policy.id));
                QVERIFY2(!target.basis.isEmpty(), qPrintable(policy.id));
            }
        }
    }

    /// Three promises of arrival side by side with the legal ones, from acceptance.
    void arrival_data()
    {
        QTest::addColumn<QString>("area");
        QTest::addColumn<QString>("promise");
        QTest::addColumn<QString>("legal");
        QTest::newRow("urban") << u"urban"_s << u"11-20 17:15"_s << u"11-20 17:30"_s;
        QTest::newRow("rural") << u"rural"_s << u"11-20 18:00"_s << u"11-20 18:30"_s;
        QTest::newRow("remote") << u"remote"_s << u"11-20 18:30"_s << u"11-20 20:30"_s;
    }

    void arrival()
    {
        QFETCH(QString, area);
        QFETCH(QString, promise);
        QFETCH(QString, legal);
        const QString facts = u"family=fault serviceKind=power area="_s + area;
        ClockBook book = told({}, u"accepted 11-20 16:30"_s, facts);
        QCOMPARE(running(book, u"11-20 16:30"_s),
                 u"dispatch/internal 11-20 16:32, arrive/promise %1, arrive/legal %2"_s.arg(promise,
                                                                                            legal));
        // Dispatched, refused, dispatched again, suspended: arrival does not move.
        book = told(book, u"dispatched 11-20 16:31"_s, facts);
        book = told(book, u"taken 11-20 16:33"_s, facts);
        book = told(book, u"suspended 11-20 16:40"_s, facts);
        book = told(book, u"dispatched 11-20 16:45"_s, facts);
        QCOMPARE(running(book, u"11-20 16:46"_s),
                 u"accept/internal 11-20 16:48, arrive/promise %1, arrive/legal %2"_s.arg(promise,
                                                                                          legal));
    }

    void realHoursAndWorkingDaysOnOneOrder()
    {
        const QString facts = u"family=complaint serviceKind=power source=h12345"_s;
        ClockBook book = told({}, u"accepted 09-30 16:00"_s, facts);
        QCOMPARE(running(book, u"09-30 16:10"_s),
                 u"firstContact/promise 10-01 16:00, externalReply/external 10-13 17:30, "
                 u"reply/promise 10-13 17:30"_s);
        book = told(book, u"contacted 10-01 09:00"_s, facts);
        // Suspended over closing on two counted days; the external limit does not care.
        book = told(book, u"suspended 10-08 17:00"_s, facts);
        book = told(book, u"resumed 10-10 09:00"_s, facts);
        QCOMPARE(running(book, u"10-10 10:00"_s),
                 u"externalReply/external 10-13 17:30, reply/promise 10-15 17:30"_s);
        book = told(book, u"answered 10-14 10:00"_s, facts);
        QCOMPARE(running(book, u"10-14 10:00"_s), QString());
        QStringList results;
        for (const ClockStory &story : book.stories) {
            const ClockReading reading = readClock(story, hours(), m_talk.at(u"11-01 10:00"_s));
            results += story.metric + (reading.state == ClockState::Met ? u" met"_s : u" missed"_s);
        }
        std::sort(results.begin(), results.end());
        QCOMPARE(results,
                 (QStringList{u"externalReply missed"_s, u"firstContact met"_s, u"reply met"_s}));
    }

    void aLaterPolicyStartsWhenItsMomentWas()
    {
        // Accepted as an enquiry, suspended, found to be a complaint.
        ClockBook book = told({}, u"accepted 11-20 16:00"_s, u"family=enquiry"_s);
        book = told(book, u"suspended 11-23 17:00"_s, u"family=enquiry"_s);
        book = told(book, u"resumed 11-24 09:00"_s, u"family=enquiry"_s);
        QCOMPARE(running(book, u"11-24 09:00"_s), u"reply/promise 11-30 17:30"_s);
        book = told(book, u"changed 11-24 09:10"_s, u"family=complaint"_s);
        QCOMPARE(running(book, u"11-24 09:10"_s),
                 u"firstContact/promise 11-21 16:00, reply/promise 11-30 17:30"_s);
        // And back: the limit that nobody asks for any more is cancelled, not forgotten.
        book = told(book, u"changed 11-24 09:20"_s, u"family=enquiry"_s);
        QCOMPARE(running(book, u"11-24 09:20"_s), u"reply/promise 11-30 17:30"_s);
        QCOMPARE(book.stories.size(), size_t(2));
        for (const ClockStory &story : book.stories)
            QVERIFY(touchline::checked(story));
    }

    void anotherGradeKeepsStartAndPauses()
    {
        const auto json = R"({"policies": [
            {"id": "urgent", "name": "u", "calendar": "office", "when": {"grade": "紧急"},
             "targets": [{"metric": "resolve", "duty": "promise", "unit": "businessMin",
             "amount": 120, "start": "accepted", "stops": "archived", "mayPause": true}]},
            {"id": "usual", "name": "u", "calendar": "office",
             "targets": [{"metric": "resolve", "duty": "promise", "unit": "businessMin",
             "amount": 240, "start": "accepted", "stops": "archived", "mayPause": true}]}]})";
        const auto read = readPolicies(json, {u"office"_s});
        QVERIFY(read);
        m_policies = *read;
        ClockBook book = told({}, u"accepted 11-23 08:30"_s, u"grade=一般"_s);
        book = told(book, u"suspended 11-23 09:00"_s, u"grade=一般"_s);
        book = told(book, u"resumed 11-23 09:30"_s, u"grade=一般"_s);
        book = told(book, u"changed 11-23 10:00"_s, u"grade=紧急"_s);
        QCOMPARE(running(book, u"11-23 10:00"_s), u"resolve/promise 11-23 11:00"_s);
        book = told(book, u"changed 11-23 11:10"_s, u"grade=一般"_s);
        QCOMPARE(running(book, u"11-23 11:10"_s), u"resolve/promise 11-23 14:30"_s);
        m_policies = *shippedPolicies();
    }

    void withdrawnAndReopened()
    {
        const QString facts = u"family=enquiry"_s;
        ClockBook book = told({}, u"accepted 11-23 09:00"_s, facts);
        book = told(book, u"cancelled 11-23 10:00"_s, facts);
        book = told(book, u"changed 11-23 10:10"_s, facts);
        QCOMPARE(running(book, u"11-23 11:00"_s), QString());
        book = told(book, u"reopened 11-24 10:00"_s, facts);
        QCOMPARE(running(book, u"11-24 11:00"_s), u"reply/promise 11-30 17:30"_s);
    }

    void reopenedAfterTheAnswer()
    {
        const QString facts = u"family=complaint"_s;
        ClockBook book = told({}, u"accepted 11-23 09:00"_s, facts);
        book = told(book, u"answered 11-24 10:00"_s, facts);
        QCOMPARE(running(book, u"11-24 11:00"_s), QString());
        // First contact is fulfilled for good; the reply goes on where it stood, two closings later.
        book = told(book, u"reopened 11-26 10:00"_s, facts);
        QCOMPARE(running(book, u"11-26 10:00"_s), u"reply/promise 12-02 17:30"_s);
    }

    void mergedKeepsTheEarliestPromise()
    {
        const QUuid other = QUuid::createUuidV5(QUuid(), u"other"_s);
        ClockBook ours = told({}, u"accepted 11-24 09:00"_s, u"family=complaint"_s);
        ClockBook theirs = told({}, u"accepted 11-23 09:00"_s, u"family=complaint source=h12345"_s);
        theirs = told(theirs, u"suspended 11-23 17:00"_s, u"family=complaint source=h12345"_s);
        theirs = told(theirs, u"resumed 11-23 18:00"_s, u"family=complaint source=h12345"_s);
        const ClockBook both = merged(ours, other, theirs, m_talk.at(u"11-24 10:00"_s));
        QCOMPARE(running(both, u"11-24 10:00"_s),
                 u"firstContact/promise 11-24 09:00, externalReply/external 11-30 17:30, "
                 u"reply/promise 11-30 17:30"_s);
        const ClockBook apart = unmerged(both, other, m_talk.at(u"11-24 10:05"_s));
        QCOMPARE(running(apart, u"11-24 10:05"_s), running(ours, u"11-24 10:05"_s));
        // The clock that came with the other order outlives a change of ours.
        const ClockBook changed = told(both, u"changed 11-24 11:00"_s, u"family=complaint"_s);
        QVERIFY(running(changed, u"11-24 11:00"_s).contains(u"externalReply/external"_s));
    }

    /// Merged away and taken back: every limit is what it was, and what was met stays met.
    void takenBackItsClocksGoOn()
    {
        const QString fault = u"family=fault area=urban"_s;
        ClockBook order = told({}, u"accepted 11-24 09:00"_s, fault);
        order = told(order, u"arrived 11-24 09:20"_s, fault);
        const QString before = running(order, u"11-24 10:00"_s);
        ClockBook away = told(order, u"cancelled 11-24 09:40"_s, fault);
        QCOMPARE(running(away, u"11-24 10:00"_s), QString());
        // Whatever changes meanwhile, nothing runs.
        away = told(away, u"changed 11-24 09:45"_s, u"family=fault area=rural"_s);
        QCOMPARE(running(away, u"11-24 10:00"_s), QString());
        const ClockBook back = told(away, u"unmerged 11-24 09:50"_s, fault);
        QCOMPARE(running(back, u"11-24 10:00"_s), before);
        // A suspension before it counts as it did.
        ClockBook paused = told({}, u"accepted 11-24 09:00"_s, u"family=complaint"_s);
        paused = told(paused, u"suspended 11-24 10:00"_s, u"family=complaint"_s);
        paused = told(paused, u"resumed 11-24 12:00"_s, u"family=complaint"_s);
        const ClockBook again =
            told(told(paused, u"cancelled 11-24 13:00"_s, u"family=complaint"_s),
                 u"unmerged 11-24 14:00"_s, u"family=complaint"_s);
        QCOMPARE(running(again, u"11-24 15:00"_s), running(paused, u"11-24 15:00"_s));
    }

    /// Merged, taken back, merged again: what only the other had goes on again.
    void mergedAgain()
    {
        const QUuid other = QUuid::createUuid();
        const ClockBook ours = told({}, u"accepted 11-24 09:00"_s, u"family=complaint"_s);
        const ClockBook theirs =
            told({}, u"accepted 11-23 09:00"_s, u"family=complaint source=h12345"_s);
        const ClockBook once = merged(ours, other, theirs, m_talk.at(u"11-24 10:00"_s));
        const ClockBook apart = unmerged(once, other, m_talk.at(u"11-24 10:05"_s));
        const ClockBook twice = merged(apart, other, theirs, m_talk.at(u"11-24 10:10"_s));
        QCOMPARE(running(twice, u"11-24 10:15"_s), running(once, u"11-24 10:15"_s));
        QCOMPARE(running(unmerged(twice, other, m_talk.at(u"11-24 10:20"_s)), u"11-24 10:25"_s),
                 running(ours, u"11-24 10:25"_s));
    }

    /// Any way through the states, with milestones and changes of the facts: logs can be read, stay as
    /// they are, and no closed order has a running clock.
    void anyWayThroughTheStates()
    {
        for (quint32 seed = 1; seed <= 2'000; ++seed) {
            QRandomGenerator random(seed);
            const auto any = [&](qsizetype n) { return qsizetype(random.bounded(quint32(n))); };
            WorkOrder order;
            order.family = Family(any(int(Family::Unknown)));
            order.area = AreaClass(any(4));
            order.source = Source(any(int(Source::Unknown)));
            const auto service = ServiceKind(any(6));
            qint64 at = m_talk.at(u"09-25 08:00"_s) + any(3'000) * MinuteMs;
            ClockBook book;
            const auto happens = [&](const QString &what) {
                const ClockBook before = book;
                book =
                    happened(std::move(book), {what, at, {}}, clockFacts(order, service), limits());
                for (const ClockStory &story : before.stories) {
                    const auto same = std::find_if(
                        book.stories.begin(), book.stories.end(), [&](const ClockStory &other) {
                            return other.metric == story.metric && other.duty == story.duty;
                        });
                    QVERIFY(same != book.stories.end());
                    QVERIFY(
                        std::equal(story.events.begin(), story.events.end(), same->events.begin()));
                }
                for (const ClockStory &story : book.stories) {
                    QVERIFY(touchline::checked(story));
                    const ClockState state = readClock(story, hours(), at).state;
                    QVERIFY2(!isFinal(order.state) || state == ClockState::Met ||
                                 state == ClockState::Missed || state == ClockState::Cancelled,
                             QByteArray::number(seed).constData());
                }
            };
            happens(u"accepted"_s);
            for (int i = 0; i < 25; ++i) {
                at += any(900) * MinuteMs;
                const std::vector<OrderState> next = nextStates(order.state);
                if (any(4) == 0) {
                    static const QStringList others{u"arrived"_s, u"restored"_s, u"contacted"_s,
                                                    u"changed"_s};
                    order.area = AreaClass(any(4));
                    happens(others[any(4)]);
                } else if (!next.empty()) {
                    const OrderState from = order.state;
                    order.state = next[size_t(any(qsizetype(next.size())))];
                    happens(clockMoment(from, order.state));
                }
            }
        }
    }

    void aLogNeverGoesBack()
    {
        ClockBook book = told({}, u"accepted 11-23 09:00"_s, u"family=enquiry"_s);
        book = told(book, u"suspended 11-23 08:59"_s, u"family=enquiry"_s);
        for (const ClockStory &story : book.stories)
            QVERIFY(touchline::checked(story));
        QCOMPARE(book.moments.back().at, book.moments.front().at);
    }
};

QTEST_APPLESS_MAIN(TestClockPolicies)
#include "tst_clockpolicies.moc"
