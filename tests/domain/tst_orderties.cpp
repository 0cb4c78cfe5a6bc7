// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/archiveseal.h"
#include "domain/id.h"
#include "domain/orderlinks.h"
#include "domain/ordermerge.h"
#include "domain/records/orderevent.h"
#include "domain/similarorders.h"

#include <QtTest/QtTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

constexpr qint64 now = 1'783'000'000'000;
constexpr qint64 hour = 3'600'000;

QUuid made(quint32 n) { return QUuid(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0); }

struct Pair {
    WorkOrder order;
    WorkOrder into;
    Actor actor;
    MergeFacts facts;
};

Pair pairOfOrders()
{
    Pair p;
    for (WorkOrder *one : {&p.order, &p.into}) {
        one->feed = u"YJ"_s;
        one->state = OrderState::Processing;
        one->family = Family::Fault;
        one->customer.value = made(7);
    }
    p.order.id.value = made(1);
    p.into.id.value = made(2);
    p.actor = {made(50), Role::Agent, made(51), u"YJ"_s, {}};
    return p;
}

using Change = std::function<void(Pair &)>;

/// An order of the customer, an hour old, and another one that is being filled in.
struct Intake {
    WorkOrder open;
    WorkOrder drafted;
};

Intake intakeOfOrders()
{
    Intake i;
    i.open.id.value = made(1);
    i.open.state = OrderState::Dispatched;
    i.open.family = Family::Fault;
    i.open.category = u"power/outage"_s;
    i.open.customer.value = made(7);
    i.open.acceptedAt = {now - hour};
    i.drafted = i.open;
    i.drafted.id = {};
    i.drafted.acceptedAt = {};
    i.drafted.state = OrderState::Accepted;
    return i;
}

using IntakeChange = std::function<void(Intake &)>;
using Touch = std::function<void(Row &, std::vector<Row> &)>;

Row sealedOrder()
{
    WorkOrder order;
    order.id.value = made(1);
    order.root = made(1);
    order.feed = u"YJ"_s;
    order.version = 9;
    order.title = u"停电"_s;
    order.state = OrderState::Archived;
    order.tags = {u"a"_s, u"b"_s};
    return toRow(order);
}

std::vector<Row> sealedEvents()
{
    std::vector<Row> events;
    for (quint32 n = 1; n <= 3; ++n) {
        OrderEvent event;
        event.id.value = made(100 + n);
        event.root = made(1);
        event.feed = u"YJ"_s;
        event.kind = EventKind::Moved;
        event.at.ms = now + n;
        event.clocks = "c";
        events.push_back(toRow(event));
    }
    return events;
}

}  // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(IntakeChange)
Q_DECLARE_METATYPE(Touch)

