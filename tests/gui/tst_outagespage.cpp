// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/outagelist.h"
#include "gui/fieldfault.h"
#include "gui/majorbanner.h"
#include "gui/outagespage.h"
#include "gui/timeedit.h"
#include "gui/undobar.h"
#include "lonedesk.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using gui::OutagesPage;
using tests::LoneDesk;

namespace {

constexpr qint64 minute = 60'000;

QStringList rowsOf(const desk::OutageListModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const desk::OutageListRow &one = model.rowAt(row);
        rows += one.line ? one.line->outage.area : u"%1:%2"_s.arg(int(one.phase)).arg(one.count);
    }
    return rows;
}

template <typename T> T *shown(QWidget &top, const char *name)
{
    T *found = top.findChild<T *>(QLatin1StringView(name));
    return found && !found->isHidden() ? found : nullptr;
}

}  // namespace

/// Outages in the window, on a desk that has no server.
class tst_OutagesPage final : public QObject {
    Q_OBJECT
private slots:
    void declaredAndEnded();
    void faultsAreNamedAtTheirField();
    void anAnnouncementNeedsItsDays();
    void aNewTimeCanBeTakenBack();
    void whatGoesOutIsHeld();
    void aMajorOneIsALeads();
    void agentsRead();
    void theListIsSortedAndSearched();
    void aCallIsLinked();

private:
    struct Room {
        explicit Room(Role role, const LoneDesk::Fill &fill = {})
            : lone(role, fill), model(*lone.desk), page(lone.context(), model)
        {
            page.resize(1'100, 700);
            page.show();
        }
        QUuid declare(const QString &area)
        {
            page.write();
            page.findChild<QLineEdit *>(u"areaEdit"_s)->setText(area);
            page.save();
            if (!QTest::qWaitFor([&] { return page.shown() != QUuid() && area == shownArea(); }))
                return {};
            return page.shown();
        }
        QString shownArea() const { return page.findChild<QLabel *>(u"areaLabel"_s)->text(); }
        Outage held(const QUuid &id)
        {
            const auto line = LoneDesk::wait(model.book().one(id));
            return line ? line->outage : Outage();
        }
        LoneDesk lone;
        desk::OutageListModel model;
        OutagesPage page;
    };
};

void tst_OutagesPage::declaredAndEnded()
{
    Room room(Role::Dispatcher);
    const QUuid id = room.declare(u"湖滨路 1-99 号"_s);
    QVERIFY(!id.isNull());
    Outage outage = room.held(id);
    QCOMPARE(outage.state, OutageState::InProgress);
    QCOMPARE(outage.kind, OutageKind::Fault);
    QCOMPARE(outage.startedAt.ms, room.lone.clock.now - room.lone.clock.now % minute);
    QVERIFY(outage.expectedAt.ms > outage.startedAt.ms);
    QCOMPARE(room.model.active(), 1);

    room.lone.clock.now += 90 * minute;
    room.page.ask(OutagesPage::Ask::End);
    QVERIFY(shown<QFrame>(room.page, "askFrame"));
    room.page.confirm();
    QVERIFY(room.page.undoBar().isHolding());
    QCOMPARE(room.held(id).state, OutageState::InProgress);
    room.page.undoBar().flush();
    QTRY_COMPARE(room.held(id).state, OutageState::Restored);
    QVERIFY(room.held(id).restoredAt.ms >= outage.startedAt.ms + 89 * minute);
    QTRY_COMPARE(room.model.active(), 0);
    // It is over: nothing more is offered.
    QTRY_VERIFY(!shown<QPushButton>(room.page, "endOutageButton"));
}

void tst_OutagesPage::faultsAreNamedAtTheirField()
{
    Room room(Role::Lead);
    room.page.write();
    room.page.save();
    const auto *error = room.page.findChild<QLabel *>(u"errorLabel"_s);
    QTRY_VERIFY(!error->text().isEmpty());
    QTRY_COMPARE(room.page.focusWidget()->objectName(), u"areaEdit"_s);
    auto *area = room.page.findChild<QLineEdit *>(u"areaEdit"_s);
    QVERIFY(gui::isMarkedWrong(*area));
    QCOMPARE(area->accessibleDescription(), error->text());
    area->setText(u"湖滨路"_s);
    QVERIFY(!gui::isMarkedWrong(*area));
    QVERIFY(error->isHidden());
    QCOMPARE(room.model.rowCount(), 0);
}

void tst_OutagesPage::anAnnouncementNeedsItsDays()
{
    Room room(Role::Lead);
    room.page.write();
    auto *kind = room.page.findChild<QComboBox *>(u"kindBox"_s);
    kind->setCurrentIndex(kind->findData(QString(codeOf(OutageKind::Planned))));
    room.page.findChild<QLineEdit *>(u"areaEdit"_s)->setText(u"梧桐苑"_s);
    room.page.findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"配变增容"_s);
    gui::showTime(*room.page.findChild<QDateTimeEdit *>(u"startEdit"_s),
                  room.lone.clock.now + 26 * 60 * minute);
    gui::showTime(*room.page.findChild<QDateTimeEdit *>(u"endEdit"_s),
                  room.lone.clock.now + 30 * 60 * minute);
    room.page.save();
    const auto *error = room.page.findChild<QLabel *>(u"errorLabel"_s);
    QTRY_VERIFY(!error->text().isEmpty());
    QCOMPARE(room.page.focusWidget(), kind);
    // A shorter notice is a temporary one.
    kind->setCurrentIndex(kind->findData(QString(codeOf(OutageKind::Temporary))));
    room.page.save();
    QTRY_COMPARE(room.model.rowCount(), 2);
    const Outage outage = room.held(room.model.rowAt(1).line->outage.id.value);
    QCOMPARE(outage.state, OutageState::Published);
    QVERIFY(outage.plannedEnd.ms > outage.plannedStart.ms);
    QCOMPARE(outage.startedAt.ms, 0);
}

