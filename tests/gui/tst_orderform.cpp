// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/orderforms.h"
#include "gui/answersform.h"
#include "gui/answerspin.h"
#include "gui/movepanel.h"
#include "gui/orderactions.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/typechooser.h"
#include "lonedesk.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;
using tests::LoneDesk;

namespace {

const QString claim =
    uR"({"names":{"zh":"电器损坏理赔","en":"Appliance claim"},"categories":["电器损坏理赔"],"fields":[
{"key":"what","kind":"choice","names":{"zh":"电器","en":"Appliance"},"required":true,"options":[
{"value":"fridge","names":{"zh":"冰箱","en":"Refrigerator"}},{"value":"other","names":{"zh":"其他","en":"Other"}}]},
{"key":"which","kind":"text","names":{"zh":"哪种","en":"Which"},"shown":{"==":[{"var":"answers.what"},"other"]},
"required":true},
{"key":"boughtOn","kind":"date","names":{"zh":"购买日期","en":"Bought on"}},
{"key":"price","kind":"money","names":{"zh":"价格","en":"Price"},"min":0,"max":500000},
{"key":"pay","kind":"choice","names":{"zh":"付款","en":"Paid by"},"options":[
{"value":"cash","names":{"zh":"现金","en":"Cash"}},{"value":"bank","names":{"zh":"转账","en":"Transfer"}}],
"offered":[{"when":{">":[{"var":"answers.price"},50000]},"values":["bank"]}]}],
"checklist":[{"key":"seen","names":{"zh":"拍照","en":"Photographed"},"from":"dispatched"},
{"key":"signed","names":{"zh":"签字","en":"Signed"}}]})"_s;

QStringList choicesOf(const QComboBox &combo)
{
    QStringList values;
    for (int i = 1; i < combo.count(); ++i)
        values += combo.itemData(i).toString();
    return values;
}

}  // namespace

/// The fields and the checklist of an order's type in its editor, on a desk that has no server.
class tst_OrderForm final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void namesAreMeant_data();
    void namesAreMeant();
    void daysAsTyped_data();
    void daysAsTyped();
    void timesAsTyped();
    void numbersMayBeEmpty();
    void theTypeBringsItsFields();
    void fieldsComeAndGoWithAnswers();
    void anAnswerThatCannotStandIsNotSaved();
    void aMoveSaysWhatIsMissing();
    void theKeyboardStaysWithTheSteps();
    void aTypeThatComesIsKnown();
    void ofTwoRecordsTheFirstThatCanBeReadCounts();
    void aDraftKeepsAnswersAndOnlyThose();
    void twoAnswersAndOneIsKept();
    void aTypeThatIsNotKnownStays();

private:
    QUuid type(const QString &code, qint64 rank, const QString &document);
    QUuid order(const QStringList &answers = {});
    WorkOrder held(const QUuid &id);
    std::unique_ptr<OrderEditor> editor(const QUuid &order);
    template <typename T> T *input(OrderEditor &editor, const char *key)
    {
        return editor.findChild<T *>(u"answer_"_s + QString::fromLatin1(key));
    }

    std::unique_ptr<LoneDesk> m_lone;
    QUuid m_customer;
};

void tst_OrderForm::init()
{
    m_lone = std::make_unique<LoneDesk>();
    m_customer = m_lone->customer(u"沈嘉怡"_s);
    (void)type(u"claim"_s, 0, claim);
}

QUuid tst_OrderForm::type(const QString &code, qint64 rank, const QString &document)
{
    return m_lone->make(u"order_type"_s, {},
                        {{u"code"_s, code},
                         {u"family"_s, QString(codeOf(Family::ServiceRequest))},
                         {u"active"_s, true},
                         {u"rank"_s, rank},
                         {u"document"_s, QString(document).remove(u'\n')}});
}

QUuid tst_OrderForm::order(const QStringList &answers)
{
    const auto saved = LoneDesk::wait(m_lone->desk->createOrder(
        m_customer, {{u"title"_s, u"冰箱烧坏"_s},
                     {u"family"_s, QString(codeOf(Family::ServiceRequest))},
                     {u"category"_s, u"电器损坏理赔"_s},
                     {u"orderType"_s, u"claim"_s},
                     {u"answers"_s, answers}}));
    return saved ? saved->id : QUuid();
}

WorkOrder tst_OrderForm::held(const QUuid &id)
{
    const auto view = LoneDesk::wait(m_lone->desk->order(id));
    return view ? view->order : WorkOrder();
}

