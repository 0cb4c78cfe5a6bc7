// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bulkdialog.h"
#include "gui/conditionbuilder.h"
#include "gui/nextinlist.h"
#include "gui/orderspage.h"
#include "gui/ordersview.h"
#include "gui/orderviewdialog.h"
#include "gui/undobar.h"
#include "gui/wordsrules.h"
#include "lonedesk.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtGui/QWindow>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;
using tests::LoneDesk;

namespace {

constexpr int orderCount = 24;

/// A value that a comparison of this field can have.
QJsonValue someValue(const RuleField &field, RuleComparison comparison)
{
    using C = RuleComparison;
    switch (comparison) {
    case C::IsSet:
    case C::IsNotSet: return QJsonValue::Undefined;
    case C::OneOf:
    case C::NoneOf: return QJsonArray{QString(field.codes[0])};
    case C::Between: return QJsonArray{1, 5};
    case C::WithinLast:
    case C::WithinNext:
    case C::LongerAgoThan: return 120;
    default: break;
    }
    switch (field.kind) {
    case Kind::Flag: return true;
    case Kind::Integer:
    case Kind::Money:
    case Kind::Counter: return 3;
    case Kind::Time: return 1'795'000'000'000.0 - 40'000;
    case Kind::Reference:
        return QUuid(u"{7f000000-0000-4000-8000-000000000001}"_s).toString(QUuid::WithoutBraces);
    default: return u"abc"_s;
    }
}

}  // namespace

/// The list of orders on the screen, by keyboard, and the builder of conditions.
class tst_OrdersPage final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void everyOfferedConditionSurvivesTheForm();
    void theBuilderCountsWhatItMatches();
    void aRuleWithoutAFormIsKept();
    void rowsAreLowAndTheTitleFills();
    void keysGoThroughTheList();
    void whatComesBehindInAList_data();
    void whatComesBehindInAList();
    void whatIsChosenStaysChosen();
    void whatIsChosenSurvivesTheFocus();
    void manyAreAssignedByKeysAndTakenBack();
    void aViewIsKeptAndComesBack();
    void sortAndFilterAreRemembered();
    void theListIsWrittenAsPdf();

private:
    void show();
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&m_page->table(), key, modifiers);
    }
    std::unique_ptr<LoneDesk> m_lone;
    std::unique_ptr<OrdersPage> m_page;
};

void tst_OrdersPage::init()
{
    m_lone = std::make_unique<LoneDesk>(Role::Lead);
    for (int i = 0; i < orderCount; ++i) {
        QVERIFY(LoneDesk::wait(
            m_lone->desk->createOrder({}, {{u"family"_s, u"fault"_s},
                                           {u"title"_s, u"Order %1"_s.arg(i)},
                                           {u"ownerTeam"_s, i % 2 ? m_lone->actor().team : QUuid()},
                                           {u"grade"_s, QString::number(i % 3)}})));
    }
    show();
}

void tst_OrdersPage::cleanup()
{
    m_page.reset();
    m_lone.reset();
}

void tst_OrdersPage::show()
{
    m_page = std::make_unique<OrdersPage>(m_lone->context());
    m_page->resize(1300, 800);
    m_page->show();
    QApplication::setActiveWindow(m_page.get());
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(!m_page->shownView().isEmpty());
    QTRY_VERIFY(m_page->rows().rowCount() > 0);
}

