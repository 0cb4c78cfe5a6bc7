// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/lease.h"
#include "desk/news.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;

namespace {

constexpr qint64 minute = 60'000;

QUuid idOf(int number) { return QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1); }

WorkFacts factsOfMe()
{
    WorkFacts facts;
    facts.actor.user = idOf(1);
    facts.nowMs = 1'795'000'000'000;
    return facts;
}

OrderLine orderOf(int number, const QUuid &handler, qint64 nudges = 0, bool pending = false)
{
    OrderLine line;
    line.order.id.value = idOf(number);
    line.order.number = u"26-%1"_s.arg(number);
    line.order.title = u"停电报修"_s;
    line.order.handler.value = handler;
    line.order.nudges.value = nudges;
    line.pending = pending;
    return line;
}

Notice noticeOf(int number, bool mustRead, const QStringList &readBy = {})
{
    Notice notice;
    notice.id.value = idOf(number);
    notice.title = u"台风预警"_s;
    notice.mustRead = mustRead;
    notice.readBy = readBy;
    notice.validFrom.ms = 1'794'000'000'000;
    notice.validTo.ms = 1'796'000'000'000;
    return notice;
}

News newsOf(NewsKind kind, int number, bool mine = false)
{
    return {kind, u"%1/%2"_s.arg(int(kind)).arg(number), u"work_order"_s, idOf(number), {}, mine};
}

QStringList keysOf(const QList<News> &news)
{
    QStringList keys;
    for (const News &one : news)
        keys += one.key;
    return keys;
}

}  // namespace

/// What an agent is told, when, and when not. No window is needed for it.
class tst_News final : public QObject {
    Q_OBJECT
private slots:
    void whatStands();
    void anotherNudgeIsAnotherNews();
    void whomALimitTells_data();
    void whomALimitTells();
    void anAnswerToMyChase();
    void theFirstLookSaysNothing();
    void aNewThingIsSaidOnce();
    void untilItIsSeenItIsSaidAgain();
    void whatWaitedAtTheStartIsSaidAgainToo();
    void whatSheDidHerselfIsNoNews();
    void inContactItWaits();
    void whatIsGoneIsForgotten();
    void anotherUserBeginsAnew();
    void lease_data();
    void lease();
    void wrongPasswordsArePaused();
};

void tst_News::whatStands()
{
    WorkFacts facts = factsOfMe();
    Refusal refusal;
    refusal.id.value = idOf(20);
    refusal.target = idOf(21);
    facts.refusals = {refusal};
    facts.orders = {orderOf(30, facts.actor.user, 2), orderOf(31, idOf(2), 5)};
    facts.notices = {noticeOf(40, true), noticeOf(41, false),
                     noticeOf(42, true, {receiptOf(facts.actor.user)})};
    const QList<News> news = standingNews(facts);
    QList<NewsKind> kinds;
    for (const News &one : news)
        kinds += one.kind;
    QCOMPARE(kinds, (QList<NewsKind>{NewsKind::Refusal, NewsKind::MustRead, NewsKind::Nudged,
                                     NewsKind::Assigned}));
    QCOMPARE(news[1].target, idOf(40));
    QCOMPARE(news[2].title, u"26-30 停电报修"_s);
}

void tst_News::anotherNudgeIsAnotherNews()
{
    WorkFacts facts = factsOfMe();
    facts.orders = {orderOf(30, facts.actor.user, 1)};
    NewsBook book;
    (void)book.update(standingNews(facts), 0);
    facts.orders = {orderOf(30, facts.actor.user, 2)};
    const auto spoken = book.update(standingNews(facts), minute);
    QCOMPARE(spoken.news.size(), 1);
    QCOMPARE(spoken.news.first().kind, NewsKind::Nudged);
}

