// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/draftwatch.h"
#include "desk/sessions.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;
using TabKind = SessionTab::Kind;

/// Tabs: what is kept, what may be closed, what is unread; and what is news to a draft.
class tst_Sessions final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everyChangeIsKept();
    void whatIsKeptReadsBack();
    void damagedBytesLoseOnlyWhatIsDamaged_data();
    void damagedBytesLoseOnlyWhatIsDamaged();
    void closedTabsComeBackLastFirst();
    void inContactItStays();
    void neighboursGoAround();
    void unreadUntilItIsShown();
    void manyTabs();
    void newsIsWhatOthersAddedSince();

private:
    static TimelineEntry entry(const QUuid &id, const QUuid &author, bool pending = false);
    QUuid m_a = QUuid::createUuid();
    QUuid m_b = QUuid::createUuid();
    QUuid m_c = QUuid::createUuid();
    QByteArray m_kept;
    int m_times = 0;
    std::unique_ptr<Sessions> m_sessions;
};

void tst_Sessions::init()
{
    m_kept.clear();
    m_times = 0;
    m_sessions = std::make_unique<Sessions>([this](const QByteArray &bytes) {
        m_kept = bytes;
        ++m_times;
    });
}

void tst_Sessions::everyChangeIsKept()
{
    m_sessions->open(TabKind::Customer, m_a);
    m_sessions->open(TabKind::Order, m_b);
    QCOMPARE(m_times, 2);
    m_sessions->setTitle(m_a, u"王*明"_s);
    m_sessions->setMode(m_a, u"sms"_s);
    m_sessions->setCursor(m_a, u"sms"_s, 12);
    m_sessions->setInFront(true);
    QCOMPARE(m_times, 6);
    // The same again is no change.
    m_sessions->setTitle(m_a, u"王*明"_s);
    m_sessions->setCursor(m_a, u"sms"_s, 12);
    m_sessions->show(m_b);
    QCOMPARE(m_times, 6);
    QCOMPARE(sessionFrom(m_kept), m_sessions->state());
}

void tst_Sessions::whatIsKeptReadsBack()
{
    const SessionState state{
        {{TabKind::Customer, m_a, u"王*明 & Co"_s, u"sms"_s, {{u"note"_s, 3}, {u"sms"_s, 0}}},
         {TabKind::Order, m_b, u"故障报修 26-0003318"_s, {}, {}}},
        m_b,
        true};
    QCOMPARE(sessionFrom(sessionBytes(state)), state);
    m_sessions->restore(state);
    QCOMPARE(m_sessions->state(), state);
    QCOMPARE(m_times, 0);
}

void tst_Sessions::damagedBytesLoseOnlyWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("tabs");
    const QByteArray id = m_a.toByteArray(QUuid::WithoutBraces);
    const QByteArray good = R"({"kind":"customer","id":")" + id + R"("})";
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("no JSON") << QByteArray("\x00\xff{", 3) << 0;
    QTest::newRow("no tabs") << QByteArray("{\"tabs\":7}") << 0;
    QTest::newRow("a tab without an id") << QByteArray(R"({"tabs":[{"kind":"customer"}]})") << 0;
    QTest::newRow("a kind of a newer program")
        << QByteArray(R"({"tabs":[{"kind":"call","id":")" + id + R"("}]})") << 0;
    QTest::newRow("one of two is damaged") << QByteArray("{\"tabs\":[3," + good + "]}") << 1;
    QTest::newRow("the same twice") << QByteArray("{\"tabs\":[" + good + "," + good + "]}") << 1;
}

void tst_Sessions::damagedBytesLoseOnlyWhatIsDamaged()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, tabs);
    const SessionState state = sessionFrom(bytes);
    QCOMPARE(state.tabs.size(), tabs);
    QVERIFY(state.current.isNull());
}

void tst_Sessions::closedTabsComeBackLastFirst()
{
    for (const QUuid &id : {m_a, m_b, m_c})
        m_sessions->open(TabKind::Customer, id);
    m_sessions->setCursor(m_b, u"note"_s, 7);
    QVERIFY(m_sessions->close(m_a));
    QVERIFY(m_sessions->close(m_b));
    QCOMPARE(m_sessions->state().tabs.size(), 1);
    // Opened by hand in the meantime: it is not opened twice.
    m_sessions->open(TabKind::Customer, m_a);
    const auto back = m_sessions->reopen();
    QVERIFY(back);
    QCOMPARE(back->id, m_b);
    QCOMPARE(back->cursors.value(u"note"_s), 7);
    QCOMPARE(m_sessions->state().current, m_b);
    QVERIFY(!m_sessions->reopen());
    QVERIFY(!m_sessions->close(QUuid::createUuid()));
}