void tst_OrdersPage::theListIsWrittenAsPdf()
{
    m_page->showView(u"all"_s);
    QTRY_COMPARE(m_page->rows().rowCount(), orderCount);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.pdf"_s);
    QSignalSpy said(m_page.get(), &OrdersPage::said);
    m_page->printTo(path);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY2(said.first().first().toString().contains(QString::number(orderCount)),
             qPrintable(said.first().first().toString()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    // Somewhere that cannot be written: said, and nothing is left.
    m_page->printTo(folder.filePath(u"no/such/list.pdf"_s));
    QTRY_COMPARE(said.size(), 2);
    QVERIFY(!said.last().first().toString().contains(QString::number(orderCount)));
}

void tst_OrdersPage::everyOfferedConditionSurvivesTheForm()
{
    ConditionBuilder builder(m_lone->context());
    builder.setCounting(false);
    for (const OfferedField &field : offeredFields()) {
        QVERIFY2(!field.words.isEmpty(), qPrintable(field.field.name));
        for (const RuleComparison comparison : comparisonsOf(field.field)) {
            RuleCondition condition{field.field.name, comparison,
                                    someValue(field.field, comparison)};
            const QString json = desk::conditionText({RuleJoin::Any, {condition}});
            QVERIFY2(!json.isEmpty(), qPrintable(field.field.name + words(comparison)));
            builder.setCondition(json);
            QVERIFY2(builder.fault().isEmpty(), qPrintable(json));
            // Minutes are what the editor of times knows.
            if (field.field.kind != Kind::Time || condition.value.toDouble() < 1'000'000)
                QCOMPARE(builder.condition(), json);
        }
    }
    const RuleGroup nested{
        RuleJoin::All,
        {{u"order.handler"_s, RuleComparison::SameAs, u"me"_s}},
        {{RuleJoin::None, {{u"order.tags"_s, RuleComparison::Contains, u"vip"_s}}}}};
    builder.setCondition(desk::conditionText(nested));
    QCOMPARE(builder.condition(), desk::conditionText(nested));
}

void tst_OrdersPage::theBuilderCountsWhatItMatches()
{
    ConditionBuilder builder(m_lone->context());
    QTRY_COMPARE(builder.matching(), orderCount);
    builder.setCondition(
        desk::conditionText({RuleJoin::All, {{u"order.grade"_s, RuleComparison::Is, u"1"_s}}}));
    QTRY_COMPARE(builder.matching(), orderCount / 3);
}

void tst_OrdersPage::aRuleWithoutAFormIsKept()
{
    ConditionBuilder builder(m_lone->context());
    const QString rule = u"{\"<\":[{\"+\":[{\"var\":\"order.nudges\"},1]},3]}"_s;
    builder.setCondition(rule);
    QCOMPARE(builder.condition(), rule);
    QTRY_COMPARE(builder.matching(), orderCount);
}

void tst_OrdersPage::whatComesBehindInAList_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("next");  // behind "b"
    QTest::newRow("it is still there") << u"abc"_s << u"abc"_s << u"c"_s;
    QTest::newRow("the list was sorted meanwhile") << u"cba"_s << u"abc"_s << u"a"_s;
    QTest::newRow("it has left the list") << u"acd"_s << u"abcd"_s << u"c"_s;
    QTest::newRow("with the one behind it") << u"ad"_s << u"abcd"_s << u"d"_s;
    QTest::newRow("it was the last") << u"ab"_s << u"ab"_s << QString();
    QTest::newRow("it was the last and has left") << u"a"_s << u"ab"_s << QString();
    QTest::newRow("it was never there") << u"acd"_s << u"acd"_s << QString();
}

void tst_OrdersPage::whatComesBehindInAList()
{
    QFETCH(const QString, now);
    QFETCH(const QString, before);
    QFETCH(const QString, next);
    const auto id = [](QChar letter) {
        return QUuid(letter.unicode(), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
    };
    const auto ids = [&](const QString &letters) {
        QList<QUuid> list;
        for (const QChar letter : letters)
            list += id(letter);
        return list;
    };
    QCOMPARE(nextInList(id(u'b'), ids(now), ids(before)),
             next.isEmpty() ? QUuid() : id(next.front()));
}

void tst_OrdersPage::rowsAreLowAndTheTitleFills()
{
    OrdersView &table = m_page->table();
    QCOMPARE(table.rowHeight(0), m_lone->look.scaled(measures::Row));
    QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
    const int title = int(m_page->rows().columns().indexOf(u"title"_s));
    const int before = table.columnWidth(title);
    m_page->resize(1500, 800);
    QTRY_VERIFY(table.columnWidth(title) >= before + 150);
    QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
}

void tst_OrdersPage::keysGoThroughTheList()
{
    m_page->showView(u"allOpen"_s);
    QTRY_COMPARE(m_page->rows().rowCount(), orderCount);
    m_page->focusList();
    QVERIFY(!m_page->table().testAttribute(Qt::WA_InputMethodEnabled));
    key(Qt::Key_J);
    key(Qt::Key_J);
    QCOMPARE(m_page->table().currentIndex().row(), 2);
    key(Qt::Key_K);
    QCOMPARE(m_page->chosen(), QList{m_page->rows().idAt(1)});
    key(Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(m_page->chosen().size(), 2);
    QSignalSpy opened(m_page.get(), &OrdersPage::openWanted);
    key(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toUuid(), m_page->rows().idAt(2));
    // A macro is done with it and goes on.
    QVERIFY(m_page->openAfter(m_page->rows().idAt(2)));
    QCOMPARE(opened[1][0].toUuid(), m_page->rows().idAt(3));
    QVERIFY(!m_page->openAfter(m_page->rows().idAt(orderCount - 1)));
    QVERIFY(!m_page->openAfter(QUuid::createUuid()));
    QCOMPARE(opened.size(), 2);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_page->chosen().size(), orderCount);
}

void tst_OrdersPage::whatIsChosenStaysChosen()
{
    m_page->showView(u"allOpen"_s);
    m_page->sortBy(u"grade"_s, false);
    QTRY_COMPARE(m_page->rows().rowCount(), orderCount);
    QTRY_VERIFY(!m_page->rows().isLoading());
    m_page->focusList();
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_J, Qt::ShiftModifier);
    const QList<QUuid> before = m_page->chosen();
    const QSet<QUuid> chosen(before.begin(), before.end());
    QVERIFY(chosen.size() >= 4);
    m_page->sortBy(u"grade"_s, false);
    QTRY_VERIFY(!m_page->rows().isLoading());
    const QList<QUuid> after = m_page->chosen();
    QCOMPARE(QSet<QUuid>(after.begin(), after.end()), chosen);
}

/// All is chosen in a list that came after the focus: no row is the current one yet.
void tst_OrdersPage::whatIsChosenSurvivesTheFocus()
{
    m_page->showView(u"allOpen"_s);
    QTRY_COMPARE(m_page->rows().rowCount(), orderCount);
    QTRY_VERIFY(!m_page->rows().isLoading());
    m_page->table().clearFocus();
    m_page->table().setCurrentIndex({});
    m_page->table().selectAll();
    QCOMPARE(m_page->chosen().size(), orderCount);
    m_page->table().setFocus();
    QVERIFY(m_page->table().hasFocus());
    QCOMPARE(m_page->chosen().size(), orderCount);
    QVERIFY(m_page->table().currentIndex().isValid());
}

void tst_OrdersPage::manyAreAssignedByKeysAndTakenBack()
{
    m_page->showView(u"allOpen"_s);
    QTRY_COMPARE(m_page->rows().rowCount(), orderCount);
    m_page->focusList();
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_A);
    auto *dialog = m_page->findChild<BulkDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isReady());
    QCOMPARE(m_page->bulk().planned().will.size(), orderCount);
    QSignalSpy finished(&m_page->bulk(), &desk::BulkOrders::finished);
    dialog->finish();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(m_page->undoBar().isHolding());
    m_page->showView(u"mine"_s);
    QTRY_COMPARE(m_page->rows().rowCount(), orderCount);
    // No window manager gives it back from the dialog.
    QApplication::setActiveWindow(m_page.get());
    QTest::keyClick(m_page->windowHandle(), Qt::Key_Z, Qt::AltModifier);
    QTRY_COMPARE(m_page->rows().rowCount(), 0);
}