std::unique_ptr<OrderEditor> tst_OrderForm::editor(const QUuid &order)
{
    auto made = std::make_unique<OrderEditor>(m_lone->context());
    made->show();
    QSignalSpy shown(made.get(), &OrderEditor::shown);
    if (order.isNull())
        made->startNew(m_customer);
    else
        made->open(order);
    if (!QTest::qWaitFor(
            [&] { return !shown.isEmpty() && !made->actions().forms().shelf()->isEmpty(); }))
        qWarning("no order is shown");
    return made;
}

void tst_OrderForm::namesAreMeant_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("meant");
    const auto row = [](const char *name, const char *typed, bool meant) {
        QTest::addRow("%s %s", name, typed)
            << QString::fromUtf8(name) << QString::fromUtf8(typed) << meant;
    };
    row("涉诈复机", "复机", true);
    row("涉诈复机", "szfj", true);
    row("涉诈复机", "she zha", true);
    row("涉诈复机", "fuji", true);
    row("涉诈复机", "xyz", false);
    row("Unlock after fraud stop", "FRAUD", true);
    row("校表", "jb", true);
    row("一证五号", "yzwh", true);
}

void tst_OrderForm::namesAreMeant()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QTEST(isMeant(name, typed), "meant");
}

void tst_OrderForm::daysAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *typed, const char *kept) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(kept);
    };
    row("2026-11-23", "2026-11-23");
    row("2026/1/3", "2026-01-03");
    row("20261123", "2026-11-23");
    row("2026年11月3日", "2026-11-03");
    row("11-3", "2026-11-03");
    row("11月3日", "2026-11-03");
    row("2026-02-30", "");
    row("2026-11", "");
    row("2026-12", "");
    row("2026111", "");
    row("tomorrow", "");
    row("", "");
}

void tst_OrderForm::daysAsTyped()
{
    QFETCH(QString, typed);
    QTEST(dayFrom(typed, QDate(2026, 6, 1)), "kept");
}

void tst_OrderForm::timesAsTyped()
{
    QCOMPARE(clockFrom(u"14:30"_s), u"14:30"_s);
    QCOMPARE(clockFrom(u"1430"_s), u"14:30"_s);
    QCOMPARE(clockFrom(u"9：5"_s), u"09:05"_s);
    QCOMPARE(clockFrom(u"930"_s), u"09:30"_s);
    QCOMPARE(clockFrom(u"12"_s), QString());
    QCOMPARE(clockFrom(u"25:00"_s), QString());
}

void tst_OrderForm::numbersMayBeEmpty()
{
    FormField field;
    field.kind = AnswerKind::Money;
    field.min = 0;
    field.max = 500'000;
    AnswerSpin money(field);
    QCOMPARE(money.answer(), QString());
    QCOMPARE(money.text(), QString());
    money.setAnswer(u"125050"_s);
    QCOMPARE(money.value(), 1250.5);
    QCOMPARE(money.answer(), u"125050"_s);
    money.clear();
    QCOMPARE(money.answer(), QString());
    money.stepUp();
    QCOMPARE(money.answer(), u"0"_s);
    money.stepDown();
    QCOMPARE(money.answer(), u"0"_s);
    field.kind = AnswerKind::Number;
    field.decimals = 2;
    field.min = -5;
    AnswerSpin number(field);
    number.setAnswer(u"-2.5"_s);
    QCOMPARE(number.answer(), u"-2.5"_s);
    number.setAnswer(u"nonsense"_s);
    QCOMPARE(number.answer(), QString());
}

void tst_OrderForm::theTypeBringsItsFields()
{
    const auto made = editor({});
    AnswersForm &answers = made->form().answers();
    QVERIFY(!answers.isVisible());
    auto *combo = made->findChild<QComboBox *>(u"typeCombo"_s);
    QVERIFY(combo);
    combo->lineEdit()->setFocus();
    QTest::keyClicks(combo->lineEdit(), u"claim"_s);
    QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
    QTRY_VERIFY(answers.isVisible());
    QCOMPARE(made->form().fields().edited().text(u"orderType"), u"claim"_s);
    // The kind and the usual category come with it.
    QCOMPARE(made->form().fields().edited().text(u"family"), u"serviceRequest"_s);
    QCOMPARE(made->form().fields().edited().text(u"category"), u"电器损坏理赔"_s);
    auto *what = input<QComboBox>(*made, "what");
    QVERIFY(what && what->isVisible());
    QVERIFY(!input<QLineEdit>(*made, "which")->isVisible());
    what->setCurrentIndex(what->findData(u"fridge"_s));
    made->form().fields().type({{u"title"_s, u"冰箱烧坏"_s}});
    made->save();
    QTRY_VERIFY(!made->actions().isNew());
    QCOMPARE(made->actions().view().order.answers, QStringList{u"what=fridge"_s});
}