void tst_Sessions::inContactItStays()
{
    m_sessions->open(TabKind::Customer, m_a);
    QSignalSpy changed(m_sessions.get(), &Sessions::tabChanged);
    m_sessions->setContact(m_a, 1'000);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_sessions->inContact());
    QVERIFY(!m_sessions->close(m_a));
    QCOMPARE(m_sessions->state().tabs.size(), 1);
    m_sessions->setContact(m_a, 0);
    QVERIFY(!m_sessions->inContact());
    QVERIFY(m_sessions->close(m_a));
    m_sessions->setContact(m_a, 5);
    QVERIFY(!m_sessions->inContact());
}

void tst_Sessions::neighboursGoAround()
{
    QVERIFY(m_sessions->neighbour(true).isNull());
    for (const QUuid &id : {m_a, m_b, m_c})
        m_sessions->open(TabKind::Customer, id);
    QCOMPARE(m_sessions->neighbour(true), m_a);
    QCOMPARE(m_sessions->neighbour(false), m_b);
    m_sessions->move(2, 0);
    QCOMPARE(m_sessions->neighbour(true), m_a);
    m_sessions->show({});
    QCOMPARE(m_sessions->neighbour(true), m_c);
    QCOMPARE(m_sessions->neighbour(false), m_b);
}

void tst_Sessions::unreadUntilItIsShown()
{
    m_sessions->open(TabKind::Customer, m_a);
    m_sessions->open(TabKind::Customer, m_b);
    QSignalSpy changed(m_sessions.get(), &Sessions::tabChanged);
    m_sessions->touch({m_a, m_b, m_c}, true);
    QVERIFY(m_sessions->isUnread(m_a));
    QVERIFY(!m_sessions->isUnread(m_b));  // in front and on the screen
    QCOMPARE(changed.size(), 1);
    m_sessions->touch({m_a}, true);
    QCOMPARE(changed.size(), 1);
    m_sessions->touch({m_b}, false);  // another page is on the screen
    QVERIFY(m_sessions->isUnread(m_b));
    m_sessions->show(m_a);
    QVERIFY(!m_sessions->isUnread(m_a));
    QVERIFY(m_sessions->isUnread(m_b));
    m_sessions->open(TabKind::Customer, m_b);
    QVERIFY(!m_sessions->isUnread(m_b));
}

void tst_Sessions::manyTabs()
{
    for (int i = 0; i < 300; ++i)
        m_sessions->open(TabKind::Customer, QUuid::createUuid());
    QCOMPARE(sessionFrom(m_kept).tabs.size(), 300);
}

TimelineEntry tst_Sessions::entry(const QUuid &id, const QUuid &author, bool pending)
{
    Row row = emptyRow(typeOf<Note>());
    row.id = id;
    row.set(u"author", author);
    return {u"note"_s, id, {}, 1, row, pending, false, {}, {}};
}

void tst_Sessions::newsIsWhatOthersAddedSince()
{
    const QUuid self = QUuid::createUuid();
    const QUuid other = QUuid::createUuid();
    DraftWatch watch;
    QVERIFY(watch.news({entry(m_a, other)}, self).isEmpty());  // no draft, no news
    watch.begin({entry(m_a, other)});
    const QUuid own = QUuid::createUuid();
    const QUuid waiting = QUuid::createUuid();
    const QList<TimelineEntry> now{entry(m_b, other), entry(own, self), entry(waiting, other, true),
                                   entry(m_a, other)};
    const auto news = watch.news(now, self);
    QCOMPARE(news.size(), 1);
    QCOMPARE(news.first().id, m_b);
    QVERIFY(watch.news(now, self).isEmpty());  // said once
    QCOMPARE(watch.news({entry(m_c, other)}, self).size(), 1);
    watch.end();
    QVERIFY(!watch.isWatching());
    QVERIFY(watch.news({entry(QUuid::createUuid(), other)}, self).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Sessions)
#include "tst_sessions.moc"
