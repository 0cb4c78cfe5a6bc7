// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/customer.h"
#include "domain/records/customersecret.h"
#include "domain/records/interaction.h"
#include "domain/records/payment.h"
#include "domain/records/pin.h"
#include "domain/records/ticket.h"
#include "domain/records/verification.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

QVariantList fromTo(const QVariant &old, const QVariant &mine) { return {old, mine}; }

/// A hall with a customer, a contact under way, a ticket that waits and a payment.
struct Counter {
    explicit Counter(storage::Engine engine) : rig(engine), anna(rig, u"anna"_s), ben(rig, u"ben"_s)
    {
        customer = anna.customer();
        contact = rig.newId();
        made = anna.create(typeOf<Interaction>(), contact, customer,
                           {{u"channel"_s, u"hall"_s}, {u"state"_s, u"active"_s}});
        ticket = draw(anna);
        paid = pay(anna, {{u"amount"_s, 8'620}, {u"method"_s, u"cash"_s}});
    }

    QUuid draw(Desk &desk, const QVariantMap &more = {})
    {
        QVariantMap fields{{u"number"_s, u"A012"_s},
                           {u"business"_s, u"payment"_s},
                           {u"state"_s, u"waiting"_s},
                           {u"hall"_s, rig.hall},
                           {u"issuedAt"_s, rig.clock.nowMs()}};
        fields.insert(more);
        const QUuid id = rig.newId();
        last = desk.create(typeOf<Ticket>(), id, id, fields);
        return id;
    }
    QUuid pay(Desk &desk, const QVariantMap &more)
    {
        QVariantMap fields{{u"interaction"_s, contact}};
        fields.insert(more);
        const QUuid id = rig.newId();
        last = desk.create(typeOf<Payment>(), id, customer, fields);
        return id;
    }
    Outcome call(Desk &desk, const QString &position)
    {
        return desk.edit(typeOf<Ticket>(), ticket, 1,
                         {{u"clerk"_s, desk.user()},
                          {u"state"_s, fromTo(u"waiting"_s, u"called"_s)},
                          {u"position"_s, position},
                          {u"calls"_s, 1}});
    }
    Outcome remove(Desk &desk, const RecordType &type, const QUuid &id)
    {
        return desk.push(
            {Verb::Delete, type.name, id, customer, u"YJ"_s, 1, {}, {}, {}, 0, rig.clock.nowMs()});
    }
    /// "" when it was applied, otherwise the reason.
    static QString answer(const Outcome &outcome)
    {
        return outcome.status == OutcomeStatus::Applied ? QString() : outcome.reason;
    }

    Rig rig;
    Desk anna, ben;
    QUuid customer, contact, ticket, paid;
    Outcome made, last;
};

}  // namespace

/// Tickets, payments, pins and checks: who may, and who was first.
class TestCounter final : public QObject {
    Q_OBJECT
private slots:
    void rights_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("reason");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *login, const char *what, const char *reason) {
                QTest::addRow("%s: %s %s", name, login, what)
                    << engine << QString::fromLatin1(login) << QString::fromLatin1(what)
                    << QString::fromLatin1(reason);
            };
            row("anna", "draws a ticket", "");
            row("lena", "draws a ticket", "");
            row("otto", "draws a ticket", "bad_value");  // in a hall that is not his
            row("hugo", "draws a ticket", "not_allowed");
            row("ada", "draws a ticket", "not_allowed");
            row("ben", "calls the ticket", "");
            row("otto", "calls the ticket", "not_allowed");
            row("farah", "calls the ticket", "not_found");
            row("hugo", "calls the ticket", "not_allowed");
            row("anna", "renumbers the ticket", "read_only_field");
            row("anna", "deletes the ticket", "not_allowed");
            row("anna", "takes money", "");
            row("ben", "takes money", "");
            row("hugo", "takes money", "not_found");
            row("ada", "takes money", "not_allowed");
            row("farah", "takes money", "not_found");
            row("anna", "changes the payment", "not_allowed");
            row("lena", "changes the payment", "not_allowed");
            row("lena", "deletes the payment", "not_allowed");
            row("anna", "pins an entry", "");
            row("ada", "pins an entry", "");
            row("hugo", "pins an entry", "not_found");
            row("ben", "takes the pin off", "");
            row("ada", "takes the pin off", "not_allowed");
            row("anna", "notes a check", "");
            row("ada", "notes a check", "not_allowed");
            row("anna", "changes the check", "not_allowed");
            row("lena", "deletes the check", "not_allowed");
        }
    }
    void rights()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, login);
        QFETCH(QString, what);
        Counter s(engine);
        QCOMPARE(Counter::answer(s.last), QString());
        const QUuid pin = s.rig.newId();
        const QUuid check = s.rig.newId();
        const QVariantMap pinned{{u"entryType"_s, u"interaction"_s}, {u"entry"_s, s.contact}};
        const QVariantMap checked{{u"interaction"_s, s.contact}, {u"level"_s, u"partly"_s}};
        s.anna.create(typeOf<Pin>(), pin, s.customer, pinned);
        s.anna.create(typeOf<Verification>(), check, s.customer, checked);
        Desk who(s.rig, login);
        Outcome outcome;
        if (what == u"draws a ticket") {
            s.draw(who);
            outcome = s.last;
        } else if (what == u"calls the ticket") {
            outcome = s.call(who, u"3"_s);
        } else if (what == u"renumbers the ticket") {
            outcome = who.edit(typeOf<Ticket>(), s.ticket, 1,
                               {{u"number"_s, fromTo(u"A012"_s, u"A001"_s)}});
        } else if (what == u"deletes the ticket") {
            outcome = s.remove(who, typeOf<Ticket>(), s.ticket);
        } else if (what == u"takes money") {
            s.pay(who, {{u"amount"_s, 100}, {u"method"_s, u"card"_s}});
            outcome = s.last;
        } else if (what == u"changes the payment") {
            outcome = who.edit(typeOf<Payment>(), s.paid, 1, {{u"amount"_s, fromTo(8'620, 1)}});
        } else if (what == u"deletes the payment") {
            outcome = s.remove(who, typeOf<Payment>(), s.paid);
        } else if (what == u"pins an entry") {
            outcome = who.create(typeOf<Pin>(), s.rig.newId(), s.customer, pinned);
        } else if (what == u"takes the pin off") {
            outcome = s.remove(who, typeOf<Pin>(), pin);
        } else if (what == u"notes a check") {
            outcome = who.create(typeOf<Verification>(), s.rig.newId(), s.customer, checked);
        } else if (what == u"changes the check") {
            outcome = who.edit(typeOf<Verification>(), check, 1,
                               {{u"level"_s, fromTo(u"partly"_s, u"full"_s)}});
        } else {
            outcome = s.remove(who, typeOf<Verification>(), check);
        }
        QTEST(Counter::answer(outcome), "reason");
    }

    void twoClerksCallOneTicket_data() { TestDatabases::addEngineRows(); }
    void twoClerksCallOneTicket()
    {
        QFETCH(storage::Engine, engine);
        Counter s(engine);
        QCOMPARE(Counter::answer(s.call(s.ben, u"2"_s)), QString());
        const Outcome late = s.call(s.anna, u"3"_s);
        QCOMPARE(late.reason, u"already_taken"_s);
        QCOMPARE(late.field, u"clerk"_s);
        // What she did before she knew is refused too, and leaves no trace on the ticket.
        const Outcome serving = s.anna.edit(typeOf<Ticket>(), s.ticket, 1,
                                            {{u"state"_s, fromTo(u"called"_s, u"serving"_s)},
                                             {u"customer"_s, s.customer},
                                             {u"interaction"_s, s.contact}});
        QCOMPARE(serving.reason, u"already_taken"_s);
        s.ben.bootstrap();
        const Ticket ticket = s.ben.get<Ticket>(s.ticket);
        QCOMPARE(ticket.clerk.value, s.ben.user());
        QCOMPARE(ticket.position, u"2"_s);
        QCOMPARE(ticket.calls.value, 1);
        QVERIFY(ticket.state == TicketState::Called && ticket.interaction.isNull());
        // Who called it goes on.
        QCOMPARE(Counter::answer(s.ben.edit(typeOf<Ticket>(), s.ticket, ticket.version,
                                            {{u"state"_s, fromTo(u"called"_s, u"serving"_s)},
                                             {u"interaction"_s, s.contact}})),
                 QString());
    }

    void aPassedTicketMayBeCalledByAnother_data() { TestDatabases::addEngineRows(); }
    void aPassedTicketMayBeCalledByAnother()
    {
        QFETCH(storage::Engine, engine);
        Counter s(engine);
        s.call(s.anna, u"3"_s);
        QCOMPARE(Counter::answer(s.anna.edit(typeOf<Ticket>(), s.ticket, 2,
                                             {{u"state"_s, fromTo(u"called"_s, u"passed"_s)}})),
                 QString());
        QCOMPARE(Counter::answer(s.ben.edit(typeOf<Ticket>(), s.ticket, 3,
                                            {{u"clerk"_s, fromTo(s.anna.user(), s.ben.user())},
                                             {u"state"_s, fromTo(u"passed"_s, u"called"_s)}})),
                 QString());
    }

    void payments_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("voids");
        QTest::addColumn<QString>("remark");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("field");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *rule, qint64 amount, const char *voids,
                                 const char *remark, const char *reason, const char *field) {
                QTest::addRow("%s: %s", name, rule)
                    << engine << amount << QString::fromLatin1(voids) << QString::fromLatin1(remark)
                    << QString::fromLatin1(reason) << QString::fromLatin1(field);
            };
            row("money", 1, "", "", "", "");
            row("nothing", 0, "", "", "bad_value", "amount");
            row("less than nothing takes nothing back", -8'620, "", "", "bad_value", "amount");
            row("taken back as a whole", -8'620, "paid", "wrong account", "", "");
            row("taken back in part", -620, "paid", "wrong account", "bad_value", "amount");
            row("taken back without a reason", -8'620, "paid", " ", "needs_reason", "remark");
            row("taken back twice", -8'620, "voided", "again", "already_resolved", "voids");
            row("what takes back is not taken back", 8'620, "void", "again", "bad_value", "amount");
            row("another customer's", -8'620, "other", "wrong account", "not_found", "voids");
            row("one that nobody knows", -8'620, "unknown", "wrong account", "not_found", "voids");
        }
    }
    void payments()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(qint64, amount);
        QFETCH(QString, voids);
        QFETCH(QString, remark);
        QFETCH(QString, reason);
        Counter s(engine);
        const auto takeBack = [&](const QUuid &payment) {
            return s.pay(s.ben, {{u"amount"_s, -8'620},
                                 {u"method"_s, u"cash"_s},
                                 {u"remark"_s, u"typed wrong"_s},
                                 {u"voids"_s, payment}});
        };
        QUuid named;
        if (voids == u"paid") {
            named = s.paid;
        } else if (voids == u"voided") {
            named = s.paid;
            takeBack(s.paid);
        } else if (voids == u"void") {
            named = takeBack(s.paid);
        } else if (voids == u"other") {
            const QUuid customer = std::exchange(s.customer, s.anna.customer());
            const QUuid contact = std::exchange(s.contact, QUuid());
            named = s.pay(s.anna, {{u"amount"_s, 8'620}, {u"method"_s, u"cash"_s}});
            s.customer = customer;
            s.contact = contact;
        } else if (!voids.isEmpty()) {
            named = s.rig.newId();
        }
        QVariantMap fields{{u"amount"_s, amount}, {u"method"_s, u"cash"_s}, {u"remark"_s, remark}};
        if (!named.isNull())
            fields[u"voids"_s] = named;
        s.pay(s.anna, fields);
        QCOMPARE(Counter::answer(s.last), reason);
        if (!reason.isEmpty())
            QTEST(s.last.field, "field");
    }

    void anIdentityCardFindsItsCustomer_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("found");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *rule, const char *login, const QString &number,
                                 int found) {
                QTest::addRow("%s: %s", name, rule)
                    << engine << QString::fromLatin1(login) << number << found;
            };
            row("the number", "anna", u"33019819900101004X"_s, 1);
            row("a small x, blanks around", "ben", u" 33019819900101004x "_s, 1);
            row("another number", "anna", u"330198198504120019"_s, 0);
            row("its last figures are not enough", "anna", u"004X"_s, 0);
            row("from another region", "farah", u"33019819900101004X"_s, 0);
        }
    }
    void anIdentityCardFindsItsCustomer()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, login);
        QFETCH(QString, number);
        Counter s(engine);
        CustomerSecret secret;
        secret.id.value = s.rig.newId();
        secret.root = s.customer;
        secret.feed = u"YJ"_s;
        secret.identity = u"33019819900101004X"_s;
        QVERIFY(s.rig.load({{toRow(secret), {}}}));
        const auto reply = s.rig->search(s.rig.who(login), number, 10).result();
        QVERIFY(reply);
        QTEST(int(reply->hits.size()), "found");
        // Nothing of the number comes back.
        for (const auto &hit : reply->hits)
            QVERIFY(hit.id == s.customer && !(hit.title + hit.detail).contains(u"0101004"));
    }

    void aContactOfSomebodyElseIsNoVisit_data() { TestDatabases::addEngineRows(); }
    void aContactOfSomebodyElseIsNoVisit()
    {
        QFETCH(storage::Engine, engine);
        Counter s(engine);
        s.customer = s.anna.customer();
        s.pay(s.anna, {{u"amount"_s, 100}, {u"method"_s, u"cash"_s}});
        QCOMPARE(s.last.reason, u"not_found"_s);
        QCOMPARE(s.last.field, u"interaction"_s);
    }
};

QTEST_GUILESS_MAIN(TestCounter)
#include "tst_counter.moc"
