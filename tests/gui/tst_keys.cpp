// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/cardpanel.h"
#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/keyedlistview.h"
#include "gui/keymap.h"
#include "gui/orderpanel.h"
#include "gui/outboxpage.h"
#include "gui/sideoverlay.h"
#include "gui/timelinepane.h"
#include "gui/timelineview.h"
#include "gui/undobar.h"
#include "windowtest.h"

#include <QtGui/QInputMethodEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

/// Keys of the window as a hand presses them, what is written about them, and the orders beside a customer
/// in windows of different widths.
class tst_Keys final : public tests::WindowTest {
    Q_OBJECT
private slots:
    void init() { makeWindow(false); }
    void cleanup() { endWindow(); }
    void aPageTakesTheFocusByItsKey_data();
    void aPageTakesTheFocusByItsKey();
    void theRailIsReachedByItsKeys();
    void homeAndEndPassTheHeadsOfGroups();
    void whatIsChosenStaysWhenSomethingComesIn();
    void altNWritesANote();
    void shiftF10OpensTheMenuOfTheLine();
    void whomACustomerBelongsTo();
    void nobodyBelongsInACircle();
    void hintsNameTheKeysOfNow();
    void whatIsTakenBackDependsOnTheFocus();
    void whatIsComposedStaysWithItsCustomer();
    void ordersFoldInANarrowWindow();
    void ordersStandInAWideWindow();
    void theKeyboardGoesInAndComesBack();
    void theStripOfTheCardBeginsWithItsButton();

private:
    CustomerPage &open();
    QUuid parentOf(const QUuid &customer);
    void typeParent(const QString &pinyin, int found);
};

CustomerPage &tst_Keys::open()
{
    m_window->openCustomer(m_customer);
    CustomerPage *page = m_window->customersPage().current();
    (void)QTest::qWaitFor([page] { return page->card().state().isLoaded(); });
    return *page;
}

void tst_Keys::theRailIsReachedByItsKeys()
{
    press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_window->customersPage().isVisible());
    press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(m_window->outboxPage().isVisible());
    press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_window->deskPage().isVisible());
    // She works in no hall.
    press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(m_window->deskPage().isVisible());
}

void tst_Keys::aPageTakesTheFocusByItsKey_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("empty");
    QTest::addColumn<QString>("focus");
    const auto row = [](const char *name, int key, bool empty, const QString &focus) {
        QTest::newRow(name) << key << empty << focus;
    };
    row("my work, nothing waits", Qt::Key_1, true, u"workChip"_s);
    row("a customer without entries", Qt::Key_2, false, u"textEdit"_s);
    row("a customer with entries", Qt::Key_2, false, u"timelineView"_s);
    row("outbox with something in it", Qt::Key_3, false, u"table"_s);
    row("outbox with nothing in it", Qt::Key_3, true, u"emptyPage"_s);
    row("no notice", Qt::Key_4, true, u"validChip"_s);
}

void tst_Keys::aPageTakesTheFocusByItsKey()
{
    QFETCH(int, key);
    QFETCH(bool, empty);
    if (empty) {
        const auto items = *tests::LoneDesk::wait(m_lone->desk->outbox());
        for (const desk::OutboxItem &item : items)
            QVERIFY(tests::LoneDesk::wait(m_lone->desk->discard(item.n)));
    } else {
        open().composer().focusText();
    }
    QFETCH(QString, focus);
    if (focus == "timelineView"_L1) {
        QVERIFY(tests::LoneDesk::wait(m_lone->desk->addNoteToCustomer(m_customer, u"x"_s)));
        CustomerPage &page = *m_window->customersPage().current();
        QTRY_VERIFY(page.timelinePane().view().isVisible());
    }
    if (key == Qt::Key_2)
        m_window->showDesk();
    else if (!empty)
        QTRY_VERIFY(
            m_window->outboxPage().findChild<QTableView *>(u"table"_s)->model()->rowCount());
    QCoreApplication::processEvents();
    press(key, Qt::ControlModifier);
    const auto name = [] {
        const QWidget *widget = QApplication::focusWidget();
        return widget && widget->isVisible() ? widget->objectName() : QString();
    };
    QTRY_COMPARE(name(), focus);
}

