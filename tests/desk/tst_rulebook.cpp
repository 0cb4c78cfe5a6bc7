// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/rulebook.h"
#include "domain/records/region.h"
#include "replica/profile.h"
#include "replica/replica.h"
#include "support/certificate/certificate.h"
#include "support/greeting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;

namespace {

class RuleClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return 1'795'000'000'000; }
    [[nodiscard]] qint64 monotonicMs() const override { return nowMs(); }
};

QUuid idOf(int n) { return makeUuid7(1'600'000'000'000 + n, quint64(n), quint64(n)); }

template <typename T> T fresh(int n, const QString &feed = u"YJ"_s)
{
    T record;
    record.id.value = idOf(n);
    record.root = record.id.value;
    record.feed = feed;
    record.version = 1;
    return record;
}

const QUuid me = idOf(1);
const QUuid colleague = idOf(2);
const QUuid hall = idOf(3);
const QUuid customer = idOf(4);
const QUuid team = idOf(5);
const QUuid firstOrder = idOf(11);
const QUuid secondOrder = idOf(12);
const QUuid closedOrder = idOf(13);

Automation macro(int n, const QString &name, const char *actions, const char *condition = "")
{
    auto one = fresh<Automation>(n, u"common"_s);
    one.name = name;
    one.kind = AutomationKind::Macro;
    one.sharing = Sharing::All;
    one.active = true;
    one.owner.value = colleague;
    one.actions = QString::fromUtf8(actions);
    one.condition = QString::fromUtf8(condition);
    return one;
}

}  // namespace

/// Macros without the server: which are offered, what they save, and how it is taken back.
class TestRuleBook final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void whoIsOfferedWhat();
    void oneStepAndBack();
    void manyOrders();
    void anAnswerGoesOut();
    void nothingAtAllIfOneFails();
    void aFormIsAskedAsWell();
    void whyItIsGraded();

private:
    void fill(replica::Replica &files) const;
    template <typename T> T wait(const Future<T> &future)
    {
        (void)QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
        return future.result();
    }
    Automation named(const QString &name)
    {
        const auto all = wait(m_book->all());
        for (const Automation &one : *all) {
            if (one.name == name)
                return one;
        }
        return {};
    }
    Row row(const QUuid &order) { return wait(m_desk->record(u"work_order"_s, order))->row; }
    QStringList waiting()
    {
        QStringList verbs;
        const auto outbox = wait(m_desk->outbox());
        for (const OutboxItem &item : *outbox) {
            if (item.verb != "void"_L1)
                verbs.prepend(item.verb + u' ' + item.type);
        }
        return verbs;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::TestCertificate m_certificate;
    RuleClock m_clock;
    SystemIds m_ids;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<RuleBook> m_book;
};

void TestRuleBook::fill(replica::Replica &files) const
{
    const QString inHall = u"hall:"_s + hall.toString(QUuid::WithoutBraces);
    files.applyHello(greeting({u"common"_s, inHall})).waitForFinished();

    protocol::BootstrapReply common;
    auto region = fresh<Region>(6, u"common"_s);
    region.code = u"YJ"_s;
    auto user = fresh<User>(1, u"common"_s);
    user.name = u"李敏"_s;
    user.staffNumber = u"1001"_s;
    auto own = macro(21, u"own"_s, R"([{"do":"addTag","text":"own"}])");
    own.sharing = Sharing::Personal;
    own.owner.value = me;
    auto others = macro(22, u"hers"_s, R"([{"do":"addTag","text":"x"}])");
    others.sharing = Sharing::Personal;
    auto ofTeam = macro(23, u"team"_s, R"([{"do":"addTag","text":"x"}])");
    ofTeam.sharing = Sharing::Team;
    ofTeam.team.value = team;
    auto ofOthers = ofTeam;
    ofOthers.id.value = ofOthers.root = idOf(24);
    ofOthers.name = u"other team"_s;
    ofOthers.team.value = idOf(99);
    auto off = macro(25, u"off"_s, R"([{"do":"addTag","text":"x"}])");
    off.active = false;
    auto trigger = macro(26, u"trigger"_s, R"([{"do":"addTag","text":"x"}])");
    trigger.kind = AutomationKind::Trigger;
    common.rows = {
        toRow(region),
        toRow(user),
        toRow(own),
        toRow(others),
        toRow(ofTeam),
        toRow(ofOthers),
        toRow(off),
        toRow(trigger),
        toRow(macro(27, u"full"_s,
                    R"([{"do":"set","field":"urgency","value":3},{"do":"addTag","text":"hot"},
                        {"do":"move","to":"triage"},{"do":"handler","to":"me"},
                        {"do":"note","text":"{order.number} {agent.name} {agent.number}"}])",
                    R"({"==":[{"var":"order.state"},"accepted"]})")),
        toRow(macro(28, u"reply"_s, R"([{"do":"reply","text":"{customer.name}: {order.number}"}])",
                    R"({"==":[{"var":"customer.tier"},"vip"]})")),
        toRow(macro(29, u"fails"_s,
                    R"([{"do":"addTag","text":"x"},{"do":"move","to":"archived"}])"))};
    ClockSetting table;
    table.id.value = table.root = idOf(30);
    table.feed = u"common"_s;
    table.version = 1;
    table.kind = SettingKind::Triage;
    table.revision = 1;
    table.document = QString::fromUtf8(shippedTriageDocument());
    common.rows += toRow(table);
    files.applyScopePage(u"common"_s, common).waitForFinished();

    protocol::BootstrapReply page;
    auto person = fresh<Customer>(4);
    person.name = u"王明"_s;
    person.tier = Tier::Vip;
    page.rows += toRow(person);
    page.roots += customer;
    for (const int n : {11, 12, 13}) {
        auto order = fresh<WorkOrder>(n);
        order.title = u"停电"_s;
        order.number = u"YJ26-00000%1"_s.arg(n);
        order.category = u"故障报修›低压›单户停电"_s;
        order.family = Family::Fault;
        order.acceptedAt.ms = m_clock.nowMs() - 60'000;
        if (n == 11)
            order.customer.value = customer;
        if (n == 13) {
            order.state = OrderState::Archived;
            order.closedAt = order.acceptedAt;
        }
        page.rows += toRow(order);
        page.roots += order.root;
    }
    files.applyScopePage(inHall, page).waitForFinished();
}