void tst_News::whomALimitTells_data()
{
    QTest::addColumn<QString>("alert");
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("lead");
    QTest::addColumn<bool>("told");
    const auto row = [](const char *rule, const char *alert, const char *place, bool lead,
                        bool told) {
        QTest::newRow(rule) << QString::fromLatin1(alert) << QString::fromLatin1(place) << lead
                            << told;
    };
    row("who has it in hand", "notify", "mine", false, true);
    row("who watches it", "notify", "watched", false, true);
    row("the team while nobody has it", "notify", "team", false, true);
    row("not the team when a colleague has it", "escalate", "colleague", false, false);
    row("the lead is not told of a first warning", "notify", "colleague", true, false);
    row("but of supervision", "supervise", "colleague", true, true);
    row("and of what is raised", "raise", "colleague", true, true);
    row("also the lead of the side that accepted", "supervise", "accepted", true, true);
    row("not the lead of others", "escalate", "foreign", true, false);
    row("nobody while all is well", "", "mine", false, false);
}

void tst_News::whomALimitTells()
{
    QFETCH(QString, alert);
    QFETCH(QString, place);
    QFETCH(bool, lead);
    WorkFacts facts = factsOfMe();
    facts.actor.team = idOf(7);
    facts.actor.role = lead ? Role::Lead : Role::Agent;
    OrderLine line = orderOf(30, place == u"mine" ? facts.actor.user : idOf(2));
    line.order.clockAlert = alert;
    if (place == u"watched")
        line.order.watchers = {receiptOf(facts.actor.user)};
    if (place == u"team" || place == u"colleague")
        line.order.ownerTeam.value = idOf(7);
    if (place == u"team")
        line.order.handler = {};
    if (place == u"accepted")
        line.order.acceptingTeam.value = idOf(7);
    facts.orders = {line};
    QList<News> limits = standingNews(facts);
    limits.removeIf([](const News &one) { return one.kind != NewsKind::Limit; });
    QTEST(!limits.isEmpty(), "told");
    // A stronger one is another thing to say; a closed order has none.
    if (!limits.isEmpty()) {
        facts.orders[0].order.clockAlert = u"escalate"_s;
        QVERIFY(standingNews(facts).first().key != limits.first().key);
        facts.orders[0].order.state = OrderState::Archived;
        QVERIFY(standingNews(facts).isEmpty() ||
                standingNews(facts).first().kind != NewsKind::Limit);
    }
}

void tst_News::anAnswerToMyChase()
{
    WorkFacts facts = factsOfMe();
    Note answer;
    answer.id.value = idOf(50);
    answer.root = idOf(30);
    facts.nudgeAnswers = {answer};
    facts.approvalOrders.insert(idOf(30), orderOf(30, idOf(2)));
    const QList<News> news = standingNews(facts);
    QCOMPARE(news.size(), 1);
    QCOMPARE(news.first().kind, NewsKind::Answered);
    QCOMPARE(news.first().target, idOf(30));
    QCOMPARE(news.first().title, u"26-30 停电报修"_s);
}

void tst_News::theFirstLookSaysNothing()
{
    NewsBook book;
    QVERIFY(book.update({newsOf(NewsKind::Refusal, 1)}, 0).news.isEmpty());
    QCOMPARE(book.unseen(), 1);
    NewsBook orders;
    QVERIFY(orders.update({newsOf(NewsKind::Assigned, 1)}, 0).news.isEmpty());
    QCOMPARE(orders.unseen(), 0);
}

void tst_News::aNewThingIsSaidOnce()
{
    NewsBook book;
    (void)book.update({}, 0);
    const QList<News> standing{newsOf(NewsKind::Conflict, 1)};
    QCOMPARE(book.update(standing, 10).news, standing);
    QVERIFY(book.update(standing, 20).news.isEmpty());
    QCOMPARE(book.unseen(), 1);
}

void tst_News::untilItIsSeenItIsSaidAgain()
{
    NewsBook book;
    (void)book.update({}, 0);
    const QList<News> standing{newsOf(NewsKind::Conflict, 1)};
    (void)book.update(standing, 0);
    QVERIFY(book.update(standing, 5 * minute - 1).news.isEmpty());
    const auto again = book.update(standing, 5 * minute);
    QCOMPARE(keysOf(again.news), keysOf(standing));
    QVERIFY(again.again);
    book.see(NewsKind::Conflict);
    QVERIFY(book.update(standing, 60 * minute).news.isEmpty());
    QCOMPARE(book.unseen(), 0);
}

