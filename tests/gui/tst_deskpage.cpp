// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/approvalbar.h"
#include "gui/deskpage.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "gui/workview.h"
#include "lonedesk.h"
#include "support/greeting.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;
using tests::LoneDesk;

namespace {

QUuid idOf(int n) { return makeUuid7(1'600'000'000'000 + n, quint64(n), quint64(n)); }

/// What the server has sent before: two orders, for each of which a colleague asks a lead.
void fillAsked(replica::Replica &files, const Actor &actor)
{
    const QString scope = u"team:"_s + actor.team.toString(QUuid::WithoutBraces);
    files.applyHello(greeting({u"common"_s, scope})).waitForFinished();
    protocol::BootstrapReply page;
    for (const int n : {1, 2}) {
        WorkOrder order;
        order.id.value = order.root = idOf(n);
        order.feed = u"YJ"_s;
        order.version = 1;
        order.number = u"YJ26-%1"_s.arg(n);
        order.title = u"停电 %1"_s.arg(n);
        order.family = Family::Fault;
        order.state = OrderState::Processing;
        order.ownerTeam.value = actor.team;
        Approval asked;
        asked.id.value = idOf(10 + n);
        asked.root = order.root;
        asked.feed = order.feed;
        asked.version = 1;
        asked.kind = ApprovalKind::Suspend;
        asked.to = codeOf(OrderState::Suspended);
        asked.reason = u"客户不在"_s;
        asked.by.value = idOf(50);
        asked.at.ms = 1'794'000'000'000 + n;
        page.rows += {toRow(order), toRow(asked)};
        page.roots += order.root;
    }
    files.applyScopePage(scope, page).waitForFinished();
}

}  // namespace

/// The list of work and the order beside it.
class tst_DeskPage final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void whatIsAskedIsShownWithItsButtons();
    void anOrderOfAnotherWayIsNotBesideAForeignLine();
    void anOpenedOrderStaysWhenItsLineGoes();
    void withoutTheServerItIsKeptHere();
    void anOrderThatIsGoneSaysSoInWords();

private:
    [[nodiscard]] WorkView &list() { return *m_page->findChild<WorkView *>(u"workView"_s); }
    [[nodiscard]] const desk::WorkItem *chosen()
    {
        return m_page->work().itemAt(list().currentIndex().row());
    }
    [[nodiscard]] QUuid shown() { return m_page->panel().shownOrder(); }

    std::unique_ptr<LoneDesk> m_lone;
    std::unique_ptr<DeskPage> m_page;
};

void tst_DeskPage::init()
{
    m_lone = std::make_unique<LoneDesk>(Role::Lead, fillAsked);
    m_page = std::make_unique<DeskPage>(m_lone->context());
    m_page->resize(1'366, 768);
    m_page->show();
    QApplication::setActiveWindow(m_page.get());
    QTRY_COMPARE(m_page->work().countOf(desk::WorkGroup::Approve), 2);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_VERIFY(chosen() && chosen()->group == desk::WorkGroup::Approve);
}

void tst_DeskPage::cleanup()
{
    m_page.reset();
    m_lone.reset();
}

void tst_DeskPage::whatIsAskedIsShownWithItsButtons()
{
    const auto *bar = m_page->findChild<ApprovalBar *>();
    const QUuid first = chosen()->line.order.id.value;
    QTRY_COMPARE(shown(), first);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->findChild<QLabel *>(u"reasonLabel"_s)->text().contains(u"客户不在"));
    QTest::mouseClick(bar->findChild<QPushButton *>(u"approveButton"_s), Qt::LeftButton);
    // The line has gone: what has come to its place is chosen and shown.
    QTRY_COMPARE(m_page->work().countOf(desk::WorkGroup::Approve), 1);
    QTRY_VERIFY(shown().isNull() || (chosen() && chosen()->line.order.id.value == shown()));
    QVERIFY(shown() != first);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_VERIFY(chosen() && chosen()->group == desk::WorkGroup::Approve);
    QVERIFY(chosen()->line.order.id.value != first);
    QTRY_COMPARE(shown(), chosen()->line.order.id.value);
    QVERIFY(bar->isVisible());
    // The last one leaves nothing behind.
    QTest::mouseClick(bar->findChild<QPushButton *>(u"refuseButton"_s), Qt::LeftButton);
    auto *answer = m_page->findChild<QLineEdit *>(u"answerEdit"_s);
    QVERIFY(answer->isVisible());
    // Nothing is refused without a word.
    const auto *no = m_page->findChild<QPushButton *>(u"rejectButton"_s);
    QVERIFY(!no->isEnabled());
    QVERIFY(!no->toolTip().isEmpty());
    answer->setText(u"  "_s);
    QVERIFY(!no->isEnabled());
    answer->setText(u"客户仍在等待"_s);
    QVERIFY(no->isEnabled());
    m_page->reject();
    QTRY_COMPARE(m_page->work().countOf(desk::WorkGroup::Approve), 0);
    QTRY_VERIFY(!bar->isVisible());
}

