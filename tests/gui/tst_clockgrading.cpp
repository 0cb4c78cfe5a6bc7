// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lonedesk.h"

#include "domain/clocks/shippedclocks.h"
#include "domain/rules/grading.h"
#include "gui/calendarpage.h"
#include "gui/clockgradingdialog.h"
#include "gui/dayspage.h"
#include "gui/fieldfault.h"
#include "gui/hourspreview.h"
#include "gui/policypage.h"
#include "gui/settingwords.h"
#include "gui/triagepage.h"
#include "gui/typepage.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimeZone>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;
using namespace touchline::tests;

namespace {

/// What a new ledger has, here as what waits to be sent.
void install(LoneDesk &lone)
{
    desk::SettingsBook book(*lone.desk);
    for (const auto &[kind, key, document] :
         {std::tuple{SettingKind::Calendars, u""_s, shippedClockFile(u"calendars"_s)},
          std::tuple{SettingKind::Days, u"china"_s, shippedClockFile(u"china"_s)},
          std::tuple{SettingKind::Policies, u""_s, shippedClockFile(u"policies"_s)},
          std::tuple{SettingKind::Triage, u""_s, shippedTriageDocument()}}) {
        desk::SettingDraft draft(kind, key, {});
        (void)draft.change(desk::settingTree(kind, document));
        QVERIFY(LoneDesk::wait(book.save(draft)));
    }
}

desk::SettingsFacts factsOf(LoneDesk &lone)
{
    desk::SettingsBook book(*lone.desk);
    const auto facts = LoneDesk::wait(book.facts());
    return facts ? *facts : desk::SettingsFacts();
}

QPushButton *buttonSaying(QWidget &in, const QString &text)
{
    for (QPushButton *button : in.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

QString fault(ClockGradingDialog &dialog)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->property("role").toString() == "error"_L1)
            return label->isHidden() ? QString() : label->text();
    }
    return {};
}

int rowNamed(EntryList &list, const QString &id)
{
    for (int row = 0; row < list.model().rowCount(); ++row) {
        if (list.model().entry(row).value("id"_L1).toString() == id)
            return row;
    }
    return -1;
}

int columnOf(EntryList &list, const QString &key)
{
    for (int i = 0; i < list.model().columnCount(); ++i) {
        if (list.model().column(i).key == key)
            return i;
    }
    return -1;
}

bool type(EntryList &list, int row, const QString &key, const QVariant &value)
{
    EntryModel &model = list.model();
    return model.setData(model.index(row, columnOf(list, key)), value, Qt::EditRole);
}

}  // namespace

