// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composer.h"
#include "gui/composeredit.h"
#include "gui/quicktextpopup.h"
#include "lonedesk.h"

#include <QtGui/QInputMethodEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;

Q_DECLARE_METATYPE(touchline::gui::ComposerKey)

/// Writing, by keyboard and by input method: what a key means, what is kept, what is sent.
class tst_Composer final : public QObject {
    Q_OBJECT
private slots:
    void keys_data();
    void keys();
    void init();
    void cleanup();
    void onlyCommittedTextIsKept();
    void theOrderThatIsMeant();
    void aCancelledCompositionLeavesNothing();
    void keysWhileComposingAreTheInputMethods_data();
    void keysWhileComposingAreTheInputMethods();
    void losingTheFocusKeepsAtOnce();
    void aRestartBringsTextAndCursorBack();
    void whatIsTypedBeforeTheJournalAnswersIsKept_data();
    void whatIsTypedBeforeTheJournalAnswersIsKept();
    void modesHaveTheirOwnDrafts();
    void triggers_data();
    void triggers();
    void escapeLeavesTheCharacter();
    void enterInsertsWithVariablesFilledIn();
    void whatIsNotFilledInIsNotSent_data();
    void whatIsNotFilledInIsNotSent();
    void controlEnterSavesANote();
    void anSmsIsAContactWithAMessage();
    void takenBackWhileItWaits();
    void charactersLeft();

private:
    void type(const QString &preedit, const QString &commit = {});
    [[nodiscard]] ComposerEdit &edit() { return *m_composer->findChild<ComposerEdit *>(); }
    [[nodiscard]] QuickTextPopup &popup() { return m_composer->quickTexts(); }
    template <typename W> [[nodiscard]] W &part(const char *name)
    {
        return *m_composer->findChild<W *>(QLatin1StringView(name));
    }
    [[nodiscard]] QList<desk::OutboxItem> outbox()
    {
        return *tests::LoneDesk::wait(m_lone->desk->outbox());
    }
    void show();

    std::unique_ptr<tests::LoneDesk> m_lone;
    std::unique_ptr<QWidget> m_window;
    Composer *m_composer = nullptr;
    QLineEdit *m_other = nullptr;
    QUuid m_customer;
};

void tst_Composer::keys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<bool>("composing");
    QTest::addColumn<bool>("listOpen");
    QTest::addColumn<ComposerKey>("meaning");
    const int none = int(Qt::NoModifier);
    const int ctrl = int(Qt::ControlModifier);
    const int shift = int(Qt::ShiftModifier);
    const int pad = int(Qt::KeypadModifier);
    QTest::newRow("Enter makes a line")
        << int(Qt::Key_Return) << none << false << false << ComposerKey::Text;
    QTest::newRow("Ctrl+Enter sends")
        << int(Qt::Key_Return) << ctrl << false << false << ComposerKey::Submit;
    QTest::newRow("Ctrl+Shift+Enter is the window's")
        << int(Qt::Key_Return) << (ctrl | int(Qt::ShiftModifier)) << false << false
        << ComposerKey::Text;
    QTest::newRow("on the number pad too")
        << int(Qt::Key_Enter) << (ctrl | pad) << false << false << ComposerKey::Submit;
    QTest::newRow("Ctrl+Enter sends with the list open")
        << int(Qt::Key_Return) << ctrl << false << true << ComposerKey::Submit;
    QTest::newRow("Enter takes from the list")
        << int(Qt::Key_Return) << none << false << true << ComposerKey::ListTake;
    QTest::newRow("Enter of the number pad too")
        << int(Qt::Key_Enter) << pad << false << true << ComposerKey::ListTake;
    QTest::newRow("Tab takes from the list")
        << int(Qt::Key_Tab) << none << false << true << ComposerKey::ListTake;
    QTest::newRow("Tab goes on otherwise")
        << int(Qt::Key_Tab) << none << false << false << ComposerKey::Text;
    QTest::newRow("Esc leaves the list")
        << int(Qt::Key_Escape) << none << false << true << ComposerKey::ListLeave;
    QTest::newRow("Up") << int(Qt::Key_Up) << none << false << true << ComposerKey::ListUp;
    QTest::newRow("Down") << int(Qt::Key_Down) << none << false << true << ComposerKey::ListDown;
    QTest::newRow("Shift+Down marks text")
        << int(Qt::Key_Down) << shift << false << true << ComposerKey::Text;
    QTest::newRow("letters are text")
        << int(Qt::Key_A) << none << false << true << ComposerKey::Text;
    for (const bool open : {false, true}) {
        const QByteArray list = open ? ", list open" : "";
        QTest::newRow("composing: Enter" + list)
            << int(Qt::Key_Return) << none << true << open << ComposerKey::Nothing;
        QTest::newRow("composing: Ctrl+Enter" + list)
            << int(Qt::Key_Return) << ctrl << true << open << ComposerKey::Nothing;
        QTest::newRow("composing: Esc" + list)
            << int(Qt::Key_Escape) << none << true << open << ComposerKey::Nothing;
        QTest::newRow("composing: Tab" + list)
            << int(Qt::Key_Tab) << none << true << open << ComposerKey::Nothing;
        QTest::newRow("composing: Down" + list)
            << int(Qt::Key_Down) << none << true << open << ComposerKey::Nothing;
    }
}

