// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/keymap.h"
#include "gui/keysheet.h"
#include "gui/notifier.h"
#include "gui/orderpanel.h"
#include "gui/settingsdialog.h"
#include "gui/signinpage.h"
#include "gui/toast.h"
#include "windowtest.h"

#include <QtGui/QAccessible>
#include <QtGui/QShortcut>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

namespace {

/// What takes the focus and has no name, below `part`.
QStringList unnamedBelow(QAccessibleInterface *part, const QString &path, int &named)
{
    if (!part || part->state().invisible)
        return {};
    const QObject *object = part->object();
    const QString here =
        path + u'/' +
        (object ? QString::fromLatin1(object->metaObject()->className()) : u"item"_s) +
        (object && !object->objectName().isEmpty() ? u'#' + object->objectName() : QString());
    QStringList found;
    const auto *widget = qobject_cast<const QWidget *>(object);
    const bool takesFocus = widget ? widget->focusPolicy() != Qt::NoFocus && widget->isVisible() &&
                                         !widget->focusProxy()
                                   : part->state().focusable;
    if (takesFocus) {
        if (part->text(QAccessible::Name).trimmed().isEmpty())
            found += here;
        else
            ++named;
    }
    // A long list is the same line many times over.
    const int children = qMin(part->childCount(), 60);
    for (int i = 0; i < children; ++i)
        found += unnamedBelow(part->child(i), here, named);
    return found;
}

}  // namespace

/// The window as a whole: names for a screen reader, keys, locking, the sheet, the settings.
class tst_Frame final : public tests::WindowTest {
    Q_OBJECT
private slots:
    void init() { makeWindow(true); }
    void cleanup() { endWindow(); }
    void nothingThatTakesTheFocusIsUnnamed_data();
    void nothingThatTakesTheFocusIsUnnamed();
    void noShortcutBelongsToAnInputMethod();
    void everyShortcutOfTheWindowIsOnTheSheet();
    void plainKeysOnlyWhereNoTextIsTyped();
    void aKeyCanBeChangedAndIsKept();
    void aTakenOrForbiddenKeyIsRefused();
    void lockedNothingWorksAndNothingIsLost();
    void settingsAreKeptPerUser();
    void languageAsksForAnotherWindow();
    void typingIsNotDisturbedByNews();
    void newsLieOverNothingThatIsUsed_data();
    void newsLieOverNothingThatIsUsed();
    void whatWasReadIsNotAskedForAnyMore();
    void whatWasSearchedGoesWithTheSearch();
    void whoIsTypedIsWhoIsMarked();

private:
    void show(const QString &page);
};

void tst_Frame::show(const QString &page)
{
    if (page == "desk"_L1)
        m_window->showDesk();
    else if (page == "new order"_L1) {
        m_window->showDesk();
        m_window->deskPage().startNew();
    } else if (page == "find"_L1)
        m_window->showCustomers();
    else if (page == "customer"_L1) {
        m_window->openCustomer(m_customer);
    } else if (page == "customer and order"_L1) {
        m_window->openCustomer(m_customer);
        m_window->customersPage().current()->orders().startNew();
    } else if (page == "outbox"_L1)
        m_window->showOutbox();
    else if (page == "notices"_L1)
        m_window->showNotices();
    else if (page == "locked"_L1)
        m_window->lock();
    else if (page == "keys"_L1)
        m_window->showKeys();
    else if (page == "settings"_L1)
        m_window->showSettings();
    QCoreApplication::processEvents();
}

void tst_Frame::nothingThatTakesTheFocusIsUnnamed_data()
{
    QTest::addColumn<QString>("page");
    for (const auto &page :
         {u"desk"_s, u"new order"_s, u"find"_s, u"customer"_s, u"customer and order"_s, u"outbox"_s,
          u"notices"_s, u"locked"_s, u"keys"_s, u"settings"_s})
        QTest::newRow(qPrintable(page)) << page;
}

void tst_Frame::nothingThatTakesTheFocusIsUnnamed()
{
    QFETCH(QString, page);
    show(page);
    QWidget *top = m_window.get();
    if (auto *dialog = m_window->findChild<QDialog *>(); dialog && dialog->isVisible())
        top = dialog;
    int named = 0;
    const QStringList unnamed = unnamedBelow(QAccessible::queryAccessibleInterface(top), {}, named);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    QVERIFY2(named >= 3, qPrintable(QString::number(named)));
}

void tst_Frame::noShortcutBelongsToAnInputMethod()
{
    show(u"customer and order"_s);
    int looked = 0;
    const QList<QShortcut *> shortcuts = m_window->findChildren<QShortcut *>();
    for (const QShortcut *shortcut : shortcuts) {
        ++looked;
        const KeyFault fault = keyFault(shortcut->key(), true);
        QVERIFY2(fault == KeyFault::None,
                 qPrintable(shortcut->objectName() + u' ' + shortcut->key().toString()));
    }
    const QList<QAbstractButton *> buttons = m_window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->shortcut().isEmpty())
            continue;
        ++looked;
        QVERIFY2(keyFault(button->shortcut()) == KeyFault::None, qPrintable(button->objectName()));
    }
    QVERIFY2(looked >= 20, qPrintable(QString::number(looked)));
}

