// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/orderextras.h"
#include "desk/worklist.h"
#include "gui/appointmentsbox.h"
#include "gui/callbackbar.h"
#include "gui/deskpage.h"
#include "gui/extrawords.h"
#include "gui/foldbox.h"
#include "gui/orderactions.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/ordergroups.h"
#include "gui/orderpanel.h"
#include "gui/partsbox.h"
#include "gui/undobar.h"
#include "lonedesk.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using tests::LoneDesk;

namespace {

constexpr qint64 hourMs = 3'600'000;

OrderPart fuse()
{
    OrderPart part;
    part.name = u"空气开关"_s;
    part.code = u"DZ47-63"_s;
    part.quantity = 2'500;
    part.unit = u"只"_s;
    part.price.value = 1'250;
    part.bearer = CostBearer::Customer;
    return part;
}

}  // namespace

/// Parts, appointments and chases of an order, on a desk that has no server.
class tst_OrderGroups final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aPartIsAddedChangedAndTakenOut();
    void aWrongQuantityIsTold();
    void enterTwiceSavesOnce();
    void whatIsHalfTypedIsThereAgain();
    void anAppointmentStandsInMyWork();
    void twoAppointmentsAtOnceAreTold();
    void whatCameOfItCanBeTakenBack();
    void theLastNudgeWaitsForItsAnswer();
    void wordsOfTheHistory();
    void wordsOfACallback();
    void aCallbackLeadsToTheNext();
    void outsideTheHoursNobodyIsCalled();

private:
    gui::OrderGroups &groups() { return m_editor->groups(); }
    desk::OrderExtrasView view()
    {
        const auto found = LoneDesk::wait(m_extras->of(m_order));
        return found ? *found : desk::OrderExtrasView();
    }
    Appointment agreed(qint64 inMs)
    {
        Appointment appointment;
        appointment.from.ms = m_lone->clock.now / hourMs * hourMs + inMs;
        appointment.until.ms = appointment.from.ms + hourMs;
        appointment.person.value = m_lone->actor().user;
        appointment.text = u"先电话联系"_s;
        return appointment;
    }
    template <typename T> T *part(QWidget &of, const char *name)
    {
        return of.findChild<T *>(QLatin1StringView(name));
    }

    std::unique_ptr<LoneDesk> m_lone;
    std::unique_ptr<desk::OrderExtras> m_extras;
    std::unique_ptr<gui::OrderEditor> m_editor;
    QUuid m_order;
};

void tst_OrderGroups::init()
{
    m_editor.reset();
    m_extras.reset();
    m_lone = std::make_unique<LoneDesk>();
    m_extras = std::make_unique<desk::OrderExtras>(*m_lone->desk);
    const auto saved = LoneDesk::wait(m_lone->desk->createOrder(
        m_lone->customer(u"沈嘉怡"_s),
        {{u"title"_s, u"整栋停电"_s}, {u"family"_s, QString(codeOf(Family::Fault))}}));
    QVERIFY(saved);
    m_order = saved->id;
    m_editor = std::make_unique<gui::OrderEditor>(m_lone->context());
    m_editor->resize(420, 900);
    m_editor->show();
    m_editor->open(m_order);
    QTRY_VERIFY(groups().isVisible());
    QTRY_COMPARE(m_editor->actions().view().order.id.value, m_order);
}