namespace {

class KeyedList final : public KeyedListView {
protected:
    bool pressed(int) override { return false; }
};

}  // namespace

void tst_Keys::homeAndEndPassTheHeadsOfGroups()
{
    QStandardItemModel model;
    for (const bool head : {true, false, false, true, false, true}) {
        auto *item = new QStandardItem(u"line"_s);
        item->setFlags(head ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        model.appendRow(item);
    }
    KeyedList list;
    list.setModel(&model);
    list.show();
    QTest::keyClick(&list, Qt::Key_End);
    QCOMPARE(list.currentIndex().row(), 4);
    QTest::keyClick(&list, Qt::Key_Home);
    QCOMPARE(list.currentIndex().row(), 1);
    QTest::keyClick(&list, Qt::Key_J);
    QTest::keyClick(&list, Qt::Key_J);
    QCOMPARE(list.currentIndex().row(), 4);
}

void tst_Keys::whatIsChosenStaysWhenSomethingComesIn()
{
    for (const QString &key : {u"note:"_s, u"sms:"_s})
        QVERIFY(tests::LoneDesk::wait(m_lone->desk->saveDraft(
            key + m_customer.toString(QUuid::WithoutBraces), u"half a word"_s)));
    desk::WorkListModel &work = m_window->deskPage().work();
    work.reload();
    QTRY_VERIFY(work.countOf(desk::WorkGroup::Draft) == 2);
    press(Qt::Key_1, Qt::ControlModifier);
    auto *list = m_window->deskPage().findChild<WorkView *>(u"workView"_s);
    QTRY_VERIFY(list->hasFocus());
    press(Qt::Key_End);
    press(Qt::Key_K);
    const auto chosen = [&] {
        const desk::WorkItem *item = work.itemAt(list->currentIndex().row());
        return item ? item->id.toString() + item->key : QString();
    };
    const QString before = chosen();
    const int rows = work.rowCount();
    QVERIFY(!before.isEmpty());
    m_lone->make(u"notice"_s, {},
                 {{u"title"_s, u"Storm"_s},
                  {u"mustRead"_s, true},
                  {u"validFrom"_s, m_lone->clock.nowMs() - 1'000},
                  {u"validTo"_s, m_lone->clock.nowMs() + 86'400'000}});
    work.reload();
    QTRY_VERIFY(work.rowCount() > rows);
    QTRY_COMPARE(chosen(), before);
}

void tst_Keys::altNWritesANote()
{
    CustomerPage &page = open();
    page.composer().setMode(Composer::Mode::Sms);
    press(Qt::Key_N, Qt::AltModifier);
    QCOMPARE(page.composer().mode(), Composer::Mode::Note);
    QVERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
}

void tst_Keys::shiftF10OpensTheMenuOfTheLine()
{
    auto *table = m_window->outboxPage().findChild<QTableView *>(u"table"_s);
    m_window->outboxPage().refresh();
    QTRY_VERIFY(table->model()->rowCount() > 0);
    press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(table->hasFocus());
    const auto menu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    press(Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(menu());
    // By keys one goes on from the first command.
    QCOMPARE(menu()->activeAction(), menu()->actions().first());
    QCOMPARE(menu()->actions().size(), 2);
    QTest::keyClick(menu(), Qt::Key_Escape);
    QTRY_VERIFY(!menu());
    QVERIFY(table->hasFocus());
}

QUuid tst_Keys::parentOf(const QUuid &customer)
{
    const auto record = *tests::LoneDesk::wait(m_lone->desk->record(u"customer"_s, customer));
    return record.row.reference(u"parent");
}

void tst_Keys::typeParent(const QString &pinyin, int found)
{
    press(Qt::Key_H, Qt::AltModifier);
    auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(edit && edit->objectName() == "parentEdit"_L1);
    QTest::keyClicks(edit, pinyin);
    const auto *list = edit->parentWidget()->findChild<QListWidget *>();
    QTRY_COMPARE(list->count(), found);
    press(Qt::Key_Return);
}

void tst_Keys::whomACustomerBelongsTo()
{
    const QUuid chain = m_lone->customer(u"鲜邻便利连锁"_s);
    CustomerPage &page = open();
    const auto *label = page.card().findChild<QLabel *>(u"parentLabel"_s);
    QVERIFY(!label->isVisible());
    typeParent(u"xianlin"_s, 1);
    QTRY_COMPARE(parentOf(m_customer), chain);
    QTRY_VERIFY(label->text().contains(u"鲜邻"_s));
    press(Qt::Key_Z, Qt::AltModifier);
    QTRY_VERIFY(parentOf(m_customer).isNull());
    QTRY_VERIFY(!label->isVisible());
    typeParent(u"xianlin"_s, 1);
    QTRY_COMPARE(parentOf(m_customer), chain);
    auto *clear = page.card().findChild<QPushButton *>(u"clearParentButton"_s);
    QTRY_VERIFY(clear->isVisible());
    clear->click();
    QTRY_VERIFY(parentOf(m_customer).isNull());
}

void tst_Keys::nobodyBelongsInACircle()
{
    const QUuid shop = m_lone->customer(u"鲜邻便利湖滨路店"_s);
    const auto saved = tests::LoneDesk::wait(
        m_lone->desk->editRecord(u"customer"_s, shop, {{u"parent"_s, m_customer}}));
    QVERIFY(saved);
    CustomerPage &page = open();
    // She herself is not offered.
    typeParent(u"shenjiayi"_s, 0);
    const auto *found = page.card().findChild<QLabel *>(u"foundLabel"_s);
    QTRY_VERIFY(found->text().startsWith(u"Nobody else"_s));
    press(Qt::Key_Escape);
    QVERIFY(!found->isVisible());
    typeParent(u"xianlin"_s, 1);
    QTRY_VERIFY(found->text().contains(u"belongs to this one already"_s));
    QVERIFY(parentOf(m_customer).isNull());
}

void tst_Keys::hintsNameTheKeysOfNow()
{
    CustomerPage &page = open();
    Keymap &keys = m_window->keys();
    const QString bills = u"The last bills (Alt+B)"_s;
    QCOMPARE(keys.withKeysOfNow(bills, page.card()), bills);
    QVERIFY(keys.set(u"billsKey"_s, QKeySequence(Qt::ALT | Qt::Key_G)));
    QCOMPARE(keys.withKeysOfNow(bills, page.card()), u"The last bills (Alt+G)"_s);
    QCOMPARE(keys.withKeysOfNow(u"Alt B"_s, page.card()), u"Alt G"_s);
    // Part of another stroke, and where the command does not work.
    QCOMPARE(keys.withKeysOfNow(u"Ctrl+Alt+B"_s, page.card()), u"Ctrl+Alt+B"_s);
    QCOMPARE(keys.withKeysOfNow(bills, m_window->outboxPage()), bills);
    const QList<QLabel *> chips = page.card().findChildren<QLabel *>();
    const bool onChip = std::any_of(chips.begin(), chips.end(), [](const QLabel *chip) {
        return chip->property("role").toString() == "kbd"_L1 && chip->text() == "Alt G"_L1;
    });
    QVERIFY(onChip);
    keys.reset(u"billsKey"_s);
    QCOMPARE(keys.withKeysOfNow(bills, page.card()), bills);
}

void tst_Keys::whatIsTakenBackDependsOnTheFocus()
{
    CustomerPage &page = open();
    auto *bar = page.card().findChild<UndoBar *>();
    int undone = 0;
    const auto offer = [&] { bar->offer(u"Done."_s, [&undone] { ++undone; }); };
    page.composer().focusText();
    auto *edit = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(edit);
    QTest::keyClicks(edit, u"abc"_s);
    offer();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit->toPlainText(), QString());
    QCOMPARE(undone, 0);
    press(Qt::Key_Z, Qt::AltModifier);
    QCOMPARE(undone, 1);
    offer();
    page.findChild<QWidget *>(u"timelineView"_s)->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 2);
}

void tst_Keys::whatIsComposedStaysWithItsCustomer()
{
    const QUuid other = m_lone->customer(u"周志远"_s);
    CustomerPage &page = open();
    page.composer().focusText();
    QWidget *edit = QApplication::focusWidget();
    QInputMethodEvent composing(u"ni hao"_s, {});
    QCoreApplication::sendEvent(edit, &composing);
    m_window->openCustomer(other);
    QCOMPARE(m_window->customersPage().current()->composer().text(), QString());
    // The daemon ends what it composes when it loses the focus; that comes to where it was begun.
    QInputMethodEvent late;
    late.setCommitString(u"你好"_s);
    QCoreApplication::sendEvent(edit, &late);
    QCOMPARE(m_window->customersPage().current()->composer().text(), QString());
    m_window->openCustomer(m_customer);
    QCOMPARE(page.composer().text(), u"你好"_s);
}

void tst_Keys::ordersFoldInANarrowWindow()
{
    CustomerPage &page = open();
    auto *side = page.findChild<SideOverlay *>();
    QVERIFY(side && side->isOverlay() && !side->isOpen());
    QVERIFY(!page.orders().isVisible());
    page.orders().startNew();
    QTRY_VERIFY(page.orders().isVisible());
    const QRect there(page.orders().mapTo(&page, QPoint()), page.orders().size());
    QVERIFY(page.rect().contains(there));
    // What sends the note is not below it.
    const auto *send = page.composer().findChild<QWidget *>(u"sendButton"_s);
    QTRY_VERIFY(send->mapTo(&page, QPoint(send->width(), 0)).x() <= there.left());
    // Nor the end of any line of the timeline, where times, authors and unsent marks stand.
    const QWidget &timeline = page.timelinePane();
    QTRY_VERIFY(timeline.mapTo(&page, QPoint(timeline.width(), 0)).x() <= there.left());
    // Writing beside it leaves it open: nothing of either is hidden.
    page.composer().focusText();
    QVERIFY(side->isOpen());
    page.orders().startNew();
    press(Qt::Key_Escape);
    QVERIFY(!side->isOpen());
    QVERIFY(!page.orders().isVisible());
    press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(side->isOpen());
    press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(!side->isOpen());
}

void tst_Keys::ordersStandInAWideWindow()
{
    CustomerPage &page = open();
    auto *side = page.findChild<SideOverlay *>();
    m_window->resize(SideOverlay::RoomWidth, 800);
    QTRY_VERIFY(!side->isOverlay());
    QTRY_VERIFY(page.orders().isVisible());
    page.orders().startNew();
    press(Qt::Key_Escape);
    QVERIFY(page.orders().isVisible());
    m_window->resize(SideOverlay::RoomWidth - 1, 800);
    QTRY_VERIFY(side->isOverlay());
    QVERIFY(!page.orders().isVisible());
}

void tst_Keys::theKeyboardGoesInAndComesBack()
{
    CustomerPage &page = open();
    page.composer().focusText();
    QWidget *before = QApplication::focusWidget();
    press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(page.orders().isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), before);
}

void tst_Keys::theStripOfTheCardBeginsWithItsButton()
{
    CustomerPage &page = open();
    const auto *button = page.findChild<QToolButton *>(u"foldButton"_s);
    const auto place = [&] { return button->mapTo(&page, QPoint(0, button->height())).y(); };
    QTRY_VERIFY(place() > page.height() - 20);
    press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(place() < 60);
    press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(place() > page.height() - 20);
}

QTEST_MAIN(tst_Keys)
#include "tst_keys.moc"
