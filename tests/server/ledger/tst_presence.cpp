// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgerrig.h"

#include "domain/records/workorder.h"
#include "server/ledger/presence.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using protocol::Present;
using testsupport::TestDatabases;

namespace {

/// What somebody is told, as "login at order since seen, editing", or the field of the error.
QString told(Rig &rig, const Desk &desk, const QUuid &order, bool editing = false)
{
    const auto reply = rig->presence(desk.who(), {desk.instance(), order, editing}).result();
    if (!reply)
        return u"refused: "_s + reply.error().field;
    QStringList lines;
    for (const Present &one : reply->others) {
        const auto logins = {u"anna"_s, u"ben"_s, u"hugo"_s, u"farah"_s, u"lena"_s};
        for (const QString &login : logins) {
            if (rig.user(login) == one.user)
                lines += login + (one.editing ? u" edits"_s : u" looks"_s);
        }
    }
    return lines.join(u", "_s);
}

}  // namespace

/// Who has which order on the screen.
class TestPresence final : public QObject {
    Q_OBJECT
private slots:
    void othersAtAnOrder_data() { TestDatabases::addEngineRows(); }
    void othersAtAnOrder()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s), farah(rig, u"farah"_s);
        const QUuid order = anna.order();
        QCOMPARE(told(rig, anna, order), u""_s);
        QCOMPARE(told(rig, ben, order), u"anna looks"_s);
        QCOMPARE(told(rig, anna, order, true), u"ben looks"_s);
        QCOMPARE(told(rig, ben, {}), u"anna edits"_s);
        // Whoever looks at no order is at none, and another region is told nothing.
        QCOMPARE(told(rig, anna, order, true), u""_s);
        QCOMPARE(told(rig, farah, {}), u""_s);
        QCOMPARE(told(rig, farah, order), u"refused: order"_s);
        QCOMPARE(told(rig, anna, rig.newId()), u"refused: order"_s);
    }

    void oneIsAtOnePlaceAndSilenceEndsIt_data() { TestDatabases::addEngineRows(); }
    void oneIsAtOnePlaceAndSilenceEndsIt()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        const QUuid first = anna.order(), second = anna.order();
        (void)told(rig, anna, first);
        const qint64 came = rig.clock.nowMs();
        rig.clock.advance(20'000);
        (void)told(rig, anna, first, true);
        auto reply = rig->presence(ben.who(), {ben.instance(), {}, false}).result();
        QVERIFY(reply);
        QCOMPARE(reply->others,
                 (QList{Present{rig.user(u"anna"_s), first, true, came, came + 20'000}}));
        (void)told(rig, anna, second);
        reply = rig->presence(ben.who(), {ben.instance(), {}, false}).result();
        QVERIFY(reply);
        QCOMPARE(reply->others, (QList{Present{rig.user(u"anna"_s), second, false, came + 20'000,
                                               came + 20'000}}));
        rig.clock.advance(ledger::PresenceMs);
        QCOMPARE(told(rig, ben, {}), u"anna looks"_s);
        rig.clock.advance(1);
        QCOMPARE(told(rig, ben, {}), u""_s);
    }

    void whoHasGoneIsNowhere_data() { TestDatabases::addEngineRows(); }
    void whoHasGoneIsNowhere()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        const QUuid order = anna.order();
        (void)told(rig, anna, order, true);
        QCOMPARE(told(rig, ben, order), u"anna edits"_s);
        const auto session = rig->signIn(u"anna"_s, rigPassword).result();
        QVERIFY(session);
        QVERIFY(rig->signOut(session->token).result());
        QCOMPARE(told(rig, ben, order), u""_s);
    }

    void whoHoldsItAndNoMoreMayBeThere_data() { TestDatabases::addEngineRows(); }
    void whoHoldsItAndNoMoreMayBeThere()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), hugo(rig, u"hugo"_s);
        const QUuid ours = anna.order();
        const QUuid theirs = anna.order({{u"ownerTeam"_s, rig.repair}});
        QCOMPARE(told(rig, hugo, ours), u"refused: order"_s);
        QCOMPARE(told(rig, hugo, theirs), u""_s);
        QCOMPARE(told(rig, anna, {}), u"hugo looks"_s);
        QCOMPARE(rig->presence(anna.who(), {rig.newId(), theirs, false}).result().error().field,
                 u"instance"_s);
    }
};

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
