// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/customer.h"
#include "domain/records/interaction.h"
#include "domain/records/savedview.h"
#include "domain/records/workorder.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

QVariantList fromTo(const QVariant &old, const QVariant &mine) { return {old, mine}; }

QString said(const Outcome &outcome)
{
    const QString how = QString::fromLatin1(word(outcome.status));
    return outcome.reason.isEmpty() ? how : how + u' ' + outcome.reason + u' ' + outcome.field;
}

}  // namespace

/// Customers who belong to others, and complaints that only the customer takes back.
class TestBelonging final : public QObject {
    Q_OBJECT
private slots:
    void membersAreCounted_data() { TestDatabases::addEngineRows(); }
    void membersAreCounted()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        anna.bootstrap();
        lena.bootstrap();
        const QUuid chain = anna.customer();
        const QUuid other = anna.customer();
        const QUuid made = anna.customer({{u"parent"_s, chain}});
        const QUuid moved = anna.customer();
        const auto belongsTo = [&](const QUuid &was, const QUuid &is) {
            if (!anna.pull())
                return u"pull"_s;
            return said(anna.edit(typeOf<Customer>(), moved,
                                  anna.find(typeOf<Customer>(), moved)->version,
                                  {{u"parent"_s, fromTo(was, is)}}));
        };
        const auto members = [&](const QUuid &id) {
            return anna.pull() ? anna.get<Customer>(id).members : -1;
        };
        QCOMPARE(members(chain), 1);
        QCOMPARE(belongsTo({}, chain), u"applied"_s);
        QCOMPARE(members(chain), 2);
        QCOMPARE(belongsTo(chain, other), u"applied"_s);
        QCOMPARE(members(chain), 1);
        QCOMPARE(members(other), 1);
        QCOMPARE(belongsTo(other, {}), u"applied"_s);
        QCOMPARE(members(other), 0);
        QVERIFY(lena.pull());
        Mutation gone;
        gone.verb = protocol::Verb::Delete;
        gone.type = typeOf<Customer>().name;
        gone.target = gone.root = made;
        gone.feed = u"YJ"_s;
        gone.base = lena.find(typeOf<Customer>(), made)->version;
        QCOMPARE(said(lena.push(gone)), u"applied"_s);
        QCOMPARE(members(chain), 0);
        for (const auto &report : rig.audit())
            QCOMPARE(report.problem, QString());
    }

    void refused_data() { TestDatabases::addEngineRows(); }
    void refused()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), farah(rig, u"farah"_s);
        const QUuid customer = anna.customer();
        const QUuid shop = anna.customer({{u"parent"_s, customer}});
        const QUuid foreign = farah.customer();
        const auto belongs = [&](const QUuid &parent) {
            return said(anna.edit(typeOf<Customer>(), customer, 1, {{u"parent"_s, parent}}));
        };
        QCOMPARE(belongs(customer), u"refused belongs_to_itself parent"_s);
        QCOMPARE(belongs(shop), u"refused belongs_in_circle parent"_s);
        const QUuid stall = anna.customer({{u"parent"_s, shop}});
        QCOMPARE(belongs(stall), u"refused belongs_in_circle parent"_s);
        QCOMPARE(belongs(rig.newId()), u"refused not_found parent"_s);
        QCOMPARE(belongs(foreign), u"refused not_found parent"_s);
        QCOMPARE(said(anna.edit(typeOf<Customer>(), customer, 1, {{u"members"_s, 7}})),
                 u"refused read_only_field members"_s);
    }

    void aLedgerOfBeforeGetsTheNewFields_data() { TestDatabases::addEngineRows(); }
    void aLedgerOfBeforeGetsTheNewFields()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QUuid customer;
        {
            Desk anna(rig, u"anna"_s);
            customer = anna.customer();
        }
        rig.run(u"ALTER TABLE customer DROP COLUMN parent"_s);
        rig.run(u"ALTER TABLE customer DROP COLUMN members"_s);
        rig.reopen();
        Desk anna(rig, u"anna"_s);
        anna.bootstrap();
        QVERIFY(anna.get<Customer>(customer).parent.isNull());
        const QUuid shop = anna.customer({{u"parent"_s, customer}});
        QVERIFY(anna.pull());
        QCOMPARE(anna.get<Customer>(shop).parent.value, customer);
        QCOMPARE(anna.get<Customer>(customer).members, 1);
    }

    void aLedgerOfBeforeGetsTheNewRecords_data() { TestDatabases::addEngineRows(); }
    void aLedgerOfBeforeGetsTheNewRecords()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        rig.run(u"DROP TABLE saved_view"_s);
        rig.reopen();
        Desk lena(rig, u"lena"_s);
        const QUuid view = rig.newId();
        const Outcome made = lena.create(typeOf<SavedView>(), view, view,
                                         {{u"name"_s, u"late"_s}, {u"sharing"_s, u"personal"_s}});
        QCOMPARE(made.status, OutcomeStatus::Applied);
        lena.bootstrap();
        QCOMPARE(lena.get<SavedView>(view).name, u"late"_s);
    }

    void aComplaintIsTakenBackByTheCustomer_data() { TestDatabases::addEngineRows(); }
    void aComplaintIsTakenBackByTheCustomer()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), lena(rig, u"lena"_s);
        const QUuid customer = anna.customer();
        const QUuid order = anna.order({{u"family"_s, u"complaint"_s}, {u"customer"_s, customer}});
        const auto withdraw = [&] {
            return said(lena.move(order, 1, u"withdrawn"_s, {}, u"she asked for it"_s));
        };
        const auto contact = [&](const QString &relation, const QUuid &about) {
            const Outcome made = anna.create(typeOf<Interaction>(), rig.newId(), customer,
                                             {{u"channel"_s, u"phone"_s},
                                              {u"direction"_s, u"inbound"_s},
                                              {u"startedAt"_s, rig.clock.nowMs()},
                                              {u"relation"_s, relation},
                                              {u"order"_s, about}});
            return said(made);
        };
        QCOMPARE(withdraw(), u"refused needs_own_contact state"_s);
        QCOMPARE(contact(u"family"_s, order), u"applied"_s);
        QCOMPARE(withdraw(), u"refused needs_own_contact state"_s);
        QCOMPARE(contact(u"self"_s, {}), u"applied"_s);
        QCOMPARE(withdraw(), u"refused needs_own_contact state"_s);
        QCOMPARE(contact(u"self"_s, order), u"applied"_s);
        QCOMPARE(withdraw(), u"applied"_s);
    }
};

QTEST_GUILESS_MAIN(TestBelonging)
#include "tst_belonging.moc"
