// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/conflict.h"
#include "domain/records/customer.h"
#include "domain/records/interaction.h"
#include "domain/records/note.h"
#include "domain/records/notice.h"
#include "domain/records/refusal.h"
#include "domain/records/workorder.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

QVariantList pair(const QVariant &old, const QVariant &mine) { return {old, mine}; }

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

}  // namespace

/// Two desks, one record: what the rules say, what the conflict and refusal records keep.
class TestMerging final : public QObject {
    Q_OBJECT
private slots:
    void twoDesksChangeOneField_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("old");
        QTest::addColumn<QVariant>("first");
        QTest::addColumn<QVariant>("second");
        QTest::addColumn<QVariant>("result");
        QTest::addColumn<QString>("status");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *rule, const char *field, const QVariant &old,
                                 const QVariant &first, const QVariant &second,
                                 const QVariant &result, const char *status) {
                QTest::addRow("%s: %s", name, rule)
                    << engine << QString::fromLatin1(field) << old << first << second << result
                    << QString::fromLatin1(status);
            };
            row("KeepFirst: the first stays", "title", u"t"_s, u"anna's"_s, u"ben's"_s, u"anna's"_s,
                "merged");
            row("KeepFirst: the same value twice is no conflict", "title", u"t"_s, u"same"_s,
                u"same"_s, u"same"_s, "applied");
            row("KeepFirst, number", "importance", 0, 2, 3, 2, "merged");
            row("KeepFirst, flag", "anonymous", false, true, false, true, "merged");
            row("AskAgent: the first stays", "rootCause", u""_s, u"storm"_s, u"theft"_s, u"storm"_s,
                "merged");
            row("Set: additions and removals commute", "tags", QStringList{u"a"_s, u"b"_s},
                QStringList{u"a"_s, u"b"_s, u"c"_s}, QStringList{u"b"_s, u"d"_s},
                QStringList{u"b"_s, u"c"_s, u"d"_s}, "applied");
            row("Counter: increments commute", "nudges", 0, 2, 3, 5, "applied");
            row("LongText: other lines join", "text", u"one\ntwo\nthree"_s, u"ONE\ntwo\nthree"_s,
                u"one\ntwo\nTHREE"_s, u"ONE\ntwo\nTHREE"_s, "applied");
            row("LongText: colliding lines stay", "text", u"one\ntwo"_s, u"ONE\ntwo"_s,
                u"uno\ntwo"_s, u"ONE\ntwo"_s, "merged");
        }
    }
    void twoDesksChangeOneField()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, field);
        QFETCH(QVariant, old);
        QFETCH(QVariant, first);
        QFETCH(QVariant, second);
        QFETCH(QVariant, result);
        QFETCH(QString, status);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        const QUuid order = anna.order({{u"title"_s, u"t"_s}, {field, old}});
        rig.clock.advance(1'000);
        const qint64 annaAt = rig.clock.nowMs();
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 1, {{field, pair(old, first)}}).status),
                 "applied");
        rig.clock.advance(1'000);
        const qint64 benAt = rig.clock.nowMs();
        const Outcome outcome =
            ben.edit(typeOf<WorkOrder>(), order, 1, {{field, pair(old, second)}});
        QCOMPARE(QString::fromLatin1(word(outcome.status)), status);
        anna.bootstrap();
        ben.bootstrap();
        const auto row = ben.find(typeOf<WorkOrder>(), order);
        QVERIFY(row);
        const Value value = row->at(field);
        if (const auto *text = std::get_if<QString>(&value))
            QCOMPARE(*text, result.toString());
        else if (const auto *number = std::get_if<qint64>(&value))
            QCOMPARE(*number, result.toLongLong());
        else if (const auto *set = std::get_if<QStringList>(&value))
            QCOMPARE(*set, result.toStringList());
        else
            QCOMPARE(std::get<bool>(value), result.toBool());
        QCOMPARE(*anna.find(typeOf<WorkOrder>(), order), *row);

        const auto conflicts = anna.all(typeOf<Conflict>());
        QCOMPARE(conflicts.size(), status == u"merged" ? 1 : 0);
        QCOMPARE(outcome.conflicts, status == u"merged" ? 1 : 0);
        if (conflicts.isEmpty())
            return;
        const Conflict conflict = fromRow<Conflict>(conflicts.first());
        QCOMPARE(conflict.root, order);
        QCOMPARE(conflict.target, order);
        QCOMPARE(conflict.targetType, u"work_order"_s);
        QCOMPARE(conflict.field, field);
        QCOMPARE(conflict.inForceBy.value, anna.user());
        QCOMPARE(conflict.inForceAt.ms, annaAt);
        QCOMPARE(conflict.otherBy.value, ben.user());
        QCOMPARE(conflict.otherAt.ms, benAt);
        QCOMPARE(conflict.instance, ben.instance());
        QCOMPARE(conflict.n, 1);
        QCOMPARE(conflict.mustDecide, field == u"rootCause");
        const auto json = [](const QVariant &v) {
            return QString::fromUtf8(QJsonDocument::fromVariant(QVariantList{v})
                                         .toJson(QJsonDocument::Compact)
                                         .chopped(1)
                                         .sliced(1));
        };
        QCOMPARE(conflict.inForce, json(result));
        QCOMPARE(conflict.other, json(second));
    }

    void differentFieldsNeverConflict_data() { TestDatabases::addEngineRows(); }
    void differentFieldsNeverConflict()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        const QUuid order = anna.order();
        (void)anna.edit(typeOf<WorkOrder>(), order, 1,
                        {{u"title"_s, pair(u"No power"_s, u"Dark street"_s)}});
        const Outcome outcome =
            ben.edit(typeOf<WorkOrder>(), order, 1,
                     {{u"place"_s, pair(u""_s, u"Lane 4"_s)}, {u"urgency"_s, pair(0, 3)}});
        QCOMPARE(word(outcome.status), "applied");
        ben.bootstrap();
        const auto got = ben.get<WorkOrder>(order);
        QCOMPARE(got.title, u"Dark street"_s);
        QCOMPARE(got.place, u"Lane 4"_s);
        QCOMPARE(got.urgency, 3);
        QCOMPARE(got.version, 3);
    }

    void ownChainNeverConflicts_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<bool>("named");
        QTest::addColumn<QString>("status");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            QTest::addRow("%s: a successor that names its parent", name)
                << engine << true << u"applied"_s;
            QTest::addRow("%s: another desk of the same user", name)
                << engine << false << u"merged"_s;
        }
    }
    void ownChainNeverConflicts()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(bool, named);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        const QUuid order = anna.order();
        // Twice offline on one shadow.
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 1,
                                {{u"title"_s, pair(u"No power"_s, u"a"_s)}})
                          .status),
                 "applied");
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 1, {{u"title"_s, pair(u"a"_s, u"b"_s)}})
                          .status),
                 "applied");
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 0, {{u"text"_s, pair(u""_s, u"x"_s)}})
                          .status),
                 "applied");
        Desk second(rig, u"anna"_s, named ? anna.instance() : QUuid());
        Desk third(rig, u"anna"_s, named ? second.instance() : QUuid());
        const Outcome outcome =
            third.edit(typeOf<WorkOrder>(), order, 1, {{u"title"_s, pair(u"b"_s, u"c"_s)}});
        QTEST(QString::fromLatin1(word(outcome.status)), "status");
    }

    void aForeignParentIsNoParent_data() { TestDatabases::addEngineRows(); }
    void aForeignParentIsNoParent()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        const QUuid order = anna.order();
        (void)anna.edit(typeOf<WorkOrder>(), order, 1, {{u"title"_s, pair(u"No power"_s, u"a"_s)}});
        Desk ben(rig, u"ben"_s, anna.instance());
        QCOMPARE(word(ben.edit(typeOf<WorkOrder>(), order, 1,
                               {{u"title"_s, pair(u"No power"_s, u"b"_s)}})
                          .status),
                 "merged");
    }

    void aClaimIsTakenOnce_data() { TestDatabases::addEngineRows(); }
    void aClaimIsTakenOnce()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        const QUuid order = anna.order();
        const QUuid nobody;
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 1,
                                {{u"handler"_s, pair(nobody, anna.user())}})
                          .status),
                 "applied");
        // The whole mutation is refused, the other field too.
        const Outcome taken = ben.edit(
            typeOf<WorkOrder>(), order, 1,
            {{u"handler"_s, pair(nobody, ben.user())}, {u"title"_s, pair(u"No power"_s, u"b"_s)}});
        QCOMPARE(taken.reason, u"already_taken"_s);
        QCOMPARE(taken.field, u"handler"_s);
        QVERIFY(taken.detail.contains(anna.user().toString(QUuid::WithoutBraces)));
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 1,
                                {{u"handler"_s, pair(nobody, anna.user())}})
                          .status),
                 "applied");
        QCOMPARE(word(anna.edit(typeOf<WorkOrder>(), order, 2,
                                {{u"handler"_s, pair(anna.user(), nobody)}})
                          .status),
                 "applied");
        QCOMPARE(
            word(ben.edit(typeOf<WorkOrder>(), order, 1, {{u"handler"_s, pair(nobody, ben.user())}})
                     .status),
            "applied");
        ben.bootstrap();
        QCOMPARE(ben.get<WorkOrder>(order).title, u"No power"_s);
        const auto refusals = ben.all(typeOf<Refusal>());
        QCOMPARE(refusals.size(), 1);
        const Refusal refusal = fromRow<Refusal>(refusals.first());
        QCOMPARE(refusal.root, order);
        QCOMPARE(refusal.by.value, ben.user());
        QCOMPARE(refusal.instance, ben.instance());
        QCOMPARE(objectOf(refusal.proposed),
                 (QJsonObject{{u"handler"_s, ben.user().toString(QUuid::WithoutBraces)},
                              {u"title"_s, u"b"_s}}));
    }

    void deleteWinsAgainstAnEdit_data() { TestDatabases::addEngineRows(); }
    void deleteWinsAgainstAnEdit()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk lena(rig, u"lena"_s), anna(rig, u"anna"_s);
        const QUuid customer = anna.customer();
        anna.bootstrap();
        const Mutation remove{
            Verb::Delete,     u"customer"_s, customer, customer, u"YJ"_s, 1, {}, {}, {}, 0,
            rig.clock.nowMs()};
        QCOMPARE(anna.push(remove).reason, u"not_allowed"_s);
        QCOMPARE(word(lena.push(remove).status), "applied");
        QCOMPARE(word(lena.push(remove).status), "applied");  // it is so already
        const Outcome edited = anna.edit(typeOf<Customer>(), customer, 1,
                                         {{u"segment"_s, pair(u""_s, u"shops"_s)},
                                          {u"tags"_s, pair(QStringList(), QStringList{u"x"_s})}});
        QCOMPARE(word(edited.status), "merged");
        QCOMPARE(edited.conflicts, 1);
        QVERIFY(anna.pull());
        const auto gone = anna.find(typeOf<Customer>(), customer);
        QVERIFY(gone && gone->deleted);
        QCOMPARE(gone->text(u"name"), QString());  // without values
        const auto conflicts = anna.all(typeOf<Conflict>());
        QCOMPARE(conflicts.size(), 1);
        const Conflict conflict = fromRow<Conflict>(conflicts.first());
        QCOMPARE(conflict.field, u"*"_s);
        QCOMPARE(objectOf(conflict.other).value(u"segment"_s).toString(), u"shops"_s);
        // Only a lead brings it back, with what was typed.
        QCOMPARE(anna.resolve(conflict.id.value, conflict.version, u"useMine"_s).reason,
                 u"not_allowed"_s);
        QCOMPARE(word(lena.resolve(conflict.id.value, conflict.version, u"useMine"_s).status),
                 "applied");
        QVERIFY(anna.pull());
        const auto back = anna.get<Customer>(customer);
        QCOMPARE(back.name, u"Wang Ming"_s);
        QCOMPARE(back.segment, u"shops"_s);
        QCOMPARE(back.tags, QStringList{u"x"_s});
        anna.bootstrap();
        QCOMPARE(anna.get<Customer>(customer), back);
    }

    void conflictsAreDecidedOnce_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("title");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            QTest::addRow("%s: use mine", name) << engine << u"useMine"_s << u"ben's"_s;
            QTest::addRow("%s: keep", name) << engine << u"keep"_s << u"anna's"_s;
        }
    }
    void conflictsAreDecidedOnce()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, choice);
        QFETCH(QString, title);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s), otto(rig, u"otto"_s);
        const QUuid order = anna.order();
        (void)anna.edit(typeOf<WorkOrder>(), order, 1,
                        {{u"title"_s, pair(u"No power"_s, u"anna's"_s)}});
        (void)ben.edit(typeOf<WorkOrder>(), order, 1,
                       {{u"title"_s, pair(u"No power"_s, u"ben's"_s)}});
        ben.bootstrap();
        const QUuid id = ben.all(typeOf<Conflict>()).first().id;
        QCOMPARE(otto.resolve(id, 1, choice).reason, u"not_found"_s);
        QCOMPARE(otto.resolve(rig.newId(), 1, choice).reason, u"not_found"_s);
        const Outcome wrong = ben.resolve(id, 1, u"toss a coin"_s);
        QCOMPARE(wrong.reason, u"bad_value"_s);
        QCOMPARE(wrong.field, u"to"_s);
        QCOMPARE(word(ben.resolve(id, 1, choice).status), "applied");
        QCOMPARE(anna.resolve(id, 1, u"keep"_s).reason, u"already_resolved"_s);
        QVERIFY(ben.pull());
        const auto conflict = ben.get<Conflict>(id);
        QCOMPARE(QString(codeOf(conflict.state)), choice);
        QCOMPARE(conflict.resolvedBy.value, ben.user());
        QCOMPARE(ben.get<WorkOrder>(order).title, title);
    }

    void anOpenConflictQuotesWhatIsInForce_data() { TestDatabases::addEngineRows(); }
    void anOpenConflictQuotesWhatIsInForce()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s), lena(rig, u"lena"_s);
        const QUuid order = anna.order();
        (void)anna.edit(typeOf<WorkOrder>(), order, 1,
                        {{u"title"_s, pair(u"No power"_s, u"anna's"_s)}});
        (void)ben.edit(typeOf<WorkOrder>(), order, 1,
                       {{u"title"_s, pair(u"No power"_s, u"ben's"_s)}});
        ben.bootstrap();
        const QUuid id = ben.all(typeOf<Conflict>()).first().id;
        // Lena writes over it: who decides must have seen that.
        QCOMPARE(word(lena.edit(typeOf<WorkOrder>(), order, 2,
                                {{u"title"_s, pair(u"anna's"_s, u"lena's"_s)}})
                          .status),
                 "applied");
        const Outcome outcome = ben.resolve(id, 1, u"useMine"_s);
        QCOMPARE(outcome.reason, u"value_changed"_s);
        QCOMPARE(outcome.field, u"title"_s);
        QVERIFY(ben.pull());
        const auto fresh = ben.get<Conflict>(id);
        QCOMPARE(fresh.inForce, u"\"lena's\""_s);
        QCOMPARE(fresh.inForceBy.value, lena.user());
        QCOMPARE(word(ben.resolve(id, fresh.version, u"useMine"_s).status), "applied");
        QVERIFY(ben.pull());
        QCOMPARE(ben.get<WorkOrder>(order).title, u"ben's"_s);
        QCOMPARE(ben.get<Conflict>(id).inForce, u"\"lena's\""_s);  // what was decided about
    }

    void refusedMutations_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QVariantMap>("set");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("field");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *rule, const char *login, const char *what,
                                 const QVariantMap &set, const char *reason,
                                 const char *field = "") {
                QTest::addRow("%s: %s", name, rule)
                    << engine << QString::fromLatin1(login) << QString::fromLatin1(what) << set
                    << QString::fromLatin1(reason) << QString::fromLatin1(field);
            };
            row("unknown field", "anna", "edit order", {{u"colour"_s, u"red"_s}}, "unknown_field",
                "colour");
            row("number in a text field", "anna", "edit order", {{u"title"_s, 7}}, "bad_value",
                "title");
            row("text in a number field", "anna", "edit order", {{u"importance"_s, u"much"_s}},
                "bad_value", "importance");
            row("required field emptied", "anna", "edit order", {{u"title"_s, u" "_s}}, "bad_value",
                "title");
            row("text with NUL", "anna", "edit order", {{u"place"_s, QString(QChar::Null)}},
                "bad_value", "place");
            row("text too long", "anna", "edit order", {{u"place"_s, QString(1'001, u'x')}},
                "bad_value", "place");
            row("state by an edit", "anna", "edit order", {{u"state"_s, u"archived"_s}},
                "read_only_field", "state");
            row("number by an edit", "anna", "edit order", {{u"number"_s, u"1"_s}},
                "read_only_field", "number");
            row("family after the creation", "anna", "edit order", {{u"family"_s, u"praise"_s}},
                "read_only_field", "family");
            row("number by a create", "anna", "create order",
                {{u"family"_s, u"fault"_s}, {u"title"_s, u"t"_s}, {u"number"_s, u"1"_s}},
                "read_only_field", "number");
            row("create without what is required", "anna", "create order",
                {{u"family"_s, u"fault"_s}}, "bad_value", "title");
            row("create for an unknown customer", "anna", "create order",
                {{u"family"_s, u"fault"_s},
                 {u"title"_s, u"t"_s},
                 {u"customer"_s, QUuid::createUuid()}},
                "not_found", "customer");
            row("create of what the server makes", "anna", "create event", {}, "not_allowed");
            row("handler creates an order", "hugo", "create order",
                {{u"family"_s, u"fault"_s}, {u"title"_s, u"t"_s}}, "not_allowed");
            row("handler edits an order of the region that is not his team's", "hugo", "edit order",
                {{u"title"_s, u"t"_s}}, "not_allowed");
            row("another hall edits", "otto", "edit order", {{u"title"_s, u"t"_s}}, "not_allowed");
            row("auditor edits", "ada", "edit order", {{u"title"_s, u"t"_s}}, "not_allowed");
            row("another region edits", "farah", "edit order", {{u"title"_s, u"t"_s}}, "not_found",
                "id");
            row("what is not there", "anna", "edit nothing", {{u"title"_s, u"t"_s}}, "not_found",
                "id");
            row("another region edits what is not there", "farah", "edit nothing",
                {{u"title"_s, u"t"_s}}, "not_found", "id");
            row("agent makes a notice", "anna", "create notice", {{u"title"_s, u"t"_s}},
                "not_allowed");
            row("a note is not written again", "anna", "edit note", {{u"text"_s, u"other"_s}},
                "read_only_field", "text");
            row("note under an unknown root", "anna", "note nowhere", {{u"text"_s, u"t"_s}},
                "not_found", "root");
            row("note under a root of another hall", "otto", "note", {{u"text"_s, u"t"_s}},
                "not_found", "root");
            row("note under a root of another region", "farah", "note", {{u"text"_s, u"t"_s}},
                "not_found", "root");
        }
    }
    void refusedMutations()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, login);
        QFETCH(QString, what);
        QFETCH(QVariantMap, set);
        Rig rig(engine);
        Desk maker(rig, u"ben"_s);
        const QUuid customer = maker.customer();
        const QUuid order = maker.order({{u"customer"_s, customer}});
        const QUuid noteId = rig.newId();
        (void)maker.create(typeOf<Note>(), noteId, customer,
                           {{u"customer"_s, customer}, {u"text"_s, u"n"_s}});
        maker.bootstrap();
        const auto before = rig.column(u"SELECT version FROM work_order"_s) +
                            rig.column(u"SELECT text FROM note"_s);
        Desk desk(rig, login);
        Outcome outcome;
        const QUuid id = rig.newId();
        const QUuid root = what == u"note nowhere" ? rig.newId() : customer;
        if (what == u"edit order")
            outcome = desk.edit(typeOf<WorkOrder>(), order, 1, set);
        else if (what == u"edit nothing")
            outcome = desk.edit(typeOf<WorkOrder>(), id, 1, set);
        else if (what == u"edit note")
            outcome = desk.edit(typeOf<Note>(), noteId, 1, set);
        else if (what == u"create order")
            outcome = desk.create(typeOf<WorkOrder>(), id, id, set);
        else if (what == u"create event")
            outcome = desk.push(
                {Verb::Create, u"order_event"_s, id, order, u"YJ"_s, 0, {}, {}, {}, 0, 1});
        else if (what == u"create notice")
            outcome = desk.create(typeOf<Notice>(), id, id, set);
        else
            outcome = desk.create(typeOf<Note>(), id, root, set);
        QCOMPARE(word(outcome.status), "refused");
        QTEST(outcome.reason, "reason");
        QTEST(outcome.field, "field");
        QCOMPARE(rig.column(u"SELECT version FROM work_order"_s) +
                     rig.column(u"SELECT text FROM note"_s),
                 before);
        // The refusal is a record that the author holds and can close.
        desk.bootstrap();
        const auto refusals = desk.all(typeOf<Refusal>());
        QCOMPARE(refusals.size(), 1);
        const Refusal refusal = fromRow<Refusal>(refusals.first());
        QCOMPARE(refusal.reason, outcome.reason);
        QCOMPARE(refusal.field, outcome.field);
        QCOMPARE(refusal.by.value, desk.user());
        QCOMPARE(objectOf(refusal.proposed).keys(), set.keys());
        const Outcome closed = desk.push({Verb::Close,
                                          u"refusal"_s,
                                          refusal.id.value,
                                          refusal.root,
                                          desk.who().actor.region,
                                          1,
                                          {},
                                          {},
                                          {},
                                          0,
                                          1});
        QCOMPARE(word(closed.status), "applied");
        QVERIFY(desk.pull());
        QCOMPARE(QString(codeOf(desk.get<Refusal>(refusal.id.value).state)), u"closed"_s);
    }

    void childrenOfARefusedCreateShareItsFate_data() { TestDatabases::addEngineRows(); }
    void childrenOfARefusedCreateShareItsFate()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        const QUuid order = rig.newId(), note = rig.newId();
        QCOMPARE(
            word(
                anna.create(typeOf<WorkOrder>(), order, order, {{u"family"_s, u"fault"_s}}).status),
            "refused");
        QCOMPARE(
            anna.create(typeOf<Note>(), note, order, {{u"order"_s, order}, {u"text"_s, u"t"_s}})
                .reason,
            u"parent_refused"_s);
        QCOMPARE(anna.edit(typeOf<WorkOrder>(), order, 0, {{u"title"_s, u"t"_s}}).reason,
                 u"parent_refused"_s);
        QCOMPARE(anna.edit(typeOf<Note>(), note, 0, {{u"pinned"_s, true}}).reason,
                 u"parent_refused"_s);
        QCOMPARE(anna.move(order, 0, u"triage"_s).reason, u"parent_refused"_s);
        anna.bootstrap();
        QCOMPARE(anna.all(typeOf<Refusal>()).size(), 5);
        // What is on the author herself is for her alone.
        Desk ben(rig, u"ben"_s);
        ben.bootstrap();
        QCOMPARE(ben.all(typeOf<Refusal>()).size(), 0);
    }

    void secondRefusalNeedsNoNewScope_data() { TestDatabases::addEngineRows(); }
    void secondRefusalNeedsNoNewScope()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        for (int i = 1; i <= 3; ++i) {
            const QUuid id = rig.newId();
            QCOMPARE(word(anna.create(typeOf<WorkOrder>(), id, id, {}).status), "refused");
            QVERIFY(anna.pull());
            QCOMPARE(anna.all(typeOf<Refusal>()).size(), i);
        }
        qsizetype enters = 0;
        for (const auto &page : anna.pages)
            enters += page.enters.size();
        QCOMPARE(enters, 1);
    }

    void aReceiptIsEverybodysOwn_data() { TestDatabases::addEngineRows(); }
    void aReceiptIsEverybodysOwn()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk lena(rig, u"lena"_s), anna(rig, u"anna"_s), farah(rig, u"farah"_s);
        const QUuid notice = rig.newId();
        QCOMPARE(word(lena.create(typeOf<Notice>(), notice, notice,
                                  {{u"title"_s, u"Storm"_s}, {u"mustRead"_s, true}})
                          .status),
                 "applied");
        for (Desk *desk : {&anna, &farah}) {
            const Outcome read = desk->edit(
                typeOf<Notice>(), notice, 1,
                {{u"readBy"_s,
                  pair(QStringList(), QStringList{desk->user().toString(QUuid::WithoutBraces)})}});
            QCOMPARE(word(read.status), "applied");
            QCOMPARE(read.feed, u"common"_s);
        }
        QCOMPARE(anna.edit(typeOf<Notice>(), notice, 1, {{u"title"_s, pair(u"Storm"_s, u"Sun"_s)}})
                     .reason,
                 u"not_allowed"_s);
        farah.bootstrap();
        QCOMPARE(farah.get<Notice>(notice).readBy.size(), 2);
        // One receipt is of the reader only.
        QCOMPARE(anna.edit(typeOf<Notice>(), notice, 3,
                           {{u"readBy"_s, pair(QStringList(), QStringList{u"somebody else"_s})}})
                     .reason,
                 u"not_allowed"_s);
    }

    void valuesOfJobsAreOthersValues_data() { TestDatabases::addEngineRows(); }
    void valuesOfJobsAreOthersValues()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        Customer customer;
        customer.id.value = rig.newId();
        customer.root = customer.id.value;
        customer.feed = u"YJ"_s;
        customer.name = u"Imported"_s;
        QVERIFY(rig.load({{toRow(customer), {scopeOf("hall", rig.hall)}}}));
        const Outcome outcome = anna.edit(typeOf<Customer>(), customer.id.value, 0,
                                          {{u"name"_s, pair(u""_s, u"Typed"_s)}});
        QCOMPARE(word(outcome.status), "merged");
        anna.bootstrap();
        QCOMPARE(anna.get<Customer>(customer.id.value).name, u"Imported"_s);
        QCOMPARE(anna.all(typeOf<Conflict>()).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
