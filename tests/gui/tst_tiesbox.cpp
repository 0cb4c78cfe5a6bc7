// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/intake.h"
#include "desk/orderpick.h"
#include "desk/orderties.h"
#include "domain/similarorders.h"
#include "gui/intakebox.h"
#include "gui/orderactions.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/tiesbox.h"
#include "lonedesk.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using desk::TieKind;
using tests::LoneDesk;

namespace {

const QString place = u"湖滨路 12 号"_s;

QStringList told(const desk::OrderTies &ties)
{
    QStringList lines;
    for (const desk::OrderTie &tie : ties.ties)
        lines += u"%1%2 %3"_s.arg(QString::number(int(tie.kind)),
                                  tie.link == LinkKind::Unknown ? QString()
                                                                : u' ' + QString(codeOf(tie.link)),
                                  tie.line ? tie.line->order.title : u"?"_s);
    return lines;
}

}  // namespace

/// Orders beside an order, and what a new one is asked about: on a desk that has no server.
class tst_TiesBox final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aMergeIsShownOnBothSides();
    void theDeskSaysNoBeforeTheServer();
    void aDraftOfTheOrderThatGoesStays();
    void linksAreShownOnBothSides();
    void partsOfAnOrder();
    void theOtherOrderIsFoundByWords();
    void similarOrdersAndTheOutage();
    void manyCallsAboutOneOutage();
    void aDraftKeepsWhatWasDecided();
    void theBoxMergesAndTakesBack();
    void theBoxLinks();
    void theFormAsksBesideANewOrder();
    void whatIsCountedIsShownWhenItIsAskedFor();
    void aCallIsRecordedInOneGo_data();
    void aCallIsRecordedInOneGo();

private:
    QUuid order(const QString &title, desk::FieldValues more = {});
    desk::OrderTies ties(const QUuid &order);
    QUuid outage();
    WorkOrder drafted(const QString &at = {}) const;
    template <typename T> T *shown(QWidget &top, const char *name);

    std::unique_ptr<LoneDesk> m_lone;
    QUuid m_customer;
};

void tst_TiesBox::init()
{
    m_lone = std::make_unique<LoneDesk>();
    m_customer = m_lone->customer(u"沈嘉怡"_s);
}

QUuid tst_TiesBox::order(const QString &title, desk::FieldValues more)
{
    more.insert(u"title"_s, title);
    if (!more.contains(u"family"_s))
        more.insert(u"family"_s, QString(codeOf(Family::Fault)));
    const auto saved = LoneDesk::wait(m_lone->desk->createOrder(m_customer, more));
    return saved ? saved->id : QUuid();
}

desk::OrderTies tst_TiesBox::ties(const QUuid &order)
{
    const auto found = LoneDesk::wait(m_lone->desk->orderTies(order));
    return found ? *found : desk::OrderTies();
}

QUuid tst_TiesBox::outage()
{
    return m_lone->make(u"outage"_s, {},
                        {{u"area"_s, u"湖滨路"_s},
                         {u"kind"_s, QString(codeOf(OutageKind::Fault))},
                         {u"state"_s, QString(codeOf(OutageState::InProgress))},
                         {u"expectedAt"_s, m_lone->clock.now + 3'600'000}});
}

WorkOrder tst_TiesBox::drafted(const QString &at) const
{
    WorkOrder order;
    order.customer.value = m_customer;
    order.family = Family::Fault;
    order.place = at;
    return order;
}