void tst_OutagesPage::aNewTimeCanBeTakenBack()
{
    Room room(Role::Dispatcher);
    const QUuid id = room.declare(u"湖滨路"_s);
    const qint64 was = room.held(id).expectedAt.ms;
    room.page.ask(OutagesPage::Ask::Estimate);
    room.page.findChild<QPushButton *>(u"hourChip"_s)->click();
    room.page.confirm();
    QTRY_VERIFY(room.page.undoBar().isHolding());
    QVERIFY(room.held(id).expectedAt.ms != was);
    room.page.undoBar().undo();
    QTRY_COMPARE(room.held(id).expectedAt.ms, was);
}

void tst_OutagesPage::whatGoesOutIsHeld()
{
    Room room(Role::Lead);
    const QUuid id = room.declare(u"湖滨路"_s);
    room.page.ask(OutagesPage::Ask::End);
    room.page.confirm();
    room.page.undoBar().undo();
    QCOMPARE(room.held(id).state, OutageState::InProgress);
    room.page.ask(OutagesPage::Ask::Cancel);
    room.page.confirm();
    room.page.undoBar().flush();
    QTRY_COMPARE(room.held(id).state, OutageState::Cancelled);
}

void tst_OutagesPage::aMajorOneIsALeads()
{
    Room dispatcher(Role::Dispatcher);
    (void)dispatcher.declare(u"湖滨路"_s);
    QVERIFY(shown<QPushButton>(dispatcher.page, "endOutageButton"));
    QVERIFY(!shown<QPushButton>(dispatcher.page, "majorButton"));

    Room room(Role::Lead);
    gui::MajorBanner banner(room.lone.context(), room.model);
    const QUuid id = room.declare(u"湖滨路"_s);
    QVERIFY(shown<QPushButton>(room.page, "majorButton"));
    QVERIFY(banner.isHidden());
    room.page.ask(OutagesPage::Ask::Major);
    auto *answer = room.page.findChild<QPlainTextEdit *>(u"answerEdit"_s);
    QVERIFY(answer->toPlainText().contains(u"湖滨路"_s));
    answer->clear();
    room.page.confirm();
    QTRY_VERIFY(!room.page.findChild<QLabel *>(u"askError"_s)->text().isEmpty());
    answer->setPlainText(u"抢修人员已到场。"_s);
    room.page.confirm();
    QTRY_VERIFY(!banner.isHidden());
    QCOMPARE(room.held(id).answer, u"抢修人员已到场。"_s);
    // With the outage goes the banner.
    room.page.ask(OutagesPage::Ask::End);
    room.page.confirm();
    room.page.undoBar().flush();
    QTRY_VERIFY(banner.isHidden());
    QVERIFY(!room.held(id).major);
}

