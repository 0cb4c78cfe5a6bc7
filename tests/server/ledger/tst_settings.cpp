// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/clocks/clockshelf.h"
#include "domain/clocks/shippedclocks.h"
#include "domain/rules/grading.h"
#include "protocol/limits.h"
#include "server/ledger/clockjob.h"
#include "server/ledger/clocks.h"
#include "server/ledger/triagetable.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

/// Settings as they are on the first start.
void install(Rig &rig)
{
    QVERIFY(ledger::ClockJob(*rig).keepSettings(rig.clock.nowMs()).result());
    QVERIFY(rig->workers()
                .write([&](storage::Database &db, ledger::Touched &touched) {
                    ledger::Origin job;
                    job.nowMs = rig.clock.nowMs();
                    return Result<bool>(
                        ledger::keepTriageTable(db, rig.keys, rig->ids(), job, false, touched));
                })
                .result());
}

ClockSetting inForce(const Desk &desk, SettingKind kind)
{
    ClockSetting found;
    for (const Row &row : desk.all(typeOf<ClockSetting>())) {
        const auto one = fromRow<ClockSetting>(row);
        if (one.kind == kind && one.revision > found.revision)
            found = one;
    }
    return found;
}

Mutation saving(Rig &rig, SettingKind kind, const QByteArray &document, const QUuid &basedOn)
{
    Mutation mutation;
    mutation.verb = Verb::Create;
    mutation.type = u"clock_setting"_s;
    mutation.target = rig.newId();
    mutation.root = mutation.target;
    mutation.feed = u"common"_s;
    mutation.reason = basedOn.toString(QUuid::WithoutBraces);
    mutation.changes = {change(u"kind"_s, QString(codeOf(kind))),
                        change(u"document"_s, QString::fromUtf8(document))};
    if (kind == SettingKind::Days)
        mutation.changes += change(u"key"_s, u"china"_s);
    return mutation;
}

QString refusal(const Outcome &outcome)
{
    return outcome.status == OutcomeStatus::Refused
               ? u"%1 %2 %3"_s.arg(outcome.reason, outcome.field, outcome.detail).trimmed()
               : QString::fromLatin1(word(outcome.status));
}

QByteArray replaced(QByteArray document, const char *was, const QByteArray &is)
{
    const qsizetype at = document.indexOf(was);
    return at < 0 ? QByteArray() : document.replace(at, qsizetype(qstrlen(was)), is);
}

QByteArray deepRule(int depth)
{
    QByteArray rule = "true";
    for (int i = 0; i < depth; ++i)
        rule = "{\"!\": [" + rule + "]}";
    return "{\"version\": 2, \"rules\": [{\"id\": \"deep\", \"family\": \"fault\", \"grade\": "
           "\"一般\", \"route\": \"owner\", \"when\": " +
           rule + "}]}";
}

}  // namespace

