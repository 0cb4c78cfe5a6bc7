// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/savedview.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

QString heard(const Outcome &outcome)
{
    const QString how = QString::fromLatin1(word(outcome.status));
    return outcome.reason.isEmpty() ? how : how + u' ' + outcome.reason + u' ' + outcome.field;
}

struct Case {
    const char *name;
    QString who;
    QVariantMap fields;
    QString said;
};

}  // namespace

/// Views that people keep and share.
class TestSavedViews final : public QObject {
    Q_OBJECT
private slots:
    void whoMayKeepWhat_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QVariantMap>("fields");
        QTest::addColumn<QString>("said");
        const QString anyRule = u"{\"==\":[{\"var\":\"order.grade\"},\"1\"]}"_s;
        const auto fields = [](const QString &sharing, QVariantMap more = {}) {
            more.insert(u"sharing"_s, sharing);
            if (!more.contains(u"name"_s))
                more.insert(u"name"_s, u"Grade one"_s);
            return more;
        };
        const QList<Case> cases{
            {"an agent keeps her own", u"anna"_s,
             fields(u"personal"_s, {{u"condition"_s, anyRule}}), u"applied"_s},
            {"a handler too", u"hugo"_s, fields(u"personal"_s), u"applied"_s},
            {"an agent shares nothing with all", u"anna"_s, fields(u"all"_s),
             u"refused not_allowed sharing"_s},
            {"a lead does", u"lena"_s, fields(u"all"_s), u"applied"_s},
            {"sharing has to be said", u"lena"_s, fields(u"hall"_s),
             u"refused bad_value sharing"_s},
            {"no name", u"anna"_s, fields(u"personal"_s, {{u"name"_s, u"  "_s}}),
             u"refused bad_value name"_s},
            {"no JSON", u"anna"_s, fields(u"personal"_s, {{u"condition"_s, u"{"_s}}),
             u"refused rule_no_json condition"_s},
            {"no such operator", u"anna"_s,
             fields(u"personal"_s, {{u"condition"_s, u"{\"drop\":[1]}"_s}}),
             u"refused rule_unknown_operator condition"_s},
            {"no such field", u"anna"_s,
             fields(u"personal"_s,
                    {{u"condition"_s, u"{\"!!\":[{\"var\":\"order.callbackPhone\"}]}"_s}}),
             u"refused unknown_field condition"_s},
            {"too deep", u"anna"_s,
             fields(u"personal"_s,
                    {{u"condition"_s, u"{\"!\":"_s.repeated(60) + u"1"_s + u"}"_s.repeated(60)}}),
             u"refused rule_too_deep condition"_s}};
        for (const Case &one : cases)
            QTest::newRow(one.name) << one.who << one.fields << one.said;
    }
    void whoMayKeepWhat()
    {
        QFETCH(QString, who);
        QFETCH(QVariantMap, fields);
        QFETCH(QString, said);
        Rig rig(storage::Engine::Sqlite);
        Desk desk(rig, who);
        desk.bootstrap();
        const QUuid id = rig.newId();
        QCOMPARE(heard(desk.create(typeOf<SavedView>(), id, id, fields)), said);
        QVERIFY(desk.pull());
        const auto kept = desk.get<SavedView>(id);
        QCOMPARE(kept.owner.value, said == "applied"_L1 ? desk.user() : QUuid());
    }

    void onlyItsOwnerChangesIt_data() { TestDatabases::addEngineRows(); }
    void onlyItsOwnerChangesIt()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s), lena(rig, u"lena"_s);
        for (Desk *desk : {&anna, &ben, &lena})
            desk->bootstrap();
        const RecordType &type = typeOf<SavedView>();
        const QUuid own = rig.newId();
        QCOMPARE(heard(anna.create(type, own, own,
                                   {{u"name"_s, u"Mine"_s}, {u"sharing"_s, u"personal"_s}})),
                 u"applied"_s);
        const QUuid team = rig.newId();
        QCOMPARE(
            heard(lena.create(
                type, team, team,
                {{u"name"_s, u"Ours"_s}, {u"sharing"_s, u"team"_s}, {u"team"_s, rig.service}})),
            u"applied"_s);
        const QUuid foreign = rig.newId();
        QCOMPARE(
            heard(lena.create(
                type, foreign, foreign,
                {{u"name"_s, u"Theirs"_s}, {u"sharing"_s, u"team"_s}, {u"team"_s, rig.repair}})),
            u"refused not_allowed sharing"_s);
        for (Desk *desk : {&anna, &ben, &lena})
            QVERIFY(desk->pull());
        QCOMPARE(ben.get<SavedView>(team).name, u"Ours"_s);
        const auto rename = [&](Desk &desk, const QUuid &id) {
            const SavedView was = desk.get<SavedView>(id);
            return heard(desk.edit(type, id, was.version,
                                   {{u"name"_s, QVariantList{was.name, was.name + u'!'}}}));
        };
        QCOMPARE(rename(anna, own), u"applied"_s);
        QCOMPARE(rename(ben, own), u"refused not_allowed owner"_s);
        QCOMPARE(rename(lena, own), u"refused not_allowed owner"_s);
        QCOMPARE(rename(ben, team), u"refused not_allowed owner"_s);
        QCOMPARE(rename(lena, team), u"applied"_s);
        // Nobody shares with all by changing what was her own.
        QVERIFY(anna.pull());
        QCOMPARE(
            heard(anna.edit(type, own, 2, {{u"sharing"_s, QVariantList{u"personal"_s, u"all"_s}}})),
            u"refused not_allowed sharing"_s);
        const auto remove = [&](Desk &desk, const QUuid &id) {
            Mutation gone;
            gone.verb = Verb::Delete;
            gone.type = type.name;
            gone.target = gone.root = id;
            gone.feed = u"common"_s;
            gone.base = 2;
            return heard(desk.push(gone));
        };
        QCOMPARE(remove(ben, own), u"refused not_allowed owner"_s);
        QCOMPARE(remove(anna, own), u"applied"_s);
        QCOMPARE(remove(lena, team), u"applied"_s);
        QVERIFY(ben.pull());
        QVERIFY(!ben.find(type, own) || ben.find(type, own)->deleted);
    }
};

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