void tst_Composer::keys()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(bool, composing);
    QFETCH(bool, listOpen);
    QFETCH(ComposerKey, meaning);
    QVERIFY(composerKey(key, Qt::KeyboardModifiers(modifiers), composing, listOpen) == meaning);
}

void tst_Composer::init()
{
    m_lone = std::make_unique<tests::LoneDesk>(Role::Lead);
    m_customer = m_lone->customer(u"欧阳文静"_s);
    m_lone->quickText(u"已知停电"_s, u"ytd"_s, u"{customer.name}您好,{agent.name}。"_s);
    m_lone->quickText(u"恢复时间"_s, u"hf"_s, u"预计 {outage.eta} 恢复"_s);
    show();
}

void tst_Composer::show()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 700);
    auto *column = new QVBoxLayout(m_window.get());
    column->addStretch();
    m_composer = new Composer(m_lone->context(), m_window.get());
    m_other = new QLineEdit(m_window.get());
    column->addWidget(m_composer);
    column->addWidget(m_other);
    m_composer->setCustomer(m_customer);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_composer->focusText();
    QTRY_VERIFY(edit().hasFocus());
    QTRY_VERIFY(m_composer->isReady());
}

void tst_Composer::cleanup()
{
    m_window.reset();
    m_lone.reset();
}

void tst_Composer::type(const QString &preedit, const QString &commit)
{
    QInputMethodEvent event(preedit, {});
    if (!commit.isEmpty())
        event.setCommitString(commit);
    QApplication::sendEvent(&edit(), &event);
}

/// Of several open orders a text to the customer names the one that is looked at, or none.
void tst_Composer::theOrderThatIsMeant()
{
    const auto opened = [this](const QString &title) {
        const auto saved = tests::LoneDesk::wait(m_lone->desk->createOrder(
            m_customer, {{u"title"_s, title}, {u"family"_s, u"fault"_s}}));
        return saved ? saved->id : QUuid();
    };
    const auto aliasOf = [this](const QUuid &order) {
        const auto view = tests::LoneDesk::wait(m_lone->desk->order(order));
        return view ? view->order.alias : QString();
    };
    const auto meant = [this](const QUuid &shown) {
        const auto values = tests::LoneDesk::wait(m_lone->desk->quickValues(m_customer, {}, shown));
        return values ? values->value(u"order.number"_s) : u"failed"_s;
    };
    QCOMPARE(meant({}), QString());
    const QUuid first = opened(u"停电"_s);
    QVERIFY(!aliasOf(first).isEmpty());
    QCOMPARE(meant({}), aliasOf(first));
    const QUuid second = opened(u"电压低"_s);
    QCOMPARE(meant({}), QString());
    QCOMPARE(meant(first), aliasOf(first));
    QCOMPARE(meant(second), aliasOf(second));
    // Through the list of texts.
    m_lone->quickText(u"受理"_s, u"sl"_s, u"工单{order.number}。"_s);
    popup().order = [first] { return first; };
    QTest::keyClicks(&edit(), u"/sl"_s);
    QTRY_VERIFY(popup().isVisible() && popup().list().rowCount() > 0);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QTRY_COMPARE(m_composer->text(), u"工单%1。"_s.arg(aliasOf(first)));
}