void tst_DeskPage::anOrderOfAnotherWayIsNotBesideAForeignLine()
{
    QTRY_COMPARE(shown(), chosen()->line.order.id.value);
    const QUuid asked = shown();
    const auto made = LoneDesk::wait(
        m_lone->desk->createOrder({}, {{u"family"_s, u"fault"_s}, {u"title"_s, u"整栋停电"_s}}));
    QVERIFY(made);
    m_page->openOrder(made->id);
    const auto fits = [&] {
        return list().selectionModel()->selectedIndexes().isEmpty() ||
               (chosen() && chosen()->line.order.id.value == shown());
    };
    QCOMPARE(shown(), made->id);
    QTRY_VERIFY(fits());
    QVERIFY(!m_page->findChild<ApprovalBar *>()->isVisible());
    m_page->work().reload();
    QTRY_VERIFY(m_page->work().isLoaded());
    QTRY_VERIFY(fits());
    QCOMPARE(shown(), made->id);
    // Going on in the list, the panel follows.
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_VERIFY(chosen() && chosen()->group == desk::WorkGroup::Approve);
    QTRY_COMPARE(shown(), chosen()->line.order.id.value);
    QVERIFY(!asked.isNull());
}

void tst_DeskPage::anOpenedOrderStaysWhenItsLineGoes()
{
    const auto made = LoneDesk::wait(
        m_lone->desk->createOrder({}, {{u"family"_s, u"fault"_s}, {u"title"_s, u"整栋停电"_s}}));
    QVERIFY(made);
    const auto lineOf = [this](const QUuid &order) {
        int row = m_page->work().rowCount() - 1;
        for (; row >= 0; --row) {
            const desk::WorkItem *item = m_page->work().itemAt(row);
            if (item && item->type == "work_order"_L1 && item->id == order)
                break;
        }
        return row;
    };
    QTRY_VERIFY(lineOf(made->id) >= 0);
    m_page->openItem(*m_page->work().itemAt(lineOf(made->id)));
    OrderEditor &editor = m_page->panel().editor();
    QTRY_COMPARE(editor.actions().view().order.id.value, made->id);
    // The keyboard is in the list, as after a press on a button that went away.
    list().setFocus();
    QSignalSpy moved(&editor.actions(), &OrderActions::saved);
    editor.actions().move({OrderState::Withdrawn, u"客户已恢复供电"_s, {}}, {});
    QTRY_COMPARE(moved.size(), 1);
    QTRY_COMPARE(lineOf(made->id), -1);
    QCOMPARE(shown(), made->id);
    // No other line looks as if it were the one on the screen.
    QVERIFY(list().selectionModel()->selectedIndexes().isEmpty());
    // What the agent chooses then is hers.
    QTest::keyClick(&list(), Qt::Key_A);
    QTRY_VERIFY(chosen() && chosen()->group == desk::WorkGroup::Approve);
    QTRY_COMPARE(shown(), chosen()->line.order.id.value);
}

void tst_DeskPage::withoutTheServerItIsKeptHere()
{
    OrderEditor &editor = m_page->panel().editor();
    QTRY_COMPARE(editor.actions().view().order.id.value, chosen()->line.order.id.value);
    QSignalSpy said(&editor.actions(), &OrderActions::saved);
    editor.actions().save({{u"title"_s, u"整栋停电"_s}});
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().contains(u"kept on this computer"));
}

void tst_DeskPage::anOrderThatIsGoneSaysSoInWords()
{
    const auto made = LoneDesk::wait(
        m_lone->desk->createOrder({}, {{u"family"_s, u"fault"_s}, {u"title"_s, u"整栋停电"_s}}));
    QVERIFY(made);
    m_page->openOrder(made->id);
    OrderEditor &editor = m_page->panel().editor();
    QTRY_COMPARE(editor.actions().view().order.id.value, made->id);
    QSignalSpy failed(&editor.actions(), &OrderActions::failed);
    QVERIFY(LoneDesk::wait(m_lone->desk->discard(made->n)));
    // Nobody asked anything: what was seen stays, and no code of a field is read.
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY2(failed[0][0].toString().contains(u"how it was last"),
             qPrintable(failed[0][0].toString()));
    QCOMPARE(editor.actions().view().order.title, u"整栋停电"_s);
    QVERIFY(!sentence(Error{ErrorKind::NotFound, u"x"_s, u"id"_s}).contains(u"id"_s + u':'));
}

QTEST_MAIN(tst_DeskPage)
#include "tst_deskpage.moc"
