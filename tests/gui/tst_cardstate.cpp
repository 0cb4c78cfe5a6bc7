// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/cardstate.h"
#include "desk/outagebook.h"
#include "gui/cardpanel.h"
#include "lonedesk.h"
#include "support/greeting.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using tests::LoneDesk;

/// An open card hears of what concerns it, and of nothing while nobody sees it.
class tst_CardState final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aChangeElsewhereIsNoneHere();
    void aSleepingCardIsReadWhenItWakes();
    void anAlertGoesWithItsOutage_data();
    void anAlertGoesWithItsOutage();
    void anAlertEndsWithTheAnnouncedHours();
    void anOutageFitsOnTheCardAndIsLinkedOnce();
    void theListOfServicesSaysWhatIsOut_data();
    void theListOfServicesSaysWhatIsOut();

private:
    /// Something was saved and everything that it set off has been read.
    template <typename Act> void settleAfter(Act act);
    void rename(const QString &name);

    std::unique_ptr<LoneDesk> m_lone;
    QUuid m_customer;
};

void tst_CardState::init()
{
    m_lone = std::make_unique<LoneDesk>();
    m_customer = m_lone->customer(u"沈嘉怡"_s);
}

template <typename Act> void tst_CardState::settleAfter(Act act)
{
    QSignalSpy heard(m_lone->desk.get(), &desk::Desk::recordsChanged);
    act();
    QTRY_VERIFY(heard.size() > 0);
    // The same two reads as the card's, asked for later.
    QVERIFY(LoneDesk::wait(m_lone->desk->card(m_customer)));
    QVERIFY(LoneDesk::wait(m_lone->desk->cardFacts(m_customer, {})));
}

void tst_CardState::rename(const QString &name)
{
    QVERIFY(
        LoneDesk::wait(m_lone->desk->editRecord(u"customer"_s, m_customer, {{u"name"_s, name}})));
}

void tst_CardState::aChangeElsewhereIsNoneHere()
{
    desk::CardState state(*m_lone->desk, m_lone->clock, m_customer);
    QSignalSpy changed(&state, &desk::CardState::changed);
    state.reload();
    QTRY_COMPARE(changed.size(), 1);
    settleAfter([this] { m_lone->customer(u"周志远"_s); });
    QCOMPARE(changed.size(), 1);
    settleAfter([this] { rename(u"沈佳怡"_s); });
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(state.card().customer.name, u"沈佳怡"_s);
}

void tst_CardState::aSleepingCardIsReadWhenItWakes()
{
    desk::CardState state(*m_lone->desk, m_lone->clock, m_customer);
    QSignalSpy changed(&state, &desk::CardState::changed);
    state.reload();
    QTRY_COMPARE(changed.size(), 1);
    state.setAwake(false);
    settleAfter([this] { rename(u"沈佳怡"_s); });
    QCOMPARE(changed.size(), 1);
    state.setAwake(true);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(state.card().customer.name, u"沈佳怡"_s);
}

namespace {

constexpr int feederService = 41;
constexpr int feederCustomer = 42;

QUuid cardId(int n) { return makeUuid7(1'600'000'000'000 + n, quint64(n), quint64(n)); }

/// What the server has sent before: a customer with a service on feeder F3.
void fillCardWith(replica::Replica &files, ServiceState state)
{
    const QString scope = u"hall:"_s + cardId(3).toString(QUuid::WithoutBraces);
    files.applyHello(greeting({u"common"_s, scope})).waitForFinished();
    protocol::BootstrapReply page;
    Customer customer;
    customer.id.value = customer.root = cardId(feederCustomer);
    customer.feed = u"YJ"_s;
    customer.version = 1;
    customer.name = u"王明"_s;
    Service service;
    service.id.value = cardId(feederService);
    service.root = customer.root;
    service.feed = u"YJ"_s;
    service.version = 1;
    service.number = u"3300123456"_s;
    service.feeder = u"F3"_s;
    service.state = state;
    page.rows = {toRow(customer), toRow(service)};
    page.roots = {customer.root};
    files.applyScopePage(scope, page).waitForFinished();
}

void fillCard(replica::Replica &files, const Actor &) { fillCardWith(files, ServiceState::Normal); }

Outage outageOfF3(qint64 nowMs)
{
    Outage outage;
    outage.kind = OutageKind::Fault;
    outage.state = OutageState::InProgress;
    outage.area = u"湖滨路"_s;
    outage.reason = u"线路故障"_s;
    outage.feeders = {u"F3"_s};
    outage.startedAt.ms = nowMs - 60'000;
    outage.expectedAt.ms = nowMs + 3'600'000;
    return outage;
}

}  // namespace

void tst_CardState::anAlertGoesWithItsOutage_data()
{
    QTest::addColumn<bool>("restored");
    QTest::newRow("the power is back") << true;
    QTest::newRow("it was called off") << false;
}

void tst_CardState::anAlertGoesWithItsOutage()
{
    QFETCH(const bool, restored);
    LoneDesk lone(Role::Dispatcher, fillCard);
    desk::OutageBook book(*lone.desk);
    desk::CardState state(*lone.desk, lone.clock, cardId(feederCustomer));
    state.reload();
    QTRY_COMPARE(state.card().services.size(), 1);
    const auto declared = LoneDesk::wait(book.declare(outageOfF3(lone.clock.now)));
    QVERIFY2(declared, declared ? "" : qPrintable(declared.error().detail));
    QTRY_COMPARE(state.alerts().size(), 1);
    QCOMPARE(state.alerts().first().kind, desk::AlertKind::Outage);
    const auto line = LoneDesk::wait(book.one(declared->id));
    QVERIFY(line);
    const Outage is = restored ? desk::restoredOutage(line->outage, lone.clock.now)
                               : desk::cancelledOutage(line->outage);
    const auto saved = LoneDesk::wait(book.change(line->outage, is));
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
    // The customer stays open.
    QTRY_VERIFY(state.alerts().isEmpty());
}