/// Calendars, limits and grading as a lead's desk saves them.
class TestSettings final : public QObject {
    Q_OBJECT
private slots:
    void aMakeUpSaturdayCounts_data() { TestDatabases::addEngineRows(); }
    void aMakeUpSaturdayCounts()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        install(rig);
        Desk lena(rig, u"lena"_s);
        lena.bootstrap();
        const ClockSetting before = inForce(lena, SettingKind::Days);
        QCOMPARE(before.revision, 1);
        const qint64 settings = *ledger::ClockJob(*rig).settings().result();
        const QByteArray was = "{\"from\": \"2026-02-14\", \"kind\": \"extraWork\"";
        const QByteArray days = replaced(
            shippedClockFile(u"china"_s), was.constData(),
            "{\"date\": \"2026-03-07\", \"kind\": \"extraWork\", \"label\": \"补班\"}," + was);
        QVERIFY(!days.isEmpty());
        QCOMPARE(refusal(lena.push(saving(rig, SettingKind::Days, days, before.id.value))),
                 u"applied"_s);
        // What tells the watch that there is something to expand.
        QCOMPARE(*ledger::ClockJob(*rig).settings().result(), settings + 1);
        QVERIFY(*ledger::ClockJob(*rig).keepSettings(rig.clock.nowMs()).result());
        QVERIFY(lena.pull());
        const ClockSetting now = inForce(lena, SettingKind::Days);
        QCOMPARE(now.revision, 2);
        QCOMPARE(now.key, u"china"_s);
        QCOMPARE(now.since.ms, rig.clock.nowMs());
        const QJsonObject tree = QJsonDocument::fromJson(now.document.toUtf8()).object();
        QCOMPARE(tree["by"_L1].toString(), lena.user().toString(QUuid::WithoutBraces));
        std::vector<ClockSetting> all;
        for (const Row &row : lena.all(typeOf<ClockSetting>()))
            all.push_back(fromRow<ClockSetting>(row));
        std::vector<HoursPart> hours;
        for (const Row &row : lena.all(typeOf<HoursPart>()))
            hours.push_back(fromRow<HoursPart>(row));
        const ClockShelf shelf(all, hours);
        QCOMPARE(shelf.problems(), QStringList());
        const WorkHours *expanded = shelf.hours(u"cn-office"_s, 2);
        QVERIFY(expanded);
        const qint64 saturday =
            QDateTime(QDate(2026, 3, 7), QTime(1, 0), Qt::UTC).toMSecsSinceEpoch();  // 09:00 there
        QCOMPARE(expanded->openBetween(saturday, saturday + 3'600'000), 3'600'000);
        QCOMPARE(shelf.hours(u"cn-office"_s, 1)->openBetween(saturday, saturday + 3'600'000), 0);
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("why");
        const QByteArray calendars = shippedClockFile(u"calendars"_s);
        const QByteArray policies = shippedClockFile(u"policies"_s);
        struct Case {
            const char *name;
            const char *kind;
            QByteArray document;
            const char *why;
        };
        const Case cases[] = {
            {"overlapping slots", "calendars",
             replaced(calendars, "[[\"08:30\", \"12:00\"], [\"13:30\", \"17:30\"]]",
                      "[[\"08:30\", \"12:00\"], [\"11:30\", \"17:30\"]]"),
             "bad_value document calendars[0].week.monday[1]: overlaps the slot before it, or is "
             "out of order"},
            {"a slot that ends before it begins", "calendars",
             replaced(calendars, "[\"13:30\", \"17:30\"]", "[\"13:30\", \"12:30\"]"),
             "bad_value document calendars[0].week.monday[1]: must end after it begins"},
            {"a zone that nobody knows", "calendars",
             replaced(calendars, "Asia/Shanghai", "Asia/Nowhere"),
             "bad_value document calendars[0].zone: is not a known IANA time zone"},
            {"a calendar by which limits count is gone", "calendars",
             "{\"calendars\": [{\"id\": \"cn-callback\", \"zone\": \"Asia/Shanghai\", \"week\": "
             "{\"monday\": [[\"09:00\", \"17:00\"]]}}]}",
             "cn-office"},
            {"a day twice", "days",
             "{\"name\": \"china\", \"years\": [{\"year\": 2026, \"status\": \"announced\", "
             "\"days\": [{\"date\": \"2026-10-01\", \"kind\": \"holiday\"}, {\"date\": "
             "\"2026-10-01\", \"kind\": \"extraWork\"}]}]}",
             "bad_value document days: 2026-10-01 stands there twice"},
            {"a day of another year", "days",
             "{\"name\": \"china\", \"years\": [{\"year\": 2026, \"status\": \"announced\", "
             "\"days\": [{\"date\": \"2027-10-01\", \"kind\": \"holiday\"}]}]}",
             "bad_value document years[0].days: 2027-10-01 is of another year"},
            {"days without a name", "days", "[{\"date\": \"2026-10-01\", \"kind\": \"holiday\"}]",
             "bad_value document name: is missing"},
            {"days of another list", "days",
             "{\"name\": \"mars\", \"years\": [{\"year\": 2026, \"status\": \"announced\", "
             "\"days\": [{\"date\": \"2026-10-01\", \"kind\": \"holiday\"}]}]}",
             "bad_value key"},
            {"a policy without a calendar", "policies",
             "{\"policies\": [{\"id\": \"x\", \"name\": \"x\", \"targets\": [{\"metric\": "
             "\"reply\", \"duty\": \"promise\", \"unit\": \"workdays\", \"amount\": 5, \"start\": "
             "\"accepted\", \"stops\": [\"answered\"], \"mayPause\": true, \"reopen\": \"stay\", "
             "\"warn\": {\"percent\": 80}, \"levels\": []}]}]}",
             "bad_value document policies[0].targets[0]"},
            {"a calendar that nobody knows", "policies",
             replaced(policies, "\"calendar\": \"cn-office\"", "\"calendar\": \"cn-moon\""),
             "there is no calendar \"cn-moon\""},
            {"another limit under the same version", "policies",
             replaced(policies, "\"amount\": 45, \"start\": \"accepted\"",
                      "\"amount\": 60, \"start\": \"accepted\""),
             "version: says something else than when it was given; count it up"},
            {"a rule too deep", "triage", deepRule(60), "too_large document rules[0].when"},
            {"a grade of another family", "triage",
             "{\"version\": 2, \"rules\": [{\"id\": \"a\", \"family\": \"fault\", \"grade\": "
             "\"特别重大\", \"route\": \"owner\"}]}",
             "bad_value document rules[0].grade: is not a grade of this family"},
            {"no tree at all", "triage", "{\"version\": 2", "bad_value document"},
            {"of no kind", "nonsense", "{}", "bad_value kind"},
            {"too large", "triage", "{\"version\": 2, \"x\": \"" + QByteArray(240'000, 'x') + "\"}",
             "document"},
            {"longer than a record holds", "days", QByteArray(300'001, ' '), "too_large"},
        };
        for (const auto &[engine, name] : {std::pair{storage::Engine::Sqlite, "SQLite"},
                                           {storage::Engine::Postgres, "PostgreSQL"}}) {
            for (const Case &one : cases)
                QTest::addRow("%s, %s", one.name, name)
                    << engine << QString::fromLatin1(one.kind) << one.document
                    << QString::fromUtf8(one.why);
        }
    }
    void whatIsRefused()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, kind);
        QFETCH(QByteArray, document);
        QFETCH(QString, why);
        QVERIFY(!document.isEmpty());
        Rig rig(engine);
        install(rig);
        Desk lena(rig, u"lena"_s);
        lena.bootstrap();
        const auto is = fromCode<SettingKind>(kind);
        const ClockSetting before = inForce(lena, is);
        Mutation mutation = saving(rig, is, document, before.id.value);
        mutation.changes[0] = change(u"kind"_s, kind);
        const QString said = refusal(lena.push(mutation));
        QVERIFY2(said.contains(why) && said != "applied"_L1, qPrintable(said));
        QVERIFY(lena.pull());
        QCOMPARE(inForce(lena, is), before);
    }

