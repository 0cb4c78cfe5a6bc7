// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/counter.h"
#include "desk/countermodel.h"
#include "desk/customerpick.h"
#include "desk/timelinesource.h"
#include "domain/records/org.h"
#include "domain/records/region.h"
#include "replica/profile.h"
#include "replica/replica.h"
#include "replica/roster.h"
#include "support/certificate/certificate.h"
#include "support/greeting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;

namespace {

constexpr qint64 minute = 60'000;

class VisitClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return now; }
    [[nodiscard]] qint64 monotonicMs() const override { return now; }
    qint64 now = 1'795'000'000'000;
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

const QUuid clerk = idOf(1);
const QUuid colleague = idOf(2);
const QUuid hall = idOf(3);
const QUuid customer = idOf(4);

}  // namespace

/// A clerk without the server: from the number to the end of the visit, on what her desk holds.
class tst_Visit final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void whoWaitsIsCalledInOrder();
    void passAndUndo();
    void sentOn();
    void aClosedCounterCallsNobody();
    void numbersDrawnByHand();
    void fromTheNumberToTheEnd();
    void withoutANumber();
    void aRestartKeepsTheVisit();
    void whyAVisitCannotBegin_data();
    void whyAVisitCannotBegin();
    void whyAVisitCannotEnd_data();
    void whyAVisitCannotEnd();
    void amounts_data();
    void amounts();
    void customersAreFound_data();
    void customersAreFound();
    void agentsHaveNoCounter();
    void aNoteBelongsToTheContact();
    void nobodyBelongsToHerself();
    void afterThreeDaysEverythingIsMasked();

private:
    void fill(replica::Replica &files) const;
    void open();
    /// Waits until the counter has read what was saved.
    bool settle(const std::function<bool()> &reached);
    template <typename T> T wait(const Future<T> &future)
    {
        (void)QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
        return future.result();
    }
    QString numberOf(const Ticket *ticket) const { return ticket ? ticket->number : QString(); }
    VisitStart startOf(const QString &business = u"payment"_s) const
    {
        return {.customer = customer,
                .ticket = {},
                .business = business,
                .topic = u"电费缴纳"_s,
                .position = {}};
    }

    /// Without a ticket that was drawn.
    VisitStart byHand() const
    {
        VisitStart start = startOf();
        start.number = u"M01"_s;
        return start;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::TestCertificate m_certificate;
    VisitClock m_clock;
    SystemIds m_ids;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Counter> m_counter;
};

void tst_Visit::fill(replica::Replica &files) const
{
    const QString inHall = u"hall:"_s + hall.toString(QUuid::WithoutBraces);
    files.applyHello(greeting({u"common"_s, inHall})).waitForFinished();

    protocol::BootstrapReply common;
    auto org = fresh<Org>(3, u"common"_s);
    org.name = u"城西供电营业厅"_s;
    org.kind = OrgKind::Hall;
    auto region = fresh<Region>(5, u"common"_s);
    region.code = u"YJ"_s;
    region.name = u"云江供电"_s;
    common.rows = {toRow(org), toRow(region)};
    for (const auto &[n, name] : {std::pair{1, u"孙悦"_s}, std::pair{2, u"蒋芸"_s}}) {
        auto user = fresh<User>(n, u"common"_s);
        user.name = name;
        user.login = name;
        user.staffNumber = u"100%1"_s.arg(n);
        user.org.value = hall;
        common.rows += toRow(user);
    }
    files.applyScopePage(u"common"_s, common).waitForFinished();

    protocol::BootstrapReply page;
    auto person = fresh<Customer>(4);
    person.name = u"王明"_s;
    person.number = u"10000042"_s;
    person.phone = u"128****5678"_s;
    person.identity = u"330***********0019"_s;
    Service service;
    service.id.value = idOf(6);
    service.root = customer;
    service.feed = u"YJ"_s;
    service.version = 1;
    service.number = u"3301912345678"_s;
    page.rows = {toRow(person), toRow(service)};
    page.roots = {customer};
    struct Drawn {
        const char *number;
        int minutes;
        TicketPriority priority;
    };
    int n = 10;
    for (const Drawn &drawn :
         {Drawn{"A001", 20, TicketPriority::None}, Drawn{"B001", 12, TicketPriority::None},
          Drawn{"A002", 5, TicketPriority::Elderly}}) {
        auto ticket = fresh<Ticket>(n++);
        ticket.number = QLatin1StringView(drawn.number);
        ticket.business = ticket.number.startsWith(u'A') ? u"payment"_s : u"account"_s;
        ticket.priority = drawn.priority;
        ticket.hall.value = hall;
        ticket.issuedAt.ms = m_clock.now - drawn.minutes * minute;
        page.rows += toRow(ticket);
        page.roots += ticket.id.value;
    }
    files.applyScopePage(inHall, page).waitForFinished();
    protocol::PullReply pull;
    pull.cursor = "1";
    pull.caughtUp = true;
    files.applyPull(pull, 0).waitForFinished();
}

