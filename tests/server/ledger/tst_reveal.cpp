// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/customer.h"
#include "domain/records/customersecret.h"
#include "domain/records/interaction.h"
#include "domain/records/workorder.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

const QString fullPhone = u"12800001234"_s;

struct Known {
    QUuid customer;
    bool made = false;
};

/// A customer of the hall with what only the server holds.
Known loadCustomer(Rig &rig)
{
    Customer customer;
    customer.id.value = rig.newId();
    customer.root = customer.id.value;
    customer.feed = u"YJ"_s;
    customer.name = u"Wang"_s;
    customer.phone = u"128****1234"_s;
    customer.address = u"Lake Road 5"_s;
    CustomerSecret secret;
    secret.id.value = rig.newId();
    secret.root = customer.root;
    secret.feed = customer.feed;
    secret.phone = fullPhone;
    secret.bankAccount = u"6222000011112222"_s;
    const auto loaded =
        rig.load({{toRow(customer), {scopeOf("hall", rig.hall)}}, {toRow(secret), {}}});
    return {customer.root, bool(loaded)};
}

}  // namespace

/// Masked values in full: who sees them, why, and that it was written down.
class TestReveal final : public QObject {
    Q_OBJECT
private slots:
    void asked_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("error");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const auto row = [&](const char *rule, const char *login, const char *field,
                                 const char *reason, const QString &value, int error = -1) {
                QTest::addRow("%s: %s", engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL",
                              rule)
                    << engine << QString::fromLatin1(login) << QString::fromLatin1(field)
                    << QString::fromLatin1(reason) << value << error;
            };
            const int invalid = int(ErrorKind::Invalid);
            row("an agent of the hall", "anna", "phone", "contact", fullPhone);
            row("the bank account", "anna", "bankAccount", "billing", u"6222000011112222"_s);
            row("what lies with the customer", "anna", "address", "fieldWork", u"Lake Road 5"_s);
            row("what is not on file", "anna", "email", "contact", {});
            row("without a reason", "anna", "phone", "", {}, invalid);
            row("with a reason of one's own", "anna", "phone", "curiosity", {}, invalid);
            row("a field that is nobody's", "anna", "phoneKey", "contact", {}, invalid);
            row("a field that does not exist", "anna", "shoeSize", "contact", {}, invalid);
            row("an agent of another hall", "otto", "phone", "contact", {},
                int(ErrorKind::NotFound));
            row("an agent of another region", "farah", "phone", "contact", {},
                int(ErrorKind::NotFound));
            row("a role that may not", "ada", "phone", "contact", {}, int(ErrorKind::Forbidden));
        }
    }
    void asked()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, login);
        QFETCH(QString, field);
        QFETCH(QString, reason);
        QFETCH(QString, value);
        QFETCH(int, error);
        Rig rig(engine);
        const Known known = loadCustomer(rig);
        QVERIFY(known.made);
        const QUuid instance = rig.newId();
        const auto reply =
            rig->reveal(rig.who(login), {known.customer, field, reason, instance}).result();
        const auto written = rig.column(u"SELECT reason FROM view_row"_s);
        if (error >= 0) {
            QVERIFY(!reply);
            QCOMPARE(int(reply.error().kind), error);
            QCOMPARE(written.size(), 0);
            return;
        }
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->value, value);
        QCOMPARE(reply->seconds, 30);
        QCOMPARE(written, QVariantList{reason});
        QCOMPARE(rig.column(u"SELECT field FROM view_row"_s), QVariantList{field});
    }

    void numbersOfContactsAndOrders_data() { TestDatabases::addEngineRows(); }
    void numbersOfContactsAndOrders()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        const QUuid customer = anna.customer();
        const QUuid other = anna.customer();
        const QUuid contact = rig.newId();
        anna.create(typeOf<Interaction>(), contact, customer,
                    {{u"channel"_s, u"phone"_s}, {u"contactPhone"_s, u"12800005678"_s}});
        const QUuid order =
            anna.order({{u"customer"_s, customer}, {u"callbackPhone"_s, u"12800009999"_s}});
        const auto shown = [&](const QUuid &whose, const QString &field, const QUuid &record) {
            const auto reply = rig->reveal(rig.who(u"anna"_s),
                                           {whose, field, u"contact"_s, anna.instance(), record})
                                   .result();
            return reply ? reply->value : reply.error().detail;
        };
        QCOMPARE(shown(customer, u"contactPhone"_s, contact), u"12800005678"_s);
        QCOMPARE(shown(customer, u"callbackPhone"_s, order), u"12800009999"_s);
        // Only under the customer whom it is asked about.
        QCOMPARE(shown(other, u"contactPhone"_s, contact), QString());
        QCOMPARE(shown(other, u"callbackPhone"_s, order), QString());
        QCOMPARE(shown(customer, u"callbackPhone"_s, {}), QString());
        QCOMPARE(rig.column(u"SELECT field FROM view_row"_s).size(), 5);
    }

    void nobodyFindsOutWhoExists_data() { TestDatabases::addEngineRows(); }
    void nobodyFindsOutWhoExists()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        const Known known = loadCustomer(rig);
        const auto there =
            rig->reveal(rig.who(u"otto"_s), {known.customer, u"phone"_s, u"contact"_s, {}})
                .result();
        const auto nowhere =
            rig->reveal(rig.who(u"otto"_s), {rig.newId(), u"phone"_s, u"contact"_s, {}}).result();
        QCOMPARE(there.error().detail, nowhere.error().detail);
        QCOMPARE(there.error().field, nowhere.error().field);
    }

    void theChainOfViews_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("sound");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const auto row = [&](const char *rule, const QString &sql, bool sound) {
                QTest::addRow("%s: %s", engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL",
                              rule)
                    << engine << sql << sound;
            };
            row("nothing done", u"SELECT 1"_s, true);
            row("another reason", u"UPDATE view_row SET reason = 'contact' WHERE seq = 2"_s, false);
            row("another person", u"UPDATE view_row SET actor = instance WHERE seq = 2"_s, false);
            row("one taken out", u"DELETE FROM view_row WHERE seq = 2"_s, false);
            row("the end cut off", u"DELETE FROM view_row WHERE seq = 3"_s, false);
        }
    }
    void theChainOfViews()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, sql);
        QFETCH(bool, sound);
        Rig rig(engine);
        const Known known = loadCustomer(rig);
        for (const auto *reason : {"contact", "billing", "identity"})
            QVERIFY(rig->reveal(rig.who(u"anna"_s), {known.customer, u"phone"_s,
                                                     QString::fromLatin1(reason), rig.newId()})
                        .result());
        rig.run(sql);
        bool found = false;
        int rows = 0;
        for (const auto &report : rig.audit()) {
            if (!report.feed.startsWith(u"views "))
                continue;
            rows += int(report.rows);
            found = found || !report.problem.isEmpty();
        }
        QCOMPARE(!found, sound);
        if (sound)
            QCOMPARE(rows, 3);
    }
};

QTEST_GUILESS_MAIN(TestReveal)
#include "tst_reveal.moc"