/// Calendars, holidays, limits and grading in the window.
class TestClockGrading final : public QObject {
    Q_OBJECT
private slots:
    void aMakeUpSaturday()
    {
        LoneDesk lone(Role::Lead);
        install(lone);
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Days);
        dialog.days().chooseYear(2026);
        EntryList &days = dialog.days().days();
        const int before = days.model().rowCount();
        QVERIFY(before > 5);
        QVERIFY(!buttonSaying(dialog, u"Save"_s)->isEnabled());
        buttonSaying(days, u"Make-up day"_s)->click();
        QCOMPARE(days.model().rowCount(), before + 1);
        QVERIFY(!type(days, before, u"from"_s, u"soon"_s));
        QVERIFY(type(days, before, u"from"_s, u"2026/11/28"_s));
        QVERIFY(type(days, before, u"label"_s, u"年底补班"_s));
        QCOMPARE(dialog.draft().changes().size(), 1);
        // Friday 16:30 and two hours are Saturday 09:30 now.
        dialog.days().preview().setStart(QDateTime(QDate(2026, 11, 27), QTime(16, 30)));
        dialog.days().preview().setAmount(120, ClockUnit::BusinessMinutes);
        QVERIFY2(dialog.days().preview().result().contains(u"2026-11-28 09:30"_s),
                 qPrintable(dialog.days().preview().result()));
        QCOMPARE(fault(dialog), QString());
        dialog.save();
        QTRY_COMPARE(factsOf(lone).days.value(u"china"_s).size(), 2);
        const QByteArray saved = factsOf(lone).days.value(u"china"_s).first().document;
        QVERIFY(saved.contains("2026-11-28"));
        QVERIFY(saved.contains("国办发明电"));  // what the form does not touch is still there
        QTRY_VERIFY(!dialog.draft().isChanged());
    }

    void aLimitFrom45To60()
    {
        LoneDesk lone(Role::Lead);
        install(lone);
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Policies);
        PolicyPage &page = dialog.policies();
        page.list().choose(rowNamed(page.list(), u"fault"_s));
        EntryList &targets = page.targets();
        int row = 0;
        while (targets.model().entry(row).value("amount"_L1).toInteger() != 45)
            ++row;
        QVERIFY(type(targets, row, u"amount"_s, 60));
        QCOMPARE(dialog.draft().changes().size(), 1);
        QCOMPARE(fault(dialog), QString());
        dialog.undo();
        QCOMPARE(targets.model().entry(row).value("amount"_L1).toInteger(), 45);
        dialog.redo();
        // A limit in working days needs a calendar; the place is named.
        targets.choose(row);
        QVERIFY(type(targets, row, u"unit"_s, u"workdays"_s));
        QVERIFY2(fault(dialog).contains(u"60"_s) || fault(dialog).contains(u"calendar"_s) ||
                     fault(dialog).isEmpty(),
                 qPrintable(fault(dialog)));
        dialog.undo();
        dialog.save();
        QTRY_COMPARE(factsOf(lone).policies.size(), 2);
        const auto shelf = factsOf(lone).shelf;
        QCOMPARE(shelf->problems(), QStringList());
        for (const ClockPolicy &policy : shelf->policies()) {
            if (policy.id != "fault"_L1)
                continue;
            QCOMPARE(policy.version, 2);
            QCOMPARE(policy.targets[size_t(row)].amount, 60);
        }
    }

    void aRowOfTheTable()
    {
        LoneDesk lone(Role::Lead);
        install(lone);
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Triage);
        EntryList &rows = dialog.triage().list();
        const int before = rows.model().rowCount();
        rows.choose(0);
        buttonSaying(rows, u"New"_s)->click();
        QCOMPARE(rows.model().rowCount(), before + 1);
        QCOMPARE(rows.current(), 1);
        auto *name = dialog.triage().findChild<QLineEdit *>();
        name->setText(u"医院停电"_s);
        emit name->textEdited(name->text());
        QCOMPARE(rows.model().entry(1).value("name"_L1).toString(), u"医院停电"_s);
        QCOMPARE(fault(dialog), QString());
        // Moved up it is tried first.
        rows.shift(-1);
        QCOMPARE(rows.model().entry(0).value("name"_L1).toString(), u"医院停电"_s);
        dialog.save();
        QTRY_COMPARE(factsOf(lone).triage.size(), 2);
        const auto table = readTriage(factsOf(lone).triage.first().document, shippedGrades);
        QVERIFY(table);
        QCOMPARE(table->version, 2);
        QCOMPARE(table->rules.front().name, u"医院停电"_s);
    }

    void onlyTheFormOfAPolicyScrolls()
    {
        LoneDesk lone(Role::Lead);
        install(lone);
        ClockGradingDialog dialog(lone.context());
        dialog.resize(960, 560);
        dialog.show();
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Policies);
        PolicyPage &page = dialog.policies();
        page.list().choose(rowNamed(page.list(), u"fault"_s));
        EntryList &targets = page.targets();
        const int before = targets.view().height();
        for (int i = 0; i < 12; ++i)
            buttonSaying(targets, u"Add a limit"_s)->click();
        QCOMPARE(targets.view().height(),
                 before + 12 * targets.view().verticalHeader()->defaultSectionSize());
        QTRY_COMPARE(targets.view().verticalScrollBar()->maximum(), 0);
        auto *area = page.findChild<QScrollArea *>();
        QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
        // The keyboard goes through all rows, and the one that it is on is seen.
        targets.view().setFocus();
        targets.choose(0);
        targets.choose(targets.model().rowCount() - 1);
        const auto seen = [&] {
            const QRect row = targets.view().visualRect(targets.view().currentIndex());
            const QPoint at = targets.view().viewport()->mapTo(area->viewport(), row.center());
            return area->viewport()->rect().contains(QPoint(4, at.y()));
        };
        QTRY_VERIFY(seen());
    }

    void whatIsWrongIsNamedWhileItIsTyped()
    {
        LoneDesk lone(Role::Lead);
        install(lone);
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Calendars);
        QLineEdit &friday = dialog.calendars().dayEdit(4);
        const auto typed = [&](const QString &text) {
            friday.setText(text);
            emit friday.textEdited(text);
        };
        typed(u"08:30-12:00, 11:30-17:30"_s);
        QVERIFY2(fault(dialog).contains(QLocale().dayName(5)), qPrintable(fault(dialog)));
        QVERIFY2(fault(dialog).contains(u"11:30-17:30"_s), qPrintable(fault(dialog)));
        QVERIFY(!buttonSaying(dialog, u"Save"_s)->isEnabled());
        QVERIFY(isMarkedWrong(friday));
        QCOMPARE(friday.accessibleDescription(), fault(dialog));
        typed(u"8：30-12：00，13:30-15:00"_s);
        QCOMPARE(fault(dialog), QString());
        QVERIFY(!isMarkedWrong(friday));
        QVERIFY(buttonSaying(dialog, u"Save"_s)->isEnabled());
        // The calendar by which limits count cannot go.
        dialog.calendars().list().choose(0);
        dialog.calendars().list().removeCurrent();
        QVERIFY2(fault(dialog).contains(u"cn-office"_s), qPrintable(fault(dialog)));
        QVERIFY(!buttonSaying(dialog, u"Save"_s)->isEnabled());
        dialog.undo();
        QCOMPARE(fault(dialog), QString());
    }

    void fridayHalfPastFourAndAnHourIsMonday()
    {
        const auto calendars = shippedCalendars();
        QVERIFY(calendars);
        const auto due = dueBy(calendars->front(), QDateTime(QDate(2026, 11, 27), QTime(16, 30)),
                               60, ClockUnit::BusinessMinutes);
        QVERIFY(due);
        QCOMPARE(due->toString(u"yyyy-MM-dd HH:mm"_s), u"2026-11-27 17:30"_s);
        const auto more = dueBy(calendars->front(), QDateTime(QDate(2026, 11, 27), QTime(16, 30)),
                                120, ClockUnit::BusinessMinutes);
        QCOMPARE(more->toString(u"yyyy-MM-dd HH:mm"_s), u"2026-11-30 09:30"_s);
    }

    void formAndTextAreInStep()
    {
        LoneDesk lone(Role::Lead);
        install(lone);
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Triage);
        dialog.showJson(true);
        auto *text = dialog.findChild<QPlainTextEdit *>();
        QString json = text->toPlainText();
        QVERIFY(json.contains(u"家有生命支持设备"_s));
        text->setPlainText(json.replace(u"家有生命支持设备"_s, u"呼吸机"_s));
        QCOMPARE(dialog.triage().list().model().entry(0).value("name"_L1).toString(), u"呼吸机"_s);
        text->setPlainText(json.left(80));
        QVERIFY(!fault(dialog).isEmpty());
        QVERIFY(!buttonSaying(dialog, u"Save"_s)->isEnabled());
        // What was not taken is a step, too: it can be taken back or discarded.
        QVERIFY(buttonSaying(dialog, u"Discard"_s)->isEnabled());
        dialog.undo();
        QVERIFY(fault(dialog).isEmpty());
        QVERIFY(text->toPlainText().contains(u"呼吸机"_s));
        dialog.undo();
        QVERIFY(text->toPlainText().contains(u"家有生命支持设备"_s));
    }

    void whatWasBegunIsThereAgain()
    {
        LoneDesk lone(Role::Lead);
        install(lone);
        {
            ClockGradingDialog dialog(lone.context());
            QTRY_VERIFY(dialog.isLoaded());
            dialog.choose(SettingKind::Triage);
            dialog.triage().list().choose(0);
            dialog.triage().list().removeCurrent();
            QVERIFY(dialog.draft().isChanged());
        }
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Triage);
        QTRY_VERIFY(dialog.draft().isChanged());
        QCOMPARE(dialog.draft().changes().size(), 1);
        dialog.discard();
        QVERIFY(!dialog.draft().isChanged());
    }

    void anEarlierRevisionAgain()
    {
        LoneDesk lone(Role::Lead);
        install(lone);
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Triage);
        dialog.triage().list().choose(0);
        dialog.triage().list().removeCurrent();
        dialog.save();
        QTRY_COMPARE(dialog.draft().history().size(), 2);
        const int rows = dialog.triage().list().model().rowCount();
        dialog.takeAgain(1);
        QCOMPARE(dialog.triage().list().model().rowCount(), rows + 1);
        QVERIFY(dialog.draft().isChanged());
    }

    void whoWasSecondLaysHersOverTheFirst()
    {
        LoneDesk lone(Role::Lead);
        install(lone);
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Triage);
        EntryList &rows = dialog.triage().list();
        QVERIFY(type(rows, 0, u"name"_s, u"mine"_s));
        // Somebody else changes another row and is first.
        desk::SettingsBook book(*lone.desk);
        desk::SettingDraft other(SettingKind::Triage, {}, factsOf(lone).triage);
        QVERIFY(other.change(
            desk::withValueAt(other.tree(), u"rules[1].name"_s, u"theirs"_s).toObject()));
        QVERIFY(LoneDesk::wait(book.save(other)));
        QPushButton *over = buttonSaying(dialog, u"Lay mine over theirs"_s);
        QTRY_VERIFY(!over->isHidden());
        QVERIFY(!buttonSaying(dialog, u"Save"_s)->isEnabled());
        QVERIFY(!fault(dialog).isEmpty());
        over->click();
        QCOMPARE(rows.model().entry(0).value("name"_L1).toString(), u"mine"_s);
        QCOMPARE(rows.model().entry(1).value("name"_L1).toString(), u"theirs"_s);
        QCOMPARE(dialog.draft().changes().size(), 1);
        QCOMPARE(fault(dialog), QString());
        dialog.save();
        QTRY_COMPARE(factsOf(lone).triage.size(), 3);
        const auto table = readTriage(factsOf(lone).triage.first().document, shippedGrades);
        QVERIFY(table);
        QCOMPARE(table->version, 3);
        QCOMPARE(table->rules[0].name, u"mine"_s);
        QCOMPARE(table->rules[1].name, u"theirs"_s);
    }

    void changesAreToldInWords_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *path, const QJsonValue &value, const QString &words) {
            QTest::newRow(path) << QString::fromLatin1(path) << value << words;
        };
        row("policies[0].targets[1].unit", u"workdays"_s, u"working days"_s);
        row("policies[0].targets[1].metric", u"arrive"_s, metricChoices()[2].second);
        row("policies[0].targets[1].stops", QJsonArray{u"restored"_s, u"archived"_s},
            u"restored, archived"_s);
        row("policies[0].targets[1].mayPause", true, u"yes"_s);
        row("policies[0].targets[1].warn.percent", 80, u"80"_s);
        row("policies[0].targets[1].levels[0].actions[0].do", u"supervise"_s, u"supervise"_s);
        row("policies[0].targets[1].levels[0].actions[0].who", u"lead"_s, u"the lead"_s);
        row("policies[0].when.area", u"urban"_s, factValues(u"area"_s).first().second);
        row("policies[0].when.state.not", u"archived"_s, u"Archived"_s);
        row("rules[0].route", u"expert"_s, u"the experts"_s);
        row("rules[0].family", u"fault"_s, u"Fault"_s);
        row("years[0].status", u"expected"_s, u"expected"_s);
        row("years[0].days[0].kind", u"extraWork"_s, u"Make-up working day"_s);
        row("types[0].form.fields[1].kind", u"money"_s, u"Money"_s);
        row("types[0].form.checklist[0].from", u"archived"_s, u"Archived"_s);
        row("policies[0].name", u"restored"_s, u"restored"_s);
        row("policies[0].calendar", QJsonValue::Undefined, u"nothing"_s);
    }
    void changesAreToldInWords()
    {
        QFETCH(const QString, path);
        QFETCH(const QJsonValue, value);
        QTEST(settingValueWords(path, value), "words");
    }

    void onlyWhatMattersIsReadAgain()
    {
        LoneDesk lone(Role::Lead);
        desk::SettingsBook book(*lone.desk);
        const QSignalSpy changed(&book, &desk::SettingsBook::changed);
        QVERIFY(!lone.customer(u"沈嘉怡"_s).isNull());
        QVERIFY(!lone.quickText(u"问候"_s, u"wh"_s, u"您好"_s).isNull());
        QCOMPARE(changed.count(), 0);
        install(lone);
        QTRY_VERIFY(changed.count() > 0);
    }

    void steadyChangesDoNotKeepItOut()
    {
        LoneDesk lone(Role::Lead);
        install(lone);
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Triage);
        const int before = int(dialog.draft().history().size());
        desk::SettingsBook book(*lone.desk);
        desk::SettingDraft other(SettingKind::Triage, {}, factsOf(lone).triage);
        for (int i = 0; i < 2'000 && dialog.draft().history().size() == before; ++i) {
            QVERIFY(
                other.change(desk::withValueAt(other.tree(), u"rules[1].name"_s, u"row %1"_s.arg(i))
                                 .toObject()));
            QVERIFY(LoneDesk::wait(book.save(other)));
        }
        QVERIFY(dialog.draft().history().size() > before);
    }

    void holidaysFromAFile()
    {
        LoneDesk lone(Role::Lead);
        install(lone);
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Days);
        const QTemporaryDir folder;
        const auto written = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::WriteOnly))
                file.write(bytes);
            return file.fileName();
        };
        dialog.days().importFile(written(u"broken.ics"_s, "BEGIN:VCALENDAR\r\n"));
        QTRY_VERIFY(!fault(dialog).isEmpty());
        const QString broken = fault(dialog);
        QVERIFY(!dialog.draft().isChanged());
        dialog.days().importFile(folder.filePath(u"no-such.ics"_s));
        QTRY_VERIFY(fault(dialog) != broken);
        QVERIFY(!fault(dialog).isEmpty());
        dialog.days().importFile(written(u"days.ics"_s,
                                         "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                                         "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20280108\r\n"
                                         "SUMMARY:元旦补班\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
        QTRY_VERIFY(dialog.draft().isChanged());
        QCOMPARE(fault(dialog), QString());
        dialog.days().chooseYear(2028);
        QCOMPARE(dialog.days().days().model().rowCount(), 1);
        QCOMPARE(dialog.days().days().model().entry(0).value("kind"_L1).toString(), u"extraWork"_s);
        QCOMPARE(factsOf(lone).days.value(u"china"_s).size(), 1);  // not before it is saved
    }

    void aTypeOfOrders()
    {
        LoneDesk lone(Role::Lead);
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Unknown);
        TypePage &page = dialog.types();
        buttonSaying(page.list(), u"New"_s)->click();
        QCOMPARE(page.list().model().rowCount(), 1);
        buttonSaying(page, u"Add a field"_s)->click();
        QVERIFY(type(page.fields(), 0, u"kind"_s, u"choice"_s));
        QVERIFY2(fault(dialog).contains(u"field1"_s), qPrintable(fault(dialog)));
        QVERIFY(!type(page.fields(), 0, u"options"_s, u"=冰箱"_s));
        QVERIFY(type(page.fields(), 0, u"options"_s, u"fridge=冰箱/Fridge, tv=电视/TV"_s));
        QVERIFY(type(page.fields(), 0, u"required"_s, u"true"_s));
        buttonSaying(page, u"Add a check"_s)->click();
        QCOMPARE(fault(dialog), QString());
        dialog.save();
        const auto saved = [&] {
            return desk::settingTree(SettingKind::Unknown, factsOf(lone).types.first().document);
        };
        QTRY_COMPARE(saved().value("types"_L1).toArray().size(), 1);
        QCOMPARE(
            desk::valueAt(saved(), u"types[0].form.fields[0].options[1].names.en"_s).toString(),
            u"TV"_s);
        QCOMPARE(desk::valueAt(saved(), u"types[0].form.fields[0].required"_s).toBool(), true);
        // What orders are of is switched off, not taken away.
        QTRY_VERIFY(!dialog.draft().isChanged());
        page.list().choose(0);
        page.list().removeCurrent();
        QVERIFY(!fault(dialog).isEmpty());
        dialog.undo();
        QVERIFY(page.list().model().setData(page.list().model().index(0, 0), Qt::Unchecked,
                                            Qt::CheckStateRole));
        dialog.save();
        QTRY_VERIFY(!desk::valueAt(saved(), u"types[0].active"_s).toBool());
    }

    void othersLookAtIt_data()
    {
        QTest::addColumn<Role>("role");
        QTest::newRow("agent") << Role::Agent;
        QTest::newRow("auditor") << Role::Auditor;
    }
    void othersLookAtIt()
    {
        QFETCH(Role, role);
        LoneDesk lone(role);
        install(lone);
        ClockGradingDialog dialog(lone.context());
        QTRY_VERIFY(dialog.isLoaded());
        dialog.choose(SettingKind::Triage);
        QVERIFY(!buttonSaying(dialog.triage().list(), u"New"_s)->isEnabled());
        EntryModel &model = dialog.triage().list().model();
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsEditable));
        QVERIFY(!buttonSaying(dialog, u"Save"_s)->isEnabled());
        bool said = false;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            said = said || label->text().contains(u"leads"_s);
        QVERIFY(said);
    }
};

QTEST_MAIN(TestClockGrading)
#include "tst_clockgrading.moc"
