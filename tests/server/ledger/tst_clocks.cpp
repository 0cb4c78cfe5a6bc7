// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/clocks/clockwatch.h"
#include "domain/clocks/shippedclocks.h"
#include "domain/records/orderevent.h"
#include "domain/records/outage.h"
#include "domain/records/workorder.h"
#include "server/ledger/clockjob.h"
#include "server/ledger/clocks.h"
#include "server/ledger/clocksettings.h"

#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

constexpr qint64 minute = 60'000;

QVariantList pair(const QVariant &old, const QVariant &mine) { return {old, mine}; }

qint64 shanghai(const char *text)
{
    QDateTime at = QDateTime::fromString(QLatin1StringView(text), u"yyyy-MM-dd HH:mm"_s);
    at.setTimeZone(QTimeZone("Asia/Shanghai"));
    return at.toMSecsSinceEpoch();
}

QString shown(qint64 ms)
{
    return ms == 0 ? u"-"_s
                   : QDateTime::fromMSecsSinceEpoch(ms, QTimeZone("Asia/Shanghai"))
                         .toString(u"yyyy-MM-dd HH:mm"_s);
}

void advanceTo(Rig &rig, const char *text)
{
    rig.clock.advance(shanghai(text) - rig.clock.nowMs());
}

bool install(Rig &rig)
{
    const auto kept = ledger::ClockJob(*rig).keepSettings(rig.clock.nowMs()).result();
    return kept && *kept;
}

/// The job as the server runs it: until nothing is left. Answers how many orders it looked at.
int look(Rig &rig)
{
    int all = 0;
    for (int looked = 2; looked == 2; all += looked)
        looked = *ledger::ClockJob(*rig).look(rig.clock.nowMs(), 2).result();
    return all;
}

/// "reply promise: running due 2026-02-26 17:30, ran 12", a line for each clock.
QString told(const ClockLog &log, const ClockShelf &shelf, qint64 nowMs)
{
    static constexpr std::array states{"waiting", "running", "near",   "late",
                                       "paused",  "met",     "missed", "cancelled"};
    const HoursOf hours = [&](const QString &id, qint64 version) {
        return shelf.hours(id, version);
    };
    QStringList lines;
    for (const ClockStory &story : log.book.stories) {
        const ClockReading reading = readClock(story, hours, nowMs);
        lines += u"%1 %2: %3 due %4, ran %5"_s.arg(
            story.metric, codeOf(story.duty), QLatin1StringView(states[size_t(reading.state)]),
            shown(reading.due.value_or(0)), QString::number(reading.ran / minute));
    }
    lines.sort();
    return (log.complete ? QString() : u"incomplete\n"_s) + lines.join(u'\n');
}

template <typename T> std::vector<T> typed(const QList<Row> &rows)
{
    std::vector<T> records;
    for (const Row &row : rows)
        records.push_back(fromRow<T>(row));
    return records;
}

/// As a desk tells the clocks: by nothing but the rows that it was sent.
QString onDesk(Rig &rig, const tests::Desk &desk, const QUuid &order)
{
    const ClockShelf shelf(typed<ClockSetting>(desk.all(typeOf<ClockSetting>())),
                           typed<HoursPart>(desk.all(typeOf<HoursPart>())));
    std::vector<QByteArray> pieces;
    for (const OrderEvent &event : typed<OrderEvent>(desk.all(typeOf<OrderEvent>()))) {
        if (event.root == order)
            pieces.push_back(event.clocks);
    }
    return told(clockLogOf(pieces, shelf), shelf, rig.clock.nowMs());
}

/// As the server tells them: out of its tables.
QString onServer(Rig &rig, const QUuid &order)
{
    return *rig->workers()
                .read([&](storage::Database &db) {
                    std::vector<QByteArray> pieces;
                    storage::Query query(db, "SELECT clocks FROM order_event WHERE root = ?");
                    query.bind(order);
                    while (query.next())
                        pieces.push_back(query.bytes(0));
                    const ClockShelfPtr shelf = ledger::clockShelf(db);
                    return told(clockLogOf(pieces, *shelf), *shelf, rig.clock.nowMs());
                })
                .result();
}

int levelEvents(const tests::Desk &desk, const QUuid &order)
{
    int count = 0;
    for (const OrderEvent &event : typed<OrderEvent>(desk.all(typeOf<OrderEvent>())))
        count += event.root == order && event.reason == u"level"_s ? 1 : 0;
    return count;
}

