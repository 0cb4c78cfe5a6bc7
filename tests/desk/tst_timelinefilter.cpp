// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinerig.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;
using namespace touchline::tests;

/// What passes a filter, and what would with one more value.
class tst_TimelineFilter : public QObject {
    Q_OBJECT
private slots:
    void passes_data();
    void passes();
    void countsAsIfOnePartWereFree();
    void standsAndDues_data();
    void standsAndDues();
    void countsStandings();
    void whatLivesOnInAnotherOrderIsNotOpen();
    void isRemembered();
    void unknownBytesAreNoFilter();

private:
    static QList<TimelineMark> sample();
};

namespace {

constexpr qint64 now = FirstMidnight + 40 * Day;

}  // namespace

/// 1 inbound call of the customer, 2 WeChat message of a colleague with a file, 3 my note, unsent,
/// 4 open order on service 90, 5 archived order, 6 step of order 4, 7 usage of service 91, long ago.
QList<TimelineMark> tst_TimelineFilter::sample()
{
    QList<TimelineMark> marks;
    const auto add = [&marks](int n, EntryKind kind, qint64 daysAgo, By by) -> TimelineMark & {
        marks.prepend(rigMark(n, kind, now - daysAgo * Day));
        marks.first().by = by;
        return marks.first();
    };
    auto &usage = add(7, EntryKind::Account, 39, By::System);
    usage.service = rigId(91);
    add(6, EntryKind::Step, 20, By::Colleague).order = rigId(4);
    add(5, EntryKind::Order, 10, By::Colleague).state = quint8(OrderState::Archived);
    add(4, EntryKind::Order, 6, By::Me).service = rigId(90);
    add(3, EntryKind::Note, 2, By::Me).pending = true;
    auto &message = add(2, EntryKind::Message, 0, By::Colleague);
    message.channel = Channel::Wechat;
    message.direction = Direction::Outbound;
    message.hasFiles = true;
    auto &call = add(1, EntryKind::Contact, 0, By::Customer);
    call.channel = Channel::Phone;
    call.direction = Direction::Inbound;
    return marks;
}

void tst_TimelineFilter::passes_data()
{
    QTest::addColumn<TimelineFilter>("filter");
    QTest::addColumn<QString>("passing");
    const auto row = [](const char *rule, const QString &passing, auto change) {
        TimelineFilter filter;
        change(filter);
        QTest::newRow(rule) << filter << passing;
    };
    using F = TimelineFilter;
    row("nothing chosen: everything", u"1 2 3 4 5 6 7"_s, [](F &) {});
    row("one kind", u"4 5"_s, [](F &f) { f.kinds.set(EntryKind::Order, true); });
    row("two kinds: either", u"3 4 5"_s, [](F &f) {
        f.kinds.set(EntryKind::Order, true);
        f.kinds.set(EntryKind::Note, true);
    });
    row("channel", u"1"_s, [](F &f) { f.channels.set(Channel::Phone, true); });
    row("direction", u"2"_s, [](F &f) { f.directions.set(Direction::Outbound, true); });
    row("author", u"3 4"_s, [](F &f) { f.authors.set(By::Me, true); });
    row("order: itself and what is about it", u"4 6"_s, [](F &f) { f.orders.insert(rigId(4)); });
    row("service", u"7"_s, [](F &f) { f.services.insert(rigId(91)); });
    row("with attachment", u"2"_s, [](F &f) { f.withFiles = true; });
    row("unsent", u"3"_s, [](F &f) { f.unsent = true; });
    row("to do: open orders", u"4"_s, [](F &f) { f.tasks = true; });
    row("24 hours", u"1 2"_s, [](F &f) { f.period = Period::Day; });
    row("7 days", u"1 2 3 4"_s, [](F &f) { f.period = Period::Week; });
    row("30 days", u"1 2 3 4 5 6"_s, [](F &f) { f.period = Period::Month; });
    row("two parts: both", u"4"_s, [](F &f) {
        f.kinds.set(EntryKind::Order, true);
        f.authors.set(By::Me, true);
    });
    row("nothing fits", {}, [](F &f) {
        f.kinds.set(EntryKind::Bill, true);
        f.unsent = true;
    });
}