void TestRuleBook::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    {
        const auto profile = replica::Profile::open(m_folder->path(), true);
        QVERIFY(profile);
        const auto files = replica::Replica::open(**profile, me, m_clock, m_ids);
        QVERIFY(files);
        (*files)
            ->setSession({me, Role::Agent, team, u"YJ"_s, u"李敏"_s}, u"limin"_s, "token")
            .waitForFinished();
        fill(**files);
        QVERIFY((*profile)->setLastUser(me));
    }
    auto opened = Desk::open({QUrl(u"https://127.0.0.1:9"_s), m_certificate.certificateFile(),
                              m_folder->path(), u"test"_s, true},
                             m_clock, m_ids);
    QVERIFY(opened);
    m_desk = *std::move(opened);
    m_desk->goOffline();
    QVERIFY(QTest::qWaitFor([this] { return m_desk->actor().role != Role::Unknown; }, 20'000));
    m_book = std::make_unique<RuleBook>(*m_desk);
}

void TestRuleBook::cleanup()
{
    m_book.reset();
    m_desk.reset();
}

void TestRuleBook::whoIsOfferedWhat()
{
    const auto names = [this](const QUuid &order) {
        QStringList found;
        const auto macros = wait(m_book->macrosFor(order));
        for (const Automation &one : *macros)
            found += one.name;
        return found;
    };
    QCOMPARE(names(firstOrder),
             (QStringList{u"fails"_s, u"full"_s, u"own"_s, u"reply"_s, u"team"_s}));
    // Without a customer nobody is a VIP; what is archived is not accepted.
    QCOMPARE(names(secondOrder), (QStringList{u"fails"_s, u"full"_s, u"own"_s, u"team"_s}));
    QCOMPARE(names(closedOrder), (QStringList{u"fails"_s, u"own"_s, u"team"_s}));
    QCOMPARE(names(idOf(77)), QStringList());
}

void TestRuleBook::oneStepAndBack()
{
    const Row before = row(firstOrder);
    const auto run = wait(m_book->run(named(u"full"_s), {firstOrder}, {10'000}));
    QVERIFY(run);
    QCOMPARE(run->orders, 1);
    QCOMPARE(waiting(), (QStringList{u"edit work_order"_s, u"move work_order"_s,
                                     u"edit work_order"_s, u"create note"_s}));
    const auto after = fromRow<WorkOrder>(row(firstOrder));
    QCOMPARE(after.state, OrderState::Triage);
    QCOMPARE(after.urgency, 3);
    QCOMPARE(after.tags, QStringList{u"hot"_s});
    QCOMPARE(after.handler.value, me);
    const auto view = wait(m_desk->order(firstOrder));
    QCOMPARE(view->notes.size(), 1);
    QCOMPARE(view->notes.first().text, u"YJ26-0000011 李敏 1001"_s);
    QVERIFY(m_desk->isHolding());

    QVERIFY(wait(m_book->takeBack(*run)));
    QCOMPARE(row(firstOrder).values, before.values);
    QCOMPARE(wait(m_desk->order(firstOrder))->notes.size(), 0);
    QCOMPARE(waiting(), QStringList());
}

void TestRuleBook::manyOrders()
{
    const auto run =
        wait(m_book->run(named(u"full"_s), {firstOrder, secondOrder, closedOrder, idOf(77)}));
    QVERIFY(run);
    QCOMPARE(run->orders, 2);
    QCOMPARE(run->refused.size(), 2);
    QCOMPARE(run->refused[0].first, closedOrder);
    QCOMPARE(run->refused[0].second.detail, u"macro_not_for_order"_s);
    QCOMPARE(run->refused[1].second.kind, ErrorKind::NotFound);
    QCOMPARE(fromRow<WorkOrder>(row(secondOrder)).state, OrderState::Triage);
    // Once more: nothing is for it any more.
    const auto again = wait(m_book->run(named(u"own"_s), {firstOrder, secondOrder}));
    QCOMPARE(again->orders, 2);
    const auto third = wait(m_book->run(named(u"own"_s), {firstOrder, secondOrder}));
    QCOMPARE(third->orders, 0);
    QCOMPARE(third->unchanged, 2);
    QVERIFY(third->numbers.isEmpty());
}

void TestRuleBook::anAnswerGoesOut()
{
    const auto run = wait(m_book->run(named(u"reply"_s), {firstOrder}));
    QVERIFY(run);
    QCOMPARE(run->orders, 1);
    // The first says which macro it was, though nothing of the order changes.
    QCOMPARE(waiting(),
             (QStringList{u"edit work_order"_s, u"create interaction"_s, u"create message"_s}));
    const auto outbox = wait(m_desk->outbox());
    const auto message = wait(m_desk->record(u"message"_s, outbox->first().target));
    QCOMPARE(message->row.text(u"body"), u"王明: YJ26-0000011"_s);
}

void TestRuleBook::nothingAtAllIfOneFails()
{
    const auto run = wait(m_book->run(named(u"fails"_s), {firstOrder}));
    QVERIFY(run);
    QCOMPARE(run->orders, 0);
    QCOMPARE(run->refused.first().second.field, u"actions[1]"_s);
    QCOMPARE(run->refused.first().second.detail, u"not_from_here"_s);
    QCOMPARE(waiting(), QStringList());
}

void TestRuleBook::aFormIsAskedAsWell()
{
    QVERIFY(wait(m_desk->createRecord(
        u"order_type"_s, {}, {},
        {{u"code"_s, u"claim"_s},
         {u"family"_s, QString(codeOf(Family::Fault))},
         {u"active"_s, true},
         {u"document"_s, uR"({"names":{"zh":"理赔","en":"Claim"},"checklist":[{"key":"seen",)"
                         R"("names":{"zh":"看过","en":"Seen"},"from":"triage"}]})"_s}})));
    QVERIFY(wait(m_desk->editRecord(u"work_order"_s, firstOrder, {{u"orderType"_s, u"claim"_s}})));
    const QStringList before = waiting();
    const auto run = wait(m_book->run(named(u"full"_s), {firstOrder}));
    QVERIFY(run);
    QCOMPARE(run->refused.first().second.field, u"actions[2]"_s);
    QCOMPARE(run->refused.first().second.detail, u"needs_check"_s);
    QCOMPARE(waiting(), before);
    const auto view = wait(m_desk->order(firstOrder));
    for (const OfferedMove &move : view->moves) {
        if (move.to == OrderState::Triage)
            QCOMPARE(move.verdict.reason, "needs_check"_L1);
    }
    QVERIFY(wait(m_desk->editRecord(u"work_order"_s, firstOrder,
                                    {{u"answers"_s, QStringList{u"seen=yes"_s}}})));
    QCOMPARE(wait(m_book->run(named(u"full"_s), {firstOrder}))->orders, 1);
}

void TestRuleBook::whyItIsGraded()
{
    auto order = fromRow<WorkOrder>(row(firstOrder));
    order.impact = 3;
    const auto expected = wait(m_book->grading(order));
    QVERIFY(expected);
    QCOMPARE(int(expected->kind), int(GradingView::Kind::Expected));
    QCOMPARE(expected->grade, u"紧急"_s);
    QCOMPARE(expected->rule, u"影响面广或事态紧急"_s);
    QVERIFY(!expected->experts);
    QCOMPARE(expected->steps.size(), 4);
    QVERIFY(expected->steps.last().holds);
    order.grade = u"紧急"_s;
    QCOMPARE(int(wait(m_book->grading(order))->kind), int(GradingView::Kind::Hand));
    order.triageRule = u"fault-wide-or-urgent"_s;
    const auto graded = wait(m_book->grading(order));
    QCOMPARE(int(graded->kind), int(GradingView::Kind::Table));
    QCOMPARE(graded->rule, u"影响面广或事态紧急"_s);
}

QTEST_GUILESS_MAIN(TestRuleBook)
#include "tst_rulebook.moc"
