// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/ordersource.h"
#include "desk/quickclose.h"
#include "gui/cardpanel.h"
#include "gui/catalogue.h"
#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/pathcompleter.h"
#include "gui/quickclosebar.h"
#include "lonedesk.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;
using tests::LoneDesk;

namespace {

const QString tariff = u"咨询›电价›阶梯"_s;
const QString told = u"问阶梯何时清零\n已告知每年一月一日。"_s;

}  // namespace

/// An enquiry that was answered in the contact in which it came: filed in one step, taken back in one.
class tst_QuickClose final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void filesFromAcceptedToArchived();
    void endsTheContactWithIt();
    void isTakenBackAsAWhole();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void pathsAreFoundAsTheyAreTyped_data();
    void pathsAreFoundAsTheyAreTyped();
    void theBarTakesTheTextAndGivesItBack();

private:
    [[nodiscard]] desk::QuickCloseAsk asked() const;
    [[nodiscard]] QList<WorkOrder> orders() const;

    std::unique_ptr<LoneDesk> m_lone;
    QUuid m_customer;
};

void tst_QuickClose::init()
{
    m_lone = std::make_unique<LoneDesk>();
    m_customer = m_lone->customer(u"沈嘉怡"_s);
    QVERIFY(!m_customer.isNull());
}

desk::QuickCloseAsk tst_QuickClose::asked() const
{
    return {m_customer, {}, {}, tariff, told, u"已解答"_s, u"首次联系即解决"_s};
}

QList<WorkOrder> tst_QuickClose::orders() const
{
    const auto source = m_lone->desk->orderSource();
    const auto ids = LoneDesk::wait(source->list({}));
    const auto lines =
        LoneDesk::wait(source->manyLines(ids ? ids->ids : QList<QUuid>{QUuid::createUuid()}));
    QList<WorkOrder> found;
    for (const desk::OrderLine &line : lines ? *lines : QList<desk::OrderLine>())
        found += line.order;
    return found;
}

void tst_QuickClose::filesFromAcceptedToArchived()
{
    const auto filed = LoneDesk::wait(desk::QuickClose(*m_lone->desk).close(asked(), {}));
    QVERIFY2(bool(filed), filed ? "" : qPrintable(filed.error().detail));
    QCOMPARE(filed->numbers.size(), 4);
    const QList<WorkOrder> all = orders();
    QCOMPARE(all.size(), 1);
    const WorkOrder &order = all.first();
    QCOMPARE(order.id.value, filed->order);
    QCOMPARE(order.state, OrderState::Archived);
    QCOMPARE(order.family, Family::Enquiry);
    QCOMPARE(order.category, tariff);
    QCOMPARE(order.title, u"问阶梯何时清零"_s);
    QCOMPARE(order.resolution, told);
    QCOMPARE(order.waivers, QStringList{u"首次联系即解决"_s});
}

void tst_QuickClose::endsTheContactWithIt()
{
    auto ask = asked();
    ask.contact = m_lone->make(u"interaction"_s, m_customer,
                               {{u"channel"_s, QString(codeOf(Channel::Phone))},
                                {u"state"_s, QString(codeOf(InteractionState::Active))},
                                {u"startedAt"_s, m_lone->clock.now}});
    const auto filed = LoneDesk::wait(desk::QuickClose(*m_lone->desk).close(ask, {}));
    QVERIFY(bool(filed));
    const auto facts = LoneDesk::wait(m_lone->desk->cardFacts(m_customer, {}));
    QVERIFY(bool(facts));
    QVERIFY(!facts->current);
    QVERIFY(facts->lastContact);
    QCOMPARE(facts->lastContact->id.value, ask.contact);
    QCOMPARE(facts->lastContact->disposition, u"已解答"_s);
    QCOMPARE(facts->lastContact->category, tariff);
}

void tst_QuickClose::isTakenBackAsAWhole()
{
    const auto filed =
        LoneDesk::wait(desk::QuickClose(*m_lone->desk).close(asked(), {.ms = 10'000}));
    QVERIFY(bool(filed));
    QCOMPARE(orders().size(), 1);
    QVERIFY(bool(LoneDesk::wait(m_lone->desk->discardAll(filed->numbers))));
    QVERIFY(orders().isEmpty());
}

void tst_QuickClose::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("what was said") << tariff << u"  \n "_s << u"text"_s;
    QTest::newRow("what it was about") << QString() << told << u"category"_s;
    QTest::newRow("a category that is none") << QString(2'000, u'长') << told << u"category"_s;
}

void tst_QuickClose::saysWhatIsMissing()
{
    QFETCH(const QString, category);
    QFETCH(const QString, text);
    auto ask = asked();
    ask.category = category;
    ask.text = text;
    const auto filed = LoneDesk::wait(desk::QuickClose(*m_lone->desk).close(ask, {}));
    QVERIFY(!filed);
    QTEST(filed.error().field, "field");
    QVERIFY(orders().isEmpty());
    // Not even something that was taken back again.
    const auto outbox = LoneDesk::wait(m_lone->desk->outbox());
    QVERIFY(outbox);
    QCOMPARE(outbox->size(), 1);  // the customer
}

void tst_QuickClose::pathsAreFoundAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("characters") << u"阶梯"_s << tariff;
    QTest::newRow("pinyin") << u"jieti"_s << tariff;
    QTest::newRow("initials") << u"jt"_s << tariff;
    QTest::newRow("English") << u"tiers"_s << tariff;
    QTest::newRow("the branch when no leaf is meant") << u"dianjia"_s << tariff;
    QTest::newRow("a leaf before a branch") << u"服务"_s << u"投诉›服务"_s;
    QTest::newRow("nothing like it") << u"zzzz"_s << QString();
}

void tst_QuickClose::pathsAreFoundAsTheyAreTyped()
{
    QFETCH(const QString, typed);
    QTEST(meantPaths(categories(), typed).value(0), "first");
}

void tst_QuickClose::theBarTakesTheTextAndGivesItBack()
{
    CustomerPage page(m_lone->context(), m_customer);
    page.composer().setCustomer(m_customer);
    page.resize(1200, 800);
    page.show();
    QTRY_VERIFY(page.composer().isReady() && page.card().state().isLoaded());
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.composer().setText(told);
    QTest::keyClick(&page, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    auto *bar = page.findChild<QuickCloseBar *>();
    QVERIFY(bar);
    auto *category = bar->findChild<QLineEdit *>(u"categoryEdit"_s);
    QVERIFY(category->isVisibleTo(&page));
    emit category->returnPressed();
    QVERIFY(!bar->findChild<QLabel *>(u"errorLabel"_s)->text().isEmpty());
    QCOMPARE(page.composer().text(), told);
    category->setText(u"jieti"_s);
    emit category->returnPressed();
    QTRY_VERIFY(bar->isHolding());
    QCOMPARE(page.composer().text(), QString());
    QCOMPARE(orders().size(), 1);
    bar->findChild<QPushButton *>(u"undoButton"_s)->click();
    QTRY_COMPARE(page.composer().text(), told);
    QTRY_VERIFY(orders().isEmpty());
}

QTEST_MAIN(tst_QuickClose)
#include "tst_quickclose.moc"