    void theSecondOfTwoIsRefused_data() { TestDatabases::addEngineRows(); }
    void theSecondOfTwoIsRefused()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        install(rig);
        Desk one(rig, u"lena"_s), two(rig, u"lena"_s);
        one.bootstrap();
        two.bootstrap();
        const QUuid base = inForce(one, SettingKind::Triage).id.value;
        const QByteArray mine =
            replaced(shippedTriageDocument(), "\"version\": 1", "\"version\": 2");
        const Mutation first = saving(rig, SettingKind::Triage, mine, base);
        QCOMPARE(refusal(one.push(first)), u"applied"_s);
        QCOMPARE(refusal(two.push(saving(rig, SettingKind::Triage, mine, base))),
                 u"value_changed document revision 2"_s);
        // What was saved on top of what was refused is not in its place by accident.
        QCOMPARE(refusal(two.push(saving(rig, SettingKind::Triage, mine, rig.newId()))),
                 u"value_changed document revision 2"_s);
        QCOMPARE(refusal(two.push(saving(rig, SettingKind::Triage, mine, {}))),
                 u"value_changed document revision 2"_s);
        // Nothing of it is lost: the refusal keeps the whole document.
        QVERIFY(two.pull());
        QCOMPARE(refusal(two.push(saving(rig, SettingKind::Triage, mine, first.target))),
                 u"applied"_s);
    }

    void whoMay_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("said");
        for (const auto &[login, said] : {std::pair{"anna", "not_allowed"},
                                          {"hugo", "not_allowed"},
                                          {"ada", "not_allowed"},
                                          {"lena", "applied"}})
            QTest::addRow("%s", login) << QString::fromLatin1(login) << QString::fromLatin1(said);
    }
    void whoMay()
    {
        QFETCH(QString, login);
        QFETCH(QString, said);
        Rig rig(storage::Engine::Sqlite);
        install(rig);
        Desk desk(rig, login);
        desk.bootstrap();
        const QUuid base = inForce(desk, SettingKind::Calendars).id.value;
        QCOMPARE(refusal(desk.push(
                     saving(rig, SettingKind::Calendars, shippedClockFile(u"calendars"_s), base))),
                 said);
    }

    void revisionAndTimeAreTheLedgers()
    {
        Rig rig(storage::Engine::Sqlite);
        install(rig);
        Desk lena(rig, u"lena"_s);
        lena.bootstrap();
        const ClockSetting before = inForce(lena, SettingKind::Triage);
        Mutation mutation =
            saving(rig, SettingKind::Triage, shippedTriageDocument(), before.id.value);
        mutation.changes += change(u"revision"_s, 9);
        QCOMPARE(refusal(lena.push(mutation)), u"read_only_field revision"_s);
        // And a revision is never changed.
        QCOMPARE(refusal(lena.edit(typeOf<ClockSetting>(), before.id.value, before.version,
                                   {{u"document"_s, u"{}"_s}})),
                 u"not_allowed"_s);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
