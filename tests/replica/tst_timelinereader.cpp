// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replicarig.h"

#include "domain/records/accountfact.h"
#include "domain/records/attachment.h"
#include "domain/records/conflict.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/records/orderevent.h"

#include <QtTest/QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::replica;
using namespace touchline::tests;

/// What a timeline reads: all types in one order, marks without text, text where it is wanted.
class tst_TimelineReader : public QObject {
    Q_OBJECT
private slots:
    void init();
    void readsAllTypesInOneOrder_data();
    void readsAllTypesInOneOrder();
    void marksCarryWhatFiltersNeed();
    void someAreThoseOfThisTimeline();
    void rowsComeWithNames();
    void finds_data();
    void finds();
    void saysWhichEntriesWereTouched();
    void severalTimelinesAsOne();
    void saysWhoBelongsTogether();
    void knowsOutcomesAndContactsUnderWay();
    void remembers();

private:
    static constexpr qint64 start = 1'600'000'000'000;
    std::unique_ptr<ReplicaRig> m_rig;
    QUuid m_customer = testId(1);
    QUuid m_order = testId(2);
};

void tst_TimelineReader::init()
{
    m_rig = std::make_unique<ReplicaRig>();
    m_rig->join({u"hall:1"_s});
    const auto of = [this](auto record, int n, qint64 version = 1) {
        record.id.value = testId(n);
        if (record.root.isNull())
            record.root = m_customer;
        record.feed = u"YJ"_s;
        record.version = version;
        return record;
    };
    User user;
    user.name = u"陈晨"_s;
    user.id.value = user.root = testId(900);
    user.feed = u"common"_s;
    user.version = 1;
    Interaction chat = of(Interaction{}, 10);
    chat.channel = Channel::Wechat;
    chat.direction = Direction::Inbound;
    chat.startedAt.ms = start;
    chat.agent.value = testId(900);
    chat.service.value = testId(70);
    chat.order = m_order;
    chat.summary = u"家里又停电了 50%_off"_s;
    Message message = of(Message{}, 11);
    message.interaction.value = testId(10);
    message.direction = Direction::Inbound;
    message.body = u"Power is OFF again"_s;
    message.sentAt.ms = start + 1'000;
    WorkOrder order;
    order.root = m_order;
    order = of(order, 2);
    order.number = u"26-0003318"_s;
    order.customer.value = m_customer;
    order.acceptedAt.ms = start + 2'000;
    order.state = OrderState::Processing;
    order.title = u"停电报修"_s;
    OrderEvent event;
    event.root = m_order;
    event = of(event, 12);
    event.customer.value = m_customer;
    event.kind = EventKind::Moved;
    event.at.ms = start + 2'000;
    event.by.value = testId(900);
    AccountFact fact = of(AccountFact{}, 13);
    fact.kind = FactKind::Balance;
    fact.at.ms = start - 1'000;
    Attachment file = of(Attachment{}, 14);
    file.parent = testId(11);
    file.name = u"meter.jpg"_s;
    m_rig->bring(u"hall:1"_s, m_customer,
                 {customerRow(m_customer, u"沈嘉怡"_s, 1), toRow(chat), toRow(message), toRow(fact),
                  toRow(file)});
    m_rig->bring(u"hall:1"_s, m_order, {toRow(order), toRow(event)});
    m_rig->pull({toRow(user)});
}

void tst_TimelineReader::readsAllTypesInOneOrder_data()
{
    QTest::addColumn<int>("limit");
    for (const int limit : {1, 2, 3, 5, 100})
        QTest::addRow("windows of %d", limit) << limit;
}

void tst_TimelineReader::readsAllTypesInOneOrder()
{
    QFETCH(int, limit);
    QList<QUuid> found;
    TimelinePlace place;
    for (;;) {
        const auto window =
            ReplicaRig::wait(m_rig->replica->reader().timelines().items(m_customer, place, limit));
        if (!window)
            QFAIL(qPrintable(window.error().detail + window.error().field));
        for (const auto &item : window->items)
            found += item.id;
        if (!window->more)
            break;
        place = {window->items.last().atMs, window->items.last().id};
    }
    // The step and the order have one time: by id, the higher first.
    QCOMPARE(found, (QList{testId(12), m_order, testId(11), testId(10), testId(13)}));
}