void tst_Composer::onlyCommittedTextIsKept()
{
    QSignalSpy stored(m_composer, &Composer::draftStored);
    QTest::keyClicks(&edit(), u"ok "_s);
    type(u"ting dian"_s);
    QVERIFY(edit().isComposing());
    QTRY_VERIFY(stored.size() > 0);
    QCOMPARE(m_lone->draft(Composer::draftKey(Composer::Mode::Note, m_customer)), u"ok "_s);
    type({}, u"停电"_s);
    QVERIFY(!edit().isComposing());
    QTRY_COMPARE(m_lone->draft(Composer::draftKey(Composer::Mode::Note, m_customer)), u"ok 停电"_s);
}

void tst_Composer::aCancelledCompositionLeavesNothing()
{
    type(u"ting"_s);
    type({});
    QVERIFY(!edit().isComposing());
    QCOMPARE(m_composer->text(), QString());
    QVERIFY(!part<QPushButton>("sendButton").isEnabled());
}

void tst_Composer::keysWhileComposingAreTheInputMethods_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("Enter") << int(Qt::Key_Return) << int(Qt::NoModifier);
    QTest::newRow("Ctrl+Enter") << int(Qt::Key_Return) << int(Qt::ControlModifier);
    QTest::newRow("Tab") << int(Qt::Key_Tab) << int(Qt::NoModifier);
    QTest::newRow("Esc") << int(Qt::Key_Escape) << int(Qt::NoModifier);
    QTest::newRow("Alt+M") << int(Qt::Key_M) << int(Qt::AltModifier);
}

void tst_Composer::keysWhileComposingAreTheInputMethods()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QTest::keyClicks(&edit(), u"a"_s);
    type(u"zhong"_s);
    QTest::keyClick(m_window.get()->windowHandle(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(m_composer->text(), u"a"_s);
    QVERIFY(edit().hasFocus());
    QVERIFY(m_composer->mode() == Composer::Mode::Note);
    QCOMPARE(outbox().size(), 3);  // the customer and the quick texts, no note
    type({}, u"中"_s);
    QCOMPARE(m_composer->text(), u"a中"_s);
}

void tst_Composer::losingTheFocusKeepsAtOnce()
{
    QSignalSpy stored(m_composer, &Composer::draftStored);
    QTest::keyClicks(&edit(), u"typed"_s);
    m_other->setFocus();
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(m_lone->draft(Composer::draftKey(Composer::Mode::Note, m_customer)), u"typed"_s);
}

void tst_Composer::aRestartBringsTextAndCursorBack()
{
    QTest::keyClicks(&edit(), u"first second"_s);
    m_window.reset();  // no pause has gone by
    m_lone->reopen();
    desk::SessionTab place;
    place.cursors.insert(u"note"_s, 5);
    m_window = std::make_unique<QWidget>();
    m_composer = new Composer(m_lone->context(), m_window.get());
    m_composer->setCustomer(m_customer, place);
    QTRY_COMPARE(m_composer->text(), u"first second"_s);
    QCOMPARE(m_composer->cursor(), 5);
    QCOMPARE(part<QLabel>("draftLabel").text(), u"Draft restored"_s);
}

void tst_Composer::whatIsTypedBeforeTheJournalAnswersIsKept_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("leftForSms");
    QTest::addColumn<QString>("kept");
    QTest::newRow("nothing was there") << QString() << false << u"typed"_s;
    QTest::newRow("behind a draft") << u"draft"_s << false << u"draft\ntyped"_s;
    QTest::newRow("in the other mode") << u"draft"_s << true << u"draft\ntyped"_s;
}