Done putPolicies(Rig &rig, const QByteArray &document)
{
    return rig->workers()
        .write([&](storage::Database &db, ledger::Touched &touched) {
            ledger::Origin job;
            job.nowMs = rig.clock.nowMs();
            return ledger::putClockSetting(db, rig.keys, rig->ids(), job, SettingKind::Policies,
                                           document, touched);
        })
        .result();
}

}  // namespace

/// The clocks of orders in the real ledger, and what a desk makes of the rows that it gets.
class TestClocks final : public QObject {
    Q_OBJECT
private slots:
    void theLedgerBeginsWithWhatIsShipped_data() { TestDatabases::addEngineRows(); }
    void theLedgerBeginsWithWhatIsShipped()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        QVERIFY(install(rig));
        QVERIFY(anna.pull());
        QCOMPARE(anna.all(typeOf<ClockSetting>()).size(), 3);
        const ClockShelf shelf(typed<ClockSetting>(anna.all(typeOf<ClockSetting>())),
                               typed<HoursPart>(anna.all(typeOf<HoursPart>())));
        QCOMPARE(shelf.problems(), QStringList());
        QCOMPARE(shelf.policies().size(), shippedPolicies()->size());
        QCOMPARE(shelf.calendarVersion(u"cn-office"_s), 1);
        const WorkHours *hours = shelf.hours(u"cn-office"_s, 1);
        QVERIFY(hours);
        // From a year and a month ago to two years ahead.
        QCOMPARE(hours->data().firstDay, QDate(2025, 1, 1));
        QCOMPARE(hours->dateOf(hours->dayCount()), QDate(2028, 3, 1));
        // Nothing is done twice, and a month later only a month is added.
        QVERIFY(!*ledger::ClockJob(*rig).keepSettings(rig.clock.nowMs()).result());
        const auto parts = rig.column(u"SELECT id FROM hours_part"_s).size();
        advanceTo(rig, "2026-03-05 12:00");
        QVERIFY(install(rig));
        QCOMPARE(rig.column(u"SELECT id FROM hours_part"_s).size(), parts + 2);
        QCOMPARE(rig.column(u"SELECT DISTINCT revision FROM hours_part"_s).size(), 1);
    }

    void anOrderWithoutSettingsHasNoClocks()
    {
        Rig rig(storage::Engine::Sqlite);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid order = anna.order();
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order).dueAt.ms, 0);
        QCOMPARE(onDesk(rig, anna, order), QString());
        // They come with the settings, from the order's own beginning.
        const qint64 accepted = rig.clock.nowMs();
        rig.clock.advance(10 * minute);
        QVERIFY(install(rig));
        QCOMPARE(look(rig), 1);
        QVERIFY(anna.pull());
        QVERIFY(
            onDesk(rig, anna, order)
                .contains(u"arrive promise: running due %1"_s.arg(shown(accepted + 45 * minute))));
        // What had passed by then is not announced now.
        QCOMPARE(levelEvents(anna, order), 0);
        QCOMPARE(look(rig), 0);
    }

    void deskAndServerAgreeThroughTheWholeLife_data() { TestDatabases::addEngineRows(); }
    void deskAndServerAgreeThroughTheWholeLife()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s), hugo(rig, u"hugo"_s), lena(rig, u"lena"_s), ada(rig, u"ada"_s);
        anna.bootstrap();
        advanceTo(rig, "2026-02-12 10:00");  // a Thursday before the Spring Festival
        const QUuid order = anna.order({{u"family"_s, u"complaint"_s}});
        qint64 version = 1;
        const auto step = [&](const char *at, Desk &desk, const char *to,
                              const QVariantMap &set = {}, const QString &reason = {},
                              qint64 until = 0) {
            advanceTo(rig, at);
            const Outcome outcome =
                desk.move(order, version, QLatin1StringView(to), set, reason, until);
            if (outcome.status != OutcomeStatus::Applied)
                return u"%1: %2 %3"_s.arg(QLatin1StringView(to), outcome.reason, outcome.detail);
            ++version;
            if (!anna.pull())
                return u"the digests differ"_s;
            const QString desks = onDesk(rig, anna, order);
            return desks == onServer(rig, order) ? QString() : u"they differ: "_s + desks;
        };
        const auto due = [&] { return shown(anna.get<WorkOrder>(order).dueAt.ms); };

        QVERIFY(anna.pull());
        QCOMPARE(due(), u"2026-02-13 10:00"_s);  // first contact: 24 hours around the clock
        QCOMPARE(onDesk(rig, anna, order),
                 u"firstContact promise: running due 2026-02-13 10:00, ran 0\n"
                 "reply promise: running due 2026-02-26 17:30, ran 0"_s);
        advanceTo(rig, "2026-02-12 11:00");
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, version,
                                {{u"contactedAt"_s, pair(0, rig.clock.nowMs())}})
                          .status),
                 "applied");
        ++version;
        QVERIFY(anna.pull());
        QCOMPARE(due(), u"2026-02-26 17:30"_s);
        QCOMPARE(step("2026-02-12 11:30", anna, "triage"), QString());
        QCOMPARE(step("2026-02-12 11:40", anna, "graded", {{u"grade"_s, pair(u""_s, u"2"_s)}}),
                 QString());
        QCOMPARE(step("2026-02-12 11:45", anna, "dispatched",
                      {{u"ownerTeam"_s, pair(QUuid(), rig.repair)}}),
                 QString());
        QCOMPARE(step("2026-02-12 14:00", hugo, "taken"), QString());
        QCOMPARE(step("2026-02-12 14:30", hugo, "processing"), QString());
        // Over the holiday, with a make-up Saturday at its beginning and one after it.
        QCOMPARE(step("2026-02-13 16:00", lena, "suspended", {}, u"等待客户资料"_s,
                      shanghai("2026-02-25 09:00")),
                 QString());
        QCOMPARE(due(), u"-"_s);
        QCOMPARE(step("2026-02-25 09:00", hugo, "processing"), QString());
        QCOMPARE(due(), u"2026-03-02 17:30"_s);
        QCOMPARE(step("2026-02-25 15:00", hugo, "replied",
                      {{u"resolution"_s, pair(u""_s, u"道歉并整改"_s)},
                       {u"factuality"_s, pair(u""_s, u"founded"_s)},
                       {u"responsibility"_s, pair(u""_s, u"company"_s)},
                       {u"rootCause"_s, pair(u""_s, u"服务态度"_s)}}),
                 QString());
        QCOMPARE(step("2026-02-25 15:10", hugo, "audit"), QString());
        QCOMPARE(step("2026-02-25 16:00", ada, "callback"), QString());
        QCOMPARE(step("2026-02-26 10:00", anna, "processing",
                      {{u"callbackResult"_s, pair(u""_s, u"dissatisfied"_s)}}, u"客户不满意"_s),
                 QString());
        QCOMPARE(due(), u"2026-03-02 17:30"_s);
        QCOMPARE(step("2026-03-03 10:00", hugo, "replied"), QString());
        QCOMPARE(step("2026-03-03 10:10", hugo, "audit"), QString());
        QCOMPARE(step("2026-03-03 10:20", ada, "callback"), QString());
        QCOMPARE(step("2026-03-03 10:30", anna, "rated",
                      {{u"callbackResult"_s, pair(u"dissatisfied"_s, u"satisfied"_s)},
                       {u"rating"_s, pair(0, 5)}}),
                 QString());
        QVERIFY2(onDesk(rig, anna, order).contains(u"reply promise: missed"_s),
                 qPrintable(onDesk(rig, anna, order)));
        QCOMPARE(step("2026-03-03 11:00", anna, "archived"), QString());
        QCOMPARE(due(), u"-"_s);
        // Opened again: from the same start, and the breach stays one.
        QCOMPARE(step("2026-03-04 09:00", anna, "processing", {}, u"问题再次出现"_s), QString());
        QVERIFY2(onDesk(rig, anna, order).contains(u"reply promise: late"_s),
                 qPrintable(onDesk(rig, anna, order)));
        for (const auto &report : rig.audit())
            QCOMPARE(report.problem, QString());
    }

    void anotherKindOfAreaKeepsTheStart()
    {
        Rig rig(storage::Engine::Sqlite);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const qint64 accepted = rig.clock.nowMs();
        const QUuid order = anna.order();
        rig.clock.advance(minute);
        QCOMPARE(
            word(anna.edit(typeOf<WorkOrder>(), order, 1, {{u"area"_s, pair(u""_s, u"rural"_s)}})
                     .status),
            "applied");
        QVERIFY(anna.pull());
        const QString said = onDesk(rig, anna, order);
        QVERIFY2(said.contains(u"arrive promise: running due "_s + shown(accepted + 90 * minute)),
                 qPrintable(said));
        QVERIFY(said.contains(u"arrive legal: running due "_s + shown(accepted + 120 * minute)));
        QCOMPARE(said, onServer(rig, order));
        const auto events = typed<OrderEvent>(anna.all(typeOf<OrderEvent>()));
        QVERIFY(std::any_of(events.begin(), events.end(), [](const OrderEvent &event) {
            return event.kind == EventKind::Clock && event.reason == u"changed"_s;
        }));
    }

    void milestonesAreInOrder_data()
    {
        QTest::addColumn<qint64>("arrived");
        QTest::addColumn<qint64>("restored");
        QTest::addColumn<QString>("refused");
        QTest::newRow("there, then restored") << 10 * minute << 20 * minute << QString();
        QTest::newRow("restored from afar: reached at once")
            << qint64(0) << 20 * minute << QString();
        QTest::newRow("restored before the arrival")
            << 20 * minute << 10 * minute << u"restoredAt"_s;
        QTest::newRow("still to come") << 90 * minute << qint64(0) << u"arrivedAt"_s;
        QTest::newRow("a desk's clock that is ahead by minutes")
            << 33 * minute << qint64(0) << QString();
    }
    void milestonesAreInOrder()
    {
        QFETCH(qint64, arrived);
        QFETCH(qint64, restored);
        QFETCH(QString, refused);
        Rig rig(storage::Engine::Sqlite);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const qint64 accepted = rig.clock.nowMs();
        const QUuid order = anna.order();
        rig.run(u"UPDATE work_order SET state = 'taken'"_s);
        rig.clock.advance(30 * minute);
        QVariantMap set;
        if (arrived)
            set[u"arrivedAt"_s] = pair(0, accepted + arrived);
        if (restored)
            set[u"restoredAt"_s] = pair(0, accepted + restored);
        const Outcome outcome = anna.edit(typeOf<WorkOrder>(), order, 1, set);
        QCOMPARE(outcome.field, refused);
        QVERIFY(anna.pull());
        const auto is = anna.get<WorkOrder>(order);
        if (!refused.isEmpty()) {
            QCOMPARE(is.arrivedAt.ms, 0);
            return;
        }
        QVERIFY(is.arrivedAt.ms > 0 && is.arrivedAt.ms <= rig.clock.nowMs());
        QVERIFY(onDesk(rig, anna, order).contains(u"arrive promise: met"_s));
    }

    void nobodyArrivesWhoHasNotTakenIt_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("refused");
        for (const char *early : {"accepted", "triage", "graded", "dispatched"})
            QTest::newRow(early) << QString::fromLatin1(early) << u"needs_taken"_s;
        for (const char *late : {"taken", "processing", "suspended"})
            QTest::newRow(late) << QString::fromLatin1(late) << QString();
    }
    void nobodyArrivesWhoHasNotTakenIt()
    {
        QFETCH(QString, state);
        QFETCH(QString, refused);
        Rig rig(storage::Engine::Sqlite);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const qint64 now = rig.clock.nowMs() + minute;
        for (const auto &[field, value] :
             {std::pair{u"arrivedAt"_s, pair(0, now)}, std::pair{u"restoredAt"_s, pair(0, now)},
              std::pair{u"fieldResult"_s, pair(u""_s, u"restored"_s)}}) {
            const QUuid order = anna.order();
            rig.run(u"UPDATE work_order SET state = '%1'"_s.arg(state));
            rig.clock.advance(minute);
            const Outcome outcome = anna.edit(typeOf<WorkOrder>(), order, 1, {{field, value}});
            QCOMPARE(outcome.reason, refused);
            QCOMPARE(outcome.field, refused.isEmpty() ? QString() : field);
        }
    }

    void whatWaitsForAnOutagePauses_data()
    {
        QTest::addColumn<QString>("over");
        QTest::newRow("called off") << u"cancelled"_s;
        QTest::newRow("restored") << u"restored"_s;
        QTest::newRow("somebody is sent all the same") << QString();
    }
    void whatWaitsForAnOutagePauses()
    {
        QFETCH(QString, over);
        Rig rig(storage::Engine::Sqlite);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        lena.bootstrap();
        const QUuid outage = rig.newId();
        QCOMPARE(word(lena.create(typeOf<Outage>(), outage, outage,
                                  {{u"area"_s, u"湖滨路"_s},
                                   {u"kind"_s, u"fault"_s},
                                   {u"state"_s, u"inProgress"_s},
                                   {u"startedAt"_s, rig.clock.nowMs() - minute}})
                          .status),
                 "applied");
        const QUuid order = anna.order({{u"outage"_s, outage}});
        rig.clock.advance(30 * minute);
        QVERIFY(anna.pull());
        const QString waiting = onDesk(rig, anna, order);
        QVERIFY2(waiting.contains(u"dispatch internal: paused"_s), qPrintable(waiting));
        QVERIFY2(waiting.contains(u"arrive promise: running"_s), qPrintable(waiting));
        QCOMPARE(onServer(rig, order), waiting);
        if (over.isEmpty())
            QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order,
                                    anna.find(typeOf<WorkOrder>(), order)->version,
                                    {{u"outage"_s, pair(outage, QUuid())}})
                              .status),
                     "applied");
        else
            QCOMPARE(word(lena.edit(typeOf<Outage>(), outage, 1,
                                    {{u"state"_s, pair(u"inProgress"_s, over)}})
                              .status),
                     "applied");
        QVERIFY(ledger::ClockJob(*rig).look(rig.clock.nowMs(), 50).result());
        rig.clock.advance(minute);
        QVERIFY(anna.pull());
        const QString after = onDesk(rig, anna, order);
        QVERIFY2(after.contains(u"dispatch internal: running"_s) ||
                     after.contains(u"dispatch internal: near"_s),
                 qPrintable(after));
        QVERIFY2(after.endsWith(u", ran 1"_s), qPrintable(after));
        QCOMPARE(onServer(rig, order), after);
    }

    void levelsActOnce_data() { TestDatabases::addEngineRows(); }
    void levelsActOnce()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid order = anna.order();
        QCOMPARE(look(rig), 0);
        rig.clock.advance(2 * minute);  // nobody has sent it out
        QCOMPARE(look(rig), 1);
        QVERIFY(anna.pull());
        QCOMPARE(levelEvents(anna, order), 1);
        QCOMPARE(anna.get<WorkOrder>(order).clockAlert, u"notify"_s);
        QCOMPARE(look(rig), 0);
        rig.reopen();
        QCOMPARE(look(rig), 0);
        rig.clock.advance(43 * minute);  // the promised arrival is over, and what warned before it
        rig.reopen();
        QCOMPARE(look(rig), 1);
        QCOMPARE(look(rig), 0);
        QVERIFY(anna.pull());
        QCOMPARE(levelEvents(anna, order), 2);
        QCOMPARE(anna.get<WorkOrder>(order).clockAlert, u"supervise"_s);
        QStringList lines;
        for (const OrderEvent &event : typed<OrderEvent>(anna.all(typeOf<OrderEvent>())))
            lines += event.text.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.filter(u"arrive promise"_s).size(), 3);
        QCOMPARE(lines.removeDuplicates(), 0);
        // Two at once, as two nodes would be: the second finds it done.
        rig.clock.advance(30 * minute);
        const auto first = ledger::ClockJob(*rig).look(rig.clock.nowMs());
        const auto second = ledger::ClockJob(*rig).look(rig.clock.nowMs());
        QVERIFY(first.result() && second.result());
        QVERIFY(anna.pull());
        QCOMPARE(levelEvents(anna, order), 3);
        QCOMPARE(anna.get<WorkOrder>(order).clockAlert, u"escalate"_s);
        QVERIFY(anna.pull());
        QCOMPARE(onDesk(rig, anna, order), onServer(rig, order));
    }

    void aLevelRaisesTheGradeOnce()
    {
        Rig rig(storage::Engine::Sqlite);
        QVERIFY(install(rig));
        // All that escalates raises as well.
        QByteArray document = shippedClockFile(u"policies"_s);
        document.replace("{\"do\": \"supervise\"}", "{\"do\": \"supervise\"}, {\"do\": \"raise\"}");
        document.replace("      \"version\": 2,\n", "");
        document.replace("\"track\"", "\"version\": 3, \"track\"");
        const Done put = putPolicies(rig, document);
        QVERIFY2(put, put ? "" : qPrintable(put.error().field + put.error().detail));
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid fault = anna.order({{u"grade"_s, u"一般"_s}});
        const QUuid top = anna.order({{u"grade"_s, u"紧急"_s}});
        rig.clock.advance(46 * minute);
        for (int i = 0; i < 3; ++i)
            (void)look(rig);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(fault).grade, u"紧急"_s);
        QCOMPARE(anna.get<WorkOrder>(fault).clockAlert, u"raise"_s);
        QCOMPARE(anna.get<WorkOrder>(top).grade, u"紧急"_s);
        const QUuid complaint =
            anna.order({{u"family"_s, u"complaint"_s}, {u"grade"_s, u"一般"_s}});
        rig.clock.advance(24 * 60 * 24 * minute);
        for (int i = 0; i < 5; ++i)
            (void)look(rig);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(complaint).grade, u"重要"_s);
        QCOMPARE(onDesk(rig, anna, complaint), onServer(rig, complaint));
    }

    void aLevelRaisesTheGradeAfterAStrongerOne()
    {
        Rig rig(storage::Engine::Sqlite);
        QVERIFY(install(rig));
        QByteArray document = shippedClockFile(u"policies"_s);
        document.replace("{\"do\": \"escalate\"}", "{\"do\": \"raise\"}");
        document.replace("{\"do\": \"supervise\"}", "{\"do\": \"escalate\"}");
        document.replace("      \"version\": 2,\n", "");
        document.replace("\"track\"", "\"version\": 3, \"track\"");
        const Done put = putPolicies(rig, document);
        QVERIFY2(put, put ? "" : qPrintable(put.error().field + put.error().detail));
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid fault = anna.order({{u"grade"_s, u"一般"_s}});
        rig.clock.advance(46 * minute);
        (void)look(rig);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(fault).clockAlert, u"escalate"_s);
        QCOMPARE(anna.get<WorkOrder>(fault).grade, u"一般"_s);
        rig.clock.advance(30 * minute);
        (void)look(rig);
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(fault).clockAlert, u"escalate"_s);
        QCOMPARE(anna.get<WorkOrder>(fault).grade, u"紧急"_s);
        QCOMPARE(onDesk(rig, anna, fault), onServer(rig, fault));
    }

    void anotherVersionOfAPolicy()
    {
        Rig rig(storage::Engine::Sqlite);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const qint64 accepted = rig.clock.nowMs();
        const QUuid order = anna.order();
        rig.clock.advance(5 * minute);
        const QByteArray shipped = shippedClockFile(u"policies"_s);
        const auto change = [&](const QByteArray &document) {
            return rig->workers()
                .write([&](storage::Database &db, ledger::Touched &touched) {
                    ledger::Origin job;
                    job.nowMs = rig.clock.nowMs();
                    return ledger::putClockSetting(db, rig.keys, rig->ids(), job,
                                                   SettingKind::Policies, document, touched);
                })
                .result();
        };
        const QByteArray was = "\"amount\": 45, \"start\": \"accepted\"";
        QVERIFY(shipped.contains(was));
        QByteArray changed =
            QByteArray(shipped).replace(was, "\"amount\": 40, \"start\": \"accepted\"");
        const Done silent = change(changed);
        QVERIFY(!silent);
        QVERIFY2(silent.error().field.contains(u"version"_s), qPrintable(silent.error().field));
        changed.replace("\"version\": 2,", "\"version\": 3,");
        QVERIFY(change(changed));
        QCOMPARE(look(rig), 1);
        QVERIFY(anna.pull());
        const QString said = onDesk(rig, anna, order);
        QVERIFY2(said.contains(u"arrive promise: running due "_s + shown(accepted + 40 * minute)),
                 qPrintable(said));
        QCOMPARE(said, onServer(rig, order));
        QVERIFY(!change("{\"policies\": [{\"id\": \"x\"}]}"));
    }

    void anotherHolidayIsAnotherVersionOfTheCalendar()
    {
        Rig rig(storage::Engine::Sqlite);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        const QUuid order = anna.order({{u"family"_s, u"complaint"_s}});
        QVERIFY(anna.pull());
        const QString reply = u"reply promise: running due "_s;
        QVERIFY(onDesk(rig, anna, order).contains(reply + u"2026-02-09 17:30"_s));
        const QByteArray was = "{\"from\": \"2026-02-14\", \"kind\": \"extraWork\"";
        QByteArray days = shippedClockFile(u"china"_s);
        QVERIFY(days.contains(was));
        days.replace(was, "{\"from\": \"2026-02-05\", \"to\": \"2026-02-06\", \"kind\": "
                          "\"holiday\", \"label\": \"台风停工\"},\n      " +
                              was);
        QVERIFY(rig->workers()
                    .write([&](storage::Database &db, ledger::Touched &touched) {
                        ledger::Origin job;
                        job.nowMs = rig.clock.nowMs();
                        return ledger::putClockSetting(db, rig.keys, rig->ids(), job,
                                                       SettingKind::Days, days, touched);
                    })
                    .result());
        QVERIFY(install(rig));
        QCOMPARE(look(rig), 1);
        QVERIFY(anna.pull());
        const ClockShelf shelf(typed<ClockSetting>(anna.all(typeOf<ClockSetting>())),
                               typed<HoursPart>(anna.all(typeOf<HoursPart>())));
        QCOMPARE(shelf.calendarVersion(u"cn-office"_s), 2);
        QCOMPARE(shelf.calendarVersion(u"cn-callback"_s), 1);  // it has no such days
        QVERIFY(shelf.hours(u"cn-office"_s, 1));
        const QString said = onDesk(rig, anna, order);
        QVERIFY2(said.contains(reply + u"2026-02-11 17:30"_s), qPrintable(said));
        QCOMPARE(said, onServer(rig, order));
    }

    void loadedOrdersHaveClocks_data() { TestDatabases::addEngineRows(); }
    void loadedOrdersHaveClocks()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QVERIFY(install(rig));
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        WorkOrder order;
        order.id.value = rig.newId();
        order.root = order.id.value;
        order.feed = u"YJ"_s;
        order.family = Family::Fault;
        order.state = OrderState::Taken;
        order.title = u"imported"_s;
        order.acceptedAt.ms = rig.clock.nowMs() - 40 * minute;
        OrderEvent event;
        event.root = order.root;
        event.feed = order.feed;
        QList<ledger::LoadRow> rows{{toRow(order), {scopeOf("hall", rig.hall)}}};
        const auto add = [&](EventKind kind, OrderState from, OrderState to, qint64 after) {
            event.id.value = rig.newId();
            event.kind = kind;
            event.from = from;
            event.to = to;
            event.at.ms = order.acceptedAt.ms + after;
            rows += {toRow(event), {}};
        };
        add(EventKind::Created, OrderState::Unknown, OrderState::Accepted, 0);
        add(EventKind::Moved, OrderState::Accepted, OrderState::Dispatched, minute);
        add(EventKind::Moved, OrderState::Dispatched, OrderState::Taken, 3 * minute);
        QVERIFY(rig.load(rows));
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<WorkOrder>(order.root).dueAt.ms, order.acceptedAt.ms + 45 * minute);
        QCOMPARE(onDesk(rig, anna, order.root), onServer(rig, order.root));
        QVERIFY(onDesk(rig, anna, order.root).contains(u"dispatch internal: met"_s));
        // Taken over into another ledger, apart from its events, it keeps the clocks that it has.
        Rig second(engine);
        QVERIFY(install(second));
        Desk ben(second, u"ben"_s);
        ben.bootstrap();
        const auto rowOf = [](Row row) {
            row.version = 0;
            return ledger::LoadRow{row, {}};
        };
        ledger::LoadRow taken = rowOf(*anna.find(typeOf<WorkOrder>(), order.root));
        taken.scopes = {scopeOf("hall", second.hall)};
        QVERIFY(second.load({taken}));
        for (const Row &row : anna.all(typeOf<OrderEvent>()))
            QVERIFY(second.load({rowOf(row)}));
        QCOMPARE(look(second), 1);
        QVERIFY(ben.pull());
        QCOMPARE(onDesk(second, ben, order.root), onDesk(rig, anna, order.root));
        QCOMPARE(ben.all(typeOf<OrderEvent>()).size(), anna.all(typeOf<OrderEvent>()).size());
        // What came before the import is not told now; what comes is.
        QCOMPARE(look(rig), 0);
        rig.clock.advance(6 * minute);
        QCOMPARE(look(rig), 1);
        QVERIFY(anna.pull());
        QCOMPARE(levelEvents(anna, order.root), 1);
    }
};

QTEST_GUILESS_MAIN(TestClocks)
#include "tst_clocks.moc"
