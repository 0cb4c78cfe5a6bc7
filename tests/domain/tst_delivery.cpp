// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/belonging.h"
#include "domain/delivery.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

/// Small rules about customers and what is sent to them.
class TestDelivery final : public QObject {
    Q_OBJECT
private slots:
    void stages_data();
    void stages();
    void parents_data();
    void parents();
};

void TestDelivery::stages_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("stage");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *rule, const QString &field, Delivery stage,
                        const QString &reason = {}) {
        QTest::newRow(rule) << field << int(stage) << reason;
    };
    row("nothing is said", {}, Delivery::None);
    row("with the server", u"queued"_s, Delivery::Queued);
    row("demonstration", u"demo"_s, Delivery::Demo);
    row("handed on", u"sent"_s, Delivery::Handed);
    row("arrived", u"delivered"_s, Delivery::Arrived);
    row("read", u"read"_s, Delivery::Read);
    row("failed without a reason", u"failed"_s, Delivery::Failed);
    row("failed with one", u"failed: number is not in use"_s, Delivery::Failed,
        u"number is not in use"_s);
    row("a reason may have a colon", u"failed:a: b"_s, Delivery::Failed, u"a: b"_s);
    row("a code of a later channel", u"towed"_s, Delivery::Handed);
}

void TestDelivery::stages()
{
    QFETCH(QString, field);
    QFETCH(int, stage);
    QFETCH(QString, reason);
    const DeliveryState state = deliveryOf(field);
    QCOMPARE(int(state.stage), stage);
    QCOMPARE(state.reason, reason);
}

void TestDelivery::parents_data()
{
    QTest::addColumn<int>("parent");
    QTest::addColumn<QList<int>>(
        "above");  // whom each of the line belongs to; empty: not known here
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, int parent, const QList<int> &above,
                        const QString &reason = {}) {
        QTest::newRow(name) << parent << above << reason;
    };
    row("nobody", 0, {});
    row("somebody who is not held here", 2, {});
    row("somebody who belongs to nobody", 2, {0});
    row("somebody who belongs to another", 2, {3, 4, 0});
    row("herself", 1, {}, u"belongs_to_itself"_s);
    row("somebody who belongs to her", 2, {1}, u"belongs_in_circle"_s);
    row("somebody who belongs to her in the third generation", 2, {3, 4, 1},
        u"belongs_in_circle"_s);
    row("a circle of others", 2, QList<int>(MostGenerations, 2), u"belongs_in_circle"_s);
}

void TestDelivery::parents()
{
    QFETCH(int, parent);
    QFETCH(QList<int>, above);
    QFETCH(QString, reason);
    const auto id = [](int n) { return n > 0 ? makeUuid7(1, quint64(n), quint64(n)) : QUuid(); };
    QList<Customer> line;
    for (const int next : above)
        line.emplaceBack().parent.value = id(next);
    QCOMPARE(QString(whyNotParent(id(1), id(parent), line)), reason);
    // It is followed upwards until nobody is left, or too many are.
    QCOMPARE(nextInLine(id(parent), {}), id(parent));
    if (!line.isEmpty() && line.size() < MostGenerations)
        QCOMPARE(nextInLine(id(parent), line), id(above.last()));
    else if (!line.isEmpty())
        QVERIFY(nextInLine(id(parent), line).isNull());
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
