// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/clockwatch.h"
#include "domain/clocks/orderclocks.h"
#include "domain/clocks/shippedclocks.h"
#include "domain/clocks/workhourscodec.h"

#include <QtTest/QtTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 firstMoment = 1'770'000'000'000;

ClockSetting setting(SettingKind kind, const QString &key, qint64 revision,
                     const QByteArray &document)
{
    ClockSetting made;
    made.kind = kind;
    made.key = key;
    made.revision = revision;
    made.document = QString::fromUtf8(document);
    return made;
}

std::vector<ClockSetting> shippedSettings()
{
    return {setting(SettingKind::Calendars, {}, 1, shippedClockFile(u"calendars"_s)),
            setting(SettingKind::Days, u"china"_s, 1, shippedClockFile(u"china"_s)),
            setting(SettingKind::Policies, {}, 1, shippedClockFile(u"policies"_s))};
}

std::vector<HoursPart> shippedHours()
{
    std::vector<HoursPart> parts;
    const auto calendars = shippedCalendars();
    for (WorkCalendar calendar : *calendars) {
        calendar.version = 1;
        const auto hours = expanded(calendar, QDate(2026, 1, 1), 400);
        const auto months = packedByMonth(*hours);
        for (const PackedHours &packed : *months) {
            HoursPart part;
            part.calendar = calendar.id;
            part.revision = 1;
            part.hours = packed.bytes;
            parts.push_back(part);
        }
    }
    return parts;
}

const ClockShelfPtr &shelf()
{
    static const auto made = std::make_shared<const ClockShelf>(shippedSettings(), shippedHours());
    return made;
}

ClockFacts facts(const QString &grade = {})
{
    WorkOrder order;
    order.family = Family::Fault;
    order.grade = grade;
    return clockFacts(order, ServiceKind::Power);
}

/// A life with its pieces as the events carried them.
struct Life {
    ClockLog log;
    std::vector<QByteArray> pieces;

    void happen(const QString &what, qint64 at, const QString &why = {})
    {
        ClockLog next = log;
        next.book = happened(std::move(next.book), {what, at, why}, facts(), shelf()->rules());
        for (const QByteArray &piece : packedLog(log, next))
            pieces.push_back(piece);
        log = std::move(next);
    }
};

}  // namespace

/// What an order's events carry of its clocks, and what is made of it on the other side.
class TestClockLog final : public QObject {
    Q_OBJECT

private slots:
    void theShelfIsWhatIsShipped()
    {
        QCOMPARE(shelf()->problems(), QStringList());
        QCOMPARE(shelf()->policies(), *shippedPolicies());
        QCOMPARE(shelf()->calendarVersion(u"cn-office"_s), 1);
        QCOMPARE(shelf()->calendarVersion(u"nowhere"_s), 0);
        QVERIFY(!shelf()->hours(u"cn-office"_s, 2));
        QVERIFY(ClockShelf().isEmpty());
    }

    void aBrokenSettingIsNamedAndTheEarlierHolds()
    {
        std::vector<ClockSetting> settings = shippedSettings();
        settings.push_back(setting(SettingKind::Policies, {}, 2, "{\"policies\": 7}"));
        const ClockShelf broken(settings, shippedHours());
        QCOMPARE(broken.problems().size(), 1);
        QCOMPARE(broken.policies(), *shippedPolicies());
    }

    void hoursThatCameTwiceOrLackAMonth()
    {
        std::vector<HoursPart> parts = shippedHours();
        const size_t months = parts.size();
        parts.insert(parts.end(), parts.begin(), parts.begin() + 3);
        QCOMPARE(ClockShelf(shippedSettings(), parts).hours(u"cn-office"_s, 1)->dayCount(), 400);
        parts.resize(months);
        parts.erase(parts.begin() + 2);
        const ClockShelf lacking(shippedSettings(), parts);
        QCOMPARE(lacking.problems(), QStringList());
        QCOMPARE(lacking.hours(u"cn-office"_s, 1)->data().firstDay, QDate(2026, 4, 1));
    }

    void whatAVersionSaidItSaysForEver()
    {
        std::vector<ClockSetting> settings = shippedSettings();
        QByteArray changed = shippedClockFile(u"policies"_s);
        changed.replace("\"amount\": 45", "\"amount\": 30");
        settings.push_back(setting(SettingKind::Policies, {}, 2, changed));
        const ClockShelf both(settings, shippedHours());
        QCOMPARE(both.target(u"fault"_s, 2, u"arrive"_s, ClockDuty::Promise)->amount, 45);
    }

    void everyLifeComesBackInAnyOrder()
    {
        const QStringList whats = clockMomentsAndMore();
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            Life life;
            qint64 at = firstMoment;
            life.happen(u"accepted"_s, at);
            for (int step = 0; step < 12; ++step) {
                at += qint64(random() % 4'000) * minute;
                life.happen(whats[qsizetype(random() % quint32(whats.size()))], at, u"why"_s);
            }
            std::shuffle(life.pieces.begin(), life.pieces.end(), random);
            const ClockLog back = clockLogOf(life.pieces, *shelf());
            QVERIFY(back.complete);
            QCOMPARE(back.book, life.log.book);
        }
    }