void tst_Composer::whatIsTypedBeforeTheJournalAnswersIsKept()
{
    QFETCH(QString, before);
    QFETCH(bool, leftForSms);
    QFETCH(QString, kept);
    const QString key = Composer::draftKey(Composer::Mode::Note, m_customer);
    for (const bool closed : {false, true}) {
        QVERIFY(tests::LoneDesk::wait(m_lone->desk->saveDraft(key, before)));
        auto composer = std::make_unique<Composer>(m_lone->context());
        composer->setCustomer(m_customer);
        composer->setText(u"typed"_s);
        if (leftForSms)
            composer->setMode(Composer::Mode::Sms);
        if (closed)
            composer.reset();
        QTRY_COMPARE(m_lone->draft(key), kept);
    }
}

void tst_Composer::modesHaveTheirOwnDrafts()
{
    QTest::keyClicks(&edit(), u"note"_s);
    QTest::keyClick(&edit(), Qt::Key_Home);
    QTest::keyClick(&edit(), Qt::Key_M, Qt::AltModifier);
    QVERIFY(m_composer->mode() == Composer::Mode::Sms);
    QCOMPARE(m_composer->text(), QString());
    QTest::keyClicks(&edit(), u"sms"_s);
    QTest::keyClick(&edit(), Qt::Key_M, Qt::AltModifier);
    QCOMPARE(m_composer->text(), u"note"_s);
    QCOMPARE(m_composer->cursor(), 0);
    QCOMPARE(m_lone->draft(Composer::draftKey(Composer::Mode::Sms, m_customer)), u"sms"_s);
    QCOMPARE(m_lone->draft(Composer::draftKey(Composer::Mode::Note, m_customer)), u"note"_s);
}

void tst_Composer::triggers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("commit");
    QTest::addColumn<int>("found");  // 0 = the list stays away
    QTest::newRow("a slash") << QString() << u"/"_s << 2;
    QTest::newRow("full width") << QString() << u"／"_s << 2;
    QTest::newRow("the key of a Chinese keyboard") << QString() << u"、"_s << 2;
    QTest::newRow("behind a blank") << u"您好 "_s << u"、"_s << 2;
    QTest::newRow("inside a sentence it is punctuation") << u"电费"_s << u"、"_s << 0;
    QTest::newRow("with its query") << u"/"_s << u"恢复"_s << 1;
    QTest::newRow("with a query that fits nothing") << u"/"_s << u"没有"_s << 0;
}

void tst_Composer::triggers()
{
    QFETCH(QString, before);
    QFETCH(QString, commit);
    QFETCH(int, found);
    m_composer->setText(before);
    type(u"x"_s);
    type({}, commit);
    if (found) {
        QTRY_VERIFY(popup().isVisible());
        QTRY_COMPARE(popup().list().rowCount(), found);
    } else {
        // The answer of a read that was asked for later has come: so has that of the popup's.
        QVERIFY(tests::LoneDesk::wait(m_lone->desk->quickTexts()));
        QTRY_VERIFY(!popup().isVisible());
    }
    QCOMPARE(m_composer->text(), QString(before + commit));
    QVERIFY(edit().hasFocus());
}

void tst_Composer::escapeLeavesTheCharacter()
{
    type({}, u"、"_s);
    QTRY_VERIFY(popup().isVisible());
    QTest::keyClick(&edit(), Qt::Key_Escape);
    QVERIFY(!popup().isVisible());
    QCOMPARE(m_composer->text(), u"、"_s);
    QTest::keyClicks(&edit(), u"ytd"_s);
    QVERIFY(tests::LoneDesk::wait(m_lone->desk->quickTexts()));
    QVERIFY(!popup().isVisible());
    QTest::keyClicks(&edit(), u" /"_s);
    QTRY_VERIFY(popup().isVisible());
}

void tst_Composer::enterInsertsWithVariablesFilledIn()
{
    m_composer->setText(u"A "_s);
    QTest::keyClicks(&edit(), u"/yt"_s);
    QTRY_VERIFY(popup().isVisible() && popup().list().rowCount() == 1);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QTRY_COMPARE(m_composer->text(), u"A 欧阳文静您好,李敏。"_s);
    QVERIFY(!popup().isVisible());
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_composer->text(), u"A 欧阳文静您好,李敏。\n"_s);
}

