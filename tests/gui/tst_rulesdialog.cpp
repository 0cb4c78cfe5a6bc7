// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lonedesk.h"

#include "domain/records/region.h"
#include "domain/rules/automation.h"
#include "gui/actioneditor.h"
#include "gui/conditionbuilder.h"
#include "gui/fieldfault.h"
#include "gui/rulesdialog.h"
#include "gui/undobar.h"
#include "gui/variablewords.h"
#include "support/greeting.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;
using namespace touchline::tests;

namespace {

const QString addTag = u"[{\"do\":\"addTag\",\"text\":\"hot\"}]"_s;

template <typename W> W &part(QWidget &of, const QString &name)
{
    W *found = of.findChild<W *>(name);
    Q_ASSERT(found);
    return *found;
}

QList<Automation> kept(LoneDesk &lone)
{
    desk::RuleBook book(*lone.desk);
    const auto all = LoneDesk::wait(book.all());
    return all ? *all : QList<Automation>();
}

/// What the server has sent before: two regions, of which one has a name.
void fillRegions(replica::Replica &files, const Actor &)
{
    files.applyHello(greeting({u"common"_s})).waitForFinished();
    protocol::BootstrapReply page;
    int n = 0;
    for (const auto &[code, name] :
         {std::pair{u"YJ"_s, u"云江供电"_s}, std::pair{u"HZ"_s, QString()}}) {
        Region region;
        ++n;
        region.id.value = makeUuid7(1'600'000'000'000 + n, quint64(n), quint64(n));
        region.root = region.id.value;
        region.feed = u"common"_s;
        region.version = 1;
        region.code = code;
        region.name = name;
        page.rows += toRow(region);
    }
    files.applyScopePage(u"common"_s, page).waitForFinished();
}

}  // namespace