void tst_OrderForm::fieldsComeAndGoWithAnswers()
{
    const auto made = editor(order());
    QTRY_VERIFY(made->form().answers().isVisible());
    auto *what = input<QComboBox>(*made, "what");
    auto *which = input<QLineEdit>(*made, "which");
    auto *price = input<AnswerSpin>(*made, "price");
    auto *pay = input<QComboBox>(*made, "pay");
    QVERIFY(!which->isVisible());
    what->setCurrentIndex(what->findData(u"other"_s));
    QVERIFY(which->isVisible());
    QCOMPARE(choicesOf(*pay), (QStringList{u"cash"_s, u"bank"_s}));
    pay->setCurrentIndex(pay->findData(u"cash"_s));
    price->setValue(600);
    // What was answered before is still seen, and said to be wrong.
    QCOMPARE(choicesOf(*pay), (QStringList{u"bank"_s, u"cash"_s}));
    pay->setCurrentIndex(pay->findData(u"bank"_s));
    QCOMPARE(choicesOf(*pay), QStringList{u"bank"_s});
    auto *title = made->findChild<QLabel *>(u"checklistTitle"_s);
    QVERIFY(title->text().contains(u"0/2"_s));
    made->findChild<QCheckBox *>(u"check_seen"_s)->setChecked(true);
    QVERIFY(title->text().contains(u"1/2"_s));
    QCOMPARE(std::get<QStringList>(made->form().answers().value()),
             (QStringList{u"pay=bank"_s, u"price=60000"_s, u"seen=yes"_s, u"what=other"_s}));
}

void tst_OrderForm::anAnswerThatCannotStandIsNotSaved()
{
    const QUuid id = order({u"what=fridge"_s});
    const auto made = editor(id);
    QTRY_VERIFY(made->form().answers().isVisible());
    auto *bought = input<QLineEdit>(*made, "boughtOn");
    bought->setText(u"last year"_s);
    made->save();
    auto *error = made->findChild<QLabel *>(u"errorLabel"_s);
    QVERIFY(error->isVisible() && error->text().startsWith(u"Bought on"_s));
    QCOMPARE(held(id).answers, QStringList{u"what=fridge"_s});
    bought->setText(u"2025/3/7"_s);
    made->save();
    QTRY_COMPARE(made->actions().view().order.answers,
                 (QStringList{u"boughtOn=2025-03-07"_s, u"what=fridge"_s}));
}

void tst_OrderForm::aMoveSaysWhatIsMissing()
{
    const QUuid id = order();
    const auto made = editor(id);
    QTRY_VERIFY(made->form().answers().isVisible());
    auto *blocked = made->findChild<QLabel *>(u"blockedLabel"_s);
    QTRY_VERIFY(blocked->text().contains(u"Appliance"_s));
    // The journal says no as well, whoever asks it.
    const auto moved = LoneDesk::wait(m_lone->desk->moveOrder(id, {OrderState::Triage, {}, {}}));
    QVERIFY(!moved);
    QCOMPARE(moved.error().detail, u"needs_answer"_s);
    auto *what = input<QComboBox>(*made, "what");
    what->setCurrentIndex(what->findData(u"fridge"_s));
    QVERIFY(!blocked->text().contains(u"Appliance"_s));
    // The lifecycle's own word comes first: who shall do it.
    made->form().fields().type({{u"ownerTeam"_s, QUuid::createUuid()}});
    QVERIFY(blocked->text().contains(u"Photographed"_s));
    made->moves().choose(OrderState::Triage);
    QTRY_COMPARE(held(id).state, OrderState::Triage);
    QCOMPARE(held(id).answers, QStringList{u"what=fridge"_s});
}

/// The step that was pressed is gone afterwards: what takes the keyboard then must not be some other button.
void tst_OrderForm::theKeyboardStaysWithTheSteps()
{
    const QUuid id = order({u"what=fridge"_s});
    const auto made = editor(id);
    QApplication::setActiveWindow(made.get());
    QVERIFY(QTest::qWaitForWindowActive(made.get()));
    const auto step = [&](OrderState to) {
        return made->findChild<QPushButton *>(u"move_"_s + codeOf(to));
    };
    QTRY_VERIFY(step(OrderState::Triage) && step(OrderState::Triage)->isEnabled());
    const auto isWithSteps = [&] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->isEnabled() && focus->objectName().startsWith("move_"_L1);
    };
    step(OrderState::Triage)->setFocus();
    QTest::keyClick(step(OrderState::Triage), Qt::Key_Space);
    QTRY_COMPARE(held(id).state, OrderState::Triage);
    QTRY_VERIFY(!step(OrderState::Triage));
    QVERIFY(isWithSteps());
    // A step that asks first: with its question the keyboard goes there and comes back.
    QTRY_VERIFY(step(OrderState::Withdrawn) && step(OrderState::Withdrawn)->isEnabled());
    step(OrderState::Withdrawn)->setFocus();
    QTest::keyClick(step(OrderState::Withdrawn), Qt::Key_Space);
    auto *reason = made->findChild<QLineEdit *>(u"reasonEdit"_s);
    QTRY_VERIFY(reason && reason->hasFocus());
    QTest::keyClick(reason, Qt::Key_Escape);
    QVERIFY(!reason->isVisible());
    QVERIFY(isWithSteps());
}

