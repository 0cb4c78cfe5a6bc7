// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/future.h"
#include "desk/timelinemodel.h"
#include "domain/records/interaction.h"
#include "gui/timelinedelegate.h"
#include "gui/timelineview.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

namespace {

constexpr qint64 noon = 1'795'348'800'000;  // 2026-11-22T12:00:00Z
constexpr qint64 hour = 3'600'000;

class FixedClock final : public Clock {
public:
    qint64 nowMs() const override { return noon; }
    qint64 monotonicMs() const override { return 0; }
};

desk::TimelineEntry contact(int i)
{
    Interaction record;
    record.id.value = QUuid(uint(i + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    record.channel = Channel(i % int(Channel::Unknown));
    record.state = InteractionState::Closed;
    record.startedAt.ms = noon - i * 5 * hour;
    record.title = u"<h1>Title %1</h1>"_s.arg(i);
    record.summary =
        i % 3 ? u"A summary that is a little longer than one line of a narrow card would hold. "_s
                    .repeated(3)
              : QString();
    desk::TimelineEntry entry;
    entry.type = u"interaction"_s;
    entry.id = record.id.value;
    entry.atMs = record.startedAt.ms;
    entry.row = toRow(record);
    entry.pending = i == 0;
    entry.authorName = u"Li Min"_s;
    return entry;
}

desk::TimelineModel::Source pagesOf(int total)
{
    return [total](const QUuid &, desk::TimelineKey before, int limit) {
        desk::TimelinePage page;
        page.total = total;
        const int from = before.atMs == 0 ? 0 : int((noon - before.atMs) / (5 * hour)) + 1;
        for (int i = from; i < qMin(total, from + limit); ++i)
            page.entries.append(contact(i));
        page.more = from + limit < total;
        Promise<Result<desk::TimelinePage>> promise;
        promise.deliver(page);
        return promise.future();
    };
}

}  // namespace

class tst_TimelineDelegate final : public QObject {
    Q_OBJECT
private slots:
    void paints_data();
    void paints();
    void dayHeadingsStandAboveTheFirstOfADay();
    void fetchesOlderPagesBeforeTheEnd();
    void saysWaitingInWords();
    void orderStepIsOneGreyLine();
};

void tst_TimelineDelegate::paints_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<bool>("chinese");
    QTest::newRow("light, English") << Theme::Light << false;
    QTest::newRow("light, Chinese") << Theme::Light << true;
    QTest::newRow("dark, English") << Theme::Dark << false;
    QTest::newRow("dark, Chinese") << Theme::Dark << true;
}

void tst_TimelineDelegate::paints()
{
    QFETCH(Theme, theme);
    QFETCH(bool, chinese);
    const Look look{theme, chinese};
    const FixedClock clock;
    TimelineDelegate delegate(look, clock);
    desk::TimelineModel model(pagesOf(20));
    TimelineView view;
    view.setTimelineDelegate(&delegate);
    view.setModel(&model);
    view.resize(640, 480);
    model.setCustomer(QUuid::createUuid());
    QTRY_COMPARE(model.rowCount(), 20);
    view.show();
    const QImage image = view.grab().toImage();
    // The first card: strip of its channel at the left, surface behind the text.
    const QRect card = view.visualRect(model.index(0));
    const QColor surface = look.tokens().surface;
    int found = 0;
    for (int x = card.left(); x < card.right(); ++x)
        found += image.pixelColor(x, card.top() + TimelineDelegate::HeadingHeight + 6) == surface;
    QVERIFY(found > 300);
    QCOMPARE(image.pixelColor(17, card.top() + TimelineDelegate::HeadingHeight + 20),
             look.tokens().accent);
}

void tst_TimelineDelegate::dayHeadingsStandAboveTheFirstOfADay()
{
    const Look look;
    const FixedClock clock;
    TimelineDelegate delegate(look, clock);
    desk::TimelineModel model(pagesOf(6));
    model.setCustomer(QUuid::createUuid());
    QTRY_COMPARE(model.rowCount(), 6);
    // Noon, 7:00, 2:00 of one day, then 21:00, 16:00, 11:00 of the day before.
    const QList<bool> expected{true, false, false, true, false, false};
    for (int row = 0; row < 6; ++row)
        QCOMPARE(delegate.startsDay(model.index(row)), expected[row]);
}

void tst_TimelineDelegate::fetchesOlderPagesBeforeTheEnd()
{
    const Look look;
    const FixedClock clock;
    TimelineDelegate delegate(look, clock);
    desk::TimelineModel model(pagesOf(10'000));
    TimelineView view;
    view.setTimelineDelegate(&delegate);
    view.setModel(&model);
    view.resize(640, 480);
    model.setCustomer(QUuid::createUuid());
    view.show();
    QTRY_VERIFY(model.rowCount() > 0);
    QCOMPARE(model.total(), 10'000);
    const int first = model.rowCount();
    QVERIFY(first < 1000);
    view.scrollToBottom();
    QTRY_VERIFY(model.rowCount() > first);
}

void tst_TimelineDelegate::saysWaitingInWords()
{
    const TimelineText text = timelineText(contact(0));
    QCOMPARE(text.mark, u"waiting to send"_s);
    QVERIFY(accessibleText(text).contains("waiting to send"_L1));
    QVERIFY(timelineText(contact(1)).mark.isEmpty());
}

void tst_TimelineDelegate::orderStepIsOneGreyLine()
{
    OrderEvent event;
    event.kind = EventKind::Moved;
    event.from = OrderState::Accepted;
    event.to = OrderState::Dispatched;
    desk::TimelineEntry entry;
    entry.type = u"order_event"_s;
    entry.row = toRow(event);
    const TimelineText text = timelineText(entry);
    QVERIFY(text.line);
    QCOMPARE(text.title, u"Accepted → Dispatched"_s);
}

QTEST_MAIN(tst_TimelineDelegate)
#include "tst_timelinedelegate.moc"
