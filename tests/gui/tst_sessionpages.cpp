// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/sessiontabs.h"
#include "lonedesk.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTabBar>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;
using tests::LoneDesk;

/// The tabs of the customers' page: kept, closed, opened again, and what they say.
class tst_SessionPages final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void fiveTabsComeBackWithDraftsAndCursors();
    void aRestoredTabCostsNothingUntilItIsShown();
    void namesAreMaskedInTabs();
    void keysGoThroughTheTabs();
    void inContactATabShowsItsTimeAndStays();
    void anOrderIsATabToo();
    void theSearchStaysInFront();
    void contactTimes_data();
    void contactTimes();

private:
    void show();
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier);
    [[nodiscard]] SessionTabs &tabs() { return *m_page->findChild<SessionTabs *>(); }

    std::unique_ptr<LoneDesk> m_lone;
    std::unique_ptr<CustomersPage> m_page;
    QList<QUuid> m_customers;
};

void tst_SessionPages::init()
{
    m_lone = std::make_unique<LoneDesk>();
    m_customers.clear();
    for (const auto &name : {u"沈嘉怡"_s, u"周志远"_s, u"单国栋"_s, u"欧阳文静"_s, u"覃海燕"_s})
        m_customers += m_lone->customer(name);
    show();
}

void tst_SessionPages::show()
{
    m_page = std::make_unique<CustomersPage>(m_lone->context());
    QSignalSpy back(m_page.get(), &CustomersPage::cameBack);
    m_page->restore();
    // Whatever was remembered has been read when a later question is answered.
    QVERIFY(LoneDesk::wait(m_lone->desk->remembered(u"anything"_s)));
    m_page->resize(1300, 800);
    m_page->show();
    QApplication::setActiveWindow(m_page.get());
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_SessionPages::cleanup()
{
    m_page.reset();
    m_lone.reset();
}

void tst_SessionPages::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_page->windowHandle(), key, modifiers);
}

void tst_SessionPages::fiveTabsComeBackWithDraftsAndCursors()
{
    for (int i = 0; i < 5; ++i) {
        Composer &composer = m_page->openCustomer(m_customers[i])->composer();
        if (i == 3)
            composer.setMode(Composer::Mode::Sms);
        composer.focusText();
        QTRY_VERIFY(m_page->focusWidget() && m_page->focusWidget()->hasFocus());
        QTest::keyClicks(m_page->focusWidget(), u"draft of %1"_s.arg(i));
        for (int step = 0; step < i; ++step)
            QTest::keyClick(m_page->focusWidget(), Qt::Key_Left);
    }
    m_page->openCustomer(m_customers[2]);
    QTRY_COMPARE(m_lone->draft(Composer::draftKey(Composer::Mode::Note, m_customers[4])),
                 u"draft of 4"_s);
    m_page.reset();
    m_lone->reopen();
    show();
    QTRY_COMPARE(tabs().count(), 6);
    QCOMPARE(m_page->current()->customer(), m_customers[2]);
    for (int i = 0; i < 5; ++i) {
        tabs().setCurrentIndex(i + 1);
        CustomerPage *page = m_page->current();
        QVERIFY(page);
        QCOMPARE(page->customer(), m_customers[i]);
        QTRY_COMPARE(page->composer().text(), u"draft of %1"_s.arg(i));
        QCOMPARE(page->composer().cursor(), 10 - i);
        QVERIFY((page->composer().mode() == Composer::Mode::Sms) == (i == 3));
    }
}

void tst_SessionPages::aRestoredTabCostsNothingUntilItIsShown()
{
    for (const QUuid &id : std::as_const(m_customers))
        m_page->openCustomer(id);
    m_page.reset();
    m_lone->reopen();
    show();
    QTRY_COMPARE(tabs().count(), 6);
    QCOMPARE(m_page->findChildren<CustomerPage *>().size(), 1);
}