void tst_OrdersPage::aViewIsKeptAndComesBack()
{
    m_page->showView(u"allOpen"_s);
    m_page->setFilter({RuleJoin::All, {{u"order.grade"_s, RuleComparison::Is, u"2"_s}}});
    OrderViewDialog *dialog = m_page->openKeep(false);
    dialog->type(u"Second grade"_s);
    dialog->finish();
    QTRY_COMPARE(m_page->views().rowCount(), desk::BuiltInViewCount + 1);
    const desk::OrderListView kept = m_page->views().views().last();
    QCOMPARE(kept.saved.name, u"Second grade"_s);
    QCOMPARE(kept.saved.owner.value, m_lone->actor().user);
    QVERIFY(kept.mayChange);
    QTRY_COMPARE(m_page->shownView(), kept.key);
    QTRY_COMPARE(m_page->rows().rowCount(), orderCount / 3);
    QVERIFY(m_page->filter() == RuleGroup());
    m_page.reset();
    show();
    QTRY_COMPARE(m_page->shownView(), kept.key);
    QTRY_COMPARE(m_page->rows().rowCount(), orderCount / 3);
}

void tst_OrdersPage::sortAndFilterAreRemembered()
{
    m_page->showView(u"allOpen"_s);
    m_page->sortBy(u"title"_s, false);
    m_page->sortBy(u"grade"_s, true);
    m_page->setFilter({RuleJoin::All, {{u"order.grade"_s, RuleComparison::Is, u"0"_s}}});
    QVERIFY(LoneDesk::wait(m_lone->desk->remembered(u"anything"_s)));
    m_page.reset();
    show();
    QTRY_COMPARE(m_page->rows().rowCount(), orderCount / 3);
    QCOMPARE(desk::sortText(m_page->rows().ask().sort), u"title,grade"_s);
    QCOMPARE(m_page->filter().conditions.size(), size_t(1));
}

QTEST_MAIN(tst_OrdersPage)
#include "tst_orderspage.moc"