void tst_Composer::whatIsNotFilledInIsNotSent_data()
{
    QTest::addColumn<Composer::Mode>("mode");
    QTest::addColumn<int>("edits");
    QTest::newRow("an SMS") << Composer::Mode::Sms << 5;
    QTest::newRow("a note") << Composer::Mode::Note << 4;
}

void tst_Composer::whatIsNotFilledInIsNotSent()
{
    QFETCH(Composer::Mode, mode);
    QFETCH(int, edits);
    m_composer->setMode(mode);
    QTest::keyClicks(&edit(), u"/hf"_s);
    QTRY_VERIFY(popup().isVisible() && popup().list().rowCount() == 1);
    QTest::keyClick(&edit(), Qt::Key_Tab);
    const QString asked = u"〔expected restoration〕"_s;
    QTRY_COMPARE(m_composer->text(), u"预计 %1 恢复"_s.arg(asked));
    QVERIFY(edit().hasFocus());
    QCOMPARE(edit().extraSelections().size(), 1);
    QCOMPARE(edit().textCursor().selectedText(), asked);
    QTest::keyClick(&edit(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!part<QLabel>("errorLabel").text().isEmpty());
    QCOMPARE(edit().textCursor().selectedText(), asked);
    QTest::keyClicks(&edit(), u"15:40"_s);
    QCOMPARE(edit().extraSelections().size(), 0);
    QTest::keyClick(&edit(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(outbox().size(), edits);
}

void tst_Composer::controlEnterSavesANote()
{
    QSignalSpy said(m_composer, &Composer::said);
    QTest::keyClicks(&edit(), u"one"_s);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QTest::keyClicks(&edit(), u"two"_s);
    QTest::keyClick(&edit(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(m_composer->text(), QString());
    QCOMPARE(m_lone->draft(Composer::draftKey(Composer::Mode::Note, m_customer)), QString());
    QCOMPARE(outbox().first().type, u"note"_s);
    QCOMPARE(outbox().first().title, u"one\ntwo"_s);
}

void tst_Composer::anSmsIsAContactWithAMessage()
{
    m_composer->setMode(Composer::Mode::Sms);
    QVERIFY(part<QLabel>("demoLabel").isVisible());
    m_composer->setText(u"您好"_s);
    m_composer->send();
    QTRY_COMPARE(outbox().size(), 5);
    QCOMPARE(outbox()[0].type, u"message"_s);
    QCOMPARE(outbox()[1].type, u"interaction"_s);
    const auto page = *tests::LoneDesk::wait(m_lone->desk->timeline(m_customer, {}, 10));
    QCOMPARE(page.entries.size(), 2);
    for (const desk::TimelineEntry &entry : page.entries)
        QVERIFY(entry.pending);
}

void tst_Composer::takenBackWhileItWaits()
{
    m_composer->setMode(Composer::Mode::Sms);
    m_composer->setText(u"您好"_s);
    m_composer->send();
    QTRY_VERIFY(part<QPushButton>("undoButton").isVisible());
    QTest::keyClicks(&edit(), u"next"_s);
    QTest::keyClick(&edit(), Qt::Key_Z, Qt::AltModifier);
    QTRY_COMPARE(m_composer->text(), u"您好\nnext"_s);
    QVERIFY(!part<QPushButton>("undoButton").isVisible());
    QCOMPARE(outbox()[0].verb, u"void"_s);
    QCOMPARE(outbox()[1].verb, u"void"_s);
    const auto page = *tests::LoneDesk::wait(m_lone->desk->timeline(m_customer, {}, 10));
    QCOMPARE(page.entries.size(), 0);
}

void tst_Composer::charactersLeft()
{
    QVERIFY(!part<QLabel>("countLabel").isVisible());
    m_composer->setMode(Composer::Mode::Sms);
    m_composer->setText(QString(71, u'电'));
    const QString shown = part<QLabel>("countLabel").text();
    QVERIFY2(shown.contains(u"63"_s) && shown.contains(u"2"_s), qPrintable(shown));
}

QTEST_MAIN(tst_Composer)
#include "tst_composer.moc"