void tst_TimelineReader::marksCarryWhatFiltersNeed()
{
    const auto window =
        ReplicaRig::wait(m_rig->replica->reader().timelines().items(m_customer, {}, 10, 2));
    QVERIFY(window);
    const auto &items = window->items;
    QCOMPARE(items.size(), 5);
    QCOMPARE(items[0].order, m_order);
    QCOMPARE(items[0].kind, quint8(EventKind::Moved));
    QCOMPARE(items[0].author, testId(900));
    QCOMPARE(items[1].order, m_order);
    QCOMPARE(items[1].state, quint8(OrderState::Processing));
    // A message has the channel, the order and the service of its contact.
    QCOMPARE(items[2].contact, testId(10));
    QCOMPARE(items[2].channel, Channel::Wechat);
    QCOMPARE(items[2].direction, Direction::Inbound);
    QCOMPARE(items[2].order, m_order);
    QCOMPARE(items[2].service, testId(70));
    QVERIFY(items[2].hasFiles);
    QVERIFY(!items[3].hasFiles);
    QCOMPARE(items[3].contact, testId(10));
    QVERIFY(items[3].length > 0);
    QCOMPARE(items[4].kind, quint8(FactKind::Balance));
    QCOMPARE(window->shown.rows.size(), 2);
    QCOMPARE(window->shown.rows[0].row.id, testId(12));
}

void tst_TimelineReader::someAreThoseOfThisTimeline()
{
    TimelineReader &reader = m_rig->replica->reader().timelines();
    const auto found = ReplicaRig::wait(
        reader.some(m_customer, {testId(10), testId(12), testId(14), testId(999)}));
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).id, testId(12));
    const auto others = ReplicaRig::wait(reader.some(testId(5), {testId(10)}));
    QVERIFY(others && others->isEmpty());
}

void tst_TimelineReader::rowsComeWithNames()
{
    const auto rows = ReplicaRig::wait(m_rig->replica->reader().timelines().rows(
        {{&typeOf<Interaction>(), testId(10)}, {&typeOf<Note>(), testId(999)}}));
    QVERIFY(rows);
    QCOMPARE(rows->rows.size(), 1);
    QCOMPARE(rows->names.value(testId(900)), u"陈晨"_s);
    QCOMPARE(rows->orders.value(m_order), u"26-0003318"_s);
}

void tst_TimelineReader::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QList<int>>("found");
    QTest::newRow("Chinese") << u"停电"_s << -9 << 9 << QList{2, 10};
    QTest::newRow("Latin, whatever the case") << u"is off"_s << -9 << 9 << QList{11};
    QTest::newRow("a percent sign is one") << u"50%"_s << -9 << 9 << QList{10};
    QTest::newRow("an underscore is one") << u"_off"_s << -9 << 9 << QList{10};
    QTest::newRow("an underscore is no wildcard") << u"停_"_s << -9 << 9 << QList<int>();
    QTest::newRow("a number") << u"0003318"_s << -9 << 9 << QList{2};
    QTest::newRow("only between the instants") << u"停电"_s << 2 << 9 << QList{2};
    QTest::newRow("nothing") << u"煤气"_s << -9 << 9 << QList<int>();
}

void tst_TimelineReader::finds()
{
    QFETCH(QString, text);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QList<int>, found);
    const auto hits = ReplicaRig::wait(m_rig->replica->reader().timelines().find(
        m_customer, text, start + from * 1'000, start + to * 1'000));
    QVERIFY(hits);
    QSet<QUuid> expected;
    for (const int n : found)
        expected.insert(testId(n));
    QCOMPARE(*hits, expected);
}

void tst_TimelineReader::saysWhichEntriesWereTouched()
{
    TouchedEntries touched;
    connect(m_rig->replica.get(), &Replica::timelinesTouched, this,
            [&touched](const TouchedEntries &now) {
                for (const auto &[owner, ids] : now.asKeyValueRange())
                    touched[owner] += ids;
            });
    QUuid note;
    QVERIFY(m_rig->note(m_customer, u"mine"_s, &note) > 0);
    QTRY_COMPARE(touched.value(m_customer), QSet{note});
    touched.clear();
    // A conflict about an order shows on the customer's timeline.
    Conflict conflict;
    conflict.id.value = testId(20);
    conflict.root = conflict.target = m_order;
    conflict.targetType = u"work_order"_s;
    conflict.feed = u"YJ"_s;
    conflict.version = 1;
    m_rig->pull({toRow(conflict)});
    QTRY_COMPARE(touched.value(m_customer), QSet{m_order});
    touched.clear();
    // What leaves may take anything along.
    m_rig->pull({}, {}, {{u"hall:1"_s, m_order}});
    QTRY_VERIFY(touched.value(m_customer).contains(QUuid()));
}