void tst_Frame::everyShortcutOfTheWindowIsOnTheSheet()
{
    show(u"customer and order"_s);
    const QList<QShortcut *> shortcuts = m_window->findChildren<QShortcut *>();
    for (const QShortcut *shortcut : shortcuts) {
        // Escape closes whatever is open and arrows go through what is listed: nobody looks that up.
        if (shortcut->key() == QKeySequence(Qt::Key_Escape) ||
            shortcut->key() == QKeySequence(Qt::Key_Down))
            continue;
        QVERIFY2(!shortcut->objectName().isEmpty() && !shortcut->whatsThis().isEmpty(),
                 qPrintable(shortcut->key().toString() + u" of "_s +
                            QString::fromLatin1(shortcut->parent()->metaObject()->className())));
    }
}

void tst_Frame::plainKeysOnlyWhereNoTextIsTyped()
{
    show(u"customer and order"_s);
    const QList<QShortcut *> shortcuts = m_window->findChildren<QShortcut *>();
    for (const QShortcut *shortcut : shortcuts) {
        if (keyFault(shortcut->key()) != KeyFault::Plain)
            continue;
        const auto *parent = qobject_cast<const QWidget *>(shortcut->parent());
        QVERIFY2(parent && !parent->testAttribute(Qt::WA_InputMethodEnabled),
                 qPrintable(shortcut->key().toString()));
        QVERIFY(shortcut->context() == Qt::WidgetShortcut ||
                shortcut->context() == Qt::WidgetWithChildrenShortcut);
    }
    const QList<QAbstractItemView *> views = m_window->findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views)
        QVERIFY2(!view->testAttribute(Qt::WA_InputMethodEnabled), qPrintable(view->objectName()));
}

void tst_Frame::aKeyCanBeChangedAndIsKept()
{
    Keymap &keys = m_window->keys();
    QVERIFY(keys.set(u"lockKey"_s, QKeySequence(Qt::CTRL | Qt::Key_J)));
    QCOMPARE(m_window->findChild<QShortcut *>(u"lockKey"_s)->key(),
             QKeySequence(Qt::CTRL | Qt::Key_J));
    // Another start of the program.
    m_window.reset();
    m_preferences = std::make_unique<Preferences>(m_folder->path());
    Context context = m_lone->context();
    context.preferences = m_preferences.get();
    m_window = std::make_unique<MainWindow>(context);
    QShortcut *lock = m_window->findChild<QShortcut *>(u"lockKey"_s);
    QCOMPARE(lock->key(), QKeySequence(Qt::CTRL | Qt::Key_J));
    m_window->keys().reset(u"lockKey"_s);
    QCOMPARE(lock->key(), QKeySequence(Qt::CTRL | Qt::Key_L));
}

void tst_Frame::aTakenOrForbiddenKeyIsRefused()
{
    Keymap &keys = m_window->keys();
    QVERIFY(!keys.set(u"lockKey"_s, QKeySequence(Qt::CTRL | Qt::Key_K)));
    QVERIFY(!keys.ownerOf(QKeySequence(Qt::CTRL | Qt::Key_K), u"lockKey"_s).isEmpty());
    QVERIFY(!keys.set(u"lockKey"_s, QKeySequence(Qt::CTRL | Qt::Key_Space)));
    QVERIFY(!keys.set(u"lockKey"_s, QKeySequence(Qt::Key_L)));
    QCOMPARE(m_window->findChild<QShortcut *>(u"lockKey"_s)->key(),
             QKeySequence(Qt::CTRL | Qt::Key_L));
}

void tst_Frame::lockedNothingWorksAndNothingIsLost()
{
    m_window->openCustomer(m_customer);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_window->signInPage().isVisible());
    QVERIFY(!m_window->customersPage().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QVERIFY(m_window->signInPage().isVisible());
    QVERIFY(!m_window->findChild<KeySheet *>());
    QVERIFY(m_window->customersPage().current());
    QCOMPARE(m_window->customersPage().current()->customer(), m_customer);
}

void tst_Frame::settingsAreKeptPerUser()
{
    const QUuid li = QUuid::createUuid();
    const QUuid chen = QUuid::createUuid();
    m_preferences->setUser(li);
    m_preferences->setSounds(false);
    m_preferences->setUndoSeconds(30);
    m_preferences->setUser(chen);
    QVERIFY(m_preferences->sounds());
    QCOMPARE(m_preferences->undoSeconds(), 10);
    m_preferences->setUser(li);
    QVERIFY(!m_preferences->sounds());
    QCOMPARE(m_preferences->undoSeconds(), 30);
}

