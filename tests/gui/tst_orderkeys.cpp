// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fieldbinder.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "lonedesk.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using tests::LoneDesk;

namespace {

bool has(QWidget *input)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == input || focus->parentWidget() == input);
}

}  // namespace

/// The short ways through the form of an order.
class tst_OrderKeys final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_editor.reset();
        m_lone = std::make_unique<LoneDesk>();
        m_editor = std::make_unique<gui::OrderEditor>(m_lone->context());
        m_editor->resize(600, 800);
        m_editor->show();
        QApplication::setActiveWindow(m_editor.get());
    }

    void enterLeadsFromTheTitleToTheDescription_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("category");
        QTest::addColumn<Family>("family");
        QTest::newRow("a part of the name")
            << u"整栋"_s << u"故障报修›低压›整栋停电"_s << Family::Fault;
        QTest::newRow("initials") << u"dhtd"_s << u"故障报修›低压›单户停电"_s << Family::Fault;
        QTest::newRow("in English") << u"tiers"_s << u"咨询›电价›阶梯"_s << Family::Enquiry;
        QTest::newRow("the whole path") << u"投诉›服务"_s << u"投诉›服务"_s << Family::Complaint;
        QTest::newRow("a branch of several families")
            << u"补卡"_s << u"号卡›补卡"_s << Family::Fault;
        QTest::newRow("nothing that is known") << u"qqqq"_s << u"qqqq"_s << Family::Fault;
    }
    void enterLeadsFromTheTitleToTheDescription()
    {
        QFETCH(QString, typed);
        QFETCH(QString, category);
        QFETCH(Family, family);
        m_editor->startNew({});
        QTRY_VERIFY(input(u"title"_s)->isVisible());
        input(u"title"_s)->setFocus();
        QTest::keyClick(input(u"title"_s), Qt::Key_Return);
        QVERIFY(has(input(u"category"_s)));
        auto *line = qobject_cast<QComboBox *>(input(u"category"_s))->lineEdit();
        line->insert(typed);
        emit line->textEdited(line->text());
        QTest::keyClick(line, Qt::Key_Return);
        const Row row = m_editor->form().fields().edited();
        QCOMPARE(row.text(u"category"), category);
        QCOMPARE(row.text(u"family"), QString(codeOf(family)));
        QCOMPARE(has(input(u"text"_s)), category != typed || category.contains(u'›'));
    }

    void aSavedOrderStaysOfItsFamily()
    {
        const auto saved = LoneDesk::wait(m_lone->desk->createOrder(
            {}, {{u"title"_s, u"没电"_s}, {u"family"_s, QString(codeOf(Family::Fault))}}));
        QVERIFY(bool(saved));
        m_editor->open(saved->id);
        QTRY_COMPARE(m_editor->actions().view().order.id.value, saved->id);
        auto *line = qobject_cast<QComboBox *>(input(u"category"_s))->lineEdit();
        line->setFocus();
        line->setText(u"投诉›服务"_s);
        QTest::keyClick(line, Qt::Key_Return);
        const Row row = m_editor->form().fields().edited();
        QCOMPARE(row.text(u"category"), u"投诉›服务"_s);
        QCOMPARE(row.text(u"family"), QString(codeOf(Family::Fault)));
    }

    void keysComeFromAnywhere_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("field");
        QTest::newRow("category") << Qt::Key_C << u"category"_s;
        QTest::newRow("description") << Qt::Key_D << u"text"_s;
        QTest::newRow("number to call back") << Qt::Key_K << u"callbackPhone"_s;
    }
    void keysComeFromAnywhere()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QString, field);
        m_editor->startNew({});
        QTRY_VERIFY(input(field)->isVisible());
        input(u"place"_s)->setFocus();
        QTest::keyClick(m_editor.get(), key, Qt::AltModifier);
        QVERIFY(has(input(field)));
    }

    void whoJudgesDoesNotWriteInIt_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("writes");
        QTest::newRow("agent") << Role::Agent << true;
        QTest::newRow("crew") << Role::Crew << true;
        QTest::newRow("auditor") << Role::Auditor << false;
    }
    void whoJudgesDoesNotWriteInIt()
    {
        QFETCH(Role, role);
        QFETCH(bool, writes);
        LoneDesk lone(role);
        gui::OrderForm form(lone.context());
        WorkOrder order;
        order.id = {QUuid::createUuid()};
        order.state = OrderState::Audit;
        form.arrange(order, false);
        QCOMPARE(form.fields().input(u"resolution"_s)->isEnabledTo(&form), writes);
    }

private:
    QWidget *input(const QString &field) { return m_editor->form().fields().input(field); }

    std::unique_ptr<LoneDesk> m_lone;
    std::unique_ptr<gui::OrderEditor> m_editor;
};

QTEST_MAIN(tst_OrderKeys)
#include "tst_orderkeys.moc"