template <typename T> T *tst_TiesBox::shown(QWidget &top, const char *name)
{
    const QList<T *> found = top.findChildren<T *>(QLatin1StringView(name));
    for (T *one : found) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

void tst_TiesBox::aMergeIsShownOnBothSides()
{
    const QUuid first = order(u"first"_s), second = order(u"second"_s);
    desk::TieEdits edits(*m_lone->desk);
    QVERIFY(LoneDesk::wait(edits.merge(ties(first), ties(second).order)));
    QCOMPARE(told(ties(first)), QStringList{u"0 second"_s});
    QCOMPARE(told(ties(second)), QStringList{u"1 first"_s});
    // It is not among the open ones any more.
    const auto card = LoneDesk::wait(m_lone->desk->card(m_customer));
    QVERIFY(card);
    QCOMPARE(card->openOrders.size(), 1);
    QCOMPARE(card->openOrders.first().id.value, second);
    const auto view = LoneDesk::wait(m_lone->desk->order(first));
    QVERIFY(view);
    for (const desk::OfferedMove &move : view->moves)
        QCOMPARE(move.verdict.reason, "order_merged"_L1);
    QVERIFY(LoneDesk::wait(edits.unmerge(first, ties(second).order)));
    QCOMPARE(told(ties(first)), QStringList());
    QCOMPARE(LoneDesk::wait(m_lone->desk->card(m_customer))->openOrders.size(), 2);
}

void tst_TiesBox::theDeskSaysNoBeforeTheServer()
{
    const QUuid first = order(u"first"_s), second = order(u"second"_s), third = order(u"third"_s);
    desk::TieEdits edits(*m_lone->desk);
    const auto why = [&](const QUuid &one, const QUuid &into) {
        const auto saved = LoneDesk::wait(edits.merge(ties(one), ties(into).order));
        return saved ? u"saved"_s : saved.error().detail;
    };
    QCOMPARE(why(first, first), u"merge_into_itself"_s);
    QCOMPARE(why(first, second), u"saved"_s);
    QCOMPARE(why(third, first), u"merge_target_merged"_s);
    QCOMPARE(why(second, third), u"others_merged_into_it"_s);
    QCOMPARE(LoneDesk::wait(edits.link(first, {LinkKind::Related, first})).error().detail,
             u"linked_with_itself"_s);
}

void tst_TiesBox::aDraftOfTheOrderThatGoesStays()
{
    const QUuid first = order(u"first"_s), second = order(u"second"_s);
    gui::OrderEditor editor(m_lone->context());
    editor.open(first);
    QTRY_COMPARE(editor.actions().view().order.id.value, first);
    editor.form().fields().type({{u"title"_s, u"half a word"_s}});
    const QString key = editor.actions().draftKey();
    QTRY_VERIFY(m_lone->draft(key).contains(u"half a word"_s));
    desk::TieEdits edits(*m_lone->desk);
    QVERIFY(LoneDesk::wait(edits.merge(ties(first), ties(second).order)));
    QTRY_VERIFY(!editor.actions().view().order.mergedInto.isNull());
    QVERIFY(m_lone->draft(key).contains(u"half a word"_s));
    QCOMPARE(std::get<QString>(editor.form().fields().changes().value(u"title"_s)),
             u"half a word"_s);
}

void tst_TiesBox::linksAreShownOnBothSides()
{
    const QUuid first = order(u"first"_s), second = order(u"second"_s);
    desk::TieEdits edits(*m_lone->desk);
    QVERIFY(LoneDesk::wait(edits.link(first, {LinkKind::Repeat, second})));
    QCOMPARE(told(ties(first)), QStringList{u"4 repeat second"_s});
    QCOMPARE(told(ties(second)), QStringList{u"4 repeat first"_s});
    // Taken off from the side where it does not stand, and put back.
    const desk::OrderTie tie = ties(second).ties.first();
    QVERIFY(!tie.fromHere);
    QVERIFY(LoneDesk::wait(edits.remove(second, tie)));
    QCOMPARE(told(ties(first)), QStringList());
    QVERIFY(LoneDesk::wait(edits.restore(second, tie)));
    QCOMPARE(told(ties(first)), QStringList{u"4 repeat second"_s});
    QCOMPARE(ties(second).order.links, QStringList());
}

void tst_TiesBox::partsOfAnOrder()
{
    const QUuid whole = order(u"whole"_s), part = order(u"part"_s);
    desk::TieEdits edits(*m_lone->desk);
    QVERIFY(LoneDesk::wait(edits.putUnder(part, whole)));
    QCOMPARE(told(ties(part)), QStringList{u"2 whole"_s});
    QCOMPARE(told(ties(whole)), QStringList{u"3 part"_s});
}

void tst_TiesBox::theOtherOrderIsFoundByWords()
{
    const QUuid first = order(u"No power in the hall"_s), second = order(u"Meter is loud"_s);
    desk::OrderPick pick(*m_lone->desk);
    QSignalSpy answered(&pick, &desk::OrderPick::answered);
    pick.setOrder(ties(first).order);
    pick.ask({});
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(pick.found().size(), 1);
    QCOMPARE(pick.found().first().id.value, second);
    pick.ask(u"meter"_s);
    QTRY_COMPARE(answered.size(), 2);
    QCOMPARE(pick.found().size(), 1);
    pick.ask(u"power"_s);
    QTRY_COMPARE(answered.size(), 3);
    QCOMPARE(pick.found().size(), 0);  // itself only
}

void tst_TiesBox::similarOrdersAndTheOutage()
{
    const QUuid here = order(u"here"_s, {{u"place"_s, place}});
    order(u"another kind"_s, {{u"family"_s, QString(codeOf(Family::Praise))}});
    const QUuid dark = outage();
    desk::Intake intake(*m_lone->desk);
    QSignalSpy changed(&intake, &desk::Intake::changed);
    intake.follow(drafted(u"湖滨路12号"_s));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(intake.facts().similar.size(), 1);
    QCOMPARE(intake.facts().similar.first().line.order.id.value, here);
    QCOMPARE(intake.facts().outages.size(), 1);
    QCOMPARE(intake.facts().outages.first().outage.id.value, dark);
    QVERIFY(!intake.facts().outages.first().isMajor());
    QVERIFY(intake.values().isEmpty());

    intake.goOnBeside(here);
    intake.waitFor(dark);
    QCOMPARE(std::get<QStringList>(intake.values().value(u"links"_s)),
             QStringList{linkEntry({LinkKind::Duplicate, here})});
    QCOMPARE(std::get<QUuid>(intake.values().value(u"outage"_s)), dark);
    intake.goOnBeside(here);
    intake.waitFor({});
    QVERIFY(intake.values().isEmpty());

    // A nudge instead of a new order.
    QVERIFY(LoneDesk::wait(intake.nudge(here)));
    QCOMPARE(ties(here).order.nudges.value, 1);
    // Three days later nobody calls about the same.
    m_lone->clock.now += SimilarHours * 3'600'000 + 60'000;
    const auto later = LoneDesk::wait(m_lone->desk->intake({drafted(place)}));
    QVERIFY(later);
    QCOMPARE(later->similar.size(), 0);
    intake.stop();
    QVERIFY(!intake.isWatching());
}

void tst_TiesBox::manyCallsAboutOneOutage()
{
    const QUuid dark = outage();
    for (int i = 0; i < MajorOutageOrders; ++i) {
        const auto facts = LoneDesk::wait(m_lone->desk->intake({drafted(place)}));
        QVERIFY(facts);
        QVERIFY(!facts->outages.first().isMajor());
        order(u"no power"_s, {{u"outage"_s, dark}});
    }
    const auto facts = LoneDesk::wait(m_lone->desk->intake({drafted(place)}));
    QVERIFY(facts);
    QVERIFY(facts->outages.first().isMajor());
    QCOMPARE(facts->outages.first().orders, MajorOutageOrders);
}

void tst_TiesBox::aDraftKeepsWhatWasDecided()
{
    const QUuid here = order(u"here"_s);
    const QUuid dark = outage();
    desk::Intake intake(*m_lone->desk);
    intake.goOnBeside(here);
    intake.waitFor(dark);
    desk::Intake later(*m_lone->desk);
    later.restore(intake.values());
    QCOMPARE(later.values(), intake.values());
}

void tst_TiesBox::theBoxMergesAndTakesBack()
{
    const QUuid first = order(u"first"_s), second = order(u"second"_s);
    gui::TiesBox box(m_lone->context());
    box.resize(420, 400);
    box.show();
    box.showOrder(first);
    QTRY_COMPARE(box.ties().order.id.value, first);
    QTest::keyClick(&box, Qt::Key_J, Qt::AltModifier);
    QTRY_VERIFY(shown<QListWidget>(box, "tieFound"));
    // Only of the same customer: no key press merges it before it is chosen.
    QCOMPARE(shown<QListWidget>(box, "tieFound")->currentRow(), -1);
    shown<QListWidget>(box, "tieFound")->setCurrentRow(0);
    QTest::keyClick(shown<QLineEdit>(box, "tieEdit"), Qt::Key_Return);
    QTRY_COMPARE(ties(first).order.mergedInto.value, second);
    box.showOrder(first);
    QTRY_VERIFY(shown<QLabel>(box, "mergedLabel"));
    QVERIFY(!shown<QPushButton>(box, "mergeButton"));
    // By the bar, exactly.
    QTRY_VERIFY(shown<QPushButton>(box, "undoButton"));
    shown<QPushButton>(box, "undoButton")->click();
    QTRY_VERIFY(ties(first).order.mergedInto.isNull());
    box.showOrder(first);
    QTRY_VERIFY(shown<QPushButton>(box, "mergeButton"));
}

void tst_TiesBox::theBoxLinks()
{
    const QUuid first = order(u"first"_s), second = order(u"second"_s);
    gui::TiesBox box(m_lone->context());
    box.resize(420, 400);
    box.show();
    box.showOrder(first);
    QTRY_COMPARE(box.ties().order.id.value, first);
    QVERIFY(shown<QLabel>(box, "noTiesLabel"));
    QTest::keyClick(&box, Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(shown<QListWidget>(box, "tieFound"));
    QTest::keyClick(shown<QLineEdit>(box, "tieEdit"), Qt::Key_Return);
    QTRY_COMPARE(told(ties(first)), QStringList{u"4 related second"_s});
    box.showOrder(first);
    QTRY_VERIFY(shown<QListWidget>(box, "tiesList"));
    auto *list = shown<QListWidget>(box, "tiesList");
    QCOMPARE(list->count(), 1);
    QSignalSpy wanted(&box, &gui::TiesBox::orderWanted);
    box.activateWindow();
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toUuid(), second);
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(told(ties(first)), QStringList());
}

void tst_TiesBox::theFormAsksBesideANewOrder()
{
    const QUuid here = order(u"here"_s);
    gui::OrderEditor editor(m_lone->context());
    editor.resize(460, 800);
    editor.show();
    editor.startNew(m_customer, {{u"title"_s, u"again"_s}});
    QTRY_VERIFY(shown<QPushButton>(editor, "goOnButton"));
    shown<QPushButton>(editor, "goOnButton")->click();
    editor.save();
    QTRY_VERIFY(!editor.actions().isNew());
    QCOMPARE(editor.actions().view().order.links,
             QStringList{linkEntry({LinkKind::Duplicate, here})});
    // Of the saved order it asks nothing, and shows what it is linked with.
    QTRY_VERIFY(!shown<QPushButton>(editor, "goOnButton"));
    QTRY_VERIFY(shown<QListWidget>(editor, "tiesList"));
}

void tst_TiesBox::whatIsCountedIsShownWhenItIsAskedFor()
{
    constexpr qsizetype alike = 4;
    for (qsizetype i = 0; i < alike; ++i)
        order(u"here %1"_s.arg(i));
    gui::OrderEditor editor(m_lone->context());
    editor.resize(460, 800);
    editor.show();
    editor.startNew(m_customer, {{u"title"_s, u"again"_s}});
    QTRY_VERIFY(shown<QPushButton>(editor, "moreSimilarButton"));
    const auto asked = [&editor] {
        return editor.findChildren<QPushButton *>(u"openSimilarButton"_s).size();
    };
    QCOMPARE(asked(), 2);
    shown<QPushButton>(editor, "moreSimilarButton")->click();
    QTRY_COMPARE(asked(), alike);
    QVERIFY(!shown<QPushButton>(editor, "moreSimilarButton"));
}

void tst_TiesBox::aCallIsRecordedInOneGo_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::newRow("nothing was said") << QString() << QString() << u"Power is out: 湖滨路"_s;
    QTest::newRow("the form came with words") << u"又停电了"_s << QString() << u"又停电了"_s;
    QTest::newRow("words were typed") << QString() << u"dark again"_s << u"dark again"_s;
    QTest::newRow("words were typed anew") << u"停电"_s << u"dark again"_s << u"dark again"_s;
}