void tst_TimelineFilter::passes()
{
    QFETCH(TimelineFilter, filter);
    QFETCH(QString, passing);
    const QList<TimelineMark> marks = sample();
    const Sifted sifted = sift({marks.constData(), size_t(marks.size())}, filter, now, {});
    QStringList found;
    for (const int position : sifted.positions)
        found += QString::number(position + 1);
    QCOMPARE(found.join(u' '), passing);
    QCOMPARE(sifted.counts.shown, int(found.size()));
    QCOMPARE(sifted.counts.all, 7);
}

void tst_TimelineFilter::countsAsIfOnePartWereFree()
{
    const QList<TimelineMark> marks = sample();
    TimelineFilter filter;
    filter.kinds.set(EntryKind::Order, true);
    filter.authors.set(By::Me, true);
    const TimelineCounts counts =
        sift({marks.constData(), size_t(marks.size())}, filter, now, {}).counts;
    // Other kinds by me, other authors of orders.
    QCOMPARE(counts.kinds[size_t(EntryKind::Order)], 1);
    QCOMPARE(counts.kinds[size_t(EntryKind::Note)], 1);
    QCOMPARE(counts.kinds[size_t(EntryKind::Contact)], 0);
    QCOMPARE(counts.authors[size_t(By::Colleague)], 1);
    QCOMPARE(counts.authors[size_t(By::Me)], 1);
    // What both parts must let through.
    QCOMPARE(counts.tasks, 1);
    QCOMPARE(counts.unsent, 0);
    QCOMPARE(counts.services.value(rigId(90)), 1);
    QCOMPARE(counts.services.value(rigId(91)), 0);
    QCOMPARE(counts.periods, (std::array{1, 0, 1, 1}));
}

namespace {

/// 1 order that is due in an hour, 2 one that was due an hour ago, 3 one due in three days, 4 one without
/// an end, 5 archived, 6 contact "answered", 7 contact under way, 8 message with the server, 9 message that
/// failed, 10 bill.
QList<TimelineMark> manyStandings()
{
    QList<TimelineMark> marks;
    const auto add = [&marks](int n, EntryKind kind) -> TimelineMark & {
        marks += rigMark(n, kind, now - n * Minute);
        return marks.last();
    };
    add(1, EntryKind::Order).dueMs = now + 60 * Minute;
    add(2, EntryKind::Order).dueMs = now - 60 * Minute;
    add(3, EntryKind::Order).dueMs = now + 3 * Day;
    add(4, EntryKind::Order);
    add(5, EntryKind::Order).state = quint8(OrderState::Archived);
    auto &over = add(6, EntryKind::Contact);
    over.state = quint8(InteractionState::Closed);
    over.outcome = outcomeKey(u"已解答");
    add(7, EntryKind::Contact).state = quint8(InteractionState::Active);
    add(8, EntryKind::Message).delivery = Delivery::Queued;
    add(9, EntryKind::Message).delivery = Delivery::Failed;
    add(10, EntryKind::Bill);
    return marks;
}

}  // namespace

void tst_TimelineFilter::standsAndDues_data()
{
    QTest::addColumn<TimelineFilter>("filter");
    QTest::addColumn<QString>("passing");
    const auto row = [](const char *rule, const QString &passing, auto change) {
        TimelineFilter filter;
        change(filter);
        QTest::newRow(rule) << filter << passing;
    };
    using F = TimelineFilter;
    row("active", u"1 3 4 7 8"_s, [](F &f) { f.standings.set(Standing::Active, true); });
    row("overdue", u"2"_s, [](F &f) { f.standings.set(Standing::Overdue, true); });
    row("closed", u"5 6 9"_s, [](F &f) { f.standings.set(Standing::Closed, true); });
    row("state of an order", u"5"_s, [](F &f) { f.orderStates.set(OrderState::Archived, true); });
    row("how far a message has come", u"9"_s,
        [](F &f) { f.deliveries.set(Delivery::Failed, true); });
    row("what came of a contact", u"6"_s, [](F &f) { f.outcomes.insert(outcomeKey(u"已解答")); });
    row("reasons of different things: any", u"5 6 9"_s, [](F &f) {
        f.orderStates.set(OrderState::Archived, true);
        f.deliveries.set(Delivery::Failed, true);
        f.outcomes.insert(outcomeKey(u"已解答"));
    });
    row("due in 24 hours", u"1"_s, [](F &f) { f.dues.set(Due::Day, true); });
    row("due in 7 days: sooner too", u"1 3"_s, [](F &f) { f.dues.set(Due::Week, true); });
    row("past its end", u"2"_s, [](F &f) { f.dues.set(Due::Overdue, true); });
    row("active and due", u"1 3"_s, [](F &f) {
        f.standings.set(Standing::Active, true);
        f.dues.set(Due::Month, true);
    });
}