/// Where macros, triggers and time rules are written.
class TestRulesDialog final : public QObject {
    Q_OBJECT
private slots:
    void whatIsShownIsWhatIsKept_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("tags") << addTag;
        QTest::newRow("fields of every kind")
            << u"[{\"do\":\"set\",\"field\":\"urgency\",\"value\":3},{\"do\":\"set\",\"field\":"
               "\"area\",\"value\":\"urban\"},{\"do\":\"set\",\"field\":\"title\",\"value\":\"x\"}]"_s;
        QTest::newRow("people")
            << u"[{\"do\":\"handler\",\"to\":\"me\"},{\"do\":\"team\",\"to\":\"mine\"},"
               "{\"do\":\"watch\",\"to\":\"0192f000-0000-7000-8000-000000000003\"}]"_s;
        QTest::newRow("a move with its reason")
            << u"[{\"do\":\"move\",\"text\":\"so\",\"to\":\"triage\"}]"_s;
        QTest::newRow("texts")
            << u"[{\"do\":\"note\",\"text\":\"a\\nb\"},{\"do\":\"reply\",\"text\":"
               "\"{customer.name}\"}]"_s;
        QTest::newRow("variables among text that looks like one")
            << QString(u"[{\"do\":\"note\",\"text\":\"{order.number} "_s +
                       askedInWords(u"{agent.name}"_s) + u" {date}\"}]"_s);
        QTest::newRow("grade and nudge")
            << u"[{\"do\":\"grade\",\"text\":\"紧急\"},{\"do\":\"nudge\"}]"_s;
        QTest::newRow("one that is not offered")
            << u"[{\"do\":\"link\",\"field\":\"related\",\"to\":"
               "\"0192f000-0000-7000-8000-000000000003\"},{\"do\":\"nudge\"}]"_s;
        QTest::newRow("of a newer program") << u"[{\"do\":\"sing\"}]"_s;
    }
    void whatIsShownIsWhatIsKept()
    {
        QFETCH(QString, json);
        LoneDesk lone(Role::Lead);
        ActionEditor editor(lone.context());
        editor.setActions(AutomationKind::Macro, json);
        const auto actions = readActions(json.toUtf8());
        if (actions)
            QCOMPARE(editor.actions().toUtf8(), writeActions(*actions));
        else
            QCOMPARE(editor.actions(), json);
        QCOMPARE(bool(editor.fault()), bool(actions));
    }

    void variablesStandAsWords()
    {
        LoneDesk lone(Role::Lead);
        ActionEditor editor(lone.context());
        editor.setActions(AutomationKind::Trigger,
                          u"[{\"do\":\"note\",\"text\":\"{order.number}\"}]"_s);
        auto *edit = editor.findChild<QPlainTextEdit *>(u"longEdit"_s);
        QVERIFY(edit);
        QCOMPARE(edit->toPlainText(), askedInWords(u"{order.number}"_s));
        QVERIFY(!edit->toPlainText().contains(u'{'));
        // By its words or by its code, both are kept as the code.
        edit->appendPlainText(askedInWords(u"{agent.name}"_s) + u" {date}"_s);
        QVERIFY(editor.actions().contains(u"{order.number}\\n{agent.name} {date}"_s));
    }

    void noAgentIsOfferedWhereNoneIs()
    {
        LoneDesk lone(Role::Lead);
        ActionEditor editor(lone.context());
        const auto offered = [&](const QString &name) {
            return !editor.findChild<QWidget *>(u"variable_"_s + name)->isHidden();
        };
        editor.setActions(AutomationKind::TimeRule, u"[]"_s);
        QVERIFY(!offered(u"agent.name"_s) && !offered(u"agent.number"_s));
        QVERIFY(offered(u"order.number"_s));
        editor.setActions(AutomationKind::Trigger, u"[]"_s);
        QVERIFY(offered(u"agent.name"_s));
    }

    void aRegionIsChosenByItsName_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("shown");
        QTest::newRow("with a name") << u"YJ"_s << u"云江供电 (YJ)"_s;
        QTest::newRow("without one") << u"HZ"_s << u"HZ"_s;
        QTest::newRow("not held here") << u"QT"_s << u"QT"_s;
    }
    void aRegionIsChosenByItsName()
    {
        QFETCH(const QString, code);
        LoneDesk lone(Role::Lead, fillRegions);
        ConditionBuilder builder(lone.context());
        const QString json =
            u"{\"and\":[{\"==\":[{\"var\":\"order.region\"},\"%1\"]}]}"_s.arg(code);
        builder.setCondition(json);
        auto &box = part<QComboBox>(builder, u"choiceBox"_s);
        // Names come a little later than the form.
        QTRY_VERIFY(box.findData(u"YJ"_s) >= 0 && box.findData(u"HZ"_s) >= 0);
        QTEST(box.currentText(), "shown");
        QCOMPARE(builder.condition(), json);
        box.setCurrentIndex(box.findData(u"HZ"_s));
        QVERIFY(builder.condition().contains(u"\"HZ\""_s));
    }

    void aRuleWithoutANameIsMarked()
    {
        LoneDesk lone(Role::Lead);
        RulesDialog dialog(lone.context());
        auto &name = part<QLineEdit>(dialog, u"nameEdit"_s);
        part<QPushButton>(dialog, u"saveButton"_s).click();
        QVERIFY(isMarkedWrong(name));
        QCOMPARE(name.accessibleDescription(), part<QLabel>(dialog, u"errorLabel"_s).text());
        name.setText(u"Hot"_s);
        QVERIFY(!isMarkedWrong(name));
    }

    void aLeadWritesATrigger()
    {
        LoneDesk lone(Role::Lead);
        RulesDialog dialog(lone.context());
        dialog.startNew(AutomationKind::Trigger);
        dialog.save();
        QVERIFY(!part<QLabel>(dialog, u"errorLabel"_s).isHidden());
        part<QLineEdit>(dialog, u"nameEdit"_s).setText(u"first"_s);
        dialog.save();
        QVERIFY(part<QLabel>(dialog, u"errorLabel"_s).text().size() > 0);  // nothing to do yet
        dialog.actions().setActions(AutomationKind::Trigger, addTag);
        dialog.condition().setCondition(
            u"{\"and\":[{\"==\":[{\"var\":\"order.grade\"},\"x\"]}]}"_s);
        dialog.save();
        QTRY_COMPARE(dialog.rules().rowCount(), 1);
        const auto rules = kept(lone);
        QCOMPARE(rules.size(), 1);
        QCOMPARE(rules.first().kind, AutomationKind::Trigger);
        QCOMPARE(rules.first().actions, addTag);
        QVERIFY(rules.first().active);
        QVERIFY(rules.first().condition.contains(u"order.grade"_s));
        // The tick alone switches it off.
        QVERIFY(const_cast<RulesModel &>(dialog.rules())
                    .setData(dialog.rules().index(0), Qt::Unchecked, Qt::CheckStateRole));
        QTRY_VERIFY(!kept(lone).first().active);
        // The next one comes behind it.
        dialog.startNew(AutomationKind::Trigger);
        QCOMPARE(part<QSpinBox>(dialog, u"rankBox"_s).value(), int(rules.first().rank) + 10);
    }

    void anAgentWritesOnlyHerOwnMacros()
    {
        LoneDesk lone;
        RulesDialog dialog(lone.context());
        QVERIFY(!part<QPushButton>(dialog, u"newButton"_s).menu());
        QCOMPARE(part<QComboBox>(dialog, u"sharingBox"_s).count(), 1);
        dialog.startNew(AutomationKind::Macro);
        part<QLineEdit>(dialog, u"nameEdit"_s).setText(u"mine"_s);
        dialog.actions().setActions(AutomationKind::Macro, addTag);
        dialog.save();
        QTRY_COMPARE(dialog.rules().rowCount(), 1);
        QCOMPARE(kept(lone).first().sharing, Sharing::Personal);
        QCOMPARE(kept(lone).first().owner.value, lone.actor().user);
    }

    void whatWasDeletedCanBeTakenBack()
    {
        LoneDesk lone;
        RulesDialog dialog(lone.context());
        part<QLineEdit>(dialog, u"nameEdit"_s).setText(u"mine"_s);
        dialog.actions().setActions(AutomationKind::Macro, addTag);
        dialog.save();
        QTRY_COMPARE(dialog.rules().rowCount(), 1);
        dialog.choose(dialog.rules().ruleAt(0).id.value);
        dialog.removeChosen();
        QTRY_COMPARE(dialog.rules().rowCount(), 0);
        part<UndoBar>(dialog, u"undoBar"_s).undo();
        QTRY_COMPARE(dialog.rules().rowCount(), 1);
        dialog.choose(dialog.rules().ruleAt(0).id.value);
        dialog.removeChosen();
        dialog.reject();  // leaving is the end of the time to take it back
        QTRY_COMPARE(kept(lone).size(), 0);
    }
};

QTEST_MAIN(TestRulesDialog)
#include "tst_rulesdialog.moc"