/// What ties orders together, and what seals them.
class TestOrderTies final : public QObject {
    Q_OBJECT
private slots:
    void whoMayBeMerged_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *rule, const Change &change, const char *why) {
            QTest::newRow(rule) << change << QString::fromLatin1(why);
        };
        row(
            "two open orders", [](Pair &) {}, "");
        row(
            "into itself", [](Pair &p) { p.into.id = p.order.id; }, "merge_into_itself");
        row(
            "of another region", [](Pair &p) { p.into.feed = u"HZ"_s; }, "merge_other_region");
        for (const OrderState state :
             {OrderState::Archived, OrderState::Withdrawn, OrderState::Rejected}) {
            const QByteArray code = QString(codeOf(state)).toUtf8();
            row(("one that is " + code).constData(), [=](Pair &p) { p.order.state = state; },
                "order_closed");
            row(("into one that is " + code).constData(), [=](Pair &p) { p.into.state = state; },
                "order_closed");
        }
        row(
            "into one that was merged itself", [](Pair &p) { p.into.mergedInto.value = made(9); },
            "merge_target_merged");
        row(
            "one that holds others", [](Pair &p) { p.facts.othersInside = true; },
            "others_merged_into_it");
        row(
            "a tip-off", [](Pair &p) { p.order.family = Family::Tipoff; }, "reporter_hidden");
        row(
            "into a tip-off", [](Pair &p) { p.into.family = Family::Tipoff; }, "reporter_hidden");
        row(
            "one whose reporter is hidden", [](Pair &p) { p.facts.reporterHidden = true; },
            "reporter_hidden");
        row(
            "by the unit that does the work", [](Pair &p) { p.actor.role = Role::Handler; },
            "handling_unit_answers");
        row(
            "by a crew", [](Pair &p) { p.actor.role = Role::Crew; }, "handling_unit_answers");
        row(
            "by a lead", [](Pair &p) { p.actor.role = Role::Lead; }, "");
        row(
            "of another customer at another place: with a word of warning only",
            [](Pair &p) { p.into.customer.value = made(8); }, "");
    }
    void whoMayBeMerged()
    {
        QFETCH(Change, change);
        QFETCH(QString, why);
        Pair p = pairOfOrders();
        change(p);
        QCOMPARE(QString(whyNotMerge(p.order, p.into, p.actor, p.facts)), why);
    }

    void whenAMergeIsTakenBack_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("why");
        QTest::newRow("both open") << Change([](Pair &) {}) << QString();
        QTest::newRow("the other one is archived")
            << Change([](Pair &p) { p.into.state = OrderState::Archived; }) << u"order_closed"_s;
        QTest::newRow("by a handler")
            << Change([](Pair &p) { p.actor.role = Role::Handler; }) << u"handling_unit_answers"_s;
    }
    void whenAMergeIsTakenBack()
    {
        QFETCH(Change, change);
        QFETCH(QString, why);
        Pair p = pairOfOrders();
        change(p);
        QCOMPARE(QString(whyNotUnmerge(p.order, p.into, p.actor)), why);
    }

    void whatLooksUnrelated_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("unrelated");
        QTest::newRow("same customer") << Change([](Pair &) {}) << false;
        QTest::newRow("nothing in common")
            << Change([](Pair &p) { p.into.customer.value = made(8); }) << true;
        QTest::newRow("same place, written differently") << Change([](Pair &p) {
            p.into.customer.value = made(8);
            p.order.place = u"Hubin Rd. 12-3"_s;
            p.into.place = u"hubin rd 12 3"_s;
        }) << false;
        QTest::newRow("neither names a place")
            << Change([](Pair &p) { p.into.customer = p.order.customer = {}; }) << true;
        QTest::newRow("same service") << Change([](Pair &p) {
            p.into.customer.value = made(8);
            p.order.service.value = p.into.service.value = made(9);
        }) << false;
    }
    void whatLooksUnrelated()
    {
        QFETCH(Change, change);
        QFETCH(bool, unrelated);
        Pair p = pairOfOrders();
        change(p);
        QCOMPARE(looksUnrelated(p.order, p.into), unrelated);
    }

    void entriesOfLinks_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("why");
        const QString other = made(2).toString(QUuid::WithoutBraces);
        QTest::newRow("duplicate") << QString(u"duplicate "_s + other) << QString();
        QTest::newRow("repeat") << QString(u"repeat "_s + other) << QString();
        QTest::newRow("related") << QString(u"related "_s + other) << QString();
        QTest::newRow("with itself")
            << QString(u"related "_s + made(1).toString(QUuid::WithoutBraces))
            << u"linked_with_itself"_s;
        QTest::newRow("another word") << QString(u"father "_s + other) << u"bad_value"_s;
        QTest::newRow("braces") << QString(u"related "_s + made(2).toString()) << u"bad_value"_s;
        QTest::newRow("capitals") << QString(u"related "_s +
                                             QUuid(u"0000AAAA-0000-7000-8000-000000000000"_s)
                                                 .toString(QUuid::WithoutBraces)
                                                 .toUpper())
                                  << u"bad_value"_s;
        QTest::newRow("nothing behind it") << u"related "_s << u"bad_value"_s;
        QTest::newRow("no kind") << other << u"bad_value"_s;
        QTest::newRow("no order") << u"related 00000000-0000-0000-0000-000000000000"_s
                                  << u"bad_value"_s;
        QTest::newRow("two spaces") << QString(u"related  "_s + other) << u"bad_value"_s;
        QTest::newRow("empty") << QString() << u"bad_value"_s;
    }
    void entriesOfLinks()
    {
        QFETCH(QString, entry);
        QFETCH(QString, why);
        QCOMPARE(QString(whyNotLink(made(1), entry)), why);
        if (const auto link = readLink(entry))
            QCOMPARE(linkEntry(*link), entry);
    }

    void levels_data()
    {
        QTest::addColumn<QList<QUuid>>("line");
        QTest::addColumn<int>("below");
        QTest::addColumn<QString>("why");
        const auto line = [](std::initializer_list<quint32> numbers) {
            QList<QUuid> ids;
            for (const quint32 n : numbers)
                ids += made(n);
            return ids;
        };
        QTest::newRow("under one") << line({2}) << 0 << QString();
        QTest::newRow("the fifth level") << line({2, 3, 4, 5}) << 0 << QString();
        QTest::newRow("a sixth") << line({2, 3, 4, 5, 6}) << 0 << u"too_many_levels"_s;
        QTest::newRow("what hangs under it counts") << line({2, 3, 4}) << 2 << u"too_many_levels"_s;
        QTest::newRow("and just fits") << line({2, 3}) << 2 << QString();
        QTest::newRow("under itself") << line({1}) << 0 << u"under_itself"_s;
        QTest::newRow("in a circle") << line({2, 3, 1}) << 0 << u"under_itself"_s;
    }
    void levels()
    {
        QFETCH(QList<QUuid>, line);
        QFETCH(int, below);
        QFETCH(QString, why);
        QCOMPARE(QString(whyNotUnder(made(1), line, below)), why);
    }

    void whatIsSimilar_data()
    {
        QTest::addColumn<IntakeChange>("change");
        QTest::addColumn<bool>("similar");
        const auto row = [](const char *rule, const IntakeChange &change, bool similar) {
            QTest::newRow(rule) << change << similar;
        };
        row(
            "same customer, same kind", [](Intake &) {}, true);
        row(
            "at the last hour", [](Intake &i) { i.open.acceptedAt = {now - SimilarHours * hour}; },
            true);
        row(
            "a moment later",
            [](Intake &i) { i.open.acceptedAt = {now - SimilarHours * hour - 1}; }, false);
        row(
            "another category", [](Intake &i) { i.drafted.category = u"power/meter"_s; }, false);
        row(
            "no category yet: the family counts", [](Intake &i) { i.drafted.category.clear(); },
            true);
        row(
            "another family, no category",
            [](Intake &i) {
                i.drafted.category.clear();
                i.drafted.family = Family::Complaint;
            },
            false);
        row(
            "the type of order counts before the category",
            [](Intake &i) {
                i.open.orderType = i.drafted.orderType = u"repair"_s;
                i.drafted.category = u"power/meter"_s;
            },
            true);
        row(
            "other types of one category",
            [](Intake &i) {
                i.open.orderType = u"repair"_s;
                i.drafted.orderType = u"move"_s;
            },
            false);
        row(
            "another customer", [](Intake &i) { i.drafted.customer.value = made(8); }, false);
        row(
            "another customer at the same place",
            [](Intake &i) {
                i.drafted.customer.value = made(8);
                i.open.place = u"湖滨路 12 号"_s;
                i.drafted.place = u"湖滨路12号"_s;
            },
            true);
        row(
            "another customer of the same service",
            [](Intake &i) {
                i.drafted.customer.value = made(8);
                i.open.service.value = i.drafted.service.value = made(9);
            },
            true);
        row(
            "nobody is named: no customer is no customer in common",
            [](Intake &i) { i.open.customer = i.drafted.customer = {}; }, false);
        row(
            "closed", [](Intake &i) { i.open.state = OrderState::Withdrawn; }, false);
        row(
            "merged away", [](Intake &i) { i.open.mergedInto.value = made(9); }, false);
        row(
            "a tip-off", [](Intake &i) { i.open.family = i.drafted.family = Family::Tipoff; },
            false);
    }
    void whatIsSimilar()
    {
        QFETCH(IntakeChange, change);
        QFETCH(bool, similar);
        Intake i = intakeOfOrders();
        change(i);
        QCOMPARE(isSimilar(i.open, i.drafted, now), similar);
    }

    void oneThatNoServerHasSeenIsAsOldAsItsId()
    {
        Intake i = intakeOfOrders();
        TestIds ids;
        i.open.acceptedAt = {};
        i.open.id.value = ids.next(now - SimilarHours * hour);
        QVERIFY(isSimilar(i.open, i.drafted, now));
        i.open.id.value = ids.next(now - SimilarHours * hour - 1'000);
        QVERIFY(!isSimilar(i.open, i.drafted, now));
    }

    void howANewOneIsLinked_data()
    {
        QTest::addColumn<IntakeChange>("change");
        QTest::addColumn<QString>("kind");
        QTest::newRow("nobody says where") << IntakeChange([](Intake &) {}) << u"duplicate"_s;
        QTest::newRow("from one place")
            << IntakeChange([](Intake &i) { i.open.place = i.drafted.place = u"湖滨路 12 号"_s; })
            << u"duplicate"_s;
        QTest::newRow("from another place") << IntakeChange([](Intake &i) {
            i.open.place = u"湖滨路 12 号"_s;
            i.drafted.place = u"解放路 1 号"_s;
        }) << u"repeat"_s;
        QTest::newRow("of another service") << IntakeChange([](Intake &i) {
            i.open.service.value = made(9);
            i.drafted.service.value = made(10);
        }) << u"repeat"_s;
    }
    void howANewOneIsLinked()
    {
        QFETCH(IntakeChange, change);
        QFETCH(QString, kind);
        Intake i = intakeOfOrders();
        change(i);
        QCOMPARE(QString(codeOf(linkToSimilar(i.open, i.drafted))), kind);
    }

    void whatAnOutageDarkens_data()
    {
        QTest::addColumn<QString>("feeder");
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("dark");
        QTest::newRow("its feeder") << u"F-12"_s << QString() << true;
        QTest::newRow("another feeder") << u"F-13"_s << QString() << false;
        QTest::newRow("its area") << QString() << u"湖滨路 12 号"_s << true;
        QTest::newRow("elsewhere") << QString() << u"解放路 1 号"_s << false;
        QTest::newRow("nowhere") << QString() << QString() << false;
    }
    void whatAnOutageDarkens()
    {
        QFETCH(QString, feeder);
        QFETCH(QString, place);
        QFETCH(bool, dark);
        Outage outage;
        outage.feeders = {u"F-12"_s};
        outage.area = u"湖滨路"_s;
        QCOMPARE(darkens(outage, feeder, place), dark);
    }

    void whatASealCovers_data()
    {
        QTest::addColumn<Touch>("touch");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *rule, const Touch &touch, bool same) {
            QTest::newRow(rule) << touch << same;
        };
        row(
            "nothing", [](Row &, std::vector<Row> &) {}, true);
        row(
            "a field", [](Row &order, auto &) { order.set(u"title"_s, u"x"_s); }, false);
        row(
            "a field that was not set",
            [](Row &order, auto &) { order.set(u"rating"_s, qint64(5)); }, false);
        row(
            "a set", [](Row &order, auto &) { order.set(u"tags"_s, QStringList{u"a"_s}); }, false);
        row(
            "the same set in another order",
            [](Row &order, auto &) {
                order.set(u"tags"_s, QStringList{u"b"_s, u"a"_s});
            },
            true);
        row(
            "the seal itself", [](Row &order, auto &) { order.set(u"archiveSeal"_s, u"ab"_s); },
            true);
        row(
            "the version", [](Row &order, auto &) { order.version = 10; }, true);
        row(
            "an event's time", [](Row &, std::vector<Row> &events) { events[1].set(u"at"_s, now); },
            false);
        row(
            "an event's clocks",
            [](Row &, std::vector<Row> &events) { events[1].set(u"clocks"_s, QByteArray("d")); },
            false);
        row(
            "an event gone", [](Row &, std::vector<Row> &events) { events.pop_back(); }, false);
        row(
            "an event more",
            [](Row &, std::vector<Row> &events) {
                events.push_back(events.back());
                events.back().id = made(200);
            },
            false);
        row(
            "events as they come",
            [](Row &, std::vector<Row> &events) { std::swap(events[0], events[2]); }, true);
        row(
            "of another order", [](Row &order, auto &) { order.id = made(3); }, false);
    }
    void whatASealCovers()
    {
        QFETCH(Touch, touch);
        QFETCH(bool, same);
        Row order = sealedOrder();
        std::vector<Row> events = sealedEvents();
        const QString seal = archiveSealOf(order, events);
        QCOMPARE(seal.size(), 64);
        touch(order, events);
        QCOMPARE(archiveSealOf(order, events) == seal, same);
    }

    /// Seals are kept for years: they must come out the same in every version.
    void aSealIsForEver() { QCOMPARE(archiveSealOf(sealedOrder(), sealedEvents()), frozenSeal()); }

private:
    static QString frozenSeal()
    {
        return u"44fcfdcf690ee05724c6e6d0bf3b0288d5f103600aa4abcbacc12574c5dc0d77"_s;
    }
    class TestIds final {
    public:
        QUuid next(qint64 ms)
        {
            // The first 48 bits of a UUID of version 7 are its time.
            QByteArray bytes(16, '\x01');
            for (int i = 0; i < 6; ++i)
                bytes[i] = char(quint64(ms) >> (8 * (5 - i)));
            bytes[6] = '\x70';
            bytes[8] = '\x80';
            return QUuid::fromRfc4122(bytes);
        }
    };
};

QTEST_APPLESS_MAIN(TestOrderTies)
#include "tst_orderties.moc"