void tst_SessionPages::namesAreMaskedInTabs()
{
    m_page->openCustomer(m_customers[3]);
    QTRY_VERIFY(tabs().tabText(1).contains(u'*'));
    QVERIFY(!tabs().tabText(1).contains(u"文静"));
    QVERIFY(!tabs().tabBar()->accessibleTabName(1).contains(u"文静"));
}

void tst_SessionPages::keysGoThroughTheTabs()
{
    for (int i = 0; i < 3; ++i)
        m_page->openCustomer(m_customers[i]);
    key(Qt::Key_Tab);
    QCOMPARE(tabs().currentIndex(), 1);
    key(Qt::Key_Tab);
    QCOMPARE(tabs().currentIndex(), 2);
    key(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tabs().currentIndex(), 1);
    key(Qt::Key_W);
    QCOMPARE(tabs().count(), 3);
    QVERIFY(!m_page->sessions().find(m_customers[0]));
    key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tabs().count(), 4);
    QCOMPARE(m_page->current()->customer(), m_customers[0]);
}

void tst_SessionPages::inContactATabShowsItsTimeAndStays()
{
    m_page->openCustomer(m_customers[0]);
    QSignalSpy said(m_page.get(), &CustomersPage::said);
    const QUuid contact = m_lone->make(u"interaction"_s, m_customers[0],
                                       {{u"channel"_s, u"hall"_s},
                                        {u"direction"_s, u"inbound"_s},
                                        {u"state"_s, u"active"_s},
                                        {u"agent"_s, m_lone->actor().user},
                                        {u"startedAt"_s, m_lone->clock.now - 161'000}});
    QTRY_VERIFY2(tabs().tabText(1).endsWith(u"02:41"_s), qPrintable(tabs().tabText(1)));
    QVERIFY(m_page->sessions().channel(m_customers[0]) == Channel::Hall);
    m_lone->clock.now += 1'000;
    QTRY_VERIFY(tabs().tabText(1).endsWith(u"02:42"_s));
    key(Qt::Key_W);
    QCOMPARE(tabs().count(), 2);
    QCOMPARE(said.size(), 1);
    QVERIFY(LoneDesk::wait(
        m_lone->desk->editRecord(u"interaction"_s, contact, {{u"state"_s, u"closed"_s}})));
    QTRY_VERIFY(!m_page->sessions().inContact());
    key(Qt::Key_W);
    QCOMPARE(tabs().count(), 1);
}

void tst_SessionPages::anOrderIsATabToo()
{
    const auto order = LoneDesk::wait(m_lone->desk->createOrder(
        m_customers[0], {{u"family"_s, u"fault"_s}, {u"title"_s, u"整栋停电"_s}}));
    QVERIFY(order);
    m_page->openOrder(order->id);
    m_page->openOrder(order->id);
    QCOMPARE(tabs().count(), 2);
    QVERIFY(!m_page->current());
    QTRY_VERIFY(tabs().tabText(1).contains(u"L-"_s));
}

void tst_SessionPages::theSearchStaysInFront()
{
    m_page->openCustomer(m_customers[0]);
    m_page->openCustomer(m_customers[1]);
    tabs().tabBar()->moveTab(0, 2);
    QCOMPARE(tabs().widget(0)->objectName(), u"findTab"_s);
    tabs().tabBar()->moveTab(2, 1);
    QCOMPARE(m_page->sessions().state().tabs.first().id, m_customers[1]);
}

void tst_SessionPages::contactTimes_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("shown");
    QTest::newRow("just begun") << 0ll << u"00:00"_s;
    QTest::newRow("a clock that went back") << -5'000ll << u"00:00"_s;
    QTest::newRow("minutes") << 161'900ll << u"02:41"_s;
    QTest::newRow("more than an hour") << 3'661'000ll << u"1:01:01"_s;
}

void tst_SessionPages::contactTimes()
{
    QFETCH(qint64, ms);
    QTEST(contactTime(ms), "shown");
}

QTEST_MAIN(tst_SessionPages)
#include "tst_sessionpages.moc"
