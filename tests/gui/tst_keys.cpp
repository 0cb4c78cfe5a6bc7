// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/cardpanel.h"
#include "gui/composer.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/keymap.h"
#include "gui/mainwindow.h"
#include "gui/orderpanel.h"
#include "gui/outboxpage.h"
#include "gui/preferences.h"
#include "gui/sideoverlay.h"
#include "gui/undobar.h"
#include "lonedesk.h"

#include <QtGui/QInputMethodEvent>
#include <QtGui/QWindow>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;
using tests::LoneDesk;

/// Keys of the window as a hand presses them, what is written about them, and the orders beside a customer
/// in windows of different widths.
class tst_Keys final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theRailIsReachedByItsKeys();
    void altNWritesANote();
    void hintsNameTheKeysOfNow();
    void whatIsTakenBackDependsOnTheFocus();
    void whatIsComposedStaysWithItsCustomer();
    void ordersFoldInANarrowWindow();
    void ordersStandInAWideWindow();
    void theKeyboardGoesInAndComesBack();
    void theStripOfTheCardBeginsWithItsButton();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    CustomerPage &open();

    std::unique_ptr<LoneDesk> m_lone;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    QUuid m_customer;
};

void tst_Keys::init()
{
    m_lone = std::make_unique<LoneDesk>();
    m_customer = m_lone->customer(u"沈嘉怡"_s);
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->path());
    Context context = m_lone->context();
    context.preferences = m_preferences.get();
    m_window = std::make_unique<MainWindow>(context);
    m_window->resize(1366, 768);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
}

void tst_Keys::cleanup()
{
    m_window.reset();
    m_preferences.reset();
    m_lone.reset();
}

void tst_Keys::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->windowHandle(), Qt::Key(key), modifiers);
}

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

void tst_Keys::altNWritesANote()
{
    CustomerPage &page = open();
    page.composer().setMode(Composer::Mode::Sms);
    press(Qt::Key_N, Qt::AltModifier);
    QCOMPARE(page.composer().mode(), Composer::Mode::Note);
    QVERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
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