void tst_News::whatWaitedAtTheStartIsSaidAgainToo()
{
    NewsBook book;
    const QList<News> standing{newsOf(NewsKind::MustRead, 1)};
    (void)book.update(standing, 0);
    QVERIFY(book.update(standing, 5 * minute).again);
    book.see(idOf(1));
    QVERIFY(book.update(standing, 10 * minute).news.isEmpty());
    book.setRepeatMs(0);
    const QList<News> more{newsOf(NewsKind::MustRead, 1), newsOf(NewsKind::MustRead, 2)};
    QCOMPARE(book.update(more, 11 * minute).news.size(), 1);
    QVERIFY(book.update(more, 99 * minute).news.isEmpty());
}

void tst_News::whatSheDidHerselfIsNoNews()
{
    WorkFacts facts = factsOfMe();
    NewsBook book;
    (void)book.update(standingNews(facts), 0);
    facts.orders = {orderOf(30, facts.actor.user, 0, true)};
    QVERIFY(book.update(standingNews(facts), 10).news.isEmpty());
    // And it stays so when the server has confirmed it.
    facts.orders = {orderOf(30, facts.actor.user)};
    QVERIFY(book.update(standingNews(facts), 20).news.isEmpty());
    facts.orders += orderOf(31, facts.actor.user);
    QCOMPARE(book.update(standingNews(facts), 30).news.size(), 1);
}

void tst_News::inContactItWaits()
{
    NewsBook book;
    (void)book.update({}, 0);
    book.setQuiet(true);
    const QList<News> standing{newsOf(NewsKind::Refusal, 1), newsOf(NewsKind::Assigned, 2)};
    QVERIFY(book.update(standing, 10).news.isEmpty());
    QCOMPARE(book.unseen(), 2);
    book.setQuiet(false);
    QCOMPARE(book.update(standing, 20).news, standing);
}

void tst_News::whatIsGoneIsForgotten()
{
    NewsBook book;
    (void)book.update({newsOf(NewsKind::Conflict, 1)}, 0);
    (void)book.update({}, 10);
    QCOMPARE(book.unseen(), 0);
    QCOMPARE(book.update({newsOf(NewsKind::Conflict, 1)}, 20).news.size(), 1);
}

void tst_News::anotherUserBeginsAnew()
{
    NewsBook book;
    (void)book.update({}, 0);
    book.forget();
    QVERIFY(book.update({newsOf(NewsKind::Conflict, 1)}, 10).news.isEmpty());
}

void tst_News::lease_data()
{
    QTest::addColumn<qint64>("contact");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<Lease>("expected");
    const qint64 hour = 3'600'000;
    const qint64 start = 1'795'000'000'000;
    QTest::newRow("just heard") << start << start << Lease::Held;
    QTest::newRow("under 72 hours") << start << start + 72 * hour - 1 << Lease::Held;
    QTest::newRow("72 hours") << start << start + 72 * hour << Lease::Covered;
    QTest::newRow("under seven days") << start << start + 168 * hour - 1 << Lease::Covered;
    QTest::newRow("seven days") << start << start + 168 * hour << Lease::Ended;
    QTest::newRow("never heard: a desk just made") << qint64(0) << start << Lease::Held;
    QTest::newRow("a clock that was set back") << start << start - 999 * hour << Lease::Held;
}

void tst_News::lease()
{
    QFETCH(qint64, contact);
    QFETCH(qint64, now);
    QFETCH(Lease, expected);
    QCOMPARE(leaseAt(contact, now), expected);
}

void tst_News::wrongPasswordsArePaused()
{
    TryLimit limit;
    for (int i = 0; i < 4; ++i) {
        limit.failed(0);
        QVERIFY(limit.mayTry(0));
    }
    limit.failed(0);
    QVERIFY(!limit.mayTry(29'999));
    QVERIFY(limit.mayTry(30'000));
    limit.failed(30'000);
    QVERIFY(!limit.mayTry(89'999));
    QVERIFY(limit.mayTry(90'000));
    limit.succeeded();
    limit.failed(90'000);
    QVERIFY(limit.mayTry(90'000));
}

QTEST_GUILESS_MAIN(tst_News)
#include "tst_news.moc"