void tst_OrderGroups::aPartIsAddedChangedAndTakenOut()
{
    gui::PartsBox &box = groups().parts();
    QVERIFY(!box.fold().isOpen());
    box.fold().setOpen(true);
    box.type(fuse());
    box.save();
    auto *list = part<QListWidget>(box, "partsList");
    QTRY_COMPARE(list->count(), 1);
    QVERIFY2(list->item(0)->text().contains(u"31.25"_s), qPrintable(list->item(0)->text()));
    QVERIFY(part<QLabel>(box, "sumLabel")->text().contains(u"31.25"_s));
    QCOMPARE(view().total(CostBearer::Customer).value, 3'125);
    // Enter on the line: only what may change can be typed.
    emit list->itemActivated(list->item(0));
    QVERIFY(!part<QLineEdit>(box, "partNameEdit")->isEnabled());
    part<QLineEdit>(box, "quantityEdit")->setText(u"4"_s);
    box.save();
    QTRY_COMPARE(view().parts.first().first.quantity, 4'000);
    QTRY_VERIFY(part<QLabel>(box, "sumLabel")->text().contains(u"50.00"_s));
    // Taken out, taken back, taken out.
    box.takeOut();
    QCOMPARE(list->count(), 0);
    auto *undo = box.findChild<gui::UndoBar *>();
    QVERIFY(undo->isHolding());
    undo->undo();
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(view().parts.size(), 1);
    list->setCurrentRow(0);
    box.takeOut();
    undo->flush();
    QTRY_COMPARE(view().parts.size(), 0);
}

void tst_OrderGroups::aWrongQuantityIsTold()
{
    gui::PartsBox &box = groups().parts();
    box.fold().setOpen(true);
    box.type(fuse());
    part<QLineEdit>(box, "quantityEdit")->setText(u"many"_s);
    box.save();
    QTRY_VERIFY(!part<QLabel>(box, "partError")->text().isEmpty());
    part<QLineEdit>(box, "quantityEdit")->setText(u"1"_s);
    part<QLineEdit>(box, "priceEdit")->setText(u"cheap"_s);
    box.save();
    QTRY_VERIFY(part<QLabel>(box, "partError")->text().contains(u"10,000,000"_s));
    QCOMPARE(view().parts.size(), 0);
}

void tst_OrderGroups::enterTwiceSavesOnce()
{
    gui::PartsBox &parts = groups().parts();
    parts.fold().setOpen(true);
    parts.type(fuse());
    auto *name = part<QLineEdit>(parts, "partNameEdit");
    emit name->returnPressed();
    emit name->returnPressed();
    gui::AppointmentsBox &appointments = groups().appointments();
    appointments.fold().setOpen(true);
    appointments.type(agreed(hourMs));
    appointments.save();
    appointments.save();
    QTRY_VERIFY(part<QPushButton>(appointments, "agreeButton")->isEnabled());
    QTRY_COMPARE(part<QListWidget>(appointments, "appointmentsList")->count(), 1);
    QCOMPARE(view().parts.size(), 1);
    QCOMPARE(view().appointments.size(), 1);
    // The form is there for the next.
    parts.type(fuse());
    emit name->returnPressed();
    QTRY_COMPARE(view().parts.size(), 2);
}

void tst_OrderGroups::whatIsHalfTypedIsThereAgain()
{
    const auto reopened = [this] {
        m_editor.reset();
        m_extras.reset();
        m_lone->reopen();
        m_extras = std::make_unique<desk::OrderExtras>(*m_lone->desk);
        m_editor = std::make_unique<gui::OrderEditor>(m_lone->context());
        m_editor->resize(420, 900);
        m_editor->show();
        m_editor->open(m_order);
    };
    groups().parts().fold().setOpen(true);
    groups().parts().type(fuse());
    groups().appointments().fold().setOpen(true);
    Appointment visit = agreed(5 * hourMs);
    visit.text = u"先打电话"_s;
    groups().appointments().type(visit);
    reopened();
    QTRY_COMPARE(part<QLineEdit>(groups().parts(), "partNameEdit")->text(), fuse().name);
    QTRY_COMPARE(part<QLineEdit>(groups().appointments(), "agreedEdit")->text(), visit.text);
    QVERIFY(groups().parts().fold().isOpen());
    groups().parts().save();
    groups().appointments().save();
    QTRY_COMPARE(view().appointments.size(), 1);
    QCOMPARE(view().appointments.first().first.from, visit.from);
    QCOMPARE(view().parts.size(), 1);
    QCOMPARE(view().parts.first().first.price, fuse().price);
    QTRY_VERIFY(part<QLineEdit>(groups().parts(), "partNameEdit")->text().isEmpty());
    // Saved is saved: nothing of it is there the next time.
    reopened();
    QTRY_COMPARE(part<QListWidget>(groups().parts(), "partsList")->count(), 1);
    QTRY_COMPARE(part<QListWidget>(groups().appointments(), "appointmentsList")->count(), 1);
    QVERIFY(part<QLineEdit>(groups().parts(), "partNameEdit")->text().isEmpty());
    QVERIFY(part<QLineEdit>(groups().appointments(), "agreedEdit")->text().isEmpty());
}

void tst_OrderGroups::anAppointmentStandsInMyWork()
{
    gui::AppointmentsBox &box = groups().appointments();
    box.fold().setOpen(true);
    box.type(agreed(hourMs));
    box.save();
    QTRY_COMPARE(part<QListWidget>(box, "appointmentsList")->count(), 1);
    QVERIFY(part<QPushButton>(box, "keptButton")->isVisible());
    // Nobody has missed what has not begun.
    QVERIFY(!part<QPushButton>(box, "missedButton")->isEnabled());
    const auto facts = LoneDesk::wait(m_lone->desk->work());
    QVERIFY(facts);
    for (const desk::WorkItem &item : desk::workItems(*facts)) {
        if (item.group == desk::WorkGroup::Appointments) {
            QCOMPARE(item.line.order.title, u"整栋停电"_s);
            QCOMPARE(item.atMs, agreed(hourMs).from.ms);
            return;
        }
    }
    QFAIL("the appointment is not in my work");
}

void tst_OrderGroups::twoAppointmentsAtOnceAreTold()
{
    gui::AppointmentsBox &box = groups().appointments();
    box.fold().setOpen(true);
    box.type(agreed(hourMs));
    box.save();
    QTRY_COMPARE(view().appointments.size(), 1);
    box.type(agreed(hourMs + hourMs / 2));
    QTRY_VERIFY(part<QLabel>(box, "clashLabel")->text().contains(u"整栋停电"_s));
    box.type(agreed(2 * hourMs));
    QTRY_VERIFY(part<QLabel>(box, "clashLabel")->text().isEmpty());
    Appointment past = agreed(-2 * hourMs);
    box.type(past);
    box.save();
    QTRY_VERIFY(!part<QLabel>(box, "appointmentError")->text().isEmpty());
    QCOMPARE(view().appointments.size(), 1);
}

void tst_OrderGroups::whatCameOfItCanBeTakenBack()
{
    gui::AppointmentsBox &box = groups().appointments();
    box.fold().setOpen(true);
    box.type(agreed(hourMs));
    box.save();
    QTRY_COMPARE(part<QListWidget>(box, "appointmentsList")->count(), 1);
    auto *undo = box.findChild<gui::UndoBar *>();
    box.settle(AppointmentState::Kept);
    QVERIFY(undo->isHolding());
    undo->undo();
    QCOMPARE(view().appointments.first().first.state, AppointmentState::Agreed);
    // Calling it off needs a reason.
    box.settle(AppointmentState::CalledOff);
    auto *reason = part<QLineEdit>(box, "reasonEdit");
    QVERIFY(reason->isVisible());
    emit reason->returnPressed();
    QVERIFY(!undo->isHolding());
    reason->setText(u"客户改约"_s);
    emit reason->returnPressed();
    QVERIFY(undo->isHolding());
    undo->flush();
    QTRY_COMPARE(view().appointments.first().first.state, AppointmentState::CalledOff);
    QCOMPARE(view().appointments.first().first.reason, u"客户改约"_s);
}

void tst_OrderGroups::theLastNudgeWaitsForItsAnswer()
{
    desk::OrderView shown;
    QVERIFY(!desk::openNudge(shown));
    OrderEvent first, second;
    first.id.value = QUuid::createUuid();
    second.id.value = QUuid::createUuid();
    first.kind = second.kind = EventKind::Nudged;
    shown.events = {first, second};
    QCOMPARE(desk::openNudge(shown)->id, second.id);
    Note answer;
    answer.corrects.value = first.id.value;
    shown.notes = {answer};
    QCOMPARE(desk::openNudge(shown)->id, second.id);
    answer.corrects.value = second.id.value;
    shown.notes += answer;
    QVERIFY(!desk::openNudge(shown));
}

void tst_OrderGroups::wordsOfTheHistory()
{
    OrderEvent event;
    event.kind = EventKind::Correction;
    event.reason = ExtraEvents::PartAdded;
    event.text = partEventText(fuse());
    QVERIFY(gui::extraEventWords(event).contains(u"空气开关"_s));
    QVERIFY(gui::extraEventWords(event).contains(u"31.25"_s));
    event.reason = ExtraEvents::AppointmentMissed;
    Appointment missed = agreed(0);
    missed.reason = u"家中无人"_s;
    event.text = appointmentEventText(missed);
    QVERIFY(gui::extraEventWords(event).contains(u"家中无人"_s));
    // What another version wrote is shown as it is.
    event.text = u"later"_s;
    QVERIFY(gui::extraEventWords(event).contains(u"later"_s));
    event.reason = u"else"_s;
    QCOMPARE(gui::extraEventWords(event), QString());
}

void tst_OrderGroups::wordsOfACallback()
{
    WorkOrder order;
    QCOMPARE(gui::callbackTriesWords(order), QString());
    order.callbackAttempts.value = 2;
    QCOMPARE(gui::callbackTriesWords(order), u"2 of 3 tries"_s);
    const qint64 now = m_lone->clock.now;
    QCOMPARE(gui::callbackWaitWords({now, false}, now), QString());
    QVERIFY(gui::callbackWaitWords({now + hourMs, false}, now).startsWith(u"again from"_s));
    QVERIFY(gui::callbackWaitWords({now + hourMs, true}, now).startsWith(u"outside"_s));
}

void tst_OrderGroups::aCallbackLeadsToTheNext()
{
    const QUuid customer = m_lone->customer(u"周志远"_s);
    for (const QString &title : {u"电费咨询"_s, u"阶梯电价"_s}) {
        const auto made = LoneDesk::wait(m_lone->desk->createOrder(
            customer, {{u"title"_s, title}, {u"family"_s, QString(codeOf(Family::Enquiry))}}));
        QVERIFY(made);
        for (const OrderState to : {OrderState::ResolvedAtFirst, OrderState::Callback})
            QVERIFY(LoneDesk::wait(m_lone->desk->moveOrder(made->id, {to, {}, {}})));
    }
    gui::DeskPage page(m_lone->context());
    page.resize(1'300, 800);
    page.show();
    const auto calls = [&page] {
        QList<desk::WorkItem> found;
        for (int row = 0; row < page.work().rowCount(); ++row) {
            const desk::WorkItem *item = page.work().itemAt(row);
            if (item && item->group == desk::WorkGroup::CallBack)
                found += *item;
        }
        return found;
    };
    QTRY_COMPARE(calls().size(), 2);
    const QUuid first = calls().first().id, second = calls().last().id;
    auto *view = page.findChild<gui::WorkView *>(u"workView"_s);
    const auto chosen = [&] {
        const desk::WorkItem *item = page.work().itemAt(view->currentIndex().row());
        return item ? item->id : QUuid();
    };
    const auto opened = [&page] { return page.panel().editor().actions().view().order.id.value; };
    page.openItem(calls().first());
    QTRY_COMPARE(opened(), first);
    QTRY_VERIFY(page.findChild<gui::CallbackBar *>()->isVisible());
    page.panel().giveCallback(CallbackResult::Satisfied);
    QTRY_COMPARE(calls().size(), 1);
    QTRY_COMPARE(chosen(), second);
    // Nobody there: tried once, and not again for two hours.
    page.openItem(calls().first());
    QTRY_COMPARE(opened(), second);
    page.panel().giveCallback(CallbackResult::Unreached);
    QTRY_COMPARE(calls().first().line.order.callbackAttempts.value, 1);
    QVERIFY(calls().first().call.fromMs >= m_lone->clock.now + CallbackPauseMs);
}

void tst_OrderGroups::outsideTheHoursNobodyIsCalled()
{
    const QUuid customer = m_lone->customer(u"周志远"_s);
    const auto made = LoneDesk::wait(m_lone->desk->createOrder(
        customer, {{u"title"_s, u"电费咨询"_s}, {u"family"_s, QString(codeOf(Family::Enquiry))}}));
    QVERIFY(made);
    for (const OrderState to : {OrderState::ResolvedAtFirst, OrderState::Callback})
        QVERIFY(LoneDesk::wait(m_lone->desk->moveOrder(made->id, {to, {}, {}})));
    // From seven in the evening to half past ten.
    m_lone->clock.now += 3 * hourMs + hourMs / 2;
    gui::DeskPage page(m_lone->context());
    page.resize(1'300, 800);
    page.show();
    page.panel().openOrder(made->id);
    auto *bar = page.findChild<gui::CallbackBar *>();
    QTRY_VERIFY(bar->isVisible());
    auto *satisfied = bar->findChild<QPushButton *>(u"callback_satisfied"_s);
    auto *ownCall = bar->findChild<QCheckBox *>(u"callbackOwnCall"_s);
    const auto state = [&] { return page.panel().editor().actions().view().order.state; };
    QTRY_VERIFY(!satisfied->isEnabled());
    QVERIFY(ownCall->isVisible());
    QVERIFY(satisfied->accessibleDescription().contains(u"outside calling hours"_s));
    // Nor by the keyboard.
    page.panel().giveCallback(CallbackResult::Satisfied);
    QVERIFY(page.panel().editor().form().fields().changes().isEmpty());
    // She called herself.
    ownCall->setChecked(true);
    QVERIFY(satisfied->isEnabled());
    QVERIFY(satisfied->accessibleDescription().isEmpty());
    satisfied->click();
    QTRY_COMPARE(state(), OrderState::Rated);
}

QTEST_MAIN(tst_OrderGroups)
#include "tst_ordergroups.moc"