void tst_TiesBox::aCallIsRecordedInOneGo()
{
    QFETCH(const QString, given);
    QFETCH(const QString, typed);
    const QUuid dark = outage();
    for (int i = 0; i < MajorOutageOrders; ++i)
        order(u"no power"_s, {{u"outage"_s, dark}});
    gui::OrderEditor editor(m_lone->context());
    editor.resize(460, 800);
    editor.show();
    desk::FieldValues values{{u"place"_s, place}};
    if (!given.isEmpty())
        values.insert(u"title"_s, given);
    editor.startNew(m_customer, values);
    QTRY_VERIFY(shown<QPushButton>(editor, "recordCallButton"));
    if (!typed.isEmpty()) {
        auto *title = shown<QLineEdit>(editor, "titleEdit");
        QVERIFY(title);
        title->selectAll();
        QTest::keyClicks(title, typed);
    }
    QTest::keyClick(&editor, Qt::Key_W, Qt::AltModifier);
    QTRY_VERIFY(!editor.actions().isNew());
    QCOMPARE(editor.actions().view().order.outage.value, dark);
    QTEST(editor.actions().view().order.title, "title");
    // Nobody is sent while it lasts.
    for (const desk::OfferedMove &move : editor.actions().view().moves) {
        if (move.to == OrderState::Dispatched)
            QVERIFY(move.verdict.answer != Answer::Yes);
    }
    QTRY_VERIFY(shown<QLabel>(editor, "outageLabel"));
}

QTEST_MAIN(tst_TiesBox)
#include "tst_tiesbox.moc"