void tst_OutagesPage::agentsRead()
{
    Room room(Role::Agent);
    const QUuid made = room.lone.make(
        u"outage"_s, {},
        {{u"area"_s, u"湖滨路"_s}, {u"kind"_s, u"fault"_s}, {u"state"_s, u"inProgress"_s}});
    QTRY_COMPARE(room.model.rowCount(), 2);
    room.page.open(made);
    QTRY_COMPARE(room.page.shown(), made);
    QVERIFY(!shown<QPushButton>(room.page, "newButton"));
    room.page.write();
    room.page.ask(OutagesPage::Ask::End);
    QVERIFY(!shown<QFrame>(room.page, "askFrame"));
    const auto why = LoneDesk::wait(room.model.book().declare([] {
        Outage outage;
        outage.area = u"x"_s;
        outage.kind = OutageKind::Fault;
        outage.state = OutageState::InProgress;
        outage.startedAt.ms = 1;
        return outage;
    }()));
    QVERIFY(!why);
    QCOMPARE(why.error().detail, u"not_allowed"_s);
}

void tst_OutagesPage::theListIsSortedAndSearched()
{
    Room room(Role::Lead);
    const qint64 now = room.lone.clock.now;
    const auto put = [&](const QString &area, const char *state, const desk::FieldValues &more) {
        desk::FieldValues values{
            {u"area"_s, area}, {u"kind"_s, u"fault"_s}, {u"state"_s, QString::fromLatin1(state)}};
        values.insert(more);
        return room.lone.make(u"outage"_s, {}, values);
    };
    put(u"ended"_s, "restored", {{u"restoredAt"_s, now - minute}, {u"startedAt"_s, now - minute}});
    put(u"planned"_s, "published",
        {{u"plannedStart"_s, now + minute}, {u"plannedEnd"_s, now + 2 * minute}});
    put(u"late"_s, "inProgress",
        {{u"startedAt"_s, now - 9 * minute}, {u"expectedAt"_s, now - minute}});
    put(u"first"_s, "inProgress", {{u"startedAt"_s, now - 20 * minute}});
    put(u"loud"_s, "inProgress",
        {{u"startedAt"_s, now - minute}, {u"major"_s, true}, {u"answer"_s, u"x"_s}});
    QTRY_COMPARE(room.model.rowCount(), 8);
    QCOMPARE(rowsOf(room.model), QStringList({u"0:3"_s, u"loud"_s, u"late"_s, u"first"_s, u"1:1"_s,
                                              u"planned"_s, u"2:1"_s, u"ended"_s}));
    room.model.setText(u"LATE"_s);
    QCOMPARE(rowsOf(room.model), QStringList({u"0:1"_s, u"late"_s}));
    room.model.setText(u"nowhere"_s);
    QCOMPARE(room.model.rowCount(), 0);
}

void tst_OutagesPage::aCallIsLinked()
{
    Room room(Role::Agent);
    const QUuid outage = room.lone.make(u"outage"_s, {},
                                        {{u"area"_s, u"湖滨路"_s},
                                         {u"kind"_s, u"fault"_s},
                                         {u"state"_s, u"inProgress"_s},
                                         {u"feeders"_s, QStringList{u"F-12"_s}}});
    const QUuid caller = room.lone.customer(u"沈嘉怡"_s);
    const auto counts = [&] {
        const auto line = LoneDesk::wait(room.model.book().one(outage));
        return line ? line->counts : OutageCounts();
    };
    QVERIFY(LoneDesk::wait(room.lone.desk->createOrder(
        caller, {{u"family"_s, u"fault"_s}, {u"title"_s, u"no power"_s}, {u"outage"_s, outage}})));
    QCOMPARE(counts(), (OutageCounts{1, 1, 0, 1, 1}));
    // She calls again, which is no second order.
    const QUuid contact = room.lone.make(
        u"interaction"_s, caller,
        {{u"channel"_s, u"phone"_s}, {u"direction"_s, u"inbound"_s}, {u"state"_s, u"active"_s}});
    QVERIFY(LoneDesk::wait(room.model.book().linkContact(contact, outage)));
    QCOMPARE(counts(), (OutageCounts{1, 1, 1, 2, 1}));
    QVERIFY(LoneDesk::wait(room.model.book().linkContact(contact, {})));
    QCOMPARE(counts().contacts, 0);
}

QTEST_MAIN(tst_OutagesPage)
#include "tst_outagespage.moc"