void tst_Visit::init()
{
    m_clock = {};
    m_folder = std::make_unique<QTemporaryDir>();
    {
        const auto profile = replica::Profile::open(m_folder->path(), true);
        QVERIFY(profile);
        const auto files = replica::Replica::open(**profile, clerk, m_clock, m_ids);
        QVERIFY(files);
        (*files)
            ->setSession({clerk, Role::Clerk, {}, u"YJ"_s, u"孙悦"_s}, u"sunyue"_s, "token")
            .waitForFinished();
        fill(**files);
        QVERIFY((*profile)->setLastUser(clerk));
    }
    open();
}

void tst_Visit::open()
{
    m_counter.reset();
    m_desk.reset();
    auto opened = Desk::open({QUrl(u"https://127.0.0.1:9"_s), m_certificate.certificateFile(),
                              m_folder->path(), u"test"_s, true},
                             m_clock, m_ids);
    QVERIFY(opened);
    m_desk = *std::move(opened);
    m_desk->goOffline();
    m_counter = std::make_unique<Counter>(*m_desk, m_clock);
    QVERIFY(settle([this] { return m_counter->isLoaded(); }));
}

void tst_Visit::cleanup()
{
    m_counter.reset();
    m_desk.reset();
}

bool tst_Visit::settle(const std::function<bool()> &reached)
{
    return QTest::qWaitFor(reached, 20'000);
}

void tst_Visit::whoWaitsIsCalledInOrder()
{
    QVERIFY(m_counter->isHere());
    QCOMPARE(m_counter->facts().hallName, u"城西供电营业厅"_s);
    QCOMPARE(m_counter->waitingHere(), 3);
    m_counter->setPosition(u"3"_s);
    QVERIFY(wait(m_counter->callNext()));
    QVERIFY(settle([this] { return m_counter->current() != nullptr; }));
    // The elderly one goes before who came first.
    QCOMPARE(numberOf(m_counter->current()), u"A002"_s);
    QCOMPARE(m_counter->current()->position, u"3"_s);
    QCOMPARE(m_counter->current()->calls.value, 1);
    const auto again = wait(m_counter->callNext());
    QVERIFY(!again && again.error().kind == ErrorKind::Conflict);
    QVERIFY(wait(m_counter->recall()));
    QVERIFY(settle([this] { return m_counter->current()->calls.value == 2; }));

    CounterModel model(*m_counter, {u"payment"_s, u"account"_s});
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows += model.ticketAt(row) ? model.ticketAt(row)->number : u"-"_s;
    QCOMPARE(rows, (QStringList{u"-"_s, u"A001"_s, u"-"_s, u"B001"_s, u"-"_s, u"A002"_s}));
    QCOMPARE(model.rowOf(m_counter->current()->id.value), 5);
}

void tst_Visit::passAndUndo()
{
    QVERIFY(wait(m_counter->callNext()));
    QVERIFY(settle([this] { return m_counter->current() != nullptr; }));
    const QUuid id = m_counter->current()->id.value;
    QVERIFY(wait(m_counter->pass()));
    QVERIFY(settle([this] { return !m_counter->current(); }));
    QCOMPARE(m_counter->ticket(id)->state, TicketState::Passed);
    QVERIFY(wait(m_counter->takeBackPass(id)));
    QVERIFY(settle([this] { return m_counter->current() != nullptr; }));
    QVERIFY(wait(m_counter->pass()));
    QVERIFY(settle([this] { return !m_counter->current(); }));
    // Passed over, not forgotten: called again when she comes.
    QVERIFY(wait(m_counter->call(id)));
    QVERIFY(settle([this] { return m_counter->current() != nullptr; }));
    QCOMPARE(m_counter->current()->id.value, id);
    QVERIFY(wait(m_counter->leave(id)));
    QVERIFY(settle([this] { return !m_counter->current(); }));
    const auto gone = wait(m_counter->call(id));
    QVERIFY(!gone && gone.error().kind == ErrorKind::NotFound);
}

void tst_Visit::sentOn()
{
    m_counter->setPosition(u"3"_s);
    QVERIFY(wait(m_counter->callNext()));
    QVERIFY(settle([this] { return m_counter->current() != nullptr; }));
    const QUuid id = m_counter->current()->id.value;
    QVERIFY(wait(m_counter->transfer(id, u"invoice"_s, u"7"_s)));
    QVERIFY(settle([this] { return !m_counter->current(); }));
    const Ticket *sent = m_counter->ticket(id);
    QCOMPARE(sent->state, TicketState::Waiting);
    QVERIFY(sent->clerk.isNull());
    QCOMPARE(sent->business, u"invoice"_s);
    // Only counter 7 may call it now.
    QVERIFY(wait(m_counter->callNext()));
    QVERIFY(settle([this] { return m_counter->current() != nullptr; }));
    QCOMPARE(numberOf(m_counter->current()), u"A001"_s);
}

void tst_Visit::aClosedCounterCallsNobody()
{
    m_counter->pause(u"用餐"_s);
    const qint64 since = m_counter->sinceMs();
    const auto called = wait(m_counter->callNext());
    QVERIFY(!called && called.error().field == u"pause"_s);
    m_clock.now += 20 * minute;
    open();  // a restart does not open it
    QVERIFY(settle([this] { return !m_counter->pauseReason().isEmpty(); }));
    QCOMPARE(m_counter->pauseReason(), u"用餐"_s);
    QCOMPARE(m_counter->sinceMs(), since);
    m_counter->resume();
    QCOMPARE(m_counter->sinceMs(), m_clock.now);
    QVERIFY(wait(m_counter->callNext()));
}

void tst_Visit::numbersDrawnByHand()
{
    m_counter->setPosition(u"3"_s);
    QVERIFY(m_counter->isBlind());
    // Nobody can say what colleagues draw meanwhile.
    QCOMPARE(m_counter->nextNumber(u'A'), u"A003-3"_s);
    const auto saved = wait(m_counter->draw(u"payment"_s, u'A', TicketPriority::Military));
    QVERIFY(saved);
    QVERIFY(wait(m_counter->refresh()));
    const Ticket *drawn = m_counter->ticket(saved->id);
    QVERIFY(drawn);
    QCOMPARE(drawn->number, u"A003-3"_s);
    QCOMPARE(drawn->priority, TicketPriority::Military);
    QCOMPARE(drawn->hall.value, hall);
    QCOMPARE(m_counter->nextNumber(u'A'), u"A004-3"_s);
    QCOMPARE(m_counter->byNumber(u"a003-3"_s)->id.value, saved->id);
}

void tst_Visit::fromTheNumberToTheEnd()
{
    QVERIFY(wait(m_counter->callNext()));
    QVERIFY(settle([this] { return m_counter->current() != nullptr; }));
    const QUuid ticket = m_counter->current()->id.value;
    VisitStart start = startOf();
    start.relation = Relation::Authorised;
    start.contactName = u"王小明"_s;
    start.authority = u"授权委托书"_s;
    start.service = idOf(6);
    const auto ids = wait(m_counter->start(start, u'A'));
    QVERIFY(ids);
    QCOMPARE(ids->ticket, ticket);
    QVERIFY(settle([this] { return m_counter->visit().has_value(); }));
    const Interaction contact = m_counter->visit()->interaction;
    QCOMPARE(contact.channel, Channel::Hall);
    QCOMPARE(contact.state, InteractionState::Active);
    QCOMPARE(contact.agent.value, clerk);
    QCOMPARE(contact.ticket, ticket);
    QCOMPARE(contact.authority, u"授权委托书"_s);
    QCOMPARE(contact.queue, u"电费缴纳"_s);
    QCOMPARE(m_counter->ticket(ticket)->state, TicketState::Serving);
    QVERIFY(!wait(m_counter->callNext()));

    // Money: recorded, taken back once, recorded as it should have been.
    const auto pay = [this](qint64 fen, const QString &reference) {
        return wait(
            m_desk->pay(*m_counter->visit(),
                        {.amount = {fen}, .method = PaymentMethod::Cash, .reference = reference}));
    };
    const auto wrong = pay(86'200, u"R-1"_s);
    QVERIFY(wrong);
    QVERIFY(wait(m_counter->refresh()));
    QVERIFY(settle([this] { return paymentsOf(*m_counter->visit()).size() == 1; }));
    const auto noReason = wait(m_desk->voidPayment(*m_counter->visit(), wrong->id, u" "_s));
    QVERIFY(!noReason && noReason.error().detail == u"needs_reason"_s);
    m_clock.now += minute;
    const auto taken = wait(m_desk->voidPayment(*m_counter->visit(), wrong->id, u"多输了一个零"_s));
    QVERIFY(taken);
    QVERIFY(wait(m_counter->refresh()));
    QVERIFY(settle([this] { return paymentsOf(*m_counter->visit()).size() == 2; }));
    QCOMPARE(takenIn(paymentsOf(*m_counter->visit())), Fen{0});
    for (const QUuid &id : {wrong->id, taken->id}) {
        const auto twice = wait(m_desk->voidPayment(*m_counter->visit(), id, u"again"_s));
        QVERIFY(!twice && twice.error().kind == ErrorKind::Conflict);
    }
    m_clock.now += minute;
    QVERIFY(pay(8'620, u"R-2"_s));
    QVERIFY(wait(m_counter->refresh()));
    QVERIFY(settle([this] { return paymentsOf(*m_counter->visit()).size() == 3; }));
    QCOMPARE(takenIn(paymentsOf(*m_counter->visit())), Fen{8'620});

    QVERIFY(!wait(m_counter->finish({.disposition = u"已办结"_s})));
    QVERIFY(wait(m_counter->finish({.disposition = u"已办结"_s, .rating = 5})));
    QVERIFY(settle([&] { return m_counter->ticket(ticket)->state == TicketState::Served; }));
    QVERIFY(!m_counter->visit() && !m_counter->current());
    const auto ended = wait(m_desk->visit(ids->interaction, customer));
    QVERIFY(ended);
    QCOMPARE(ended->interaction.state, InteractionState::Closed);
    QCOMPARE(ended->interaction.endedAt.ms, m_clock.now);
    QCOMPARE(ended->interaction.rating, 5);
    QCOMPARE(ended->interaction.disposition, u"已办结"_s);

    // Taken back: as if it had not ended.
    QVERIFY(wait(m_counter->takeBackFinish(*ids, customer)));
    QVERIFY(settle([this] { return m_counter->visit().has_value(); }));
    QCOMPARE(m_counter->visit()->interaction.endedAt.ms, 0);
    QCOMPARE(m_counter->visit()->interaction.rating, 0);
    QCOMPARE(m_counter->ticket(ticket)->state, TicketState::Serving);
}

void tst_Visit::withoutANumber()
{
    const auto ids = wait(m_counter->start(startOf(), u'A'));
    QVERIFY(ids);
    QVERIFY(settle([this] { return m_counter->visit().has_value(); }));
    const Ticket *made = m_counter->ticket(ids->ticket);
    QVERIFY(made);
    QCOMPARE(made->number, u"A003"_s);
    QCOMPARE(made->clerk.value, clerk);
    QCOMPARE(made->state, TicketState::Serving);
}

void tst_Visit::aRestartKeepsTheVisit()
{
    const auto ids = wait(m_counter->start(startOf(), u'A'));
    QVERIFY(ids);
    QVERIFY(settle([this] { return m_counter->visit().has_value(); }));
    open();
    QVERIFY(settle([this] { return m_counter->visit().has_value(); }));
    QCOMPARE(m_counter->visitIds().interaction, ids->interaction);
    QVERIFY(wait(m_counter->finish({.disposition = u"已解答"_s, .notRated = u"客户已离开"_s})));
}

void tst_Visit::whyAVisitCannotBegin_data()
{
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("field");
    for (const auto &[missing, field] :
         {std::pair{u"customer"_s, u"customer"_s}, std::pair{u"business"_s, u"business"_s},
          std::pair{u"number"_s, u"number"_s}, std::pair{u"name of another"_s, u"contactName"_s},
          std::pair{u"paper of an agent"_s, u"authority"_s}, std::pair{u"nothing"_s, QString()}})
        QTest::newRow(qPrintable(missing)) << missing << field;
}

void tst_Visit::whyAVisitCannotBegin()
{
    QFETCH(QString, missing);
    VisitStart start = startOf();
    start.number = u"A001"_s;
    start.relation = Relation::PropertyManager;
    start.contactName = u"单国栋"_s;
    start.authority = u"营业执照及经办人介绍信"_s;
    if (missing == u"customer")
        start.customer = {};
    else if (missing == u"business")
        start.business.clear();
    else if (missing == u"number")
        start.number.clear();
    else if (missing == u"name of another")
        start.contactName = u" "_s;
    else if (missing == u"paper of an agent")
        start.authority.clear();
    const auto why = whyNotStart(start);
    QTEST(why ? why->field : QString(), "field");
}

void tst_Visit::whyAVisitCannotEnd_data()
{
    QTest::addColumn<QString>("disposition");
    QTest::addColumn<int>("rating");
    QTest::addColumn<QString>("notRated");
    QTest::addColumn<QString>("field");
    QTest::newRow("rated") << u"已办结"_s << 1 << QString() << QString();
    QTest::newRow("not rated, with a reason") << u"已办结"_s << 0 << u"客户已离开"_s << QString();
    QTest::newRow("neither") << u"已办结"_s << 0 << u" "_s << u"rating"_s;
    QTest::newRow("six") << u"已办结"_s << 6 << QString() << u"rating"_s;
    QTest::newRow("no outcome") << QString() << 5 << QString() << u"disposition"_s;
}

void tst_Visit::whyAVisitCannotEnd()
{
    QFETCH(QString, disposition);
    QFETCH(int, rating);
    QFETCH(QString, notRated);
    const auto why = whyNotEnd({disposition, {}, rating, notRated});
    QTEST(why ? why->field : QString(), "field");
}

void tst_Visit::amounts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<qint64>("fen");  // below 0: it is no amount
    const auto row = [](const char *name, const QString &typed, qint64 fen,
                        const QString &locale = u"zh_CN"_s) {
        QTest::newRow(name) << typed << locale << fen;
    };
    row("whole", u"86"_s, 8'600);
    row("one decimal", u"86.2"_s, 8'620);
    row("two decimals", u"86.25"_s, 8'625);
    row("three decimals", u"86.255"_s, -1);
    row("a point and nothing", u"86."_s, -1);
    row("only decimals", u".5"_s, -1);
    row("groups", u"1,286.50"_s, 128'650);
    row("sign of currency", u"¥ 86.20"_s, 8'620);
    row("unit", u"86.20元"_s, 8'620);
    row("full width", u"８６．２０"_s, 8'620);
    row("decimal comma of another language", u"86,20"_s, 8'620, u"de_DE"_s);
    row("less than nothing", u"-5"_s, -1);
    row("nothing", u"0"_s, 0);
    row("letters", u"12a"_s, -1);
    row("no rounding", u"0.29"_s, 29);
    row("nine digits", u"123456789.01"_s, 12'345'678'901);
    row("ten digits", u"1234567890"_s, -1);
    row("empty", u""_s, -1);
}

void tst_Visit::amounts()
{
    QFETCH(QString, typed);
    QFETCH(QString, locale);
    const auto fen = fenTyped(typed, QLocale(locale));
    QTEST(fen ? fen->value : qint64(-1), "fen");
}

void tst_Visit::customersAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::addColumn<bool>("certain");
    QTest::newRow("name") << u"王明"_s << 1 << true;
    QTest::newRow("supply point") << u"3301912345678"_s << 1 << true;
    QTest::newRow("customer number") << u"10000042"_s << 1 << true;
    // Without the server only the masked form is there to compare.
    QTest::newRow("identity card") << u"330198198504120019"_s << 1 << false;
    QTest::newRow("another identity card") << u"330198198001010010"_s << 0 << false;
    QTest::newRow("nobody") << u"欧阳"_s << 0 << false;
    QTest::newRow("nothing") << u" "_s << 0 << false;
}

void tst_Visit::customersAreFound()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    QFETCH(bool, certain);
    CustomerPick pick(*m_desk);
    bool answered = false;
    connect(&pick, &CustomerPick::answered, this, [&] { answered = true; });
    pick.ask(text);
    QVERIFY(settle([&] { return answered; }));
    QCOMPARE(pick.candidates().size(), found);
    QCOMPARE(pick.isCertain(), certain);
    if (found > 0) {
        QCOMPARE(pick.candidates().first().customer, customer);
        QCOMPARE(pick.candidates().first().name, u"王*"_s);
    }
}

void tst_Visit::agentsHaveNoCounter()
{
    QVERIFY(worksAtCounter(Role::Clerk));
    QVERIFY(worksAtCounter(Role::Lead));
    for (const Role role : {Role::Agent, Role::Expert, Role::Dispatcher, Role::Handler, Role::Crew,
                            Role::Auditor, Role::Callback, Role::Inspector, Role::Admin})
        QVERIFY(!worksAtCounter(role));
}

void tst_Visit::aNoteBelongsToTheContact()
{
    const auto noteOf = [this](const Result<Saved> &saved) {
        return saved ? fromRow<Note>(wait(m_desk->record(u"note"_s, saved->id))->row) : Note{};
    };
    const auto before = wait(m_desk->addNoteToCustomer(customer, u"before"_s));
    QVERIFY(before);
    QVERIFY(noteOf(before).interaction.isNull());
    const auto visit = wait(m_desk->startVisit(hall, byHand()));
    QVERIFY(visit);
    const auto inside = wait(m_desk->addNoteToCustomer(customer, u"while she is here"_s));
    QVERIFY(inside);
    QCOMPARE(noteOf(inside).interaction.value, visit->interaction);
    // One contact, one card: the note stands inside.
    const auto page = wait(m_desk->timelineSource()->window({customer}, {}, 10, 10));
    QVERIFY(page);
    QSet<QUuid> together;
    for (const TimelineMark &mark : page->marks) {
        if (mark.contact == visit->interaction)
            together.insert(mark.id);
    }
    QCOMPARE(together, (QSet{visit->interaction, inside->id}));
    // On an order of this customer too.
    const auto order = wait(
        m_desk->createOrder(customer, {{u"family"_s, u"fault"_s}, {u"title"_s, u"No power"_s}}));
    QVERIFY(order);
    const auto onOrder = wait(m_desk->addNoteToOrder(order->id, u"told her"_s));
    QVERIFY(onOrder);
    QCOMPARE(noteOf(onOrder).interaction.value, visit->interaction);
    QVERIFY(wait(m_desk->endVisit(*visit, {.disposition = u"已解答"_s, .rating = 5})));
    const auto after = wait(m_desk->addNoteToCustomer(customer, u"after"_s));
    QVERIFY(after);
    QVERIFY(noteOf(after).interaction.isNull());
}

void tst_Visit::nobodyBelongsToHerself()
{
    const auto belongs = [this](const QUuid &id, const QUuid &parent) {
        const auto saved = wait(m_desk->editRecord(u"customer"_s, id, {{u"parent"_s, parent}}));
        return saved ? u"saved"_s : saved.error().field + u' ' + saved.error().detail;
    };
    const auto shop = wait(m_desk->createCustomer({{u"name"_s, u"鲜邻便利湖滨路店"_s}}));
    QVERIFY(shop);
    QCOMPARE(belongs(customer, customer), u"parent belongs_to_itself"_s);
    QCOMPARE(belongs(shop->id, customer), u"saved"_s);
    QCOMPARE(belongs(customer, shop->id), u"parent belongs_in_circle"_s);
    const auto stall = wait(m_desk->createCustomer({{u"name"_s, u"鲜邻便利湖滨路店柜台"_s}}));
    QVERIFY(stall);
    QCOMPARE(belongs(stall->id, shop->id), u"saved"_s);
    QCOMPARE(belongs(customer, stall->id), u"parent belongs_in_circle"_s);
    QCOMPARE(wait(m_desk->timelineSource()->subjects(customer))->related.size(), 1);
    QCOMPARE(belongs(shop->id, {}), u"saved"_s);
}

void tst_Visit::afterThreeDaysEverythingIsMasked()
{
    const auto name = [this] { return wait(m_desk->card(customer))->customer.name; };
    const auto visit = wait(m_desk->startVisit(hall, byHand()));
    QVERIFY(visit);
    QVERIFY(wait(m_desk->editRecord(u"interaction"_s, visit->interaction,
                                    {{u"contactPhone"_s, u"12812345678"_s}})));
    // When the server was heard is kept with the desk's files.
    m_counter.reset();
    QVERIFY(wait(m_desk->remember(QString(replica::contactKey), QByteArray::number(m_clock.now))));
    open();
    const auto phone = [&] {
        return wait(m_desk->cardFacts(customer, {}))->contacts.first().contactPhone;
    };
    QCOMPARE(m_desk->lease(), Lease::Held);
    QCOMPARE(name(), u"王明"_s);
    QCOMPARE(phone(), u"12812345678"_s);
    const auto online = wait(m_desk->reveal(customer, u"phone"_s, RevealReason::Contact));
    QCOMPARE(online.error().kind, ErrorKind::Offline);

    m_clock.now += 73 * 60 * minute;
    QCOMPARE(m_desk->lease(), Lease::Covered);
    QCOMPARE(name(), u"王*"_s);
    QCOMPARE(phone(), u"128****5678"_s);
    QCOMPARE(wait(m_desk->record(u"customer"_s, customer))->row.text(u"name"), u"王*"_s);
    const auto entries = wait(m_desk->timelineSource()->window({customer}, {}, 10, 10))->entries;
    QCOMPARE(entries.first().row.text(u"contactPhone"), u"128****5678"_s);
    const auto covered = wait(m_desk->reveal(customer, u"phone"_s, RevealReason::Contact));
    QCOMPARE(covered.error().kind, ErrorKind::Forbidden);
    QCOMPARE(covered.error().field, u"lease"_s);

    // Heard again: as before. What was written is as it was.
    m_counter.reset();
    QVERIFY(wait(m_desk->remember(QString(replica::contactKey), QByteArray::number(m_clock.now))));
    open();
    QCOMPARE(name(), u"王明"_s);
    QCOMPARE(phone(), u"12812345678"_s);
}

QTEST_GUILESS_MAIN(tst_Visit)
#include "tst_visit.moc"