void tst_CardState::anAlertEndsWithTheAnnouncedHours()
{
    constexpr qint64 dayMs = 24 * 3'600'000LL;
    LoneDesk lone(Role::Dispatcher, fillCard);
    desk::OutageBook book(*lone.desk);
    desk::CardState state(*lone.desk, lone.clock, cardId(feederCustomer));
    state.reload();
    QTRY_COMPARE(state.card().services.size(), 1);
    Outage planned = outageOfF3(lone.clock.now);
    planned.kind = OutageKind::Planned;
    planned.state = OutageState::Published;
    planned.startedAt = planned.expectedAt = {};
    planned.plannedStart.ms = lone.clock.now + 7 * dayMs;
    planned.plannedEnd.ms = planned.plannedStart.ms + dayMs / 4;
    const auto declared = LoneDesk::wait(book.declare(planned));
    QVERIFY2(declared, declared ? "" : qPrintable(declared.error().detail));
    QTRY_COMPARE(state.alerts().size(), 1);
    QSignalSpy changed(&state, &desk::CardState::changed);
    state.judgeAgain();
    QCOMPARE(changed.size(), 0);
    const auto kindAt = [&](qint64 ms) {
        lone.clock.now = ms;
        state.judgeAgain();
        return state.alerts().isEmpty() ? -1 : int(state.alerts().first().kind);
    };
    QCOMPARE(kindAt(planned.plannedStart.ms), int(desk::AlertKind::Outage));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(kindAt(planned.plannedEnd.ms), -1);
    QCOMPARE(changed.size(), 2);
}

void tst_CardState::anOutageFitsOnTheCardAndIsLinkedOnce()
{
    LoneDesk lone(Role::Lead, fillCard);
    gui::CardPanel panel(lone.context(), cardId(feederCustomer));
    QFont large = panel.font();
    large.setPixelSize(18);
    panel.setFont(large);
    panel.resize(panel.minimumWidth(), 700);
    panel.show();
    desk::OutageBook book(*lone.desk);
    Outage outage = outageOfF3(lone.clock.now);
    outage.major = true;
    outage.answer = u"The crews are on the spot, and a message follows when the power is back."_s;
    const auto declared = LoneDesk::wait(book.declare(outage));
    QVERIFY2(declared, declared ? "" : qPrintable(declared.error().detail));
    const auto shown = [&panel](const char *name) {
        const auto *one = panel.findChild<QWidget *>(QLatin1StringView(name));
        return one && one->isVisible();
    };
    QTRY_VERIFY(shown("linkOutageButton") && shown("writeAnswerButton"));
    panel.findChild<QAbstractButton *>(u"linkOutageButton"_s)->click();
    QTRY_VERIFY(!shown("linkOutageButton"));
    QCOMPARE(panel.state().facts().contacts.size(), 1);
    const Interaction call = panel.state().facts().contacts.first();
    QCOMPARE(call.outage, declared->id);
    QCOMPARE(call.title, u"Linked to the outage 湖滨路"_s);
    panel.findChild<QAbstractButton *>(u"undoButton"_s)->click();
    QTRY_VERIFY(shown("linkOutageButton"));
    QVERIFY(panel.state().facts().contacts.first().title.isEmpty());
    const auto *content = panel.findChild<QWidget *>(u"content"_s);
    QVERIFY(content);
    QTRY_VERIFY(content->width() <= panel.width());
    const auto *alerts = panel.findChild<QWidget *>(u"alertsHost"_s);
    QVERIFY(alerts);
    for (const QWidget *one : alerts->findChildren<QWidget *>()) {
        if (one->isVisible())
            QVERIFY2(one->mapTo(alerts, QPoint(one->width(), 0)).x() <= alerts->width(),
                     qPrintable(one->objectName()));
    }
}

void tst_CardState::theListOfServicesSaysWhatIsOut_data()
{
    QTest::addColumn<ServiceState>("state");
    QTest::addColumn<bool>("saysOut");
    QTest::newRow("nothing else is wrong") << ServiceState::Normal << true;
    QTest::newRow("arrears have their own alert") << ServiceState::ArrearsWarning << true;
    QTest::newRow("no supply by the contract") << ServiceState::Disconnected << false;
}

void tst_CardState::theListOfServicesSaysWhatIsOut()
{
    QFETCH(const ServiceState, state);
    LoneDesk lone(Role::Lead,
                  [state](replica::Replica &files, const Actor &) { fillCardWith(files, state); });
    gui::CardPanel panel(lone.context(), cardId(feederCustomer));
    panel.show();
    desk::OutageBook book(*lone.desk);
    const auto declared = LoneDesk::wait(book.declare(outageOfF3(lone.clock.now)));
    QVERIFY2(declared, declared ? "" : qPrintable(declared.error().detail));
    QTRY_VERIFY(panel.findChild<QAbstractButton *>(u"linkOutageButton"_s));
    const auto *view = panel.findChild<QAbstractItemView *>(u"servicesView"_s);
    QVERIFY(view && view->model()->rowCount() == 1);
    QTEST(view->model()
              ->index(0, 0)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(u"power is out"_s),
          "saysOut");
}

QTEST_MAIN(tst_CardState)
#include "tst_cardstate.moc"