void tst_TimelineReader::severalTimelinesAsOne()
{
    TimelineReader &reader = m_rig->replica->reader().timelines();
    const QUuid shop = testId(40);
    const auto of = [&shop](auto record, int n) {
        record.id.value = testId(n);
        record.root = shop;
        record.feed = u"YJ"_s;
        record.version = 1;
        return record;
    };
    Interaction call = of(Interaction{}, 41);
    call.channel = Channel::Phone;
    call.startedAt.ms = start + 500;
    m_rig->bring(u"hall:1"_s, shop, {customerRow(shop, u"鲜邻便利湖滨路店"_s, 1), toRow(call)});
    QList<std::pair<QUuid, int>> found;
    TimelinePlace place;
    for (bool more = true; more;) {
        const auto window = ReplicaRig::wait(reader.items({m_customer, shop}, place, 2));
        QVERIFY(window);
        for (const auto &item : window->items)
            found += {item.id, int(item.owner)};
        more = window->more;
        place = {window->items.last().atMs, window->items.last().id};
    }
    QCOMPARE(found, (QList<std::pair<QUuid, int>>{{testId(12), 0},
                                                  {m_order, 0},
                                                  {testId(11), 0},
                                                  {testId(41), 1},
                                                  {testId(10), 0},
                                                  {testId(13), 0}}));
    const auto some = ReplicaRig::wait(reader.some({m_customer, shop}, {testId(41), testId(10)}));
    QVERIFY(some && some->size() == 2);
    QCOMPARE(int(some->first().owner), 1);
}

void tst_TimelineReader::saysWhoBelongsTogether()
{
    TimelineReader &reader = m_rig->replica->reader().timelines();
    const auto customerOf = [](int n, const QString &name, int parent, int members) {
        Row row = customerRow(testId(n), name, 1);
        row.set(u"parent", parent > 0 ? testId(parent) : QUuid());
        row.set(u"members", qint64(members));
        return row;
    };
    m_rig->bring(u"hall:1"_s, testId(50), {customerOf(50, u"鲜邻便利连锁"_s, 0, 4)});
    m_rig->bring(u"hall:1"_s, testId(51), {customerOf(51, u"乙店"_s, 50, 0)});
    m_rig->bring(u"hall:1"_s, testId(52), {customerOf(52, u"甲店"_s, 50, 0)});
    m_rig->bring(u"hall:1"_s, testId(53), {customerOf(53, u"别处的店"_s, 99, 0)});
    const auto chain = ReplicaRig::wait(reader.related(testId(50)));
    QVERIFY(chain && !chain->hasParent);
    QCOMPARE(chain->rows.size(), 2);
    QCOMPARE(chain->absent, 2);
    const auto shop = ReplicaRig::wait(reader.related(testId(51)));
    QVERIFY(shop && shop->hasParent);
    QCOMPARE(shop->rows.first().id, testId(50));
    QCOMPARE(shop->absent, 0);
    // Whom it belongs to is not held here.
    const auto stray = ReplicaRig::wait(reader.related(testId(53)));
    QVERIFY(stray && stray->rows.isEmpty());
    QCOMPARE(stray->absent, 1);
    const auto alone = ReplicaRig::wait(reader.related(m_customer));
    QVERIFY(alone && alone->rows.isEmpty() && alone->absent == 0);
}

void tst_TimelineReader::knowsOutcomesAndContactsUnderWay()
{
    TimelineReader &reader = m_rig->replica->reader().timelines();
    const auto visit = [this](int n, InteractionState state, int agent, const QString &outcome) {
        Interaction contact;
        contact.id.value = testId(n);
        contact.root = m_customer;
        contact.feed = u"YJ"_s;
        contact.version = 1;
        contact.state = state;
        contact.startedAt.ms = start + n;
        contact.agent.value = testId(agent);
        contact.disposition = outcome;
        return toRow(contact);
    };
    m_rig->pull({visit(60, InteractionState::Closed, 900, u"已解答"_s),
                 visit(61, InteractionState::Active, 900, {}),
                 visit(62, InteractionState::Active, 901, {}),
                 visit(63, InteractionState::Closed, 900, u"已解答"_s),
                 visit(64, InteractionState::Queued, 900, {})});
    QCOMPARE(*ReplicaRig::wait(reader.outcomes({m_customer})), QStringList{u"已解答"_s});
    QCOMPARE(*ReplicaRig::wait(reader.openContact(m_customer, testId(900))), testId(61));
    QCOMPARE(*ReplicaRig::wait(reader.openContact(m_customer, testId(903))), QUuid());
}

void tst_TimelineReader::remembers()
{
    Replica &replica = *m_rig->replica;
    ReplicaRig::must(replica.remember(u"a"_s, "1"));
    ReplicaRig::must(replica.remember(u"a"_s, "2"));
    QCOMPARE(*ReplicaRig::wait(replica.remembered(u"a"_s)), QByteArray("2"));
    m_rig->reopen();
    QCOMPARE(*ReplicaRig::wait(m_rig->replica->remembered(u"a"_s)), QByteArray("2"));
    ReplicaRig::must(m_rig->replica->remember(u"a"_s, {}));
    QVERIFY(ReplicaRig::wait(m_rig->replica->remembered(u"a"_s))->isEmpty());
}

QTEST_GUILESS_MAIN(tst_TimelineReader)
#include "tst_timelinereader.moc"
