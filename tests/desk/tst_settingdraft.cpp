// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/settingdraft.h"
#include "desk/typetree.h"
#include "domain/clocks/policyreader.h"
#include "domain/clocks/shippedclocks.h"
#include "domain/rules/grading.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;

namespace {

QList<SettingRevision> onlyOne(const QByteArray &document)
{
    return {{QUuid::createUuid(), 1, 0, {}, document}};
}

QJsonObject treeOf(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

ClockShelf shippedShelf()
{
    std::vector<ClockSetting> settings;
    for (const auto &[kind, key, file] :
         {std::tuple{SettingKind::Calendars, u""_s, u"calendars"_s},
          std::tuple{SettingKind::Days, u"china"_s, u"china"_s},
          std::tuple{SettingKind::Policies, u""_s, u"policies"_s}}) {
        ClockSetting one;
        one.kind = kind;
        one.key = key;
        one.revision = 1;
        one.document = QString::fromUtf8(shippedClockFile(file));
        settings.push_back(one);
    }
    return {settings, {}};
}

qsizetype placeOf(const QJsonObject &tree, const QString &policy)
{
    const QJsonArray list = tree.value("policies"_L1).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list[i]["id"_L1].toString() == policy)
            return i;
    }
    return -1;
}

}  // namespace

/// Settings as they are edited, without a window.
class TestSettingDraft final : public QObject {
    Q_OBJECT
private slots:
    void slotsAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *name, const char *typed, const char *read) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(read);
        };
        row("nothing is closed", "", "");
        row("one", "08:30-12:00", "08:30-12:00");
        row("several", "08:30-12:00,13:30-17:30", "08:30-12:00, 13:30-17:30");
        row("without the first nought", "8:30-12:00", "08:30-12:00");
        row("full-width signs", "08：30—12：00，13：30至17：30", "08:30-12:00, 13:30-17:30");
        row("to the end of the day", "20:00-24:00", "20:00-24:00");
        row("overlapping", "08:30-12:00, 11:30-17:30", "! 11:30-17:30");
        row("backwards", "12:00-08:30", "! 12:00-08:30");
        row("out of order", "13:30-17:30, 08:30-12:00", "! 08:30-12:00");
        row("no time", "8-12", "! 8-12");
        row("a word", "morning", "! morning");
    }
    void slotsAsTheyAreTyped()
    {
        QFETCH(QString, typed);
        const auto read = slotsFrom(typed);
        QTEST(read ? slotsText(*read) : u"! "_s + read.error().field, "read");
    }

    void whatDiffers_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("paths");
        const auto row = [](const char *name, const char *before, const char *after,
                            const QStringList &paths) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << paths;
        };
        row("nothing", R"({"a":1})", R"({"a":1})", {});
        row("a value", R"({"a":1})", R"({"a":2})", {u"a"_s});
        row("deep in a list", R"({"p":[{"id":"x","t":[{"metric":"m","duty":"d","n":1}]}]})",
            R"({"p":[{"id":"x","t":[{"metric":"m","duty":"d","n":2}]}]})", {u"p[0].t[0].n"_s});
        row("moved is one change", R"({"p":[{"id":"x"},{"id":"y"}]})",
            R"({"p":[{"id":"y"},{"id":"x"}]})", {u"p"_s});
        row("added", R"({"p":[{"id":"x"}]})", R"({"p":[{"id":"n"},{"id":"x"}]})", {u"p[0]"_s});
        row("removed is named", R"({"p":[{"id":"x"},{"id":"y"}]})", R"({"p":[{"id":"y"}]})",
            {u"p[x]"_s});
        row("a day", R"({"days":[{"from":"2026-10-01","kind":"holiday"}]})",
            R"({"days":[{"from":"2026-10-01","kind":"extraWork"}]})", {u"days[0].kind"_s});
        row("where a day stands says nothing",
            R"({"days":[{"from":"2026-10-01","kind":"holiday"},{"date":"2026-01-01","kind":"holiday"}]})",
            R"({"days":[{"date":"2026-01-01","kind":"holiday"},{"from":"2026-10-01","kind":"holiday"}]})",
            {});
        row("a field before another", R"({"f":[{"key":"b"}]})",
            R"({"f":[{"key":"a"},{"key":"b"}]})", {u"f[0]"_s});
        row("slots are one value", R"({"w":[["08:00","12:00"]]})", R"({"w":[["08:00","13:00"]]})",
            {u"w"_s});
    }
    void whatDiffers()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QStringList found;
        for (const TreeChange &change : differences(treeOf(before), treeOf(after)))
            found += change.path;
        QTEST(found, "paths");
    }

    void whatTwoMadeOfOneTree_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged");
        const auto row = [](const char *name, const char *base, const char *mine,
                            const char *theirs, const char *merged) {
            QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs)
                                << QByteArray(merged);
        };
        row("different values", R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":1,"b":3})",
            R"({"a":2,"b":3})");
        row("the same value is mine", R"({"a":1})", R"({"a":2})", R"({"a":3})", R"({"a":2})");
        row("both add", R"({"p":[{"id":"x"}]})", R"({"p":[{"id":"x"},{"id":"m"}]})",
            R"({"p":[{"id":"x"},{"id":"t"}]})", R"({"p":[{"id":"x"},{"id":"m"},{"id":"t"}]})");
        row("I take away, they change another", R"({"p":[{"id":"x","n":1},{"id":"y","n":1}]})",
            R"({"p":[{"id":"y","n":1}]})", R"({"p":[{"id":"x","n":1},{"id":"y","n":2}]})",
            R"({"p":[{"id":"y","n":2}]})");
        row("they take away what I left alone", R"({"p":[{"id":"x"},{"id":"y"}]})",
            R"({"p":[{"id":"x"},{"id":"y","n":2}]})", R"({"p":[{"id":"y"}]})",
            R"({"p":[{"id":"y","n":2}]})");
    }
    void whatTwoMadeOfOneTree()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, mine);
        QFETCH(QByteArray, theirs);
        QFETCH(QByteArray, merged);
        QCOMPARE(mergedTrees(treeOf(base), treeOf(mine), treeOf(theirs)).toObject(),
                 treeOf(merged));
    }

    void stepsAreTakenBackOneByOne()
    {
        SettingDraft draft(SettingKind::Triage, {}, onlyOne(R"({"version":1,"rules":[]})"));
        QVERIFY(!draft.canUndo());
        const auto named = [&](const QString &name) {
            return withValueAt(draft.tree(), u"name"_s, name).toObject();
        };
        QVERIFY(draft.change(named(u"a"_s), u"name"_s));
        QVERIFY(draft.change(named(u"ab"_s), u"name"_s));  // typing on is the same step
        QVERIFY(!draft.change(draft.tree(), u"name"_s));
        QVERIFY(draft.change(named(u"other"_s)));
        draft.undo();
        QCOMPARE(draft.tree().value("name"_L1).toString(), u"ab"_s);
        draft.undo();
        QVERIFY(!draft.isChanged() && !draft.canUndo() && draft.canRedo());
        draft.redo();
        QCOMPARE(draft.tree().value("name"_L1).toString(), u"ab"_s);
        draft.discard();
        QVERIFY(!draft.isChanged());
        draft.undo();
        QCOMPARE(draft.tree().value("name"_L1).toString(), u"ab"_s);
    }

    void aLimitFrom45To60Minutes()
    {
        const ClockShelf shelf = shippedShelf();
        QCOMPARE(shelf.problems(), QStringList());
        const QByteArray shipped = shippedClockFile(u"policies"_s);
        SettingDraft draft(SettingKind::Policies, {}, onlyOne(shipped));
        const qsizetype fault = placeOf(draft.tree(), u"fault"_s);
        const QString policy = u"policies[%1]"_s.arg(fault);
        const QJsonArray targets = valueAt(draft.tree(), policy + u".targets"_s).toArray();
        qsizetype target = 0;
        while (targets[target]["amount"_L1].toInteger() != 45)
            ++target;
        const QString amount = u"%1.targets[%2].amount"_s.arg(policy).arg(target);
        QVERIFY(draft.change(withValueAt(draft.tree(), amount, 60).toObject()));
        QCOMPARE(draft.changes().size(), 1);
        QCOMPARE(draft.changes().first().before.toInteger(), 45);
        const Done fine = draft.check(shelf, QDate(2026, 11, 23));
        QVERIFY2(fine, fine ? "" : qPrintable(fine.error().field + fine.error().detail));
        // The policy counts its version up, the others stay as they were.
        const QJsonArray is = treeOf(draft.document()).value("policies"_L1).toArray();
        const QJsonArray was = treeOf(shipped).value("policies"_L1).toArray();
        QCOMPARE(is.size(), was.size());
        for (qsizetype i = 0; i < is.size(); ++i)
            QCOMPARE(is[i]["version"_L1].toInteger(),
                     was[i]["version"_L1].toInteger(1) + (i == fault ? 1 : 0));
        // Back to what the first revision said: its own version again, and on from the highest after that.
        QList<SettingRevision> history{{QUuid::createUuid(), 2, 0, {}, draft.document()}};
        history += onlyOne(shipped);
        SettingDraft again(SettingKind::Policies, {}, history);
        again.takeAgain(history.last());
        const qint64 first = was[fault]["version"_L1].toInteger(1);
        QCOMPARE(valueAt(treeOf(again.document()), policy + u".version"_s).toInteger(), first);
        QVERIFY(again.change(withValueAt(again.tree(), amount, 50).toObject()));
        QCOMPARE(valueAt(treeOf(again.document()), policy + u".version"_s).toInteger(), first + 2);
    }

    void versionsGoOnFromTheHistoryThatIsTold()
    {
        const auto policies = [](int version, const QString &name) {
            return u"{'policies':[{'id':'p','version':%1,'name':'%2'},"
                   "{'id':'q','version':7,'name':'b'}]}"_s.arg(version)
                       .arg(name)
                       .replace(u'\'', u'"')
                       .toUtf8();
        };
        SettingDraft draft(SettingKind::Policies, {}, onlyOne(policies(1, u"a"_s)));
        const auto versions = [&draft] {
            const QJsonObject is = treeOf(draft.document());
            return std::pair(valueAt(is, u"policies[0].version"_s).toInteger(),
                             valueAt(is, u"policies[1].version"_s).toInteger());
        };
        QVERIFY(draft.change(withValueAt(draft.tree(), u"policies[0].name"_s, u"b"_s).toObject()));
        // Another policy of this name has a version of its own.
        QCOMPARE(versions(), std::pair(qint64(2), qint64(7)));
        QList<SettingRevision> history{{QUuid::createUuid(), 3, 0, {}, policies(4, u"c"_s)}};
        history += SettingRevision{QUuid::createUuid(), 2, 0, {}, policies(3, u"d"_s)};
        draft.renewHistory(history + draft.history());
        QCOMPARE(versions(), std::pair(qint64(5), qint64(7)));
        QVERIFY(draft.change(withValueAt(draft.tree(), u"policies[0].name"_s, u"d"_s).toObject()));
        QCOMPARE(versions(), std::pair(qint64(3), qint64(7)));
    }

    void aTableCountsItsVersionUp()
    {
        SettingDraft draft(SettingKind::Triage, {}, onlyOne(shippedTriageDocument()));
        QCOMPARE(treeOf(draft.document()).value("version"_L1).toInteger(), 1);
        QVERIFY(draft.change(withValueAt(draft.tree(), u"rules[0].grade"_s, u"一般"_s).toObject()));
        QCOMPARE(treeOf(draft.document()).value("version"_L1).toInteger(), 2);
        QVERIFY(draft.check(shippedShelf(), QDate(2026, 11, 23)));
        QVERIFY(draft.change(withValueAt(draft.tree(), u"rules[0].grade"_s, u"高"_s).toObject()));
        const Done wrong = draft.check(shippedShelf(), QDate(2026, 11, 23));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().field, u"rules[0].grade"_s);
    }

    void twoSaveAtOnce()
    {
        const QByteArray base =
            R"({"version":1,"rules":[{"id":"a","grade":"x"},{"id":"b","grade":"x"}]})";
        SettingDraft mine(SettingKind::Triage, {}, onlyOne(base));
        QVERIFY(mine.change(withValueAt(mine.tree(), u"rules[0].grade"_s, u"mine"_s).toObject()));
        QList<SettingRevision> newer = mine.history();
        newer.prepend(
            {QUuid::createUuid(), 2, 5, u"Ben"_s,
             R"({"version":2,"by":"x","rules":[{"id":"a","grade":"x"},{"id":"b","grade":"theirs"}]})"});
        const SettingDraft over = mine.laidOver(newer);
        QCOMPARE(over.basedOn(), newer.first().id);
        QCOMPARE(valueAt(over.tree(), u"rules[0].grade"_s).toString(), u"mine"_s);
        QCOMPARE(valueAt(over.tree(), u"rules[1].grade"_s).toString(), u"theirs"_s);
        QCOMPARE(over.changes().size(), 1);
        QVERIFY(over.canUndo());
    }

    void typesOfOrders()
    {
        OrderType claim;
        claim.id.value = QUuid::createUuid();
        claim.code = u"claim"_s;
        claim.family = Family::Complaint;
        claim.rank = 20;
        claim.active = true;
        claim.document = uR"({"names":{"zh":"理赔","en":"Claim"}})"_s;
        OrderType move = claim;
        move.id.value = QUuid::createUuid();
        move.code = u"move"_s;
        move.rank = 10;
        const QJsonObject before = typesTree({claim, move});
        QCOMPARE(valueAt(before, u"types[0].id"_s).toString(), u"move"_s);
        QVERIFY(typeEdits(before, before).isEmpty());
        QVERIFY(checkTypes(before, before));
        // One field more in one of them: one edit of its document.
        const QString fields = u"types[1].form.fields"_s;
        QJsonObject after =
            withValueAt(
                before, fields,
                treeOf(
                    R"({"f":[{"key":"brand","kind":"text","names":{"zh":"品牌","en":"Brand"}}]})")
                    .value("f"_L1))
                .toObject();
        QVERIFY(checkTypes(before, after));
        QCOMPARE(typeEdits(before, after).size(), 1);
        QCOMPARE(typeEdits(before, after).first().record, claim.id.value);
        QCOMPARE(typeEdits(before, after).first().values.keys(), QStringList{u"document"_s});
        // What is wrong is named by its place.
        const QJsonObject wrong =
            withValueAt(after, fields + u"[0].kind"_s, u"rainbow"_s).toObject();
        QCOMPARE(checkTypes(before, wrong).error().field, u"types[1].form.fields[0].kind"_s);
        const QJsonObject gone = withValueAt(before, u"types"_s, QJsonArray()).toObject();
        QCOMPARE(checkTypes(before, gone).error().field, u"types"_s);
        // Code and kind of one that was saved stay; they would not be written.
        for (const auto &[field, value] :
             {std::pair{u"types[1].id"_s, u"claims"_s}, {u"types[1].family"_s, u"fault"_s}}) {
            const Done changed =
                checkTypes(before, withValueAt(before, field, QJsonValue(value)).toObject());
            QVERIFY(!changed);
            QCOMPARE(changed.error().field, field);
        }
        // A new one in front: created, and the others are offered behind it.
        QJsonArray list = before.value("types"_L1).toArray();
        list.prepend(treeOf(
            R"({"id":"new","family":"fault","active":true,"form":{"names":{"zh":"新","en":"New"}}})"));
        const QJsonObject more{{u"types"_s, list}};
        QVERIFY(checkTypes(before, more));
        const auto edits = typeEdits(before, more);
        QCOMPARE(edits.size(), 3);
        QVERIFY(edits.first().record.isNull());
        QCOMPARE(edits.last().values.keys(), QStringList{u"rank"_s});
    }

    void daysFromAFile_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("told");
        const QByteArray calendar =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20270206\r\nSUMMARY:春节补班\r\nEND:"
            "VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20270208\r\nDTEND;VALUE=DATE:20270215\r\n"
            "SUMMARY:春节\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:3\r\nDTSTART:20270301T090000Z\r\nSUMMARY:meeting\r\nEND:VEVENT\r\n"
            "END:VCALENDAR\r\n";
        QTest::newRow("iCalendar")
            << calendar << u"+8 -0 ~1: 2027-02-06 extraWork 2027-02-08..2027-02-14 holiday"_s;
        QTest::newRow("a bare list") << QByteArray(R"([{"date":"2027-02-06","kind":"extraWork"}])")
                                     << u"+1 -0 ~0: 2027-02-06 extraWork"_s;
        QTest::newRow("years")
            << QByteArray(
                   R"({"years":[{"year":2027,"status":"announced","days":[{"from":"2027-01-01","to":"2027-01-03","kind":"holiday","label":"元旦"}]}]})")
            << u"+3 -0 ~0: 2027-01-01..2027-01-03 holiday"_s;
        QTest::newRow("nothing in it") << QByteArray("[]") << u"! file"_s;
        QTest::newRow("cut off") << calendar.first(200) << u"! file"_s;
        QTest::newRow("no calendar") << QByteArray("hello") << u"! file"_s;
        QTest::newRow("too large") << QByteArray(1'100'000, ' ') << u"! file"_s;
    }
    void daysFromAFile()
    {
        QFETCH(QByteArray, file);
        const QJsonObject before = treeOf(
            R"({"name":"china","years":[{"year":2026,"status":"announced","source":"s","days":[]}]})");
        const auto read = withImportedDays(before, file);
        QString told =
            read ? u"+%1 -%2 ~%3:"_s.arg(read->added).arg(read->removed).arg(read->skipped.size())
                 : u"! "_s + read.error().field;
        if (read) {
            QCOMPARE(valueAt(read->tree, u"years[0].source"_s).toString(), u"s"_s);
            for (const QJsonValue &day : valueAt(read->tree, u"years[1].days"_s).toArray()) {
                const QString single = day["date"_L1].toString();
                told += u' ' + (single.isEmpty()
                                    ? day["from"_L1].toString() + u".."_s + day["to"_L1].toString()
                                    : single);
                told += u' ' + day["kind"_L1].toString();
            }
        }
        QTEST(told, "told");
    }
};

QTEST_GUILESS_MAIN(TestSettingDraft)
#include "tst_settingdraft.moc"
