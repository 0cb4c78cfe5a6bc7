// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/cardstate.h"
#include "lonedesk.h"

#include <QtTest/QSignalSpy>

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

QTEST_MAIN(tst_CardState)
#include "tst_cardstate.moc"