void tst_OrderForm::aTypeThatComesIsKnown()
{
    const desk::OrderForms forms(*m_lone->desk);
    QTRY_VERIFY(forms.shelf()->of(u"claim"_s));
    QVERIFY(!forms.shelf()->of(u"late"_s));
    QVERIFY(!type(u"late"_s, 10, claim).isNull());
    QTRY_VERIFY(forms.shelf()->of(u"late"_s));
}

void tst_OrderForm::ofTwoRecordsTheFirstThatCanBeReadCounts()
{
    QVERIFY(!type(u"claim"_s, -10, u"{}"_s).isNull());
    const auto moved =
        LoneDesk::wait(m_lone->desk->moveOrder(order(), {OrderState::Triage, {}, {}}));
    QVERIFY(!moved);
    QCOMPARE(moved.error().detail, u"needs_answer"_s);
}

void tst_OrderForm::aDraftKeepsAnswersAndOnlyThose()
{
    const QUuid id = order({u"pay=cash"_s, u"what=fridge"_s});
    {
        const auto made = editor(id);
        QTRY_VERIFY(made->form().answers().isVisible());
        input<AnswerSpin>(*made, "price")->setValue(12.5);
        auto *pay = input<QComboBox>(*made, "pay");
        pay->setCurrentIndex(0);
        QTRY_VERIFY(m_lone->draft(u"order:"_s + id.toString(QUuid::WithoutBraces))
                        .contains(u"price=1250"_s));
    }
    m_lone->reopen();
    // Somebody else ticks meanwhile.
    QVERIFY(LoneDesk::wait(m_lone->desk->editRecord(
        u"work_order"_s, id,
        {{u"answers"_s, QStringList{u"pay=cash"_s, u"seen=yes"_s, u"what=fridge"_s}}})));
    const auto made = editor(id);
    QTRY_COMPARE(std::get<QStringList>(made->form().answers().value()),
                 (QStringList{u"price=1250"_s, u"seen=yes"_s, u"what=fridge"_s}));
    QCOMPARE(input<AnswerSpin>(*made, "price")->value(), 12.5);
}

void tst_OrderForm::twoAnswersAndOneIsKept()
{
    const QUuid id = order({u"what=fridge"_s, u"what=other"_s});
    const auto made = editor(id);
    QTRY_VERIFY(made->form().answers().isVisible());
    QList<QPushButton *> keep;
    const QList<QPushButton *> buttons = made->form().answers().findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text().startsWith(u"Keep"_s))
            keep += button;
    }
    QCOMPARE(keep.size(), 2);
    QVERIFY(!input<QComboBox>(*made, "what")->isVisible());
    keep.first()->click();
    QVERIFY(input<QComboBox>(*made, "what")->isVisible());
    made->save();
    QTRY_COMPARE(made->actions().view().order.answers, QStringList{u"what=fridge"_s});
}

void tst_OrderForm::aTypeThatIsNotKnownStays()
{
    const auto saved = LoneDesk::wait(
        m_lone->desk->createOrder(m_customer, {{u"title"_s, u"x"_s},
                                               {u"family"_s, QString(codeOf(Family::Fault))},
                                               {u"orderType"_s, u"单户停电"_s},
                                               {u"answers"_s, QStringList{u"colour=red"_s}}}));
    QVERIFY(saved);
    const auto made = editor(saved->id);
    QVERIFY(!made->form().answers().isVisible());
    made->form().fields().type({{u"title"_s, u"y"_s}});
    QCOMPARE(made->form().fields().changes().keys(), QStringList{u"title"_s});
    made->save();
    QTRY_COMPARE(held(saved->id).title, u"y"_s);
    QCOMPARE(held(saved->id).orderType, u"单户停电"_s);
    QCOMPARE(held(saved->id).answers, QStringList{u"colour=red"_s});
}

QTEST_MAIN(tst_OrderForm)
#include "tst_orderform.moc"