    void whatWasActedUponComesBack()
    {
        Life life;
        life.happen(u"accepted"_s, firstMoment);
        ClockLog next = life.log;
        const HoursOf hours = hoursFrom(shelf());
        const qint64 now = firstMoment + 50 * minute;
        QCOMPARE(*nextLevel(life.log, hours, facts(), firstMoment), firstMoment + 2 * minute);
        const auto due = levelsDue(next, hours, facts(), now);
        QVERIFY(due.size() >= 4);
        for (size_t i = 1; i < due.size(); ++i)
            QVERIFY(due[i - 1].came <= due[i].came);
        for (const DueLevel &level : due)
            next.acted.push_back(level.mark);
        for (const QByteArray &piece : packedLog(life.log, next))
            life.pieces.push_back(piece);
        const ClockLog back = clockLogOf(life.pieces, *shelf());
        QCOMPARE(back.acted, next.acted);
        QVERIFY(levelsDue(back, hours, facts(), now).empty());
        QCOMPARE(*nextLevel(back, hours, facts(), now), firstMoment + 60 * minute);
    }

    void aLongLogIsCutIntoPieces()
    {
        Life life;
        life.happen(u"accepted"_s, firstMoment);
        ClockLog next = life.log;
        qint64 at = firstMoment;
        for (int i = 0; i < 200; ++i) {
            next.book =
                happened(std::move(next.book),
                         {i % 2 ? u"resumed"_s : u"suspended"_s, at += minute, QString(300, u'等')},
                         facts(), shelf()->rules());
        }
        std::vector<QByteArray> pieces = packedLog(life.log, next);
        QVERIFY(pieces.size() > 2);
        for (const QByteArray &piece : pieces)
            QVERIFY(piece.size() <= MostPackedLog);
        pieces.insert(pieces.begin(), life.pieces.begin(), life.pieces.end());
        const ClockLog back = clockLogOf(pieces, *shelf());
        QVERIFY(back.complete);
        QCOMPARE(back.book.moments.size(), next.book.moments.size());
    }

    void whatIsNotKnownHereIsLeftOut_data()
    {
        QTest::addColumn<int>("missing");
        QTest::newRow("a piece has not come yet") << 1;
        QTest::newRow("the first one has not") << 0;
    }
    void whatIsNotKnownHereIsLeftOut()
    {
        QFETCH(int, missing);
        Life life;
        life.happen(u"accepted"_s, firstMoment);
        life.happen(u"dispatched"_s, firstMoment + minute);
        life.happen(u"arrived"_s, firstMoment + 20 * minute);
        life.pieces.erase(life.pieces.begin() + missing);
        QVERIFY(!clockLogOf(life.pieces, *shelf()).complete);
        const ClockLog strange = clockLogOf(life.pieces, ClockShelf());
        QVERIFY(!strange.complete);
    }

    void anythingMayComeOverTheWire()
    {
        Life life;
        life.happen(u"accepted"_s, firstMoment);
        life.happen(u"suspended"_s, firstMoment + minute);
        const QByteArray good = life.pieces.front();
        std::mt19937 random(11);
        for (int round = 0; round < 3'000; ++round) {
            QByteArray bytes = good.first(qsizetype(random() % quint32(good.size())) + 1);
            bytes[qsizetype(random() % quint32(bytes.size()))] = char(random());
            const ClockLog log = clockLogOf({bytes}, *shelf());
            for (const ClockStory &story : log.book.stories)
                (void)readClock(story, hoursFrom(shelf()), firstMoment + 7 * minute);
        }
        QCOMPARE(clockLogOf({QByteArray()}, *shelf()), ClockLog());
    }

    void actionsByStrength()
    {
        QCOMPARE(strongerAction({}, u"notify"_s), u"notify"_s);
        QCOMPARE(strongerAction(u"escalate"_s, u"supervise"_s), u"escalate"_s);
        QCOMPARE(strongerAction(u"raise"_s, u"supervise"_s), u"raise"_s);
    }

    void momentsOfARecord()
    {
        WorkOrder order;
        order.acceptedAt.ms = firstMoment;
        order.arrivedAt.ms = firstMoment + 9 * minute;
        OrderEvent moved;
        moved.kind = EventKind::Moved;
        moved.from = OrderState::Accepted;
        moved.to = OrderState::Dispatched;
        moved.at.ms = firstMoment + 3 * minute;
        OrderEvent nudged;
        nudged.kind = EventKind::Nudged;
        nudged.at.ms = firstMoment + 5 * minute;
        const auto moments = momentsOf(order, {nudged, moved});
        QCOMPARE(moments.size(), 3u);
        QCOMPARE(moments[0].what, u"accepted"_s);
        QCOMPARE(moments[1].what, u"dispatched"_s);
        QCOMPARE(moments[2].what, u"arrived"_s);
    }

private:
    static QStringList clockMomentsAndMore()
    {
        return {u"dispatched"_s, u"taken"_s,    u"arrived"_s,  u"suspended"_s,
                u"resumed"_s,    u"restored"_s, u"returned"_s, u"replied"_s,
                u"calledBack"_s, u"reopened"_s, u"archived"_s};
    }
};

QTEST_GUILESS_MAIN(TestClockLog)
#include "tst_clocklog.moc"