void tst_Frame::languageAsksForAnotherWindow()
{
    QSignalSpy anew(m_window.get(), &MainWindow::anewWanted);
    m_window->showSettings();
    auto *settings = m_window->findChild<SettingsDialog *>();
    QVERIFY(settings);
    settings->findChild<QComboBox *>(u"languageBox"_s)->setCurrentIndex(1);
    settings->findChild<QAbstractButton *>(u"saveButton"_s)->click();
    QCOMPARE(anew.size(), 1);
    QCOMPARE(m_preferences->language(), u"zh_CN"_s);
}

void tst_Frame::newsLieOverNothingThatIsUsed_data()
{
    QTest::addColumn<QString>("page");
    for (const auto &page : {u"desk"_s, u"new order"_s, u"customer"_s, u"customer and order"_s})
        QTest::newRow(qPrintable(page)) << page;
}

void tst_Frame::newsLieOverNothingThatIsUsed()
{
    QFETCH(QString, page);
    const auto covered = [this]() -> QString {
        const Toast &toast = m_window->notifier().toast();
        const auto widgets = m_window->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool used = qobject_cast<const QAbstractButton *>(widget) ||
                              qobject_cast<const QLineEdit *>(widget);
            if (!used || !widget->isVisible() || toast.isAncestorOf(widget))
                continue;
            QRect place(widget->mapTo(m_window.get(), QPoint()), widget->size());
            // What is scrolled away is not under it.
            for (const QWidget *around = widget->parentWidget(); around && around != m_window.get();
                 around = around->parentWidget())
                place &= QRect(around->mapTo(m_window.get(), QPoint()), around->size());
            if (place.intersects(toast.geometry()))
                return widget->objectName();
        }
        return {};
    };
    m_window->showDesk();
    m_window->notifier().tell(
        {{desk::NewsKind::Refusal, u"1"_s, u"refusal"_s, {}, u"26-1"_s, false}}, false);
    QVERIFY(m_window->notifier().toast().isVisible());
    // It was there before the buttons were.
    show(page);
    QTRY_COMPARE(covered(), QString());
    m_window->resize(1100, 640);
    QTRY_COMPARE(covered(), QString());
}

void tst_Frame::whatWasReadIsNotAskedForAnyMore()
{
    const auto notice = [this](const QString &title) {
        return m_lone->make(u"notice"_s, {},
                            {{u"title"_s, title},
                             {u"mustRead"_s, true},
                             {u"validFrom"_s, m_lone->clock.nowMs() - 1'000},
                             {u"validTo"_s, m_lone->clock.nowMs() + 86'400'000}});
    };
    const Toast &toast = m_window->notifier().toast();
    const QUuid typhoon = notice(u"Typhoon"_s);
    notice(u"Flood"_s);
    m_window->notifier().tell(
        {{desk::NewsKind::MustRead, u"none"_s, u"notice"_s, typhoon, u"Typhoon"_s, false}}, false);
    QVERIFY(toast.isVisible());
    // Nothing of that kind stands any more.
    m_window->notifier().see(typhoon);
    QTRY_VERIFY(!toast.isVisible());
    m_window->notifier().tell(
        {{desk::NewsKind::MustRead, u"none"_s, u"notice"_s, typhoon, u"Typhoon"_s, false}}, false);
    m_window->showNotices();
    QVERIFY(!toast.isVisible());
}

void tst_Frame::whatWasSearchedGoesWithTheSearch()
{
    auto *edit = m_window->findChild<QLineEdit *>(u"searchEdit"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"shen"_s);
    QCOMPARE(edit->text(), u"shen"_s);
    m_window->showCustomers();
    m_window->findChild<QLineEdit *>(u"findEdit"_s)->setFocus();
    QTRY_COMPARE(edit->text(), QString());
}

void tst_Frame::whoIsTypedIsWhoIsMarked()
{
    m_window->lock();
    const auto *list = m_window->signInPage().findChild<QListWidget *>(u"userList"_s);
    QTRY_COMPARE(list->count(), 1);
    QTRY_COMPARE(list->currentRow(), 0);
    m_window->signInPage().type(u"somebody else"_s, u"secret"_s);
    QCOMPARE(list->currentRow(), -1);
    m_window->signInPage().type(u"limin"_s, u"secret"_s);
    QCOMPARE(list->currentRow(), 0);
}

void tst_Frame::typingIsNotDisturbedByNews()
{
    auto *edit = m_window->findChild<QLineEdit *>(u"searchEdit"_s);
    edit->setFocus();
    QInputMethodEvent composing(u"chong"_s, {});
    QCoreApplication::sendEvent(edit, &composing);
    m_window->notifier().tell(
        {{desk::NewsKind::Refusal, u"1"_s, u"refusal"_s, {}, u"26-1"_s, false}}, false);
    QCoreApplication::processEvents();
    QCOMPARE(QApplication::focusWidget(), edit);
    QInputMethodEvent commit;
    commit.setCommitString(u"充"_s);
    QCoreApplication::sendEvent(edit, &commit);
    QCOMPARE(edit->text(), u"充"_s);
}

QTEST_MAIN(tst_Frame)
#include "tst_frame.moc"