void tst_TimelineFilter::standsAndDues()
{
    QFETCH(TimelineFilter, filter);
    QFETCH(QString, passing);
    const QList<TimelineMark> marks = manyStandings();
    const Sifted sifted = sift({marks.constData(), size_t(marks.size())}, filter, now, {});
    QStringList found;
    for (const int position : sifted.positions)
        found += QString::number(position + 1);
    QCOMPARE(found.join(u' '), passing);
}

void tst_TimelineFilter::countsStandings()
{
    const QList<TimelineMark> marks = manyStandings();
    TimelineFilter filter;
    filter.standings.set(Standing::Active, true);
    const TimelineCounts counts =
        sift({marks.constData(), size_t(marks.size())}, filter, now, {}).counts;
    // Other standings as if none were chosen; everything else among what is active.
    QCOMPARE(counts.standings, (std::array{0, 5, 1, 3}));
    QCOMPARE(counts.dues, (std::array{1, 2, 2, 0}));
    QCOMPARE(counts.orderStates[size_t(OrderState::Processing)], 3);
    QCOMPARE(counts.orderStates[size_t(OrderState::Archived)], 0);
    QCOMPARE(counts.deliveries[size_t(Delivery::Queued)], 1);
    QCOMPARE(counts.deliveries[size_t(Delivery::Failed)], 0);
    QVERIFY(counts.outcomes.isEmpty());
}

void tst_TimelineFilter::whatLivesOnInAnotherOrderIsNotOpen()
{
    QList<TimelineMark> marks = sample();
    TimelineFilter tasks;
    tasks.tasks = true;
    const auto shown = [&] {
        return sift({marks.constData(), size_t(marks.size())}, tasks, now, {}).counts.shown;
    };
    QCOMPARE(shown(), 1);
    const auto open = std::find_if(marks.begin(), marks.end(),
                                   [](const TimelineMark &mark) { return mark.isOpenOrder(); });
    QVERIFY(open != marks.end());
    open->merged = true;
    QCOMPARE(shown(), 0);
}

void tst_TimelineFilter::isRemembered()
{
    TimelineFilter filter;
    filter.kinds.set(EntryKind::Note, true);
    filter.channels.set(Channel::Wechat, true);
    filter.directions.set(Direction::Inbound, true);
    filter.authors.set(By::Colleague, true);
    filter.withFiles = true;
    filter.tasks = true;
    filter.period = Period::Week;
    filter.standings.set(Standing::Overdue, true);
    filter.dues.set(Due::Week, true);
    filter.orderStates.set(OrderState::Suspended, true);
    filter.deliveries.set(Delivery::Failed, true);
    QCOMPARE(TimelineFilter::fromBytes(filter.toBytes()), filter);
    // What belongs to one customer or one day is not.
    TimelineFilter passing;
    passing.orders.insert(rigId(4));
    passing.outcomes.insert(outcomeKey(u"已解答"));
    passing.period = Period::Range;
    passing.from = QDate(2026, 11, 1);
    QVERIFY(!TimelineFilter::fromBytes(passing.toBytes()).isSet());
}

void tst_TimelineFilter::unknownBytesAreNoFilter()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("x"), QByteArray("\x81\x18\x63", 3)})
        QVERIFY(!TimelineFilter::fromBytes(bytes).isSet());
}

QTEST_GUILESS_MAIN(tst_TimelineFilter)
#include "tst_timelinefilter.moc"
